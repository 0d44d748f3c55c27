//! An accelerator planned and closed by answering questions at a terminal.

use std::fs;

use crate::home::Home;
use crate::terminal::{ENTER, Terminal};

#[test]
fn an_accelerator_is_planned_and_closed_from_answers_alone() {
    let home = Home::new().with_acme();
    let record = home.customers().join("acme-corp.yaml");
    let bought = [
        ("subscriptions.0.starts_on", "2026-11-02"),
        ("subscriptions.0.ends_on", "2027-11-01"),
    ];
    for (key, value) in bought {
        assert!(
            home.run(&["customer", "set", "acme", key, value])
                .status
                .success()
        );
    }
    let mut text = fs::read_to_string(&record).unwrap();
    text += "objectives:\n  - id: lead-time\n    metrics:\n      - {key: hours, baseline: 210, target: 24}\n";
    fs::write(&record, text).unwrap();

    let mut terminal = Terminal::of(home.command(&["accelerator", "add", "acme"]));
    terminal.answers(
        "Content modules, with commas between them",
        &["ci templates and reusability", ENTER],
    );
    terminal.answers("Gainsight's accelerator type", &[ENTER]);
    terminal.answers("Objective that it serves", &[ENTER]);
    terminal.answers(
        "First day, or the quarter to begin in [this quarter]",
        &["2026-11-16", ENTER],
    );
    terminal.answers("2026-11-16 is in the past. Plan it all the same?", &["y"]);
    terminal.shows("a1 planned");
    assert_eq!(terminal.ends(), 0, "{:?}", terminal.seen);

    assert!(
        home.run(&["accelerator", "start", "acme", "a1"])
            .status
            .success()
    );
    let mut terminal = Terminal::of(home.command(&["accelerator", "close", "acme", "a1"]));
    terminal.answers(
        "lead-time.hours: baseline 210, latest ?, target 24. Now, empty if not measured",
        &["many", ENTER],
    );
    terminal.answers("`many` is not a number", &["96.5", ENTER]);
    terminal.answers("Close it all the same?", &["y"]);
    terminal.answers("What came of it?", &["Half a day", ENTER]);
    terminal.shows("a1 completed on 2026-11-21, 1 reading noted");
    assert_eq!(terminal.ends(), 0, "{:?}", terminal.seen);

    let text = fs::read_to_string(&record).unwrap();
    for line in [
        "type: ci",
        "objectives: [lead-time]",
        "status: completed",
        "starts_on: 2026-11-16",
        "outcome: Half a day",
        "value: 96.5",
    ] {
        assert!(text.contains(line), "no {line:?} in:\n{text}");
    }
}
