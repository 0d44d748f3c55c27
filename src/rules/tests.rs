//! The built-in rules are complete, and each is found by the words that people have for it.

use std::collections::HashSet;
use std::path::PathBuf;

use toml::{Table, Value};

use super::*;
use crate::domain::onboarding::Event;

/// The rules with these files of a book's own.
#[track_caller]
pub(super) fn with(files: &[(&str, &str)]) -> Rules {
    load(files).unwrap_or_else(|error| panic!("{error:#}"))
}

pub(super) fn load(files: &[(&str, &str)]) -> Result<Rules> {
    let files: Vec<(PathBuf, String)> = files
        .iter()
        .map(|(path, text)| (PathBuf::from(path), (*text).to_owned()))
        .collect();
    Rules::load(&files)
}

#[track_caller]
pub(super) fn entry(rules: &Rules, key: &str) -> RuleEntry {
    let entries = rules.entries();
    let found = entries.into_iter().find(|entry| entry.key == key);
    found.unwrap_or_else(|| panic!("there is no rule `{key}`"))
}

pub(super) fn built_in() -> Rules {
    with(&[])
}

#[test]
fn each_tier_grants_what_its_page_says() {
    let rules = built_in();
    let value = |number: &Option<shape::Sourced>| number.as_ref().map(|number| number.value);
    let granted = |tier: Tier| {
        let rule = rules.tier(tier);
        (
            value(&rule.accelerators),
            value(&rule.vouchers),
            value(&rule.instructor_led_days),
            value(&rule.training_discount),
            value(&rule.business_reviews),
        )
    };
    assert_eq!(
        granted(Tier::Signature),
        (Some(4), Some(60), Some(1), Some(20), Some(4))
    );
    assert_eq!(
        granted(Tier::Advanced),
        (Some(2), Some(40), Some(1), Some(10), Some(4))
    );
    assert_eq!(
        granted(Tier::Sps),
        (Some(4), Some(120), Some(1), None, None)
    );
    for tier in [Tier::Essentials, Tier::OnDemand] {
        assert_eq!(granted(tier), (None, None, None, None, None), "{tier}");
    }
}

#[test]
fn each_tier_has_its_owner_and_its_people() {
    let rules = built_in();
    let people = |tier: Tier| {
        let rule = rules.tier(tier);
        (rule.owner.as_str(), rule.roles.join(" "))
    };
    assert_eq!(people(Tier::Signature), ("csa", "csa ase".to_owned()));
    assert_eq!(people(Tier::Advanced), ("csa", "csa".to_owned()));
    assert_eq!(people(Tier::Sps), ("csa", "csa ase".to_owned()));
    assert_eq!(people(Tier::Essentials).0, "csm");
    assert_eq!(people(Tier::OnDemand).0, "cse");
}

/// Every table with a value of its own, by its dotted key.
fn tables(table: &Table, key: &str, found: &mut Vec<(String, Table)>) {
    if table.values().any(|value| !value.is_table()) {
        found.push((key.to_owned(), table.clone()));
    }
    for (name, value) in table {
        if let Value::Table(inner) = value {
            let key = [key, name].join(".");
            tables(inner, key.trim_start_matches('.'), found);
        }
    }
}

#[test]
fn every_table_of_the_built_in_files_has_a_reason_and_a_source() {
    let entries = built_in().entries();
    let mut count = 0;
    for (file, text) in BUILT_IN {
        let mut found = Vec::new();
        tables(&text.parse().unwrap(), "", &mut found);
        for (key, table) in found {
            for reason in ["why", "source"] {
                let said = table
                    .get(reason)
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                assert!(!said.trim().is_empty(), "{file}: {key} has no {reason}");
            }
            let shown = entries.iter().find(|entry| entry.key == key);
            assert_eq!(shown.map(|entry| entry.file_name), Some(file), "{key}");
            count += 1;
        }
    }
    assert_eq!(count, entries.len());
    let keys: HashSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
    assert_eq!(keys.len(), entries.len(), "a key stands twice");
}

#[test]
fn what_starts_and_settles_a_step_is_there() {
    let rules = built_in();
    for step in rules.steps() {
        let events = step.from.iter().chain(&step.met_by);
        let awaited = events.filter_map(|event| match event {
            Event::Step(key) => Some(key),
            Event::Fact(_) => None,
        });
        let steps = [&step.before, &step.unless, &step.schedules];
        for name in awaited.chain(steps.into_iter().flatten()) {
            let is_there = rules.steps().any(|step| step.key == *name);
            assert!(is_there, "{} speaks of {name}", step.key);
        }
    }
}

#[test]
fn every_check_has_its_rule_and_every_rule_its_check() {
    let entries = built_in().entries();
    let ruled: Vec<&str> = entries
        .iter()
        .map(|entry| entry.key.as_str())
        .filter(|key| key.starts_with("check."))
        .collect();
    assert_eq!(Check::ALL.map(Check::key).as_slice(), ruled);
}

#[test]
fn contradictions_of_the_sources_are_settled_beside_the_value() {
    let rules = built_in();
    for (key, value, reasons) in [
        // Four for everybody, one a quarter, or by tier.
        (
            "tiers.signature.accelerators",
            "4 ",
            ["newer wins", "advice"],
        ),
        ("tiers.advanced.accelerators", "2 ", ["two", "Advanced"]),
        ("tiers.sps.accelerators", "4 ", ["four", "advice"]),
        // The kick-off scheduled in a week, or held in two.
        (
            "onboarding.steps.kickoff_scheduled",
            "within 7 ",
            ["Both can be kept", "day 14"],
        ),
        (
            "onboarding.steps.kickoff",
            "within 14 ",
            ["second week", "kickoff_scheduled"],
        ),
        // One mail and one call with two names each.
        (
            "onboarding.steps.welcome_email",
            "within 24 hours",
            ["Introduction", "both names"],
        ),
        (
            "onboarding.steps.internal_kickoff",
            "within 7 ",
            ["Handover", "both names"],
        ),
        // Advanced has no ASE for whom the clock could wait.
        (
            "onboarding.steps.resources_identified",
            "",
            ["Signature", "no ASE"],
        ),
        (
            "tiers.advanced",
            "",
            ["no Assigned Support Engineer", "clock"],
        ),
        // A support engineer in every bundle, or in Signature only.
        ("tiers.signature", "ase", ["every bundle", "newer"]),
        // A course or a day; 120 vouchers, many, or by tier.
        ("tiers.signature.vouchers", "60 ", ["120", "newest"]),
        ("tiers.sps.vouchers", "120 ", ["later", "legacy"]),
        (
            "tiers.signature.instructor_led_days",
            "1 ",
            ["course", "day"],
        ),
        // The accelerator begins after the onboarding, or with its last activity.
        (
            "onboarding.steps.accelerator_begins",
            "discovery_workshop",
            ["One event", "week 1"],
        ),
    ] {
        let entry = entry(&rules, key);
        assert!(entry.value.contains(value), "{key}: {}", entry.value);
        for reason in reasons {
            assert!(entry.why.contains(reason), "{key}: {reason}? {}", entry.why);
        }
    }
    let names = |word: &str| rules.step(word).unwrap().key.as_str();
    assert_eq!(names("Introduction Email"), "welcome_email");
    assert_eq!(names("internal-account-team-handover"), "internal_kickoff");
}

#[test]
fn rules_are_found_by_key_part_beginning_and_step() {
    let rules = built_in();
    let one = |word: &str| match rules.find(word).unwrap() {
        Found::Rule(entry, below) => (entry.key, below.len()),
        Found::Several(entries) => panic!("{word} is {} rules", entries.len()),
    };
    let several = |word: &str| match rules.find(word).unwrap() {
        Found::Several(entries) => entries.into_iter().map(|entry| entry.key).collect(),
        Found::Rule(entry, _) => vec![format!("only {}", entry.key)],
    };
    assert_eq!(one("tiers.advanced"), ("tiers.advanced".to_owned(), 5));
    assert_eq!(one("Tiers.On_Demand").0, "tiers.on-demand");
    assert_eq!(one("welcome-email").0, "onboarding.steps.welcome_email");
    assert_eq!(
        one("Introduction Email").0,
        "onboarding.steps.welcome_email"
    );
    assert_eq!(
        one("onboarding.steps.kickoff.limit").0,
        "onboarding.steps.kickoff"
    );
    assert_eq!(one("weekend").0, "calendar.weekend");
    assert_eq!(one("record.unknown_key").0, "check.record.unknown_key");
    assert_eq!(several("tiers").len(), 18);
    assert_eq!(several("onboarding"), several("onboarding.steps"));
    assert_eq!(several("tiers.s").len(), 10);
    let accelerators: Vec<String> = several("accelerators");
    assert_eq!(accelerators.len(), 3);
    for (word, near) in [
        ("tiers.signatory", "tiers.signature"),
        ("acelerators", "accelerators"),
        ("welcom_mail", "welcome_email"),
    ] {
        let error = rules.find(word).unwrap_err();
        let refusal = error.downcast_ref::<Refusal>().unwrap();
        assert_eq!(refusal.kind, Kind::NotFound);
        assert_eq!(refusal.hints[0], format!("did you mean `{near}`?"));
    }
    assert!(rules.find("").is_err());
}

#[test]
fn each_built_in_file_makes_sense_alone_and_all_of_them_together() {
    let rules = Rules::load(&[]).unwrap();
    rules.check().unwrap();
    let mut seen = std::collections::BTreeSet::new();
    for (name, text) in super::BUILT_IN {
        // Strictly read: what a file cannot hold is an error.
        toml::from_str::<super::RuleFile>(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        for table in text.parse::<toml::Table>().unwrap().keys() {
            assert!(
                seen.insert(table.clone()),
                "`{table}` is in {name} and in another file"
            );
        }
    }
}
