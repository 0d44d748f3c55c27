//! Pipes, colours, widths, exit codes, and what must never be seen.

use std::fs;

use crate::home::{Home, run, text};
use crate::terminal::{ENTER, Terminal};

/// A name that would clear the screen and turn the line around.
const HOSTILE: &str = r#"name: "Evil\e[2J\e]0;title\a\u202e Corp""#;

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let home = Home::new().with_acme();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut child = home
        .command(&["onboard", "acme"])
        .stdout(writer)
        .spawn()
        .unwrap();
    assert!(child.wait().unwrap().success());

    let head = home.clean(
        "sh",
        &[
            "-c",
            "\"$0\" onboard acme | head -n 1",
            env!("CARGO_BIN_EXE_csa"),
        ],
    );
    let output = run(head);
    assert_eq!(text(&output.stderr), "");
    assert_eq!(text(&output.stdout).lines().count(), 1);
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_behind_standard_output_is_told() {
    let home = Home::new().with_acme();
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let mut command = home.command(&["onboard", "acme"]);
    command.stdout(full).stderr(std::process::Stdio::piped());
    let output = command.spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(
        said.contains("could not write to standard output"),
        "{said}"
    );
    assert!(said.contains("No space left"), "{said}");
}

#[test]
fn colour_is_for_terminals_unless_said_otherwise() {
    let home = Home::new().with_acme();
    let piped = |args: &[&str]| text(&home.run(args).stdout).contains("\x1b[");
    assert!(!piped(&["onboard", "acme"]));
    assert!(piped(&["onboard", "acme", "--color", "always"]));

    let shown = |args: &[&str], no_color: &str| {
        let mut command = home.command(args);
        command.env("NO_COLOR", no_color);
        let mut terminal = Terminal::of(command);
        assert_eq!(terminal.ends(), 0);
        terminal.seen.contains("\x1b[")
    };
    assert!(shown(&["onboard", "acme"], ""));
    assert!(!shown(&["onboard", "acme"], "1"));
    assert!(shown(&["onboard", "acme", "--color", "always"], "1"));
    assert!(!shown(&["onboard", "acme", "--color", "never"], ""));
}

#[test]
fn a_view_keeps_within_the_terminal() {
    let home = Home::new().with_acme();
    let widest = |shown: &str| {
        shown
            .lines()
            .map(|line| line.trim_end().chars().count())
            .max()
            .unwrap()
    };

    assert!(widest(&text(&home.run(&["onboard", "acme"]).stdout)) <= 80);
    let patient = "echo ready; read go; exec \"$0\" onboard acme --color never";
    let mut terminal = Terminal::of(home.clean("sh", &["-c", patient, env!("CARGO_BIN_EXE_csa")]));
    terminal.shows("ready");
    terminal.widen(50);
    terminal.answers("", &[ENTER]);
    assert_eq!(terminal.ends(), 0);
    let table: Vec<&str> = terminal
        .seen
        .lines()
        .skip_while(|line| !line.starts_with("Step"))
        .collect();
    let table = table
        .split(|line| line.trim().is_empty())
        .next()
        .unwrap()
        .join("\n");
    assert!(table.contains("welcome-email"), "{:?}", terminal.seen);
    assert!(widest(&table) <= 50, "{table}");
}

#[test]
fn no_input_never_asks_even_at_a_terminal() {
    let home = Home::new();
    for (args, code) in [
        (&["onboard", "Acme", "--no-input"][..], 4),
        (&["onboard", "Acme", "--no-input", "--ase", "Jo Park"], 2),
        (&["init", "--no-input"], 0),
    ] {
        let mut terminal = Terminal::of(home.command(args));
        assert_eq!(terminal.ends(), code, "{:?}", terminal.seen);
    }
    let mut command = home.command(&["onboard", "Acme"]);
    command.env("CSA_NO_INPUT", "1");
    assert_eq!(Terminal::of(command).ends(), 4);
}

#[test]
fn a_wrong_command_line_is_2() {
    let home = Home::new();
    for args in [
        &["onbord"][..],
        &["onboard"],
        &["--tomorrow"],
        &["onboard", "acme", "--format", "xml"],
        &["onboard", "acme", "--json", "--format", "csv"],
        &[
            "onboard",
            "Acme",
            "--tier",
            "signature",
            "--order-form",
            "someday",
        ],
        &["config", "set", "fiscal_year_starts", "13"],
        &["completions", "tcsh"],
    ] {
        let output = home.run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
        assert!(text(&output.stderr).starts_with("error: "), "{output:?}");
    }
    for args in [
        &["--help"][..],
        &["--version"],
        &["onboard", "done", "--help"],
    ] {
        let output = home.run(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert!(output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn nobody_is_shown_a_backtrace() {
    let home = Home::new().with_acme();
    fs::write(home.path().join("broken.toml"), "name =\n").unwrap();
    for (args, code) in [
        (&["--config", "broken.toml", "onboard", "acme"][..], 6),
        (&["--book", "/dev/null/book", "onboard", "acme"], 6),
        (&["onboard", "zzz"], 4),
    ] {
        let mut command = home.command(args);
        command
            .env("RUST_BACKTRACE", "1")
            .env("RUST_LIB_BACKTRACE", "1");
        let output = run(command);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{said}");
        assert!(said.starts_with("error: "), "{said}");
        for trace in ["backtrace", "panicked", "src/", "   0: "] {
            assert!(!said.contains(trace), "{said}");
        }
    }
}

#[test]
fn a_record_cannot_steer_the_terminal() {
    let home = Home::new().with_acme();
    let path = home.customers().join("acme-corp.yaml");
    let record = fs::read_to_string(&path).unwrap();
    fs::write(&path, record.replace("name: Acme Corp", HOSTILE)).unwrap();
    let escapes = [r"Evil\u{1b}[2J\u{1b}]0;title\u{7}\u{202e} Corp"];
    let steering = ["\x1b[2J", "\x1b]0", "\x07", "\u{202e}"];

    let mut terminal = Terminal::of(home.command(&["onboard", "acme-corp"]));
    assert_eq!(terminal.ends(), 0);
    let markdown = text(
        &home
            .run(&["onboard", "acme-corp", "--format", "markdown"])
            .stdout,
    );
    for shown in [
        terminal.seen.as_str(),
        &text(&home.run(&["onboard", "acme-corp"]).stdout),
        &markdown,
    ] {
        assert!(
            steering.iter().all(|bytes| !shown.contains(bytes)),
            "{shown:?}"
        );
    }
    assert!(terminal.seen.contains(escapes[0]), "{:?}", terminal.seen);

    let json = text(&home.run(&["onboard", "acme-corp", "--json"]).stdout);
    assert!(
        steering.iter().all(|bytes| !json.contains(bytes)),
        "{json:?}"
    );
    assert!(
        json.contains(r"Evil\u001b[2J\u001b]0;title\u0007\u202e Corp"),
        "{json}"
    );
}
