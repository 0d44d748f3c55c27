//! What a calendar invitation says of an entry: date, time, zone, length, subject, and who was there.

use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::NaiveDate;
use chrono_tz::Tz;
use clap::Args;

use super::typed::Typed;
use crate::commands::input;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::calendar::day;
use crate::domain::when::{Lean, Period};
use crate::domain::zone::{Zone, short};
use crate::domain::{Kind, Refusal};
use crate::import::ics;
use crate::import::ics::invitation::{self, Clock, Guest, Invitation, Meeting, When};

/// How many times of a recurring meeting are offered.
const OFFERED: usize = 8;

/// The invitation that an entry is taken from.
#[derive(Debug, Args)]
pub(super) struct FromInvitation {
    /// Take day, time, length, subject and people from this calendar invitation; - reads standard input
    #[arg(long, value_name = "FILE", add = Live::File.values())]
    ics: Option<PathBuf>,
    /// Which day of a recurring meeting
    #[arg(long, value_name = "DATE", requires = "ics", add = Live::Behind.values())]
    occurrence: Option<String>,
    /// Which meeting, where the file has several: its number, or a part of its subject
    #[arg(long, value_name = "MEETING", requires = "ics")]
    meeting: Option<String>,
}

impl FromInvitation {
    /// Refuses to read the invitation from standard input where the notes are read from it.
    pub(super) fn is_alone(&self, are_notes_input: bool) -> Result<(), Refusal> {
        match self.ics.as_deref() == Some(Path::new("-")) && are_notes_input {
            true => Err(Refusal::new(
                Kind::Usage,
                "standard input can be read only once, for the invitation or for the notes",
            )),
            false => Ok(()),
        }
    }

    /// Adds what the invitation says to what was typed; what was typed counts.
    ///
    /// # Errors
    /// When it cannot be read; `Usage` or `Ambiguous` when it has several meetings or times and it was not said
    /// which; refused when the meeting was called off and that was not meant.
    pub(super) fn add(&self, typed: Typed, ctx: &Context) -> Result<Typed> {
        let Some(file) = &self.ics else {
            return Ok(typed);
        };
        let bytes = input::bytes(file, ics::LIMIT)?;
        if bytes.len() as u64 > ics::LIMIT {
            let most = ics::LIMIT / (1024 * 1024);
            let message = format!(
                "`{}` is larger than {most} MiB; no invitation is",
                file.display()
            );
            return Err(Refusal::new(Kind::Invalid, message).into());
        }
        let zone = ctx.zone.tz().unwrap_or(Tz::UTC);
        let invitations = invitation::read(named(file), &bytes, zone)?;
        let meeting = self.meeting(&invitations.meetings, zone, ctx)?;
        let invitation = self.occurrence(meeting, zone, ctx)?;
        if invitation.is_cancelled {
            let called = invitation.subject.as_deref().unwrap_or("the meeting");
            let doubt = format!("`{called}` of {} was called off", invitation.when.day(zone));
            ctx.doubt("Log it", &[doubt])?;
        }
        let said = read(&invitation, invitations.zone, ctx);
        let mut with = typed.with.clone();
        with.extend(said.with.iter().cloned());
        Ok(Typed {
            with,
            ..typed.or(said)
        })
    }

    /// The meeting that is meant: the only one, the one said, or the one chosen.
    fn meeting<'m, 'a>(
        &self,
        meetings: &'m [Meeting<'a>],
        zone: Tz,
        ctx: &Context,
    ) -> Result<&'m Meeting<'a>> {
        let called: Vec<String> = meetings.iter().map(|it| called(it, zone)).collect();
        let rows = || {
            let rows = called.iter().enumerate();
            let rows: Vec<String> = rows.map(|(at, it)| format!("{} {it}", at + 1)).collect();
            rows.join("; ")
        };
        if let Some(word) = &self.meeting {
            let number = word.trim().parse::<usize>().ok();
            let by_number = number.and_then(|number| meetings.get(number.checked_sub(1)?));
            if let Some(meeting) = by_number {
                return Ok(meeting);
            }
            let wanted = word.trim().to_lowercase();
            let mut like = called.iter().zip(meetings);
            let mut like = like
                .by_ref()
                .filter(|(it, _)| it.to_lowercase().contains(&wanted));
            return match (like.next(), like.next()) {
                (Some((_, only)), None) => Ok(only),
                (None, _) => {
                    let message = format!("--meeting: no meeting is called like `{word}`");
                    Err(Refusal::new(Kind::NotFound, message)
                        .hint(format!("there are {}", rows()))
                        .into())
                }
                _ => {
                    let message = format!("--meeting: several are called like `{word}`");
                    Err(Refusal::new(Kind::Ambiguous, message)
                        .hint(format!("there are {}", rows()))
                        .into())
                }
            };
        }
        if let [only] = meetings {
            return Ok(only);
        }
        match ctx.prompt.select("Which meeting", &called, 0)? {
            Some(chosen) => Ok(&meetings[chosen]),
            None => {
                let message = format!("the file has {} meetings", meetings.len());
                Err(Refusal::new(Kind::Ambiguous, message)
                    .hint("say which by its number: --meeting 1")
                    .hint(format!("there are {}", rows()))
                    .into())
            }
        }
    }

    /// The time of the meeting that is meant: the only one, the one said, or the one chosen.
    fn occurrence(&self, meeting: &Meeting, zone: Tz, ctx: &Context) -> Result<Invitation> {
        if let Some(text) = &self.occurrence {
            let on = ctx.day("--occurrence", text, Lean::Past)?;
            let mut found = meeting.on(on)?;
            let times: Vec<String> = found.iter().map(|it| when(it, zone)).collect();
            return match (found.len(), ctx.prompt.enabled()) {
                (0, _) => {
                    let message = format!("the meeting does not take place on {}", day(on));
                    let refusal = Refusal::new(Kind::NotFound, message);
                    Err(offered(refusal, meeting, zone, ctx)?.into())
                }
                (1, _) | (_, false) => Ok(found.remove(0)),
                _ => {
                    let chosen = ctx.prompt.select("Which time", &times, 0)?;
                    Ok(found.remove(chosen.unwrap_or(0)))
                }
            };
        }
        if !meeting.recurs() {
            return meeting
                .first()
                .ok_or_else(|| Refusal::new(Kind::NotFound, "the meeting has no time").into());
        }
        let around = meeting.around(ctx.today, OFFERED)?;
        let mut times: Vec<Invitation> = around.past;
        times.extend(around.next);
        let rows: Vec<String> = times.iter().map(|it| when(it, zone)).collect();
        match ctx
            .prompt
            .select("The meeting recurs. Which time", &rows, 0)?
        {
            Some(chosen) => Ok(times.swap_remove(chosen)),
            None => {
                let refusal = Refusal::new(Kind::Usage, "the meeting recurs; which time?");
                Err(offered(refusal, meeting, zone, ctx)?.into())
            }
        }
    }
}

/// Where the invitation came from, for people.
fn named(file: &Path) -> &Path {
    match file == Path::new("-") {
        true => Path::new("standard input"),
        false => file,
    }
}

/// The refusal with the times that could be meant.
fn offered(refusal: Refusal, meeting: &Meeting, zone: Tz, ctx: &Context) -> Result<Refusal> {
    let around = meeting.around(ctx.today, 3)?;
    let times = around.past.iter().chain(&around.next);
    let days: Vec<String> = times
        .map(|it| format!("--occurrence {}", own_day(it, zone)))
        .collect();
    Ok(match days.is_empty() {
        true => refusal,
        false => refusal.hint(format!("say the day: {}", days.join(", "))),
    })
}

/// The day on which it begins where it takes place; of a time in UTC, where the user is.
fn own_day(invitation: &Invitation, zone: Tz) -> NaiveDate {
    match &invitation.when {
        When::Timed { start, clock, .. } if *clock != Clock::Utc => start.date_naive(),
        when => when.day(zone),
    }
}

fn called(meeting: &Meeting, zone: Tz) -> String {
    let first = meeting.first();
    let subject = first.as_ref().and_then(|it| it.subject.clone());
    let subject = subject.unwrap_or_else(|| "(no subject)".to_owned());
    match first {
        Some(_) if meeting.recurs() => format!("{subject} (recurs)"),
        Some(first) => format!("{subject} ({})", when(&first, zone)),
        None => subject,
    }
}

fn when(invitation: &Invitation, zone: Tz) -> String {
    let on = day(own_day(invitation, zone));
    match (&invitation.when, invitation.when.start_in(zone)) {
        (When::Timed { clock, .. }, Some(here)) if *clock == Clock::Utc => {
            format!("{on} {}", short(here.time()))
        }
        (When::Timed { start, .. }, _) => {
            format!("{on} {} {}", short(start.time()), start.offset())
        }
        (When::AllDay(_), _) => on,
    }
}

/// What it says, as it would have been typed; `calendar` is the zone that the whole file is kept in.
fn read(invitation: &Invitation, calendar: Option<Tz>, ctx: &Context) -> Typed {
    let mut said = Typed {
        subject: invitation.subject.clone(),
        invitation: invitation.uid.clone(),
        ..Typed::default()
    };
    let (declined, there): (Vec<&Guest>, Vec<&Guest>) = invitation
        .people()
        .into_iter()
        .partition(|guest| guest.declined);
    said.with = there.into_iter().filter_map(typed).collect();
    let declined: Vec<String> = declined.into_iter().filter_map(typed).collect();
    if !declined.is_empty() {
        let who = declined.join(", ");
        ctx.out.say(&format!("declined, and so left out: {who}"));
    }
    match &invitation.when {
        When::Timed {
            start,
            clock,
            minutes,
        } => {
            let start = match clock {
                // Nothing is known of the place: the calendar's own clock tells, else the user's.
                Clock::Utc => calendar.map_or(ctx.zone, Zone::Named).local(*start),
                Clock::Zone(tz) => Zone::Named(*tz).local(*start),
                Clock::Own | Clock::Floating | Clock::Unknown(_) => *start,
            };
            match clock {
                Clock::Unknown(name) => ctx.out.warn(&format!(
                    "the invitation is in a zone `{name}` that is not known; read as {}",
                    start.offset()
                )),
                Clock::Floating => ctx.out.say(&format!(
                    "the invitation names no time zone; read as {}",
                    ctx.zone
                )),
                Clock::Zone(_) | Clock::Own | Clock::Utc => {}
            }
            said.on = Some(start.date_naive().to_string());
            said.at = Some(format!("{}{}", short(start.time()), start.offset()));
            said.duration = minutes
                .filter(|minutes| (1..=24 * 60).contains(minutes))
                .map(|minutes| minutes.to_string());
        }
        When::AllDay(Period { from, .. }) => said.on = Some(from.to_string()),
    }
    said
}

/// The guest as people are typed.
fn typed(guest: &Guest) -> Option<String> {
    let name = guest
        .name
        .as_ref()
        .map(|name| name.replace(['"', '<', '>'], ""));
    let name = name.filter(|name| !name.trim().is_empty());
    match (name, &guest.email) {
        (Some(name), Some(email)) => Some(format!("\"{}\" <{email}>", name.trim())),
        (Some(name), None) => Some(format!("\"{}\"", name.trim())),
        (None, email) => email.clone(),
    }
}
