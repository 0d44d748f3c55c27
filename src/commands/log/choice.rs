//! Which entries a verb works on: the flags that several verbs share.

use anyhow::Result;
use clap::Args;

use crate::commands::input;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::when::{Lean, Period};
use crate::domain::{Kind, Refusal};
use crate::ops::log::Filter;

/// What entries must be like.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Only those entries")]
pub(super) struct Choice {
    /// Of this kind, such as call or workshop, or of this Activity Type
    #[arg(long, value_name = "KIND", add = Live::Kind.values())]
    kind: Option<String>,
    /// In this period: 'this week', 'last month', 2026-10, FY27-Q3, 2026-11-01..today
    #[arg(long = "in", value_name = "PERIOD", conflicts_with_all = ["from", "to"], add = Live::Period.values())]
    within: Option<String>,
    /// On this day or later
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Behind.values())]
    from: Option<String>,
    /// On this day or earlier
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Behind.values())]
    to: Option<String>,
    /// With all these words in subject or notes
    #[arg(long, value_name = "WORDS")]
    text: Option<String>,
    /// With this person, by a part of the name or address
    #[arg(long, value_name = "PERSON", add = Live::Attendee.values())]
    with: Option<String>,
    /// Of this accelerator, by its id or a part of its title
    #[arg(long, value_name = "ACCELERATOR", add = Live::Accelerator.values())]
    accelerator: Option<String>,
    /// Of this objective, by its id or a part of its name
    #[arg(long, value_name = "OBJECTIVE", add = Live::Objective.values())]
    objective: Option<String>,
    /// Not recorded in Gainsight yet
    #[arg(long)]
    pending: bool,
    /// Recorded in Gainsight
    #[arg(long, conflicts_with = "pending")]
    recorded: bool,
}

impl Choice {
    /// What they say.
    ///
    /// # Errors
    /// `Usage` for a day or period that cannot be read, or a stretch that ends before it begins.
    pub(super) fn filter(&self, ctx: &Context) -> Result<Filter> {
        let day = |flag: &str, text: Option<&String>| {
            text.map(|text| ctx.day(flag, text, Lean::Past)).transpose()
        };
        let (mut from, mut to) = (
            day("--from", self.from.as_ref())?,
            day("--to", self.to.as_ref())?,
        );
        if let Some(text) = &self.within {
            let period = period("--in", text, ctx)?;
            (from, to) = (Some(period.from), Some(period.to));
        }
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            let message = format!("--to {to} is before --from {from}");
            return Err(Refusal::new(Kind::Usage, message).into());
        }
        Ok(Filter {
            kind: self.kind.clone(),
            from,
            to,
            text: self.text.clone(),
            with: self.with.clone(),
            accelerator: self.accelerator.clone(),
            objective: self.objective.clone(),
            is_recorded: match (self.pending, self.recorded) {
                (true, _) => Some(false),
                (_, true) => Some(true),
                _ => None,
            },
        })
    }

    /// Whether anything is asked of an entry.
    pub(super) fn is_any(&self) -> bool {
        let texts = [
            &self.kind,
            &self.within,
            &self.from,
            &self.to,
            &self.text,
            &self.with,
            &self.accelerator,
            &self.objective,
        ];
        self.pending || self.recorded || texts.into_iter().any(Option::is_some)
    }
}

/// A stretch of days that lies behind, as entries do.
///
/// # Errors
/// As [`input::period`].
pub(super) fn period(flag: &str, text: &str, ctx: &Context) -> Result<Period> {
    input::period(flag, text, Lean::Past, ctx)
}
