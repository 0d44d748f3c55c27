//! Every verb as a line to type: those that write, and those that only read.
//!
//! A new verb must be entered in one of the two tables, or the test at the end fails.

use std::collections::BTreeSet;

use clap::Command;

use crate::world::{World, words};

/// A line that writes, and how to go on from where it leads.
pub(crate) struct Line {
    /// What is typed behind `csa`.
    pub(crate) line: &'static str,
    /// What is run before, `git` where it begins with that.
    pub(crate) before: &'static [&'static str],
    /// What takes it back; none where only the user can, as with a file that was written for them.
    pub(crate) back: Option<&'static str>,
    /// Where nothing was written, this must find that there is nothing to take back.
    pub(crate) nothing: Option<&'static str>,
    /// What is added to the line to try again.
    pub(crate) again: &'static str,
    /// Begins in a book that csa has not written to yet.
    pub(crate) is_first: bool,
}

impl Line {
    /// Of a customer's record.
    const fn record(line: &'static str) -> Self {
        Self {
            line,
            before: &[],
            back: Some("undo"),
            nothing: Some("undo acme"),
            again: "",
            is_first: false,
        }
    }

    /// Of a file that is no record.
    const fn file(line: &'static str) -> Self {
        Self {
            back: None,
            nothing: None,
            ..Self::record(line)
        }
    }

    const fn after(self, before: &'static [&'static str]) -> Self {
        Self { before, ..self }
    }

    const fn back(self, back: &'static str) -> Self {
        Self {
            back: Some(back),
            nothing: None,
            ..self
        }
    }

    const fn nothing(self, nothing: &'static str) -> Self {
        Self {
            nothing: Some(nothing),
            ..self
        }
    }

    const fn again(self, again: &'static str) -> Self {
        Self { again, ..self }
    }

    const fn first(self) -> Self {
        Self {
            is_first: true,
            ..self
        }
    }

    /// The book as it is before the line is typed.
    pub(crate) fn world(&self) -> World {
        let world = match self.is_first {
            true => World::bare(),
            false => World::used(),
        };
        for line in self.before {
            world.well(line);
        }
        world
    }
}

/// How many lines of [`WRITING`] are each a way to the disk of their own.
pub(crate) const WAYS: usize = 13;

const IN_GIT: &[&str] = &["init --git"];
const WITH_A_HUB: &[&str] = &[
    "init --git",
    "git init --quiet --bare -b main ../hub.git",
    "git -C ../book symbolic-ref HEAD refs/heads/main",
    "git -C ../book remote add origin ../hub.git",
    "sync",
    "customer set acme environment.seats 1300",
];

/// Every verb that writes, by at least one line; first one for each way to the disk.
#[rustfmt::skip]
pub(crate) const WRITING: &[Line] = &[
    Line::record("customer set acme environment.seats 1300").first(),
    Line::record("log acme call --on 2026-11-20 --with dana --notes-file notes.md"),
    Line::record("onboard Wayne --tier advanced --order-form 2026-11-20").nothing("undo wayne"),
    Line::record("accelerator plan --accept").nothing("undo globex"),
    Line::record("undo").after(&["customer set acme environment.seats 1300"]).back("undo --redo"),
    Line::record("undo").after(&["onboard Wayne --tier advanced --order-form 2026-11-20"]).back("undo --redo"),
    Line::record("undo").after(&["accelerator plan --accept"]).back("undo --redo"),
    Line::record("customer edit acme").again("--resume"),
    Line::record("log acme call --on 2026-11-20 --with dana --edit"),
    Line::file("config set name 'Robin Vale-Ruiz'"),
    Line::file("init --config ../new/config.toml --book ../team --name 'Robin Vale'"),
    Line::file("report week --output week.html").again("--force"),
    Line::file("merge-driver base.yaml ours.yaml theirs.yaml"),

    Line::record("undo --redo").after(&["customer set acme environment.seats 1300", "undo"]).back("undo"),
    Line::record("customer set acme environment.seats --unset"),
    Line::record("customer set initech environment.seats 90").nothing("undo globex"),
    Line::record("customer archive acme --why 'Moved to another region'"),
    Line::record("customer renew acme --order-form yesterday"),
    Line::record("onboard done acme kickoff-scheduled --for 2026-12-01 --yes"),
    Line::record("onboard plan acme playback 2026-12-08"),
    Line::record("onboard reopen acme welcome-email"),
    Line::record("onboard skip acme playback --why 'web order: no SA'"),
    Line::file("onboard draft acme kickoff --output draft.md").again("--force"),
    Line::file("onboard draft acme kickoff --edit --output draft.md").again("--force"),
    Line::record("log acme workshop 'Where the hours go' --on 2026-11-19 --with dana -m 'Runners wait.' --topic Runners"),
    Line::record("log delete acme last --yes"),
    Line::record("log edit acme last --subject 'The deck'"),
    Line::record("log edit acme last --edit"),
    Line::record("log recorded acme last"),
    Line::file("log export acme last --as csv --output out.csv").again("--force"),
    Line::record("accelerator add acme --starts 2027-01-04 --weeks 4 --type cd --module 'product coach' --objective lead-time --yes"),
    Line::record("accelerator backlog acme a1 add Rehearse --week 11"),
    Line::record("accelerator backlog acme a1 done b1"),
    Line::record("accelerator backlog acme a1 reopen b2"),
    Line::record("accelerator backlog acme a1 import items.csv"),
    Line::record("accelerator backlog acme a2 seed --yes"),
    Line::record("accelerator cancel acme a2 --why 'the sponsor left'"),
    Line::record("accelerator close acme a1 --yes --outcome 'Every pipeline from one template'"),
    Line::record("accelerator edit acme a2 --title 'Policies for the platform group'"),
    Line::record("accelerator extra acme 1 --why 'order form 4711'"),
    Line::record("accelerator held acme a1 planning --on 2026-10-13"),
    Line::record("accelerator move acme a2 --to +2w"),
    Line::record("accelerator start acme a2 --yes"),
    Line::file("accelerator plan --svg board.svg"),
    Line::record("objective add acme Deploy every service on every working day"),
    Line::record("objective close acme lead-time --verifiable-outcome verified --yes"),
    Line::record("objective edit acme lead-time --status watchpoint"),
    Line::record("objective initiative acme lead-time templates --done yesterday"),
    Line::record("objective measure acme lead-time 30h"),
    Line::record("objective reopen acme secrets --status watchpoint"),
    Line::record("escalation open acme Deployments fail --severity low"),
    Line::record("escalation edit acme e1 --severity low"),
    Line::record("escalation close acme e1 --agreed-with 'Sam Okafor'"),
    Line::record("review plan acme 2027-04-20"),
    Line::record("review held acme r1"),
    Line::record("review cancel acme r1 --why 'the sponsor left'"),
    Line::record("sentiment acme yellow --why 'a successor is named'"),
    Line::record("assessment add acme maturity --area ci=adoption"),
    Line::record("feedback add acme Fewer mails"),
    Line::record("feedback edit acme f1 --status planned"),
    Line::record("feedback close acme f1 declined"),
    Line::record("release add acme 18.6 Pipelines that begin faster"),
    Line::record("release told acme n1"),
    Line::record("education issue acme 20"),
    Line::record("education use acme 4"),
    Line::record("education plan acme 2026-12-08 --course 'Security Essentials' --yes"),
    Line::record("education held acme t1"),
    Line::record("education cancel acme t1 --why 'the trainer fell ill'"),
    Line::record("education recommend acme GitLab CI/CD Associate"),
    Line::record("education taken acme c1"),
    Line::record("education declined acme c1"),
    Line::record("cadence acme 3w --why 'fewer and longer calls'"),
    Line::record("snooze acme:escalation --until 2026-11-24 --why 'They replace the disks on Monday'"),
    Line::file("report book --output book.md").again("--force"),
    Line::file("report quarter --output quarter.md").again("--force"),
    Line::file("report ebr acme --output ebr.md").again("--force"),
    Line::file("report handoff acme --output handoff.md").again("--force"),
    Line::file("calendar --output book.ics"),
    Line::file("init --git"),
    Line::file("sync").after(IN_GIT),
    Line::file("sync").after(WITH_A_HUB),
    Line::record("customer set acme environment.seats 1300").after(&["init --git", "config set autocommit true"]),
];

/// Every verb that only reads, by at least one line, with what it is told by the base.
pub(crate) const READING: &[&str] = &[
    "",
    "help dates",
    "man",
    "today",
    "prep acme",
    "onboard acme",
    "onboard draft acme kickoff",
    "snooze --list",
    "log list acme",
    "log pending",
    "log show acme last",
    "log summary acme",
    "log export acme last --as text",
    "customer",
    "customer list --json",
    "customer path acme",
    "customer schema",
    "customer show acme",
    "accelerator",
    "accelerator list",
    "accelerator show acme a1",
    "accelerator modules",
    "accelerator plan",
    "accelerator backlog acme",
    "accelerator backlog acme a1 list",
    "accelerator backlog acme a1 export --format csv",
    "entitlement",
    "entitlement acme",
    "objective",
    "objective list acme",
    "objective show acme lead-time",
    "objective export acme lead-time",
    "escalation",
    "escalation list",
    "review",
    "review list",
    "sentiment acme",
    "assessment",
    "assessment list",
    "assessment show acme",
    "feedback",
    "feedback list",
    "release",
    "release list",
    "education",
    "education list",
    "education show acme",
    "cadence",
    "report week",
    "report book",
    "report quarter",
    "report ebr acme",
    "report handoff acme",
    "calendar --format ics",
    "template",
    "template list",
    "template path",
    "template show kickoff",
    "check",
    "rules",
    "history acme",
    "undo --list",
    "config",
    "config path",
    "completions bash",
    "plugin",
    "customer set acme environment.seats 7 --dry-run",
];

/// The names of noun and verb in a line, as the command line is defined.
fn name(line: &str) -> String {
    let words = std::iter::once("csa".to_owned()).chain(words(line));
    let mut matches = &csa::command().try_get_matches_from(words).unwrap();
    let mut names = Vec::new();
    while let Some((name, inner)) = matches.subcommand() {
        names.push(name);
        matches = inner;
    }
    names.join(" ")
}

/// Every verb below this command that can be typed.
fn typeable(command: &Command, above: &str, found: &mut BTreeSet<String>) {
    for verb in command.get_subcommands() {
        let name = format!("{above} {}", verb.get_name()).trim().to_owned();
        typeable(verb, &name, found);
        if !verb.is_subcommand_required_set() && !verb.is_arg_required_else_help_set() {
            found.insert(name);
        }
    }
}

#[test]
fn every_verb_stands_in_a_table() {
    let mut verbs = BTreeSet::new();
    typeable(&csa::command(), "", &mut verbs);
    let writing = WRITING.iter().map(|line| line.line);
    let entered: BTreeSet<String> = writing.chain(READING.iter().copied()).map(name).collect();
    let missing: Vec<&String> = verbs.difference(&entered).collect();
    assert_eq!(missing, [""; 0], "enter them in WRITING or READING");
    assert!(WAYS < WRITING.len());
}

#[test]
fn every_line_does_what_its_table_says() {
    crate::world::in_parallel(WRITING, |line| {
        let world = line.world();
        let before = world.files();
        let said = world.well(line.line);
        let is_git = line.line == "sync" || line.line == "init --git";
        assert!(is_git || world.files() != before, "{}:\n{said}", line.line);
        if let Some(back) = line.back {
            world.well(back);
            assert_eq!(world.files(), before, "{} and {back}", line.line);
        }
    });
    let world = World::used();
    let before = world.files();
    crate::world::in_parallel(READING, |line| {
        world.well(line);
    });
    assert_eq!(world.files(), before);
}
