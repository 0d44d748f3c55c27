//! Programs that behave and misbehave, and a real terminal that is asked.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use super::osc52::{MOST, base64, request};
use super::*;

/// A clipboard that nothing leads to but this command line.
fn by(command: &str) -> Clipboard {
    Clipboard {
        command: Some(command.to_owned()),
        surroundings: Surroundings::default(),
        terminal: PathBuf::from("/nowhere/tty"),
    }
}

fn around(term: &str, in_tmux: bool, in_screen: bool) -> Surroundings {
    Surroundings {
        in_tmux,
        in_screen,
        term: term.to_owned(),
        ..Surroundings::default()
    }
}

fn refusal(text: &str, how: &Clipboard) -> Refusal {
    copy(text, Mime::Text, how).unwrap_err().downcast().unwrap()
}

#[test]
fn the_configured_program_gets_every_byte_on_its_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a clip");
    let line = format!("sh -c 'cat >\"$0\"' '{}'", file.display());
    for text in ["", "Grüße 👋\n\t=cmd\0\x1b[31m", &"é".repeat(200_000)] {
        let copied = copy(text, Mime::Html, &by(&line)).unwrap();
        assert_eq!(copied.by, Way::Program(line.clone()));
        assert!(!copied.is_html && copied.doubt.is_none());
        assert_eq!(fs::read_to_string(&file).unwrap(), text);
    }
}

#[test]
fn a_program_that_fails_is_named_with_what_to_do() {
    for (line, why) in [
        (
            "sh -c 'cat; echo leaked; echo leaked >&2; exit 3'",
            "failed (exit status: 3)",
        ),
        ("no-such-clipboard -i", "could not be started: "),
    ] {
        let refusal = refusal("x", &by(line));
        let wanted = format!("the clipboard program `{line}` {why}");
        assert!(refusal.message.starts_with(&wanted), "{refusal}");
        assert_eq!(refusal.kind, Kind::Refused);
        assert_eq!(
            refusal.hints[1],
            "to leave it to csa: csa config set clipboard --unset"
        );
    }
    // More than a pipe holds.
    let large = "x".repeat(1_000_000);
    let deaf = refusal(&large, &by("true"));
    assert!(
        deaf.message
            .ends_with("ended before it had read everything"),
        "{deaf}"
    );
}

#[test]
fn no_program_is_waited_for_long() {
    let started = Instant::now();
    let serving = copy(
        "x",
        Mime::Text,
        &by("sh -c 'cat >/dev/null; exec sleep 20'"),
    )
    .unwrap();
    assert!(matches!(serving.by, Way::Program(_)));
    // One that leaves a child behind, as xclip does.
    let forking = copy("x", Mime::Text, &by("sh -c 'cat >/dev/null; sleep 20 &'"));
    assert!(forking.is_ok());
    let deaf = refusal(&"x".repeat(1_000_000), &by("sleep 20"));
    assert!(
        deaf.message.ends_with("does not read what it is given"),
        "{deaf}"
    );
    assert!(started.elapsed() < Duration::from_secs(15));
}

#[test]
fn the_systems_programs_are_tried_in_order() {
    let programs = |mime, set: fn(&mut Surroundings)| {
        let mut around = Surroundings::default();
        set(&mut around);
        around.programs(mime)
    };
    assert_eq!(programs(Mime::Html, |_| {}), []);
    assert_eq!(
        programs(Mime::Html, |s| s.is_mac = true),
        [("pbcopy", false)]
    );
    assert_eq!(
        programs(Mime::Html, |s| {
            s.has_wayland = true;
            s.has_x11 = true;
        }),
        [
            ("wl-copy --type text/html", true),
            ("xclip -selection clipboard -t text/html", true),
            ("xsel --clipboard --input", false),
        ]
    );
    assert_eq!(
        programs(Mime::Text, |s| {
            s.has_wayland = true;
            s.is_wsl = true;
        }),
        [("wl-copy", false), ("clip.exe", false)]
    );
}

#[test]
fn without_program_and_terminal_it_says_what_to_set() {
    for is_remote in [false, true] {
        let how = Clipboard {
            command: None,
            surroundings: Surroundings {
                is_remote,
                ..Surroundings::default()
            },
            terminal: PathBuf::from("/nowhere/tty"),
        };
        let refusal = refusal("x", &how);
        assert_eq!(
            refusal.message,
            "there is no way to the clipboard from here"
        );
        assert_eq!(refusal.hints, [SET]);
    }
}

#[test]
fn the_request_is_wrapped_for_what_stands_between() {
    let bare = "\x1b]52;c;aGk=\x07";
    let tmux = format!("{bare}\x1bPtmux;\x1b\x1b]52;c;aGk=\x07\x1b\\");
    let screen = format!("\x1bP{bare}\x1b\\");
    for (around, wanted) in [
        (around("xterm-256color", false, false), bare),
        (around("", false, false), bare),
        (around("screen-256color", true, false), tmux.as_str()),
        (around("tmux-256color", false, false), &tmux),
        (around("screen.xterm-256color", false, true), &screen),
        (around("screen", false, false), &screen),
    ] {
        assert_eq!(request("hi", &around), wanted, "{around:?}");
    }
    let long = request(&"x".repeat(1000), &around("screen", false, false));
    let pieces: Vec<&str> = long.split_terminator("\x1b\\").collect();
    assert!(
        pieces
            .iter()
            .all(|piece| piece.len() <= 244 && piece.starts_with("\x1bP"))
    );
    let joined: String = pieces.iter().map(|piece| &piece[2..]).collect();
    assert_eq!(joined, request(&"x".repeat(1000), &Surroundings::default()));
}

#[test]
fn base64_is_that_of_the_rfc() {
    for (text, wanted) in [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
        ("ÿ~?>", "w79+Pz4="),
    ] {
        assert_eq!(base64(text.as_bytes()), wanted);
    }
}

/// What the test below runs in a terminal of its own.
#[test]
#[ignore = "needs a controlling terminal; another test gives it one"]
fn in_a_terminal() {
    for is_remote in [true, false] {
        let how = Clipboard {
            command: None,
            surroundings: Surroundings {
                is_remote,
                ..Surroundings::default()
            },
            terminal: PathBuf::from("/dev/tty"),
        };
        let copied = copy("Grüße", Mime::Html, &how).unwrap();
        assert_eq!(copied.by, Way::Terminal);
        assert_eq!(copied.doubt, None);
        let large = copy(&"x".repeat(MOST + 1), Mime::Text, &how).unwrap();
        let doubt = large.doubt.unwrap();
        assert_eq!(
            doubt,
            "the text has 74995 bytes; many terminals take no more than 74994"
        );
    }
    let dumb = Clipboard {
        command: None,
        surroundings: around("dumb", false, false),
        terminal: PathBuf::from("/dev/tty"),
    };
    assert!(copy("never shown", Mime::Text, &dumb).is_err());
}

#[cfg(unix)]
#[test]
fn the_controlling_terminal_is_asked() {
    #[expect(
        clippy::disallowed_methods,
        reason = "the test runs another one in a terminal"
    )]
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "clipboard::tests::in_a_terminal"]);
    let mut session = expectrl::Session::spawn(command).unwrap();
    let started = Instant::now();
    let mut seen = Vec::new();
    let mut bytes = [0; 65536];
    loop {
        match session.try_read(&mut bytes) {
            Ok(0) => break,
            Ok(count) => seen.extend_from_slice(&bytes[..count]),
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {
                std::thread::sleep(Duration::from_millis(2));
            }
            // The terminal is closed.
            Err(_) => break,
        }
        assert!(started.elapsed() < Duration::from_secs(30), "it hangs");
    }
    let seen = String::from_utf8_lossy(&seen);
    assert!(seen.contains("1 passed"), "{seen}");
    assert_eq!(
        seen.matches("\x1b]52;c;R3LDvMOfZQ==\x07").count(),
        2,
        "{seen:.2000}"
    );
    assert!(seen.contains(&request(&"x".repeat(MOST + 1), &Surroundings::default())));
    assert!(!seen.contains(&base64(b"never shown")));
}
