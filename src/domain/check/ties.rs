//! The log against the rest of the record: what one of them knows and the other does not.

use chrono::{Days, NaiveDate};

use super::log::called;
use super::onboarding::done_on;
use super::{Check, Fault, RecordPath, Yardstick};
use crate::domain::accelerator::{Accelerator, AcceleratorStatus, Gap, Stage, gaps};
use crate::domain::activity::{Activity, Completes, EntryKind, Field, kind_of};
use crate::domain::checklist::Checklist;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::entitlement::entitlements;
use crate::domain::text::counted;

/// A log that begins so many days after a step was done, or later, is not asked for it.
const LOG_BEGINS: Days = Days::new(31);

pub(super) fn examine(
    id: &CustomerId,
    customer: &Customer,
    yardstick: &Yardstick,
    faults: &mut Vec<Fault>,
) {
    let log = Log {
        id,
        customer,
        yardstick,
    };
    log.silent(faults);
    log.steps(faults);
    log.workshops(faults);
    log.without_accelerator(faults);
    log.engagements(faults);
}

/// The log with what stands around it.
struct Log<'a> {
    id: &'a CustomerId,
    customer: &'a Customer,
    yardstick: &'a Yardstick<'a>,
}

impl<'a> Log<'a> {
    /// The entries up to today whose kind is like that, with their place; the oldest first.
    fn entries(&self, is_one: impl Fn(&EntryKind) -> bool) -> Vec<(RecordPath, &'a Activity)> {
        let all = self.customer.activities.iter().enumerate();
        let like_that = all.filter(|(_, entry)| {
            entry.at.date_naive() <= self.yardstick.today
                && kind_of(self.yardstick.kinds, entry).is_some_and(&is_one)
        });
        let placed =
            like_that.map(|(index, entry)| (RecordPath::of("activities").item(index), entry));
        let mut placed: Vec<_> = placed.collect();
        placed.sort_by_key(|(_, entry)| entry.at);
        placed
    }

    /// Accelerators in the weeks of delivery of which nothing is heard.
    fn silent(&self, faults: &mut Vec<Fault>) {
        let Yardstick {
            terms,
            quiet_after,
            today,
            ..
        } = *self.yardstick;
        if self.customer.archived_on.is_some() {
            return;
        }
        for (index, accelerator) in self.customer.accelerators.iter().enumerate() {
            let run = accelerator.run(terms.layout);
            let week = run.and_then(|run| run.week_on(today));
            let Some(week) = week.filter(|week| *week >= terms.layout.delivery_week) else {
                continue;
            };
            let found = gaps(self.customer, accelerator, run, quiet_after, today);
            let quiet = found.into_iter().find_map(|gap| match gap {
                Gap::Quiet { since, is_logged } => Some((since, is_logged)),
                _ => None,
            });
            let (own, weeks) = (
                &accelerator.id,
                accelerator.weeks.unwrap_or(terms.layout.weeks),
            );
            let since = match quiet {
                Some((since, true)) => format!("since {since}"),
                Some((_, false)) => "since it began".to_owned(),
                None => continue,
            };
            let what = format!(
                "`{own}` is in week {week} of {weeks}, and nothing is logged for it {since} (rule accelerator.quiet_after)"
            );
            let place = RecordPath::of("accelerators").item(index).key("id");
            let fault = Fault::new(Check::AcceleratorSilent, place, what);
            faults.push(fault.hint(format!(
                "csa log {} accelerator --accelerator {own}",
                self.id
            )));
        }
    }

    /// Steps of the onboarding that an entry settles: logged and open, or done and not logged.
    fn steps(&self, faults: &mut Vec<Fault>) {
        let yardstick = self.yardstick;
        let steps = || yardstick.steps.iter().filter(|step| !step.dropped);
        let bought = self.customer.onboarded_with(|tier| yardstick.is_ours(tier));
        let checklist = Checklist::new(
            self.customer,
            bought,
            steps(),
            yardstick.work,
            yardstick.today,
        );
        let lines = checklist.lines();
        let settled = yardstick.kinds.iter().flat_map(|kind| {
            kind.completes.iter().filter_map(move |what| match what {
                Completes::Step(name) => Some((kind, name)),
                Completes::AcceleratorWorkshop | Completes::BusinessReview => None,
            })
        });
        for (kind, name) in settled {
            let Some(step) = steps().find(|step| step.is_called(name)) else {
                continue;
            };
            let mut open = lines.iter().filter(|line| !line.is_settled());
            let is_open = open.any(|line| line.step == step.key);
            let word = step.word();
            let logged = self.entries(|own| own.key == kind.key).into_iter().next();
            let done = self.customer.onboarding.record(step).done_on;
            match (logged, done) {
                (Some((place, entry)), _) if is_open && self.customer.archived_on.is_none() => {
                    let day = entry.at.date_naive();
                    let what = format!(
                        "{} is logged, and the step `{word}` is open",
                        called(yardstick.kinds, entry)
                    );
                    let fault = Fault::new(Check::StepLogged, place.key("id"), what);
                    faults.push(
                        fault.hint(format!("csa onboard done {} {word} --on {day}", self.id)),
                    );
                }
                (None, Some(done)) if self.began_by(done) && done <= yardstick.today => {
                    let what = format!(
                        "`{word}` is done on {done}, and no {} is logged",
                        kind.title
                    );
                    let place = done_on(self.customer, step);
                    let fault = Fault::new(Check::StepUnlogged, place, what);
                    faults
                        .push(fault.hint(format!("csa log {} {} --on {done}", self.id, kind.key)));
                }
                _ => {}
            }
        }
    }

    /// Whether the log had begun on this day, or did soon after.
    fn began_by(&self, day: NaiveDate) -> bool {
        let latest = day.checked_add_days(LOG_BEGINS).unwrap_or(day);
        let mut entries = self.customer.activities.iter();
        entries.any(|entry| entry.at.date_naive() < latest)
    }

    /// Workshops that are logged and whose day the accelerator does not have.
    fn workshops(&self, faults: &mut Vec<Fault>) {
        let workshops =
            self.entries(|kind| kind.completes.contains(&Completes::AcceleratorWorkshop));
        let mut told = Vec::new();
        for (place, entry) in workshops {
            let day = entry.at.date_naive();
            let Some(accelerator) = self.accelerator(entry) else {
                continue;
            };
            let (own, workshop) = (&accelerator.id, self.open_workshop(accelerator, day));
            let Some(workshop) = workshop.filter(|it| !told.contains(&(own, *it))) else {
                continue;
            };
            told.push((own, workshop));
            let what = format!(
                "{} is logged for `{own}`, which has no day of its {workshop} workshop",
                called(self.yardstick.kinds, entry)
            );
            let fault = Fault::new(Check::WorkshopLogged, place.key("accelerator"), what);
            faults.push(fault.hint(format!(
                "csa accelerator held {} {own} {workshop} --on {day}",
                self.id
            )));
        }
    }

    fn accelerator(&self, entry: &Activity) -> Option<&'a Accelerator> {
        let own = entry.accelerator.as_ref()?;
        self.customer.accelerators.iter().find(|it| it.id == *own)
    }

    /// The workshop of that week, if its day is open.
    fn open_workshop(&self, accelerator: &Accelerator, day: NaiveDate) -> Option<&'static str> {
        if accelerator.status == AcceleratorStatus::Cancelled {
            return None;
        }
        let run = accelerator.run(self.yardstick.terms.layout)?;
        match run.stage_of(run.week_on(day)?) {
            Stage::Discovery if accelerator.discovery_workshop_on.is_none() => Some("discovery"),
            Stage::Design if accelerator.planning_workshop_on.is_none() => Some("planning"),
            _ => None,
        }
    }

    /// The entries that reports take for an accelerator each.
    fn taken_for_accelerators(&self) -> Vec<(RecordPath, &'a Activity)> {
        self.entries(|kind| {
            let mut fields = kind.required.iter().chain(&kind.advised);
            fields.any(|field| *field == Field::Accelerator)
        })
    }

    /// Those of them that name none.
    fn without_accelerator(&self, faults: &mut Vec<Fault>) {
        for (place, entry) in self.taken_for_accelerators() {
            if Field::Accelerator.is_given(entry) {
                continue;
            }
            let what = format!(
                "{} names no accelerator, and reports take each `{}` for one",
                called(self.yardstick.kinds, entry),
                entry.kind
            );
            let day = entry.at.date_naive();
            let layout = self.yardstick.terms.layout;
            let mut running = self.customer.accelerators.iter().filter(|accelerator| {
                let busy = accelerator.busy(layout, self.yardstick.today);
                busy.is_some_and(|busy| busy.contains(day))
            });
            let own = match (running.next(), running.next()) {
                (Some(only), None) => only.id.as_str(),
                _ => "ACCELERATOR",
            };
            let hint = format!(
                "csa log edit {} {} --accelerator {own}, or another --kind",
                self.id, entry.id
            );
            let fault = Fault::new(Check::ActivityNoAccelerator, place.key("type"), what);
            faults.push(fault.hint(hint));
        }
    }

    /// More of them in a subscription year than accelerators that count there.
    fn engagements(&self, faults: &mut Vec<Fault>) {
        let taken = self.taken_for_accelerators();
        for sum in entitlements(self.customer, self.yardstick.terms, self.yardstick.today) {
            let own: Vec<_> = taken
                .iter()
                .filter(|(_, entry)| sum.year.period.contains(entry.at.date_naive()))
                .collect();
            let Some((place, last)) = own.last().filter(|_| own.len() > sum.taken()) else {
                continue;
            };
            let none = |entry: &Activity| !Field::Accelerator.is_given(entry);
            let without = own.iter().filter(|(_, entry)| none(entry)).count();
            let what = format!(
                "{} `{}` entries stand in the year from {} to {}, where {}; reports show the larger number",
                own.len(),
                last.kind,
                sum.year.period.from,
                sum.year.period.to,
                match sum.taken() {
                    1 => "1 accelerator counts".to_owned(),
                    taken => format!("{} count", counted(taken, "accelerator")),
                }
            );
            let hint = match without {
                0 => "no fault as long as each names its accelerator: one has many sessions"
                    .to_owned(),
                1 => "1 of them names none, which is a fault".to_owned(),
                without => format!("{without} of them name none, which is a fault"),
            };
            faults.push(Fault::new(Check::Engagements, place.key("type"), what).hint(hint));
        }
    }
}
