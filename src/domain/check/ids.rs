//! Ids: each stands once in its list, and what one part of the record says of another is there.

use super::{Check, Fault, RecordPath};
use crate::domain::customer::Customer;

pub(super) fn examine(customer: &Customer, faults: &mut Vec<Fault>) {
    let objectives: Vec<&str> = customer
        .objectives
        .iter()
        .map(|item| item.id.as_str())
        .collect();
    let accelerators: Vec<&str> = customer
        .accelerators
        .iter()
        .map(|item| item.id.as_str())
        .collect();
    let lists: [(&str, Vec<&str>); 8] = [
        ("objectives", objectives.clone()),
        ("accelerators", accelerators.clone()),
        (
            "activities",
            customer
                .activities
                .iter()
                .map(|it| it.id.as_str())
                .collect(),
        ),
        (
            "escalations",
            customer
                .escalations
                .iter()
                .map(|it| it.id.as_str())
                .collect(),
        ),
        (
            "product_feedback",
            customer
                .product_feedback
                .iter()
                .map(|it| it.id.as_str())
                .collect(),
        ),
        (
            "release_notes",
            customer
                .release_notes
                .iter()
                .map(|it| it.id.as_str())
                .collect(),
        ),
        (
            "assessments",
            customer
                .assessments
                .iter()
                .map(|it| it.id.as_str())
                .collect(),
        ),
        (
            "business_reviews",
            customer
                .business_reviews
                .iter()
                .map(|it| it.id.as_str())
                .collect(),
        ),
    ];
    for (key, ids) in lists {
        once(&RecordPath::of(key), ids, faults);
    }
    let education = RecordPath::of("education");
    let vouchers = customer.education.vouchers.iter();
    let days = customer.education.instructor_led_days.iter();
    let recommended = customer.education.recommendations.iter();
    for (key, ids) in [
        ("vouchers", vouchers.map(|it| it.id.as_str()).collect()),
        (
            "instructor_led_days",
            days.map(|it| it.id.as_str()).collect(),
        ),
        (
            "recommendations",
            recommended.map(|it| it.id.as_str()).collect::<Vec<_>>(),
        ),
    ] {
        once(&education.key(key), ids, faults);
    }
    for (index, objective) in customer.objectives.iter().enumerate() {
        let at = RecordPath::of("objectives").item(index);
        let initiatives = objective.initiatives.iter().map(|it| it.id.as_str());
        once(&at.key("initiatives"), initiatives, faults);
    }
    for (index, accelerator) in customer.accelerators.iter().enumerate() {
        let at = RecordPath::of("accelerators").item(index);
        let backlog = accelerator.backlog.iter().map(|it| it.id.as_str());
        once(&at.key("backlog"), backlog, faults);
        for (number, id) in accelerator.objectives.iter().enumerate() {
            let at = at.key("objectives").item(number);
            known("objective", id, &objectives, at, faults);
        }
    }
    for (index, activity) in customer.activities.iter().enumerate() {
        let at = RecordPath::of("activities").item(index);
        if let Some(id) = &activity.accelerator {
            let at = at.key("accelerator");
            known("accelerator", id, &accelerators, at, faults);
        }
        if let Some(id) = &activity.objective {
            known("objective", id, &objectives, at.key("objective"), faults);
        }
    }
}

fn once<'a>(list: &RecordPath, ids: impl IntoIterator<Item = &'a str>, faults: &mut Vec<Fault>) {
    let mut seen = std::collections::HashSet::new();
    for (index, id) in ids.into_iter().enumerate() {
        if !seen.insert(id) {
            let what = format!("the id `{id}` stands twice in `{list}`");
            let at = list.item(index).key("id");
            faults.push(Fault::new(Check::DuplicateId, at, what));
        }
    }
}

fn known(noun: &str, id: &str, ids: &[&str], at: RecordPath, faults: &mut Vec<Fault>) {
    if !ids.contains(&id) {
        let what = format!("there is no {noun} with the id `{id}`");
        let fault = Fault::new(Check::UnknownId, at, what);
        faults.push(fault.meant(id, ids.iter().copied()));
    }
}
