//! `csa log export`: entries on their way into Gainsight.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::choice::Choice;
use crate::clipboard::{self, Mime};
use crate::commands::said::{all_read, warn_of};
use crate::complete::Live;
use crate::context::Context;
use crate::domain::{Kind, Refusal};
use crate::export::gainsight::{self, CustomFields, Entry};
use crate::ops::log::{self, Exporter, Outgoing, Wanted, entries_counted};
use crate::store::disk;

/// What entries are written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Shape {
    /// The fields of Gainsight's form, in its order, under the way to it
    Form,
    /// Gainsight's safe subset of HTML
    Html,
    /// Markdown
    Markdown,
    /// Plain text
    Text,
    /// The body of a call of Gainsight's Timeline API
    Api,
    /// A sheet for a colleague's loader
    Csv,
}

/// Write entries for Gainsight: as its form, for its API, as a sheet or a page
///
/// Oldest first, all in one batch; the same entries give the same bytes. Entries are named by their ids, else picked by
/// the flags; one of both, or a customer, must be said.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The customer [default: everybody who is not archived]
    #[arg(add = Live::Customer.values())]
    customer: Option<String>,
    /// The entries: their ids, the ends of them, or last
    #[arg(add = Live::Entry.values())]
    ids: Vec<String>,
    /// What they are written as
    #[arg(long = "as", value_name = "FORM", value_enum, default_value = "form")]
    form: Shape,
    /// Write them to this file instead of showing them
    #[arg(short, long, value_name = "FILE", add = Live::File.values())]
    output: Option<PathBuf>,
    /// Put them on the clipboard too, through a remote terminal if need be
    #[arg(long, conflicts_with = "output")]
    copy: bool,
    /// Replace the file if it is there
    #[arg(long, requires = "output")]
    force: bool,
    /// Put an apostrophe before cells of a sheet that a spreadsheet would run, which changes what a loader reads
    #[arg(long)]
    excel_safe: bool,
    #[command(flatten)]
    choice: Choice,
}

/// Runs `csa log export`.
pub(super) fn run(args: &Export, ctx: &Context) -> Result<()> {
    if args.customer.is_none() && !args.choice.is_any() {
        return Err(Refusal::new(Kind::Usage, "which entries?")
            .hint("csa log export CUSTOMER last")
            .hint("csa log export --pending --as api")
            .into());
    }
    if !args.ids.is_empty() && args.choice.is_any() {
        let message = "entries are named by their ids or picked by flags, not both";
        return Err(Refusal::new(Kind::Usage, message).into());
    }
    if args.excel_safe && args.form != Shape::Csv {
        return Err(Refusal::new(Kind::Usage, "`--excel-safe` is for `--as csv`").into());
    }
    let id = args.customer.as_deref().map(|word| ctx.find(word));
    let id = id.transpose()?;
    let filter = args.choice.filter(ctx)?;
    let wanted = match &id {
        Some(id) if !args.ids.is_empty() => Wanted::Named(id, &args.ids),
        id => Wanted::Like(id.as_ref(), &filter),
    };
    let outgoing = log::export(&ctx.desk()?, wanted, exporter(ctx))?;
    warn_of(&outgoing.unreadable, ctx);
    deliver(args, &outgoing, ctx)?;
    let unreadable = outgoing.unreadable.len();
    all_read(unreadable, outgoing.read + unreadable)
}

fn deliver(args: &Export, outgoing: &Outgoing, ctx: &Context) -> Result<()> {
    if outgoing.entries.is_empty() {
        ctx.out.say("nothing to export: no entry is like that");
        return Ok(());
    }
    for warning in &outgoing.warnings {
        ctx.out.warn(warning);
    }
    let text = text(args.form, &outgoing.entries, args.excel_safe, ctx)?;
    let Some(file) = &args.output else {
        ctx.out.raw(&text)?;
        return match args.copy {
            true => copied(&text, args.form, ctx),
            false => Ok(()),
        };
    };
    let before = disk::read(file)?;
    if before.is_some() && !args.force {
        let message = format!("`{}` is there already", file.display());
        return Err(Refusal::new(Kind::Refused, message)
            .hint("add `--force` to replace it, or choose another name")
            .into());
    }
    if ctx.dry_run {
        let before = before.as_deref().map(String::from_utf8_lossy);
        let path = file.to_string_lossy();
        ctx.out.diff(&path, before.as_deref(), Some(&text))?;
        ctx.out.say("dry run: nothing was written");
        return Ok(());
    }
    disk::replace(file, before.as_deref(), Some(text.as_bytes()))?;
    let count = entries_counted(outgoing.entries.len());
    ctx.out
        .say(&format!("wrote {count} to `{}`", file.display()));
    Ok(())
}

/// Who exports: the user, for whose profile Gainsight's form shows its times.
pub(super) fn exporter(ctx: &Context) -> Exporter<'_> {
    Exporter {
        email: ctx.config.email.as_deref(),
        form_zone: Some(ctx.gainsight_zone),
    }
}

/// The entries in this form, each ended by a line end. Cells that a spreadsheet would run are warned about.
///
/// # Errors
/// `Invalid` when the configuration has a name for a field that Gainsight cannot have.
pub(super) fn text(
    form: Shape,
    entries: &[Entry],
    excel_safe: bool,
    ctx: &Context,
) -> Result<String> {
    let each = |write: fn(&Entry) -> String, between: &str| {
        let texts = entries
            .iter()
            .map(|entry| write(entry).trim_end().to_owned());
        texts.collect::<Vec<_>>().join(between) + "\n"
    };
    match form {
        Shape::Form => Ok(each(gainsight::form, "\n\n----\n\n")),
        Shape::Html => Ok(each(gainsight::html, "\n")),
        Shape::Markdown => Ok(each(gainsight::markdown, "\n\n---\n\n")),
        Shape::Text => Ok(each(gainsight::text, "\n\n----\n\n")),
        Shape::Api => {
            for entry in entries {
                if let Some(lost) = entry.lost_context() {
                    ctx.out.warn(&lost);
                }
            }
            gainsight::api(entries, &fields(ctx)?)
        }
        Shape::Csv => {
            let sheet = gainsight::csv(entries, &fields(ctx)?, excel_safe)?;
            for formula in &sheet.formulas {
                let (entry, column) = (&formula.entry, &formula.column);
                ctx.out.warn(&match excel_safe {
                    true => format!("`{column}` of `{entry}` got an apostrophe in front, lest a spreadsheet runs it"),
                    false => format!("`{column}` of `{entry}` would be run by a spreadsheet; add `--excel-safe` if one opens it"),
                });
            }
            Ok(sheet.text)
        }
    }
}

/// Puts what was shown on the clipboard, and says by which way.
///
/// # Errors
/// When there is no way to a clipboard.
pub(super) fn copied(text: &str, form: Shape, ctx: &Context) -> Result<()> {
    let mime = match form {
        Shape::Html => Mime::Html,
        _ => Mime::Text,
    };
    let copied = clipboard::copy(text, mime, &ctx.clipboard)?;
    ctx.out.say(&copied.to_string());
    if mime == Mime::Html && !copied.is_html {
        ctx.out.warn(
            "this way to the clipboard has no formats: it is pasted as the source of the HTML",
        );
    }
    if let Some(doubt) = &copied.doubt {
        ctx.out.warn(doubt);
    }
    Ok(())
}

/// What this Gainsight calls its own fields.
fn fields(ctx: &Context) -> Result<CustomFields> {
    let names = ctx.config.gainsight_fields();
    let names = names
        .iter()
        .map(|(key, name)| (key.as_str(), name.as_str()));
    CustomFields::new(names).map_err(|refusal| {
        Refusal {
            kind: Kind::Invalid,
            ..refusal.about("gainsight_fields")
        }
        .hint(format!(
            "the configuration is `{}`",
            ctx.config_path.display()
        ))
        .into()
    })
}
