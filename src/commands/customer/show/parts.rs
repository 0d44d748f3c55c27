//! The parts of a record as they stand on the page.

use std::cmp::Reverse;

use serde::Serialize;

use super::ACTIVITIES;
use crate::commands::sentiment::tone;
use crate::domain::customer::Customer;
use crate::domain::objective::Metric;
use crate::ops::sentiment::Course;
use crate::output::{Cell, Column, Field, Table, Tone, View};

pub(super) fn contacts(customer: &Customer) -> View {
    let mut table = Table::new([
        Column::new("name", "Name"),
        Column::new("email", "Address"),
        Column::new("roles", "Roles"),
        Column::new("in_salesforce", "Salesforce"),
    ]);
    for contact in &customer.contacts {
        table.row([
            (&contact.name).into(),
            contact.email.as_ref().into(),
            contact.roles.join(", ").into(),
            Cell::from(
                contact
                    .in_salesforce
                    .map(|is_in| if is_in { "yes" } else { "no" }),
            ),
        ]);
    }
    View::Table(table)
}

pub(super) fn links(customer: &Customer) -> View {
    let mut table = Table::new([Column::new("key", "Key"), Column::new("address", "Address")]);
    for (key, address) in &customer.links {
        table.row([key.into(), address.into()]);
    }
    View::Table(table)
}

pub(super) fn environment(customer: &Customer) -> Vec<Field> {
    let environment = &customer.environment;
    let tools: Vec<String> = environment
        .tools
        .iter()
        .map(|(area, tool)| format!("{tool} ({area})"))
        .collect();
    let fields: [Field; 7] = [
        ("hosting", "Hosting", environment.hosting.as_ref().into()),
        ("provider", "Provider", environment.provider.as_ref().into()),
        ("licence", "Licence", environment.licence.as_ref().into()),
        ("seats", "Seats", environment.seats.into()),
        ("version", "Version", environment.version.as_ref().into()),
        ("tools", "Other tools", tools.join(", ").into()),
        (
            "company",
            "In Gainsight",
            customer.gainsight.company.as_ref().into(),
        ),
    ];
    let is_known = |field: &Field| !field.2.text.is_empty();
    fields.into_iter().filter(is_known).collect()
}

pub(super) fn objectives(customer: &Customer) -> View {
    let mut table = Table::new([
        Column::new("id", "Id"),
        Column::new("outcome", "Outcome"),
        Column::new("due_on", "Due"),
        Column::new("metrics", "Metrics"),
    ]);
    for objective in &customer.objectives {
        let metrics: Vec<String> = objective.metrics.iter().map(metric).collect();
        table.row([
            (&objective.id).into(),
            objective.outcome.as_ref().into(),
            objective.due_on.into(),
            metrics.join("\n").into(),
        ]);
    }
    View::Table(table)
}

/// `lead time for changes: 96.5 hours (210 → 24)`: where it is, where it started and where it should go.
fn metric(metric: &Metric) -> String {
    let name = metric.key.replace('_', " ");
    let unit = metric
        .unit
        .as_ref()
        .map(|unit| format!(" {unit}"))
        .unwrap_or_default();
    let plan = match (metric.baseline, metric.target) {
        (Some(baseline), Some(target)) => Some(format!("{baseline} → {target}")),
        (Some(baseline), None) => Some(format!("from {baseline}")),
        (None, Some(target)) => Some(format!("→ {target}")),
        (None, None) => None,
    };
    match (metric.readings.last(), plan) {
        (Some(last), Some(plan)) => format!("{name}: {}{unit} ({plan})", last.value),
        (Some(last), None) => format!("{name}: {}{unit}", last.value),
        (None, Some(plan)) => format!("{name}: {plan}{unit}"),
        (None, None) => name,
    }
}

pub(super) fn accelerators(customer: &Customer) -> View {
    let mut table = Table::new([
        Column::new("id", "Id"),
        Column::new("title", "Title"),
        Column::new("type", "Type"),
        Column::new("status", "Status"),
        Column::new("starts_on", "Starts"),
        Column::new("backlog", "Backlog"),
    ]);
    for accelerator in &customer.accelerators {
        let done = accelerator
            .backlog
            .iter()
            .filter(|item| item.done_on.is_some())
            .count();
        let backlog = match accelerator.backlog.len() {
            0 => String::new(),
            all => format!("{done} of {all}"),
        };
        table.row([
            (&accelerator.id).into(),
            accelerator.title.as_ref().into(),
            word(&accelerator.kind).into(),
            word(&accelerator.status).into(),
            accelerator.starts_on.into(),
            backlog.into(),
        ]);
    }
    View::Table(table)
}

/// The word that the record has for a choice.
fn word(choice: &impl Serialize) -> Option<String> {
    let value = serde_json::to_value(choice).ok()?;
    value.as_str().map(str::to_owned)
}

/// The last one with its reason.
pub(super) fn sentiment(course: &Course) -> View {
    let Some(mood) = &course.latest else {
        return View::Fields(Vec::new());
    };
    let old = if course.is_stale {
        ", too old to count"
    } else {
        ""
    };
    let since = format!("{} on {}{old}", mood.value.key(), mood.on);
    let why = mood.why.as_ref().or(mood.subject.as_ref());
    let fields: [Field; 2] = [
        ("value", "Last", Cell::from(since).tone(tone(mood.value))),
        ("why", "Why", why.into()),
    ];
    let is_known = |field: &Field| !field.2.text.is_empty();
    View::Fields(fields.into_iter().filter(is_known).collect())
}

pub(super) fn activities(customer: &Customer) -> View {
    let mut newest: Vec<_> = customer.activities.iter().collect();
    newest.sort_by_key(|activity| Reverse(activity.at));
    let mut table = Table::new([
        Column::new("on", "Day"),
        Column::new("type", "Type"),
        Column::new("subject", "Subject"),
        Column::new("recorded_on", "In Gainsight"),
    ]);
    for activity in newest.into_iter().take(ACTIVITIES) {
        let kind = match &activity.meeting_type {
            Some(meeting) => format!("{}: {meeting}", activity.kind),
            None => activity.kind.clone(),
        };
        let recorded = match activity.recorded_on {
            Some(on) => Cell::from(on),
            None => Cell::from("not yet").data("").tone(Tone::Soon),
        };
        table.row([
            activity.at.date_naive().into(),
            kind.into(),
            activity.subject.as_ref().into(),
            recorded,
        ]);
    }
    View::Table(table)
}

pub(super) fn notes(customer: &Customer) -> View {
    // An empty table shows nothing, its title neither.
    match &customer.notes {
        Some(notes) => View::Text(notes.clone()),
        None => View::Table(Table::new([])),
    }
}
