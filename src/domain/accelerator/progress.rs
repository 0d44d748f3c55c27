//! How far an accelerator is: its milestones, each done, ahead or missing, and what is missing besides.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::{Accelerator, AcceleratorStatus, BacklogItem, Run, Stage};
use crate::domain::customer::Customer;
use crate::domain::when::Period;

/// One part of the run with its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Milestone {
    /// Which.
    pub(crate) stage: Stage,
    /// Its first week, from 1; the close-out's is the one behind the last.
    pub(crate) week: u32,
    /// Its first day.
    pub(crate) from: NaiveDate,
    /// Its last day.
    pub(crate) to: NaiveDate,
    /// How it stands.
    #[serde(flatten)]
    pub(crate) state: MilestoneState,
}

/// How a milestone stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub(crate) enum MilestoneState {
    /// The record has its day.
    Done {
        /// That day.
        on: NaiveDate,
    },
    /// Its days have not come.
    Ahead,
    /// Its days are now.
    Now,
    /// Its days are over and the record does not tell that it was done.
    Missing,
    /// It is over because its days are.
    Over,
    /// The accelerator was closed before.
    Dropped,
}

/// The two workshops, the delivery and the close-out, in their order.
pub(crate) fn milestones(accelerator: &Accelerator, run: Run, today: NaiveDate) -> Vec<Milestone> {
    let layout = run.layout;
    let week = |week: u32| Period {
        from: run.week_starts_on(week),
        to: day_before(run.week_starts_on(week + 1)),
    };
    let end = run.ends_on();
    let completed_on = accelerator
        .closed_on
        .filter(|_| accelerator.status == AcceleratorStatus::Completed);
    let parts = [
        (
            Stage::Discovery,
            1,
            week(1),
            accelerator.discovery_workshop_on,
        ),
        (
            Stage::Design,
            layout.planning_week,
            week(layout.planning_week),
            accelerator.planning_workshop_on,
        ),
        (
            Stage::Deliver,
            layout.delivery_week,
            Period {
                from: run.delivery_on(),
                to: end.max(run.delivery_on()),
            },
            None,
        ),
        (
            Stage::Measure,
            layout.weeks,
            Period { from: end, to: end },
            completed_on,
        ),
    ];
    let state = |stage: Stage, days: Period, done: Option<NaiveDate>| match done {
        Some(on) => MilestoneState::Done { on },
        None if accelerator.status == AcceleratorStatus::Cancelled => MilestoneState::Dropped,
        None if completed_on.is_some_and(|on| on < days.from) => MilestoneState::Dropped,
        None if completed_on.is_some() && stage == Stage::Deliver => MilestoneState::Over,
        None if completed_on.is_some() => MilestoneState::Missing,
        None if today < days.from => MilestoneState::Ahead,
        None if days.contains(today) => MilestoneState::Now,
        None if stage == Stage::Deliver => MilestoneState::Over,
        None => MilestoneState::Missing,
    };
    parts
        .into_iter()
        .map(|(stage, week, days, done)| Milestone {
            stage,
            week,
            from: days.from,
            to: days.to,
            state: state(stage, days, done),
        })
        .collect()
}

/// Something that should stand in the record and does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Gap {
    /// No first day.
    NoStart,
    /// It is agreed only, and its first day is over.
    NotStarted {
        /// That day.
        since: NaiveDate,
    },
    /// No day of the discovery workshop, whose week is over.
    Discovery {
        /// The last day of that week.
        week_ended_on: NaiveDate,
    },
    /// No day of the planning workshop, whose week is over.
    Planning {
        /// The last day of that week.
        week_ended_on: NaiveDate,
    },
    /// Delivery has begun and the backlog is empty.
    EmptyBacklog,
    /// Items of weeks that are over, still open.
    Behind {
        /// How many.
        items: usize,
    },
    /// Nothing in the log for so long.
    Quiet {
        /// The last entry, or the first day of the run.
        since: NaiveDate,
        /// Whether it was an entry.
        is_logged: bool,
    },
    /// It has neither modules nor a title.
    NoModules,
    /// It serves no objective, and the record does not say why.
    NoObjective,
    /// An objective that it serves has no metric with a baseline.
    NoBaseline {
        /// The objective's id.
        objective: String,
    },
    /// Its weeks are over and it is not closed.
    NotClosed {
        /// Its last day.
        ended_on: NaiveDate,
    },
    /// It is completed, and the record does not tell what came of it.
    NoOutcome,
}

/// What is missing in the record of this accelerator today. After `quiet_after` days without an entry
/// in the log it is called quiet.
pub(crate) fn gaps(
    customer: &Customer,
    accelerator: &Accelerator,
    run: Option<Run>,
    quiet_after: u32,
    today: NaiveDate,
) -> Vec<Gap> {
    let mut gaps = Vec::new();
    match accelerator.status {
        AcceleratorStatus::Cancelled => return gaps,
        AcceleratorStatus::Completed => {
            if blank(accelerator.outcome.as_deref()) {
                gaps.push(Gap::NoOutcome);
            }
            return gaps;
        }
        AcceleratorStatus::Planned | AcceleratorStatus::Active => {}
    }
    if accelerator.modules.is_empty() && blank(accelerator.title.as_deref()) {
        gaps.push(Gap::NoModules);
    }
    if accelerator.objectives.is_empty() && blank(accelerator.why.as_deref()) {
        gaps.push(Gap::NoObjective);
    }
    let Some(run) = run else {
        gaps.push(Gap::NoStart);
        return gaps;
    };
    if accelerator.status == AcceleratorStatus::Planned {
        if run.starts_on < today {
            gaps.push(Gap::NotStarted {
                since: run.starts_on,
            });
        }
        return gaps;
    }
    for milestone in milestones(accelerator, run, today) {
        if milestone.state == MilestoneState::Missing {
            let week_ended_on = milestone.to;
            gaps.extend(match milestone.stage {
                Stage::Discovery => Some(Gap::Discovery { week_ended_on }),
                Stage::Design => Some(Gap::Planning { week_ended_on }),
                Stage::Deliver | Stage::Measure => None,
            });
        }
    }
    gaps.extend(backlog(accelerator, run, today));
    gaps.extend(quiet(customer, accelerator, run, quiet_after, today));
    gaps.extend(baselines(customer, accelerator));
    if run.ends_on() < today {
        gaps.push(Gap::NotClosed {
            ended_on: run.ends_on(),
        });
    }
    gaps
}

fn backlog(accelerator: &Accelerator, run: Run, today: NaiveDate) -> Option<Gap> {
    if accelerator.backlog.is_empty() {
        return (today >= run.delivery_on()).then_some(Gap::EmptyBacklog);
    }
    match accelerator.late_items(run, today).len() {
        0 => None,
        items => Some(Gap::Behind { items }),
    }
}

impl Accelerator {
    /// The items of the backlog that are open from weeks that are over, in the order of the record.
    pub(crate) fn late_items(&self, run: Run, today: NaiveDate) -> Vec<&BacklogItem> {
        let is_behind = |week: u32| run.week_starts_on(week.saturating_add(1)) <= today;
        let items = self.backlog.iter();
        let late = items.filter(|it| it.done_on.is_none() && it.week.is_some_and(is_behind));
        late.collect()
    }
}

fn quiet(
    customer: &Customer,
    accelerator: &Accelerator,
    run: Run,
    quiet_after: u32,
    today: NaiveDate,
) -> Option<Gap> {
    let entries = customer.activities.iter();
    let last = entries
        .filter(|entry| entry.accelerator.as_deref() == Some(&accelerator.id))
        .map(|entry| entry.at.date_naive())
        .filter(|day| *day <= today)
        .max();
    let last = last.filter(|day| *day >= run.starts_on);
    let since = last.unwrap_or(run.starts_on);
    let is_quiet = (today - since).num_days() > i64::from(quiet_after);
    is_quiet.then_some(Gap::Quiet {
        since,
        is_logged: last.is_some(),
    })
}

fn baselines<'a>(
    customer: &'a Customer,
    accelerator: &'a Accelerator,
) -> impl Iterator<Item = Gap> + 'a {
    let served = |id: &String| accelerator.objectives.contains(id);
    let objectives = customer.objectives.iter().filter(move |it| served(&it.id));
    objectives
        .filter(|objective| {
            let mut metrics = objective.metrics.iter();
            !metrics.any(|metric| metric.baseline.is_some())
        })
        .map(|objective| Gap::NoBaseline {
            objective: objective.id.clone(),
        })
}

fn blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}

fn day_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}
