use crate::context::Context;
use anyhow::Result;
use clap::Args;
/// x
#[derive(Debug, Args)]
pub(crate) struct Customer {}
pub(crate) fn run(_: Customer, _: &Context) -> Result<()> {
    Ok(())
}
