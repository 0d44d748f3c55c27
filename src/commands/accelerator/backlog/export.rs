//! `csa accelerator backlog … export`: the backlog on its way into GitLab.

use anyhow::Result;
use clap::Args;

use super::Whose;
use crate::context::Context;
use crate::domain::nearest::listed;
use crate::export::gitlab_issues::{Choice, Issues, Milestone};
use crate::ops::backlog;
use crate::output::{Column, Format, Report, Table, View};

/// Write the backlog for GitLab: --format csv, glab or markdown
///
/// csv is what GitLab's issue importer takes, glab a shell script to read and run, markdown a task list. Without a
/// format the issues are shown as they would be made. Only what the customer may read goes out.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// A label for every issue, instead of those of the rule backlog.labels; several with commas
    #[arg(long, value_name = "LABEL")]
    label: Vec<String>,
    /// The user name of somebody who has it to do; several with commas
    #[arg(long, value_name = "USER")]
    assignee: Vec<String>,
    /// The milestone of every issue, instead of the fiscal quarter in which it is due
    #[arg(long, value_name = "TITLE", conflicts_with = "no_milestone")]
    milestone: Option<String>,
    /// No milestone
    #[arg(long)]
    no_milestone: bool,
    /// Begin each title with customer and accelerator
    #[arg(long)]
    prefix: bool,
    /// Items that are done as well
    #[arg(long)]
    all: bool,
}

/// Runs `csa accelerator backlog … export`.
pub(super) fn run(args: &Export, whose: &Whose, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let choice = Choice {
        labels: args.label.clone(),
        assignees: args.assignee.clone(),
        milestone: match (&args.milestone, args.no_milestone) {
            (Some(title), _) => Milestone::Named(title.clone()),
            (None, true) => Milestone::None,
            (None, false) => Milestone::Quarter,
        },
        all: args.all,
        prefix: args.prefix,
    };
    let export = backlog::export(&desk, &whose.id, whose.word(), ctx.fiscal(), choice)?;
    for warning in &export.warnings {
        ctx.out.warn(warning);
    }
    let issues = &export.issues;
    if issues.issues.is_empty() {
        ctx.out.say("nothing to export: no item is open");
    }
    match ctx.out.format() {
        Format::Csv => ctx.out.raw(&issues.csv(desk.rules.import_limit())?)?,
        Format::Glab => ctx.out.raw(&issues.script())?,
        Format::Markdown => return ctx.out.raw(&issues.markdown()),
        _ => return ctx.out.show(issues),
    }
    if !issues.issues.is_empty() {
        advise(issues, ctx);
    }
    Ok(())
}

/// What must be there before, and what cannot be taken back.
fn advise(issues: &Issues, ctx: &Context) {
    let is_csv = ctx.out.format() == Format::Csv;
    let milestones = issues.milestones();
    if !milestones.is_empty() {
        let without = match is_csv {
            true => "without them GitLab refuses the file",
            false => "without them glab stops",
        };
        let names = named(milestones.into_iter());
        ctx.out
            .say(&format!("milestones to create first: {names} ({without})"));
    }
    // An issue made through the API, as glab does, brings its labels with it.
    if is_csv && !issues.labels.is_empty() {
        let names = named(issues.labels.iter().map(String::as_str));
        ctx.out.say(&format!(
            "labels to create first: {names} (without them the issues have none)"
        ));
    }
    if issues.issues.iter().any(|issue| issue.is_done) {
        ctx.out
            .say("items that are done are among them; GitLab makes them open");
    }
    if is_csv {
        ctx.out
            .say("an import cannot be taken back: try it with a few lines first");
    } else if issues.project.is_none() {
        ctx.out.say(
            "no `links.collaboration_project` is on record: GITLAB_PROJECT must say where the issues go",
        );
    }
}

/// Names in a row, with "and" before the last.
fn named<'a>(names: impl Iterator<Item = &'a str>) -> String {
    listed(names).replace("` or `", "` and `")
}

impl Report for Issues {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("id", "Id"),
            Column::new("week", "Week").right(),
            Column::new("title", "Title"),
            Column::new("due_on", "Due"),
            Column::new("milestone", "Milestone"),
            Column::new("is_done", "Done").data_only(),
            Column::new("description", "Description").data_only(),
        ]);
        for issue in &self.issues {
            table.row([
                (&issue.id).into(),
                issue.week.into(),
                (&issue.title).into(),
                issue.due_on.into(),
                issue.milestone.as_ref().into(),
                issue.is_done.to_string().into(),
                issue.description.as_ref().into(),
            ]);
        }
        let parts = [
            ("Labels", self.labels.join(", ")),
            ("Assignees", self.assignees.join(", ")),
            ("Project", self.project.clone().unwrap_or_default()),
            ("To write them", "--format csv, glab or markdown".to_owned()),
        ];
        let said = parts.iter().filter(|(_, text)| !text.is_empty());
        let lines: Vec<String> = said.map(|(name, text)| format!("{name}: {text}")).collect();
        View::Sections(vec![
            (Some(self.name.clone()), View::Table(table)),
            (None, View::Text(lines.join("\n"))),
        ])
    }
}
