use crate::context::Context;
use anyhow::Result;
use clap::Args;
/// x
#[derive(Debug, Args)]
pub(crate) struct Completions {}
pub(crate) fn run(_: &Completions, _: &Context) -> Result<()> {
    Ok(())
}
