use crate::context::Context;
use anyhow::Result;
use clap::Args;
/// x
#[derive(Debug, Args)]
pub(crate) struct Rules {}
pub(crate) fn run(_: &Rules, _: &Context) -> Result<()> {
    Ok(())
}
