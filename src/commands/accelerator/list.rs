//! `csa accelerator list`: the accelerators of the book.

use anyhow::Result;
use clap::Args;

use crate::commands::said::{all_read, warn_of};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::accelerator::{AcceleratorStatus, AcceleratorType};
use crate::domain::calendar::relative;
use crate::domain::customer_id::folded;
use crate::domain::fiscal::FiscalQuarter;
use crate::domain::nearest::{listed, nearest};
use crate::domain::when::{self, Lean};
use crate::domain::{Kind, Refusal};
use crate::ops::accelerator::{self, Listed, ListedRow};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// List accelerators: those under way or ahead, or all of one customer
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Only those of this customer, closed ones too
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// Closed ones and those of archived customers too
    #[arg(long)]
    all: bool,
    /// Only those that are planned, active, completed or cancelled
    #[arg(long, value_name = "STATUS", add = Live::AcceleratorStatus.values())]
    status: Option<String>,
    /// Only those that start in this fiscal quarter
    #[arg(long, value_name = "QUARTER", add = Live::Quarter.values())]
    quarter: Option<String>,
    /// Only those of this CSA, by a part of the name or address
    #[arg(long, value_name = "NAME", add = Live::Csa.values())]
    csa: Option<String>,
}

/// Runs `csa accelerator list`.
pub(super) fn run(args: &List, ctx: &Context) -> Result<()> {
    let status = args.status.as_deref().map(status).transpose()?;
    let quarter = match &args.quarter {
        Some(text) => Some(when::quarter(text, ctx.today, Lean::Future, &ctx.fiscal())?),
        None => None,
    };
    let only = match &args.customer {
        Some(word) => Some(ctx.find(word)?),
        None => None,
    };
    let desk = ctx.desk()?;
    let (mut list, read, unreadable) = accelerator::list(&desk, only.as_ref(), ctx.fiscal())?;
    warn_of(&unreadable, ctx);
    let known = list.0.len();
    let shown = |row: &ListedRow| match status {
        Some(status) => row.status == status,
        None => args.all || only.is_some() || quarter.is_some() || is_open(row),
    };
    list.0.retain(|row| {
        shown(row)
            && (args.all || only.is_some() || !row.is_archived)
            && quarter.is_none_or(|quarter| row.quarter == Some(quarter))
            && args.csa.as_deref().is_none_or(|csa| is_of(row, csa))
    });
    ctx.out.show(&list)?;
    if list.0.is_empty() && unreadable.is_empty() {
        ctx.out.say(&empty(known, quarter, only.is_some()));
    }
    all_read(unreadable.len(), read + unreadable.len())
}

fn is_open(row: &ListedRow) -> bool {
    matches!(
        row.status,
        AcceleratorStatus::Planned | AcceleratorStatus::Active
    )
}

fn is_of(row: &ListedRow, csa: &str) -> bool {
    let wanted = folded(csa);
    row.csa.as_ref().is_some_and(|person| {
        let email = person.email.as_deref().unwrap_or_default();
        folded(&person.name).contains(&wanted) || folded(email).contains(&wanted)
    })
}

fn empty(known: usize, quarter: Option<FiscalQuarter>, is_one: bool) -> String {
    match (known, quarter) {
        (0, _) => "no accelerator yet; the first: csa accelerator add CUSTOMER".to_owned(),
        (_, Some(quarter)) => format!("no accelerator like that starts in {quarter}"),
        (_, None) if is_one => "no accelerator is like that".to_owned(),
        _ => "no accelerator is like that; `--all` shows closed ones too".to_owned(),
    }
}

fn status(word: &str) -> Result<AcceleratorStatus> {
    let mut all = AcceleratorStatus::ALL.into_iter();
    let found = all.find(|status| status.key() == word.trim().to_lowercase());
    found.ok_or_else(|| {
        let keys = AcceleratorStatus::ALL.map(AcceleratorStatus::key);
        let message = format!("no accelerator is `{word}`");
        let mut refusal = Refusal::new(Kind::Usage, message);
        if let Some(near) = nearest(word, keys) {
            refusal = refusal.hint(format!("did you mean `{near}`?"));
        }
        refusal.hint(format!("one is {}", listed(keys))).into()
    })
}

impl Report for Listed {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("customer", "Customer"),
            Column::new("id", "Id"),
            Column::new("title", "Title"),
            Column::new("type", "Type").data_only(),
            Column::new("quarter", "Quarter").data_only(),
            Column::new("starts_on", "Starts"),
            Column::new("ends_on", "Ends").data_only(),
            Column::new("status", "State"),
            Column::new("week", "Week").data_only(),
            Column::new("weeks", "Weeks").data_only(),
            Column::new("stage", "Stage").data_only(),
            Column::new("closed_on", "Closed").data_only(),
            Column::new("csa", "CSA").data_only(),
        ]);
        for row in &self.0 {
            table.row([
                row.customer.as_str().into(),
                (&row.id).into(),
                (&row.title).into(),
                row.kind.map(AcceleratorType::key).into(),
                row.quarter.map(|quarter| quarter.to_string()).into(),
                starts(row),
                row.ends_on.into(),
                state(row),
                row.week.into(),
                row.weeks.into(),
                row.stage.map(|stage| stage.to_string()).into(),
                row.closed_on.into(),
                row.csa.as_ref().map(|csa| &csa.name).into(),
            ]);
        }
        View::Table(table)
    }
}

/// The first day with its quarter.
fn starts(row: &ListedRow) -> Cell {
    match (row.starts_on, row.quarter) {
        (Some(starts), Some(quarter)) => {
            Cell::from(format!("{starts}\n{quarter}")).data(starts.to_string())
        }
        (starts, _) => starts.into(),
    }
}

/// Where it stands, and for how long it did or will.
fn state(row: &ListedRow) -> Cell {
    let status = row.status.key();
    let cell = |text: String, tone| Cell::from(text).tone(tone).data(status);
    match (row.status, row.starts_on, row.week) {
        (AcceleratorStatus::Planned, Some(starts), _) if starts < row.today => {
            let since = relative(starts, row.today);
            cell(format!("planned\nto start {since}"), Tone::Late)
        }
        (AcceleratorStatus::Planned, Some(starts), _) => {
            let when = relative(starts, row.today);
            cell(format!("planned\n{when}"), Tone::Plain)
        }
        (AcceleratorStatus::Active, _, Some(week)) => {
            let stage = row
                .stage
                .map_or_else(String::new, |stage| stage.to_string());
            cell(format!("week {week} of {}\n{stage}", row.weeks), Tone::Good)
        }
        (AcceleratorStatus::Active, Some(starts), None) if starts <= row.today => match row.ends_on
        {
            Some(ends) => cell(
                format!("to be closed\nended {}", relative(ends, row.today)),
                Tone::Late,
            ),
            None => cell(status.to_owned(), Tone::Good),
        },
        (AcceleratorStatus::Completed | AcceleratorStatus::Cancelled, ..) => {
            let on = row
                .closed_on
                .map_or_else(String::new, |on| format!("\n{on}"));
            cell(format!("{status}{on}"), Tone::Faint)
        }
        _ => cell(status.to_owned(), Tone::Plain),
    }
}
