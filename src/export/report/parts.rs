//! What every report counts alike: accelerators by what became of them, metrics by how they moved, a year's grants.

use chrono::NaiveDate;
use serde::Serialize;

use super::Around;
use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::customer::Customer;
use crate::domain::entitlement::{Entitlement, Tally, entitlements};
use crate::domain::objective::{KnownMetric, Metric, MetricStanding, percent};
use crate::domain::when::Period;
use crate::export::wording::{line, line_of};

/// The days that a report is about.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Days {
    /// What people call them: `FY27-Q4`.
    pub(crate) name: Option<String>,
    /// The first.
    pub(crate) from: NaiveDate,
    /// The last.
    pub(crate) to: NaiveDate,
}

impl Days {
    /// What people call them, else from when to when.
    pub(super) fn called(&self) -> String {
        let days = || format!("{} to {}", self.from, self.to);
        self.name.clone().unwrap_or_else(days)
    }

    /// The last of them that has come.
    pub(super) fn until(&self, today: NaiveDate) -> NaiveDate {
        self.to.min(today)
    }

    /// Whether this day is one of them and has come.
    pub(super) fn saw(&self, day: Option<NaiveDate>, today: NaiveDate) -> bool {
        day.is_some_and(|day| self.from <= day && day <= self.until(today))
    }

    /// As domain functions take them.
    pub(super) fn period(&self) -> Period {
        Period {
            from: self.from,
            to: self.to,
        }
    }
}

/// What became of an accelerator in a stretch of days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Fate {
    /// Its first day is one of them.
    pub(super) is_begun: bool,
    /// It was completed on one of them.
    pub(super) is_delivered: bool,
    /// It was cancelled on one of them.
    pub(super) is_cancelled: bool,
    /// It had begun by the last of them and was not closed.
    pub(super) is_under_way: bool,
}

impl Fate {
    /// As the record tells it today.
    pub(super) fn of(accelerator: &Accelerator, days: &Days, today: NaiveDate) -> Self {
        let until = days.until(today);
        let status = accelerator.status;
        let has_begun = status != AcceleratorStatus::Planned
            && accelerator.starts_on.is_some_and(|on| on <= until);
        let is_closed = !accelerator.is_open();
        let in_time = is_closed && days.saw(accelerator.closed_on, today);
        Self {
            is_begun: has_begun && days.saw(accelerator.starts_on, today),
            is_delivered: in_time && status == AcceleratorStatus::Completed,
            is_cancelled: in_time && status == AcceleratorStatus::Cancelled,
            is_under_way: has_begun
                && (!is_closed || accelerator.closed_on.is_some_and(|on| on > until)),
        }
    }
}

/// A metric and how it moved. Numbers are in its own unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Measure {
    /// What people call it: `lead time for changes`.
    pub(crate) name: String,
    /// What the numbers count.
    pub(crate) unit: Option<String>,
    /// Where it started.
    pub(crate) baseline: Option<f64>,
    /// Where it should go.
    pub(crate) target: Option<f64>,
    /// The last reading by the end of the days.
    pub(crate) latest: Option<f64>,
    /// Its day.
    pub(crate) latest_on: Option<NaiveDate>,
    /// What it was when the days began: the last reading before them, else the baseline.
    pub(crate) before: Option<f64>,
    /// How far it moved in these days; None when nothing was read in them.
    pub(crate) moved: Option<f64>,
    /// Whether that is the right way; None when it stood still, or nothing tells which way is right.
    pub(crate) is_better: Option<bool>,
    /// The share of the way from baseline to target, in percent.
    pub(crate) percent: Option<i64>,
    /// Whether the target is reached.
    pub(crate) is_met: Option<bool>,
    /// The name of its picture; None when nothing was read yet.
    pub(crate) chart: Option<String>,
}

impl Measure {
    /// How the metric stands at the end of these days.
    pub(super) fn new(metric: &Metric, around: &Around, days: &Days) -> Self {
        let until = days.until(around.today);
        let known = KnownMetric::called(around.rules.metrics(), &metric.key);
        let better = known.map(|known| known.better);
        let standing = MetricStanding::of(metric, better, until);
        let readings = metric.readings_until(until);
        let earlier = readings.iter().rev().find(|reading| reading.on < days.from);
        let before = earlier.map(|reading| reading.value).or(metric.baseline);
        let latest = standing.latest.as_ref();
        let inside = latest.filter(|reading| reading.on >= days.from);
        let moved = inside.zip(before).map(|(now, before)| now.value - before);
        let way = metric.target.zip(metric.baseline.or(before));
        let way = way.map(|(target, start)| target - start);
        let is_better = moved.zip(way).map(|(moved, way)| moved * way);
        Self {
            name: line(&metric.title()),
            unit: line_of(metric.unit.as_ref()),
            baseline: metric.baseline,
            target: metric.target,
            latest: latest.map(|reading| reading.value),
            latest_on: latest.map(|reading| reading.on),
            before,
            moved,
            is_better: is_better.filter(|it| *it != 0.0).map(|it| it > 0.0),
            percent: standing.share.map(percent),
            is_met: standing.is_met,
            chart: None,
        }
    }
}

/// What a subscription year grants of one thing, and what is used of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Granted {
    /// What it is, in the plural: `Accelerators`.
    pub(crate) what: &'static str,
    /// How many, at most.
    pub(crate) granted: u32,
    /// How many are used, held, issued or under way.
    pub(crate) used: u32,
    /// How many are agreed for a later day.
    pub(crate) scheduled: u32,
    /// How many are neither; 0 when more are used than granted.
    pub(crate) left: u32,
    /// Of vouchers that were issued, how many were redeemed.
    pub(crate) redeemed: Option<u32>,
}

impl Granted {
    /// Accelerators: so many allowed, used or under way, and planned.
    pub(super) fn accelerators(granted: u32, used: u32, planned: u32) -> Self {
        let tally = Tally {
            granted,
            used,
            planned,
        };
        Self::of("Accelerators", tally)
    }

    fn of(what: &'static str, tally: Tally) -> Self {
        Self {
            what,
            granted: tally.granted,
            used: tally.used,
            scheduled: tally.planned,
            left: u32::try_from(tally.left()).unwrap_or(0),
            redeemed: None,
        }
    }
}

/// The sum of the subscription year that this day lies in; else of the next one, else of the last one.
pub(super) fn year_of(customer: &Customer, around: &Around, day: NaiveDate) -> Option<Entitlement> {
    let sums = entitlements(customer, &around.rules.terms(), around.today);
    let at = sums.iter().position(|sum| sum.year.period.to >= day);
    let at = at.or_else(|| sums.len().checked_sub(1))?;
    sums.into_iter().nth(at)
}

/// What that year grants, line by line; what is neither granted nor used is left out.
pub(super) fn granted(year: &Entitlement) -> Vec<Granted> {
    let number = |list: &[String]| u32::try_from(list.len()).unwrap_or(u32::MAX);
    let used = number(&year.completed) + number(&year.active) + number(&year.cancelled);
    let vouchers = Granted {
        redeemed: (year.vouchers.used > 0).then_some(year.vouchers_redeemed),
        ..Granted::of("Certification vouchers", year.vouchers)
    };
    let lines = [
        Granted::accelerators(year.allowed(), used, number(&year.planned)),
        Granted::of("Executive business reviews", year.business_reviews),
        Granted::of(
            "Days of training with an instructor",
            year.instructor_led_days,
        ),
        vouchers,
    ];
    lines
        .into_iter()
        .filter(|it| it.granted + it.used + it.scheduled > 0)
        .collect()
}

/// What people call it: its title, else its modules, else its type.
pub(super) fn called(accelerator: &Accelerator, around: &Around) -> String {
    let modules = modules(accelerator, around);
    let kind = accelerator.kind.map(|kind| kind.title());
    line_of(accelerator.title.as_ref())
        .or_else(|| (!modules.is_empty()).then(|| modules.join(", ")))
        .or_else(|| kind.map(|kind| format!("{kind} accelerator")))
        .unwrap_or_else(|| "Accelerator".to_owned())
}

/// The catalogue's titles of its modules; what the catalogue does not know is left out.
pub(super) fn modules(accelerator: &Accelerator, around: &Around) -> Vec<String> {
    let keys = accelerator.modules.iter();
    let known = keys.filter_map(|key| around.rules.module(key).ok());
    known.map(|module| module.title.clone()).collect()
}

/// The last of its days: that of its close-out, else that of its weeks.
pub(super) fn last_day(accelerator: &Accelerator, around: &Around) -> Option<NaiveDate> {
    let closed = accelerator.closed_on.filter(|_| !accelerator.is_open());
    let run = accelerator.run(around.rules.terms().layout);
    closed.or_else(|| run.map(|run| run.ends_on()))
}
