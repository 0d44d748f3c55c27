//! `csa log CUSTOMER KIND`: an entry, written in twenty seconds.

mod ask;
mod invitation;
mod keep;
mod told;
mod typed;

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;

use super::fields::notes;
use crate::complete::Live;
use crate::context::Context;
use crate::ops::log::{self, NewEntry, People};

use invitation::FromInvitation;
use keep::Keeper;
use typed::Typed;

/// An entry of the log.
#[derive(Debug, Args)]
pub(super) struct Add {
    #[command(flatten)]
    typed: Typed,
    /// The subject, where it does not stand behind the kind
    #[arg(long = "subject", value_name = "TEXT", conflicts_with = "subject")]
    named: Option<String>,
    /// Take the notes from this file
    #[arg(long, value_name = "FILE", conflicts_with = "notes", add = Live::File.values())]
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
    from: FromInvitation,
    #[command(flatten)]
    shown: told::Shown,
}

/// Writes an entry, or throws away what was begun.
pub(super) fn run(customer: &str, args: Add, ctx: &Context) -> Result<()> {
    let id = ctx.find(customer)?;
    if args.discard {
        return keep::discard(ctx, &id);
    }
    args.from.is_alone(are_notes_input(&args))?;
    let mut typed = args.typed.clone();
    typed.subject = typed.subject.or(args.named.clone());
    typed.notes = notes(args.notes_file.as_deref(), args.typed.notes.as_deref())?;
    let mut keeper = Keeper::new(ctx, &id);
    let ended = keeper
        .resume(typed.clone(), args.resume)
        .map(|resumed| typed = resumed)
        .and_then(|()| args.from.add(typed.clone(), ctx))
        .map(|with_invitation| typed = with_invitation)
        .and_then(|()| write(&mut typed, &args, &mut keeper, ctx));
    let new = keeper.end(ended, &typed)?;
    args.shown.show(&id, &new, ctx)
}

fn are_notes_input(args: &Add) -> bool {
    args.typed.notes.as_deref() == Some("-") || args.notes_file.as_deref() == Some(Path::new("-"))
}

/// Writes the entry.
fn write<'a>(
    typed: &mut Typed,
    args: &Add,
    keeper: &mut Keeper,
    ctx: &'a Context,
) -> Result<NewEntry<'a>> {
    let desk = ctx.desk()?;
    let id = keeper.id();
    let customer = desk.store.load(id)?.customer;
    let kind = ask::kind(typed, id, ctx)?;
    ask::fields(typed, (kind, &customer), keeper, ctx)?;
    let at = typed.moment(ctx)?;
    let me = ctx.me().or_else(|| customer.team.csa.clone());
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
    let mut new = NewEntry {
        kind,
        entry: composed.entry,
        contacts: contacts(composed.strangers, args.add_contacts, ctx)?,
        completes: !args.no_complete,
    };
    for contact in &new.contacts {
        let attendees = new.entry.external_attendees.iter_mut();
        for attendee in attendees.filter(|it| **it == contact.in_full()) {
            attendee.clone_from(&contact.entry);
        }
    }
    ctx.doubt("Log it", &log::doubts(&desk, (id, &customer), &new))?;
    let written = log::add(&desk, id, &new)?;
    ctx.told(&written)?;
    Ok(new)
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
                "{who} is no contact yet; with --add-contacts they become one"
            )),
        }
    }
    Ok(contacts)
}
