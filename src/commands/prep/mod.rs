//! `csa prep`: one customer on one page before a call, and what to ask.

mod page;
#[cfg(test)]
mod tests;
pub(crate) mod words;

use anyhow::{Context as _, Result};
use clap::Args;
use serde::Serialize;
use serde_json::Value;

use crate::commands::customer::sheet;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::text::counted;
use crate::ops::prep::{self, Briefing};
use crate::output::{Report, View};

/// Show one customer on one page before a call, with what to ask
///
/// Who they are; where the subscription year stands; the last entries of the log with what they left open; objectives
/// with their numbers; accelerators; what csa today shows of them; and questions that would close a gap of the
/// record, each behind the word that leads to its rule, as in csa rules prep.ask.metric. The page is internal.
///
/// With --json nothing is left out: customer, customer_name, today, archived_on, archived_why, tier, team,
/// missing_roles, environment, contacts (name, roles, notes, last_met_on, is_met), seats (role, title, names,
/// last_met_on, is_met), notes, sentiment, sentiment_is_stale, escalations, next_meeting (on, what), year (tier,
/// starts_on, ends_on, standing, week, weeks, allowed, used, scheduled, left, lost,
/// next_start_by, then, runs), renewal (on,
/// internal_sync_on, first_contact_on), entries (id, on, kind, subject, recorded_on, follow_ups), objectives (id, name, due_on,
/// customer_owner, metrics), accelerators (id, title, status, starts_on, ends_on, week, weeks, stage, items,
/// items_left, items_late), due (as csa today) and questions (topic, rule, ask, because).
#[derive(Debug, Args)]
pub(crate) struct Prep {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
}

/// Runs `csa prep`.
pub(crate) fn run(args: &Prep, ctx: &Context) -> Result<()> {
    let id = ctx.find(&args.customer)?;
    let briefing = prep::briefing(&ctx.desk()?, &id)?;
    let page = Page {
        width: ctx.out.width(),
        plain: serde_json::to_value(&briefing).context("could not take the page apart")?,
        briefing,
    };
    ctx.out.show(&page)?;
    let asked = page.briefing.questions.len();
    let more = asked.saturating_sub(page.briefing.questions_shown);
    if more > 0 {
        let more = counted(more, "more question");
        ctx.out.say(&format!("{more}: csa prep {id} --json"));
    }
    Ok(())
}

/// A briefing, and the columns that a line of it may have.
#[derive(Serialize)]
#[serde(transparent)]
struct Page {
    briefing: Briefing,
    #[serde(skip)]
    width: usize,
    /// The same as plain values.
    #[serde(skip)]
    plain: Value,
}

impl Report for Page {
    fn view(&self) -> View {
        page::view(&self.briefing, self.width)
    }

    fn sheet(&self) -> View {
        sheet(&self.plain)
    }
}
