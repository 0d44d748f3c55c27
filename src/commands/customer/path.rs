//! `csa customer path`: where the records lie.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::complete::Live;
use crate::context::Context;
use crate::output::{Column, Format, Report, Table, View};

/// Print where a customer's file lies, or the folder of them all
#[derive(Debug, Args)]
pub(crate) struct Path {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
}

/// Where it is.
#[derive(Debug, Serialize)]
struct Place {
    path: PathBuf,
}

/// Runs `csa customer path`.
pub(super) fn run(args: &Path, ctx: &Context) -> Result<()> {
    let path = match &args.customer {
        Some(word) => ctx.store.path(&ctx.find(word)?),
        None => ctx.store.customers(),
    };
    match ctx.out.format() {
        // Bare, for `$(csa customer path acme)`.
        Format::Table => ctx.out.raw(&format!("{}\n", path.display())),
        _ => ctx.out.show(&Place { path }),
    }
}

impl Report for Place {
    fn view(&self) -> View {
        let mut table = Table::new([Column::new("path", "Path")]);
        table.row([self.path.display().to_string().into()]);
        View::Table(table)
    }
}
