//! `csa review list`: business reviews, and what is done around those to come.

use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::commands::said::unread;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::{day, lateness, relative};
use crate::ops::review::{self, Around, Planned, State};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// List the business reviews to come of a customer, or of the whole book
#[derive(Debug, Args)]
pub(crate) struct List {
    /// The customer [default: everybody]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// Held and cancelled ones too
    #[arg(long)]
    all: bool,
}

/// Runs `csa review list`.
pub(super) fn run(args: &List, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = args.customer.as_deref().map(|word| ctx.find(word));
    let id = id.transpose()?;
    let gathered = review::list(&desk, id.as_ref())?;
    let verdict = unread(&gathered, ctx);
    let known = gathered.rows.len();
    let mut rows = gathered.rows;
    rows.retain(|row| args.all || row.state == State::Planned);
    let (shown, over) = (rows.len(), known - rows.len());
    let is_book = id.is_none();
    ctx.out.show(&Listed { rows, is_book })?;
    if over > 0 {
        let none = if shown == 0 { "none is planned; " } else { "" };
        let them = if over == 1 { "it" } else { "them" };
        ctx.out.say(&format!(
            "{none}{over} held or cancelled; add `--all` to see {them}"
        ));
    } else if shown == 0 {
        let whose = id.as_ref().map_or("CUSTOMER", |id| id.as_str());
        ctx.out.say(&format!(
            "no business review; to plan one: csa review plan {whose} DATE"
        ));
    }
    if let Some(id) = &id
        && let Some(left) = review::left(&desk, id, ctx.today)?
    {
        ctx.out.say(&left);
    }
    verdict
}

/// Reviews, the next one first.
#[derive(Serialize)]
#[serde(transparent)]
struct Listed {
    rows: Vec<Planned>,
    /// Whether they are those of the whole book, so that whose they are must be said.
    #[serde(skip)]
    is_book: bool,
}

impl Report for Listed {
    fn view(&self) -> View {
        let mut sections = vec![(None, View::Table(table(&self.rows, self.is_book)))];
        for row in self
            .rows
            .iter()
            .filter(|row| !self.is_book && !row.steps.is_empty())
        {
            let on = row.review.planned_on.map(day).unwrap_or_default();
            let title = format!("Around {} on {on}", row.review.id);
            sections.push((Some(title), View::Table(steps(&row.steps, row.today))));
        }
        View::Sections(sections)
    }

    fn sheet(&self) -> View {
        View::Table(table(&self.rows, self.is_book))
    }
}

/// Reviews as a table, for the list and for a customer's page.
pub(super) fn table<'a>(rows: impl IntoIterator<Item = &'a Planned>, is_book: bool) -> Table {
    let customer = Column::new("customer", "Customer");
    let mut table = Table::new([
        if is_book {
            customer
        } else {
            customer.data_only()
        },
        Column::new("id", "Id"),
        Column::new("state", "State"),
        Column::new("planned_on", "Planned"),
        Column::new("held_on", "Held").data_only(),
        Column::new("cancelled_on", "Cancelled").data_only(),
        Column::new("next.due_on", "Next by").data_only(),
        Column::new("next.title", "Next"),
        Column::new("summary", "What it shows"),
    ]);
    for row in rows {
        let it = &row.review;
        let next = row.next();
        table.row([
            row.customer.as_str().into(),
            (&it.id).into(),
            state(row),
            planned(row),
            it.held_on.into(),
            it.cancelled_on.into(),
            next.map(|next| next.due_on).into(),
            what_next(row),
            it.summary.as_ref().or(it.why.as_ref()).into(),
        ]);
    }
    table
}

/// What is due next; of one whose day is over, whether it was held.
fn what_next(row: &Planned) -> Cell {
    let is_over = row.review.planned_on.is_some_and(|on| on < row.today);
    match row.next() {
        _ if is_over && row.state == State::Planned => {
            let (customer, id) = (&row.customer, &row.review.id);
            let text = format!("was it held?\ncsa review held {customer} {id}");
            Cell::from(text).data("").tone(Tone::Late)
        }
        Some(next) => {
            let text = format!("{}\n{}", next.title, lateness(next.due_on, row.today));
            Cell::from(text).data(next.title.clone())
        }
        None => Cell::default(),
    }
}

fn state(row: &Planned) -> Cell {
    let it = &row.review;
    let (word, on, tone) = match row.state {
        State::Planned => ("planned", None, Tone::Plain),
        State::Held => ("held", it.held_on, Tone::Good),
        State::Cancelled => ("cancelled", it.cancelled_on, Tone::Faint),
    };
    let text = match on {
        Some(on) => format!("{word}\n{on}"),
        None => word.to_owned(),
    };
    Cell::from(text).data(word).tone(tone)
}

/// The day, and how far away it is while it is to come.
fn planned(row: &Planned) -> Cell {
    let Some(on) = row.review.planned_on else {
        return Cell::default();
    };
    if row.state != State::Planned {
        return on.into();
    }
    let tone = if on < row.today {
        Tone::Late
    } else {
        Tone::Plain
    };
    let text = format!("{on}\n{}", relative(on, row.today));
    Cell::from(text).data(on.to_string()).tone(tone)
}

/// What is done around a review, and when.
pub(super) fn steps(around: &[Around], today: NaiveDate) -> Table {
    let mut table = Table::new([
        Column::new("step", "Step").data_only(),
        Column::new("title", "What"),
        Column::new("from", "From"),
        Column::new("due_on", "By"),
        Column::new("when", "When"),
    ]);
    for step in around {
        let (when, tone) = match () {
            () if step.due_on < today => ("over".to_owned(), Tone::Faint),
            () if step.from <= today => (lateness(step.due_on, today), Tone::Soon),
            () => (lateness(step.due_on, today), Tone::Plain),
        };
        table.row([
            (&step.step).into(),
            (&step.title).into(),
            if step.from < step.due_on {
                step.from.into()
            } else {
                Cell::default().data(step.from.to_string())
            },
            step.due_on.into(),
            Cell::from(when).tone(tone),
        ]);
    }
    table
}
