//! Opens a file in the user's editor and waits. The only place that starts another program.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::domain::{Kind, Refusal};

const HINT: &str = "set EDITOR, or `editor` in the configuration";

/// Opens `path` with `editor`, a command line as `$VISUAL` and `$EDITOR` hold it, and waits until it is closed.
///
/// # Errors
/// Refused when the command line is empty or has an open quote, cannot be started, or ends in failure.
pub(crate) fn open(editor: &str, path: &Path) -> Result<()> {
    let Some(words) = split(editor) else {
        return refuse(format!("the editor `{editor}` has a quote without its end"));
    };
    let Some((program, arguments)) = words.split_first() else {
        return refuse("no editor is set".to_owned());
    };
    #[expect(
        clippy::disallowed_methods,
        reason = "starting the editor is what this file is for"
    )]
    let status = Command::new(program).args(arguments).arg(path).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => refuse(format!("the editor `{editor}` failed ({status})")),
        Err(error) => refuse(format!(
            "the editor `{editor}` could not be started: {error}"
        )),
    }
}

fn refuse(message: String) -> Result<()> {
    Err(Refusal::new(Kind::Refused, message).hint(HINT).into())
}

/// Splits a command line at blanks as a shell does, with quotes and backslashes but without expansions.
///
/// `None` when a quote or a backslash is left open.
fn split(line: &str) -> Option<Vec<String>> {
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

    fn refusal(editor: &str, path: &Path) -> Refusal {
        open(editor, path).unwrap_err().downcast().unwrap()
    }

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

    #[test]
    fn the_editor_gets_the_path_and_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a file.yaml");
        open("sh -c 'sleep 0.1; echo edited >\"$0\"'", &path).unwrap();
        assert_eq!(std::fs::read_to_string(path).unwrap(), "edited\n");
    }

    #[test]
    fn a_failing_editor_is_named() {
        let path = Path::new("/dev/null");
        let failed = refusal("sh -c 'exit 3'", path);
        assert_eq!(
            failed.message,
            "the editor `sh -c 'exit 3'` failed (exit status: 3)"
        );
        assert_eq!(failed.hints, [HINT]);
        let missing = refusal("no-such-editor --wait", path);
        assert!(
            missing
                .message
                .starts_with("the editor `no-such-editor --wait` could not be started: "),
            "{}",
            missing.message
        );
    }

    #[test]
    fn no_editor_and_an_open_quote_are_refused() {
        let path = Path::new("/dev/null");
        assert_eq!(refusal(" ", path).message, "no editor is set");
        assert_eq!(
            refusal("vim '", path).message,
            "the editor `vim '` has a quote without its end"
        );
    }
}
