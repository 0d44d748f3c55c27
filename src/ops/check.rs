//! Everything that is wrong in a book, each with its place and the key that says why it matters.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde::Serialize;

use super::Desk;
use crate::domain::Refusal;
use crate::domain::check::{Check, Fault, Level, RecordPath, Yardstick, examine};
use crate::domain::customer_id::{CustomerId, folded};
use crate::domain::entitlement::Terms;
use crate::domain::subscription::Tier;
use crate::export::builtin;
use crate::rules::Rules;
use crate::store::Inspector;

/// Something wrong, at its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Finding {
    /// The file or folder, as the user would open it.
    pub(crate) path: PathBuf,
    /// Line, counted from 1.
    pub(crate) line: usize,
    /// Column in characters, counted from 1.
    pub(crate) column: usize,
    /// The key that `csa rules` explains, and under which it is turned off.
    pub(crate) rule: String,
    /// What is wrong: lower case, no full stop.
    pub(crate) what: String,
    /// What may have been meant, or what to do.
    pub(crate) hint: Option<String>,
}

/// Looks through the book, or through one customer of it, and says what is wrong, by file and line.
/// `rules_fault` is why the book's own rules are not those on the desk.
///
/// # Errors
/// When the book cannot be listed. What cannot be read is a finding.
pub(crate) fn check(
    desk: &Desk,
    only: Option<&CustomerId>,
    strict: bool,
    rules_fault: Option<&anyhow::Error>,
) -> Result<Vec<Finding>> {
    let mut findings = Findings {
        rules: desk.rules,
        strict,
        found: Vec::new(),
    };
    if let Some(error) = rules_fault {
        findings.error(Check::Rules, &desk.store.book().join("rules"), error);
    }
    let ids = match only {
        Some(id) => vec![id.clone()],
        None => {
            folder(desk, &mut findings)?;
            desk.store.ids()?
        }
    };
    let inspector = Inspector::new();
    let terms = desk.rules.terms();
    let yardstick = yardstick(desk, &terms);
    let mut names: HashMap<String, CustomerId> = HashMap::new();
    // Gainsight knows an entry by its id alone, whosesoever it is.
    let mut entries: HashMap<String, CustomerId> = HashMap::new();
    for id in ids {
        let record = match desk.store.load(&id) {
            Ok(record) => record,
            Err(error) => {
                findings.error(Check::Unreadable, &desk.store.path(&id), &error);
                continue;
            }
        };
        let name = &record.customer.name;
        let mut faults = examine(&id, &record.customer, &yardstick);
        for (index, entry) in record.customer.activities.iter().enumerate() {
            let other = entries.insert(entry.id.clone(), id.clone());
            if let Some(other) = other.filter(|other| *other != id) {
                let what = format!("the id `{}` is that of an entry of `{other}` too", entry.id);
                let at = RecordPath::of("activities").item(index).key("id");
                faults.push(Fault::new(Check::DuplicateId, at, what));
            }
        }
        match names.entry(folded(name)) {
            Entry::Occupied(taken) => {
                let what = format!("`{name}` is the name of `{}` as well", taken.get());
                faults.push(Fault::new(Check::SameName, RecordPath::of("name"), what));
            }
            Entry::Vacant(place) => {
                place.insert(id);
            }
        }
        for placed in inspector.inspect(&record, faults) {
            let fault = placed.fault;
            let place = (record.path.as_path(), placed.line, placed.column);
            findings.add(fault.check, place, fault.what, fault.hint);
        }
    }
    findings.found.sort();
    Ok(findings.found)
}

struct Findings<'a> {
    rules: &'a Rules,
    strict: bool,
    found: Vec<Finding>,
}

impl Findings<'_> {
    fn add(
        &mut self,
        check: Check,
        (path, line, column): (&Path, usize, usize),
        what: String,
        hint: Option<String>,
    ) {
        let is_told = match self.rules.level(check) {
            Level::Error => true,
            Level::Strict => self.strict,
            Level::Off => false,
        };
        if is_told {
            self.found.push(Finding {
                path: path.to_owned(),
                line,
                column,
                rule: check.key(),
                what,
                hint,
            });
        }
    }

    /// A file or folder that lies where nobody looks for one of its name.
    fn unread(&mut self, check: Check, path: &Path, hint: &str) {
        let what = match path.is_dir() {
            true => "this folder is not read",
            false => "this file is not read, because of its name",
        };
        self.add(check, (path, 1, 1), what.to_owned(), Some(hint.to_owned()));
    }

    /// What kept a file from being read, at the place that the refusal names, else in this file.
    fn error(&mut self, check: Check, path: &Path, error: &anyhow::Error) {
        match error.downcast_ref::<Refusal>() {
            Some(Refusal {
                message,
                excerpt: Some(place),
                hints,
                ..
            }) => {
                let label = Some(place.label.clone()).filter(|label| !label.is_empty());
                let hint = label.or_else(|| hints.first().cloned());
                let at = (place.path.as_path(), place.line, place.column);
                self.add(check, at, message.clone(), hint);
            }
            Some(Refusal { message, hints, .. }) => {
                let hint = hints.first().cloned();
                self.add(check, (path, 1, 1), message.clone(), hint);
            }
            None => self.add(check, (path, 1, 1), format!("{error:#}"), None),
        }
    }
}

/// What can be told without reading a record.
fn folder(desk: &Desk, findings: &mut Findings) -> Result<()> {
    let store = desk.store;
    for path in store.strangers()? {
        let hint = match path.is_dir() {
            true => "records lie in `customers` itself; other things belong elsewhere",
            false => "rename it to letters, digits and hyphens with the ending `.yaml`",
        };
        findings.unread(Check::Stranger, &path, hint);
    }
    for path in store.strange_templates()? {
        let hint = match path.is_dir() {
            true => "templates lie in `templates` itself; other things belong elsewhere",
            false => "a template is called NAME.md; `csa template` lists the names",
        };
        findings.unread(Check::Template, &path, hint);
    }
    for (path, name, text) in store.templates()? {
        let checked = text.and_then(|text| builtin::check(&name, &path, &text));
        if let Err(error) = checked {
            findings.error(Check::Template, &path, &error);
        }
    }
    let mut taken: HashMap<String, CustomerId> = HashMap::new();
    for id in store.ids()? {
        match taken.entry(id.as_str().to_lowercase()) {
            Entry::Occupied(other) => {
                let what = format!(
                    "`{id}` and `{}` are one file on macOS and Windows",
                    other.get()
                );
                findings.add(Check::SameId, (&store.path(&id), 1, 1), what, None);
            }
            Entry::Vacant(place) => {
                place.insert(id);
            }
        }
    }
    if let Some(records) = store.open_to_others()? {
        let what =
            format!("others on this machine can read this folder and {records} of its records");
        let hint = format!("close it: chmod 700 '{}'", store.book().display());
        let place = (store.book(), 1, 1);
        findings.add(Check::OpenToOthers, place, what, Some(hint));
    }
    Ok(())
}

fn yardstick<'a>(desk: &'a Desk, terms: &'a Terms) -> Yardstick<'a> {
    let rules = desk.rules;
    let foreign = Tier::ALL.into_iter().filter_map(|tier| {
        let rule = rules.tier(tier);
        let belongs = || {
            format!(
                "{} customers belong to the {}",
                rule.title,
                rules.role_called(&rule.owner)
            )
        };
        (rule.owner != "csa").then(|| (tier, belongs()))
    });
    Yardstick {
        today: desk.today,
        work: &desk.work,
        steps: rules.every_step(),
        foreign: foreign.collect(),
        terms,
        at_once: rules.accelerators().at_once.value,
        metrics: rules.metrics(),
        modules: rules.module_phases().collect(),
        kinds: rules.entry_kinds(),
        notes_long: rules.notes_long(),
        notes_limit: rules.notes_limit(),
        quiet_after: rules.accelerators().quiet_after.value,
        levels: rules.levels(),
        areas: rules.assessed_areas(),
        boundary: rules.boundary(),
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
