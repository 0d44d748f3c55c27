//! Texts of a record as they may stand in a report's Markdown: they come out as the characters that they are,
//! in a sentence, a list or a table, and can begin nothing.

/// What means something wherever it stands. A bracket is among them, so that no value can name a picture.
const EVERYWHERE: &str = "\\`*[]<|~";

/// What means something at the beginning of a line, where a value may stand.
const AT_THE_START: &str = "#>=";

/// The text on one line.
pub(super) fn escaped(text: &str) -> String {
    let chars: Vec<char> = text.trim().chars().collect();
    let mut safe = String::with_capacity(text.len());
    for (at, c) in chars.iter().copied().enumerate() {
        if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
            safe.push(' ');
            continue;
        }
        let means_something = EVERYWHERE.contains(c)
            || at == 0 && AT_THE_START.contains(c)
            || at == 0 && "+-".contains(c) && begins_an_item(&chars)
            || c == '_' && !is_within_a_word(&chars, at)
            || c == '&' && is_entity(&chars[at + 1..])
            || matches!(c, '.' | ')') && is_number(&chars[..at]) && ends_a_word(&chars[at + 1..]);
        if means_something {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

/// Every line of the text quoted, and kept a line of its own.
pub(super) fn quoted(text: &str) -> String {
    let lines: Vec<String> = text.trim().lines().map(escaped).collect();
    let mut quoted = String::new();
    for (at, line) in lines.iter().enumerate() {
        let goes_on = lines.get(at + 1).is_some_and(|next| !next.is_empty());
        let end = if goes_on && !line.is_empty() {
            "\\"
        } else {
            ""
        };
        quoted += format!("> {line}{end}").trim_end();
        quoted.push('\n');
    }
    quoted
}

/// An address as a link to itself, and what is no address as a text.
pub(super) fn linked(text: &str) -> String {
    let text = text.trim();
    let is_address = ["https://", "http://"]
        .iter()
        .any(|it| text.starts_with(it))
        && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>[]\\".contains(c));
    match is_address {
        // A bar would end the table's cell, whatever stands around it.
        true => format!("<{}>", text.replace('|', "%7C")),
        false => escaped(text),
    }
}

/// An underline between letters stresses nothing.
fn is_within_a_word(chars: &[char], at: usize) -> bool {
    let is_letter = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
    is_letter(at.checked_sub(1).and_then(|before| chars.get(before)))
        && is_letter(chars.get(at + 1))
}

/// Whether these are the rest of `&amp;`, `&#38;` or the like.
fn is_entity(rest: &[char]) -> bool {
    let name = rest
        .iter()
        .take_while(|c| c.is_ascii_alphanumeric() || **c == '#');
    let length = name.count();
    length > 0 && rest.get(length) == Some(&';')
}

/// Whether a list or a line across the page would begin with it; `+22` and `-5` are numbers.
fn begins_an_item(chars: &[char]) -> bool {
    ends_a_word(&chars[1..]) || chars[1] == '-'
}

fn ends_a_word(rest: &[char]) -> bool {
    rest.first().is_none_or(|c| c.is_whitespace())
}

/// Whether these are a number and nothing else: with a full stop behind it a list would begin.
fn is_number(before: &[char]) -> bool {
    !before.is_empty() && before.iter().all(char::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_out_as_they_are() {
        for (text, safe) in [
            ("# x | [y](z)", "\\# x \\| \\[y\\](z)"),
            ("[[chart:timeline]]", "\\[\\[chart:timeline\\]\\]"),
            (
                "FY27-Q4, R&D, 41 to 63 percent.",
                "FY27-Q4, R&D, 41 to 63 percent.",
            ),
            ("lead_time _now_", "lead_time \\_now\\_"),
            ("1. first", "1\\. first"),
            ("2) second", "2\\) second"),
            ("0.3 a day", "0.3 a day"),
            ("+22", "+22"),
            ("---", "\\---"),
            ("-", "\\-"),
            ("- a\n# b\r\nc\u{2028}d", "\\- a # b  c d"),
            ("&lt;b&gt; & co; <b>", "\\&lt;b\\&gt; & co; \\<b>"),
            ("===", "\\==="),
            ("a\\b `c` *d* ~~e~~", "a\\\\b \\`c\\` \\*d\\* \\~\\~e\\~\\~"),
            ("> x", "\\> x"),
        ] {
            assert_eq!(escaped(text), safe);
        }
    }

    #[test]
    fn a_quotation_keeps_its_lines_and_begins_nothing() {
        assert_eq!(
            quoted("Agreed:\n- [ ] Robin asks\n\n    # not code\n"),
            "> Agreed:\\\n> \\- \\[ \\] Robin asks\n>\n> \\# not code\n"
        );
    }

    #[test]
    fn only_an_address_becomes_a_link() {
        for (text, link) in [
            (
                "https://gitlab.example/a_b_c?x=1|2",
                "<https://gitlab.example/a_b_c?x=1%7C2>",
            ),
            ("javascript:alert(1)", "javascript:alert(1)"),
            ("https://x.example/ [a](b)", "https://x.example/ \\[a\\](b)"),
        ] {
            assert_eq!(linked(text), link);
        }
    }
}
