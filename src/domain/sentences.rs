//! What parsers say, said for people.

/// The same, without the words of programmers: types, variants and fields.
pub(crate) fn for_people(message: &str) -> String {
    let mut said = message.to_owned();
    for (theirs, ours) in ENDINGS {
        if let Some(start) = said.strip_suffix(theirs) {
            said = format!("{start}{ours}");
        }
    }
    for (theirs, ours) in WORDS {
        said = said.replace(theirs, ours);
    }
    // "missing field `name`" names what is missing first.
    if let Some((before, after)) = said.split_once("missing field `")
        && let Some((name, rest)) = after.split_once('`')
    {
        said = format!("{before}`{name}` is missing{rest}");
    }
    without_type(said)
}

const DAY: &str = "this is not a day; write it like 2026-11-20";

/// How the libraries for dates and YAML end their sentences.
const ENDINGS: [(&str, &str); 5] = [
    ("premature end of input", DAY),
    ("input contains invalid characters", DAY),
    ("input is out of range", "there is no such day"),
    (
        "repetition limit exceeded",
        "the aliases in this file unfold to too much",
    ),
    (
        "trailing input",
        "this is more than a day; write it like 2026-11-20",
    ),
];

const WORDS: [(&str, &str); 9] = [
    ("unknown variant `", "unknown word `"),
    ("unknown field `", "unknown key `"),
    ("duplicate field `", "the key stands twice: `"),
    ("duplicate key `", "the key stands twice: `"),
    ("expected a sequence", "expected a list"),
    ("expected a map", "expected keys and values"),
    ("invalid type: map", "invalid type: keys and values"),
    ("invalid type: sequence", "invalid type: a list"),
    (
        "deserializing from YAML containing more than one document is not supported",
        "a second document begins in this file, after `---`; one file is one customer",
    ),
];

/// "expected struct Customer" is a matter of ours alone: what belongs there is keys and values.
fn without_type(said: String) -> String {
    let Some((before, after)) = said.split_once("expected struct ") else {
        return said;
    };
    let name = after.find(|c: char| !c.is_alphanumeric());
    let rest = &after[name.unwrap_or(after.len())..];
    format!("{before}expected keys and values{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parsers_are_understood() {
        for (theirs, ours) in [
            ("missing field `schema`", "`schema` is missing"),
            (
                "team.csa: missing field `name`",
                "team.csa: `name` is missing",
            ),
            (
                "invalid type: integer `7`, expected struct Sourced",
                "invalid type: integer `7`, expected keys and values",
            ),
            (
                "tier: unknown variant `gold`, expected `signature`",
                "tier: unknown word `gold`, expected `signature`",
            ),
            (
                "starts_on: input is out of range",
                "starts_on: there is no such day",
            ),
            ("the file is empty", "the file is empty"),
        ] {
            assert_eq!(for_people(theirs), ours);
        }
    }
}
