//! What was typed outlives a crash, a refusal and Ctrl-C: it is kept while the entry is unfinished, and offered by
//! the next `csa log` of the customer.

use anyhow::{Error, Result};

use super::typed::Typed;
use crate::context::Context;
use crate::domain::customer_id::CustomerId;
use crate::domain::text::counted;
use crate::domain::{Kind, Refusal};
use crate::store::{Kept, Unfinished, disk};

/// Keeps what was typed of one entry.
pub(super) struct Keeper<'a> {
    ctx: &'a Context,
    id: &'a CustomerId,
    place: Option<Unfinished>,
    is_kept: bool,
}

impl<'a> Keeper<'a> {
    pub(super) fn new(ctx: &'a Context, id: &'a CustomerId) -> Self {
        Self {
            ctx,
            id,
            place: None,
            is_kept: false,
        }
    }

    /// The customer whose entry it is.
    pub(super) fn id(&self) -> &'a CustomerId {
        self.id
    }

    /// Keeps it as it is now. Nothing is kept under `--dry-run`.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn keep(&mut self, typed: &Typed) -> Result<()> {
        if self.ctx.dry_run {
            return Ok(());
        }
        let text = serde_json::to_string_pretty(typed)?;
        match &self.place {
            Some(place) => place.keep(&text)?,
            None => {
                let (store, at) = (&self.ctx.store, self.ctx.write().at);
                self.place = Some(store.keep_unfinished(self.id, at, &text)?);
            }
        }
        self.is_kept = true;
        Ok(())
    }

    /// Ends the keeping: what was written needs it no more, and neither does what was kept of the same notes before;
    /// what failed says where it is.
    pub(super) fn end<T>(mut self, ended: Result<T>, typed: &Typed) -> Result<T> {
        let error = match ended {
            Ok(written) => {
                if !self.ctx.dry_run {
                    if let Some(place) = self.place {
                        place.remove();
                    }
                    superseded(self.ctx, self.id, typed);
                }
                return Ok(written);
            }
            Err(error) => error,
        };
        // Flags alone stand in the shell's history; notes may have come from anywhere.
        let is_worth_it = self.is_kept || typed.notes.is_some();
        if !is_worth_it || self.ctx.dry_run {
            return Err(error);
        }
        match self.keep(typed) {
            Ok(()) => Err(kept(error, self.id)),
            Err(worse) => {
                self.ctx
                    .out
                    .warn(&format!("what was typed could not be kept: {worse:#}"));
                if let Some(notes) = &typed.notes {
                    self.ctx
                        .out
                        .warn(&format!("the notes, lest they are lost:\n{notes}"));
                }
                Err(error)
            }
        }
    }

    /// Goes on with what is kept, if that is wanted: on a terminal it is offered, elsewhere only said.
    ///
    /// # Errors
    /// Refused when the user stops, or wants to go on and there is nothing; what is kept cannot be read.
    pub(super) fn resume(&mut self, typed: Typed, resume: bool) -> Result<Typed> {
        let mut kept = self.ctx.store.unfinished(self.id)?;
        let Some(newest) = kept.pop() else {
            if resume {
                let message = format!("no unfinished entry of `{}` is kept", self.id);
                return Err(Refusal::new(Kind::NotFound, message)
                    .hint(format!("to write one: csa log {} call", self.id))
                    .into());
            }
            return Ok(typed);
        };
        let mut before = match read(&newest) {
            Ok(before) => before,
            // What is broken there stops nobody from writing another one.
            Err(error) if !resume => {
                self.ctx.out.warn(&format!("{error:#}"));
                return Ok(typed);
            }
            Err(error) => return Err(error),
        };
        // The program ended while the notes were in the editor, which may have saved them.
        let in_editor = before.in_editor.take();
        let saved = in_editor.as_deref().map(disk::read).transpose()?.flatten();
        if let Some(text) = saved.and_then(|bytes| String::from_utf8(bytes).ok()) {
            before.notes = Some(text);
        }
        let what = about(&before);
        if resume {
            self.ctx.out.say(&format!("going on with {what}"));
        } else {
            let items = [
                "go on with it",
                "leave it, and write a new one",
                "throw it away",
            ];
            let question = format!("There is an unfinished entry: {what}");
            // A command that says what it is is an entry of its own.
            let default = usize::from(typed.kind.is_some());
            match self.ctx.prompt.select(&question, &items, default)? {
                Some(0) => {}
                Some(1) => return Ok(typed),
                Some(_) => {
                    newest.place.remove();
                    return Ok(typed);
                }
                None => {
                    let id = self.id;
                    self.ctx.out.say(&format!(
                        "an unfinished entry is kept: {what}; csa log {id} --resume, or --discard"
                    ));
                    return Ok(typed);
                }
            }
        }
        self.place = Some(newest.place);
        let typed = typed.or(before);
        self.keep(&typed)?;
        if let Some(path) = in_editor.filter(|_| !self.ctx.dry_run) {
            disk::replace(&path, disk::read(&path)?.as_deref(), None)?;
        }
        Ok(typed)
    }
}

/// Throws away what is kept of this customer.
pub(super) fn discard(ctx: &Context, id: &CustomerId) -> Result<()> {
    let kept = ctx.store.unfinished(id)?;
    if ctx.dry_run {
        ctx.out.say("dry run: nothing was thrown away");
        return Ok(());
    }
    for entry in &kept {
        entry.place.remove();
    }
    ctx.out.say(&match kept.len() {
        0 => format!("no unfinished entry of `{id}` is kept"),
        1 => "1 unfinished entry thrown away".to_owned(),
        number => format!("{number} unfinished entries thrown away"),
    });
    Ok(())
}

/// Takes away what is kept of the same notes: a slip of the pen that was typed anew.
fn superseded(ctx: &Context, id: &CustomerId, typed: &Typed) {
    let Some(notes) = typed.notes.as_ref().map(|notes| notes.trim()) else {
        return;
    };
    // What cannot be read is not the same, and is told by whoever resumes it.
    for kept in ctx.store.unfinished(id).unwrap_or_default() {
        let before = read(&kept).ok().and_then(|before| before.notes);
        let is_same = before.is_some_and(|before| before.trim() == notes);
        if is_same && !notes.is_empty() {
            kept.place.remove();
        }
    }
}

fn read(kept: &Kept) -> Result<Typed> {
    serde_json::from_str(&kept.text).map_err(|error| {
        let path = kept.place.path.display();
        let message = format!("the unfinished entry in `{path}` cannot be read: {error}");
        Refusal::new(Kind::Invalid, message)
            .hint("mend it, or take it away")
            .into()
    })
}

/// What it is, in a line.
fn about(typed: &Typed) -> String {
    let kind = typed.kind.as_deref().unwrap_or("an entry");
    let mut what = match &typed.on {
        Some(on) => format!("{kind} of {on}"),
        None => kind.to_owned(),
    };
    if let Some(subject) = &typed.subject {
        what += &format!(", \"{subject}\"");
    }
    let notes = typed.notes.as_deref().unwrap_or_default();
    let words = notes.split_whitespace().count();
    what + &format!(", {} of notes", counted(words, "word"))
}

/// The error with what to type to go on: the flag that it is about, or that what is doubtful was meant.
fn kept(error: Error, id: &CustomerId) -> Error {
    match error.downcast::<Refusal>() {
        Ok(refusal) => {
            let flag = refusal.message.split_once(": ").map(|(flag, _)| flag);
            let flag = flag.filter(|flag| flag.starts_with("--") && !flag.contains(' '));
            let is_doubt = refusal.hints.iter().any(|hint| hint.contains("`--yes`"));
            let is_kind =
                refusal.message.starts_with("no kind") || refusal.message.starts_with("which kind");
            let again = match (flag, is_doubt, is_kind) {
                (Some(flag), ..) => format!("csa log {id} --resume {flag} …"),
                (None, true, _) => format!("csa log {id} --resume --yes"),
                (None, false, true) => format!("csa log {id} KIND --resume"),
                (None, false, false) => format!("csa log {id} --resume"),
            };
            refusal
                .hint(format!("what was typed is kept: {again}"))
                .into()
        }
        Err(error) => error.context(format!("what was typed is kept: csa log {id} --resume")),
    }
}
