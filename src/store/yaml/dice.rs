//! Chance that falls the same everywhere, for tests.

/// How many cases a test tries: so many, unless `PROPTEST_CASES` says otherwise.
#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "a long run is asked for where the tests are run, without building them again"
)]
pub(crate) fn cases(usually: u64) -> u64 {
    std::env::var("PROPTEST_CASES").map_or(usually, |n| n.parse().unwrap())
}

/// A small, seeded source of numbers (splitmix64): the same documents everywhere.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as usize % n
    }

    pub(crate) fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    pub(crate) fn word(&mut self, from: &[&'static str]) -> &'static str {
        from[self.below(from.len())]
    }
}
