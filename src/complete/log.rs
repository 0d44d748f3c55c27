//! Values from the log of the customer that stands on the line.

use std::cmp::Reverse;

use crate::domain::activity::Activity;
use crate::ops::log::short_ids;

use super::book;
use super::live::Live;
use super::values::{Asked, Value};

/// How many entries of a log are offered, the newest ones.
const ENTRIES: usize = 50;

/// What the log says: its entries, the newest first, and what else stands in them.
pub(super) fn of(live: Live, asked: &Asked) -> Option<Vec<Value>> {
    let ctx = asked.ctx?;
    let id = asked.line.typed(Live::Customer);
    let id = id.and_then(|word| book::meant(&ctx.store, word));
    let record = id.and_then(|id| ctx.store.load(&id).ok());
    let log = record
        .map(|record| record.customer.activities)
        .unwrap_or_default();
    let mut words: Vec<String> = match live {
        Live::MeetingType => {
            let kinds = ctx.rules().ok()?.entry_kinds().iter();
            let known = kinds.filter_map(|kind| kind.meeting_type.clone());
            known
                .chain(log.iter().filter_map(|it| it.meeting_type.clone()))
                .collect()
        }
        Live::MilestoneType => log
            .iter()
            .filter_map(|it| it.milestone_type.clone())
            .collect(),
        Live::Cta => log.iter().filter_map(|it| it.cta.clone()).collect(),
        _ => return Some(entries(asked, &log)),
    };
    words.sort();
    words.dedup();
    Some(words.into_iter().map(|word| Value::new(word, "")).collect())
}

fn entries(asked: &Asked, log: &[Activity]) -> Vec<Value> {
    let mut entries: Vec<(&Activity, String)> = log.iter().zip(short_ids(log)).collect();
    if asked.line.verb == "log recorded" {
        let takes_back = asked.line.has("undo");
        entries.retain(|(it, _)| it.recorded_on.is_some() == takes_back);
    }
    entries.sort_by_key(|(it, _)| Reverse(it.at));
    let value = |(it, id): (&Activity, String)| {
        let subject = it.subject.as_deref().unwrap_or(&it.kind);
        Value::new(id, format!("{} {subject}", it.at.date_naive()))
    };
    entries.into_iter().take(ENTRIES).map(value).collect()
}
