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
    shortened(without_type(said))
}

/// The most characters of a sentence: what a parser met instead of what it expected can be a whole file.
const LONGEST: usize = 400;

/// The beginning and the end of a sentence that is longer than anybody reads.
fn shortened(said: String) -> String {
    let length = said.chars().count();
    if length <= LONGEST {
        return said;
    }
    let half = LONGEST / 2;
    let start: String = said.chars().take(half).collect();
    let end: String = said.chars().skip(length - half).collect();
    format!("{start} … {end}")
}

const DAY: &str = "this is not a day; write it like 2026-11-20";

const TOO_DEEP: &str = "this is nested too deep to be read";

/// How the libraries for dates, YAML and TOML end their sentences.
const ENDINGS: [(&str, &str); 8] = [
    ("premature end of input", DAY),
    ("input contains invalid characters", DAY),
    ("input is out of range", "there is no such day"),
    ("recursion limit exceeded", TOO_DEEP),
    ("recursion limit", TOO_DEEP),
    ("cannot recurse further; max recursion depth met", TOO_DEEP),
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
            (
                "x: recursion limit exceeded",
                "x: this is nested too deep to be read",
            ),
            ("the file is empty", "the file is empty"),
        ] {
            assert_eq!(for_people(theirs), ours);
        }
    }

    #[test]
    fn what_a_parser_met_is_not_told_at_length() {
        let met = "x".repeat(1_000_000);
        let said = for_people(&format!(
            "invalid type: string \"{met}\", expected a boolean"
        ));
        assert!(said.starts_with("invalid type: string \"xxx"), "{said}");
        assert!(said.ends_with("x\", expected a boolean"), "{said}");
        assert!(said.chars().count() < 2 * LONGEST, "{said}");
    }
}
