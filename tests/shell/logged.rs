//! An entry of the log from answers alone, and what was typed when it was cut short.

use std::fs;
use std::path::PathBuf;

use crate::home::Home;
use crate::terminal::{CTRL_C, DOWN, ENTER, Terminal, UP};

fn record(home: &Home) -> String {
    fs::read_to_string(home.customers().join("acme-corp.yaml")).unwrap()
}

/// What is kept of entries that were not finished.
fn kept(home: &Home) -> Vec<String> {
    let folder = home.customers().parent().unwrap().join(".csa");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let is_kept = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        name.starts_with("log-") || name.starts_with("draft-")
    };
    let mut files: Vec<PathBuf> = files.filter(is_kept).collect();
    files.sort();
    files
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect()
}

/// An editor that does this with the file.
fn editor(home: &Home, script: &str) -> String {
    let path = home.path().join("editor.sh");
    fs::write(&path, script).unwrap();
    format!("sh {}", path.display())
}

#[test]
fn an_entry_is_written_from_answers_alone() {
    let home = Home::new().with_acme();
    let mut command = home.command(&["log", "acme"]);
    command.env(
        "VISUAL",
        editor(
            &home,
            "sed 's/^## What was agreed$/&\\nLead time first./' \"$1\" > new; cat new > \"$1\"\n",
        ),
    );
    let mut terminal = Terminal::of(command);
    terminal.answers("What was it", &[UP, UP, UP, UP, ENTER]);
    terminal.answers("On which day [today]", &[ENTER]);
    terminal.answers(
        "With whom, parted by commas",
        &["Dana Ruiz <dana@acme.example>", ENTER],
    );
    terminal.answers("Write the notes in", &["y"]);
    terminal.answers(
        "Dana Ruiz <dana@acme.example> is new. Note them as a contact",
        &["y"],
    );
    terminal.shows("kickoff done on 2026-11-21; 1 contact noted");
    terminal.shows("Meeting Type");
    assert_eq!(terminal.ends(), 0, "{:?}", terminal.seen);
    let text = record(&home);
    for part in [
        "kickoff: {done_on: 2026-11-21}",
        "- name: Dana Ruiz",
        "external_attendees: [dana@acme.example]",
        "notes: |\n      ## What was agreed\n      Lead time first.\n",
    ] {
        assert!(text.contains(part), "no {part:?} in:\n{text}");
    }
    // The headings of the page under which nothing was written are gone.
    assert!(!text.contains("## Next steps"), "{text}");
    assert_eq!(kept(&home), [""; 0]);
}

#[test]
fn what_was_answered_before_ctrl_c_is_offered_again() {
    let home = Home::new().with_acme();
    let mut terminal = Terminal::of(home.command(&["log", "acme", "call"]));
    terminal.answers("On which day [today]", &["2026-11-20", ENTER]);
    terminal.answers("With whom, parted by commas", &["dana@acme.example", ENTER]);
    terminal.answers("Your sentiment", &[CTRL_C]);
    terminal.shows("what was typed is kept: csa log acme-corp --resume");
    assert_eq!(terminal.ends(), 1, "{:?}", terminal.seen);
    assert!(!record(&home).contains("activities"));
    let [before] = kept(&home).try_into().unwrap();
    assert!(before.contains("dana@acme.example"), "{before}");

    let mut terminal = Terminal::of(home.command(&["log", "acme"]));
    terminal.answers("There is an unfinished entry: call of 2026-11-20", &[ENTER]);
    terminal.answers("Your sentiment", &[DOWN, ENTER]);
    terminal.answers("Notes", &["All is well", ENTER]);
    terminal.answers("dana@acme.example is new. Note them as a contact", &["n"]);
    terminal.shows("call of 2026-11-20 12:00 +01:00 logged");
    assert_eq!(terminal.ends(), 0, "{:?}", terminal.seen);
    let text = record(&home);
    assert!(text.contains("notes: All is well"), "{text}");
    assert!(!text.contains("contacts:\n"), "{text}");
    assert_eq!(kept(&home), [""; 0]);
}

#[test]
fn notes_outlive_a_program_that_is_killed_while_they_are_in_the_editor() {
    let home = Home::new().with_acme();
    let mut command = home.command(&["log", "acme", "update", "--edit"]);
    command.env(
        "VISUAL",
        editor(&home, "echo 'Hours of work.' > \"$1\"\nkill -9 $PPID\n"),
    );
    let mut terminal = Terminal::of(command);
    terminal.answers("On which day [today]", &[ENTER]);
    assert_eq!(terminal.is_killed(), 9);

    let resumed = home.run(&["log", "acme", "--resume"]);
    assert!(resumed.status.success(), "{resumed:?}");
    let text = record(&home);
    assert!(text.contains("notes: Hours of work."), "{text}");
    assert_eq!(kept(&home), [""; 0]);
}

#[test]
fn notes_outlive_an_editor_that_fails() {
    let home = Home::new().with_acme();
    let mut command = home.command(&["log", "acme", "update", "--edit", "--no-input"]);
    command.env(
        "VISUAL",
        editor(&home, "echo 'Hours of work.' > \"$1\"\nexit 3\n"),
    );
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(!record(&home).contains("activities"));
    let resumed = home.run(&["log", "acme", "--resume"]);
    assert!(resumed.status.success(), "{resumed:?}");
    assert!(record(&home).contains("notes: Hours of work."));
    assert_eq!(kept(&home), [""; 0]);
}

/// Two entries are two: what an earlier one had is never thrown away with the later.
#[test]
fn a_new_entry_leaves_alone_what_is_kept_of_another() {
    let home = Home::new().with_acme();
    let failed = home.run(&["log", "acme", "calls", "-m", "OLD notes"]);
    assert_eq!(failed.status.code(), Some(4));
    let mut terminal = Terminal::of(home.command(&["log", "acme", "update", "-m", "NEW notes"]));
    terminal.answers("There is an unfinished entry: calls", &[ENTER]);
    terminal.answers("On which day [today]", &[ENTER]);
    assert_eq!(terminal.ends(), 0, "{:?}", terminal.seen);
    assert!(record(&home).contains("notes: NEW notes"));
    let [left] = kept(&home).try_into().unwrap();
    assert!(left.contains("OLD notes"), "{left}");

    // Going on with it, what is said now stands behind what was said then.
    let resumed = home.run(&["log", "acme", "call", "--resume", "-m", "More."]);
    assert!(resumed.status.success(), "{resumed:?}");
    assert!(
        record(&home).contains("OLD notes\n\n      More.\n"),
        "{}",
        record(&home)
    );
    assert_eq!(kept(&home), [""; 0]);
}

#[test]
fn what_was_typed_wrongly_goes_once_it_is_typed_rightly() {
    let home = Home::new().with_acme();
    for at in ["25:00", "26:00"] {
        let failed = home.run(&["log", "acme", "update", "-m", "Notes", "--at", at]);
        let said = String::from_utf8(failed.stderr).unwrap();
        assert!(
            said.contains("kept: csa log acme-corp --resume --at …"),
            "{said}"
        );
    }
    assert_eq!(kept(&home).len(), 2);
    let right = home.run(&["log", "acme", "update", "-m", "Notes", "--at", "12:00"]);
    assert!(right.status.success(), "{right:?}");
    assert_eq!(kept(&home), [""; 0]);
}

#[test]
fn an_entry_that_stands_is_not_called_unfinished_when_copying_it_fails() {
    let home = Home::new().with_acme();
    let set = home.run(&["config", "set", "clipboard", "false"]);
    assert!(set.status.success(), "{set:?}");
    let output = home.run(&["log", "acme", "update", "-m", "Notes", "--copy", "-q"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("hint: the entry is written"), "{said}");
    assert!(record(&home).contains("notes: Notes"));
    assert_eq!(kept(&home), [""; 0]);
}

#[test]
fn what_is_kept_and_broken_stops_no_other_entry() {
    let home = Home::new().with_acme();
    let folder = home.customers().parent().unwrap().join(".csa");
    fs::write(folder.join("log-acme-corp-20261120T120000.json"), "{").unwrap();
    let written = home.run(&["log", "acme", "update", "-m", "Notes"]);
    assert!(written.status.success(), "{written:?}");
    let said = String::from_utf8(written.stderr).unwrap();
    assert!(said.contains("warning: the unfinished entry in"), "{said}");
    assert!(record(&home).contains("notes: Notes"));
    let resumed = home.run(&["log", "acme", "call", "--resume", "-m", "Piped"]);
    assert_eq!(resumed.status.code(), Some(6), "{resumed:?}");
    assert!(kept(&home).iter().any(|text| text.contains("Piped")));
}
