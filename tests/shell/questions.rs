//! Each kind of question, at a real terminal: what is taken for an answer, and that every way out leaves the
//! terminal and the book as they were.

use std::fs::{self, File};

use serde_json::Value;

use crate::home::{Home, text};
use crate::terminal::{CTRL_C, DOWN, ENTER, ESCAPE, Terminal};

const STOPPED: &str = "stopped: nothing was written";

fn asked(home: &Home, args: &[&str]) -> Terminal {
    Terminal::of(home.command(args))
}

fn record(home: &Home, id: &str) -> Value {
    let shown = home.run(&["customer", "show", id, "--json"]);
    let mut shown: Value = serde_json::from_str(&text(&shown.stdout)).unwrap();
    shown["data"].take()
}

/// Answers and Ctrl-C leave by the same door.
#[track_caller]
fn stops(home: &Home, args: &[&str], steps: &[(&str, &[&str])]) {
    let mut terminal = asked(home, args);
    for (question, keys) in steps {
        terminal.answers(question, keys);
    }
    terminal.shows(STOPPED);
    assert_eq!(terminal.ends(), 1, "{:?}", terminal.seen);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn a_key_confirms_and_enter_takes_the_default() {
    let home = Home::new();
    let args = ["onboard", "Acme Corp"];
    let mut terminal = asked(&home, &args);
    terminal.answers("Create it? [Y/n] ", &["n"]);
    assert_eq!(terminal.ends(), 4, "{:?}", terminal.seen);
    stops(&home, &args, &[("[Y/n] ", &["q"])]);
    stops(&home, &args, &[("[Y/n] ", &[CTRL_C])]);
    stops(
        &home,
        &args,
        &[("[Y/n] ", &[ENTER]), ("Success tier", &[CTRL_C])],
    );
}

#[test]
fn arrows_select() {
    let home = Home::new();
    let tier = |keys| [("[Y/n] ", &["y"][..]), ("Success Plan Services", keys)];
    let args = ["onboard", "Acme Corp", "--order-form", "2026-11-20"];
    let flags = [
        "--starts",
        "2026-12-01",
        "--ends",
        "2027-11-30",
        "--existing=false",
    ];
    let people = ["--csa", "Robin Vale", "--ase", "Jo Park"];
    let mut terminal = asked(&home, &[&args[..], &flags, &people].concat());
    terminal.answers("Success Plan Services", &[DOWN, DOWN, ENTER]);
    assert_eq!(terminal.ends(), 0, "{:?}", terminal.seen);
    assert_eq!(
        record(&home, "acme-corp")["subscriptions"][0]["tier"],
        "sps"
    );

    let home = Home::new();
    stops(&home, &args[..2], &tier(&[ESCAPE]));
    stops(&home, &args[..2], &tier(&[DOWN, CTRL_C]));
}

#[test]
fn a_line_is_asked_for_until_there_is_one_and_taken_without_its_blanks() {
    let home = Home::new().with_acme();
    let skip = ["onboard", "skip", "acme", "playback"];
    let mut terminal = asked(&home, &skip);
    terminal.answers("Why is playback skipped?: ", &[ENTER]);
    terminal.answers("Why is playback skipped?: ", &[" asked by Zoë ", ENTER]);
    terminal.shows("playback skipped");
    assert_eq!(terminal.ends(), 0, "{:?}", terminal.seen);
    let step = |home: &Home| record(home, "acme-corp")["onboarding"]["steps"]["playback"].clone();
    assert_eq!(step(&home)["why"], "asked by Zoë");

    let mut terminal = asked(&home, &skip);
    terminal.answers("Why is playback skipped?: ", &["an", CTRL_C]);
    terminal.shows(STOPPED);
    assert_eq!(terminal.ends(), 1, "{:?}", terminal.seen);
    assert_eq!(step(&home)["why"], "asked by Zoë");
}

#[test]
fn a_line_that_nobody_needs_may_stay_empty() {
    for (keys, why) in [
        (&[ENTER][..], Value::Null),
        (&["moved away", ENTER], "moved away".into()),
    ] {
        let home = Home::new().with_acme();
        let mut terminal = asked(&home, &["customer", "archive", "acme"]);
        terminal.answers("Empty if nobody needs to know: ", keys);
        assert_eq!(terminal.ends(), 0, "{:?}", terminal.seen);
        let acme = record(&home, "acme-corp");
        assert_eq!(
            (&acme["archived_on"], &acme["archived_why"]),
            (&"2026-11-21".into(), &why)
        );
    }
}

#[test]
fn data_never_steers_the_terminal() {
    let home = Home::new();
    let config = home.path().join("config.toml");
    fs::write(&config, "name = \"Robin\\u001b[2J Vale\"\n").unwrap();
    let config = config.to_str().unwrap();
    let flags = [
        "--tier",
        "advanced",
        "--order-form",
        "2026-11-20",
        "--starts",
        "2026-12-01",
    ];
    let ends = [
        "--ends",
        "2027-11-30",
        "--existing=false",
        "--config",
        config,
    ];
    let args = [&["onboard", "Acme Corp"], &flags[..], &ends].concat();
    let mut terminal = asked(&home, &args);
    terminal.answers(
        "Customer Success Architect [Robin\\u{1b}[2J Vale]: ",
        &[ENTER],
    );
    // A name is one line of text; what the configuration holds is no exception.
    terminal.answers("control character", &["Robin Vale", ENTER]);
    assert_eq!(terminal.ends(), 0, "{:?}", terminal.seen);
    assert!(!terminal.seen.contains("\x1b[2J"), "{:?}", terminal.seen);
    let csa = &record(&home, "acme-corp")["team"]["csa"]["name"];
    assert_eq!(csa, "Robin Vale");

    let mut terminal = asked(&home, &["onboard", "Globex\x1b[2J"]);
    terminal.answers("no customer Globex\\u{1b}[2J", &["n"]);
    assert_eq!(terminal.ends(), 4, "{:?}", terminal.seen);
    assert!(!terminal.seen.contains("\x1b[2J"), "{:?}", terminal.seen);
}

#[test]
fn who_wants_no_questions_gets_none() {
    let home = Home::new();
    let mut terminal = asked(&home, &["onboard", "Acme Corp", "--no-input"]);
    assert_eq!(terminal.ends(), 4, "{:?}", terminal.seen);
    assert!(!terminal.seen.contains("Create it?"), "{:?}", terminal.seen);
}

#[test]
fn an_answer_is_for_the_record_that_was_asked_about() {
    let home = Home::new().with_acme();
    let path = home.customers().join("acme-corp.yaml");
    let args = ["onboard", "done", "acme", "kickoff", "--on", "2026-11-19"];
    let mut terminal = asked(&home, &args);
    terminal.shows("2026-11-19 is before the order form of 2026-11-20");
    let theirs = fs::read_to_string(&path).unwrap()
        + "onboarding:\n  steps:\n    kickoff: {done_on: 2026-11-20}\n";
    fs::write(&path, &theirs).unwrap();
    terminal.answers("all the same? [y/N] ", &["y"]);
    terminal.shows("the record changed meanwhile: it was already done on 2026-11-20");
    assert_eq!(terminal.ends(), 7, "{:?}", terminal.seen);
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
}

#[test]
fn ctrl_c_after_the_question_ends_the_program_as_ever() {
    let home = Home::new().with_acme();
    let lock = home.customers().with_file_name(".csa").join("lock");
    let lock = File::open(lock).unwrap();
    lock.lock().unwrap();
    let mut terminal = asked(&home, &["customer", "renew", "acme", "--yes"]);
    terminal.answers("First day of the new subscription year: ", &["2w", ENTER]);
    // Nothing is asked any more: it waits for the lock.
    terminal.answers("when the last year ends is not known", &[CTRL_C]);
    assert_eq!(terminal.is_killed(), 2, "{:?}", terminal.seen);
}
