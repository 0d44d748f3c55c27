//! A line of the checklist, and what its step has come to.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::onboarding::{Event, StepKind, as_word};

/// What a step has come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub(crate) enum State {
    /// Done on that day, so many days after it was due (0: in time).
    Done {
        /// The day.
        #[serde(rename = "done_on")]
        on: NaiveDate,
        /// Days after the deadline.
        days_late: i64,
    },
    /// Settled by what became of another step, without a day of its own.
    Settled {
        /// The other step's key.
        #[serde(rename = "settled_by")]
        by: String,
    },
    /// Not to be done, by decision.
    Skipped {
        /// The day that was decided.
        #[serde(rename = "skipped_on")]
        on: NaiveDate,
        /// Why.
        why: Option<String>,
    },
    /// Its clock has not started.
    Waiting {
        /// The step that starts it, or what is missing in the record.
        waiting_for: Event,
    },
    /// Called for only if another step does not come by that day.
    OnlyIf {
        /// The other step's key.
        without: String,
        /// The day.
        by: NaiveDate,
    },
    /// To be done.
    Open,
}

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Line {
    /// The step's key.
    pub(crate) step: String,
    /// What people call it.
    pub(crate) title: String,
    /// Work or measure.
    pub(crate) kind: StepKind,
    /// The last day on which it is in time. None: as soon as possible.
    pub(crate) due_on: Option<NaiveDate>,
    /// True while the clock has not started and `due_on` is the latest it can become.
    pub(crate) due_is_estimate: bool,
    /// The day agreed for it.
    pub(crate) planned_on: Option<NaiveDate>,
    /// What it has come to.
    #[serde(flatten)]
    pub(crate) state: State,
    /// The rule that sets it.
    pub(crate) rule: String,
}

impl Line {
    /// The step as it is typed on the command line.
    pub(crate) fn word(&self) -> String {
        as_word(&self.step)
    }

    /// Days past the deadline on that day; 0 or less when in time, None when settled or without one.
    pub(crate) fn days_late(&self, today: NaiveDate) -> Option<i64> {
        match self.state {
            State::Open | State::Waiting { .. } => self.due_on.map(|due| (today - due).num_days()),
            _ => None,
        }
    }

    /// Whether nothing more is to be done about it.
    pub(crate) fn is_settled(&self) -> bool {
        matches!(
            self.state,
            State::Done { .. } | State::Settled { .. } | State::Skipped { .. }
        )
    }
}

/// Whether a step that these lines have is still open; measures, and steps that nothing calls for yet, do not count.
pub(crate) fn is_onboarding(lines: &[Line]) -> bool {
    let is_open = |line: &Line| {
        line.kind == StepKind::Step
            && !line.is_settled()
            && !matches!(line.state, State::OnlyIf { .. })
    };
    lines.iter().any(is_open)
}
