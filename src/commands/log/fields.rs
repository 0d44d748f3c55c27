//! What can be said of an entry that is there.

use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::{DateTime, FixedOffset};
use clap::Args;

use crate::commands::input;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::health::Sentiment;
use crate::domain::when::{Lean, TimeOfDay, minutes};
use crate::domain::zone::Zone;
use crate::domain::{Kind, Refusal};
use crate::export::entry_words::as_written;
use crate::ops::Set;
use crate::ops::log::{Edits, listed_people};

/// The most bytes of notes that are read from a file or from standard input.
const MOST: u64 = 4 * 1024 * 1024;

/// What can be said of an entry. An empty text takes a value away.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "What is said of the entry")]
pub(super) struct Fields {
    /// Another kind; its types come with it
    #[arg(long, value_name = "KIND", add = Live::Kind.values())]
    kind: Option<String>,
    /// Everybody was in one room, or with `no` was not
    #[arg(long, value_name = "YES|NO", num_args = 0..=1, default_missing_value = "yes", add = Live::YesNo.values())]
    in_person: Option<String>,
    /// The subject
    #[arg(long, value_name = "TEXT")]
    subject: Option<String>,
    /// The day
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Behind.values())]
    on: Option<String>,
    /// The time of day, in its own zone or with one behind it: 15:00, 3pm, "15:00 Europe/Berlin"
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// How long it took: 45, 1h30
    #[arg(long, value_name = "LENGTH")]
    duration: Option<String>,
    /// Who took part too, by short name, address or "Name <mail>", parted by commas
    #[arg(short, long, value_name = "NAME,NAME", add = Live::Attendee.values())]
    with: Vec<String>,
    /// Who did not take part, by a part of the name or address
    #[arg(long, value_name = "NAME", add = Live::Attendee.values())]
    without: Vec<String>,
    /// Gainsight's Meeting Type
    #[arg(long, value_name = "TYPE", add = Live::MeetingType.values())]
    meeting_type: Option<String>,
    /// An executive sponsor was there, or with `no` was not
    #[arg(long, value_name = "YES|NO", num_args = 0..=1, default_missing_value = "yes", add = Live::YesNo.values())]
    executive_sponsor: Option<String>,
    /// Your sentiment: green, yellow or red
    #[arg(short, long, value_name = "COLOUR", add = Live::Sentiment.values())]
    sentiment: Option<String>,
    /// Gainsight's Milestone Type
    #[arg(long, value_name = "TYPE", add = Live::MilestoneType.values())]
    milestone: Option<String>,
    /// The accelerator that it belongs to, by its id
    #[arg(short, long, value_name = "ID", add = Live::Accelerator.values())]
    accelerator: Option<String>,
    /// What of the accelerator it was about: Gainsight's Accelerator Content Module
    #[arg(long, value_name = "TEXT")]
    content_module: Option<String>,
    /// What the workshop was about
    #[arg(long, value_name = "TEXT")]
    topic: Option<String>,
    /// The objective that it belongs to
    #[arg(long, value_name = "OBJECTIVE", add = Live::Objective.values())]
    objective: Option<String>,
    /// The call to action that it belongs to, by name or GSID
    #[arg(long, value_name = "CTA", add = Live::Cta.values())]
    cta: Option<String>,
    /// What was said, as Markdown; - reads standard input
    #[arg(short = 'm', long, value_name = "TEXT", allow_hyphen_values = true)]
    notes: Option<String>,
    /// Take the notes from this file
    #[arg(long, value_name = "FILE", conflicts_with = "notes", add = Live::File.values())]
    notes_file: Option<PathBuf>,
}

impl Fields {
    /// What they say. `before` is when the entry took place until now.
    ///
    /// # Errors
    /// `Usage`, naming the flag, when a value makes no sense; when the notes cannot be read.
    pub(super) fn edits(&self, before: DateTime<FixedOffset>, ctx: &Context) -> Result<Edits> {
        let text = |given: &Option<String>| {
            let given = given.as_ref().map(|text| text.trim().to_owned());
            given.map(|text| Some(text).filter(|text| !text.is_empty()))
        };
        Ok(Edits {
            kind: self.kind.clone(),
            in_person: value("--in-person", self.in_person.as_ref(), yes)?.flatten(),
            subject: text(&self.subject),
            at: self.moment(before, ctx)?,
            duration_mins: value("--duration", self.duration.as_ref(), minutes)?,
            with: self.with.iter().flat_map(|it| listed_people(it)).collect(),
            without: self.without.clone(),
            meeting_type: text(&self.meeting_type),
            executive_sponsor_attended: value(
                "--executive-sponsor",
                self.executive_sponsor.as_ref(),
                yes,
            )?,
            sentiment: value("--sentiment", self.sentiment.as_ref(), Sentiment::read)?,
            milestone_type: text(&self.milestone),
            accelerator: text(&self.accelerator),
            content_module: text(&self.content_module),
            workshop_topic: text(&self.topic),
            objective: text(&self.objective),
            cta: text(&self.cta),
            notes: notes(self.notes_file.as_deref(), self.notes.as_deref())?
                .map(|text| as_written(&text)),
            is_pending: false,
        })
    }

    /// When it took place: on another day at its own time, or at another time. The offset is that of the new day.
    fn moment(
        &self,
        before: DateTime<FixedOffset>,
        ctx: &Context,
    ) -> Result<Option<DateTime<FixedOffset>>> {
        if self.on.is_none() && self.at.is_none() {
            return Ok(None);
        }
        let day = match &self.on {
            Some(text) => ctx.day("--on", text, Lean::Past)?,
            None => before.date_naive(),
        };
        let time = match &self.at {
            Some(text) => TimeOfDay::parse(text).map_err(|it| it.about("--at"))?,
            None => TimeOfDay {
                time: before.time(),
                zone: None,
            },
        };
        let zone = zone(before, ctx);
        let moment = time.on(day, zone).map_err(|it| it.about("--at"))?;
        ctx.doubt("Take it", moment.doubt().as_slice())?;
        Ok(Some(moment.at))
    }
}

/// The notes that were typed, or that a file or, for `-`, standard input has.
///
/// # Errors
/// As `input::text`.
pub(super) fn notes(file: Option<&Path>, typed: Option<&str>) -> Result<Option<String>> {
    match (file, typed) {
        (Some(file), _) => input::text(file, MOST).map(Some),
        (None, Some("-")) => input::text("-".as_ref(), MOST).map(Some),
        (None, typed) => Ok(typed.map(str::to_owned)),
    }
}

/// The user's own zone where the entry has its offset, which then follows the clocks; else that offset.
fn zone(before: DateTime<FixedOffset>, ctx: &Context) -> Zone {
    match ctx.zone.local(before).offset() == before.offset() {
        true => ctx.zone,
        false => Zone::Fixed(*before.offset()),
    }
}

/// What a flag says: nothing, that there is no value, or a value.
fn value<T>(
    flag: &str,
    given: Option<&String>,
    read: impl FnOnce(&str) -> Result<T, Refusal>,
) -> Result<Set<T>, Refusal> {
    match given.map(|text| text.trim()) {
        None => Ok(None),
        Some("") => Ok(Some(None)),
        Some(text) => match read(text) {
            Ok(value) => Ok(Some(Some(value))),
            Err(refusal) => Err(refusal.about(flag)),
        },
    }
}

/// Yes or no, as people type it.
pub(super) fn yes(text: &str) -> Result<bool, Refusal> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "true" => Ok(true),
        "no" | "n" | "false" => Ok(false),
        _ => {
            let message = format!("`{text}` is neither `yes` nor `no`");
            Err(Refusal::new(Kind::Usage, message))
        }
    }
}
