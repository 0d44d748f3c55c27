//! The morning over a full record: every line has a rule that can be read, and the same id however it is asked for.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate};

use super::{every, rules_meant};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::person::Person;
use crate::domain::today::{Limit, Weight};
use crate::ops::Desk;
use crate::rules::Rules;
use crate::store::{Store, Write};

fn with_desk<T>(today: NaiveDate, look: impl FnOnce(&Desk) -> T) -> T {
    let rules = Rules::load(&[]).unwrap();
    look(&Desk {
        store: &Store::new("book".into()),
        work: rules.work_calendar([]).unwrap(),
        rules: &rules,
        today,
        write: &Write {
            at: DateTime::UNIX_EPOCH.fixed_offset(),
            command: String::new(),
            dry_run: true,
        },
    })
}

#[test]
fn every_line_of_two_years_has_a_rule_that_can_be_read() {
    let customer: Customer = serde_json::from_str(include_str!("../export/sample.json")).unwrap();
    let id = CustomerId::from_name("acme").unwrap();
    let first = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    let mut seen = BTreeSet::new();
    for today in first.iter_weeks().take(104) {
        with_desk(today, |desk| {
            let known: BTreeSet<String> = desk
                .rules
                .entries()
                .into_iter()
                .map(|entry| entry.key)
                .collect();
            let mut orders = BTreeSet::new();
            let items = every(desk, &id, &customer);
            for item in &items {
                assert!(known.contains(&item.rule), "{item:?}");
                assert!(
                    !item.what.contains('\n') && !item.what.ends_with('.'),
                    "{item:?}"
                );
                assert!(item.command.starts_with("csa "), "{item:?}");
                assert!(
                    orders.insert(item.order()),
                    "two lines of one order: {item:?}"
                );
                seen.insert(item.weight);
            }
        });
    }
    assert!(
        seen.contains(&Weight::Late) && seen.contains(&Weight::Upkeep),
        "{seen:?}"
    );
}

#[test]
fn every_number_of_the_morning_is_a_rule_with_the_name_that_it_is_called_by() {
    let rules = Rules::load(&[]).unwrap();
    let entries = rules.entries();
    let keys: BTreeSet<String> = Limit::ALL.map(Limit::rule).into();
    let there = entries.iter().map(|entry| entry.key.clone());
    let there: BTreeSet<String> = there.filter(|key| key.starts_with("today.")).collect();
    assert_eq!(keys, there);
    assert_eq!(rules.limits().get(Limit::Call), 14);
    assert_eq!(rules.limits().get(Limit::Pending), 3);
}

#[test]
fn a_rule_is_meant_by_its_name_or_with_those_below_it() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    with_desk(day, |desk| {
        let one = rules_meant(desk, "call_most").unwrap();
        assert_eq!(Vec::from_iter(one), ["today.call_most"]);
        let steps = rules_meant(desk, "onboarding").unwrap();
        assert!(steps.contains("onboarding.steps.kickoff") && !steps.contains("today.call"));
        assert!(rules_meant(desk, "nonsense").is_err());
    });
}

#[test]
fn somebody_is_known_by_the_address_and_else_by_the_name() {
    let person = |name: &str, email: Option<&str>| Person {
        name: name.to_owned(),
        email: email.map(str::to_owned),
    };
    let robin = person("Robin Vale", Some("rvale@gitlab.example"));
    for (other, same) in [
        (person("R. Vale", Some("RVale@gitlab.example")), true),
        (person("Robin Vale", Some("robin@gitlab.example")), false),
        (person("robin vale", None), true),
        (person("Robin", None), false),
    ] {
        assert_eq!(super::is_same(&robin, &other), same, "{other}");
    }
}
