//! The proof: all combinations of a small group, but for those that cannot be better than the best found.

use super::level::Group;
use super::load::Cost;

/// Finds the best combination, and of equal ones the first in the order of ids and days; false when so many
/// tries did not suffice, and the group stands as it was.
pub(super) fn prove(group: &mut Group, tries: usize) -> bool {
    let ways: Vec<usize> = group.seats().iter().map(|seat| seat.taken).collect();
    for seat in 0..ways.len() {
        group.take(seat);
    }
    let mut cost = Cost::default();
    for (seat, way) in ways.iter().enumerate() {
        cost = cost + group.put(seat, *way);
    }
    for seat in 0..ways.len() {
        group.take(seat);
    }
    let limit = group.tries() + tries;
    let mut search = Search {
        group,
        limit,
        best: (cost, ways),
        is_found: false,
    };
    let is_proven = search.look(0, Cost::default());
    let Search { group, best, .. } = search;
    for (seat, way) in best.1.into_iter().enumerate() {
        group.put(seat, way);
    }
    is_proven
}

struct Search<'s, 'a> {
    group: &'s mut Group<'a>,
    limit: usize,
    /// The best so far, with its cost.
    best: (Cost, Vec<usize>),
    /// Whether the best was met on the way through, so that all that is equal and comes first was seen.
    is_found: bool,
}

impl Search<'_, '_> {
    /// Goes through what the seats from this one on can do; false when the tries ran out.
    fn look(&mut self, seat: usize, cost: Cost) -> bool {
        if self.group.tries() > self.limit {
            return false;
        }
        let seats = self.group.seats().len();
        if seat == seats {
            self.keep(cost);
            return true;
        }
        if seat + 1 == seats {
            if let Some((last, way)) = self.group.best(seat, seat) {
                self.group.put(seat, way);
                self.keep(cost + last);
                self.group.take(seat);
            }
            return true;
        }
        let least = cost + self.least(seat);
        if self.is_hopeless(least) {
            return true;
        }
        for way in 0..self.group.seats()[seat].choices.ways.len() {
            if !self.group.allows(seat, way, |other| other < seat) {
                continue;
            }
            let own = self.group.put(seat, way);
            let is_done = self.look(seat + 1, cost + own);
            self.group.take(seat);
            if !is_done {
                return false;
            }
        }
        true
    }

    fn is_hopeless(&self, cost: Cost) -> bool {
        cost > self.best.0 || (cost == self.best.0 && self.is_found)
    }

    fn keep(&mut self, cost: Cost) {
        if !self.is_hopeless(cost) {
            let ways = self.group.seats().iter().map(|seat| seat.taken).collect();
            self.best = (cost, ways);
            self.is_found = true;
        }
    }

    /// What the seats from this one on cost at the very least. Two bounds, the higher of each number: every
    /// seat for itself beside the load there is; and all their weeks poured into the emptiest ones.
    fn least(&mut self, from: usize) -> Cost {
        let prices = self.group.prices();
        let mut alone = Cost::default();
        let (mut first, mut end, mut weeks) = (usize::MAX, 0, 0);
        for seat in from..self.group.seats().len() {
            let mut least: Option<Cost> = None;
            for way in 0..self.group.seats()[seat].choices.ways.len() {
                let cost = self.group.price(seat, way, &prices);
                least = Some(least.map_or(cost, |least| Cost {
                    above: least.above.min(cost.above),
                    squares: least.squares.min(cost.squares),
                    days: least.days.min(cost.days),
                }));
            }
            alone = alone + least.unwrap_or_default();
            let own = &self.group.seats()[seat];
            let reach = own.reach(self.group.length());
            (first, end) = (first.min(reach.0), end.max(reach.1));
            weeks += own.way().starts.len() * self.group.length();
        }
        self.group.count(from);
        let poured = self.poured(first, end, weeks);
        Cost {
            above: alone.above.max(poured.above),
            squares: alone.squares.max(poured.squares),
            days: alone.days,
        }
    }

    /// So many weeks of work, each put where there is least.
    fn poured(&self, first: usize, end: usize, weeks: usize) -> Cost {
        let load = self.group.load();
        let end = end.min(load.runs.len());
        let mut runs: Vec<u32> = load.runs[first.min(end)..end].to_vec();
        runs.sort_unstable();
        let room = runs
            .iter()
            .map(|runs| i64::from(load.limit.saturating_sub(*runs)));
        let weeks = i64::try_from(weeks).unwrap_or(i64::MAX);
        let mut cost = Cost {
            above: (weeks - room.sum::<i64>()).max(0),
            ..Cost::default()
        };
        let mut left = weeks;
        let Some(mut level) = runs.first().copied() else {
            return cost;
        };
        while left > 0 {
            let at_level = runs.iter().take_while(|runs| **runs <= level).count();
            let put = left.min(i64::try_from(at_level).unwrap_or(i64::MAX));
            cost.squares += put * (2 * i64::from(level) + 1);
            left -= put;
            level += 1;
        }
        cost
    }
}
