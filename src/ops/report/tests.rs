//! The sums of a manager's report are those of `csa entitlement`.

use chrono::{DateTime, NaiveDate};
use serde_json::Value;

use super::gather::gathered;
use super::{Report, around};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::fiscal::FiscalCalendar;
use crate::ops::{Desk, entitlement};
use crate::rules::Rules;
use crate::store::{Store, Write};

/// The sample and others made of it: another CSA, called off late, too many, a year that is over.
fn customers() -> Vec<(CustomerId, Customer)> {
    let sample: Value = serde_json::from_str(include_str!("../../export/sample.json")).unwrap();
    let run = |id: &str, status: &str, starts_on: &str, closed_on: Option<&str>| serde_json::json!({"id": id, "status": status, "starts_on": starts_on, "closed_on": closed_on});
    let year = |starts_on: &str, ends_on: &str| serde_json::json!([{"tier": "advanced", "starts_on": starts_on, "ends_on": ends_on}]);
    let (begin, end) = ("2026-05-01", "2027-04-30");
    let records = [
        ("acme", None, vec![]),
        (
            "globex",
            Some(year(begin, end)),
            vec![
                run("a1", "completed", "2026-05-11", Some("2026-07-31")),
                run("a2", "active", "2026-10-05", None),
                run("a3", "planned", "2027-01-11", None),
            ],
        ),
        (
            "hooli",
            Some(year(begin, end)),
            vec![
                run("a1", "cancelled", "2026-06-01", Some("2026-08-10")),
                run("a2", "cancelled", "2026-09-07", Some("2026-09-09")),
            ],
        ),
        ("umbrella", Some(year("2025-05-01", "2026-04-30")), vec![]),
    ];
    let mut customers = Vec::new();
    for (name, year, runs) in records {
        let mut record = sample.clone();
        record["name"] = name.into();
        if let Some(year) = year {
            record["subscriptions"] = year;
            record["accelerators"] = runs.into();
            record["team"]["csa"]["name"] = "Kit Moss".into();
        }
        let customer = serde_json::from_value(record).unwrap();
        customers.push((CustomerId::from_name(name).unwrap(), customer));
    }
    customers
}

#[test]
fn the_sums_of_the_book_are_those_of_csa_entitlement() {
    let rules = Rules::load(&[]).unwrap();
    for today in ["2026-11-21", "2027-03-20", "2027-06-01"] {
        let desk = Desk {
            store: &Store::new("book".into()),
            work: rules.work_calendar([]).unwrap(),
            rules: &rules,
            today: today.parse::<NaiveDate>().unwrap(),
            write: &Write {
                at: DateTime::UNIX_EPOCH.fixed_offset(),
                command: String::new(),
                dry_run: true,
            },
        };
        let customers = customers();
        let mut expected: Vec<i64> = vec![0; 7];
        for (id, customer) in &customers {
            let account = entitlement::of(&desk, id, customer);
            let year = account.present().unwrap();
            let lists = [
                &year.completed,
                &year.active,
                &year.planned,
                &year.cancelled,
            ];
            let counts = lists.map(|list| i64::try_from(list.len()).unwrap());
            let lost = i64::try_from(year.lost).unwrap();
            let numbers = [i64::from(year.allowed)].into_iter().chain(counts);
            for (at, number) in numbers.chain([year.left, lost]).enumerate() {
                expected[at] += number;
            }
        }
        let fiscal = FiscalCalendar::default();
        let gathered: Vec<_> = customers
            .into_iter()
            .map(|(id, customer)| gathered(&desk, id, customer))
            .collect();
        let report = Report::book(&gathered, &around(&desk, fiscal), None);
        let facts = serde_json::to_value(&report.facts).unwrap();
        let sums = |sum: &Value| -> Vec<i64> {
            let names = [
                "allowed",
                "delivered",
                "under_way",
                "planned",
                "cancelled",
                "left",
                "lost",
            ];
            names.map(|name| sum[name].as_i64().unwrap()).into()
        };
        assert_eq!(sums(&facts["totals"]), expected, "{today}");
        for (list, inner) in [("customers", true), ("loads", false)] {
            let mut all = vec![0; 7];
            for it in facts[list].as_array().unwrap() {
                let sum = if inner { &it["sum"] } else { it };
                for (at, number) in sums(sum).into_iter().enumerate() {
                    all[at] += number;
                }
            }
            assert_eq!(all, expected, "{today}: {list}");
        }
    }
}
