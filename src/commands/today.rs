//! `csa today`: what is due over the whole book, worst first.

use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::commands::said::{all_read, warn_of};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::{day, lateness, relative};
use crate::domain::person::Person;
use crate::domain::text::counted;
use crate::domain::today::{Item, Weight};
use crate::domain::when::Lean;
use crate::domain::{Kind, Refusal};
use crate::ops::today::{self, Agenda, Question};
use crate::output::{Cell, Column, Format, Report, Table, Tone, View};

/// Columns below which the lines are shown as blocks.
const NARROW: usize = 60;

/// Show what is due over the whole book, worst first
///
/// Each line says what, since when or by when, what to type, and the rule behind it, which `csa rules RULE` explains.
/// The worst comes first: customers in trouble who wait for word; what was paid for and is about to be lost; what is
/// late, the oldest first; what is due today; what comes; and last what only the record or Gainsight lacks. A line goes
/// by its customer and what stands below it, as in csa snooze acme:call.
#[derive(Debug, Default, Args)]
pub(crate) struct Today {
    /// Only this customer
    #[arg(long, value_name = "CUSTOMER", add = Live::Customer.values())]
    customer: Option<String>,
    /// Only customers whose CSA you are, by the configuration
    #[arg(long)]
    mine: bool,
    /// What is due by this day, too, such as 2w or eoq [default: as the rule today.ahead says]
    #[arg(long, value_name = "DATE", add = Live::Ahead.values())]
    within: Option<String>,
    /// Only lines of this rule and those below it, such as onboarding
    #[arg(long, value_name = "KEY", add = Live::Rule.values())]
    rule: Option<String>,
    /// Hidden lines too
    #[arg(long)]
    all: bool,
    /// Exit with 3 if there is a line
    #[arg(long)]
    check: bool,
    /// Only the ids of the lines, one a line
    #[arg(long, conflicts_with = "porcelain")]
    ids: bool,
    /// End each id with a NUL, for xargs -0
    #[arg(short = '0', requires = "ids")]
    nul: bool,
    /// One line for a prompt or a status bar: how many are late, due today and ahead
    ///
    /// Three numbers parted by tabs, whatever there is to say: lines whose day has passed; lines that are due today or
    /// have no day; lines whose day comes. Nothing is said on standard error, not even when a record or the whole book
    /// cannot be read; the exit code tells, as it does without. Numbers may follow in later versions, none will go.
    #[arg(long)]
    porcelain: bool,
}

impl Today {
    /// Whether nothing may be said on standard error.
    pub(crate) fn is_silent(&self) -> bool {
        self.porcelain
    }
}

/// Runs `csa today`.
pub(crate) fn run(args: &Today, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let question = Question {
        customer: match &args.customer {
            Some(word) => Some(ctx.find(word)?),
            None => None,
        },
        csa: match args.mine {
            true => Some(me(ctx)?),
            false => None,
        },
        until: match &args.within {
            Some(text) => Some(ctx.day("--within", text, Lean::Future)?),
            None => None,
        },
        rules: match &args.rule {
            Some(word) => Some(today::rules_meant(&desk, word)?),
            None => None,
        },
        all: args.all,
    };
    let agenda = today::today(&desk, &question)?;
    warn_of(&agenda.unreadable, ctx);
    let page = Page {
        items: &agenda.items,
        today: ctx.today,
        is_narrow: ctx.out.format() == Format::Table && ctx.out.width() < NARROW,
    };
    if args.porcelain {
        ctx.out.raw(&page.porcelain())?;
    } else if args.ids {
        let ids = agenda.items.iter().map(|item| &item.id);
        ctx.out.ids(ids, args.nul)?;
    } else {
        ctx.out.show(&page)?;
    }
    say(&agenda, ctx);
    all_read(
        agenda.unreadable.len(),
        agenda.read + agenda.unreadable.len(),
    )?;
    match args.check && !agenda.items.is_empty() {
        true => {
            let message = format!("found {}", counted(agenda.items.len(), "line"));
            Err(Refusal::new(Kind::Found, message).into())
        }
        false => Ok(()),
    }
}

fn me(ctx: &Context) -> Result<Person> {
    ctx.me().ok_or_else(|| {
        Refusal::new(Kind::Usage, "who you are is not known")
            .hint("to say it: csa config set name 'YOUR NAME'")
            .into()
    })
}

/// What there is, in one line.
fn say(agenda: &Agenda, ctx: &Context) {
    if agenda.read + agenda.unreadable.len() == 0 {
        ctx.out.say(&format!(
            "no customer in `{}` yet; the first: csa onboard \"Acme Corp\" --tier signature --order-form {}",
            ctx.store.book().display(),
            ctx.today
        ));
        ctx.out.say("every verb: csa --help");
        return;
    }
    let hidden = match agenda.hidden {
        0 => String::new(),
        1 => "; 1 hidden line: --all".to_owned(),
        many => format!("; {many} hidden lines: --all"),
    };
    let said = match agenda.items.len() {
        0 => format!("nothing is due by {}", day(agenda.until)),
        many => counted(many, "line"),
    };
    ctx.out.say(&format!("{said}{hidden}"));
}

/// What is due.
#[derive(Serialize)]
#[serde(transparent)]
struct Page<'a> {
    items: &'a [Item],
    #[serde(skip)]
    today: NaiveDate,
    /// Whether a terminal has no room for three columns.
    #[serde(skip)]
    is_narrow: bool,
}

impl Page<'_> {
    /// How many are late, due today or without a day, and ahead, parted by tabs.
    fn porcelain(&self) -> String {
        let (mut late, mut now, mut ahead) = (0, 0, 0);
        for item in self.items {
            match item.days_late(self.today) {
                Some(1..) => late += 1,
                Some(0) | None => now += 1,
                Some(_) => ahead += 1,
            }
        }
        format!("{late}\t{now}\t{ahead}\n")
    }

    /// Each line as a block of its own, below its id.
    fn blocks(&self) -> View {
        let block = |item: &Item| {
            let lines = [when(item, self.today), what(item)];
            let lines = lines.map(|line| (Cell::default(), line));
            (Some(item.id.clone()), View::Pairs(lines.into()))
        };
        View::Sections(self.items.iter().map(block).collect())
    }
}

impl Report for Page<'_> {
    fn view(&self) -> View {
        if self.is_narrow {
            return self.blocks();
        }
        let mut table = Table::new([
            Column::new("customer", "Customer:line"),
            Column::new("due_on", "When"),
            Column::new("what", "What, what to type, and why"),
            Column::new("weight", "Weight").data_only(),
            Column::new("since", "Since").data_only(),
            Column::new("command", "Command").data_only(),
            Column::new("rule", "Rule").data_only(),
            Column::new("id", "Id").data_only(),
            Column::new("snoozed_until", "Hidden until").data_only(),
            Column::new("snoozed_why", "Hidden because").data_only(),
        ]);
        for item in self.items {
            table.row([
                Cell::from(format!("{}\n:{}", item.customer, item.key))
                    .data(item.customer.as_str()),
                when(item, self.today),
                what(item),
                word(item.weight).into(),
                item.since.into(),
                (&item.command).into(),
                (&item.rule).into(),
                (&item.id).into(),
                item.snoozed_until.into(),
                item.snoozed_why.as_ref().into(),
            ]);
        }
        View::Table(table)
    }
}

fn when(item: &Item, today: NaiveDate) -> Cell {
    let tone = match item.weight {
        Weight::Trouble | Weight::Loss | Weight::Late => Tone::Late,
        Weight::Today | Weight::Soon => Tone::Soon,
        Weight::Upkeep => Tone::Faint,
    };
    let text = match (item.due_on, item.since) {
        (Some(due), _) => format!("{}\n{due}", lateness(due, today)),
        (None, Some(since)) => format!("{}\n{since}", age(since, today)),
        (None, None) => "now".to_owned(),
    };
    let data = item.due_on.map(|due| due.to_string()).unwrap_or_default();
    Cell::from(text).data(data).tone(tone)
}

fn what(item: &Item) -> Cell {
    let Item {
        what,
        command,
        rule,
        ..
    } = item;
    let hidden = match (item.snoozed_until, &item.snoozed_why) {
        (Some(until), Some(why)) => format!("\nhidden until {until}: {why}"),
        _ => String::new(),
    };
    Cell::from(format!("{what}\n{command}\nrule {rule}{hidden}")).data(what)
}

/// How long something has been so: `since today`, `for 12 days`.
fn age(since: NaiveDate, today: NaiveDate) -> String {
    match usize::try_from((today - since).num_days()) {
        Ok(days @ 1..) => format!("for {}", counted(days, "day")),
        _ => format!("since {}", relative(since, today)),
    }
}

/// The weight's word, as in JSON.
fn word(weight: Weight) -> &'static str {
    match weight {
        Weight::Trouble => "trouble",
        Weight::Loss => "loss",
        Weight::Late => "late",
        Weight::Today => "today",
        Weight::Soon => "soon",
        Weight::Upkeep => "upkeep",
    }
}
