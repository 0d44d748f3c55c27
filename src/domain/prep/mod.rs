//! Before a call: where the subscription year stands, who was met, what comes next, and what to ask.

mod ask;
mod gaps;
#[cfg(test)]
mod gaps_tests;
mod meeting;
mod met;
#[cfg(test)]
mod met_tests;
mod year;
#[cfg(test)]
mod year_tests;

pub(crate) use ask::{Question, Topic, Wording, Wordings};
pub(crate) use gaps::Sight;
pub(crate) use meeting::{Meeting, next_meeting};
pub(crate) use met::{Met, Persona, Seat, met, seats};
pub(crate) use year::{Stretch, bar, stretches, week_on, weeks};
