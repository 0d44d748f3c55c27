//! Where a run stands on a board.

use serde::Serialize;

/// Where a run stands on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum State {
    /// Closed out.
    Completed,
    /// Under way.
    Active,
    /// Agreed.
    Planned,
    /// Only proposed.
    Proposed,
}

impl State {
    /// The word for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::Active => "active",
            Self::Planned => "planned",
            Self::Proposed => "proposed",
        }
    }
}
