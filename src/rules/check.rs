//! Whether the rules make sense together: what no single file can tell by itself.

mod dates;
mod metrics;

use anyhow::Result;

use super::shape::{Sourced, TierRule};
use super::{Rules, with_hint};
use crate::domain::check::Check;
use crate::domain::nearest::{listed, nearest};
use crate::domain::onboarding::{DRAFTS, Event, Fact, Step, StepKind};
use crate::domain::subscription::Tier;
use crate::domain::{Excerpt, Kind, Refusal};

/// Refuses rules that speak of what is not there, leave out what must be, or go round in a circle.
pub(super) fn check(rules: &Rules) -> Result<()> {
    check_tiers(rules)?;
    check_accelerators(rules)?;
    metrics::check(rules)?;
    for (key, role) in &rules.file("roles").roles {
        let texts = [
            ("title", &role.title),
            ("why", &role.why),
            ("source", &role.source),
        ];
        said(rules, &format!("roles.{key}"), texts)?;
    }
    let hands_on = &rules.file("roles").boundary.hands_on;
    let texts = [("why", &hands_on.why), ("source", &hands_on.source)];
    said(rules, "boundary.hands_on", texts)?;
    role(rules, "boundary.hands_on.engage", &hands_on.engage)?;
    dates::check(rules)?;
    check_steps(rules)?;
    check_checks(rules)
}

fn check_tiers(rules: &Rules) -> Result<()> {
    for key in rules.file("tiers").tiers.keys() {
        if Tier::parse(key).is_none() {
            let tiers = listed(Tier::ALL.map(Tier::key));
            let what = format!("is not a tier; the tiers are {tiers}");
            return Err(fault(rules, &format!("tiers.{key}"), what));
        }
    }
    for tier in Tier::ALL {
        let key = format!("tiers.{}", tier.key());
        let rule = rules.file("tiers").tiers.get(tier.key());
        let rule = rule.ok_or_else(|| fault(rules, &key, "is missing".to_owned()))?;
        check_tier(rules, &key, rule)?;
    }
    Ok(())
}

fn check_tier(rules: &Rules, key: &str, rule: &TierRule) -> Result<()> {
    let texts = [
        ("title", &rule.title),
        ("why", &rule.why),
        ("source", &rule.source),
    ];
    said(rules, key, texts)?;
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
            sourced(rules, &format!("{key}.{name}"), number)?;
        }
    }
    if rule.is_ours() && rule.accelerators.is_none() {
        let key = format!("{key}.accelerators");
        return Err(fault(rules, &key, "is missing".to_owned()));
    }
    Ok(())
}

/// The most weeks that an accelerator may be said to take: a year.
const MOST_WEEKS: u32 = 52;

fn check_accelerators(rules: &Rules) -> Result<()> {
    let numbers = rules.accelerators();
    let weeks = numbers.length.value;
    for (name, number, least, most) in [
        ("length", &numbers.length, 1, MOST_WEEKS),
        ("planning_week", &numbers.planning_week, 1, weeks),
        ("delivery_week", &numbers.delivery_week, 1, weeks),
        (
            "cancelled_counts_from_week",
            &numbers.cancelled_counts_from_week,
            1,
            weeks,
        ),
        ("pacing", &numbers.pacing, 1, u32::MAX),
        ("at_once", &numbers.at_once, 1, u32::MAX),
        ("parallel", &numbers.parallel, 1, u32::MAX),
        ("quiet_after", &numbers.quiet_after, 1, u32::MAX),
    ] {
        let key = format!("accelerator.{name}");
        sourced(rules, &key, number)?;
        if number.value < least || number.value > most {
            let range = match most {
                u32::MAX => format!("{least} or more"),
                _ => format!("{least} to {most}"),
            };
            let what = format!("is {} and must be {range}", number.value);
            return Err(fault(rules, &format!("{key}.value"), what));
        }
    }
    let backlog = &rules.file("backlog").backlog;
    let texts = [
        ("why", &backlog.labels.why),
        ("source", &backlog.labels.source),
    ];
    said(rules, "backlog.labels", texts)?;
    sourced(rules, "backlog.import_limit", &backlog.import_limit)?;
    let change = &rules.file("accelerators").entitlement.tier_change;
    let texts = [("why", &change.why), ("source", &change.source)];
    said(rules, "entitlement.tier_change", texts)
}

pub(super) fn sourced(rules: &Rules, key: &str, number: &Sourced) -> Result<()> {
    let texts = [
        ("unit", &number.unit),
        ("why", &number.why),
        ("source", &number.source),
    ];
    said(rules, key, texts)
}

fn check_steps(rules: &Rules) -> Result<()> {
    let mut names: Vec<(&str, &Step)> = Vec::new();
    for step in rules.steps() {
        check_step(rules, step)?;
        for name in step.names() {
            if let Event::Fact(fact) = Event::from(name.to_owned()) {
                let what = format!("is called `{name}`, which means {fact}");
                return Err(fault(rules, &step.rule(), what));
            }
            if let Some((_, other)) = names.iter().find(|(taken, _)| *taken == name) {
                let what = format!("is called `{name}`, and so is `{}`", other.rule());
                return Err(fault(rules, &step.rule(), what));
            }
            names.push((name, step));
        }
    }
    Ok(())
}

fn check_step(rules: &Rules, step: &Step) -> Result<()> {
    let key = step.rule();
    let texts = [
        ("title", &step.title),
        ("why", &step.why),
        ("source", &step.source),
    ];
    said(rules, &key, texts)?;
    let has_limit = step.limit.is_some();
    for (is_wrong, what) in [
        (
            has_limit != step.unit.is_some(),
            "needs `limit` and `unit` together",
        ),
        (
            has_limit && step.from.is_none(),
            "has a `limit` but no `from` that starts its clock",
        ),
        (
            has_limit && step.before.is_some(),
            "has a `limit` and a `before`; take one away: `before = \"\"`",
        ),
        (
            step.unless.is_some() != step.unless_within.is_some(),
            "needs `unless` and `unless_within` together",
        ),
    ] {
        if is_wrong {
            return Err(fault(rules, &key, what.to_owned()));
        }
    }
    for (field, named) in [
        ("before", &step.before),
        ("unless", &step.unless),
        ("schedules", &step.schedules),
    ] {
        if let Some(name) = named {
            known(rules, &format!("{key}.{field}"), name, |_| false)?;
        }
    }
    if let Some(event) = &step.from {
        known(
            rules,
            &format!("{key}.from"),
            event.key(),
            Fact::starts_clocks,
        )?;
    }
    // Every step includes this one, so a step that waited for all of them would wait for itself.
    let settles = |fact: Fact| step.kind == StepKind::Mark || fact != Fact::AllSteps;
    for event in &step.met_by {
        known(rules, &format!("{key}.met_by"), event.key(), settles)?;
    }
    if let Some(draft) = &step.draft
        && !DRAFTS.contains(&draft.as_str())
    {
        let key = format!("{key}.draft");
        let (meant, drafts) = (meant(draft, DRAFTS), listed(DRAFTS));
        let what = format!("names the draft `{draft}`{meant}; the drafts are {drafts}");
        return Err(fault(rules, &key, what));
    }
    match circle(rules, step, &mut vec![step], &mut Vec::new()) {
        Some(way) => Err(fault(rules, &key, format!("waits for itself: {way}"))),
        None => Ok(()),
    }
}

/// The way from the first step along `from` and `before` back to it, if there is one. A circle
/// that begins further on is found from the steps in it.
fn circle<'r>(
    rules: &'r Rules,
    at: &'r Step,
    way: &mut Vec<&'r Step>,
    seen: &mut Vec<&'r str>,
) -> Option<String> {
    let from = at.from.as_ref().map(Event::key);
    for name in from.into_iter().chain(at.before.as_deref()) {
        let Some(next) = rules.steps().find(|step| step.key == name) else {
            continue;
        };
        way.push(next);
        if next.key == way[0].key {
            let keys: Vec<&str> = way.iter().map(|step| step.key.as_str()).collect();
            return Some(keys.join(" → "));
        }
        if !seen.contains(&next.key.as_str()) {
            seen.push(&next.key);
            if let Some(found) = circle(rules, next, way, seen) {
                return Some(found);
            }
        }
        way.pop();
    }
    None
}

/// Every check has its rule, and every rule its check.
fn check_checks(rules: &Rules) -> Result<()> {
    for (group, checks) in &rules.file("checks").check {
        for (name, rule) in checks {
            let key = format!("check.{group}.{name}");
            if !Check::ALL.iter().any(|check| check.name() == (group, name)) {
                let keys = Check::ALL.map(Check::key);
                let meant = meant(&key, keys.iter().map(String::as_str));
                return Err(fault(rules, &key, format!("is not a check{meant}")));
            }
            let texts = [("why", &rule.why), ("source", &rule.source)];
            said(rules, &key, texts)?;
        }
    }
    for check in Check::ALL {
        let (group, name) = check.name();
        let rule = rules.file("checks").check.get(group);
        if rule.is_none_or(|checks| !checks.contains_key(name)) {
            return Err(fault(rules, &check.key(), "is missing".to_owned()));
        }
    }
    Ok(())
}

/// Every rule says why it is what it is and where that is written, and has words to be called by.
pub(super) fn said<const N: usize>(
    rules: &Rules,
    key: &str,
    texts: [(&str, &String); N],
) -> Result<()> {
    match texts.iter().find(|(_, text)| text.trim().is_empty()) {
        Some((field, _)) => {
            let place = format!("{key}.{field}");
            Err(fault_at(rules, key, &place, format!("needs `{field}`")))
        }
        None => Ok(()),
    }
}

fn role(rules: &Rules, key: &str, name: &str) -> Result<()> {
    if rules.role(name).is_some() {
        return Ok(());
    }
    let roles = listed(rules.file("roles").roles.keys().map(String::as_str));
    let what = format!("names the role `{name}`; the roles are {roles}");
    Err(fault(rules, key, what))
}

/// Refuses a name that is neither a step nor a fact that is allowed there.
fn known(rules: &Rules, key: &str, name: &str, allowed: impl Fn(Fact) -> bool) -> Result<()> {
    let facts = Fact::ALL.into_iter().filter(|fact| allowed(*fact));
    let steps = rules.steps().map(|step| step.key.as_str());
    let names: Vec<&str> = steps
        .chain(facts.map(|fact| -> &str { fact.key() }))
        .collect();
    if names.contains(&name) {
        return Ok(());
    }
    if let Some(dropped) = rules.every_step().iter().find(|step| step.key == name) {
        let what = format!("speaks of `{name}`, which is dropped; give it another, or drop it too");
        return Err(fault_at(rules, key, &dropped.rule(), what));
    }
    let what = match Event::from(name.to_owned()) {
        Event::Fact(fact) => format!("cannot wait for `{name}` ({fact})"),
        Event::Step(_) => {
            let meant = meant(name, names);
            format!("speaks of `{name}`, which is not a step{meant}")
        }
    };
    Err(fault(rules, key, what))
}

fn meant<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    match nearest(word, candidates) {
        Some(near) => format!("; did you mean `{near}`?"),
        None => String::new(),
    }
}

/// A fault in the rules, at its place in the book's own file if it comes from there.
pub(super) fn fault(rules: &Rules, key: &str, what: String) -> anyhow::Error {
    fault_at(rules, key, key, what)
}

/// As [`fault`], shown where another key is set.
fn fault_at(rules: &Rules, key: &str, place: &str, what: String) -> anyhow::Error {
    let refusal = with_hint(Refusal::new(Kind::Invalid, format!("rule `{key}` {what}")));
    match rules.layers().place(place) {
        Some((path, text, span)) => refusal
            .at(Excerpt::of(path, text, span, String::new()))
            .into(),
        None => refusal.into(),
    }
}
