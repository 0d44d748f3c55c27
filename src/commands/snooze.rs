//! `csa snooze`: lines of the morning that can wait.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::commands::said::{all_read, warn_of};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::relative;
use crate::domain::when::Lean;
use crate::domain::{Kind, Refusal};
use crate::ops::snooze::{self, Hidden};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// Hide a line of csa today until a day
///
/// It is kept in the customer's record, with the reason, so that a colleague finds it too. On that day the line is
/// shown again, unless it was settled before.
#[derive(Debug, Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct Snooze {
    /// The line: its customer, a colon, and what stands below the customer, such as acme:call
    #[arg(required_unless_present = "list", conflicts_with = "list", add = Live::TodayLine.values())]
    item: Option<String>,
    /// The day on which it is shown again
    #[arg(long, value_name = "DATE", add = Live::Ahead.values())]
    until: Option<String>,
    /// Why it can wait
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// Show the line again
    #[arg(long, conflicts_with_all = ["until", "why", "list"])]
    wake: bool,
    /// List what is hidden
    #[arg(long, conflicts_with_all = ["until", "why"])]
    list: bool,
    /// Only the ids of what is hidden, one a line
    #[arg(long, requires = "list")]
    ids: bool,
    /// End each id with a NUL, for xargs -0
    #[arg(short = '0', requires = "ids")]
    nul: bool,
}

/// Runs `csa snooze`.
pub(crate) fn run(args: &Snooze, ctx: &Context) -> Result<()> {
    match &args.item {
        None => list(args, ctx),
        Some(word) if args.wake => {
            let desk = ctx.desk()?;
            let line = snooze::hidden(&desk, word)?;
            ctx.told(&snooze::wake(&desk, &line)?)
        }
        Some(word) => hide(args, word, ctx),
    }
}

fn hide(args: &Snooze, word: &str, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let line = snooze::meant(&desk, word)?;
    let asked = "Until when? A day such as 2w, next tue or 2026-12-01";
    let until = match &args.until {
        Some(text) => Some(text.clone()),
        None => ctx.prompt.text(asked, None, |_| Ok(()))?,
    };
    let until = until.ok_or_else(|| needs("--until DATE"))?;
    let until = ctx.day("--until", &until, Lean::Future)?;
    // Before anything else is asked, for the answer would be for nothing.
    snooze::ahead(&desk, until)?;
    let why = match &args.why {
        Some(why) => Some(why.trim().to_owned()),
        None => ctx.prompt.text("Why can it wait?", None, |_| Ok(()))?,
    };
    let why = why.filter(|why| !why.is_empty());
    let why = why.ok_or_else(|| needs("--why TEXT"))?;
    ctx.told(&snooze::snooze(&desk, &line, until, &why)?)
}

fn needs(flag: &str) -> Refusal {
    Refusal::new(Kind::Usage, format!("`{flag}` is needed"))
        .hint("csa snooze ITEM --until DATE --why TEXT")
}

fn list(args: &Snooze, ctx: &Context) -> Result<()> {
    let (hidden, read, unreadable) = snooze::list(&ctx.desk()?)?;
    warn_of(&unreadable, ctx);
    match args.ids {
        true => ctx.out.ids(hidden.iter().map(|it| &it.id), args.nul)?,
        false => ctx.out.show(&Shelved(&hidden, ctx.today))?,
    }
    if hidden.is_empty() && unreadable.is_empty() {
        ctx.out.say("nothing is hidden");
    }
    all_read(unreadable.len(), read + unreadable.len())
}

/// What is hidden, and the day that counts as today.
struct Shelved<'a>(&'a [Hidden], chrono::NaiveDate);

impl Serialize for Shelved<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Report for Shelved<'_> {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("id", "Line"),
            Column::new("until", "Until"),
            Column::new("what", "What"),
            Column::new("why", "Why it waits"),
            Column::new("is_hidden", "Hidden").data_only(),
            Column::new("customer", "Customer").data_only(),
        ]);
        for it in self.0 {
            let until = format!("{}\n{}", it.until, relative(it.until, self.1));
            let what = match &it.what {
                Some(what) => Cell::from(what),
                None => Cell::from("settled").data("").tone(Tone::Faint),
            };
            let tone = match it.is_hidden {
                true => Tone::Plain,
                false => Tone::Faint,
            };
            table.row([
                Cell::from(&it.id).tone(tone),
                Cell::from(until).data(it.until.to_string()).tone(tone),
                what,
                (&it.why).into(),
                it.is_hidden.to_string().into(),
                it.customer.as_str().into(),
            ]);
        }
        View::Table(table)
    }
}
