//! A customer onboarded by answering questions at a terminal.

use std::fs;

use crate::home::Home;
use crate::terminal::{CTRL_C, DOWN, ENTER, Terminal};

#[test]
fn a_customer_is_made_from_answers_alone() {
    let home = Home::new();
    let mut terminal = Terminal::of(home.command(&["onboard", "Acme Corp"]));
    terminal.answers("There is no customer Acme Corp. Create it?", &["y"]);
    terminal.answers("Success Plan Services", &[DOWN, ENTER]);
    terminal.answers("Order form received on [2026-11-21]", &["someday", ENTER]);
    terminal.answers("`someday` is not a date", &["yesterday", ENTER]);
    terminal.answers("First day of the subscription [2026-11-20]", &["2w", ENTER]);
    // What begins lies ahead, as behind the flag; the order form lay behind.
    terminal.shows("First day of the subscription 2w → Sat 2026-12-05");
    terminal.answers("Last day of the subscription [2027-12-04]", &[ENTER]);
    terminal.answers("Did GitLab look after this customer before?", &["n"]);
    terminal.answers(
        "Customer Success Architect",
        &["Robin Vale <rvale@gitlab.example>", ENTER],
    );
    terminal.shows("created `Acme Corp` as `acme-corp`");
    terminal.shows("next: csa onboard done acme-corp welcome-email");
    assert_eq!(terminal.ends(), 0, "{:?}", terminal.seen);
    assert!(
        !terminal.seen.contains("Assigned Support Engineer"),
        "Advanced has none: {:?}",
        terminal.seen
    );

    let record = fs::read_to_string(home.customers().join("acme-corp.yaml")).unwrap();
    for line in [
        "name: Acme Corp",
        "tier: advanced",
        "order_form_on: 2026-11-20",
        "starts_on: 2026-12-05",
        "ends_on: 2027-12-04",
        "new_customer: true",
        "Robin Vale",
        "rvale@gitlab.example",
    ] {
        assert!(record.contains(line), "no {line:?} in:\n{record}");
    }
}

#[test]
fn signature_asks_for_its_support_engineer_and_flags_are_not_asked_again() {
    let home = Home::new();
    let flags = [
        "onboard",
        "Globex",
        "--tier",
        "signature",
        "--order-form",
        "2026-11-20",
        "--starts",
        "2026-12-01",
    ];
    let mut terminal = Terminal::of(home.command(&flags));
    terminal.answers("Last day of the subscription [2027-11-30]", &[ENTER]);
    terminal.answers("Did GitLab look after this customer before?", &["y"]);
    terminal.answers("Customer Success Architect", &["Robin Vale", ENTER]);
    terminal.answers("Assigned Support Engineer", &[ENTER]);
    assert_eq!(terminal.ends(), 0, "{:?}", terminal.seen);
    for question in ["Success tier", "Order form received", "First day"] {
        assert!(
            !terminal.seen.contains(question),
            "{question}: {:?}",
            terminal.seen
        );
    }
    let record = fs::read_to_string(home.customers().join("globex.yaml")).unwrap();
    assert!(record.contains("new_customer: false"), "{record}");
    assert!(!record.contains("ase:"), "{record}");
}

#[test]
fn no_makes_nothing() {
    let home = Home::new();
    let mut terminal = Terminal::of(home.command(&["onboard", "Acme Corp"]));
    terminal.answers("Create it?", &["n"]);
    assert_eq!(terminal.ends(), 4, "{:?}", terminal.seen);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn ctrl_c_in_the_middle_leaves_no_file() {
    let home = Home::new();
    let mut terminal = Terminal::of(home.command(&["onboard", "Acme Corp"]));
    terminal.answers("Create it?", &["y"]);
    terminal.answers("Success Plan Services", &[ENTER]);
    terminal.answers("Order form received on", &["yester", CTRL_C]);
    terminal.shows("stopped: nothing was written");
    assert_eq!(terminal.ends(), 1);
    assert_eq!(
        fs::read_dir(home.path()).unwrap().count(),
        0,
        "{:?}",
        terminal.seen
    );
}
