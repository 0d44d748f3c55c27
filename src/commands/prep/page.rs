//! The page: who they are, the year, the log, the plan, what is late, what to ask.

use chrono::NaiveDate;

use super::words;
use crate::commands::sentiment::tone;
use crate::domain::accelerator::AcceleratorStatus;
use crate::domain::calendar::{day, lateness};
use crate::domain::prep::{Met, Stretch, bar, stretches};
use crate::domain::today::{Item, Weight};
use crate::domain::when::Period;
use crate::ops::prep::{Briefing, Year};
use crate::output::{Cell, Field, Tone, View};

/// The widest that the year is drawn: a column a week.
const YEAR: usize = 52;

/// Lines of the morning that the page shows; the others are counted.
const DUE: usize = 5;

/// Open steps of one entry that the page shows.
const FOLLOW_UPS: usize = 3;

/// Planned accelerators that the page shows.
const PLANNED: usize = 1;

/// The role of whoever speaks for us.
const CHAMPION: &str = "champion";

/// The role of whoever pays for it; see the rule `prep.roles.exec_sponsor`.
const SPONSOR: &str = "exec_sponsor";

/// The whole page, for lines of so many columns.
pub(super) fn view(briefing: &Briefing, width: usize) -> View {
    let section = |title: &str, view| (Some(title.to_owned()), view);
    let year = briefing.year.as_ref();
    View::Sections(vec![
        (None, View::Prose(head(briefing))),
        (None, View::Fields(who(briefing))),
        section(&year.map(title).unwrap_or_default(), years(briefing, width)),
        section("Last entries", entries(briefing)),
        section("Objectives", objectives(briefing)),
        section("Accelerators", accelerators(briefing)),
        section("Late and due", due(briefing)),
        section("To ask", questions(briefing)),
    ])
}

fn head(it: &Briefing) -> String {
    let mut head = vec![it.customer_name.clone()];
    head.extend(it.tier.clone());
    head.push(day(it.today));
    let mut head = head.join(" · ");
    if let Some(on) = it.archived_on {
        head.push_str(&format!("\narchived on {}", words::when(on, it.today)));
        if let Some(why) = &it.archived_why {
            head.push_str(&format!(": {why}"));
        }
    }
    head
}

fn who(it: &Briefing) -> Vec<Field> {
    let fields: [Field; 9] = [
        ("team", "Team", words::team(it).into()),
        ("runs", "Runs", words::environment(&it.environment).into()),
        ("sponsor", "Sponsor", sponsors(it)),
        ("champion", "Champion", champions(it)),
        ("not_met", "Not met", not_met(it)),
        ("sentiment", "Sentiment", sentiment(it)),
        ("escalations", "Escalation", escalations(it)),
        ("next", "Next", next(it)),
        ("note", "Note", it.notes.as_deref().map(words::note).into()),
    ];
    let is_known = |field: &Field| !field.2.text.is_empty();
    fields.into_iter().filter(is_known).collect()
}

/// Whether somebody has the sponsor's role, by any of its words.
fn is_sponsor(it: &Briefing, person: &Met) -> bool {
    let mut seats = it.seats.iter().filter(|seat| seat.role == SPONSOR);
    seats.any(|seat| seat.names.contains(&person.name))
}

fn is_champion(person: &Met) -> bool {
    person.roles.iter().any(|role| role == CHAMPION)
}

fn sponsors(it: &Briefing) -> Cell {
    people(it, |person| is_sponsor(it, person))
}

/// Whoever is the champion and not the sponsor as well.
fn champions(it: &Briefing) -> Cell {
    people(it, |person| is_champion(person) && !is_sponsor(it, person))
}

/// Each of these people, in the tone of the one who was not met for longest.
fn people(it: &Briefing, is_one: impl Fn(&Met) -> bool) -> Cell {
    let people = it.contacts.iter().filter(|person| is_one(person));
    let is_met = people.clone().all(|person| person.is_met);
    let lines: Vec<String> = people
        .map(|person| words::person(person, it.today))
        .collect();
    Cell::from(lines.join("\n")).tone(if is_met { Tone::Plain } else { Tone::Soon })
}

/// Who else was not met for long, and the roles that nobody has.
fn not_met(it: &Briefing) -> Cell {
    let has_own_line = |person: &&Met| is_sponsor(it, person) || is_champion(person);
    let others = it.contacts.iter().filter(|person| !has_own_line(person));
    let mut lines: Vec<String> = others
        .filter(|person| !person.is_met)
        .map(|person| words::not_met(person, it.today))
        .collect();
    let empty = it.seats.iter().filter(|seat| seat.names.is_empty());
    let empty: Vec<&str> = empty.map(|seat| seat.title.as_str()).collect();
    if !empty.is_empty() && it.archived_on.is_none() {
        lines.push(format!("nobody is named as {}", empty.join(", ")));
    }
    Cell::from(lines.join("\n")).tone(Tone::Soon)
}

fn sentiment(it: &Briefing) -> Cell {
    let Some(mood) = &it.sentiment else {
        return Cell::default();
    };
    let text = words::sentiment(mood, it.sentiment_is_stale, it.today);
    Cell::from(text).tone(tone(mood.value))
}

fn escalations(it: &Briefing) -> Cell {
    let lines: Vec<String> = it.escalations.iter().map(words::escalation).collect();
    Cell::from(lines.join("\n")).tone(Tone::Late)
}

fn next(it: &Briefing) -> Cell {
    let next = it.next_meeting.as_ref();
    next.map(|next| format!("{}: {}", words::when(next.on, it.today), next.what))
        .into()
}

fn title(year: &Year) -> String {
    format!("{} year {} to {}", year.tier, year.starts_on, year.ends_on)
}

/// The year as a line with its accelerators below, and what is left of it.
fn years(it: &Briefing, width: usize) -> View {
    let Some(year) = &it.year else {
        return View::Sections(Vec::new());
    };
    let mut fields: Vec<Field> = vec![(
        "accelerators",
        "Accelerators",
        words::allowance(year).into(),
    )];
    if let Some(then) = &year.then {
        let starts = words::when(then.starts_on, it.today);
        fields.push((
            "then",
            "Then",
            format!("{} from {starts}", then.tier).into(),
        ));
    }
    if let Some(renewal) = &it.renewal {
        fields.push((
            "renewal",
            "Renewal",
            words::renewal(renewal, it.today).into(),
        ));
    }
    View::Sections(vec![
        (None, View::Drawing(drawn(year, it.today, width))),
        (None, View::Fields(fields)),
    ])
}

fn drawn(year: &Year, today: NaiveDate, width: usize) -> String {
    let words = words::week(year, today);
    let columns = YEAR.min(width.saturating_sub(words.chars().count() + 2));
    let period = Period {
        from: year.starts_on,
        to: year.ends_on,
    };
    let runs: Vec<Stretch> = year
        .runs
        .iter()
        .map(|run| Stretch {
            name: run.id.clone(),
            days: Period {
                from: run.from,
                to: run.to,
            },
            is_planned: run.status == AcceleratorStatus::Planned,
        })
        .collect();
    let line = format!("{}  {words}", bar(&period, today, columns));
    let below = stretches(&period, &runs, columns);
    format!("{}\n{below}", line.trim_start())
        .trim_end()
        .to_owned()
}

fn entries(it: &Briefing) -> View {
    let pairs = it.entries.iter().map(|entry| {
        let mut text = words::entry(entry, it.today);
        for step in entry.follow_ups.iter().take(FOLLOW_UPS) {
            text.push_str(&format!("\n→ {step}"));
        }
        match entry.follow_ups.len().saturating_sub(FOLLOW_UPS) {
            0 => {}
            more => text.push_str(&format!("\n→ and {more} more")),
        }
        (Cell::from(entry.on), Cell::from(text))
    });
    View::Pairs(pairs.collect())
}

fn objectives(it: &Briefing) -> View {
    let pairs = it.objectives.iter().map(|aim| {
        let is_late = aim.due_on.is_some_and(|due| due < it.today);
        let text = Cell::from(words::aim(aim, it.today));
        let text = text.tone(if is_late { Tone::Late } else { Tone::Plain });
        (Cell::from(&aim.id).tone(Tone::Strong), text)
    });
    View::Pairs(pairs.collect())
}

/// Those under way, and the next one.
fn accelerators(it: &Briefing) -> View {
    let is_planned = |status| status == AcceleratorStatus::Planned;
    let active = it.accelerators.iter().filter(|it| !is_planned(it.status));
    let planned = it.accelerators.iter().filter(|it| is_planned(it.status));
    let pairs = active.chain(planned.take(PLANNED)).map(|accelerator| {
        let text = Cell::from(words::accelerator(accelerator, it.today));
        let tone = match accelerator.items_late.is_empty() {
            true => Tone::Plain,
            false => Tone::Soon,
        };
        (
            Cell::from(&accelerator.id).tone(Tone::Strong),
            text.tone(tone),
        )
    });
    View::Pairs(pairs.collect())
}

fn due(it: &Briefing) -> View {
    let line = |item: &Item| {
        let tone = match item.weight {
            Weight::Trouble | Weight::Loss | Weight::Late => Tone::Late,
            Weight::Today | Weight::Soon => Tone::Soon,
            Weight::Upkeep => Tone::Faint,
        };
        let when = match (item.due_on, item.since) {
            (Some(due), _) => lateness(due, it.today),
            (None, Some(since)) => format!("since {since}"),
            (None, None) => "now".to_owned(),
        };
        (Cell::from(when).tone(tone), Cell::from(&item.what))
    };
    let mut pairs: Vec<(Cell, Cell)> = it.due.iter().take(DUE).map(line).collect();
    let more = it.due.len().saturating_sub(DUE);
    if more > 0 {
        let text = format!("and {more} more: csa today --customer {}", it.customer);
        pairs.push((Cell::default(), Cell::from(text).tone(Tone::Faint)));
    }
    View::Pairs(pairs)
}

fn questions(it: &Briefing) -> View {
    let asked = it.questions.iter().take(it.questions_shown);
    let pairs = asked.map(|question| {
        // The first word finds the rule: csa rules prep.ask.metric.
        let topic = question.topic.key().split('_').next().unwrap_or_default();
        let word = Cell::from(topic).tone(Tone::Faint);
        (word, Cell::from(&question.ask))
    });
    View::Pairs(pairs.collect())
}
