//! Three people change one book, by the program and by hand, and exchange it in any order: at the end all three have
//! the same book, and everything that anybody entered is in it.
//!
//! `CSA_SYNC_STEPS=2000` makes it longer, `CSA_SYNC_SEED=7` another one.

use std::collections::BTreeMap;
use std::fs;

use crate::team::{Member, Team, example, words};

const STEPS: usize = 220;
const CUSTOMERS: [&str; 3] = ["acme-corp", "globex", "initech"];

/// A small generator of numbers that look random and come again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % n
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

#[derive(Default)]
struct Ledger {
    /// What must be in the book: a word that stands nowhere else, and the customer.
    entries: Vec<(String, &'static str)>,
    /// Titles of accelerators, each the subject of an entry about it too, and the customer.
    referred: Vec<(String, &'static str)>,
    counts: BTreeMap<&'static str, usize>,
}

impl Ledger {
    fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }
}

fn number(variable: &str, usually: usize) -> usize {
    std::env::var(variable).map_or(usually, |text| text.parse().unwrap())
}

#[test]
fn three_clones_end_with_one_book_and_every_entry_in_it() {
    let team = Team::new();
    let records: Vec<(&str, String)> = CUSTOMERS.map(|id| (id, example(id))).into();
    let records: Vec<(&str, &str)> = records
        .iter()
        .map(|(id, text)| (*id, text.as_str()))
        .collect();
    let members = [
        team.founder(&records),
        team.joins("ben"),
        team.joins("cleo"),
    ];
    let seed = number("CSA_SYNC_SEED", 1);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ (seed as u64) << 20);
    let mut ledger = Ledger::default();
    for step in 0..number("CSA_SYNC_STEPS", STEPS) {
        let member = dice.pick(&[&members[0], &members[1], &members[2]]);
        match dice.below(5) {
            0 => sync(member, &mut ledger),
            _ => entry(member, step, &mut dice, &mut ledger),
        }
    }
    for member in members.iter().chain(&members) {
        sync(member, &mut ledger);
    }

    let heads: Vec<String> = members
        .iter()
        .map(|it| it.git(&["rev-parse", "HEAD"]))
        .collect();
    assert!(heads.iter().all(|head| *head == heads[0]), "{heads:?}");
    for id in CUSTOMERS {
        let texts: Vec<String> = members.iter().map(|it| it.read(id)).collect();
        assert!(texts.iter().all(|text| *text == texts[0]), "{id} differs");
    }
    let lost: Vec<&(String, &str)> = ledger
        .entries
        .iter()
        .filter(|(word, id)| !members[0].read(id).contains(word))
        .collect();
    assert!(lost.is_empty(), "seed {seed}: lost {lost:?}");
    for (title, id) in &ledger.referred {
        let record: serde_yaml::Value = serde_yaml::from_str(&members[0].read(id)).unwrap();
        let find = |list: &str, key: &str| {
            let mut items = record[list].as_sequence().unwrap().iter();
            items
                .find(|item| item[key] == title.as_str())
                .unwrap()
                .clone()
        };
        let (accelerator, entry) = (find("accelerators", "title"), find("activities", "subject"));
        assert_eq!(accelerator["id"], entry["accelerator"], "{title}");
    }
    let check = words(&members[0].run(&["check"]));
    for fault in ["unreadable", "duplicate_id", "duplicate_key", "unknown_id"] {
        assert!(!check.contains(fault), "{check}");
    }
    let merges = members[0].git(&["rev-list", "--count", "--merges", "HEAD"]);
    println!(
        "{} entries, none lost; {} merges; {} values to settle; {:?}",
        ledger.entries.len(),
        merges.trim(),
        check.matches("check.record.unsettled").count(),
        ledger.counts
    );
    for what in ["merged with a note", "renumbered", "accelerators", "log"] {
        assert!(
            ledger.counts.contains_key(what),
            "nothing of the kind: {what}"
        );
    }
}

fn sync(member: &Member, ledger: &mut Ledger) {
    let output = member.run(&["sync"]);
    let said = words(&output);
    // 3 says that a value waits for a person.
    assert!(matches!(output.status.code(), Some(0 | 3)), "{said}");
    assert!(!said.contains("merged by lines"), "{said}");
    ledger.count("syncs");
    if said.contains("both sides have a new") {
        ledger.count("renumbered");
    }
    if said.contains("customers/") && said.contains(": both sides") {
        ledger.count("merged with a note");
    }
}

/// One thing that somebody does, with a word in it that comes again nowhere else.
fn entry(member: &Member, step: usize, dice: &mut Dice, ledger: &mut Ledger) {
    let id = CUSTOMERS[dice.below(CUSTOMERS.len())];
    let word = format!("w{step}x");
    let words = format!("The word is {word}.");
    let day = format!("2026-11-{:02}", 1 + dice.below(20));
    let link = format!("links.{word}");
    let address = format!("https://{word}.example");
    let (what, args): (&str, Vec<&str>) = match dice.below(9) {
        0 | 1 => (
            "log",
            vec![
                "log",
                id,
                "email",
                &words,
                "--on",
                &day,
                "-m",
                "Sent.\n\nTwice.",
            ],
        ),
        2 => (
            "backlog",
            vec!["accelerator", "backlog", id, "a1", "add", &words],
        ),
        3 => (
            "accelerators",
            vec![
                "accelerator",
                "add",
                id,
                "--title",
                &words,
                "--type",
                "ci",
                "--module",
                "introduction-to-ci-cd",
                "--starts",
                "2027-03-01",
                "--no-objective",
                "to be seen",
            ],
        ),
        4 => (
            "escalations",
            vec!["escalation", "open", id, &words, "--severity", "low"],
        ),
        5 => ("links", vec!["customer", "set", id, &link, &address]),
        6 => (
            "values",
            vec!["customer", "set", id, "environment.provider", &words],
        ),
        7 => {
            by_hand(member, id, &format!("# {words}"), dice);
            ledger.count("comments by hand");
            ledger.entries.push((word, id));
            return;
        }
        _ => {
            contact_by_hand(member, id, &word);
            ledger.count("contacts by hand");
            ledger.entries.push((word, id));
            return;
        }
    };
    let output = member.run(&[&args[..], &["--yes", "--no-input"]].concat());
    let said = crate::team::words(&output);
    if !output.status.success() {
        // Only a rule may stand in the way, such as no accelerator under way.
        assert!(
            matches!(output.status.code(), Some(1 | 2 | 4)),
            "{args:?}: {said}"
        );
        ledger.count("refused by a rule");
        return;
    }
    ledger.count(what);
    if what == "accelerators" {
        let (_, rest) = said.split_once("`: ").unwrap();
        let (own, _) = rest.split_once(" planned").unwrap();
        member.well(&[
            "log", id, "email", &words, "-a", own, "-m", "Sent.", "--yes",
        ]);
        ledger.referred.push((words.clone(), id));
    }
    // A value that was set is set again by others: it is no entry.
    if what != "values" {
        ledger.entries.push((word, id));
    }
}

/// A comment above one of the document's keys, above one of its items, or behind a value.
fn by_hand(member: &Member, id: &str, comment: &str, dice: &mut Dice) {
    let text = member.read(id);
    let lines: Vec<&str> = text.lines().collect();
    let may_hold = |line: &&str| {
        let is_key = line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains(':');
        is_key || line.starts_with("  - id: ")
    };
    let places: Vec<usize> = (0..lines.len())
        .filter(|at| may_hold(&lines[*at]))
        .collect();
    let at = places[dice.below(places.len())];
    let indent = lines[at].len() - lines[at].trim_start().len();
    let mut new: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    if lines[at].starts_with("  - id: ") && !lines[at].contains('#') && dice.below(2) == 0 {
        new[at] += &format!("   {comment}");
    } else {
        new.insert(at, format!("{:indent$}{comment}", ""));
    }
    fs::write(member.record(id), new.join("\n") + "\n").unwrap();
}

/// Somebody new, typed into the list.
fn contact_by_hand(member: &Member, id: &str, word: &str) {
    let contact =
        format!("contacts:\n  - name: Kim {word}\n    email: {word}@acme.example   # new\n");
    member.edit(id, "contacts:\n", &contact);
}
