//! Texts of a record as they may stand in somebody's sentence.

use chrono::NaiveDate;

/// The text on one line: line ends and other runs of blanks become one blank, so that a value cannot
/// end its sentence, its list item or its table row and begin a heading of its own.
pub(super) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As [`line`]; nothing but blanks is nothing.
pub(super) fn line_of(text: Option<&String>) -> Option<String> {
    text.map(|text| line(text)).filter(|text| !text.is_empty())
}

/// The text without what a reader cannot see: control characters, but for tab and line end, and the marks
/// that reorder a line. They mean nothing to a reader, and could hide a part of a script from whoever
/// reviews it. Every way of ending a line becomes one line feed.
pub(super) fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_seen = |c: &char| {
        let reorders = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        matches!(c, '\n' | '\t') || !(c.is_control() || reorders)
    };
    text.chars().filter(is_seen).collect()
}

/// The date as people write it: `Friday 20 November 2026`.
pub(super) fn long_day(date: NaiveDate) -> String {
    date.format("%A %-d %B %Y").to_string()
}

/// The date without its day of the week: `20 November 2026`.
pub(super) fn short_day(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// The text with its first letter as a large one.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

/// A key as people say it: `dev_lead` is "dev lead".
pub(super) fn words(key: &str) -> String {
    line(&key.replace('_', " "))
}

/// Things in a row, as a sentence lists them: `Dana, Sam and Lee`. None of nothing.
pub(super) fn listed(words: &[String]) -> Option<String> {
    match words {
        [] => None,
        [one] => Some(one.clone()),
        [most @ .., last] => Some(format!("{} and {last}", most.join(", "))),
    }
}

/// What somebody is called in a greeting: the first word of a plain Western name, else the whole name,
/// because a wrong guess offends and a stiff greeting does not.
pub(super) fn greeted(name: &str) -> &str {
    let mut words = name.split(' ');
    let is_plain = |word: &str| {
        word.chars()
            .all(|c| c <= '\u{24f}' && (c.is_alphabetic() || "-'".contains(c)))
    };
    match (words.next(), words.next(), words.next()) {
        (Some(first), Some(last), None) if is_plain(first) && is_plain(last) => first,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_on_its_line() {
        assert_eq!(line(" a\r\n# b\t c\u{2028}d "), "a # b c d");
        assert_eq!(line_of(Some(&" \n".to_owned())), None);
    }

    #[test]
    fn names_in_a_greeting() {
        for (name, greeted_as) in [
            ("Dana Ruiz", "Dana"),
            ("Zoë O'Neill", "Zoë"),
            ("Dr. Ruiz", "Dr. Ruiz"),
            ("Ruiz, Dana", "Ruiz, Dana"),
            ("Ana Maria Ruiz", "Ana Maria Ruiz"),
            ("田中 由紀", "田中 由紀"),
            ("dana@acme.example", "dana@acme.example"),
        ] {
            assert_eq!(greeted(name), greeted_as);
        }
    }

    #[test]
    fn days_and_lists_are_written_for_people() {
        let date = NaiveDate::from_ymd_opt(2026, 12, 4).unwrap();
        assert_eq!(long_day(date), "Friday 4 December 2026");
        let words = ["Dana", "Sam", "Lee"].map(str::to_owned);
        assert_eq!(listed(&words).unwrap(), "Dana, Sam and Lee");
        assert_eq!(listed(&words[..1]).unwrap(), "Dana");
        assert_eq!(listed(&[]), None);
    }
}
