//! `csa cadence`: how often a customer is spoken with, and who was not met.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use super::said::{filled, unread};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::cadence::Cadence as Agreed;
use crate::domain::calendar::{lateness, relative};
use crate::domain::{Kind, Refusal};
use crate::ops::cadence::{self, Engagement, Touch};
use crate::output::{Cell, Column, Field, Report, Table, Tone, View};

/// The word that goes back to the rules.
const USUAL: &str = "usual";

/// Show when a customer was last spoken with and when the next call is due, or agree on a rhythm
///
/// Without a customer the whole book, whose call is due first. The rhythm is that of the rules today.call and
/// today.call_onboarding, unless one was agreed.
#[derive(Debug, Args)]
pub(crate) struct Cadence {
    /// The customer [default: everybody]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// Agree on it: weekly, fortnightly, monthly, 10 (days), 3w, or usual for that of the rules
    #[arg(add = Live::Rhythm.values())]
    rhythm: Option<String>,
    /// Why it differs from the usual one
    #[arg(long, value_name = "TEXT", requires = "rhythm")]
    why: Option<String>,
}

/// Runs `csa cadence`.
pub(crate) fn run(args: &Cadence, ctx: &Context) -> Result<()> {
    match (&args.customer, &args.rhythm) {
        (None, _) => book(ctx),
        (Some(word), None) => show(word, ctx),
        (Some(word), Some(rhythm)) => set(word, rhythm, args, ctx),
    }
}

fn book(ctx: &Context) -> Result<()> {
    let gathered = cadence::list(&ctx.desk()?, None)?;
    let verdict = unread(&gathered, ctx);
    if gathered.rows.is_empty() && gathered.unreadable.is_empty() {
        ctx.out.say("no customer in the book yet");
    }
    ctx.out.show(&Book(gathered.rows))?;
    verdict
}

fn show(word: &str, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(word)?;
    let touch = cadence::of(&desk, &id, &desk.store.load(&id)?.customer);
    let engaged = touch.engagement.as_ref().map(told);
    let is_never = touch.last_on.is_none();
    ctx.out.show(&One(touch))?;
    if let Some(engaged) = engaged {
        ctx.out.say(&engaged);
    }
    if is_never {
        ctx.out.say(&format!(
            "no call or meeting is in the log; next: csa log {id} call"
        ));
    }
    Ok(())
}

/// How the leads are engaged, and whom that misses.
fn told(engagement: &Engagement) -> String {
    let lack = |role: &String| match engagement.unnamed.contains(role) {
        true => format!("no contact has the role {role}"),
        false => format!("the {} was not met", role.replace('_', " ")),
    };
    let lacks: Vec<String> = engagement.not_met.iter().map(lack).collect();
    let lacks = match lacks.is_empty() {
        true => String::new(),
        false => format!(": {}", lacks.join(", ")),
    };
    let colour = engagement.colour;
    format!("the engagement of the leads is {colour}{lacks} (rule cadence.personas)")
}

fn set(word: &str, rhythm: &str, args: &Cadence, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(word)?;
    let why = filled(args.why.as_ref());
    if rhythm.trim().eq_ignore_ascii_case(USUAL) {
        if why.is_some() {
            let message = "the usual rhythm needs no reason";
            return Err(Refusal::new(Kind::Usage, message)
                .hint("leave `--why` out")
                .into());
        }
        return ctx.told(&cadence::set(&desk, &id, None)?);
    }
    let every_days = Agreed::read(rhythm)?;
    let why = match why {
        Some(why) => Some(why),
        None => {
            let question = "Why does it differ from the usual one? Empty if that is plain";
            ctx.prompt.optional(question, |_| Ok(()))?
        }
    };
    let agreed = Agreed { every_days, why };
    ctx.doubt("Agree on it", &cadence::doubts(&desk, &agreed))?;
    ctx.told(&cadence::set(&desk, &id, Some(&agreed))?)
}

/// The customers, whose call is due first.
#[derive(Serialize)]
#[serde(transparent)]
struct Book(Vec<Touch>);

impl Report for Book {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("customer", "Customer"),
            Column::new("last_on", "Last"),
            Column::new("due_on", "Next by"),
            Column::new("every_days", "Rhythm"),
            Column::new("is_agreed", "Agreed").data_only(),
            Column::new("contacts_not_met", "Not met"),
        ]);
        for it in &self.0 {
            let missed = it.contacts_not_met;
            let all = it.contacts.len();
            table.row([
                it.customer.as_str().into(),
                last(it),
                due(it),
                usual(it),
                Cell::from(it.is_agreed.to_string()),
                match all {
                    0 => Cell::from("no contact").data("0").tone(Tone::Soon),
                    _ => Cell::from(format!("{missed} of {all}")).data(missed.to_string()),
                },
            ]);
        }
        View::Table(table)
    }
}

/// One customer's cadence.
#[derive(Serialize)]
#[serde(transparent)]
struct One(Touch);

impl Report for One {
    fn view(&self) -> View {
        View::Sections(vec![
            (None, View::Text(self.0.customer_name.clone())),
            (None, View::Fields(fields(&self.0))),
            (None, View::Table(contacts(&self.0))),
        ])
    }

    fn sheet(&self) -> View {
        View::Table(contacts(&self.0))
    }
}

/// The last call and the next one, for a customer's page too.
pub(crate) fn fields(touch: &Touch) -> Vec<Field> {
    let last = touch.last_on.map(|on| {
        let subject = touch.last_subject.as_ref();
        let subject = subject.map_or_else(String::new, |subject| format!(": {subject}"));
        format!("{on}, {}{subject}", relative(on, touch.today))
    });
    let next = touch.due_on.map(|on| {
        let tone = if on < touch.today {
            Tone::Late
        } else {
            Tone::Plain
        };
        Cell::from(format!("{on}, {}", lateness(on, touch.today))).tone(tone)
    });
    let rhythm = touch
        .rhythm
        .as_ref()
        .map(|rhythm| match (touch.is_agreed, &touch.rule) {
            (true, _) => match &touch.why {
                Some(why) => format!("{rhythm}, as agreed: {why}"),
                None => format!("{rhythm}, as agreed"),
            },
            (false, Some(rule)) => format!("{rhythm} (rule {rule})"),
            (false, None) => rhythm.clone(),
        });
    let fields: [Field; 5] = [
        ("last_on", "Last call", last.into()),
        ("last_by", "By", touch.last_by.join(", ").into()),
        ("last_with", "With", touch.last_with.join(", ").into()),
        ("due_on", "Next by", next.unwrap_or_default()),
        ("rhythm", "Rhythm", rhythm.into()),
    ];
    let is_known = |field: &Field| !field.2.text.is_empty();
    fields.into_iter().filter(is_known).collect()
}

/// The contacts, whoever was not met for longest first.
fn contacts(touch: &Touch) -> Table {
    let mut table = Table::new([
        Column::new("name", "Contact"),
        Column::new("roles", "Roles"),
        Column::new("last_met_on", "Last met"),
        Column::new("is_met", "Met").data_only(),
    ]);
    for contact in &touch.contacts {
        let tone = if !contact.is_met {
            Tone::Late
        } else {
            Tone::Plain
        };
        let met = match contact.last_met_on {
            Some(on) => {
                let text = format!("{on}, {}", relative(on, touch.today));
                Cell::from(text).data(on.to_string())
            }
            None => Cell::from("never").data(""),
        };
        table.row([
            (&contact.name).into(),
            contact.roles.join(", ").into(),
            met.tone(tone),
            Cell::from(contact.is_met.to_string()),
        ]);
    }
    table
}

fn last(touch: &Touch) -> Cell {
    match touch.last_on {
        Some(on) => {
            let text = format!("{on}\n{}", relative(on, touch.today));
            Cell::from(text).data(on.to_string())
        }
        None => Cell::from("never").data(""),
    }
}

fn due(touch: &Touch) -> Cell {
    let Some(on) = touch.due_on else {
        return Cell::default();
    };
    let tone = if on < touch.today {
        Tone::Late
    } else {
        Tone::Plain
    };
    let text = format!("{on}\n{}", lateness(on, touch.today));
    Cell::from(text).data(on.to_string()).tone(tone)
}

fn usual(touch: &Touch) -> Cell {
    let Some((rhythm, days)) = touch.rhythm.as_ref().zip(touch.every_days) else {
        return Cell::default();
    };
    let text = match touch.is_agreed {
        true => format!("{rhythm}\nas agreed"),
        false => rhythm.clone(),
    };
    Cell::from(text).data(days.to_string())
}
