//! `csa customer edit`: a record in the user's own editor.

use anyhow::Result;
use clap::Args;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};
use crate::editor;
use crate::store::{Record, WorkingCopy};

/// Edit a customer's file in your editor
///
/// The file is changed only once what you wrote is a record again. Until then your text is kept, whatever
/// happens. A file that csa cannot read can be mended like this too.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
    /// Go on with the text that was kept when the last edit did not come to an end
    #[arg(long)]
    resume: bool,
}

/// Runs `csa customer edit`.
pub(super) fn run(args: &Edit, ctx: &Context) -> Result<()> {
    let id = ctx.find(&args.customer)?;
    let Some(editor) = &ctx.editor else {
        return Err(Refusal::new(Kind::Refused, "no editor is set")
            .hint(
                "set EDITOR, or `editor` in the configuration: csa config set editor 'code --wait'",
            )
            .hint(format!("the file: {}", ctx.store.path(&id).display()))
            .into());
    };
    let copy = match args.resume {
        true => resumed(&id, ctx)?,
        false => ctx.store.copy(&id)?,
    };
    match edited(&copy, editor, args.resume, &id, ctx) {
        Ok(()) if ctx.dry_run && copy.text()? != copy.before => {
            ctx.out.say(&hints(&copy, &id).join("\n"));
            Ok(())
        }
        Ok(()) => {
            copy.remove();
            Ok(())
        }
        // Nothing was typed yet that could be lost.
        Err(error) if copy.text().is_ok_and(|text| text == copy.before) => {
            copy.remove();
            Err(error)
        }
        Err(error) => Err(kept(error, &copy, &id)),
    }
}

/// The copy that was kept; what changed in the record since is shown, so that it can be taken over.
fn resumed(id: &CustomerId, ctx: &Context) -> Result<WorkingCopy> {
    let Some(copy) = ctx.store.kept_copy(id)? else {
        return Err(Refusal::new(
            Kind::NotFound,
            format!("no edit of `{id}` was left unfinished"),
        )
        .hint(format!("to begin one: csa customer edit {id}"))
        .into());
    };
    let now = ctx.store.text(id)?;
    if now != copy.before {
        ctx.out
            .say("the record changed since you began, in these places:");
        let path = format!("customers/{id}.yaml");
        ctx.out.diff(&path, Some(&copy.before), Some(&now))?;
    }
    Ok(copy)
}

/// Opens the copy until it is a record, and puts it in the record's place.
fn edited(
    copy: &WorkingCopy,
    editor: &str,
    resumed: bool,
    id: &CustomerId,
    ctx: &Context,
) -> Result<()> {
    let text = loop {
        editor::open(editor, &copy.path)?;
        let text = copy.text()?;
        if text == copy.before {
            ctx.out.say("nothing to change");
            return Ok(());
        }
        let Err(error) = Record::read(&copy.path, text.clone().into_bytes()) else {
            break text;
        };
        if !ctx.prompt.enabled() {
            return Err(error);
        }
        ctx.out.fail(&error);
        let ways = ["edit again", "keep the text and stop"];
        if ctx.prompt.select("This is no record yet", &ways, 0)? != Some(0) {
            let message = "the text is no record yet; nothing was written";
            return Err(Refusal::new(Kind::Invalid, message).into());
        }
    };
    let now = ctx.store.text(id)?;
    if now != copy.before && now != text {
        if !resumed {
            let message = "the record changed while you were editing; nothing was written";
            return Err(Refusal::new(Kind::Busy, message).into());
        }
        let doubt = "the record changed since you began, and what you did not take over would go";
        ctx.doubt("Save", &[doubt.to_owned()])?;
    }
    ctx.told(&ctx.store.put_text(id, now, text, ctx.write())?)
}

/// The failure, with where the user's text is and how to go on.
fn kept(error: anyhow::Error, copy: &WorkingCopy, id: &CustomerId) -> anyhow::Error {
    let mut refusal = match error.downcast::<Refusal>() {
        Ok(refusal) => refusal,
        Err(error) => Refusal::new(Kind::Refused, format!("{error:#}")),
    };
    if refusal.kind == Kind::Busy {
        // To run the same again would be refused for the copy's sake.
        refusal.hints.clear();
    }
    refusal.hints.extend(hints(copy, id));
    refusal.into()
}

fn hints(copy: &WorkingCopy, id: &CustomerId) -> [String; 2] {
    [
        format!("your text is kept in `{}`", copy.path.display()),
        format!("to go on: csa customer edit {id} --resume"),
    ]
}
