//! Ids of objectives: short, made from what the objective is called, free in its plan.

use crate::domain::customer_id::latin;
use crate::domain::{Kind, Refusal};

/// The longest id that is made from a name, in characters; lists keep words of that length whole.
const SHORT: usize = 16;

/// The longest id that may be chosen.
const LONGEST: usize = 60;

/// Words that tell nothing about an objective.
const LITTLE: [&str; 18] = [
    "a", "an", "and", "at", "by", "for", "from", "in", "is", "its", "of", "on", "our", "the",
    "their", "to", "we", "with",
];

/// The id that a title or an outcome becomes: its first telling words, and a number where that is taken.
///
/// # Errors
/// `Usage` when nothing of the name is left.
pub(crate) fn made_from(name: &str, taken: &[&str]) -> Result<String, Refusal> {
    let name = latin(name).replace('\'', "");
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    let mut id = String::new();
    for word in words.filter(|word| !word.is_empty() && !LITTLE.contains(word)) {
        if id.is_empty() {
            id.extend(word.chars().take(SHORT));
        } else if id.len() + 1 + word.len() <= SHORT {
            id = format!("{id}-{word}");
        } else {
            break;
        }
    }
    if id.is_empty() {
        return Err(
            Refusal::new(Kind::Usage, format!("nothing in `{name}` can be an id"))
                .hint("choose one yourself: `--id some-name`"),
        );
    }
    let numbered = (2..).map(|count: u32| format!("{id}-{count}"));
    let mut free = std::iter::once(id.clone())
        .chain(numbered)
        .filter(|id| !taken.contains(&id.as_str()));
    Ok(free.next().unwrap_or(id))
}

/// An id that the user chose.
///
/// # Errors
/// `Usage` when it is not lower-case letters, digits and hyphens; refused when it is taken.
pub(crate) fn chosen(id: &str, taken: &[&str]) -> Result<String, Refusal> {
    let id = id.trim();
    let is_plain = (1..=LONGEST).contains(&id.len())
        && !id.starts_with('-')
        && !id.ends_with('-')
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !is_plain {
        return Err(
            Refusal::new(Kind::Usage, format!("`{id}` cannot be an id")).hint(format!(
                "an id is lower-case letters, digits and hyphens, such as `lead-time`, at most {LONGEST} long"
            )),
        );
    }
    if taken.contains(&id) {
        return Err(Refusal::new(
            Kind::Refused,
            format!("the id `{id}` is taken by another objective"),
        ));
    }
    Ok(id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_short_ids() {
        for (name, id) in [
            ("Ship a change in under a day", "ship-change"),
            ("Lead time", "lead-time-3"),
            (
                "Every team's pipelines are built from one template",
                "every-teams",
            ),
            ("Zoë: 100 % Abdeckung", "zoe-100"),
            ("Betriebsunterbrechungsversicherung", "betriebsunterbre"),
        ] {
            let taken = ["lead-time", "lead-time-2"];
            assert_eq!(made_from(name, &taken).unwrap(), id, "{name}");
        }
        assert!(made_from("the …", &[]).is_err());
    }

    #[test]
    fn a_chosen_id_is_plain_and_free() {
        assert_eq!(chosen(" lead-time ", &["a"]).unwrap(), "lead-time");
        for id in ["", "Lead", "-a", "a b", "a/b", "é", "a"] {
            assert!(chosen(id, &["a"]).is_err(), "{id}");
        }
    }
}
