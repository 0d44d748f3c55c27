//! Account escalations: how grave, how often both sides speak, and since when nobody has.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::activity::Activity;
use crate::domain::calendar::WorkCalendar;
use crate::domain::nearest::listed;
use crate::domain::text::required;
use crate::domain::{Kind, Refusal};

/// How grave an escalation is, which sets how often both sides speak.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Severity {
    /// Daily.
    Critical,
    /// Several times a week.
    High,
    /// Weekly to every two weeks.
    Medium,
    /// The usual rhythm.
    Low,
}

impl Severity {
    /// Every one, the gravest first.
    pub(crate) const ALL: [Self; 4] = [Self::Critical, Self::High, Self::Medium, Self::Low];

    /// The word for it in records, rules and on the command line.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }

    /// The key of the rule that sets its rhythm.
    pub(crate) fn rule(self) -> String {
        format!("escalation.{}", self.key())
    }

    /// The severity by its word or the beginning of it, in any case.
    ///
    /// # Errors
    /// `Usage`, with those there are.
    pub(crate) fn read(word: &str) -> Result<Self, Refusal> {
        let wanted = word.trim().to_lowercase();
        let mut like = Self::ALL
            .into_iter()
            .filter(|it| !wanted.is_empty() && it.key().starts_with(&wanted));
        like.next().ok_or_else(|| {
            let words = listed(Self::ALL.map(Self::key));
            Refusal::new(Kind::Usage, format!("there is no severity `{word}`"))
                .hint(format!("it is {words}"))
        })
    }
}

/// How often both sides speak about an escalation; the rules `escalation.*`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rhythm {
    /// Business days that may pass between two entries of the log, at most.
    pub(crate) every: u32,
    /// The rhythm in words.
    pub(crate) says: String,
}

impl Rhythm {
    /// The day by which the next word is due: so many business days after the last one.
    pub(crate) fn due_on(&self, last: NaiveDate, work: &WorkCalendar) -> NaiveDate {
        work.add_business_days(last, i32::try_from(self.every).unwrap_or(i32::MAX))
    }
}

/// The rhythm of every severity, in the order of [`Severity::ALL`].
#[derive(Debug, Clone)]
pub(crate) struct Rhythms(pub(crate) [Rhythm; 4]);

impl Rhythms {
    /// How often both sides speak about one of this severity.
    pub(crate) fn of(&self, severity: Severity) -> &Rhythm {
        &self.0[severity as usize]
    }
}

/// An account escalation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Escalation {
    /// Permanent, unique within the customer.
    #[serde(deserialize_with = "required")]
    pub(crate) id: String,
    /// What is wrong.
    pub(crate) title: Option<String>,
    /// How grave it is.
    pub(crate) severity: Option<Severity>,
    /// Who drives it.
    pub(crate) owner: Option<String>,
    /// The day it was raised.
    pub(crate) opened_on: Option<NaiveDate>,
    /// What must be true to close it.
    pub(crate) exit_criteria: Option<String>,
    /// The day both sides agreed that it is over.
    pub(crate) closed_on: Option<NaiveDate>,
    /// Who at the customer agreed.
    pub(crate) agreed_with: Option<String>,
}

impl Escalation {
    /// The Activity Type under which Gainsight files every exchange about one.
    pub(crate) const ACTIVITY_TYPE: &'static str = "At-Risk/Escalation";

    /// Whether it is not over.
    pub(crate) fn is_open(&self) -> bool {
        self.closed_on.is_none()
    }

    /// What it is called.
    pub(crate) fn name(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.id)
    }

    /// The last day on which there was word about it while it was open, or the day it was opened. As word counts
    /// an escalation's entry, a call or a meeting; the log does not tell escalations of one customer apart.
    pub(crate) fn last_word_on(&self, log: &[Activity], today: NaiveDate) -> Option<NaiveDate> {
        let opened = self.opened_on.unwrap_or(NaiveDate::MIN);
        let until = self.closed_on.unwrap_or(today);
        let words = log
            .iter()
            .filter(|entry| {
                entry.kind.eq_ignore_ascii_case(Self::ACTIVITY_TYPE) || entry.is_call_or_meeting()
            })
            .map(|entry| entry.at.date_naive())
            .filter(|on| (opened..=until).contains(on));
        words.chain(self.opened_on).max()
    }
}
