//! `csa onboard draft`: a mail or document written from the record.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use clap::Args;

use crate::commands::input::vacant;
use crate::commands::template::show;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::editor;
use crate::export::builtin::Audience;
use crate::export::draft;
use crate::ops::draft::{self as ops, Drafted, Drafts};
use crate::ops::template::in_force;
use crate::output::{Cell, Column, Field, Report, Table, View};
use crate::store::{WorkingCopy, disk};

/// Draft a mail or document from the record
///
/// What the record does not know becomes a blank in brackets, and a question at the end of the text. Drafts that go to
/// a customer are given only what may leave the house. To write a draft your own way, put a template into the book as
/// templates/NAME.md.
#[derive(Debug, Args)]
pub(crate) struct Draft {
    /// The customer
    #[arg(required_unless_present_any = ["list", "template"], add = Live::Customer.values())]
    customer: Option<String>,
    /// The draft, by its name or by its step
    #[arg(add = Live::Draft.values())]
    name: Option<String>,
    /// List the drafts: who reads them, what for, and the file in force
    #[arg(short, long, conflicts_with_all = ["customer", "name", "template", "output", "edit"])]
    list: bool,
    /// Show the template in force, to start your own from it
    #[arg(long, value_name = "NAME", conflicts_with_all = ["customer", "name", "output", "edit"], add = Live::Template.values())]
    template: Option<String>,
    /// Write it to this file instead of showing it
    #[arg(short, long, value_name = "FILE", add = Live::File.values())]
    output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    force: bool,
    /// Open it in your editor first
    #[arg(short, long)]
    edit: bool,
}

/// Runs `csa onboard draft`.
pub(super) fn run(args: &Draft, ctx: &Context) -> Result<()> {
    if let Some(name) = &args.template {
        let draft = ops::find(ctx.rules()?, name)?;
        return show(in_force(&ctx.store, draft)?, ctx);
    }
    let Some(customer) = &args.customer else {
        return ctx.out.show(&ops::list(&ctx.store, ctx.rules()?)?);
    };
    let draft = ops::find(ctx.rules()?, &name(args, customer, ctx)?)?;
    let id = ctx.find(customer)?;
    if let Some(file) = &args.output {
        vacant(file, args.force)?;
    }
    let mut drafted = ops::write(&ctx.desk()?, &id, draft)?;
    match args.edit {
        true => edit(args, &mut drafted, ctx)?,
        false => deliver(args, &drafted, ctx)?,
    }
    if !drafted.questions.is_empty() {
        let count = drafted.questions.len();
        ctx.out.say(&match count {
            1 => "1 question is open; it stands at the end".to_owned(),
            _ => format!("{count} questions are open; they stand at the end"),
        });
    }
    if let Some(settles) = &drafted.settles {
        let (step, once) = (&settles.step, settles.once);
        ctx.out
            .say(&format!("when {once}: csa onboard done {id} {step}"));
    }
    Ok(())
}

/// The draft's name as given, else as chosen at the terminal.
fn name(args: &Draft, customer: &str, ctx: &Context) -> Result<String> {
    if let Some(name) = &args.name {
        if draft::called(name).is_none() && draft::called(customer).is_some() {
            return Err(Refusal::new(Kind::Usage, "the customer comes first")
                .hint(format!("csa onboard draft {name} {customer}"))
                .into());
        }
        return Ok(name.clone());
    }
    let names: Vec<&str> = draft::names().collect();
    match ctx.prompt.select("Draft", &names, 0)? {
        Some(chosen) => Ok(names[chosen].to_owned()),
        None => Err(Refusal::new(Kind::Usage, "which draft?")
            .hint(format!("csa onboard draft {customer} {}", names[0]))
            .hint("`csa onboard draft --list` shows every draft")
            .into()),
    }
}

/// Shows the draft, or writes it where the user wants it.
fn deliver(args: &Draft, drafted: &Drafted, ctx: &Context) -> Result<()> {
    let Some(file) = &args.output else {
        return ctx.out.show(drafted);
    };
    vacant(file, args.force)?;
    let before = disk::read(file)?;
    let text = drafted.whole();
    if ctx.dry_run {
        let before = before.as_deref().map(String::from_utf8_lossy);
        let path = file.to_string_lossy();
        ctx.out.diff(&path, before.as_deref(), Some(&text))?;
        ctx.out.say("dry run: nothing was written");
        return Ok(());
    }
    disk::replace(file, before.as_deref(), Some(text.as_bytes()))?;
    ctx.out.say(&format!("wrote `{}`", file.display()));
    Ok(())
}

/// Lets the user change the draft before it is delivered. The copy that the editor works on lies in the
/// book's private folder, and stays there when something fails after it was changed.
fn edit(args: &Draft, drafted: &mut Drafted, ctx: &Context) -> Result<()> {
    let (id, name) = (&drafted.customer, &drafted.name);
    let copy = ctx.store.copy_of_draft(id, name, drafted.whole())?;
    let delivered = edited(&copy, ctx).and_then(|text| {
        // What the editor left is the whole of it: answered questions are gone, others stand in the text.
        drafted.body = text;
        drafted.questions.clear();
        deliver(args, drafted, ctx)
    });
    if delivered.is_ok() || copy.text().is_ok_and(|text| text == copy.before) {
        copy.remove();
        return delivered;
    }
    delivered.with_context(|| format!("your text is kept in `{}`", copy.path.display()))
}

/// The text as the editor left it.
fn edited(copy: &WorkingCopy, ctx: &Context) -> Result<String> {
    editor::open(ctx.editor.as_deref().unwrap_or_default(), &copy.path)?;
    copy.text()
}

impl Report for Drafted {
    fn view(&self) -> View {
        View::Text(self.whole())
    }

    fn sheet(&self) -> View {
        let mut fields: Vec<Field> = vec![
            ("name", "Draft", self.name.into()),
            ("customer", "Customer", self.customer.as_str().into()),
            ("body", "Text", (&self.body).into()),
        ];
        let questions = self.questions.iter();
        fields.extend(questions.map(|question| ("questions", "Question", question.into())));
        View::Fields(fields)
    }
}

impl Report for Drafts {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("name", "Draft"),
            Column::new("audience", "Reader"),
            Column::new("purpose", "What it is for"),
            Column::new("step", "Step"),
            Column::new("file", "Template"),
        ]);
        for draft in &self.0 {
            table.row([
                draft.name.into(),
                match draft.audience {
                    Audience::Customer => "customer".into(),
                    Audience::Internal => "internal".into(),
                },
                draft.purpose.into(),
                draft.step.clone().into(),
                match &draft.file {
                    Some(file) => Cell::from("own file").data(file),
                    None => Cell::from("built in").data(""),
                },
            ]);
        }
        let own = self.0.iter().filter_map(|draft| draft.file.as_deref());
        let own: Vec<String> = own.map(|file| format!("own file: {file}")).collect();
        View::Sections(match own.is_empty() {
            true => vec![(None, View::Table(table))],
            false => vec![
                (None, View::Table(table)),
                (None, View::Text(own.join("\n"))),
            ],
        })
    }
}
