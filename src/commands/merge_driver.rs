//! `csa merge-driver`: what git runs to merge a record that was changed on both sides.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::text::counted;
use crate::domain::{Kind, Refusal};
use crate::output::visible_line;
use crate::store::git::drive;

/// Merge a record that was changed on both sides; git runs this, see `csa init --git`
///
/// The result goes into OURS. What only one side changed is taken from that side, item by item and key by key; an edit
/// beats a deletion; where both changed one value, ours stays in force and theirs is kept in a comment above it. The
/// exit code is 1 when something is left for a person.
#[derive(Debug, Args)]
#[command(hide = true)]
pub(crate) struct MergeDriver {
    /// The file that both sides began with (%O)
    #[arg(add = Live::File.values())]
    base: PathBuf,
    /// The file of the side that is merged into; the result goes there (%A)
    #[arg(add = Live::File.values())]
    ours: PathBuf,
    /// The file of the other side (%B)
    #[arg(add = Live::File.values())]
    theirs: PathBuf,
    /// What the file is called in the repository (%P) [default: OURS]
    #[arg(add = Live::File.values())]
    path: Option<PathBuf>,
}

/// Runs `csa merge-driver`.
pub(crate) fn run(args: &MergeDriver, ctx: &Context) -> Result<()> {
    let driven = drive(&args.base, &args.ours, &args.theirs)?;
    let path = args.path.as_ref().unwrap_or(&args.ours).display();
    for line in &driven.words {
        ctx.out.say(&visible_line(&format!("{path}: {line}")));
    }
    match driven.conflicts {
        0 => Ok(()),
        left => {
            let message = format!("{path}: {} for you to settle", counted(left, "value"));
            Err(Refusal::new(Kind::Refused, message).into())
        }
    }
}
