//! Diffs, applied by the programs they are meant for.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use super::*;

const PATH: &str = "customers/acme corp.yaml";
const PLAIN: Paint = Paint { on: false };

/// Before and after, with the unkind ends of lines and of files.
const CASES: [(Option<&str>, Option<&str>); 12] = [
    (Some("a: 1\nb: 2\nc: 3\n"), Some("a: 1\nb: 20\nc: 3\n")),
    (
        Some("a: 1\r\nb: 2\r\nc: 3\r\n"),
        Some("a: 1\r\nb: 20\r\nc: 3\r\n"),
    ),
    (Some("a: 1\nb: 2"), Some("a: 1\nb: 20")),
    (Some("a: 1\nb: 2"), Some("a: 1\nb: 2\n")),
    (Some("a: 1\nb: 2\n"), Some("a: 1\nb: 2")),
    (Some("a: 1\nb: 2"), Some("a: 1\nb: 2\nc: 3")),
    (Some("a: 1\r\nb: 2"), Some("a: 1\r\nb: 2\r\nc: 3")),
    (Some("a: x\ry\nb: 2\n"), Some("a: x\rz\nb: 2\n")),
    (
        Some("a: \u{1b}[31m\u{85}\u{202e}\n"),
        Some("a: 東京\u{2028}🎉\n"),
    ),
    (None, Some("a: 1\nb: 2\n")),
    (None, Some("a: 1")),
    (Some("a: 1\nb: 2\n"), None),
];

/// Runs a program in `folder` with this input; `None`, said aloud, when the machine does not have it.
fn run(program: &str, arguments: &[&str], folder: &Path, input: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the reader of the diff")]
    let child = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        eprintln!("skipped: {program} is not here");
        return None;
    };
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    let done = child.wait_with_output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    Some(format!(
        "{} {}",
        done.status,
        String::from_utf8_lossy(&said)
    ))
}

fn applies_with(program: &str, arguments: &[&str]) {
    for (before, after) in CASES {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(PATH);
        fs::create_dir(folder.path().join("customers")).unwrap();
        if let Some(before) = before {
            let mut file = fs::File::create_new(&file).unwrap();
            file.write_all(before.as_bytes()).unwrap();
        }
        let diff = unified(PATH, before, after, true, PLAIN);
        let Some(said) = run(program, arguments, folder.path(), &diff) else {
            return;
        };
        let found = fs::read_to_string(&file).ok();
        assert_eq!(found.as_deref(), after, "{program}: {said}\n{diff}");
    }
}

#[test]
fn patch_applies_it() {
    applies_with("patch", &["-p1", "--binary"]);
}

#[test]
fn git_applies_it() {
    applies_with("git", &["apply", "-p1"]);
}

#[test]
fn it_reads_as_people_know_it() {
    let before: String = (1..=20).map(|n| format!("line {n}\n")).collect();
    let after = before.replace("line 10\n", "line ten\n") + "end";
    assert_eq!(
        unified(
            "customers/acme.yaml",
            Some(&before),
            Some(&after),
            true,
            PLAIN
        ),
        "\
--- a/customers/acme.yaml
+++ b/customers/acme.yaml
@@ -7,7 +7,7 @@
 line 7
 line 8
 line 9
-line 10
+line ten
 line 11
 line 12
 line 13
@@ -18,3 +18,4 @@
 line 18
 line 19
 line 20
+end
\\ No newline at end of file
"
    );
    assert_eq!(
        unified("a.yaml", Some(&before), Some(&before), true, PLAIN),
        ""
    );
}

#[test]
fn on_a_terminal_nothing_steers_it() {
    let shown = |before, after| unified("a.yaml", Some(before), Some(after), false, PLAIN);
    assert!(shown("", "a: \u{1b}[2J\n").contains("+a: \\u{1b}[2J\n"));
    assert!(shown("", "a: x\ry\n").contains("+a: x\\u{d}y\n"));
    assert!(shown("a\r\n", "b\r\n").ends_with("-a\n+b\n"));
    assert!(shown("a\r\n", "a\n").ends_with("-a\\u{d}\n+a\n"));
}

#[test]
fn colour_surrounds_whole_lines() {
    let painted = unified(
        "a.yaml",
        Some("a\n"),
        Some("b\n"),
        false,
        Paint { on: true },
    );
    assert!(
        painted.contains("\u{1b}[31m-a\u{1b}[0m\n\u{1b}[32m+b\u{1b}[0m\n"),
        "{painted:?}"
    );
}
