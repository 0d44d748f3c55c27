//! An entry by what people type for it: all of its id, a part that no other has, or `last`.

use crate::domain::activity::Activity;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};

/// How many characters of the end of an id are shown at least. The ids begin with the time of their birth, so the
/// ends tell more.
const SHORT: usize = 6;

/// The word for the newest entry by the time at which it took place.
const LAST: &str = "last";

/// The entry of this customer that a word means, by its place in the record.
///
/// # Errors
/// `NotFound` when none has that id, `Ambiguous` when several ids begin or end like it.
pub(crate) fn find(customer: &Customer, id: &CustomerId, word: &str) -> Result<usize, Refusal> {
    let entries = &customer.activities;
    let folded = word.trim().to_lowercase();
    if folded == LAST {
        let newest = entries.iter().enumerate().max_by_key(|(_, entry)| entry.at);
        if let Some((place, _)) = newest {
            return Ok(place);
        }
    }
    if let Some(place) = entries.iter().position(|entry| entry.id == word.trim()) {
        return Ok(place);
    }
    let like: Vec<usize> = (0..entries.len())
        .filter(|place| {
            let own = entries[*place].id.to_lowercase();
            !folded.is_empty() && (own.starts_with(&folded) || own.ends_with(&folded))
        })
        .collect();
    match like.as_slice() {
        [one] => Ok(*one),
        [] => {
            let message = match entries.is_empty() {
                true => format!("`{}` has no entry in its log", customer.name),
                false => format!("`{}` has no entry `{word}` in its log", customer.name),
            };
            let refusal = Refusal::new(Kind::NotFound, message);
            Err(match entries.is_empty() {
                true => refusal.hint(format!("to write one: csa log {id} call")),
                false => refusal.hint(format!("the entries with their ids: csa log list {id}")),
            })
        }
        several => {
            let message = format!(
                "`{word}` could be {} entries of `{}`",
                several.len(),
                customer.name
            );
            Err(Refusal::new(Kind::Ambiguous, message)
                .hint(format!("the entries with their ids: csa log list {id}")))
        }
    }
}

/// The ends of these ids, each as long as it takes to tell them apart, in their order. An id that is short or has
/// the end of another is given whole.
pub(crate) fn short_ids(entries: &[Activity]) -> Vec<String> {
    let ids: Vec<Vec<char>> = entries
        .iter()
        .map(|entry| entry.id.chars().collect())
        .collect();
    let shared = |one: &[char], other: &[char]| {
        let pairs = one.iter().rev().zip(other.iter().rev());
        pairs.take_while(|(one, other)| one == other).count()
    };
    // Sorted by their ends, an id shares the longest end with one of its neighbours.
    let mut by_end: Vec<usize> = (0..ids.len()).collect();
    by_end.sort_by(|one, other| ids[*one].iter().rev().cmp(ids[*other].iter().rev()));
    let mut lengths = vec![SHORT; ids.len()];
    for pair in by_end.windows(2) {
        let needed = shared(&ids[pair[0]], &ids[pair[1]]) + 1;
        for place in pair {
            lengths[*place] = lengths[*place].max(needed);
        }
    }
    let ends = ids.iter().zip(lengths);
    ends.map(|(id, length)| id[id.len().saturating_sub(length)..].iter().collect())
        .collect()
}
