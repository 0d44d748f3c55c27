//! Ids that are a letter and a number, as the record gives them to what has no name of its own: `e1`, `r2`.

/// The next id with this letter: one above the highest, so that an id that was removed does not come again
/// as long as a later one is there.
pub(crate) fn next_id<'a>(letter: char, ids: impl IntoIterator<Item = &'a str>) -> String {
    let numbers = ids
        .into_iter()
        .filter_map(|id| id.strip_prefix(letter)?.parse::<u32>().ok());
    format!("{letter}{}", numbers.max().unwrap_or(0).saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_id_is_above_the_highest_of_its_letter() {
        for (ids, next) in [
            (&[][..], "e1"),
            (&["e1", "e3"], "e4"),
            (&["x7", "escalation", "e2b"], "e1"),
        ] {
            assert_eq!(next_id('e', ids.iter().copied()), next, "{ids:?}");
        }
    }
}
