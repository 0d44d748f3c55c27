//! `csa log show`: one entry in full.

use anyhow::Result;
use clap::Args;

use super::export::{Shape, copied, exporter, text};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::activity::Side;
use crate::domain::calendar::{day, relative};
use crate::ops::log::{self, Entry, Wanted};
use crate::output::{Cell, Field, Format, Report, Tone, View};

/// Show an entry in full
///
/// The entry is named by its id, a part of one that no other entry has, or `last`. With --json it has what a row of
/// `csa log list --json` has, and accelerator_title and objective_title.
#[derive(Debug, Args)]
pub(super) struct Show {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The entry: its id, the end of it, or last
    #[arg(add = Live::Entry.values())]
    id: String,
    /// As Gainsight takes it, or as a page of its own
    #[arg(long = "as", value_name = "FORM", value_enum)]
    form: Option<Shape>,
    /// Put it on the clipboard too, through a remote terminal if need be
    #[arg(long, requires = "form")]
    copy: bool,
}

/// Runs `csa log show`.
pub(super) fn run(args: &Show, ctx: &Context) -> Result<()> {
    let id = ctx.find(&args.customer)?;
    if let Some(form) = args.form {
        let words = std::slice::from_ref(&args.id);
        let outgoing = log::export(&ctx.desk()?, Wanted::Named(&id, words), exporter(ctx))?;
        for warning in &outgoing.warnings {
            ctx.out.warn(warning);
        }
        let shown = text(form, &outgoing.entries, false, ctx)?;
        ctx.out.raw(&shown)?;
        return match args.copy {
            true => copied(&shown, form, ctx),
            false => Ok(()),
        };
    }
    let entry = log::one(&ctx.desk()?, &id, &args.id)?;
    ctx.out.show(&entry)?;
    if ctx.out.format() == Format::Table {
        let short = &entry.short_id;
        ctx.out.say(&match entry.activity.recorded_on {
            Some(_) => format!("to paste it: csa log show {id} {short} --as form"),
            None => format!(
                "to record it: csa log show {id} {short} --as form\nonce it is: csa log recorded {id} {short}"
            ),
        });
    }
    Ok(())
}

impl Report for Entry {
    fn view(&self) -> View {
        let head = format!("{} · {}", self.subject(), self.customer_name);
        let notes = self.activity.notes.as_deref().unwrap_or_default();
        let notes = notes.trim_end();
        let mut parts = vec![(None, View::Text(head)), (None, View::Fields(fields(self)))];
        if !notes.is_empty() {
            parts.push((Some("Notes".to_owned()), View::Text(notes.to_owned())));
        }
        View::Sections(parts)
    }

    fn sheet(&self) -> View {
        let mut fields = fields(self);
        let notes = self.activity.notes.as_ref();
        fields.push(("subject", "Subject", self.activity.subject.as_ref().into()));
        fields.push(("notes", "Notes", notes.into()));
        View::Fields(fields)
    }
}

fn fields(entry: &Entry) -> Vec<Field> {
    let it = &entry.activity;
    let people = |side| {
        let people: Vec<String> = entry.side(side).map(ToString::to_string).collect();
        people.join("\n")
    };
    let internal = Cell::from(people(Side::Internal)).data(it.internal_attendees.join(";"));
    let external = Cell::from(people(Side::External)).data(it.external_attendees.join(";"));
    let titled = |id: &Option<String>, title: &Option<String>| {
        let Some(id) = id else {
            return Cell::default();
        };
        let title = title.as_ref().filter(|title| *title != id);
        let text = title.map_or_else(|| id.clone(), |title| format!("{id} {title}"));
        Cell::from(text).data(id)
    };
    let types = [Some(&it.kind), it.meeting_type.as_ref()];
    let types: Vec<&str> = types.into_iter().flatten().map(String::as_str).collect();
    let fields: Vec<Field> = vec![
        ("at", "When", when(entry)),
        (
            "kind",
            "Kind",
            Cell::from(&entry.kind_title).data(entry.kind.clone().unwrap_or_default()),
        ),
        (
            "type",
            "Activity type",
            Cell::from(types.join(", ")).data(&it.kind),
        ),
        (
            "duration_mins",
            "Duration",
            match it.duration_mins {
                Some(mins) => Cell::from(format!("{mins} minutes")).data(mins.to_string()),
                None => Cell::default(),
            },
        ),
        ("internal_attendees", "Colleagues", internal),
        ("external_attendees", "Customer", external),
        (
            "executive_sponsor_attended",
            "Executive sponsor",
            match it.executive_sponsor_attended {
                Some(true) => Cell::from("attended").data("true"),
                Some(false) => Cell::from("did not attend").data("false"),
                None => Cell::default(),
            },
        ),
        (
            "sentiment",
            "Sentiment",
            it.sentiment.map(|it| it.key()).into(),
        ),
        (
            "milestone_type",
            "Milestone type",
            it.milestone_type.as_ref().into(),
        ),
        (
            "accelerator",
            "Accelerator",
            titled(&it.accelerator, &entry.accelerator_title),
        ),
        (
            "content_module",
            "Content module",
            it.content_module.as_ref().into(),
        ),
        (
            "workshop_topic",
            "Workshop topic",
            it.workshop_topic.as_ref().into(),
        ),
        (
            "objective",
            "Objective",
            titled(&it.objective, &entry.objective_title),
        ),
        ("cta", "CTA", it.cta.as_ref().into()),
        ("invitation", "Invitation", it.invitation.as_ref().into()),
        ("recorded_on", "In Gainsight", recorded(entry)),
        ("id", "Id", (&it.id).into()),
    ];
    let said = |(_, _, cell): &Field| !cell.text.is_empty();
    fields.into_iter().filter(said).collect()
}

fn when(entry: &Entry) -> Cell {
    let (at, on) = (entry.activity.at, entry.on());
    let text = format!(
        "{}, {}, {}",
        day(on),
        at.format("%H:%M %:z"),
        relative(on, entry.today)
    );
    Cell::from(text).data(at.to_rfc3339())
}

/// Since when it stands in Gainsight; else what is missing before it can.
fn recorded(entry: &Entry) -> Cell {
    if let Some(on) = entry.activity.recorded_on {
        return Cell::from(format!("recorded on {on}")).data(on.to_string());
    }
    let text = match lacking(entry) {
        lacks if lacks.is_empty() => "pending".to_owned(),
        lacks => format!("pending; it lacks {lacks}"),
    };
    Cell::from(text).data("").tone(Tone::Soon)
}

/// The required fields that it does not have, as a sentence names them.
pub(super) fn lacking(entry: &Entry) -> String {
    let words: Vec<&str> = entry.lacks.iter().map(|field| field.words()).collect();
    words.join(", ")
}
