//! Accelerators: to begin, workshops to hold, silence, to close.

use chrono::NaiveDate;

use super::Scene;
use super::item::{Item, Stake};
use super::limit::Limit;
use super::scene::later;
use crate::domain::accelerator::{
    Accelerator, AcceleratorStatus, Gap, Milestone, MilestoneState, Run, Stage, gaps, milestones,
};
use crate::domain::backlog::due_on;
use crate::domain::calendar::relative;

/// Of each accelerator that is planned or under way.
pub(super) fn items(scene: &Scene) -> Vec<Item> {
    let mut items = Vec::new();
    let open = scene.customer.accelerators.iter().filter(|it| it.is_open());
    for accelerator in open {
        let of = Of { scene, accelerator };
        match (accelerator.run(scene.terms.layout), accelerator.status) {
            (None, _) => items.push(of.undated()),
            (Some(run), AcceleratorStatus::Planned) => items.push(of.start(run)),
            (Some(run), _) => {
                items.extend(of.workshops(run));
                items.extend(of.backlog(run));
                items.extend(of.silence(run));
                items.push(of.close(run));
            }
        }
    }
    items
}

struct Of<'a> {
    scene: &'a Scene<'a>,
    accelerator: &'a Accelerator,
}

impl Of<'_> {
    fn key(&self, what: &str) -> String {
        format!("{}-{what}", self.accelerator.id)
    }

    fn command(&self, verb: &str, rest: &str) -> String {
        let (id, accelerator) = (self.scene.id, &self.accelerator.id);
        format!("csa accelerator {verb} {id} {accelerator}{rest}")
    }

    fn undated(&self) -> Item {
        let what = format!("{} is planned without a day", self.accelerator.id);
        let open = self.scene.item(Stake::Upkeep, self.key("start"), what);
        let command = self.command("move", " --to DATE");
        open.by(Limit::AcceleratorStart.rule(), command)
    }

    fn start(&self, run: Run) -> Item {
        let (id, starts) = (&self.accelerator.id, run.starts_on);
        let what = match starts < self.scene.today {
            true => format!("{id} was to start on {starts}"),
            false => format!("{id} starts"),
        };
        let open = self.scene.item(Stake::Promise, self.key("start"), what);
        let due = self.scene.after(starts, Limit::AcceleratorStart);
        let command = self.command("start", "");
        open.due(due).by(Limit::AcceleratorStart.rule(), command)
    }

    /// The discovery and the planning workshop, as long as the record has no day for them.
    fn workshops(&self, run: Run) -> Vec<Item> {
        let all = milestones(self.accelerator, run, self.scene.today);
        let open = all.iter().filter(|milestone| {
            matches!(milestone.stage, Stage::Discovery | Stage::Design)
                && !matches!(milestone.state, MilestoneState::Done { .. })
        });
        open.map(|milestone| self.workshop(milestone)).collect()
    }

    fn workshop(&self, milestone: &Milestone) -> Item {
        let word = match milestone.stage {
            Stage::Discovery => "discovery",
            _ => "planning",
        };
        let (id, week) = (&self.accelerator.id, milestone.week);
        let what = format!("{id}: {word} workshop, in week {week}");
        let open = self.scene.item(Stake::Promise, self.key(word), what);
        let due = self.scene.after(milestone.to, Limit::AcceleratorWorkshop);
        let command = self.command("held", &format!(" {word} --on DATE"));
        open.since(milestone.from)
            .due(due)
            .by(Limit::AcceleratorWorkshop.rule(), command)
    }

    /// The oldest week of which the backlog is not done; in the week of delivery, that there is a backlog.
    fn backlog(&self, run: Run) -> Option<Item> {
        let Scene { today, .. } = self.scene;
        let Accelerator { id, backlog, .. } = self.accelerator;
        if run.ends_on() < *today {
            return None;
        }
        let open = backlog.iter().filter(|item| item.done_on.is_none());
        let weeks = open.filter_map(|item| Some((item.week?, item.called())));
        let (what, week) = match weeks.clone().min_by_key(|(week, _)| *week) {
            None if backlog.is_empty() => {
                let week = run.layout.delivery_week;
                (format!("{id}: the backlog is empty"), week)
            }
            None => return None,
            Some((week, first)) => {
                let same = weeks.filter(|(other, _)| *other == week).count();
                let more = match same {
                    1 => String::new(),
                    _ => format!(" and {} more", same - 1),
                };
                (format!("{id}, week {week}: {first}{more}"), week)
            }
        };
        let due = self
            .scene
            .after(due_on(run, week), Limit::AcceleratorBacklog);
        let (stake, command) = (Stake::Promise, self.command("backlog", ""));
        let open = self.scene.item(stake, self.key("backlog"), what);
        Some(open.due(due).by(Limit::AcceleratorBacklog.rule(), command))
    }

    /// How long nothing was heard of it, while its weeks run.
    fn silence(&self, run: Run) -> Option<Item> {
        let Scene {
            id,
            customer,
            today,
            ..
        } = self.scene;
        if run.ends_on() < *today {
            return None;
        }
        // With no days allowed it is quiet from the day after its last entry on, which tells that entry's day.
        let gaps = gaps(customer, self.accelerator, Some(run), 0, *today);
        let (since, is_logged) = gaps.iter().find_map(|gap| match gap {
            Gap::Quiet { since, is_logged } => Some((*since, *is_logged)),
            _ => None,
        })?;
        let accelerator = &self.accelerator.id;
        let what = match is_logged {
            true => format!(
                "{accelerator}: the last word in the log is of {}",
                ago(since, *today)
            ),
            false => format!(
                "{accelerator}: no word in the log since it began, {}",
                ago(since, *today)
            ),
        };
        let open = self.scene.item(Stake::Promise, self.key("silent"), what);
        let command = format!("csa log {id} accelerator -a {accelerator}");
        Some(
            open.due(later(since, self.scene.quiet_after))
                .by("accelerator.quiet_after", command),
        )
    }

    fn close(&self, run: Run) -> Item {
        let (id, ends) = (&self.accelerator.id, run.ends_on());
        let what = match ends < self.scene.today {
            true => format!("{id} ended on {ends}: what came of it?"),
            false => format!("{id} ends on {ends} and is to be closed"),
        };
        let open = self.scene.item(Stake::Promise, self.key("close"), what);
        open.since(later(ends, 1))
            .due(self.scene.after(ends, Limit::AcceleratorClose))
            .by(Limit::AcceleratorClose.rule(), self.command("close", ""))
    }
}

/// `2026-11-05, 16 days ago`.
fn ago(day: NaiveDate, today: NaiveDate) -> String {
    format!("{day}, {}", relative(day, today))
}
