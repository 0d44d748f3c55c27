use crate::context::Context;
use anyhow::Result;
use clap::Args;
/// x
#[derive(Debug, Args)]
pub(crate) struct Check {}
pub(crate) fn run(_: &Check, _: &Context) -> Result<()> {
    Ok(())
}
