//! Which room knows the values of which argument.

use crate::context::Context;

use super::line::Line;
use super::live::Live;
use super::{book, days, log, parts, record, words};

/// A word that could stand there.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    /// As it is typed, before a shell's quoting.
    pub(super) word: String,
    /// What it is, in a few words; may be empty.
    pub(super) about: String,
}

impl Value {
    pub(super) fn new(word: impl Into<String>, about: impl Into<String>) -> Self {
        Self {
            word: word.into(),
            about: about.into(),
        }
    }

    /// The same behind a part of the word that stands there already, such as `--rule=`.
    pub(super) fn behind(self, before: &str) -> Self {
        Self {
            word: format!("{before}{}", self.word),
            ..self
        }
    }
}

/// What the values are made from.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    /// What stands on the line.
    pub(super) line: &'a Line,
    /// What the verb would work with; None where that cannot be had.
    pub(super) ctx: Option<&'a Context>,
    /// The argument as far as it is typed.
    pub(super) word: &'a str,
}

/// The values that begin as the word does; else, when just one has it somewhere in itself or in what it is, that one.
pub(super) fn of(live: Live, asked: &Asked) -> Vec<Value> {
    let values = every(live, asked).unwrap_or_default();
    let wanted = asked.word.to_lowercase();
    let begins = |value: &&Value| value.word.to_lowercase().starts_with(&wanted);
    let found: Vec<Value> = values.iter().filter(begins).cloned().collect();
    if !found.is_empty() || wanted.is_empty() {
        return found;
    }
    let has = |text: &str| text.to_lowercase().contains(&wanted);
    let mut like = values.iter().filter(|it| has(&it.word) || has(&it.about));
    match (like.next(), like.next()) {
        (Some(one), None) => vec![one.clone()],
        _ => Vec::new(),
    }
}

/// Every value; None where something that it takes cannot be read.
fn every(live: Live, asked: &Asked) -> Option<Vec<Value>> {
    match live {
        Live::Customer => book::customers(asked),
        Live::Csa => book::csas(asked),
        Live::Step
        | Live::Accelerator
        | Live::BacklogItem
        | Live::Objective
        | Live::Initiative
        | Live::Metric
        | Live::Reading
        | Live::Attendee
        | Live::Contact
        | Live::Colleague
        | Live::Assessment
        | Live::Escalation
        | Live::Feedback
        | Live::Review
        | Live::Training
        | Live::Vouchers
        | Live::Recommendation
        | Live::Release
        | Live::Field => record::without_log(live, asked),
        Live::Entry | Live::MeetingType | Live::MilestoneType | Live::Cta => log::of(live, asked),
        Live::TodayLine => parts::today_lines(asked),
        Live::WhatIf => parts::what_if(asked),
        Live::Quarter => days::quarters(asked),
        Live::Period => days::periods(asked),
        Live::Ahead => days::ahead(asked),
        Live::Behind => days::behind(asked),
        // The shell completes these.
        Live::File | Live::Folder => None,
        _ => words::of(live, asked),
    }
}
