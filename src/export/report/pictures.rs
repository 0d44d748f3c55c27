//! The pictures of a report, each by the name under which a template shows it.

use chrono::NaiveDate;
use indexmap::IndexMap;

use super::Around;
use super::parts::{Days, Granted, Measure, called, last_day};
use super::stretch::Gathered;
use crate::domain::accelerator::{Accelerator, AcceleratorStatus, monday};
use crate::domain::objective::Metric;
use crate::domain::plan::State;
use crate::export::chart::{
    self, Bar, Chart, Engagement, EngagementRow, Entitlement, EntitlementRow, Quarter, Row,
    Timeline,
};
use crate::export::wording::{capitalised, line, line_of};

/// Weeks of contact that are looked back on, the one that runs among them.
const WEEKS: u64 = 12;

/// The pictures of a report.
#[derive(Debug, Default)]
pub(super) struct Pictures(pub(super) IndexMap<String, Chart>);

/// One accelerator as a timeline has it.
pub(super) struct Drawn {
    /// The row that it stands in: the customer's, or its own.
    pub(super) row: String,
    /// What people call it.
    pub(super) title: String,
    /// Where it stands.
    pub(super) status: AcceleratorStatus,
    /// Its first day.
    pub(super) from: NaiveDate,
    /// Its last day.
    pub(super) to: NaiveDate,
}

impl Drawn {
    /// The accelerator in this row; None without a day.
    pub(super) fn of(run: &Accelerator, row: String, around: &Around) -> Option<Self> {
        Some(Self {
            row,
            title: called(run, around),
            status: run.status,
            from: run.starts_on?,
            to: last_day(run, around)?,
        })
    }

    fn bar(&self) -> Bar {
        Bar {
            from: self.from,
            to: self.to,
            label: self.title.clone(),
            state: match self.status {
                AcceleratorStatus::Planned => State::Planned,
                AcceleratorStatus::Active => State::Active,
                AcceleratorStatus::Completed | AcceleratorStatus::Cancelled => State::Completed,
            },
        }
    }
}

impl Pictures {
    /// The accelerators of these days that were not called off; nothing without any.
    pub(super) fn timeline(
        &mut self,
        title: String,
        around: &Around,
        (from, to): (NaiveDate, NaiveDate),
        drawn: Vec<Drawn>,
    ) {
        let is_shown = |it: &Drawn| {
            it.status != AcceleratorStatus::Cancelled && it.from <= to && from <= it.to
        };
        let mut shown: Vec<Drawn> = drawn.into_iter().filter(is_shown).collect();
        shown.sort_by_key(|it| it.from);
        let mut rows: Vec<Row> = Vec::new();
        for run in shown {
            let bar = run.bar();
            match rows.iter_mut().find(|row| row.name == run.row) {
                Some(row) => row.bars.push(bar),
                None => rows.push(Row {
                    name: run.row,
                    sums: String::new(),
                    bars: vec![bar],
                    renewals: Vec::new(),
                }),
            }
        }
        if rows.is_empty() {
            return;
        }
        self.put(
            "timeline".to_owned(),
            Chart::Timeline(Timeline {
                title,
                from,
                to,
                today: around.today,
                quarters: quarters(around, from, to),
                rows,
            }),
        );
    }

    /// The way of a metric, if anything was read; its name is put down beside the numbers.
    pub(super) fn metric(
        &mut self,
        metric: &Metric,
        measure: &mut Measure,
        due_on: Option<NaiveDate>,
        until: NaiveDate,
    ) {
        let readings = metric.readings_until(until);
        if readings.is_empty() {
            return;
        }
        let name = format!("metric-{}", self.count("metric-") + 1);
        measure.chart = Some(name.clone());
        self.put(
            name,
            Chart::Metric(chart::Metric {
                title: capitalised(&measure.name),
                unit: line_of(metric.unit.as_ref()),
                baseline: metric.baseline,
                target: metric.target,
                due_on,
                readings: readings.iter().map(|it| (it.on, it.value)).collect(),
            }),
        );
    }

    /// What is granted and used; nothing where nothing is granted.
    pub(super) fn entitlement(&mut self, name: String, title: String, granted: &[Granted]) {
        let named = granted.iter().map(|it| (it.what.to_owned(), it.clone()));
        self.entitled(name, title, named.collect());
    }

    /// The same, a row each name.
    pub(super) fn entitled(
        &mut self,
        name: String,
        title: String,
        granted: Vec<(String, Granted)>,
    ) {
        let row = |(name, it): (String, Granted)| EntitlementRow {
            name,
            granted: it.granted,
            used: it.used,
            scheduled: it.scheduled,
            left: it.left,
        };
        if granted.is_empty() {
            return;
        }
        let rows = granted.into_iter().map(row).collect();
        self.put(name, Chart::Entitlement(Entitlement { title, rows }));
    }

    /// The entries of the log in these days by customer and week.
    pub(super) fn by_customer(&mut self, gathered: &[Gathered], days: &Days, today: NaiveDate) {
        let contacts: Vec<(String, Vec<NaiveDate>)> = gathered
            .iter()
            .map(|it| {
                let on = it.customer.activities.iter();
                let on = on.map(|entry| entry.at.date_naive());
                let seen = on.filter(|day| days.saw(Some(*day), today));
                (line(&it.customer.name), seen.collect())
            })
            .collect();
        let title = "Entries of the log by customer and week".to_owned();
        self.engagement("engagement".to_owned(), title, days, today, &contacts);
    }

    /// The same of the weeks up to this day.
    pub(super) fn last_weeks(&mut self, gathered: &[Gathered], until: NaiveDate) {
        let back = chrono::Days::new(7 * (WEEKS - 1));
        let first = monday(until).checked_sub_days(back);
        let days = Days {
            name: None,
            from: first.unwrap_or(NaiveDate::MIN),
            to: until,
        };
        self.by_customer(gathered, &days, until);
    }

    /// How often there was contact, week by week, a row each name; nothing where there was none.
    pub(super) fn engagement(
        &mut self,
        name: String,
        title: String,
        days: &Days,
        today: NaiveDate,
        contacts: &[(String, Vec<NaiveDate>)],
    ) {
        let weeks = weeks(days.from, days.until(today));
        let count = |on: &[NaiveDate], week: NaiveDate| {
            let within = on.iter().filter(|day| monday(**day) == week);
            u32::try_from(within.count()).unwrap_or(u32::MAX)
        };
        let rows: Vec<EngagementRow> = contacts
            .iter()
            .filter(|(_, on)| !on.is_empty())
            .map(|(name, on)| EngagementRow {
                name: name.clone(),
                counts: weeks.iter().map(|week| count(on, *week)).collect(),
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        self.put(name, Chart::Engagement(Engagement { title, weeks, rows }));
    }

    fn put(&mut self, name: String, chart: Chart) {
        self.0.insert(name, chart);
    }

    fn count(&self, beginning: &str) -> usize {
        let names = self.0.keys();
        names.filter(|name| name.starts_with(beginning)).count()
    }
}

fn quarters(around: &Around, from: NaiveDate, to: NaiveDate) -> Vec<Quarter> {
    let fiscal = around.fiscal;
    let first = fiscal.quarter_of(from);
    let all = (0..).map(|ahead| first.plus(ahead)).map(|quarter| Quarter {
        name: quarter.to_string(),
        from: fiscal.first_day(quarter),
        to: fiscal.last_day(quarter),
    });
    // A subscription of many years still makes a picture.
    all.take(40)
        .take_while(|quarter| quarter.from <= to)
        .collect()
}

/// The Mondays of the weeks that these days touch.
fn weeks(from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let first = monday(from);
    first
        .iter_weeks()
        .take_while(|monday| *monday <= to)
        .collect()
}
