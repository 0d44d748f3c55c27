//! Opens a file in the user's editor and waits.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::domain::{Kind, Refusal, command_line};

const HINT: &str = "set EDITOR, or `editor` in the configuration";

/// Opens `path` with `editor`, a command line as `$VISUAL` and `$EDITOR` hold it, and waits until it is closed.
///
/// # Errors
/// Refused when the command line is empty or has an open quote, cannot be started, or ends in failure.
pub(crate) fn open(editor: &str, path: &Path) -> Result<()> {
    let Some(words) = command_line::split(editor) else {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(editor: &str, path: &Path) -> Refusal {
        open(editor, path).unwrap_err().downcast().unwrap()
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
