//! Where an accelerator stands, and what may become of it.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where an accelerator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum AcceleratorStatus {
    /// Agreed, not begun.
    Planned,
    /// Under way.
    Active,
    /// Closed out.
    Completed,
    /// Called off.
    Cancelled,
}

use AcceleratorStatus::{Active, Cancelled, Completed, Planned};

/// What may become of what. Nothing leads out of an end: what was closed or called off stays that.
const TRANSITIONS: [(AcceleratorStatus, AcceleratorStatus); 4] = [
    (Planned, Active),
    (Active, Completed),
    (Planned, Cancelled),
    (Active, Cancelled),
];

impl AcceleratorStatus {
    /// Every one, in the order of a life.
    pub(crate) const ALL: [Self; 4] = [Planned, Active, Completed, Cancelled];

    /// The word for it in records and on the command line.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Planned => "planned",
            Active => "active",
            Completed => "completed",
            Cancelled => "cancelled",
        }
    }

    /// Whether it may become that.
    pub(crate) fn may_become(self, other: Self) -> bool {
        TRANSITIONS.contains(&(self, other))
    }
}

impl fmt::Display for AcceleratorStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_is_allowed_or_not() {
        // Down: from; across: to planned, active, completed, cancelled.
        let allowed = [
            [false, true, false, true],
            [false, false, true, true],
            [false, false, false, false],
            [false, false, false, false],
        ];
        for (from, row) in AcceleratorStatus::ALL.into_iter().zip(allowed) {
            for (to, allowed) in AcceleratorStatus::ALL.into_iter().zip(row) {
                assert_eq!(from.may_become(to), allowed, "{from} to {to}");
            }
        }
    }

    #[test]
    fn the_words_are_those_of_the_record() {
        for status in AcceleratorStatus::ALL {
            let word = serde_json::to_value(status).unwrap();
            assert_eq!(word, status.key());
        }
    }
}
