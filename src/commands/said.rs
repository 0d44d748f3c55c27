//! What flags say alike for several nouns: the day of an act, a text that may be taken away, whom a list is about.

use anyhow::Result;
use chrono::NaiveDate;

use super::customer::all_read;
use crate::context::Context;
use crate::domain::when::Lean;
use crate::ops::{Gathered, Set};

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

/// Warns of the records that could not be read, and hands back the verdict on them for after the others are shown.
pub(super) fn unread<T>(gathered: &Gathered<T>, ctx: &Context) -> Result<()> {
    for error in &gathered.unreadable {
        ctx.out.warn(&format!("{error:#}"));
    }
    let unreadable = gathered.unreadable.len();
    all_read(unreadable, gathered.read + unreadable)
}
