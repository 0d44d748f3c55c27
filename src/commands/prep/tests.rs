//! The page at the widths of real terminals, and in every format.

use chrono::{DateTime, NaiveDate};

use super::Page;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::ops::{Desk, prep};
use crate::output::Format;
use crate::output::capture::captured_within;
use crate::rules::Rules;
use crate::store::{Store, Write};

/// The page of this record on that day, within so many columns.
fn shown(record: &str, today: NaiveDate, format: Format, width: u16) -> String {
    let mut customer: Customer = serde_json::from_str(record).unwrap();
    customer.archived_on = None;
    let rules = Rules::load(&[]).unwrap();
    let desk = Desk {
        store: &Store::new("book".into()),
        work: rules.work_calendar([]).unwrap(),
        rules: &rules,
        today,
        write: &Write {
            at: DateTime::UNIX_EPOCH.fixed_offset(),
            command: String::new(),
            dry_run: true,
        },
    };
    let briefing = prep::of(&desk, &CustomerId::from_name("acme").unwrap(), &customer);
    let (output, data, _) = captured_within(format, width);
    let page = Page {
        width: output.width(),
        plain: serde_json::to_value(&briefing).unwrap(),
        briefing,
    };
    output.show(&page).unwrap();
    data.text()
}

const FULL: &str = include_str!("../../export/sample.json");
const BARE: &str = r#"{"schema": 1, "name": "Acme", "subscriptions": []}"#;

#[test]
fn no_line_is_longer_than_the_terminal_is_wide() {
    let first = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    let widths = [24, 40, 60, 80, 120];
    for today in first.iter_weeks().step_by(13).take(9) {
        for width in widths {
            for record in [FULL, BARE] {
                let page = shown(record, today, Format::Table, width);
                for line in page.lines() {
                    // A title is shown as it is.
                    let is_title = line.contains(" year ");
                    let columns = line.chars().count();
                    assert!(
                        columns <= width.into() || is_title,
                        "{columns} of {width}: {line}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_page_has_nothing_empty_in_it() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    for (record, format) in [
        (FULL, Format::Table),
        (BARE, Format::Table),
        (FULL, Format::Markdown),
        (BARE, Format::Markdown),
    ] {
        // So wide that no line is broken behind a colon of its own.
        let page = shown(record, today, format, 500);
        assert!(!page.contains("\n\n\n") && !page.contains("****"), "{page}");
        for line in page.lines() {
            assert!(!line.ends_with([':', ' ']), "{line:?}");
        }
    }
}
