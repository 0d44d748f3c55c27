//! Which objective, initiative or metric a word means.

use crate::domain::customer_id::folded;
use crate::domain::nearest::{listed, nearest};
use crate::domain::{Kind, Refusal};

/// The place of the item that a word means: its id or name, the only beginning of an id, else the
/// only part of a name. Each item is its id and its name.
///
/// # Errors
/// `NotFound` with the nearest, or `Ambiguous` with those that it could be.
pub(crate) fn pick(noun: &str, word: &str, items: &[(&str, &str)]) -> Result<usize, Refusal> {
    let wanted = folded(word);
    // How well an item fits: 0 is best, None is not at all.
    let rank = |(id, name): &(&str, &str)| {
        let (folded_id, name) = (folded(id), folded(name));
        match () {
            () if *id == word.trim() => Some(0),
            () if wanted.is_empty() => None,
            () if folded_id == wanted || name == wanted => Some(0),
            () if folded_id.starts_with(&wanted) => Some(1),
            () if name.contains(&wanted) => Some(2),
            () => None,
        }
    };
    let ranks: Vec<Option<u8>> = items.iter().map(rank).collect();
    let best = ranks.iter().flatten().min();
    let found: Vec<usize> = (0..items.len())
        .filter(|at| best.is_some() && ranks[*at].as_ref() == best)
        .collect();
    match found.as_slice() {
        [] => {}
        [one] => return Ok(*one),
        several => {
            let message = format!("`{word}` could be {} {noun}s", several.len());
            let mut refusal = Refusal::new(Kind::Ambiguous, message);
            for at in several {
                let (id, name) = items[*at];
                refusal = refusal.hint(match id == name {
                    true => format!("`{id}`"),
                    false => format!("`{id}` is {name}"),
                });
            }
            return Err(refusal);
        }
    }
    let ids = || items.iter().map(|(id, _)| *id);
    let mut refusal = Refusal::new(Kind::NotFound, format!("no {noun} `{word}`"));
    let names = items.iter().map(|(_, name)| *name);
    let near = nearest(word, ids().chain(names));
    if let Some((id, _)) = items
        .iter()
        .find(|(id, name)| near.is_some_and(|near| near == *id || near == *name))
    {
        refusal = refusal.hint(format!("did you mean `{id}`?"));
    }
    Err(match items.is_empty() {
        true => refusal.hint(format!("there is no {noun} yet")),
        false => refusal.hint(format!("the {noun}s are {}", listed(ids()))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEMS: [(&str, &str); 3] = [
        ("lead-time", "Ship a change in under a day"),
        ("lead-time-2", "Ship every Monday"),
        ("secrets", "No secrets in code"),
    ];

    #[track_caller]
    fn case(word: &str, expected: Result<usize, Kind>) {
        let found = pick("objective", word, &ITEMS).map_err(|refusal| refusal.kind);
        assert_eq!(found, expected, "{word}");
    }

    #[test]
    fn items_are_found_by_id_beginning_and_part_of_the_name() {
        case("lead-time", Ok(0));
        case("LEAD TIME 2", Ok(1));
        case("sec", Ok(2));
        case("monday", Ok(1));
        case("no secrets in code", Ok(2));
        case("lead", Err(Kind::Ambiguous));
        case("ship", Err(Kind::Ambiguous));
        case("leed-time", Err(Kind::NotFound));
        case("", Err(Kind::NotFound));
        let refusal = pick("objective", "secret", &ITEMS[..2]).unwrap_err();
        assert_eq!(refusal.message, "no objective `secret`");
    }
}
