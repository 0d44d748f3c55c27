//! What can be said of an objective, when it is added and later.

use anyhow::Result;
use clap::Args;

use super::{named, word};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::objective::{MetricSpec, Word};
use crate::domain::when::Lean;
use crate::ops::objective::Said;

/// What can be said of an objective. An empty text takes a value away.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "What is said of the objective")]
pub(super) struct Flags {
    /// A short name for it, the epic's title
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// How both sides will know that it is met
    #[arg(long, value_name = "TEXT")]
    pub(super) success_criteria: Option<String>,
    /// The day it is wanted by
    #[arg(long, value_name = "DATE", add = Live::Ahead.values())]
    pub(super) due: Option<String>,
    /// Who drives it at the customer
    #[arg(long, value_name = "NAME", add = Live::Contact.values())]
    pub(super) customer_owner: Option<String>,
    /// Who drives it at GitLab
    #[arg(long, value_name = "NAME", add = Live::Colleague.values())]
    gitlab_owner: Option<String>,
    /// What reports count it under: ai, cd, ci, dedicated, developer-experience, infrastructure, other, plan, scm, security
    #[arg(long, value_name = "WORD", add = Live::UseCase.values())]
    use_case: Option<String>,
    /// How much it matters: low, medium, high
    #[arg(long, value_name = "WORD", add = Live::Priority.values())]
    priority: Option<String>,
    /// Where it stands: not-started, on-track, watchpoint, concern
    #[arg(long, value_name = "WORD", add = Live::ObjectiveStatus.values())]
    status: Option<String>,
    /// How far its outcome is agreed and proven: proposed, accepted, delivered, verified
    #[arg(long, value_name = "WORD", add = Live::Outcome.values())]
    verifiable_outcome: Option<String>,
    /// The address of its epic
    #[arg(long, value_name = "URL")]
    link: Option<String>,
    /// What is measured, as KEY, KEY:BASELINE, KEY:BASELINE:TARGET or KEY:BASELINE:TARGET:UNIT; again for more
    ///
    /// KEY is a DORA key (deployment_frequency, lead_time_for_changes, time_to_restore_service, change_failure_rate) or
    /// a name of your own. A part that is empty stays as it is.
    #[arg(long = "metric", value_name = "METRIC", add = Live::KnownMetric.values())]
    pub(super) metrics: Vec<String>,
    /// A step towards it, by its title; again for more
    #[arg(long = "initiative", value_name = "TITLE")]
    initiatives: Vec<String>,
}

impl Flags {
    /// What they say; `outcome` comes from elsewhere.
    pub(super) fn said(&self, outcome: Option<&String>, ctx: &Context) -> Result<Said> {
        let text = |given: Option<&String>| {
            given.map(|text| Some(text.trim().to_owned()).filter(|text| !text.is_empty()))
        };
        let metric =
            |text: &String| MetricSpec::parse(text).map_err(|refusal| named("--metric", refusal));
        let titles = self.initiatives.iter().map(|title| title.trim().to_owned());
        Ok(Said {
            title: text(self.title.as_ref()),
            outcome: text(outcome),
            success_criteria: text(self.success_criteria.as_ref()),
            due_on: due(self.due.as_deref(), ctx)?,
            customer_owner: text(self.customer_owner.as_ref()),
            gitlab_owner: text(self.gitlab_owner.as_ref()),
            use_case: choice("--use-case", self.use_case.as_deref())?,
            priority: choice("--priority", self.priority.as_deref())?,
            status: choice("--status", self.status.as_deref())?,
            verifiable_outcome: choice("--verifiable-outcome", self.verifiable_outcome.as_deref())?,
            link: text(self.link.as_ref()),
            metrics: self.metrics.iter().map(metric).collect::<Result<_>>()?,
            initiatives: titles.filter(|title| !title.is_empty()).collect(),
        })
    }
}

/// A word, or none to take it away.
pub(super) fn choice<W: Word>(flag: &str, given: Option<&str>) -> Result<Option<Option<W>>> {
    let given = given.map(str::trim);
    given
        .map(|text| match text.is_empty() {
            true => Ok(None),
            false => word(flag, text).map(Some),
        })
        .transpose()
}

/// A due day, or none to take it away.
pub(super) fn due(given: Option<&str>, ctx: &Context) -> Result<Option<Option<chrono::NaiveDate>>> {
    let given = given.map(str::trim);
    given
        .map(|text| match text.is_empty() {
            true => Ok(None),
            false => ctx.day("--due", text, Lean::Future).map(Some),
        })
        .transpose()
}
