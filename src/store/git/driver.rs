//! The merge that git asks for, file by file: of records by what they say, of anything else by lines.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::Git;
use crate::domain::{Kind, Refusal};
use crate::store::{disk, merge};

/// How a merge of one file went.
#[derive(Debug)]
pub(crate) struct Driven {
    /// What was decided, and what both sides changed, a line each.
    pub(crate) words: Vec<String>,
    /// How many values or places wait for a person.
    pub(crate) conflicts: usize,
}

/// Merges `theirs` into the file `ours`, both made from `base`, and leaves the result in `ours`.
///
/// # Errors
/// When a file cannot be read or written; `ours` is then as it was.
pub(crate) fn drive(base: &Path, ours: &Path, theirs: &Path) -> Result<Driven> {
    let read = |path: &Path| -> Result<Vec<u8>> {
        let gone = || {
            Refusal::new(
                Kind::NotFound,
                format!("there is no file `{}`", path.display()),
            )
        };
        disk::read(path)?.ok_or_else(|| gone().into())
    };
    let sides = [read(base)?, read(ours)?, read(theirs)?];
    let texts: Option<Vec<&str>> = sides
        .iter()
        .map(|bytes| std::str::from_utf8(bytes).ok())
        .collect();
    let merged = match texts.as_deref() {
        Some([base, ours, theirs]) => merge::merge(base, ours, theirs),
        _ => Err(anyhow::anyhow!("one of the sides is not UTF-8 text")),
    };
    match merged {
        Ok(merged) => {
            disk::put(ours, merged.text.as_bytes(), false)?;
            let conflicts = merged.conflicts.iter().map(ToString::to_string);
            let notes = merged.notes.iter().map(ToString::to_string);
            Ok(Driven {
                words: conflicts.chain(notes).collect(),
                conflicts: merged.conflicts.len(),
            })
        }
        Err(error) => by_lines(base, ours, theirs, &error),
    }
}

/// git's own merge, for what is no record or cannot be merged as one.
fn by_lines(base: &Path, ours: &Path, theirs: &Path, why: &anyhow::Error) -> Result<Driven> {
    let here = Path::new(".");
    let absolute = |path: &Path| {
        std::path::absolute(path)
            .with_context(|| format!("cannot tell where `{}` is", path.display()))
    };
    let (base, ours, theirs) = (absolute(base)?, absolute(ours)?, absolute(theirs)?);
    let words = [
        "merge-file",
        "-p",
        "-L",
        "here",
        "-L",
        "before",
        "-L",
        "there",
        "--",
    ];
    let mut args: Vec<&std::ffi::OsStr> = words.iter().map(std::ffi::OsStr::new).collect();
    args.extend([ours.as_os_str(), base.as_os_str(), theirs.as_os_str()]);
    let ran = Git::new(here, false, None).run(&args)?;
    let text = String::from_utf8_lossy(&ran.out);
    let conflicts = text
        .lines()
        .filter(|line| line.starts_with("<<<<<<< "))
        .count();
    if !ran.is_well && conflicts == 0 {
        return Err(ran.failed(&args));
    }
    disk::put(&ours, &ran.out, false)?;
    let mut words = vec![format!("merged by lines, because {why:#}")];
    if conflicts > 0 {
        words.push(
            "both sides changed the same lines, which now stand there between markers".to_owned(),
        );
    }
    Ok(Driven { words, conflicts })
}
