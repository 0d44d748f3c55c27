//! What users lay over the built-in rules, settings and templates: refused with its place, or good to work by.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::{NaiveDate, NaiveTime};
use tempfile::TempDir;

use crate::config::{Config, KEYS, edit};
use crate::domain::fiscal::FiscalCalendar;
use crate::domain::plan::Closed;
use crate::domain::{Kind, Refusal};
use crate::export::builtin;
use crate::ops::calendar::{Whose, Window};
use crate::ops::plan::Scope;
use crate::ops::{Desk, calendar, check, onboard, plan, prep, today};
use crate::rules::Rules;
use crate::store::{Store, Write};

/// Records with something in every part.
const RECORDS: [(&str, &str); 3] = [
    (
        "acme-corp.yaml",
        include_str!("../../../examples/acme-corp.yaml"),
    ),
    ("globex.yaml", include_str!("../../../examples/globex.yaml")),
    (
        "initech.yaml",
        include_str!("../../../examples/initech.yaml"),
    ),
];

/// Takes these bytes for a rule file, a configuration and a template, whichever they are.
pub(super) fn any(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    configuration(text);
    for name in ["welcome-email", "account-context", "report-quarter"] {
        if let Err(error) = builtin::check(name, Path::new("template.md"), text) {
            refused(&error, text);
        }
    }
    let file = (PathBuf::from("rules/team.toml"), text.to_owned());
    match Rules::load(&[file]) {
        Err(error) => refused(&error, text),
        Ok(rules) => at_work(&rules, text),
    }
}

fn configuration(text: &str) {
    let file = Path::new("config.toml");
    let config = match Config::parse(file, text) {
        Err(error) => return refused(&error, text),
        Ok(config) => config,
    };
    let _ = (
        config.fiscal(),
        config.company_domains(),
        config.gainsight_fields(),
    );
    for key in KEYS {
        let set = edit::set(text, key, key.example);
        let read = Config::parse(file, &set);
        let read = read.unwrap_or_else(|error| panic!("{error:#}\n{text}\n---\n{set}"));
        assert!(read.value(key.name).is_some(), "{text}\n---\n{set}");
        let unset = edit::unset(&set, key);
        let read = Config::parse(file, &unset);
        let read = read.unwrap_or_else(|error| panic!("{error:#}\n{text}\n---\n{unset}"));
        for other in KEYS.iter().filter(|other| other.name != key.name) {
            let (before, after) = (config.value(other.name), read.value(other.name));
            assert_eq!(before, after, "{text}\n---\n{unset}");
        }
    }
}

/// Every verb that reckons by the rules, on the example book.
fn at_work(rules: &Rules, text: &str) {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
    let work = match rules.work_calendar([]) {
        Err(error) => {
            assert!(error.is::<Refusal>(), "{error:#}\n{text}");
            return;
        }
        Ok(work) => work,
    };
    let store = Store::new(book().path().to_owned());
    let write = Write {
        at: today.and_time(NaiveTime::MIN).and_utc().fixed_offset(),
        command: "fuzz".to_owned(),
        dry_run: true,
    };
    let desk = Desk {
        store: &store,
        rules,
        work,
        today,
        write: &write,
    };
    let fiscal = FiscalCalendar::default();
    let scope = Scope {
        fiscal,
        closed: Closed {
            work: desk.work.clone(),
            freezes: Vec::new(),
        },
        from: fiscal.quarter_of(today),
        quarters: 4,
    };
    let _ = rules.find("csa");
    assert!(!rules.entries().is_empty());
    let clean = |result: anyhow::Result<()>| {
        if let Err(error) = result {
            assert!(error.is::<Refusal>(), "{error:#}\n{text}");
        }
    };
    clean(today::today(&desk, &today::Question::default()).map(drop));
    clean(plan::plan(&desk, &scope).map(drop));
    clean(check::check(&desk, None, true, None).map(drop));
    let window = Window {
        from: today,
        to: None,
    };
    clean(calendar::agenda(&desk, &Whose::Book, window).map(drop));
    for id in store.ids().expect("the example book") {
        clean(onboard::checklist(&desk, &id).map(drop));
        clean(prep::briefing(&desk, &id).map(drop));
    }
}

/// The example book, written once.
fn book() -> &'static TempDir {
    static BOOK: OnceLock<TempDir> = OnceLock::new();
    BOOK.get_or_init(|| {
        let folder = TempDir::new().expect("a temporary folder");
        let store = Store::new(folder.path().to_owned());
        store.make().expect("a book");
        for (name, text) in RECORDS {
            let path = store.customers().join(name);
            crate::store::disk::replace(&path, None, Some(text.as_bytes())).expect("a record");
        }
        folder
    })
}

/// A refusal is one of invalid input, and the place that it names is there.
fn refused(error: &anyhow::Error, text: &str) {
    let refusal: Option<&Refusal> = error.downcast_ref();
    let refusal = refusal.unwrap_or_else(|| panic!("not a refusal: {error:#}\n{text}"));
    assert_eq!(refusal.kind, Kind::Invalid, "{refusal}\n{text}");
    if let Some(place) = &refusal.excerpt {
        let lines: Range<usize> = 1..text.split('\n').count() + 1;
        assert!(lines.contains(&place.line), "{refusal}\n{text}");
    }
}
