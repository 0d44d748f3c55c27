use crate::context::Context;
use anyhow::Result;
use clap::Args;
/// x
#[derive(Debug, Args)]
pub(crate) struct Draft {}
pub(super) fn run(_: &Draft, _: &Context) -> Result<()> {
    Ok(())
}
