//! `csa accelerator show`: one accelerator on a page.

use anyhow::Result;
use clap::Args;

use super::timeline::Timeline;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::accelerator::{AcceleratorStatus, Milestone, MilestoneState, Stage};
use crate::domain::calendar::{day, relative};
use crate::domain::objective::readable;
use crate::ops::accelerator::{self, Measured, Page};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// The newest entries of the log that the page shows; the others are counted.
const ENTRIES: usize = 5;

/// Show an accelerator: its weeks, what is done, what is logged and what is missing
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// Its id [default: the one under way, else the next one]
    #[arg(add = Live::Accelerator.values())]
    id: Option<String>,
}

/// Runs `csa accelerator show`.
pub(super) fn run(args: &Show, ctx: &Context) -> Result<()> {
    let id = ctx.find(&args.customer)?;
    let page = accelerator::page(&ctx.desk()?, &id, args.id.as_deref(), ctx.fiscal())?;
    ctx.out.show(&page)
}

impl Report for Page {
    fn view(&self) -> View {
        let section = |title: &str, view| (Some(title.to_owned()), view);
        let mut parts = vec![(None, View::Text(self.head()))];
        parts.extend(self.run.map(|run| {
            let timeline = Timeline {
                run,
                today: self.today,
                closed_on: self.accelerator.closed_on.filter(|_| !self.is_open()),
            };
            (None, View::Drawing(timeline.drawn()))
        }));
        parts.push((None, View::Table(self.parts())));
        parts.push(section("Objectives", View::Table(self.objectives())));
        parts.push(section("Backlog", View::Table(self.backlog())));
        parts.push(section("Log", View::Table(self.log())));
        parts.push(section("Missing", View::Table(self.gaps())));
        if let Some(foot) = self.foot() {
            parts.push((None, View::Text(foot)));
        }
        View::Sections(parts)
    }
}

impl Page {
    fn is_open(&self) -> bool {
        self.accelerator.is_open()
    }

    fn head(&self) -> String {
        let accelerator = &self.accelerator;
        let mut head = vec![
            self.customer_name.clone(),
            match self.called == accelerator.id {
                true => self.called.clone(),
                false => format!("{} {}", accelerator.id, self.called),
            },
        ];
        head.extend(accelerator.kind.map(|kind| kind.title().to_owned()));
        head.extend(accelerator.phase.map(|phase| format!("phase {phase}")));
        let mut lines = vec![head.join(" · ")];
        if !accelerator.modules.is_empty() {
            lines.push(format!("modules: {}", accelerator.modules.join(", ")));
        }
        lines.push(self.standing());
        lines.extend(self.quarters());
        lines.join("\n")
    }

    /// The week and the stage, else where it stands.
    fn standing(&self) -> String {
        let accelerator = &self.accelerator;
        let status = accelerator.status;
        let counts = match self.uses_entitlement {
            true => "counts as used",
            false => "does not count as used",
        };
        match (status, self.week, self.stage) {
            (AcceleratorStatus::Active, Some(week), Some(stage)) => {
                format!("active: week {week} of {}, {stage}", self.length)
            }
            (AcceleratorStatus::Active, None, Some(stage)) => {
                format!("active: its {} weeks are over, {stage}", self.length)
            }
            (AcceleratorStatus::Planned | AcceleratorStatus::Active, ..) => {
                match accelerator.starts_on {
                    Some(starts) => {
                        format!(
                            "{status}: starts {}, {}",
                            day(starts),
                            relative(starts, self.today)
                        )
                    }
                    None => format!("{status}: without a first day"),
                }
            }
            (AcceleratorStatus::Completed | AcceleratorStatus::Cancelled, ..) => {
                let on = accelerator.closed_on.map(|on| format!(" on {}", day(on)));
                let mut text = format!("{status}{}, {counts}", on.unwrap_or_default());
                let said = match status {
                    AcceleratorStatus::Cancelled => &accelerator.why,
                    _ => &accelerator.outcome,
                };
                if let Some(said) = said {
                    text.push_str(&format!("\n{said}"));
                }
                text
            }
        }
    }

    /// The quarter it starts in, and the one that it reaches into.
    fn quarters(&self) -> Option<String> {
        let (starts, ends) = (self.quarter?, self.ends_in?);
        Some(match starts == ends {
            true => format!("{starts}, {} weeks", self.length),
            false => format!("{starts}, {} weeks, ends in {ends}", self.length),
        })
    }

    fn parts(&self) -> Table {
        let mut table = Table::new([
            Column::new("part", "Part"),
            Column::new("week", "Week"),
            Column::new("from", "From"),
            Column::new("to", "To"),
            Column::new("state", "State"),
        ]);
        for part in &self.milestones {
            table.row([
                name(part.stage).into(),
                self.weeks(part).into(),
                part.from.into(),
                part.to.into(),
                self.state(part),
            ]);
        }
        table
    }

    fn weeks(&self, part: &Milestone) -> String {
        match part.stage {
            Stage::Deliver => format!("{}–{}", part.week, self.length),
            _ => part.week.to_string(),
        }
    }

    fn state(&self, part: &Milestone) -> Cell {
        let backlog = &self.accelerator.backlog;
        let done = backlog.iter().filter(|item| item.done_on.is_some()).count();
        if part.stage == Stage::Deliver && !backlog.is_empty() {
            let text = format!("{done} of {} items done", backlog.len());
            return Cell::from(text).tone(match done == backlog.len() {
                true => Tone::Good,
                false => Tone::Plain,
            });
        }
        match part.state {
            MilestoneState::Done { on } => {
                Cell::from(format!("done on {}", day(on))).tone(Tone::Good)
            }
            MilestoneState::Ahead => Cell::from(relative(part.from, self.today)).tone(Tone::Faint),
            MilestoneState::Now if part.from == part.to => Cell::from("today").tone(Tone::Soon),
            MilestoneState::Now => Cell::from("now").tone(Tone::Soon),
            MilestoneState::Missing if self.accelerator.status == AcceleratorStatus::Planned => {
                Cell::from("not begun").tone(Tone::Late)
            }
            MilestoneState::Missing => Cell::from("not on record").tone(Tone::Late),
            MilestoneState::Over => Cell::from("over").tone(Tone::Plain),
            MilestoneState::Dropped => Cell::from("dropped").tone(Tone::Faint),
        }
    }

    fn objectives(&self) -> Table {
        let mut table = Table::new([
            Column::new("objective", "Objective"),
            Column::new("metric", "Metric"),
            Column::new("baseline", "Baseline").right(),
            Column::new("latest", "Latest").right(),
            Column::new("target", "Target").right(),
            Column::new("unit", "Unit"),
        ]);
        for objective in &self.serves {
            if objective.metrics.is_empty() {
                let [none, nothing, at, all] = [(); 4].map(|()| Cell::default());
                let absent = Cell::from("nothing measured").tone(Tone::Soon);
                table.row([(&objective.id).into(), absent, none, nothing, at, all]);
            }
            for metric in &objective.metrics {
                table.row(measured(metric));
            }
        }
        table
    }

    /// Items by week, done and open; those without a week last.
    fn backlog(&self) -> Table {
        let items = &self.accelerator.backlog;
        let mut weeks: Vec<Option<u32>> = items.iter().map(|item| item.week).collect();
        weeks.sort_by_key(|week| (week.is_none(), *week));
        weeks.dedup();
        let mut table = Table::new([
            Column::new("week", "Week"),
            Column::new("done", "Done").right(),
            Column::new("open", "Open").right(),
            Column::new("next", "Open items"),
        ]);
        for week in weeks {
            let of_week = || items.iter().filter(|item| item.week == week);
            let open: Vec<&str> = of_week()
                .filter(|item| item.done_on.is_none())
                .map(|item| item.title.as_deref().unwrap_or(&item.id))
                .collect();
            table.row([
                week.map_or_else(|| Cell::from("any"), Cell::from),
                (of_week().count() - open.len()).into(),
                open.len().into(),
                open.join("; ").into(),
            ]);
        }
        table
    }

    fn log(&self) -> Table {
        let mut table = Table::new([
            Column::new("on", "Day"),
            Column::new("type", "Type"),
            Column::new("subject", "Subject"),
        ]);
        for entry in self.logged.iter().take(ENTRIES) {
            table.row([
                entry.on.into(),
                (&entry.kind).into(),
                entry.subject.as_ref().into(),
            ]);
        }
        table
    }

    fn gaps(&self) -> Table {
        let mut table = Table::new([
            Column::new("what", "What"),
            Column::new("command", "To mend it"),
        ]);
        for gap in &self.missing {
            let what = Cell::from(&gap.what).tone(Tone::Soon);
            table.row([what, (&gap.command).into()]);
        }
        table
    }

    fn foot(&self) -> Option<String> {
        let mut foot = Vec::new();
        let more = self.logged.len().saturating_sub(ENTRIES);
        if more > 0 {
            foot.push(format!("{more} more in the log"));
        }
        let why = self.accelerator.why.as_ref().filter(|_| self.is_open());
        foot.extend(why.map(|why| format!("serves no objective: {why}")));
        (!foot.is_empty()).then(|| foot.join("\n"))
    }
}

/// What a stage is shown as.
fn name(stage: Stage) -> &'static str {
    match stage {
        Stage::Discovery => "discovery workshop",
        Stage::Design => "planning workshop",
        Stage::Deliver => "delivery",
        Stage::Measure => "close-out",
    }
}

/// A metric from baseline to target, in the columns of the objectives' table.
pub(super) fn measured(metric: &Measured) -> [Cell; 6] {
    let number = |number: Option<f64>| match number {
        Some(number) => Cell::from(readable(number)).data(number.to_string()),
        None => Cell::from("–").data(""),
    };
    let latest = match (metric.latest, metric.latest_on) {
        (Some(value), Some(on)) => {
            Cell::from(format!("{}\n{on}", readable(value))).data(value.to_string())
        }
        _ => number(None),
    };
    [
        (&metric.objective).into(),
        (&metric.metric).into(),
        number(metric.baseline),
        latest,
        number(metric.target),
        metric.unit.as_ref().into(),
    ]
}
