//! Whether the rules make sense together: what no single file can tell by itself.

use anyhow::Result;

use super::{Rules, TierRule};
use crate::domain::nearest::{listed, nearest};
use crate::domain::onboarding::Step;
use crate::domain::subscription::Tier;
use crate::domain::{Excerpt, Kind, Refusal};

/// What may start a clock or settle a step besides the steps themselves.
const FACTS: [&str; 5] = [
    "order_form",
    "subscription_start",
    "first_call_or_meeting",
    "accelerator_start",
    "all_steps",
];

/// Refuses rules that speak of what is not there, leave out what must be, or go round in a circle.
pub(super) fn check(rules: &Rules) -> Result<()> {
    for tier in Tier::ALL {
        let key = format!("tiers.{}", tier.key());
        let rule = rules
            .file
            .tiers
            .get(tier.key())
            .ok_or_else(|| fault(rules, &key, "is missing".to_owned()))?;
        check_tier(rules, &key, rule)?;
    }
    for key in rules.file.tiers.keys() {
        if Tier::parse(key).is_none() {
            return Err(fault(
                rules,
                &format!("tiers.{key}"),
                format!(
                    "is not a tier; the tiers are {}",
                    listed(Tier::ALL.map(Tier::key))
                ),
            ));
        }
    }
    for (key, role) in &rules.file.roles {
        said(
            rules,
            &format!("roles.{key}"),
            &role.title,
            &role.why,
            &role.source,
        )?;
    }
    let hands_on = rules.hands_on();
    said(
        rules,
        "boundary.hands_on",
        "-",
        &hands_on.why,
        &hands_on.source,
    )?;
    role(rules, "boundary.hands_on.engage", &hands_on.engage)?;
    let weekend = &rules.file.calendar.weekend;
    said(
        rules,
        "calendar.weekend",
        "-",
        &weekend.why,
        &weekend.source,
    )?;
    if let Err(error) = rules.work_calendar([]) {
        return Err(fault(rules, "calendar.weekend.days", error.to_string()));
    }
    let mut names: Vec<(&str, &Step)> = Vec::new();
    for step in rules.steps() {
        check_step(rules, step)?;
        for name in step.names() {
            if let Some((_, other)) = names.iter().find(|(taken, _)| *taken == name) {
                return Err(fault(
                    rules,
                    &step.rule(),
                    format!("is called `{name}`, and so is `{}`", other.key),
                ));
            }
            names.push((name, step));
        }
    }
    Ok(())
}

fn check_tier(rules: &Rules, key: &str, rule: &TierRule) -> Result<()> {
    said(rules, key, &rule.title, &rule.why, &rule.source)?;
    role(rules, &format!("{key}.owner"), &rule.owner)?;
    for name in &rule.roles {
        role(rules, &format!("{key}.roles"), name)?;
    }
    let numbers = [
        ("accelerators", &rule.accelerators),
        ("vouchers", &rule.vouchers),
        ("instructor_led_days", &rule.instructor_led_days),
        ("training_discount", &rule.training_discount),
        ("business_reviews", &rule.business_reviews),
    ];
    for (name, number) in numbers {
        if let Some(number) = number {
            said(
                rules,
                &format!("{key}.{name}"),
                &number.unit,
                &number.why,
                &number.source,
            )?;
        }
    }
    if rule.owner == "csa" && rule.accelerators.is_none() {
        return Err(fault(
            rules,
            &format!("{key}.accelerators"),
            "is missing".to_owned(),
        ));
    }
    Ok(())
}

fn check_step(rules: &Rules, step: &Step) -> Result<()> {
    let key = step.rule();
    said(rules, &key, &step.title, &step.why, &step.source)?;
    if step.limit.is_some() != step.unit.is_some() {
        return Err(fault(
            rules,
            &key,
            "needs `limit` and `unit` together".to_owned(),
        ));
    }
    if step.limit.is_some() && step.from.is_none() {
        return Err(fault(
            rules,
            &key,
            "has a `limit` but no `from` that starts its clock".to_owned(),
        ));
    }
    if step.limit.is_some() && step.before.is_some() {
        return Err(fault(
            rules,
            &key,
            "has a `limit` and a `before`; it can have one".to_owned(),
        ));
    }
    if step.unless.is_some() != step.unless_within.is_some() {
        return Err(fault(
            rules,
            &key,
            "needs `unless` and `unless_within` together".to_owned(),
        ));
    }
    let names = [
        ("from", step.from.as_slice()),
        ("before", step.before.as_slice()),
        ("unless", step.unless.as_slice()),
        ("schedules", step.schedules.as_slice()),
        ("met_by", step.met_by.as_slice()),
    ];
    for (field, named) in names {
        let facts: &[&str] = match field {
            "from" => &FACTS[..2],
            "met_by" => &FACTS[2..],
            _ => &[],
        };
        for name in named {
            known(rules, &format!("{key}.{field}"), name, facts)?;
        }
    }
    let mut seen = vec![step.key.as_str()];
    let mut at = step;
    while let Some(next) = at
        .from
        .iter()
        .chain(&at.before)
        .find_map(|name| rules.steps().find(|step| step.key == *name))
    {
        if seen.contains(&next.key.as_str()) {
            return Err(fault(
                rules,
                &key,
                format!("waits for itself: {}", seen.join(" → ")),
            ));
        }
        seen.push(&next.key);
        at = next;
    }
    Ok(())
}

/// Every rule has a title, a reason and a source.
fn said(rules: &Rules, key: &str, title: &str, why: &str, source: &str) -> Result<()> {
    for (field, text) in [("title", title), ("why", why), ("source", source)] {
        if text.trim().is_empty() {
            let field =
                if field == "title" && key.matches('.').count() == 2 && key.starts_with("tiers.") {
                    "unit"
                } else {
                    field
                };
            return Err(fault(rules, key, format!("needs `{field}`")));
        }
    }
    Ok(())
}

fn role(rules: &Rules, key: &str, name: &str) -> Result<()> {
    if rules.role(name).is_some() {
        return Ok(());
    }
    let roles = listed(rules.file.roles.keys().map(String::as_str));
    Err(fault(
        rules,
        key,
        format!("names the role `{name}`; the roles are {roles}"),
    ))
}

fn known(rules: &Rules, key: &str, name: &str, facts: &[&str]) -> Result<()> {
    let candidates = || {
        rules
            .steps()
            .map(|step| step.key.as_str())
            .chain(facts.iter().copied())
    };
    if candidates().any(|candidate| candidate == name) {
        return Ok(());
    }
    let meant = match nearest(name, candidates()) {
        Some(near) => format!("; did you mean `{near}`?"),
        None => String::new(),
    };
    let what = if rules.steps.iter().any(|step| step.key == name) {
        "which is dropped"
    } else {
        "which is not a step"
    };
    Err(fault(
        rules,
        key,
        format!("speaks of `{name}`, {what}{meant}"),
    ))
}

/// A fault in the rules, at its place in the book's own file if it comes from there.
fn fault(rules: &Rules, key: &str, what: String) -> anyhow::Error {
    let refusal = Refusal::new(Kind::Invalid, format!("rule `{key}` {what}"))
        .hint("`csa rules` lists every key; `csa rules KEY` shows one in full");
    match rules.layers.place(key) {
        Some((path, text, span)) => refusal
            .at(Excerpt::of(path, text, span, String::new()))
            .into(),
        None => refusal.into(),
    }
}
