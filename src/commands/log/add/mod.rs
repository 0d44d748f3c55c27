//! `csa log CUSTOMER KIND`: an entry, written in twenty seconds.

mod ask;
mod keep;
mod told;
mod typed;

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::commands::input;
use crate::context::Context;
use crate::domain::person::Person;
use crate::domain::{Kind, Refusal};
use crate::ops::log::{self, NewEntry, People};

use keep::Keeper;
use typed::Typed;

/// The most bytes of notes that are read from a file or from standard input.
const MOST: u64 = 4 * 1024 * 1024;

/// An entry of the log.
#[derive(Debug, Args)]
pub(super) struct Add {
    #[command(flatten)]
    typed: Typed,
    /// Take the notes from this file
    #[arg(long, value_name = "FILE", conflicts_with = "notes")]
    notes_file: Option<PathBuf>,
    /// Write the notes in your editor, from the kind's own page
    #[arg(short, long)]
    edit: bool,
    /// Complete nothing: no step of the onboarding, no workshop, no business review
    #[arg(long)]
    no_complete: bool,
    /// Note people who are new as contacts of the customer
    #[arg(long)]
    add_contacts: bool,
    /// Go on with the entry that was not finished
    #[arg(long)]
    resume: bool,
    /// Throw away what was not finished
    #[arg(long, conflicts_with = "resume")]
    discard: bool,
    #[command(flatten)]
    shown: told::Shown,
}

/// Writes an entry, or throws away what was begun.
pub(super) fn run(customer: &str, args: Add, ctx: &Context) -> Result<()> {
    let id = ctx.find(customer)?;
    if args.discard {
        return keep::discard(ctx, &id);
    }
    let mut typed = args.typed.clone();
    typed.notes = notes(&args)?;
    let mut keeper = Keeper::new(ctx, &id);
    let mut typed = keeper.resume(typed, args.resume)?;
    let ended = write(&mut typed, &args, &mut keeper, ctx);
    keeper.end(ended, &typed)
}

/// The notes that were typed, or that a file or standard input has.
fn notes(args: &Add) -> Result<Option<String>> {
    let file = match (&args.notes_file, &args.typed.notes) {
        (Some(file), _) => file.clone(),
        (None, Some(text)) if text == "-" => PathBuf::from("-"),
        (None, typed) => return Ok(typed.clone()),
    };
    let bytes = input::bytes(&file, MOST)?;
    let named = match file.to_str() {
        Some("-") => "standard input".to_owned(),
        _ => format!("`{}`", file.display()),
    };
    if bytes.len() as u64 > MOST {
        let message = format!(
            "{named} is larger than {} MiB; no notes are",
            MOST / 1024 / 1024
        );
        return Err(Refusal::new(Kind::Invalid, message).into());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(text)),
        Err(_) => {
            let message = format!("{named} is not UTF-8 text");
            Err(Refusal::new(Kind::Invalid, message).into())
        }
    }
}

fn write(typed: &mut Typed, args: &Add, keeper: &mut Keeper, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    let id = keeper.id();
    let customer = desk.store.load(id)?.customer;
    let kind = ask::kind(typed, id, ctx)?;
    ask::fields(typed, (kind, &customer), keeper, ctx)?;
    let at = typed.moment(ctx)?;
    let me = me(ctx, customer.team.csa.as_ref());
    let domains = ctx.config.company_domains();
    let people = People {
        customer: &customer,
        domains: &domains,
        me: me.as_ref(),
    };
    let compose = |typed: &Typed| log::compose(&desk, id, people, (kind, at), &typed.said()?);
    let mut composed = compose(typed)?;
    let before = typed.notes.clone();
    ask::notes(typed, (&composed.page, args.edit), (id, keeper), ctx)?;
    if typed.notes != before {
        composed = compose(typed)?;
    }
    for taken in &composed.taken {
        ctx.out.say(taken);
    }
    let new = NewEntry {
        kind,
        entry: composed.entry,
        contacts: contacts(composed.strangers, args.add_contacts, ctx)?,
        completes: !args.no_complete,
    };
    ctx.doubt("Log it", &log::doubts(&desk, &customer, &new))?;
    let written = log::add(&desk, id, &new)?;
    ctx.told(&written)?;
    args.shown.show(id, &new, ctx)
}

/// Who writes: the user as the configuration has them, else the customer's CSA.
fn me(ctx: &Context, csa: Option<&Person>) -> Option<Person> {
    let email = ctx.config.email.clone();
    match (ctx.config.name.clone(), email) {
        (None, None) => csa.cloned(),
        (Some(name), email) => Some(Person { name, email }),
        (None, Some(email)) => Some(Person {
            name: email.clone(),
            email: Some(email),
        }),
    }
}

/// Of people who are new, those to note as contacts: all if that was said, else those agreed to at the terminal.
fn contacts(
    strangers: Vec<log::Attendee>,
    is_wanted: bool,
    ctx: &Context,
) -> Result<Vec<log::Attendee>> {
    let mut contacts = Vec::new();
    for stranger in strangers.into_iter().filter(|it| !it.is_internal) {
        let who = match &stranger.name {
            Some(name) if *name != stranger.entry => format!("{name} <{}>", stranger.entry),
            _ => stranger.entry.clone(),
        };
        let question = format!("{who} is new. Note them as a contact");
        let is_agreed = match is_wanted {
            true => Some(true),
            false => ctx.prompt.confirm(&question, true)?,
        };
        match is_agreed {
            Some(true) => contacts.push(stranger),
            Some(false) => {}
            None => ctx.out.say(&format!(
                "{who} is no contact yet; --add-contacts notes them"
            )),
        }
    }
    Ok(contacts)
}
