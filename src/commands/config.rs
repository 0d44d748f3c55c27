use crate::context::Context;
use anyhow::Result;
use clap::Args;
/// x
#[derive(Debug, Args)]
pub(crate) struct Config {}
pub(crate) fn run(_: Config, _: &Context) -> Result<()> {
    Ok(())
}
