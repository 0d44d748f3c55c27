//! What is typed of an entry: flags, answers and what an invitation says, as text, so that it can be kept.

use std::path::PathBuf;

use anyhow::Result;
use chrono::{DateTime, FixedOffset, NaiveTime, Timelike};
use clap::Args;
use serde::{Deserialize, Serialize};

use crate::commands::log::fields::yes;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::Refusal;
use crate::domain::activity::Field;
use crate::domain::health::Sentiment;
use crate::domain::when::{Lean, TimeOfDay, minutes};
use crate::domain::zone::{Zone, short};
use crate::ops::log::{Said, listed_people};

/// What is typed of an entry. Days and times are kept as they were resolved: `yesterday` is another day tomorrow.
#[derive(Debug, Clone, Default, PartialEq, Args, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    /// What it is: kickoff, accelerator, workshop, ebr, call, email, update, health, escalation, outcome
    #[arg(add = Live::Kind.values())]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<String>,
    /// The subject [default: as the kind has it]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) subject: Option<String>,
    /// The day [default: today]
    #[arg(long, value_name = "DATE", add = Live::Behind.values())]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<String>,
    /// The time of day, in your zone or with one behind it: 15:00, 3pm, "15:00 Europe/Berlin"
    #[arg(long, value_name = "TIME")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<String>,
    /// The zone of that time [default: yours]
    #[arg(long, value_name = "ZONE", add = Live::Zone.values())]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) zone: Option<String>,
    /// How long it took: 45, 1h30
    #[arg(long, value_name = "LENGTH")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) duration: Option<String>,
    /// Who took part, by short name, address or "Name <mail>", parted by commas; you are in it already where the
    /// kind is a contact with the customer
    #[arg(short, long, value_name = "NAME,NAME", add = Live::Attendee.values())]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) with: Vec<String>,
    /// You took no part
    #[arg(long)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) without_me: bool,
    /// Everybody was in one room
    #[arg(long)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) in_person: bool,
    /// The accelerator that it belongs to, by its id [default: the one under way, for an accelerator session]
    #[arg(short, long, value_name = "ID", add = Live::Accelerator.values())]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) accelerator: Option<String>,
    /// It belongs to no accelerator
    #[arg(long, conflicts_with = "accelerator")]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) no_accelerator: bool,
    /// The objective that it belongs to: the entry goes under it in Gainsight
    #[arg(long, value_name = "OBJECTIVE", add = Live::Objective.values())]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) objective: Option<String>,
    /// The call to action that it belongs to, by name or GSID: the entry goes under it in Gainsight
    #[arg(long, value_name = "CTA", conflicts_with = "objective", add = Live::Cta.values())]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) cta: Option<String>,
    /// What of the accelerator it was about: Gainsight's Accelerator Content Module
    #[arg(long, value_name = "TEXT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) content_module: Option<String>,
    /// What the workshop was about
    #[arg(long, value_name = "TEXT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) topic: Option<String>,
    /// Gainsight's Meeting Type, where the kind leaves it open
    #[arg(long, value_name = "TYPE", add = Live::MeetingType.values())]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) meeting_type: Option<String>,
    /// Gainsight's Milestone Type
    #[arg(long, value_name = "TYPE", add = Live::MilestoneType.values())]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) milestone: Option<String>,
    /// Your sentiment: green, yellow or red
    #[arg(short, long, value_name = "COLOUR", add = Live::Sentiment.values())]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sentiment: Option<String>,
    /// An executive sponsor was there, or with `no` was not
    #[arg(long, value_name = "YES|NO", num_args = 0..=1, default_missing_value = "yes", add = Live::YesNo.values())]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) executive_sponsor: Option<String>,
    /// What was said, as Markdown; - reads standard input
    #[arg(short = 'm', long, value_name = "TEXT", allow_hyphen_values = true)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) notes: Option<String>,
    /// The invitation that it was taken from.
    #[arg(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) invitation: Option<String>,
    /// Where the notes are while they are in the editor.
    #[arg(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) in_editor: Option<PathBuf>,
}

impl Typed {
    /// This, and what is missing from the other, which is older. Notes are never left out: new ones stand behind old
    /// ones.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            kind: self.kind.or(other.kind),
            subject: self.subject.or(other.subject),
            at: match self.on.is_some() {
                // A time belongs to its day.
                true => self.at,
                false => self.at.or(other.at),
            },
            on: self.on.or(other.on),
            zone: self.zone.or(other.zone),
            duration: self.duration.or(other.duration),
            with: match self.with.is_empty() {
                true => other.with,
                false => self.with,
            },
            without_me: self.without_me || other.without_me,
            in_person: self.in_person || other.in_person,
            no_accelerator: self.no_accelerator
                || (other.no_accelerator && self.accelerator.is_none()),
            accelerator: match self.no_accelerator {
                true => None,
                false => self.accelerator.or(other.accelerator),
            },
            cta: match self.objective.is_some() {
                true => None,
                false => self.cta.clone().or(other.cta),
            },
            objective: match self.cta.is_some() {
                true => None,
                false => self.objective.or(other.objective),
            },
            content_module: self.content_module.or(other.content_module),
            topic: self.topic.or(other.topic),
            meeting_type: self.meeting_type.or(other.meeting_type),
            milestone: self.milestone.or(other.milestone),
            sentiment: self.sentiment.or(other.sentiment),
            executive_sponsor: self.executive_sponsor.or(other.executive_sponsor),
            notes: joined(other.notes, self.notes),
            invitation: self.invitation.or(other.invitation),
            in_editor: self.in_editor.or(other.in_editor),
        }
    }

    /// When it took place; what was typed becomes what it came to.
    ///
    /// # Errors
    /// `Usage` when the day, the time or the zone is none, or the clocks jump over that time; refused when it comes
    /// twice and that was not meant.
    pub(super) fn moment(&mut self, ctx: &Context) -> Result<DateTime<FixedOffset>> {
        let zone = match &self.zone {
            Some(text) => Zone::parse(text).map_err(|refusal| refusal.about("--zone"))?,
            None => ctx.zone,
        };
        let now = zone.local(ctx.write().at);
        let day = match &self.on {
            Some(text) => ctx.day("--on", text, Lean::Past)?,
            None => ctx.today,
        };
        let time = match &self.at {
            Some(text) => TimeOfDay::parse(text).map_err(|refusal| refusal.about("--at"))?,
            // Gainsight wants a time and nobody minds which: now for today, noon for another day.
            None => TimeOfDay {
                time: match day == now.date_naive() {
                    true => now.time().with_second(0).unwrap_or_default(),
                    false => NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default(),
                },
                zone: None,
            },
        };
        let moment = time
            .on(day, zone)
            .map_err(|refusal| refusal.about("--at"))?;
        ctx.doubt("Take it", moment.doubt().as_slice())?;
        let at = moment.at;
        self.on = Some(at.date_naive().to_string());
        self.at = Some(format!("{}{}", short(at.time()), at.offset()));
        self.zone = None;
        Ok(at)
    }

    /// The values of what was typed.
    ///
    /// # Errors
    /// `Usage`, naming the flag, when one makes no sense.
    pub(super) fn said(&self) -> Result<Said, Refusal> {
        let filled = |text: &Option<String>| {
            let text = text.as_ref().map(|text| text.trim().to_owned());
            text.filter(|text| !text.is_empty())
        };
        Ok(Said {
            in_person: self.in_person,
            subject: filled(&self.subject),
            duration_mins: match &self.duration {
                Some(text) => Some(minutes(text).map_err(|it| it.about("--duration"))?),
                None => None,
            },
            with: self.with.iter().flat_map(|it| listed_people(it)).collect(),
            without_me: self.without_me,
            executive_sponsor_attended: match &self.executive_sponsor {
                Some(text) => Some(yes(text).map_err(|it| it.about("--executive-sponsor"))?),
                None => None,
            },
            accelerator: filled(&self.accelerator),
            no_accelerator: self.no_accelerator,
            content_module: filled(&self.content_module),
            workshop_topic: filled(&self.topic),
            objective: filled(&self.objective),
            cta: filled(&self.cta),
            meeting_type: filled(&self.meeting_type),
            milestone_type: filled(&self.milestone),
            sentiment: match &self.sentiment {
                Some(text) => Some(Sentiment::read(text).map_err(|it| it.about("--sentiment"))?),
                None => None,
            },
            invitation: self.invitation.clone(),
            notes: self.notes.clone(),
        })
    }

    /// Whether something was said of this field, be it that there is none.
    pub(super) fn has(&self, field: Field) -> bool {
        match field {
            Field::Subject => self.subject.is_some(),
            Field::InternalAttendees | Field::ExternalAttendees => !self.with.is_empty(),
            Field::MeetingType => self.meeting_type.is_some(),
            Field::ExecutiveSponsorAttended => self.executive_sponsor.is_some(),
            Field::Sentiment => self.sentiment.is_some(),
            Field::MilestoneType => self.milestone.is_some(),
            Field::Accelerator => self.accelerator.is_some() || self.no_accelerator,
            Field::ContentModule => self.content_module.is_some(),
            Field::WorkshopTopic => self.topic.is_some(),
            Field::Objective => self.objective.is_some(),
            Field::DurationMins => self.duration.is_some(),
            Field::Notes => self.notes.is_some(),
        }
    }
}

/// Both texts, the later one behind the other, unless one has the other.
fn joined(earlier: Option<String>, later: Option<String>) -> Option<String> {
    match (earlier, later) {
        (Some(earlier), Some(later)) if later.contains(earlier.trim()) => Some(later),
        (Some(earlier), Some(later)) if earlier.contains(later.trim()) => Some(earlier),
        (Some(earlier), Some(later)) => Some(format!("{}\n\n{later}", earlier.trim_end())),
        (earlier, later) => earlier.or(later),
    }
}
