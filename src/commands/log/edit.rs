//! `csa log edit`: what is said of an entry.

use anyhow::{Context as _, Result};
use clap::Args;

use super::fields::Fields;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::day;
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};
use crate::editor;
use crate::export::entry_words::as_written;
use crate::ops::log::{self, Edits, Entry, Writer};
use crate::store::WorkingCopy;

/// Change an entry; its id stays
///
/// An empty text takes a value away: `--cta ''`. An entry that stands in Gainsight must be changed there too, by hand
/// or through its interface.
#[derive(Debug, Args)]
pub(super) struct Edit {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// The entry: its id, the end of it, or last
    #[arg(add = Live::Entry.values())]
    id: String,
    #[command(flatten)]
    fields: Fields,
    /// Write the notes in your editor
    #[arg(short, long, conflicts_with_all = ["notes", "notes_file"])]
    edit: bool,
    /// It must be recorded once more
    #[arg(long)]
    pending: bool,
}

/// Runs `csa log edit`.
pub(super) fn run(args: &Edit, ctx: &Context) -> Result<()> {
    let id = ctx.find(&args.customer)?;
    let entry = log::one(&ctx.desk()?, &id, &args.id)?;
    let mut edits = args.fields.edits(entry.activity.at, ctx)?;
    edits.is_pending = args.pending;
    if !args.edit {
        return change(&id, &entry, &edits, ctx);
    }
    let notes = entry.activity.notes.clone().unwrap_or_default();
    let name = format!("notes-{}", entry.short_id);
    let copy = ctx.store.copy_of_draft(&id, &name, notes)?;
    let done = edited(&copy, ctx).and_then(|text| {
        if text != copy.before {
            edits.notes = Some(as_written(&text));
        } else if edits == Edits::default() {
            ctx.out.say("nothing to change");
            return Ok(());
        }
        change(&id, &entry, &edits, ctx)
    });
    if done.is_ok() && !ctx.dry_run || copy.text().is_ok_and(|text| text == copy.before) {
        copy.remove();
        return done;
    }
    let kept = format!("your text is kept in `{}`", copy.path.display());
    match done {
        Ok(()) => {
            ctx.out.say(&kept);
            Ok(())
        }
        Err(error) => Err(error).context(kept),
    }
}

/// The text as the editor left it.
fn edited(copy: &WorkingCopy, ctx: &Context) -> Result<String> {
    editor::open(ctx.editor.as_deref().unwrap_or_default(), &copy.path)?;
    copy.text()
}

fn change(id: &CustomerId, entry: &Entry, edits: &Edits, ctx: &Context) -> Result<()> {
    if *edits == Edits::default() {
        return Err(Refusal::new(Kind::Usage, "nothing is said of the entry")
            .hint("say what changes, for example `--sentiment green` or `--edit` for the notes")
            .into());
    }
    let future = edits.at.map(|at| at.date_naive());
    let future = future.filter(|on| *on > ctx.today);
    let doubts: Vec<String> = future
        .map(|on| format!("{} is in the future", day(on)))
        .into_iter()
        .collect();
    ctx.doubt("Change the entry", &doubts)?;
    let (me, domains) = (ctx.me(), ctx.config.company_domains());
    let writer = Writer {
        domains: &domains,
        me: me.as_ref(),
    };
    let changed = log::edit(&ctx.desk()?, id, &entry.activity.id, edits, writer)?;
    ctx.told(&changed.written)?;
    if let Some(on) = changed.outdated_since {
        ctx.out.warn(&format!(
            "Gainsight has it as it was on {on}: change it there too, by hand or with a PUT of `csa log export {id} {} --as api` to identifier=externalid",
            entry.short_id
        ));
    }
    Ok(())
}
