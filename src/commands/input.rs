//! What several verbs take alike: a file that the user names, or standard input, and stretches of days.

use std::io::Read as _;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::context::Context as Ctx;
use crate::domain::when::{Lean, Period};
use crate::domain::{Kind, Refusal};
use crate::store::disk;

/// The bytes of the file, `-` for standard input, of which no more than one byte above the limit is read.
///
/// # Errors
/// When there is no such file, or it cannot be read.
pub(super) fn bytes(file: &Path, limit: u64) -> Result<Vec<u8>> {
    if file != Path::new("-") {
        let missing = || {
            let message = format!("there is no file `{}`", file.display());
            Refusal::new(Kind::NotFound, message)
        };
        return Ok(disk::read(file)?.ok_or_else(missing)?);
    }
    let mut bytes = Vec::new();
    let input = std::io::stdin().lock();
    let read = input.take(limit + 1).read_to_end(&mut bytes);
    read.context("could not read standard input")?;
    Ok(bytes)
}

/// The text of the file, `-` for standard input.
///
/// # Errors
/// As [`bytes`]; `Invalid` when it is larger than the limit, or no UTF-8 text.
pub(super) fn text(file: &Path, limit: u64) -> Result<String> {
    let bytes = bytes(file, limit)?;
    let named = match file == Path::new("-") {
        true => "standard input".to_owned(),
        false => format!("`{}`", file.display()),
    };
    if bytes.len() as u64 > limit {
        let message = format!("{named} is larger than {} MiB", limit / 1024 / 1024);
        return Err(Refusal::new(Kind::Invalid, message).into());
    }
    String::from_utf8(bytes)
        .map_err(|_| Refusal::new(Kind::Invalid, format!("{named} is not UTF-8 text")).into())
}

/// Refuses to write over a file, unless that is meant.
///
/// # Errors
/// `Refused` when something is there.
pub(super) fn vacant(file: &Path, force: bool) -> Result<()> {
    if force || disk::read(file)?.is_none() {
        return Ok(());
    }
    let message = format!("`{}` is there already", file.display());
    Err(Refusal::new(Kind::Refused, message)
        .hint("add `--force` to replace it, or choose another name")
        .into())
}

/// A stretch of days, which is said unless it was typed as such.
///
/// # Errors
/// `Usage`, naming the flag, when it cannot be read.
pub(super) fn period(flag: &str, text: &str, lean: Lean, ctx: &Ctx) -> Result<Period> {
    let period = Period::parse(text, ctx.today, lean, &ctx.fiscal());
    let period = period.map_err(|refusal| refusal.about(flag))?;
    let days = format!("{}..{}", period.from, period.to);
    if text.trim() != days {
        ctx.out.say(&format!("{flag} {} → {days}", text.trim()));
    }
    Ok(period)
}
