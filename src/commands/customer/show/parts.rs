//! The parts of a record as they stand on the page, one function a section.

use chrono::NaiveDate;

use super::Shown;
use crate::commands::prep::words;
use crate::commands::sentiment::tone;
use crate::domain::accelerator::{Accelerator, AcceleratorStatus};
use crate::domain::calendar::{lateness, relative};
use crate::domain::objective::Objective;
use crate::domain::subscription::Subscription;
use crate::ops::review::{Planned, State};
use crate::output::{Cell, Field, Tone, View};

/// Lines of a section that the page shows; the others are counted.
const SHOWN: usize = 5;

/// These pairs, or as many of them, how many more there are, and what to type to see all.
pub(super) fn shortened(mut pairs: Vec<(Cell, Cell)>, most: usize, command: &str) -> View {
    let more = pairs.len().saturating_sub(most);
    if more > 0 {
        pairs.truncate(most);
        pairs.push(rest(more, "more", command));
    }
    View::Pairs(pairs)
}

/// `and 3 more: csa log list acme`.
fn rest(count: usize, what: &str, command: &str) -> (Cell, Cell) {
    let text = format!("and {count} {what}: {command}");
    (Cell::default(), Cell::from(text).tone(Tone::Faint))
}

fn id(id: &str) -> Cell {
    Cell::from(id).tone(Tone::Strong)
}

pub(super) fn escalations(shown: &Shown) -> View {
    let open = &shown.briefing.escalations;
    let pairs = open.iter().map(|it| {
        let text = Cell::from(words::escalation(it)).tone(Tone::Late);
        (id(&it.escalation.id), text)
    });
    let mut pairs: Vec<_> = pairs.collect();
    let closed = shown.page.customer.escalations.len() - open.len();
    if closed > 0 && !open.is_empty() {
        let command = format!("csa escalation list {} --all", shown.page.id);
        pairs.push(rest(closed, "closed", &command));
    }
    View::Pairs(pairs)
}

pub(super) fn sentiment(shown: &Shown) -> View {
    let briefing = &shown.briefing;
    let pairs = briefing.sentiment.iter().map(|mood| {
        let text = words::sentiment(mood, briefing.sentiment_is_stale, briefing.today);
        (Cell::default(), Cell::from(text).tone(tone(mood.value)))
    });
    View::Pairs(pairs.collect())
}

/// What was bought, the newest first, with what is left of the year that runs and when it is renewed.
pub(super) fn subscriptions(shown: &Shown) -> View {
    let page = &shown.page;
    let years = page.customer.subscriptions.iter().zip(&page.tiers);
    let pairs = years.rev().map(|(year, tier)| {
        let mut text = bought(shown, year);
        let present = shown.briefing.year.as_ref();
        if let Some(present) = present.filter(|it| Some(it.starts_on) == year.starts_on) {
            let allowance = words::allowance(present);
            text.push_str(&format!("\naccelerators: {allowance}"));
        }
        let is_over = year.ends_on.is_some_and(|on| on < shown.briefing.today);
        let tone = if is_over { Tone::Faint } else { Tone::Plain };
        (id(tier), Cell::from(text).tone(tone))
    });
    let pairs = pairs.collect();
    shortened(pairs, SHOWN, &format!("csa entitlement {} --all", page.id))
}

fn bought(shown: &Shown, year: &Subscription) -> String {
    let today = shown.briefing.today;
    let quarter = |on| shown.fiscal.quarter_of(on);
    let mut text = match (year.starts_on, year.ends_on) {
        (Some(from), Some(to)) => {
            format!("{from} to {to}, {} to {}", quarter(from), quarter(to))
        }
        (Some(from), None) => format!("from {from}, {}", quarter(from)),
        (None, Some(to)) => format!("to {to}"),
        (None, None) => "without a first day".to_owned(),
    };
    let standing = match (year.starts_on, year.ends_on) {
        (_, Some(ends)) if ends < today => format!("; ended {}", relative(ends, today)),
        (Some(starts), _) if starts > today => format!("; starts {}", relative(starts, today)),
        (_, Some(ends)) => format!("; ends {}", relative(ends, today)),
        _ => String::new(),
    };
    text.push_str(&standing);
    text
}

/// Those that are open with their numbers, then what came of the closed ones.
pub(super) fn objectives(shown: &Shown) -> View {
    let today = shown.briefing.today;
    let open = shown.briefing.objectives.iter().map(|aim| {
        let is_late = aim.due_on.is_some_and(|due| due < today);
        let tone = if is_late { Tone::Late } else { Tone::Plain };
        (id(&aim.id), Cell::from(words::aim(aim, today)).tone(tone))
    });
    let closed = shown.page.customer.objectives.iter();
    let closed = closed.filter(|it| it.is_closed()).map(|objective| {
        let text = Cell::from(reached(objective, today)).tone(Tone::Good);
        (id(&objective.id), text)
    });
    let command = format!("csa objective list {} --all", shown.page.id);
    shortened(open.chain(closed).collect(), SHOWN, &command)
}

fn reached(objective: &Objective, today: NaiveDate) -> String {
    let on = objective.closed_on.map(|on| words::when(on, today));
    let on = on.map(|on| format!(" on {on}")).unwrap_or_default();
    let mut text = format!("{}; closed{on}", objective.name());
    if let Some(result) = &objective.result {
        text.push_str(&format!("\n{}", result.trim()));
    }
    text
}

/// Those under way and ahead, then those that are over, the newest first.
pub(super) fn accelerators(shown: &Shown) -> View {
    let today = shown.briefing.today;
    let open = shown.briefing.accelerators.iter();
    let open = open.map(|it| (id(&it.id), Cell::from(words::accelerator(it, today))));
    let all = shown.page.customer.accelerators.iter();
    let mut closed: Vec<&Accelerator> = all.filter(|it| !it.is_open()).collect();
    closed.sort_by_key(|it| std::cmp::Reverse(it.closed_on));
    let closed = closed.into_iter().map(|it| {
        let tone = match it.status {
            AcceleratorStatus::Completed => Tone::Good,
            _ => Tone::Faint,
        };
        (id(&it.id), Cell::from(over(it, today)).tone(tone))
    });
    let command = format!("csa accelerator list {}", shown.page.id);
    shortened(open.chain(closed).collect(), SHOWN, &command)
}

fn over(it: &Accelerator, today: NaiveDate) -> String {
    let mut text = it.title.clone().unwrap_or_else(|| it.id.clone());
    text.push_str(&format!("; {}", it.status));
    if let Some(on) = it.closed_on {
        text.push_str(&format!(" on {}", words::when(on, today)));
    }
    let said = match it.status {
        AcceleratorStatus::Completed => &it.outcome,
        _ => &it.why,
    };
    if let Some(said) = said {
        text.push_str(&format!("\n{}", said.trim()));
    }
    text
}

pub(super) fn reviews(shown: &Shown) -> View {
    let pairs = shown.reviews.iter().map(|it| {
        let is_over = it.state != State::Planned;
        let tone = if is_over { Tone::Faint } else { Tone::Plain };
        (id(&it.review.id), Cell::from(review(it)).tone(tone))
    });
    let command = format!("csa review list {} --all", shown.page.id);
    shortened(pairs.collect(), SHOWN, &command)
}

fn review(it: &Planned) -> String {
    let (review, today) = (&it.review, it.today);
    let (word, on) = match it.state {
        State::Planned => ("planned for", review.planned_on),
        State::Held => ("held on", review.held_on),
        State::Cancelled => ("called off on", review.cancelled_on),
    };
    let mut text = match on {
        Some(on) => format!("{word} {}", words::when(on, today)),
        None => "planned without a day".to_owned(),
    };
    if let Some(next) = it.next().filter(|_| it.state == State::Planned) {
        let due = lateness(next.due_on, today);
        text.push_str(&format!("\nnext: {}, {due}", next.title));
    }
    for said in review.summary.iter().chain(&review.why) {
        text.push_str(&format!("\n{}", said.trim()));
    }
    text
}

/// The newest of the log, with what does not stand in Gainsight.
pub(super) fn entries(shown: &Shown) -> View {
    let briefing = &shown.briefing;
    let entries = briefing.entries.iter();
    let pairs = entries.map(|entry| {
        let text = words::entry(entry, briefing.today);
        let text = match entry.recorded_on {
            Some(_) => Cell::from(text),
            None => Cell::from(format!("{text}; not in Gainsight yet")).tone(Tone::Soon),
        };
        (Cell::from(entry.on), text)
    });
    let mut pairs: Vec<_> = pairs.collect();
    let all = shown.page.customer.activities.len();
    if all > pairs.len() {
        let command = format!("csa log list {}", shown.page.id);
        pairs.push(rest(all - pairs.len(), "more", &command));
    }
    View::Pairs(pairs)
}

pub(super) fn environment(shown: &Shown) -> Vec<Field> {
    let customer = &shown.page.customer;
    let environment = &customer.environment;
    let tools = environment.tools.iter();
    let tools: Vec<String> = tools
        .map(|(area, tool)| format!("{area}: {tool}"))
        .collect();
    let fields: [Field; 7] = [
        ("hosting", "Hosting", environment.hosting.as_ref().into()),
        ("provider", "Provider", environment.provider.as_ref().into()),
        ("licence", "Licence", environment.licence.as_ref().into()),
        ("seats", "Seats", environment.seats.into()),
        ("version", "Version", environment.version.as_ref().into()),
        ("tools", "Other tools", tools.join("\n").into()),
        (
            "company",
            "In Gainsight",
            customer.gainsight.company.as_ref().into(),
        ),
    ];
    let is_known = |field: &Field| !field.2.text.is_empty();
    fields.into_iter().filter(is_known).collect()
}

pub(super) fn links(shown: &Shown) -> View {
    let links = shown.page.customer.links.iter();
    let pairs = links.map(|(key, address)| (id(key), Cell::from(address)));
    View::Pairs(pairs.collect())
}

/// Internal, in the CSA's own words.
pub(super) fn notes(shown: &Shown) -> View {
    View::Prose(shown.page.customer.notes.clone().unwrap_or_default())
}
