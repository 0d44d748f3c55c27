//! Days on which no workshop should be: those of the configuration, and of calendar files.

use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::Months;

use crate::commands::input;
use crate::context::Context;
use crate::domain::accelerator::Run;
use crate::domain::plan::Closed;
use crate::domain::when::Period;
use crate::domain::{Kind, Refusal};
use crate::import::ics::{self, DaysOff};

/// How long after the quarters shown days off still matter: to the end of a subscription year that begins in them,
/// however long it was agreed.
const AFTERWARDS: Months = Months::new(5 * 12);

/// Weekends, holidays and freezes of the configuration and of the calendar that it names, for these days and on to
/// the end of any subscription year that begins in them.
///
/// # Errors
/// When that calendar is not there, is too large, or cannot be read.
pub(super) fn configured(shown: Period, ctx: &Context) -> Result<Closed> {
    let mut closed = Closed {
        work: ctx.desk()?.work,
        freezes: ctx.config.freezes.clone(),
    };
    if let Some(file) = &ctx.calendar {
        let off = read(file, window(shown, ctx)).map_err(|error| by_key(error, file))?;
        add(&mut closed, off);
    }
    Ok(closed)
}

/// What is asked when a workshop of this run falls into a week that is mostly off.
///
/// # Errors
/// As [`configured`].
pub(super) fn doubt(run: Run, ctx: &Context) -> Result<Option<String>> {
    let hit = configured(run.period(), ctx)?.hits(run.starts_on, run.layout.planning_week) > 0;
    Ok(hit.then(|| {
        "a workshop falls into a week in which most days are off (`freezes`, `holidays` and `calendar` in the configuration)"
            .to_owned()
    }))
}

/// Adds the days off of these files, and says what was found in each.
///
/// # Errors
/// When one of them is not there, is too large, or cannot be read.
pub(super) fn of_files(
    closed: &mut Closed,
    files: &[PathBuf],
    shown: Period,
    ctx: &Context,
) -> Result<()> {
    if files.iter().filter(|file| is_input(file)).count() > 1 {
        let message = "--ics: standard input can be read only once";
        return Err(Refusal::new(Kind::Usage, message).into());
    }
    for file in files {
        let off = read(file, window(shown, ctx))?;
        let ahead = Period {
            from: shown.from.max(ctx.today),
            to: shown.to,
        };
        ctx.out.say(&found(file, &off, ahead));
        add(closed, off);
    }
    Ok(())
}

fn window(shown: Period, ctx: &Context) -> Period {
    Period {
        from: shown.from.min(ctx.today),
        to: shown.to.max(ctx.today) + AFTERWARDS,
    }
}

fn read(file: &Path, window: Period) -> Result<DaysOff> {
    let bytes = input::bytes(file, ics::LIMIT)?;
    if bytes.len() as u64 > ics::LIMIT {
        let message = format!(
            "`{}` is larger than {} MiB; no calendar of days off is",
            file.display(),
            ics::LIMIT / (1024 * 1024)
        );
        return Err(Refusal::new(Kind::Invalid, message)
            .hint("export only the calendar that the days off are in")
            .into());
    }
    Ok(ics::read(file, &bytes, window)?)
}

/// A configured file that is not there is named by the key, for nobody typed it.
fn by_key(error: anyhow::Error, file: &Path) -> anyhow::Error {
    match error.downcast::<Refusal>() {
        Ok(refusal) if refusal.kind == Kind::NotFound => {
            let message = format!(
                "`calendar` is `{}`, and there is no such file",
                file.display()
            );
            Refusal::new(Kind::NotFound, message)
                .hint("to name another one: csa config set calendar FILE")
                .hint("to plan without it: csa config set calendar --unset")
                .into()
        }
        Ok(refusal) => refusal.into(),
        Err(error) => error,
    }
}

fn add(closed: &mut Closed, off: DaysOff) {
    closed.work.add_holidays(off.holidays);
    closed.freezes.extend(off.freezes);
}

/// What a file holds for the days ahead, so that nobody trusts the wrong one.
fn found(file: &Path, off: &DaysOff, ahead: Period) -> String {
    let count = |count: usize, one: &str, more: &str| match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {more}"),
    };
    let holidays = off.holidays.iter().filter(|day| ahead.contains(**day));
    let touches = |days: Period| days.from <= ahead.to && days.to >= ahead.from;
    let freezes = off.freezes.iter().filter(|freeze| touches(freeze.period));
    let mut text = format!(
        "`{}`: {} and {} up to {}",
        file.display(),
        count(holidays.count(), "holiday", "holidays"),
        count(freezes.count(), "freeze", "freezes"),
        ahead.to,
    );
    let passed: Vec<String> = [(off.timed, "timed"), (off.cancelled, "cancelled")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    if !passed.is_empty() {
        text += &format!("; passed over: {}", passed.join(" and "));
    }
    text
}

fn is_input(file: &Path) -> bool {
    file == Path::new("-")
}
