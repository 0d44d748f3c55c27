//! `csa log list`: entries at a glance, newest first.

use anyhow::Result;
use clap::Args;

use super::choice::Choice;
use crate::commands::said::{all_read, warn_of};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::activity::{Participant, Side};
use crate::ops::log::{self, Entries, Entry, Filter};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// How many entries the noun alone shows.
const NEWEST: usize = 20;

/// How many of those who took part are named in a list.
const NAMED: usize = 2;

/// List entries of the log, newest first
///
/// With --json each entry has what the record says of it (id, type, at, subject, notes and the rest), and customer,
/// short_id, kind, attendees (name, email, side), lacks and lacks_advised (fields), age_days.
#[derive(Debug, Args)]
pub(super) struct List {
    /// The customer [default: everybody who is not archived]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    #[command(flatten)]
    choice: Choice,
    /// Only the newest so many
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Only the ids, one a line
    #[arg(long)]
    ids: bool,
    /// End each id with a NUL, for xargs -0
    #[arg(short = '0', requires = "ids")]
    nul: bool,
}

/// Runs `csa log list`.
pub(super) fn run(args: &List, ctx: &Context) -> Result<()> {
    let filter = args.choice.filter(ctx)?;
    let customer = args.customer.as_deref();
    listed(customer, &filter, args.limit, ctx, |entries| {
        match args.ids {
            true => {
                let ids = entries.entries.iter().map(|entry| &entry.activity.id);
                ctx.out.ids(ids, args.nul)
            }
            false => ctx.out.show(entries),
        }
    })
}

/// Runs the noun alone: the newest of everybody.
pub(super) fn newest(ctx: &Context) -> Result<()> {
    listed(None, &Filter::default(), Some(NEWEST), ctx, |entries| {
        ctx.out.show(entries)
    })
}

/// Shows what the filter leaves, and says what it does not show.
fn listed(
    customer: Option<&str>,
    filter: &Filter,
    limit: Option<usize>,
    ctx: &Context,
    show: impl FnOnce(&Entries) -> Result<()>,
) -> Result<()> {
    let desk = ctx.desk()?;
    let id = customer.map(|word| ctx.find(word)).transpose()?;
    let (mut entries, unreadable) = log::list(&desk, id.as_ref(), filter)?;
    warn_of(&unreadable, ctx);
    let like_that = entries.entries.len();
    entries.entries.truncate(limit.unwrap_or(usize::MAX));
    show(&entries)?;
    let whose = id.map_or_else(|| "CUSTOMER".to_owned(), |id| id.to_string());
    if entries.known == 0 {
        ctx.out
            .say(&format!("no entry yet; the first: csa log {whose} call"));
    } else if like_that == 0 {
        ctx.out.say("no entry is like that");
    } else if entries.entries.len() < like_that {
        let shown = entries.entries.len();
        ctx.out.say(&format!(
            "the newest {shown} of {like_that}; `--limit` shows more"
        ));
    }
    all_read(unreadable.len(), entries.read + unreadable.len())
}

impl Report for Entries {
    fn view(&self) -> View {
        let customer = Column::new("customer", "Customer");
        let mut table = Table::new([
            if self.is_book {
                customer
            } else {
                customer.data_only()
            },
            Column::new("at", "Date"),
            Column::new("kind", "Kind"),
            Column::new("subject", "Subject"),
            Column::new("external_attendees", "With"),
            Column::new("internal_attendees", "Colleagues").data_only(),
            Column::new("recorded_on", "Recorded"),
            Column::new("id", "Id"),
            Column::new("type", "Type").data_only(),
            Column::new("meeting_type", "Meeting type").data_only(),
            Column::new("accelerator", "Accelerator").data_only(),
            Column::new("objective", "Objective").data_only(),
            Column::new("sentiment", "Sentiment").data_only(),
            Column::new("duration_mins", "Minutes").data_only(),
        ]);
        for entry in &self.entries {
            let it = &entry.activity;
            table.row([
                entry.customer.as_str().into(),
                Cell::from(entry.on()).data(it.at.to_rfc3339()),
                kind(entry),
                subject(entry),
                with(entry),
                it.internal_attendees.join(";").into(),
                recorded(entry),
                Cell::from(&entry.short_id).data(&it.id),
                (&it.kind).into(),
                it.meeting_type.as_ref().into(),
                it.accelerator.as_ref().into(),
                it.objective.as_ref().into(),
                it.sentiment.map(|it| it.key()).into(),
                it.duration_mins.into(),
            ]);
        }
        View::Table(table)
    }
}

/// The word of its kind, else its Activity Type.
pub(super) fn kind(entry: &Entry) -> Cell {
    let word = entry.kind.as_ref();
    Cell::from(word.unwrap_or(&entry.activity.kind)).data(word.cloned().unwrap_or_default())
}

/// The subject, faint where there is none.
pub(super) fn subject(entry: &Entry) -> Cell {
    match &entry.activity.subject {
        Some(subject) => subject.into(),
        None => Cell::from(entry.subject()).data("").tone(Tone::Faint),
    }
}

/// Who of the customer took part, else which colleagues did.
fn with(entry: &Entry) -> Cell {
    let mut people: Vec<&Participant> = entry.side(Side::External).collect();
    if people.is_empty() {
        people = entry.side(Side::Internal).collect();
    }
    let named = people.iter().take(NAMED).map(|it| it.called_shortly());
    let mut text = named.collect::<Vec<_>>().join(", ");
    if people.len() > NAMED {
        text.push_str(&format!(" +{}", people.len() - NAMED));
    }
    Cell::from(text).data(entry.activity.external_attendees.join(";"))
}

fn recorded(entry: &Entry) -> Cell {
    match entry.activity.recorded_on {
        Some(on) => Cell::from("yes").data(on.to_string()),
        None => Cell::from("pending").data("").tone(Tone::Soon),
    }
}
