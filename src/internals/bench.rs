//! What the benchmarks time.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::domain::activity::Activity;
use crate::domain::customer::Customer;
use crate::domain::fiscal::FiscalCalendar;
use crate::domain::plan::Closed;
use crate::ops::{Desk, plan, today};
use crate::rules::Rules;
use crate::store::{Record, Store, Write};

/// A record, ready to be changed.
#[derive(Debug)]
pub struct Sample(Record);

/// Reads a record as verbs do.
///
/// # Panics
/// When it is none.
pub fn read(text: &str) -> Sample {
    let record = Record::read(Path::new("sample.yaml"), text.as_bytes().to_vec());
    Sample(record.unwrap_or_else(|error| panic!("{error:#}")))
}

/// Reads a record by the whole reader of YAML, as every changed record is read before it is written.
///
/// # Panics
/// When it is none.
pub fn read_whole(text: &str) -> usize {
    let customer = crate::store::parsed(Path::new("sample.yaml"), text);
    let customer = customer.unwrap_or_else(|error| panic!("{error:#}"));
    customer.activities.len()
}

impl Sample {
    /// The text with one more entry in its log: the change worked out, made and verified.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn logged(&self) -> String {
        self.changed(|customer| {
            if let Some(last) = customer.activities.last().cloned() {
                customer.activities.push(Activity {
                    id: "019a7d53-5c00-7b52-9d0f-ffffffffffff".to_owned(),
                    ..last
                });
            }
        })
    }

    /// The text with another number of seats.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn with_seats(&self, seats: u32) -> String {
        self.changed(|customer| customer.environment.seats = Some(seats))
    }

    fn changed(&self, change: impl FnOnce(&mut Customer)) -> String {
        let mut after = self.0.customer.clone();
        change(&mut after);
        let text = self.0.text_with(&after);
        text.unwrap_or_else(|error| panic!("{error:#}"))
    }
}

/// A book with what acts on it work with.
#[derive(Debug)]
pub struct Book {
    store: Store,
    rules: Rules,
    today: NaiveDate,
    write: Write,
}

impl Book {
    /// The book in this folder, looked at on this day.
    ///
    /// # Panics
    /// When the built-in rules cannot be read.
    pub fn open(folder: PathBuf, today: NaiveDate) -> Self {
        let rules = Rules::load(&[]).unwrap_or_else(|error| panic!("{error:#}"));
        Self {
            store: Store::new(folder),
            rules,
            today,
            write: Write {
                at: today
                    .and_time(chrono::NaiveTime::MIN)
                    .and_utc()
                    .fixed_offset(),
                command: "bench".to_owned(),
                dry_run: true,
            },
        }
    }

    /// How many lines the morning has.
    ///
    /// # Panics
    /// When the book cannot be listed.
    pub fn today(&self) -> usize {
        let agenda = today::today(&self.desk(), &today::Question::default());
        agenda
            .unwrap_or_else(|error| panic!("{error:#}"))
            .items
            .len()
    }

    /// How many accelerators are proposed for four quarters.
    ///
    /// # Panics
    /// When the book cannot be listed.
    pub fn plan(&self) -> usize {
        let fiscal = FiscalCalendar::default();
        let scope = plan::Scope {
            from: fiscal.quarter_of(self.today),
            fiscal,
            closed: Closed::default(),
            quarters: 4,
        };
        let plan = plan::plan(&self.desk(), &scope);
        let (plan, _) = plan.unwrap_or_else(|error| panic!("{error:#}"));
        plan.proposed().count()
    }

    /// How many bytes there are, merely read: what nothing that looks through the book can be quicker than.
    ///
    /// # Panics
    /// When the book cannot be read.
    pub fn bytes(&self) -> usize {
        let ids = self.store.ids().unwrap_or_else(|error| panic!("{error:#}"));
        let read = |id| {
            crate::store::disk::read(&self.store.path(id))
                .ok()
                .flatten()
        };
        ids.iter().filter_map(read).map(|bytes| bytes.len()).sum()
    }

    fn desk(&self) -> Desk<'_> {
        Desk {
            store: &self.store,
            rules: &self.rules,
            work: self
                .rules
                .work_calendar([])
                .unwrap_or_else(|error| panic!("{error:#}")),
            today: self.today,
            write: &self.write,
        }
    }
}
