//! How a summary looks: a page for people, a row for each customer and kind in sheets.

use chrono::NaiveDate;

use crate::domain::activity::Side;
use crate::domain::activity::summary::{Moved, OfKind, Outcome, Reached, Step, Summary, Told};
use crate::domain::calendar::{day, relative};
use crate::domain::text::counted;
use crate::ops::log::{Summaries, Summed};
use crate::output::{Cell, Column, Field, Report, Table, Tone, View};

/// How many of those who took part are named beside an entry.
const NAMED: usize = 2;

type Section = (Option<String>, View);

impl Report for Summaries {
    fn view(&self) -> View {
        let mut sections = vec![(None, View::Text(headline(self)))];
        for summed in &self.customers {
            let title = format!("{} ({})", summed.customer_name, summed.customer);
            sections.push((Some(title), page(self, summed)));
        }
        if !self.nothing_logged.is_empty() && !self.customers.is_empty() {
            let names = self.nothing_logged.iter().map(|it| it.customer.as_str());
            let names = names.collect::<Vec<_>>().join(", ");
            sections.push((
                None,
                View::Text(wrapped(&format!("Nothing logged: {names}"))),
            ));
        }
        View::Sections(sections)
    }

    fn sheet(&self) -> View {
        let mut table = Table::new([
            Column::new("customer", "Customer"),
            Column::new("kind", "Kind"),
            Column::new("title", "Title"),
            Column::new("entries", "Entries"),
            Column::new("pending", "Pending"),
            Column::new("minutes", "Minutes"),
            Column::new("external", "External attendees"),
            Column::new("internal", "Internal attendees"),
            Column::new("first_on", "First"),
            Column::new("last_on", "Last"),
        ]);
        for summed in &self.customers {
            for kind in &summed.summary.kinds {
                let entries = &kind.entries;
                let minutes = entries.iter().filter_map(|it| it.duration_mins);
                let minutes: u64 = minutes.map(u64::from).sum();
                let pending = entries.iter().filter(|it| it.recorded_on.is_none());
                table.row([
                    summed.customer.as_str().into(),
                    kind.kind.clone().into(),
                    (&kind.title).into(),
                    entries.len().into(),
                    pending.count().into(),
                    minutes.to_string().into(),
                    people(entries, Side::External).into(),
                    people(entries, Side::Internal).into(),
                    entries.first().map(|it| it.on).into(),
                    entries.last().map(|it| it.on).into(),
                ]);
            }
        }
        View::Table(table)
    }
}

/// How many different people of one side took part.
fn people(entries: &[Told], side: Side) -> usize {
    let mut all: Vec<&String> = entries
        .iter()
        .flat_map(|it| match side {
            Side::External => &it.external,
            Side::Internal => &it.internal,
        })
        .collect();
    all.sort_unstable();
    all.dedup();
    all.len()
}

/// The days, and what they come to.
fn headline(all: &Summaries) -> String {
    let days = days(all.from, all.to);
    let entries = all.entries();
    if entries == 0 {
        let whose = match (all.customers.as_slice(), all.nothing_logged.len()) {
            ([one], 0) => format!(" for {}", one.customer_name),
            ([], others @ 2..) => format!(" for any of {others} customers"),
            _ => String::new(),
        };
        return format!("{days}: nothing is logged{whose}.");
    }
    let with = all.customers.iter().filter(|it| it.summary.entries > 0);
    let with = counted(with.count(), "customer");
    let pending = match all.pending() {
        0 => "all in Gainsight".to_owned(),
        pending => format!("{pending} not in Gainsight yet"),
    };
    let entries = match entries {
        1 => "1 entry".to_owned(),
        entries => format!("{entries} entries"),
    };
    wrapped(&format!("{days}: {entries} with {with}, {pending}."))
}

pub(super) fn days(from: NaiveDate, to: NaiveDate) -> String {
    match from == to {
        true => day(from),
        false => format!("{} to {}", day(from), day(to)),
    }
}

/// Our own words on lines of a page.
fn wrapped(text: &str) -> String {
    const WIDTH: usize = 80;
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.len() - 1;
        let line = &mut lines[last];
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= WIDTH {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines.join("\n")
}

fn page(all: &Summaries, summed: &Summed) -> View {
    let it = &summed.summary;
    View::Sections(vec![
        (None, View::Table(entries(&it.kinds))),
        (None, View::Fields(particulars(all, it))),
        titled("Accelerators", accelerators(&it.accelerators)),
        titled("Outcomes", outcomes(&it.outcomes)),
        titled("Next steps", {
            let steps = it.next_steps.iter().map(|next| (next.on, &next.step));
            dated("Step", steps)
        }),
    ])
}

pub(super) fn titled(title: &str, table: Table) -> Section {
    (Some(title.to_owned()), View::Table(table))
}

/// Every entry, each kind with its number.
fn entries(kinds: &[OfKind]) -> Table {
    let mut table = Table::new([
        Column::new("kind", "Kind"),
        Column::new("on", "Date"),
        Column::new("subject", "Subject"),
        Column::new("with", "With"),
    ]);
    for kind in kinds {
        for (number, told) in kind.entries.iter().enumerate() {
            let title = match (number, kind.entries.len()) {
                (0, 1) => kind.title.clone(),
                (0, several) => format!("{} ({several})", kind.title),
                _ => String::new(),
            };
            let subject = match &told.subject {
                Some(subject) => subject.into(),
                None => Cell::from("(no subject)").tone(Tone::Faint),
            };
            table.row([title.into(), told.on.into(), subject, with(told).into()]);
        }
    }
    table
}

/// Who of the customer took part, else which colleagues did.
fn with(told: &Told) -> String {
    let people = match told.external.is_empty() {
        true => &told.internal,
        false => &told.external,
    };
    let named = people.iter().take(NAMED).cloned().collect::<Vec<_>>();
    match people.len() - named.len() {
        0 => named.join(", "),
        others => format!("{} +{others}", named.join(", ")),
    }
}

fn particulars(all: &Summaries, it: &Summary) -> Vec<Field> {
    let last_call = match it.last_call_on {
        Some(on) => {
            let is_old = (all.today - on).num_days() > i64::from(all.call_age);
            let tone = if is_old { Tone::Late } else { Tone::Plain };
            Cell::from(format!("{on}, {}", relative(on, all.today))).tone(tone)
        }
        None => Cell::from("none in the log").tone(Tone::Late),
    };
    let pending = match it.pending {
        0 => Cell::default(),
        1 => Cell::from("1 entry is not in Gainsight yet").tone(Tone::Soon),
        pending => {
            Cell::from(format!("{pending} entries are not in Gainsight yet")).tone(Tone::Soon)
        }
    };
    let not_met = match it.entries {
        0 => String::new(),
        _ => words(&it.roles_not_met),
    };
    let fields: Vec<Field> = vec![
        ("external", "Met", named(&it.external).into()),
        ("roles_not_met", "Not met", not_met.into()),
        ("internal", "Colleagues", named(&it.internal).into()),
        ("last_call_on", "Last call or meeting", last_call),
        ("pending", "Pending", pending),
    ];
    fields
        .into_iter()
        .filter(|(_, _, cell)| !cell.text.is_empty())
        .collect()
}

/// People with what they are to us.
fn named(people: &[Reached]) -> String {
    let named = people.iter().map(|it| match it.roles.is_empty() {
        true => it.who.called().to_owned(),
        false => format!("{} ({})", it.who.called(), words(&it.roles)),
    });
    named.collect::<Vec<_>>().join(", ")
}

/// Roles as people say them.
fn words(roles: &[String]) -> String {
    let said = roles.iter().map(|role| role.replace('_', " "));
    said.collect::<Vec<_>>().join(", ")
}

fn accelerators(moved: &[Moved]) -> Table {
    let mut table = Table::new([
        Column::new("id", "Id"),
        Column::new("title", "Title"),
        Column::new("week", "Week"),
        Column::new("moved", "What moved"),
    ]);
    for it in moved {
        let mut parts = steps(&it.steps);
        if it.entries > 0 {
            parts.push(match it.entries {
                1 => "1 entry".to_owned(),
                entries => format!("{entries} entries"),
            });
        }
        if it.done > 0 {
            parts.push(format!("{} of the backlog done", counted(it.done, "item")));
        }
        table.row([
            (&it.id).into(),
            it.title.clone().into(),
            week(it.week, it.weeks),
            parts.join("\n").into(),
        ]);
    }
    table
}

pub(super) fn week(week: Option<u32>, weeks: u32) -> Cell {
    week.map(|week| format!("{week} of {weeks}")).into()
}

pub(super) fn steps(steps: &[Step]) -> Vec<String> {
    let words = steps.iter();
    words
        .map(|step| format!("{} {}", step.what.words(), step.on))
        .collect()
}

fn outcomes(outcomes: &[Outcome]) -> Table {
    let told = outcomes.iter().map(|it| {
        let closed = if it.is_closed { "closed: " } else { "" };
        let result = it.result.iter().map(|result| format!("\n{result}"));
        let text = format!("{closed}{}{}", it.title, result.collect::<String>());
        (it.on, text)
    });
    dated("Outcome", told)
}

pub(super) fn dated<'a>(
    title: &'static str,
    lines: impl Iterator<Item = (NaiveDate, impl Into<Cell> + 'a)>,
) -> Table {
    let mut table = Table::new([Column::new("on", "Date"), Column::new("what", title)]);
    for (on, what) in lines {
        table.row([on.into(), what.into()]);
    }
    table
}
