//! `csa calendar`: deadlines and milestones, as a table or for programs that keep calendars.

use std::path::Path;

use anyhow::Result;
use clap::Args;

use super::input;
use crate::commands::said::{all_read, warn_of};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::relative;
use crate::domain::text::counted;
use crate::domain::when::Lean;
use crate::domain::{Kind, Refusal};
use crate::export::ics::{self, Reminder};
use crate::ops::calendar::{self, About, Agenda, Event, Whose, Window};
use crate::output::{Cell, Column, Format, Report, Table, Tone, View};
use crate::store::disk;

/// The most days that a reminder can come before.
const MOST_DAYS: u32 = 365;

/// Show deadlines and milestones, or write them as a calendar with --output FILE.ics
///
/// Open steps of the onboarding, on the day that was agreed or else is due; the stages of accelerators and the last
/// days to start one; business reviews and days of training that are agreed; objectives that are due; vouchers that
/// expire; renewals, and what comes before them. What is done, held or closed is not in it.
///
/// In the calendar stand the customer's name and titles, as in the table: no notes, no people, no addresses. It is
/// internal all the same. Every event takes whole days, shows as free, and has the same UID in every file, so that
/// importing the file again moves events instead of doubling them. What was settled since then is not in the new
/// file, but an import takes no event away: subscribe to the file, or delete those by hand.
///
/// With --json: customer, customer_name, about, starts_on, ends_on, title, rule and uid of each.
#[derive(Debug, Args)]
pub(crate) struct Calendar {
    /// The customer [default: everybody who is not archived]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// Only customers whose CSA is you, by the configuration's email or name
    #[arg(long, conflicts_with = "customer")]
    mine: bool,
    /// Only what touches these days: FY28-Q1, 2027-01, 'next month', today..2027-03-31
    #[arg(long = "in", id = "within", value_name = "PERIOD", conflicts_with_all = ["from", "to"], add = Live::Period.values())]
    within: Option<String>,
    /// From this day on [default: today]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Ahead.values())]
    from: Option<String>,
    /// Up to this day
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Ahead.values())]
    to: Option<String>,
    /// Write a calendar into this file, which must be new or one of csa's own; - is standard output
    #[arg(short, long, value_name = "FILE", add = Live::File.values())]
    output: Option<String>,
    /// Remind of each at 9:00, so many days or weeks before: 0d, 1d, 2w; only in a calendar
    #[arg(long, value_name = "TIME", add = Live::Lead.values())]
    remind: Option<String>,
    /// Write over the file whoever made it
    #[arg(long, requires = "output")]
    force: bool,
}

/// Runs `csa calendar`.
pub(crate) fn run(args: &Calendar, ctx: &Context) -> Result<()> {
    let format = ctx.out.format();
    let is_calendar = format == Format::Ics || args.output.is_some();
    if args.output.is_some() && !matches!(format, Format::Table | Format::Ics) {
        let message = "`--output` writes a calendar and has no other format";
        return Err(Refusal::new(Kind::Usage, message)
            .hint("leave `--output` away, and send standard output into the file")
            .into());
    }
    let reminder = args.remind.as_deref().map(reminder).transpose()?;
    if reminder.is_some() && !is_calendar {
        let message = "only a calendar reminds; the table has nothing to do with `--remind`";
        return Err(Refusal::new(Kind::Usage, message)
            .hint("add `--output FILE.ics` or `--format ics`")
            .into());
    }
    let window = window(args, ctx)?;
    let whose = whose(args, ctx)?;
    let (agenda, unreadable) = calendar::agenda(&ctx.desk()?, &whose, window)?;
    warn_of(&unreadable, ctx);
    let read = all_read(unreadable.len(), agenda.read + unreadable.len());
    if !is_calendar {
        ctx.out.show(&agenda)?;
        if agenda.events.is_empty() {
            ctx.out.say("nothing on these days");
        }
        return read;
    }
    let calendar = agenda.calendar(reminder);
    match args.output.as_deref() {
        None | Some("-") => {
            ctx.out.raw(&calendar.text(ctx.today, None))?;
            read
        }
        Some(file) => {
            // With a record that cannot be read, its events would go from a calendar that has them.
            read?;
            write(&calendar, file, args.force, ctx)
        }
    }
}

/// Whose events are asked for.
fn whose(args: &Calendar, ctx: &Context) -> Result<Whose> {
    if let Some(word) = &args.customer {
        return Ok(Whose::Customer(ctx.find(word)?));
    }
    if !args.mine {
        return Ok(Whose::Book);
    }
    let me = ctx.me().ok_or_else(|| {
        Refusal::new(Kind::Usage, "`--mine`: who you are is not known")
            .hint("to say so: csa config set email rvale@gitlab.example")
    })?;
    Ok(Whose::Csa(me))
}

/// The days that are asked for.
fn window(args: &Calendar, ctx: &Context) -> Result<Window> {
    if let Some(text) = &args.within {
        let period = input::period("--in", text, Lean::Future, ctx)?;
        return Ok(Window {
            from: period.from,
            to: Some(period.to),
        });
    }
    let day = |flag: &str, text: &Option<String>| {
        let text = text.as_deref();
        text.map(|text| ctx.day(flag, text, Lean::Future))
            .transpose()
    };
    let from = day("--from", &args.from)?.unwrap_or(ctx.today);
    let to = day("--to", &args.to)?;
    match to {
        Some(to) if to < from => {
            let message = match args.from {
                Some(_) => format!("--to {to} is before --from {from}"),
                None => format!("--to {to} is before today; say from when on, with `--from`"),
            };
            Err(Refusal::new(Kind::Usage, message).into())
        }
        _ => Ok(Window { from, to }),
    }
}

/// Reads `0d`, `1d`, `2w`.
fn reminder(text: &str) -> Result<Reminder, Refusal> {
    let typed = text.trim().to_lowercase();
    let read = || {
        let (number, days) = match typed.strip_suffix('w') {
            Some(weeks) => (weeks, 7),
            None => (typed.strip_suffix('d')?, 1),
        };
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        let number = number.parse::<u32>().ok().filter(|_| is_number)?;
        number.checked_mul(days).filter(|days| *days <= MOST_DAYS)
    };
    let days_before = read().ok_or_else(|| {
        let message = format!("--remind: `{text}` is no time before an event");
        Refusal::new(Kind::Usage, message)
            .hint("days or weeks, up to a year: `0d` (on the day itself), `1d`, `2w`")
    })?;
    Ok(Reminder { days_before })
}

/// Writes the calendar into the file, unless it stands there already.
fn write(calendar: &ics::Calendar, file: &str, force: bool, ctx: &Context) -> Result<()> {
    let path = Path::new(file);
    let before = disk::read(path)?;
    let ours = before
        .as_deref()
        .and_then(|bytes| std::str::from_utf8(bytes).ok())
        .filter(|text| ics::is_ours(text));
    if before.is_some() && ours.is_none() && !force {
        let message = format!("`{file}` is there already, and csa did not write it");
        return Err(Refusal::new(Kind::Refused, message)
            .hint("name another file, or add `--force` to write over it")
            .into());
    }
    let text = calendar.text(ctx.today, ours);
    let events = counted(calendar.events.len(), "event");
    if ours == Some(text.as_str()) {
        ctx.out.say(&format!("`{file}` is up to date: {events}"));
    } else if ctx.dry_run {
        ctx.out.say(&format!(
            "dry run: `{file}` was not written; it would have {events}"
        ));
    } else {
        disk::replace(path, before.as_deref(), Some(text.as_bytes()))?;
        ctx.out
            .say(&format!("wrote `{file}`: {events}; it is internal"));
    }
    Ok(())
}

impl Report for Agenda {
    fn view(&self) -> View {
        let customer = Column::new("customer", "Customer");
        let mut table = Table::new([
            Column::new("starts_on", "From"),
            Column::new("ends_on", "To"),
            match self.only {
                None => customer,
                Some(_) => customer.data_only(),
            },
            Column::new("title", "What"),
            Column::new("about", "About").data_only(),
            Column::new("customer_name", "Name").data_only(),
            Column::new("rule", "Rule").data_only(),
            Column::new("uid", "Uid").data_only(),
        ]);
        for event in &self.events {
            table.row([
                first_day(event, self),
                last_day(event),
                event.customer.as_str().into(),
                (&event.title).into(),
                event.about.key().into(),
                (&event.customer_name).into(),
                event.rule.as_ref().into(),
                (&event.uid).into(),
            ]);
        }
        View::Table(table)
    }
}

/// The first day, and where it lies; what is to be done by a day that is over stands out.
fn first_day(event: &Event, agenda: &Agenda) -> Cell {
    let day = event.starts_on;
    let cell = Cell::from(format!("{day}\n{}", relative(day, agenda.today)));
    let tone = match event.ends_on < agenda.today && event.about != About::Renewal {
        true => Tone::Late,
        false => Tone::Plain,
    };
    cell.data(day.to_string()).tone(tone)
}

/// The last day, which people need to see only where it is another one.
fn last_day(event: &Event) -> Cell {
    let day = event.ends_on.to_string();
    match event.ends_on == event.starts_on {
        true => Cell::default().data(day),
        false => day.into(),
    }
}
