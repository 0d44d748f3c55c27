//! The words of bash, and its quotes.
//!
//! bash hands a completion the part of a word behind the last colon or `=` (whatever `COMP_WORDBREAKS` has) and puts
//! the answer in its place as it is. So we split the line ourselves, and answer with just that part, quoted.

use std::ffi::OsString;

/// What bash means by the kind of completion in which it only lists.
const LISTS: &str = "63";

/// The line up to the cursor.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Typing {
    before: Vec<Word>,
    /// The word in the making.
    word: Word,
    /// As much of its meaning as bash leaves where it is.
    stays: String,
    /// bash shows the answer to people, and puts nothing on the line.
    lists: bool,
}

/// A word as it was typed, and what it means.
#[derive(Debug, Clone, Default, PartialEq)]
struct Word {
    typed: String,
    means: String,
    /// The quote that is open at its end.
    quote: Option<char>,
}

impl Typing {
    /// Reads the line up to the cursor, the part that bash replaces, and the kind of completion.
    pub(super) fn read(line: &str, replaced: Option<&OsString>, kind: Option<&OsString>) -> Self {
        let mut before = words(line);
        let word = before.pop().unwrap_or_default();
        let replaced = replaced.map(|it| it.to_string_lossy()).unwrap_or_default();
        let stays = word
            .typed
            .strip_suffix(replaced.as_ref())
            .unwrap_or_default();
        let stays = words(stays).pop().unwrap_or_default().means;
        Self {
            before,
            word,
            stays,
            lists: kind.is_some_and(|kind| kind == LISTS),
        }
    }

    /// What the words mean, the one in the making last.
    pub(super) fn words(&self) -> Vec<OsString> {
        let words = self.before.iter().chain([&self.word]);
        words.map(|word| OsString::from(&word.means)).collect()
    }

    /// Values with what is said of them, as bash is to put them on the line or to show them. One that does not begin
    /// like the part that stays cannot be put there.
    pub(super) fn answer<'v>(
        &self,
        values: impl Iterator<Item = (&'v str, String)>,
    ) -> Vec<String> {
        let rest =
            values.filter_map(|(value, about)| Some((value.strip_prefix(&*self.stays)?, about)));
        if !self.lists {
            return rest.map(|(value, _)| self.quoted(value)).collect();
        }
        let rest: Vec<(&str, String)> = rest.collect();
        let widest = rest.iter().map(|(value, _)| value.chars().count()).max();
        let widest = widest.unwrap_or_default();
        let line = |(value, about): &(&str, String)| match about.as_str() {
            "" => (*value).to_owned(),
            about => format!("{value:widest$}  ({about})"),
        };
        rest.iter().map(line).collect()
    }

    /// In the quote that is open, else with a backslash before whatever means something to bash.
    fn quoted(&self, value: &str) -> String {
        match self.word.quote {
            Some('\'') => value.replace('\'', r"'\''"),
            Some(_) => escaped(value, |c| "\"\\$`".contains(c)),
            None => escaped(value, |c| {
                !c.is_alphanumeric() && !"-_./:=@+,%^".contains(c)
            }),
        }
    }
}

fn escaped(value: &str, is_special: impl Fn(char) -> bool) -> String {
    let mut text = String::with_capacity(value.len());
    for c in value.chars() {
        if is_special(c) {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

/// What the words of a piece of a line mean.
pub(super) fn split(line: &str) -> Vec<OsString> {
    words(line)
        .into_iter()
        .map(|word| word.means.into())
        .collect()
}

/// The words of a line. Behind a blank an empty one begins; an operator is part of the word that it stands in, for
/// bash asks about one command alone.
fn words(line: &str) -> Vec<Word> {
    let mut words = vec![Word::default()];
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        let quote = words.last().and_then(|word| word.quote);
        if quote.is_none() && c.is_ascii_whitespace() {
            if words.last().is_some_and(|word| !word.typed.is_empty()) {
                words.push(Word::default());
            }
            continue;
        }
        let Some(word) = words.last_mut() else {
            break;
        };
        word.typed.push(c);
        match (c, quote) {
            ('\'' | '"', None) => word.quote = Some(c),
            (c, Some(open)) if c == open => word.quote = None,
            ('\\', None | Some('"')) => {
                let Some(next) = chars.next() else {
                    break;
                };
                word.typed.push(next);
                // Between double quotes a backslash stands for itself before most characters.
                if quote.is_some() && !"\"\\$`".contains(next) {
                    word.means.push(c);
                }
                word.means.push(next);
            }
            _ => word.means.push(c),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typing(line: &str, replaced: &str) -> Typing {
        Typing::read(line, Some(&replaced.into()), Some(&"9".into()))
    }

    #[test]
    fn words_are_split_as_bash_splits_them() {
        for (line, expected) in [
            (
                "csa customer show ac",
                &["csa", "customer", "show", "ac"][..],
            ),
            ("csa  prep ", &["csa", "prep", ""]),
            ("csa onboard 'Acme C", &["csa", "onboard", "Acme C"]),
            (
                r#"csa --book "a \" \b" x"#,
                &["csa", "--book", r#"a " \b"#, "x"],
            ),
            (r"csa prep acme\ co", &["csa", "prep", "acme co"]),
            ("csa 'a'b\"c\" ''", &["csa", "abc", ""]),
            ("csa x\\", &["csa", "x"]),
            ("", &[""]),
        ] {
            assert_eq!(typing(line, "").words(), expected, "{line}");
        }
    }

    #[test]
    fn the_answer_is_the_part_that_bash_replaces_in_its_quotes() {
        for (line, replaced, value, expected) in [
            ("csa snooze acme:ca", "ca", "acme:call", Some("call")),
            (
                "csa x --rule=on",
                "on",
                "--rule=onboarding",
                Some("onboarding"),
            ),
            ("csa x --on ne", "ne", "next monday", Some(r"next\ monday")),
            ("csa x --on 'ne", "ne", "next monday", Some("next monday")),
            ("csa x --on \"ne", "ne", "next $x", Some(r"next \$x")),
            ("csa x --with 'D", "D", "D'Arcy", Some(r"D'\''Arcy")),
            (
                "csa x --on next\\ m",
                "next\\ m",
                "next monday",
                Some(r"next\ monday"),
            ),
            ("csa snooze acme:ca", "ca", "globex:call", None),
            ("csa snooze 'acme:ca", "ca", "acme:call", Some("call")),
            ("csa prep ", "", "zoë", Some("zoë")),
        ] {
            let answer = typing(line, replaced).answer([(value, String::new())].into_iter());
            assert_eq!(answer.first().map(String::as_str), expected, "{line}");
        }
    }

    #[test]
    fn a_list_says_what_the_values_are() {
        let typing = Typing::read("csa prep ", Some(&"".into()), Some(&LISTS.into()));
        let values = [
            ("acme corp", "Acme".to_owned()),
            ("b", String::new()),
            ("c", "C".to_owned()),
        ];
        let answer = typing.answer(values.iter().map(|(value, about)| (*value, about.clone())));
        assert_eq!(answer, ["acme corp  (Acme)", "b", "c          (C)"]);
    }
}
