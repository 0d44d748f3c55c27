//! Command lines that a user configures, in their words.

/// Splits a command line at blanks as a shell does, with quotes and backslashes but without expansions.
///
/// `None` when a quote or a backslash is left open.
pub(crate) fn split(line: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match (quote, c) {
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (Some(open), _) if c == open => quote = None,
            (None, _) if c.is_whitespace() => words.extend(word.take()),
            (None | Some('"'), '\\') => word.get_or_insert_default().push(chars.next()?),
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    quote.is_none().then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_as_a_shell_does() {
        let cases: [(&str, &[&str]); 8] = [
            ("", &[]),
            ("  vim  ", &["vim"]),
            ("code --wait", &["code", "--wait"]),
            (r#""/opt/My Editor/bin" -n"#, &["/opt/My Editor/bin", "-n"]),
            (r"/opt/My\ Editor/bin", &["/opt/My Editor/bin"]),
            (r#"sh -c 'a "b" \c'"#, &["sh", "-c", r#"a "b" \c"#]),
            (r#"e "a \" b"''"#, &["e", r#"a " b"#]),
            ("e ''", &["e", ""]),
        ];
        for (line, words) in cases {
            assert_eq!(split(line).unwrap(), words, "{line}");
        }
        for open in ["'vim", "vim \"", "vim \\"] {
            assert_eq!(split(open), None, "{open}");
        }
    }
}
