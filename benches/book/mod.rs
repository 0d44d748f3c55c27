//! Realistic books of any size, the same ones for the same number: records as people write and keep them, with
//! comments, mixed quoting and notes of several lines. A quarter of them is below some 7 KB, half below 17 KB, a
//! quarter above 45 KB, the longest near 150 KB: years of a log and the backlogs of many accelerators.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use chrono::{Days, NaiveDate};

/// The day on which these books are looked at.
pub(crate) const TODAY: &str = "2026-11-21";

/// Chance that falls the same everywhere (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) % n
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[usize::try_from(self.below(from.len() as u64)).unwrap_or(0)]
    }
}

const NAMES: [&str; 8] = [
    "Dana Ruiz",
    "Ines Okafor",
    "Piet de Boer",
    "Zoë Lindqvist",
    "Sam Osei",
    "Lou Ferris",
    "Mina Aalto",
    "Jo Park",
];
const SUBJECTS: [&str; 6] = [
    "Weekly call",
    "'Runners: where the hours go'",
    "Kick-off of the next programme",
    "\"Security scanning, first results\"",
    "Upgrade to 18.4",
    "Plan for the quarter",
];
const SENTENCES: [&str; 8] = [
    "Agreed what success means: lead time first, everything else later.",
    "- [ ] Piet gets us read access to the collaboration project",
    "- The queue of the shared runners is down to two minutes; it was twenty in March.",
    "  Twelve of the forty teams still build by hand # they know it",
    "Dana asks: \"can we see the numbers by team?\" — yes, from December on.",
    "- Next: templates for the Java services, then the .NET ones",
    "The freeze begins on the 12th; nothing is rolled out from then until the 4th.",
    "Ines wants one page for the board, never a deck.",
];
const MODULES: [&str; 6] = [
    "introduction-to-ci-cd",
    "ci-templates-and-reusability",
    "runner-management",
    "security-scanning",
    "pipeline-optimisation",
    "release-management",
];

/// Writes a book of so many customers into this folder, which it makes.
///
/// # Errors
/// Those of the file system.
pub(crate) fn write(folder: &Path, customers: u64) -> io::Result<()> {
    let records = folder.join("customers");
    fs::create_dir_all(&records)?;
    for number in 0..customers {
        fs::write(records.join(format!("{}.yaml", id(number))), record(number))?;
    }
    Ok(())
}

/// The id of this customer.
fn id(number: u64) -> String {
    format!("customer-{number:05}")
}

/// The text of this customer's record. Number 7 is the longest among the first hundreds.
pub(crate) fn record(number: u64) -> String {
    let mut dice = Dice(number ^ 0xc5a0);
    // Most records are young: the cube of chance leaves few long ones.
    let age = match number {
        7 => 999,
        _ => dice.below(1_000),
    };
    let entries = 3 + age * age * age / 5_300_000;
    let mut text = String::new();
    head(&mut text, &mut dice, number);
    objectives(&mut text, &mut dice);
    accelerators(&mut text, &mut dice, 1 + age / 130);
    log(&mut text, &mut dice, number, entries);
    text
}

/// So many days before the day on which the book is looked at.
fn ago(days: u64) -> NaiveDate {
    let today: NaiveDate = TODAY.parse().unwrap_or_default();
    today.checked_sub_days(Days::new(days)).unwrap_or(today)
}

/// Adds lines. Writing into a text cannot fail.
macro_rules! add {
    ($text:expr, $($line:tt)*) => {
        let _ = writeln!($text, $($line)*);
    };
}

fn head(text: &mut String, dice: &mut Dice, number: u64) {
    let tier = dice.pick(&["signature", "advanced", "signature", "sps"]);
    let started = 20 + dice.below(340);
    let kickoff = ago(started - 14.min(started));
    add!(
        text,
        "# {} prefers mail to chat; never before 9:00.",
        dice.pick(&NAMES)
    );
    add!(
        text,
        "schema: 1\nname: Customer {number:05} & Søns\n\nsubscriptions:"
    );
    for year in (0..dice.below(3) + 1).rev() {
        let (from, to) = (
            ago(started + 365 * year),
            ago(started + 365 * year) + Days::new(364),
        );
        add!(
            text,
            "  - tier: {tier}\n    order_form_on: {}\n    starts_on: {from}",
            from - Days::new(10)
        );
        add!(
            text,
            "    ends_on: {to}{}",
            if year == 0 {
                "   # renewal is with Sam"
            } else {
                ""
            }
        );
    }
    add!(
        text,
        "\nteam:\n  csa: {{name: Robin Vale, email: rvale@gitlab.example}}"
    );
    add!(
        text,
        "  ae: {{name: Sam Osei, email: sosei@gitlab.example}}\n\ncontacts:"
    );
    for (nth, name) in NAMES[..usize::try_from(2 + dice.below(4)).unwrap_or(2)]
        .iter()
        .enumerate()
    {
        add!(
            text,
            "  - name: {name}\n    email: c{nth}@customer-{number}.example"
        );
        add!(
            text,
            "    roles: [{}]\n    in_salesforce: true",
            dice.pick(&["champion", "exec_sponsor", "gitlab_admin, dev_lead"])
        );
    }
    add!(
        text,
        "\nenvironment:\n  hosting: self-managed\n  licence: ultimate\n  seats: {}\n  version: \"18.4\"",
        100 + dice.below(4_000)
    );
    add!(
        text,
        "\nonboarding:\n  resources_identified_on: {}\n  steps:",
        kickoff - Days::new(10)
    );
    for step in [
        "welcome_email",
        "internal_kickoff",
        "kickoff_scheduled",
        "account_context",
        "playback",
        "kickoff",
        "deck_shared",
        "discovery_workshop",
    ] {
        add!(text, "    {step}: {{done_on: {kickoff}}}");
    }
    add!(
        text,
        "\nnotes: |\n  {}\n  {}",
        dice.pick(&SENTENCES).trim_start(),
        dice.pick(&SENTENCES)
    );
}

fn objectives(text: &mut String, dice: &mut Dice) {
    add!(text, "\nobjectives:");
    for id in ["lead-time", "adoption"] {
        add!(
            text,
            "  - id: {id}\n    title: {}\n    status: on-track\n    due_on: {}",
            dice.pick(&SUBJECTS),
            ago(0) + Days::new(dice.below(200))
        );
        add!(
            text,
            "    metrics:\n      - key: lead_time_for_changes\n        unit: hours\n        baseline: 210\n        target: 24\n        readings:"
        );
        for month in (0..4 + dice.below(12)).rev() {
            add!(
                text,
                "          - {{on: {}, value: {}}}",
                ago(month * 30),
                20 + dice.below(190)
            );
        }
    }
}

fn accelerators(text: &mut String, dice: &mut Dice, count: u64) {
    add!(text, "\naccelerators:");
    for number in 1..=count {
        let days = (count - number) * 90 + dice.below(60);
        let monday = ago(days - days.min(2))
            - Days::new(u64::from(
                chrono::Datelike::weekday(&ago(days)).num_days_from_monday(),
            ));
        let is_over = days > 100;
        add!(
            text,
            "  - id: a{number}\n    title: {}\n    type: ci\n    modules: [{}]",
            dice.pick(&SUBJECTS),
            dice.pick(&MODULES)
        );
        add!(
            text,
            "    objectives: [lead-time]\n    status: {}\n    starts_on: {monday}",
            if is_over { "completed" } else { "active" }
        );
        if is_over {
            add!(text, "    closed_on: {}", monday + Days::new(84));
        }
        add!(text, "    backlog:");
        for item in 1..=8 + dice.below(16) {
            add!(
                text,
                "      - id: b{item}\n        title: {}\n        week: {}",
                dice.pick(&SUBJECTS),
                1 + item % 12
            );
            let done = monday + Days::new(7 * (item % 12));
            if done <= ago(0) && dice.below(5) > 0 {
                add!(text, "        done_on: {done}");
            }
        }
    }
}

fn log(text: &mut String, dice: &mut Dice, number: u64, entries: u64) {
    add!(text, "\nactivities:");
    for entry in (0..entries).rev() {
        let at = ago(entry * 6 + dice.below(6));
        add!(
            text,
            "  - id: 019a7d53-5c00-7b52-9d0f-{number:06x}{entry:06x}"
        );
        add!(
            text,
            "    type: {}\n    subject: {}",
            dice.pick(&["Customer Call", "Email", "Update"]),
            dice.pick(&SUBJECTS)
        );
        add!(
            text,
            "    at: {at}T1{}:00:00+01:00\n    internal_attendees: [rvale@gitlab.example]",
            dice.below(8)
        );
        add!(
            text,
            "    sentiment: {}\n    notes: |",
            dice.pick(&["green", "green", "yellow"])
        );
        for line in 0..2 + dice.below(7) {
            let sentence = dice.pick(&SENTENCES);
            add!(
                text,
                "      {}",
                if line == 0 {
                    sentence.trim_start()
                } else {
                    sentence
                }
            );
        }
        if entry > 0 {
            add!(text, "    recorded_on: {at}");
        }
    }
}
