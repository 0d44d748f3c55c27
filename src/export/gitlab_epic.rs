//! An objective as the text of a GitLab epic, from which reports and Gainsight read the success plan.
//!
//! The headings and labels are those that reports look for. The text goes into the customer's own
//! group, so it is written from [`Epic`] and nothing else: a type of its own, built fact by fact.

use std::fmt::Write as _;

use chrono::NaiveDate;
use serde::Serialize;

use super::gitlab_text::{block, inline};
use crate::domain::objective::{
    Initiative, InitiativeStatus, Metric, MetricStanding, Objective, Standing, Word as _, amount,
    percent,
};

/// Every fact of an objective that goes into its epic.
#[derive(Debug, Serialize)]
pub(crate) struct Epic {
    /// The epic's title.
    pub(crate) title: String,
    outcome: Option<String>,
    success_criteria: Option<String>,
    due_on: Option<NaiveDate>,
    customer_owner: Option<String>,
    gitlab_owner: Option<String>,
    /// What came of it.
    result: Option<String>,
    labels: Vec<String>,
    metrics: Vec<Measure>,
    updates: Vec<Update>,
    initiatives: Vec<Task>,
}

/// A metric, its numbers with their unit.
#[derive(Debug, Serialize)]
struct Measure {
    name: String,
    baseline: Option<String>,
    latest: Option<String>,
    target: Option<String>,
    /// In whole percent of the way.
    progress: Option<i64>,
}

/// A reading.
#[derive(Debug, Serialize)]
struct Update {
    on: NaiveDate,
    what: String,
}

/// An initiative.
#[derive(Debug, Serialize)]
struct Task {
    title: String,
    is_done: bool,
    /// Whether it needs watching, or is late.
    is_at_risk: bool,
    /// Status, due date and owners, in a row.
    particulars: String,
}

impl Epic {
    /// Takes from the objective what its epic tells. `is_accelerated`: an accelerator serves it.
    pub(crate) fn new(
        objective: &Objective,
        standing: &Standing,
        is_accelerated: bool,
        today: NaiveDate,
    ) -> Self {
        let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
        let measured = || objective.metrics.iter().zip(&standing.metrics);
        let mut updates: Vec<Update> = measured()
            .flat_map(|(metric, standing)| updates(metric, standing, today))
            .collect();
        updates.sort_by_key(|update| std::cmp::Reverse(update.on));
        Self {
            title: objective.name().to_owned(),
            outcome: said(&objective.outcome),
            success_criteria: said(&objective.success_criteria),
            due_on: objective.due_on,
            customer_owner: said(&objective.customer_owner),
            gitlab_owner: said(&objective.gitlab_owner),
            result: said(&objective.result),
            labels: labels(objective, is_accelerated),
            metrics: measured()
                .map(|(metric, standing)| Measure::new(metric, standing))
                .collect(),
            updates,
            initiatives: objective
                .initiatives
                .iter()
                .map(|initiative| Task::new(initiative, today))
                .collect(),
        }
    }

    /// The description, its quick actions at the end.
    pub(crate) fn text(&self) -> String {
        let mut text = format!("# {}\n\n## Summary\n\n", inline(&self.title));
        let outcome = self.outcome.as_deref().unwrap_or(&self.title);
        text.push_str(&block(outcome));
        text.push('\n');
        text.push_str(&self.particulars());
        if let Some(result) = &self.result {
            section(&mut text, "### Successes", &block(result));
        }
        let risks = self.initiatives.iter().filter(|task| task.is_at_risk);
        let risks: Vec<String> = risks.map(Task::line).collect();
        if !risks.is_empty() {
            section(&mut text, "### Risks", &risks.join("\n"));
        }
        let mut criteria = match &self.success_criteria {
            Some(criteria) => block(criteria),
            None => "To be agreed.".to_owned(),
        };
        if !self.metrics.is_empty() {
            criteria.push_str("\n\n");
            criteria.push_str(self.table().trim_end());
        }
        section(&mut text, "## Success Criteria", &criteria);
        let updates: Vec<String> = self
            .updates
            .iter()
            .map(|update| format!("- {}: {}", update.on, update.what))
            .collect();
        section(
            &mut text,
            "## Updates",
            &match updates.is_empty() {
                true => "Nothing measured yet.".to_owned(),
                false => updates.join("\n"),
            },
        );
        let tasks: Vec<String> = self
            .initiatives
            .iter()
            .map(|task| {
                let mark = if task.is_done { "x" } else { " " };
                format!("- [{mark}] {}", task.line().trim_start_matches("- "))
            })
            .collect();
        if !tasks.is_empty() {
            section(&mut text, "## Initiatives", &tasks.join("\n"));
        }
        text.push('\n');
        for label in &self.labels {
            text.push_str(&format!("/label ~\"{label}\"\n"));
        }
        if let Some(due) = self.due_on {
            text.push_str(&format!("/due {due}\n"));
        }
        text
    }

    fn particulars(&self) -> String {
        let owner = |text: &Option<String>| text.as_deref().map(inline);
        let parts = [
            ("Due date", self.due_on.map(|due| due.to_string())),
            ("Customer owner", owner(&self.customer_owner)),
            ("GitLab owner", owner(&self.gitlab_owner)),
        ];
        let lines: String = parts
            .into_iter()
            .filter_map(|(name, value)| Some(format!("- {name}: {}\n", value?)))
            .collect();
        match lines.is_empty() {
            true => lines,
            false => format!("\n{lines}"),
        }
    }

    fn table(&self) -> String {
        let mut text = String::from(
            "| Metric | Baseline | Latest | Target | Progress |\n| --- | --: | --: | --: | --: |\n",
        );
        for metric in &self.metrics {
            let cell = |value: &Option<String>| value.as_deref().map(inline).unwrap_or_default();
            let progress = metric.progress.map(|percent| format!("{percent} %"));
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "| {} | {} | {} | {} | {} |",
                inline(&metric.name),
                cell(&metric.baseline),
                cell(&metric.latest),
                cell(&metric.target),
                progress.unwrap_or_default()
            );
        }
        text
    }
}

fn section(text: &mut String, title: &str, body: &str) {
    text.push_str(&format!("\n{title}\n\n{body}\n"));
}

/// The labels that reports need, without which they do not see the objective, and those that sort it.
fn labels(objective: &Objective, is_accelerated: bool) -> Vec<String> {
    let mut labels = vec!["SP Objective".to_owned(), objective.status().scoped()];
    labels.extend(objective.verifiable_outcome.map(|word| word.scoped()));
    labels.extend(objective.use_case.map(|word| word.scoped()));
    labels.extend(objective.priority.map(|word| word.scoped()));
    if is_accelerated {
        labels.push("Success Accelerator".to_owned());
    }
    labels
}

/// What is missing for a complete epic, a question each with the flag that answers it.
pub(crate) fn questions(objective: &Objective) -> Vec<&'static str> {
    let blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    let has = |test: fn(&Metric) -> bool| objective.metrics.iter().all(test);
    [
        (objective.due_on.is_none(), "by when is it wanted? `--due`"),
        (
            objective.verifiable_outcome.is_none(),
            "how far is its outcome agreed? Reports need the label: `--verifiable-outcome`",
        ),
        (
            objective.use_case.is_none(),
            "which use case does it count under? `--use-case`",
        ),
        (
            blank(&objective.outcome),
            "what is the outcome for the customer's business? `--outcome`",
        ),
        (
            blank(&objective.success_criteria),
            "how will both sides know that it is met? `--success-criteria`",
        ),
        (objective.metrics.is_empty(), "what is measured? `--metric`"),
        (
            !has(|metric| metric.baseline.is_some()),
            "where does each metric begin? `--metric KEY:BASELINE`",
        ),
        (
            !has(|metric| metric.target.is_some()),
            "where should each metric end? `--metric KEY::TARGET`",
        ),
        (
            blank(&objective.customer_owner),
            "who drives it at the customer? `--customer-owner`",
        ),
        (
            blank(&objective.gitlab_owner),
            "who drives it at GitLab? `--gitlab-owner`",
        ),
    ]
    .into_iter()
    .filter_map(|(is_open, question)| is_open.then_some(question))
    .collect()
}

fn updates(metric: &Metric, standing: &MetricStanding, today: NaiveDate) -> Vec<Update> {
    let readings = metric.readings_until(today).into_iter();
    let last = standing.latest.as_ref();
    readings
        .map(|reading| {
            let value = amount(reading.value, metric.unit.as_deref());
            let way = standing.share.filter(|_| last == Some(reading));
            let way = way.map(|share| format!(" ({} % of the way)", percent(share)));
            Update {
                on: reading.on,
                what: inline(&format!(
                    "{} {value}{}",
                    metric.title(),
                    way.unwrap_or_default()
                )),
            }
        })
        .collect()
}

impl Measure {
    fn new(metric: &Metric, standing: &MetricStanding) -> Self {
        let shown = |value: f64| amount(value, metric.unit.as_deref());
        Self {
            name: metric.title(),
            baseline: metric.baseline.map(shown),
            latest: standing.latest.as_ref().map(|reading| shown(reading.value)),
            target: metric.target.map(shown),
            progress: standing.share.map(percent),
        }
    }
}

impl Task {
    fn new(initiative: &Initiative, today: NaiveDate) -> Self {
        let is_done = initiative.done_on.is_some();
        let is_late = initiative.due_on.is_some_and(|due| due < today);
        let is_watched = matches!(
            initiative.status(),
            InitiativeStatus::Watchpoint | InitiativeStatus::Concern
        );
        let owners = [&initiative.customer_owner, &initiative.gitlab_owner];
        let owners: Vec<&str> = owners.into_iter().filter_map(|it| it.as_deref()).collect();
        let particulars = match initiative.done_on {
            Some(on) => vec![Some(format!("done on {on}"))],
            None => vec![
                Some(initiative.status().label().to_owned()),
                initiative.due_on.map(|due| format!("due {due}")),
                (!owners.is_empty()).then(|| owners.join(" and ")),
            ],
        };
        Self {
            title: initiative.name().to_owned(),
            is_done,
            is_at_risk: !is_done && (is_late || is_watched),
            particulars: particulars
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", "),
        }
    }

    fn line(&self) -> String {
        format!("- {} ({})", inline(&self.title), inline(&self.particulars))
    }
}
