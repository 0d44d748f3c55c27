//! What several nouns have alike: the day of an act, a text that may be taken away, whom a list is about and how it looks.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use crate::context::Context;
use crate::domain::when::Lean;
use crate::domain::{Kind, Refusal};
use crate::ops::{Gathered, Set};
use crate::output::{Column, Report, Table, View};

/// Records that cannot be read of which each is warned of by itself. Behind some dozen nobody sees the first.
const TOLD: usize = 12;

/// The day that `--on` names, else today.
///
/// # Errors
/// When it is no day.
pub(super) fn on(flag: Option<&str>, ctx: &Context) -> Result<NaiveDate> {
    match flag {
        Some(text) => ctx.day("--on", text, Lean::Past),
        None => Ok(ctx.today),
    }
}

/// The doubt about an act on a day that is yet to come.
pub(super) fn future(on: NaiveDate, ctx: &Context) -> Option<String> {
    (on > ctx.today).then(|| format!("{on} is in the future"))
}

/// A text, or none to take it away.
pub(super) fn text(given: Option<&String>) -> Set<String> {
    given.map(|text| Some(text.trim().to_owned()).filter(|text| !text.is_empty()))
}

/// A text that says something.
pub(super) fn filled(given: Option<&String>) -> Option<String> {
    text(given).flatten()
}

/// Fails when so many of the book's files could not be read, after the others were shown.
///
/// # Errors
/// `Invalid`, with how many of how many.
pub(super) fn all_read(unreadable: usize, files: usize) -> Result<()> {
    if unreadable == 0 {
        return Ok(());
    }
    let message = match files {
        1 => "the only record cannot be read".to_owned(),
        _ => format!("{unreadable} of {files} records cannot be read"),
    };
    Err(Refusal::new(Kind::Invalid, message)
        .hint("`csa check` shows the line in each")
        .hint("to mend one: csa customer edit CUSTOMER")
        .into())
}

/// Warns of the records that could not be read, of each of the first few by itself.
pub(super) fn warn_of(unreadable: &[anyhow::Error], ctx: &Context) {
    for error in unreadable.iter().take(TOLD) {
        ctx.out.warn(&format!("{error:#}"));
    }
    if unreadable.len() > TOLD {
        let more = unreadable.len() - TOLD;
        ctx.out.warn(&format!("{more} more cannot be read, either"));
    }
}

/// Warns of the records that could not be read, and hands back the verdict on them for after the others are shown.
pub(super) fn unread<T>(gathered: &Gathered<T>, ctx: &Context) -> Result<()> {
    warn_of(&gathered.unreadable, ctx);
    let unreadable = gathered.unreadable.len();
    all_read(unreadable, gathered.read + unreadable)
}

/// Rows of the whole book, or of one customer.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Listed<T> {
    /// The rows, as they are listed.
    pub(super) rows: Vec<T>,
    /// Whether they are those of the whole book, so that whose they are must be said.
    #[serde(skip)]
    pub(super) is_book: bool,
    /// How they look; whether they are those of the book comes behind them.
    #[serde(skip)]
    pub(super) table: fn(&[T], bool) -> Table,
}

impl<T: Serialize> Report for Listed<T> {
    fn view(&self) -> View {
        View::Table((self.table)(&self.rows, self.is_book))
    }
}

/// The column that says whose a row is, which people need in a list of the whole book only.
pub(super) const fn whose(is_book: bool) -> Column {
    let customer = Column::new("customer", "Customer");
    match is_book {
        true => customer,
        false => customer.data_only(),
    }
}
