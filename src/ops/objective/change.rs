//! Objectives added, and what is said of them.

use anyhow::Result;
use chrono::NaiveDate;

use crate::domain::customer_id::CustomerId;
use crate::domain::objective::{
    Better, Initiative, KnownMetric, MetricSpec, Objective, ObjectiveStatus, Priority, UseCase,
    VerifiableOutcome, amount, id, slip_of,
};
use crate::domain::{Kind, Refusal};
use crate::ops::{Changes, Desk, Set};
use crate::store::Written;

/// What is said of an objective.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// A short name for it.
    pub(crate) title: Set<String>,
    /// The business outcome.
    pub(crate) outcome: Set<String>,
    /// How both sides will know that it is met.
    pub(crate) success_criteria: Set<String>,
    /// The day it is wanted by.
    pub(crate) due_on: Set<NaiveDate>,
    /// Who drives it at the customer.
    pub(crate) customer_owner: Set<String>,
    /// Who drives it at GitLab.
    pub(crate) gitlab_owner: Set<String>,
    /// What reports count it under.
    pub(crate) use_case: Set<UseCase>,
    /// How much it matters.
    pub(crate) priority: Set<Priority>,
    /// Where it stands; closing is an act of its own.
    pub(crate) status: Set<ObjectiveStatus>,
    /// How far the outcome is agreed and proven.
    pub(crate) verifiable_outcome: Set<VerifiableOutcome>,
    /// The epic that carries it.
    pub(crate) link: Set<String>,
    /// Metrics to add or to change.
    pub(crate) metrics: Vec<MetricSpec>,
    /// Initiatives to add, by title.
    pub(crate) initiatives: Vec<String>,
}

/// What speaks against saying so: questions for whoever does.
pub(crate) fn doubts(said: &Said, known: &[KnownMetric], today: NaiveDate) -> Vec<String> {
    let mut doubts = Vec::new();
    if let Some(Some(due)) = said.due_on
        && due < today
    {
        doubts.push(format!("the due date, {due}, is in the past"));
    }
    for spec in &said.metrics {
        match KnownMetric::called(known, &spec.key) {
            Some(rule) => doubts.extend(backwards(spec, rule, known)),
            None => doubts.extend(
                slip_of(&spec.key)
                    .map(|meant| format!("`{}` looks like `{meant}`, which is known", spec.key)),
            ),
        }
    }
    doubts
}

/// Says so where the target typed is worse than the baseline typed.
fn backwards(spec: &MetricSpec, rule: &KnownMetric, known: &[KnownMetric]) -> Option<String> {
    let mut alone = Vec::new();
    // What cannot be is refused when it is written.
    spec.put(&mut alone, known).ok()?;
    let metric = alone.first()?;
    let (baseline, target) = metric.baseline.zip(metric.target)?;
    let is_worse = match rule.better {
        Better::Higher => target < baseline,
        Better::Lower => target > baseline,
    };
    let shown = |value: f64| amount(value, metric.unit.as_deref());
    is_worse.then(|| {
        format!(
            "`{}` would become worse, from {} to {}",
            metric.key,
            shown(baseline),
            shown(target)
        )
    })
}

/// Adds an objective, with this id or one made from its title or outcome; returns the id as well.
///
/// # Errors
/// When the id cannot be one or is taken; for values that cannot be; those of `Store::edit`.
pub(crate) fn add(
    desk: &Desk,
    customer: &CustomerId,
    chosen: Option<&str>,
    said: &Said,
) -> Result<(String, Written)> {
    let mut given = String::new();
    let written = desk.store.edit(customer, desk.write, |record| {
        let taken: Vec<&str> = record.objectives.iter().map(|it| it.id.as_str()).collect();
        let name = [&said.title, &said.outcome].into_iter().flatten().flatten();
        let name = name.map(String::as_str).next().unwrap_or_default();
        given = match chosen {
            Some(chosen) => id::chosen(chosen, &taken)?,
            None => id::made_from(name, &taken)?,
        };
        let mut objective = Objective::new(given.clone());
        said.onto(&mut objective, desk.rules.metrics(), customer)?;
        record.objectives.push(objective);
        Ok(format!("`{}`: objective `{given}` added", record.name))
    })?;
    Ok((given, written))
}

/// Changes what is said of an objective.
///
/// # Errors
/// As [`add`]; `Usage` when nothing is said.
pub(crate) fn edit(desk: &Desk, customer: &CustomerId, word: &str, said: &Said) -> Result<Written> {
    desk.store.edit(customer, desk.write, |record| {
        let at = super::place(record, customer, word)?;
        let objective = &mut record.objectives[at];
        let changed = said.onto(objective, desk.rules.metrics(), customer)?;
        if changed.is_empty() {
            return Err(
                Refusal::new(Kind::Usage, "nothing is said of the objective")
                    .hint("say what changes, for example `--due eoq` or `--status watchpoint`")
                    .into(),
            );
        }
        Ok(format!(
            "`{}`: objective `{}`: {}",
            record.name,
            objective.id,
            changed.join(", ")
        ))
    })
}

impl Said {
    /// Writes it onto the objective and says what changed, a phrase each.
    fn onto(
        &self,
        objective: &mut Objective,
        known: &[KnownMetric],
        customer: &CustomerId,
    ) -> Result<Vec<String>, Refusal> {
        self.stays_open(objective, customer)?;
        let mut changes = Changes::default();
        let it = objective;
        changes.put("title", &mut it.title, &self.title);
        changes.put("outcome", &mut it.outcome, &self.outcome);
        let criteria = &self.success_criteria;
        changes.put("success criteria", &mut it.success_criteria, criteria);
        changes.put("due date", &mut it.due_on, &self.due_on);
        changes.put(
            "customer owner",
            &mut it.customer_owner,
            &self.customer_owner,
        );
        changes.put("GitLab owner", &mut it.gitlab_owner, &self.gitlab_owner);
        changes.put("use case", &mut it.use_case, &self.use_case);
        changes.put("priority", &mut it.priority, &self.priority);
        changes.put("status", &mut it.status, &self.status);
        let outcome = &self.verifiable_outcome;
        changes.put("verifiable outcome", &mut it.verifiable_outcome, outcome);
        changes.put("link", &mut it.link, &self.link);
        let mut changed = changes.0;
        for spec in &self.metrics {
            let before = it.metrics.len();
            spec.put(&mut it.metrics, known)?;
            let is_new = it.metrics.len() > before;
            let verb = if is_new { "added" } else { "set" };
            changed.push(format!("metric `{}` {verb}", spec.key));
        }
        for title in &self.initiatives {
            let initiative = Initiative::titled(title, &it.initiatives);
            changed.push(format!("initiative `{}` added", initiative.id));
            it.initiatives.push(initiative);
        }
        Ok(changed)
    }

    /// Closing takes a day and an outcome, and reopening takes them away: neither is a mere word.
    fn stays_open(&self, objective: &Objective, customer: &CustomerId) -> Result<(), Refusal> {
        let Some(status) = self.status else {
            return Ok(());
        };
        let id = &objective.id;
        let is_closed = status == Some(ObjectiveStatus::ClosedSuccess);
        let (message, verb) = match (objective.is_closed(), is_closed) {
            (false, true) => ("closing asks for more than a status", "close"),
            (true, false) => ("a closed objective is reopened first", "reopen"),
            _ => return Ok(()),
        };
        Err(Refusal::new(Kind::Usage, message)
            .hint(format!("csa objective {verb} {customer} {id}")))
    }
}
