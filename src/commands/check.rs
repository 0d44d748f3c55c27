//! `csa check`: what is wrong in the book, one line each, as compilers write it.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::text::counted;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::ops::check::{self, Finding};
use crate::output::{Cell, Column, Format, Report, Table, View, visible_line};
use crate::rules::Rules;

/// Look for what is wrong in the book; silent when all is fine
///
/// Each finding is a line `file:line:column: rule: what`, on a terminal and in a pipe alike, and the exit code is 3.
/// `csa rules RULE` says why it matters; a rule with `level = "off"` in the book's rules/ folder is not looked for.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Look at this customer only
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// Look for what is merely untidy, too
    #[arg(long)]
    strict: bool,
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Findings(Vec<Finding>);

impl Findings {
    fn lines(&self) -> String {
        let line = |finding: &Finding| {
            let what = match &finding.hint {
                Some(hint) => format!("{}; {hint}", finding.what),
                None => finding.what.clone(),
            };
            let place = format!(
                "{}:{}:{}",
                finding.path.display(),
                finding.line,
                finding.column
            );
            visible_line(&format!("{place}: {}: {what}", finding.rule)) + "\n"
        };
        self.0.iter().map(line).collect()
    }

    fn files(&self) -> usize {
        let mut paths: Vec<_> = self.0.iter().map(|finding| &finding.path).collect();
        paths.dedup();
        paths.len()
    }
}

impl Report for Findings {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("path", "File"),
            Column::new("line", "Line").right(),
            Column::new("column", "Column").right(),
            Column::new("rule", "Rule"),
            Column::new("what", "What"),
            Column::new("hint", "Hint"),
        ]);
        for finding in &self.0 {
            table.row([
                Cell::from(finding.path.display().to_string()),
                finding.line.into(),
                finding.column.into(),
                (&finding.rule).into(),
                (&finding.what).into(),
                finding.hint.clone().into(),
            ]);
        }
        View::Table(table)
    }
}

/// Runs `csa check`.
pub(crate) fn run(args: &Check, ctx: &Context) -> Result<()> {
    if !ctx.store.exists() {
        let message = format!("there is no book at `{}`", ctx.store.book().display());
        return Err(Refusal::new(Kind::NotFound, message)
            .hint("name its folder: --book DIR")
            .hint("`csa init` makes one")
            .into());
    }
    let only = match &args.customer {
        Some(word) => Some(ctx.find(word)?),
        None => None,
    };
    let built_in;
    let (rules, fault) = match ctx.rules() {
        Ok(rules) => (rules, None),
        Err(error) => {
            built_in = Rules::load(&[])?;
            (&built_in, Some(error))
        }
    };
    let desk = Desk {
        store: &ctx.store,
        rules,
        work: rules.work_calendar(ctx.config.holidays.iter().copied())?,
        today: ctx.today,
        write: ctx.write(),
    };
    let findings = Findings(check::check(
        &desk,
        only.as_ref(),
        args.strict,
        fault.as_ref(),
    )?);
    match ctx.out.format() {
        Format::Table => ctx.out.raw(&findings.lines())?,
        _ => ctx.out.show(&findings)?,
    }
    match findings.0.len() {
        0 => Ok(()),
        found => {
            let message = format!(
                "found {} in {}",
                counted(found, "fault"),
                counted(findings.files(), "file")
            );
            Err(Refusal::new(Kind::Found, message)
                .hint("`csa rules RULE` says why one matters and how to turn it off")
                .into())
        }
    }
}
