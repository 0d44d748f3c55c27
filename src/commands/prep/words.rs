//! How a briefing says what it knows: one line a thing.

use chrono::NaiveDate;

use crate::domain::accelerator::AcceleratorStatus;
use crate::domain::calendar::{day, lateness, relative};
use crate::domain::customer::Environment;
use crate::domain::customer_id::folded;
use crate::domain::health::Mood;
use crate::domain::objective::{amount, readable};
use crate::domain::prep::Met;
use crate::ops::entitlement::Standing as YearStanding;
use crate::ops::escalation::Standing;
use crate::ops::prep::{Aim, Briefing, Entry, Gauge, Renewal, Running, Year};

/// The longest that the customer's notes may be on the page, in characters.
const NOTE: usize = 130;

/// The day and how far away it is: `Tue 2026-11-24, in 3 days`.
pub(crate) fn when(on: NaiveDate, today: NaiveDate) -> String {
    format!("{}, {}", day(on), relative(on, today))
}

/// CSA and ASE, and whom the tier calls for besides.
pub(crate) fn team(briefing: &Briefing) -> String {
    let shown = ["csa", "ase"];
    let words = briefing.team.iter().filter_map(|(role, person)| {
        let title = role.to_uppercase();
        match person {
            Some(person) if shown.contains(&role) => Some(format!("{title} {}", person.name)),
            None if briefing.missing_roles.iter().any(|it| it == role) => {
                Some(format!("{title} not named yet"))
            }
            _ => None,
        }
    });
    words.collect::<Vec<_>>().join(", ")
}

/// One line of how GitLab is run.
pub(crate) fn environment(it: &Environment) -> String {
    let seats = it.seats.map(|seats| format!("{seats} seats"));
    let hosting = match (&it.hosting, &it.provider) {
        (Some(hosting), Some(provider)) => Some(format!("{hosting} ({provider})")),
        (hosting, provider) => hosting.clone().or(provider.clone()),
    };
    let version = it
        .version
        .as_ref()
        .map(|version| format!("GitLab {version}"));
    let parts = [hosting, version, it.licence.clone(), seats];
    let mut line = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let tools = it.tools.iter();
    let tools: Vec<String> = tools
        .map(|(area, tool)| format!("{area}: {tool}"))
        .collect();
    if !tools.is_empty() {
        let joint = if line.is_empty() { "" } else { "; " };
        line = format!("{line}{joint}{}", tools.join("; "));
    }
    line
}

/// A person with when they were met, and what is good to know of them.
pub(crate) fn person(it: &Met, today: NaiveDate) -> String {
    let met = match it.last_met_on {
        Some(on) => format!("met {}", relative(on, today)),
        None => "never met".to_owned(),
    };
    let lines = it.notes.iter().flat_map(|notes| notes.lines());
    let lines = lines.map(|line| format!("\n{}", line.trim()));
    format!("{}, {met}{}", it.name, lines.collect::<String>())
}

/// Somebody who was not met for long.
pub(crate) fn not_met(it: &Met, today: NaiveDate) -> String {
    let roles = it.roles.iter().map(|role| role.replace('_', " "));
    let roles = match it.roles.is_empty() {
        true => String::new(),
        false => format!(" ({})", roles.collect::<Vec<_>>().join(", ")),
    };
    match it.last_met_on {
        Some(on) => format!("{}{roles} since {on}, {}", it.name, relative(on, today)),
        None => format!("{}{roles}, never", it.name),
    }
}

/// The customer's notes on a line or two.
pub(crate) fn note(notes: &str) -> String {
    let line = notes.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= NOTE {
        return line;
    }
    let head: String = line.chars().take(NOTE).collect();
    let head = head
        .rsplit_once(' ')
        .map_or(head.as_str(), |(head, _)| head);
    format!("{head} …")
}

/// How grave it is, since when, by when the next word is due, and what ends it.
pub(crate) fn escalation(it: &Standing) -> String {
    let escalation = &it.escalation;
    let mut text = escalation.name().to_owned();
    if let Some(severity) = escalation.severity {
        text.push_str(&format!(", {}", severity.key()));
    }
    if let Some(opened) = escalation.opened_on {
        text.push_str(&format!(", opened {}", relative(opened, it.today)));
    }
    if let Some(next) = it.next_word_by {
        text.push_str(&format!("; next word {}", lateness(next, it.today)));
    }
    match &escalation.exit_criteria {
        Some(exit) => text.push_str(&format!("\nuntil: {}", exit.trim())),
        None => text.push_str("\nuntil: not agreed yet"),
    }
    text
}

/// Where the year stands, in words.
pub(crate) fn week(year: &Year, today: NaiveDate) -> String {
    match (year.week, year.standing) {
        (Some(week), _) => format!("week {week} of {}", year.weeks),
        (None, YearStanding::Next) => format!("begins {}", relative(year.starts_on, today)),
        (None, _) => format!("ended {}", relative(year.ends_on, today)),
    }
}

/// Accelerators used, scheduled and left.
pub(crate) fn allowance(year: &Year) -> String {
    let (used, scheduled, allowed) = (year.used, year.scheduled, year.allowed);
    let left = match (year.left, year.standing) {
        (..0, _) => format!("{} too many", -year.left),
        (left, YearStanding::Past) => format!("{left} not used"),
        (left, _) => format!("{left} left"),
    };
    let mut text = format!("{used} used, {scheduled} scheduled, {left} of {allowed}");
    match (year.next_start_by, year.lost) {
        (Some(by), _) => text.push_str(&format!("\nthe next fits if it starts by {by}")),
        (None, 1..) => text.push_str("; none fits any more"),
        (None, 0) => {}
    }
    text
}

/// When it is, and from when who speaks about it.
pub(crate) fn renewal(it: &Renewal, today: NaiveDate) -> String {
    let from = |on: NaiveDate| match on <= today {
        true => format!("since {on}"),
        false => format!("from {on}"),
    };
    let on = when(it.on, today);
    if it.on <= today {
        return on;
    }
    let (ours, theirs) = (from(it.internal_sync_on), from(it.first_contact_on));
    format!("{on}\nour talks {ours}, the Renewals Manager's {theirs}")
}

/// `due 2027-03-01, in 100 days`; of a day that is over how late it is.
fn due(on: NaiveDate, today: NaiveDate) -> String {
    match on < today {
        true => format!("due {on}, {}", lateness(on, today)),
        false => format!("due {on}, {}", relative(on, today)),
    }
}

/// An objective, and each of its metrics on a line of its own.
pub(crate) fn aim(it: &Aim, today: NaiveDate) -> String {
    let mut text = it.name.clone();
    if let Some(due) = it.due_on {
        text.push_str(&format!("; {}", self::due(due, today)));
    }
    for gauge in &it.metrics {
        text.push_str(&format!("\n{}", self::gauge(gauge, today)));
    }
    text
}

/// `▁▃▅ projects under policy: 8 → 63 %, target 100, read 11 days ago`: the same in blocks and in words.
fn gauge(it: &Gauge, today: NaiveDate) -> String {
    let unit = it.unit.as_deref();
    let from = it.baseline.map(readable);
    let Some((latest, on)) = it.latest.zip(it.latest_on) else {
        let from = from.map(|from| format!(", baseline {from}"));
        let target = it
            .target
            .map(|target| format!(", target {}", amount(target, unit)));
        let plan = [from, target].into_iter().flatten();
        return format!("{}: no reading{}", it.title, plan.collect::<String>());
    };
    let from = from.map(|from| format!("{from} → ")).unwrap_or_default();
    let target = it
        .target
        .map(|target| format!(", target {}", readable(target)));
    format!(
        "{} {}: {from}{}{}, read {}",
        it.drawn,
        it.title,
        amount(latest, unit),
        target.unwrap_or_default(),
        relative(on, today)
    )
}

/// The kind and the subject of an entry, and how long ago it was.
pub(crate) fn entry(it: &Entry, today: NaiveDate) -> String {
    let subject = it.subject.as_deref().unwrap_or("(no subject)");
    let ago = relative(it.on, today);
    match folded(subject) == folded(&it.kind) {
        true => format!("{subject}, {ago}"),
        false => format!("{}: {subject}, {ago}", it.kind),
    }
}

/// The last sentiment, how old it is, and why.
pub(crate) fn sentiment(mood: &Mood, is_stale: bool, today: NaiveDate) -> String {
    let old = if is_stale { ", too old to count" } else { "" };
    let why = mood.why.as_ref().or(mood.subject.as_ref());
    let why = why.map(|why| format!(": {why}")).unwrap_or_default();
    let (value, ago) = (mood.value.key(), relative(mood.on, today));
    format!("{value}, given {ago}{old}{why}")
}

/// Where an accelerator stands, and what of its backlog is left.
pub(crate) fn accelerator(it: &Running, today: NaiveDate) -> String {
    let mut text = it.title.clone().unwrap_or_else(|| it.id.clone());
    text.push_str(&match (it.status, it.week, it.stage) {
        (AcceleratorStatus::Planned, ..) => match it.starts_on {
            Some(on) if on < today => format!("; was to start {}", when(on, today)),
            Some(on) => format!("; starts {}", when(on, today)),
            None => "; planned without a day".to_owned(),
        },
        (_, Some(week), Some(stage)) => {
            let ends = it.ends_on.map(|on| format!(", ends {on}"));
            let ends = ends.unwrap_or_default();
            format!("; week {week} of {}, {stage}{ends}", it.weeks)
        }
        (_, None, Some(stage)) => format!("; its {} weeks are over, {stage}", it.weeks),
        _ => String::new(),
    });
    if it.items > 0 {
        text.push_str(&format!(
            "\nbacklog: {} of {} left",
            it.items_left, it.items
        ));
    }
    if !it.items_late.is_empty() {
        let late = it.items_late.join("; ");
        text.push_str(&format!("; from weeks that are over: {late}"));
    }
    text
}
