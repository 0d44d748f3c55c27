//! Days off out of calendar files, for a plan.

use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::Months;

use crate::commands::input;
use crate::context::Context;
use crate::domain::when::Period;
use crate::domain::{Kind, Refusal};
use crate::import::ics::{self, DaysOff};
use crate::ops::plan::Scope;

/// How long after the quarters shown days off still matter: to the end of a subscription year that begins in them,
/// however long it was agreed.
const AFTERWARDS: Months = Months::new(5 * 12);

/// Adds the days off of the configured calendar and of these files, and says what was found in these.
///
/// # Errors
/// When one of them is not there, is too large, or cannot be read.
pub(super) fn add(scope: &mut Scope, files: &[PathBuf], ctx: &Context) -> Result<()> {
    let shown = scope.period();
    let window = Period {
        from: shown.from.min(ctx.today),
        to: shown.to.max(ctx.today) + AFTERWARDS,
    };
    if let Some(file) = &ctx.calendar {
        let off = read(file, window).map_err(|error| configured(error, file))?;
        close(scope, off);
    }
    if files.iter().filter(|file| is_input(file)).count() > 1 {
        let message = "--ics: standard input can be read only once";
        return Err(Refusal::new(Kind::Usage, message).into());
    }
    for file in files {
        let off = read(file, window)?;
        let ahead = Period {
            from: shown.from.max(ctx.today),
            to: shown.to,
        };
        ctx.out.say(&found(file, &off, ahead));
        close(scope, off);
    }
    Ok(())
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
fn configured(error: anyhow::Error, file: &Path) -> anyhow::Error {
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

fn close(scope: &mut Scope, off: DaysOff) {
    scope.closed.work.add_holidays(off.holidays);
    scope.closed.freezes.extend(off.freezes);
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
