use crate::context::Context;
use anyhow::Result;
use clap::Args;
/// x
#[derive(Debug, Args)]
pub(crate) struct Init {}
pub(crate) fn run(_: &Init, _: &Context) -> Result<()> {
    Ok(())
}
