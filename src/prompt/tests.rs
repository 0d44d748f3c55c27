//! Questions asked in a real pseudo-terminal: the test program runs itself there, one ignored test a question.

use std::fmt::Debug;
use std::io::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

use expectrl::Session;
use expectrl::process::unix::WaitStatus;
use expectrl::session::OsSession;

use super::*;

const ENTER: &str = "\r";
const DOWN: &str = "\x1b[B";
const ESCAPE: &str = "\x1b";
const CTRL_C: &str = "\x03";
const STOPPED: &str = "answer: stopped: nothing was written";

/// A question in a terminal of its own, which may neither take long nor write much.
struct Terminal {
    session: OsSession,
    seen: String,
}

impl Terminal {
    fn asking(question: &str) -> Self {
        let program = std::env::current_exe().unwrap();
        #[expect(clippy::disallowed_methods, reason = "this same test program")]
        let mut command = Command::new(program);
        command.args(["--ignored", "--nocapture", "--exact"]);
        command.arg(format!("prompt::tests::{question}"));
        command.env("TERM", "xterm");
        Self {
            session: Session::spawn(command).unwrap(),
            seen: String::new(),
        }
    }

    /// Waits until `text` appears behind what was seen before, and returns all in between.
    fn shows(&mut self, text: &str) -> String {
        let from = self.seen.len();
        let patience = Instant::now() + Duration::from_secs(20);
        loop {
            if let Some(at) = self.seen[from..].find(text) {
                return self.seen[from..from + at].to_owned();
            }
            assert!(Instant::now() < patience, "no {text:?} in {:?}", self.seen);
            assert!(self.seen.len() < 64 * 1024, "endless: {:?}", self.seen);
            let mut bytes = [0; 1024];
            match self.session.try_read(&mut bytes) {
                Ok(count) => self.seen += &String::from_utf8_lossy(&bytes[..count]),
                Err(_) => std::thread::sleep(Duration::from_millis(5)),
            }
        }
    }

    fn types(&mut self, keys: &str) {
        self.session.write_all(keys.as_bytes()).unwrap();
        self.session.flush().unwrap();
    }

    /// Types these keys once the question stands, and waits for this outcome with the cursor shown.
    fn answers(question: &str, prompt: &str, keys: &[&str], outcome: &str) {
        let mut terminal = Self::asking(question);
        terminal.shows(prompt);
        for key in keys {
            // The rest of an escape sequence must not be taken for a key of its own.
            std::thread::sleep(Duration::from_millis(50));
            terminal.types(key);
        }
        terminal.shows(&format!("{outcome}."));
        let hidden = terminal.seen.rfind("\x1b[?25l");
        let shown = terminal.seen.rfind("\x1b[?25h");
        assert!(shown >= hidden, "cursor left hidden: {:?}", terminal.seen);
        let text = terminal.seen;
        assert!(
            !text.contains("\x1b[2J"),
            "data steered the terminal: {text:?}"
        );
    }
}

fn tell<T: Debug>(answer: Result<Option<T>>) {
    match answer {
        Ok(answer) => println!("answer: {answer:?}."),
        Err(error) => println!("answer: {error}."),
    }
}

fn no_number(answer: &str) -> Result<(), String> {
    match answer.parse::<u32>() {
        Ok(_) => Err("a name, not a number\x1b[2J".to_owned()),
        Err(_) => Ok(()),
    }
}

#[test]
#[ignore = "the question of tests below"]
fn ask_name() {
    tell(Prompt::new(false).text("Name of\x1b[2J it", None, no_number));
}

#[test]
#[ignore = "the question of tests below"]
fn ask_name_with_default() {
    tell(Prompt::new(false).text("Name", Some("Acme\x1b[2J"), no_number));
}

#[test]
#[ignore = "the question of tests below"]
fn ask_optional() {
    tell(Prompt::new(false).optional("Seats", |_| Ok(())));
}

#[test]
#[ignore = "the question of tests below"]
fn ask_tier() {
    tell(Prompt::new(false).select("Tier", &["signature", "advanced\x1b[2J", "sps"], 0));
}

#[test]
#[ignore = "the question of tests below"]
fn ask_sure() {
    tell(Prompt::new(false).confirm("Sure", true));
}

#[test]
#[ignore = "the question of tests below"]
fn ask_not() {
    tell(Prompt::new(true).confirm("Sure", true));
}

#[test]
#[ignore = "the question of tests below"]
fn ask_then_work() {
    tell(Prompt::new(false).confirm("Sure", true));
    std::thread::sleep(Duration::from_secs(30));
}

#[test]
fn text_is_asked_until_it_is_good() {
    Terminal::answers(
        "ask_name",
        "Name of\\u{1b}[2J it: ",
        &[ENTER, "12", ENTER, "\x7f\x7f Zoë Corp ", ENTER],
        "answer: Some(\"Zoë Corp\")",
    );
    Terminal::answers("ask_optional", "Seats: ", &[ENTER], "answer: None");
    Terminal::answers(
        "ask_optional",
        "Seats: ",
        &["7", ENTER],
        "answer: Some(\"7\")",
    );
}

#[test]
fn a_bad_answer_is_told_why() {
    let mut terminal = Terminal::asking("ask_name");
    terminal.shows("it: ");
    terminal.types("12\r");
    terminal.shows("a name, not a number\\u{1b}[2J");
    terminal.types("Acme\r");
    terminal.shows("answer: Some(\"Acme\").");
}

#[test]
fn enter_takes_the_default_as_it_is() {
    Terminal::answers(
        "ask_name_with_default",
        "Name [Acme\\u{1b}[2J]: ",
        &[ENTER],
        "answer: Some(\"Acme\\u{1b}[2J\")",
    );
}

#[test]
fn arrows_select() {
    Terminal::answers("ask_tier", "sps", &[ENTER], "answer: Some(0)");
    Terminal::answers("ask_tier", "sps", &[DOWN, DOWN, ENTER], "answer: Some(2)");
    Terminal::answers("ask_tier", "sps", &[ESCAPE], STOPPED);
}

#[test]
fn a_key_confirms() {
    Terminal::answers("ask_sure", "[Y/n] ", &[ENTER], "answer: Some(true)");
    Terminal::answers("ask_sure", "[Y/n] ", &["n"], "answer: Some(false)");
    Terminal::answers("ask_sure", "[Y/n] ", &["q"], STOPPED);
}

#[test]
fn ctrl_c_stops_and_leaves_the_terminal_as_it_was() {
    Terminal::answers("ask_name", "it: ", &["Acm", CTRL_C], STOPPED);
    Terminal::answers("ask_tier", "sps", &[DOWN, CTRL_C], STOPPED);
    Terminal::answers("ask_sure", "[Y/n] ", &[CTRL_C], STOPPED);
}

#[test]
fn ctrl_c_after_the_question_ends_the_program_as_ever() {
    let mut terminal = Terminal::asking("ask_then_work");
    terminal.shows("[Y/n] ");
    terminal.types("y");
    terminal.shows("answer: Some(true).");
    terminal.types(CTRL_C);
    let status = terminal.session.get_process().wait().unwrap();
    assert!(
        matches!(status, WaitStatus::Signaled(_, signal, _) if signal as i32 == SIGINT),
        "{status:?}"
    );
}

#[test]
fn nothing_is_asked_where_nobody_can_answer_or_wants_to() {
    let mut terminal = Terminal::asking("ask_not");
    let before = terminal.shows("answer: None.");
    assert!(!before.contains("Sure"), "{before:?}");

    let nobody = Prompt { enabled: false };
    assert_eq!(nobody.text("Name", Some("Acme"), |_| Ok(())).unwrap(), None);
    assert_eq!(nobody.select("Tier", &["signature"], 0).unwrap(), None);
    assert_eq!(nobody.confirm("Sure", true).unwrap(), None);
    assert!(!nobody.enabled());
}
