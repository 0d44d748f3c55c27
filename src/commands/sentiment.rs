//! `csa sentiment`: how the customer is, as the CSA sees it, over time.

use anyhow::Result;
use clap::Args;

use super::said::{filled, on};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::{day, relative};
use crate::domain::health::{Sentiment as Value, SentimentEntry};
use crate::domain::{Kind, Refusal};
use crate::ops::sentiment::{self, Course};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// Show how a customer's sentiment went, or give today's
///
/// The course has what was given here and what entries of the log say.
#[derive(Debug, Args)]
pub(crate) struct Sentiment {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// Give it: green, yellow or red
    #[arg(add = Live::Sentiment.values())]
    value: Option<String>,
    /// Why; yellow and red need it
    #[arg(long, value_name = "TEXT", requires = "value")]
    why: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", requires = "value", add = Live::Behind.values())]
    on: Option<String>,
}

/// Runs `csa sentiment`.
pub(crate) fn run(args: &Sentiment, ctx: &Context) -> Result<()> {
    match &args.value {
        None => show(args, ctx),
        Some(word) => give(Value::read(word)?, args, ctx),
    }
}

fn show(args: &Sentiment, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let course = sentiment::of(&desk, &id, &desk.store.load(&id)?.customer);
    let latest = course.latest.as_ref();
    let until = latest.map(|mood| day(sentiment::fresh_until(&desk, mood.on)));
    let lack = match until {
        None => Some("no sentiment yet".to_owned()),
        Some(until) if course.is_stale => {
            Some(format!("it was fresh until {until} (rule sentiment.age)"))
        }
        Some(_) => None,
    };
    ctx.out.show(&course)?;
    if let Some(lack) = lack {
        ctx.out.say(&lack);
        ctx.out.say(&format!(
            "next: csa sentiment {id} green|yellow|red --why TEXT"
        ));
    }
    Ok(())
}

fn give(value: Value, args: &Sentiment, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = ctx.find(&args.customer)?;
    let day = on(args.on.as_deref(), ctx)?;
    let given = SentimentEntry {
        on: day,
        value,
        why: why(value, args, ctx)?,
    };
    ctx.doubt("Give it", &sentiment::doubts(&desk, &id, &given)?)?;
    ctx.told(&sentiment::set(&desk, &id, &given)?)?;
    let told = desk.rules.told_of(value);
    if !ctx.dry_run && !told.is_empty() {
        let rule = format!("sentiment.{}", value.key());
        ctx.out
            .say(&format!("tell {} (rule {rule})", told.join(", ")));
    }
    Ok(())
}

/// A good sentiment may speak for itself; of another one the reason is what helps.
fn why(value: Value, args: &Sentiment, ctx: &Context) -> Result<Option<String>> {
    let given = filled(args.why.as_ref());
    if given.is_some() || value == Value::Green {
        return Ok(given);
    }
    let question = format!("Why is it {}?", value.key());
    if let Some(answer) = ctx.prompt.text(&question, None, |_| Ok(()))? {
        return Ok(Some(answer));
    }
    let message = format!("a {} sentiment needs a reason", value.key());
    Err(Refusal::new(Kind::Usage, message)
        .hint("add `--why TEXT`")
        .into())
}

impl Report for Course {
    fn view(&self) -> View {
        let head = self.head().map(|head| (None, View::Text(head)));
        let table = (None, View::Table(self.table()));
        View::Sections(head.into_iter().chain([table]).collect())
    }
}

impl Course {
    /// What it is and how old that is; nothing where nothing is known.
    fn head(&self) -> Option<String> {
        let (mood, age) = self.latest.as_ref().zip(self.age_days)?;
        let old = if self.is_stale {
            ", too old to count"
        } else {
            ""
        };
        let when = relative(mood.on, mood.on + chrono::TimeDelta::days(age));
        let (name, value) = (&self.customer_name, mood.value.key());
        Some(format!("{name} · {value} · given {when}{old}"))
    }

    fn table(&self) -> Table {
        let mut table = Table::new([
            Column::new("on", "Day"),
            Column::new("value", "Sentiment"),
            Column::new("why", "Why"),
            Column::new("entry", "Entry").data_only(),
        ]);
        for mood in &self.moods {
            let why = match (&mood.why, &mood.entry) {
                (Some(why), _) => Cell::from(why),
                (None, Some(_)) => {
                    let subject = mood.subject.as_deref().unwrap_or("(no subject)");
                    Cell::from(format!("log: {subject}"))
                        .data("")
                        .tone(Tone::Faint)
                }
                (None, None) => Cell::default(),
            };
            table.row([
                mood.on.into(),
                Cell::from(mood.value.key()).tone(tone(mood.value)),
                why,
                mood.entry.as_ref().into(),
            ]);
        }
        table
    }
}

/// The colour that it speaks of.
pub(crate) fn tone(value: Value) -> Tone {
    match value {
        Value::Green => Tone::Good,
        Value::Yellow => Tone::Soon,
        Value::Red => Tone::Late,
    }
}
