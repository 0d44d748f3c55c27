//! The kinds of entry in the log: how they are read, checked and found.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Deserialize;

use super::check::{fault, said, sourced};
use super::shape::Sourced;
use super::{Rules, nearest};
use crate::domain::activity::{Completes, EntryKind, Field};
use crate::domain::nearest::listed;
use crate::domain::{Kind, Refusal};

/// What `[activity]` may hold.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ActivityRules {
    /// Characters of a subject.
    pub(super) subject_limit: Sourced,
    /// Characters of notes that are more than a summary.
    pub(super) notes_long: Sourced,
    /// Characters of notes that are refused on export.
    pub(super) notes_limit: Sourced,
    /// Days after which the last call or meeting is old.
    pub(super) call_age: Sourced,
    /// The words under which notes tell the next steps.
    pub(super) next_steps: NextSteps,
    /// By key.
    pub(super) kinds: BTreeMap<String, KindRule>,
}

/// The words by which next steps are found in notes.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct NextSteps {
    /// For ourselves.
    headings: Vec<String>,
    /// For the customer, too.
    shared: Vec<String>,
    why: String,
    source: String,
}

/// A kind as a rule file has it; every field may be left out in an override, which then keeps the built-in value.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct KindRule {
    title: String,
    /// Where it stands in lists; the lowest comes first.
    order: u32,
    /// True drops the kind.
    dropped: bool,
    #[serde(rename = "type")]
    activity_type: String,
    in_person_type: Option<String>,
    meeting_type: Option<String>,
    subject: String,
    notes: String,
    required: Vec<Field>,
    advised: Vec<Field>,
    internal: bool,
    completes: Vec<Completes>,
    why: String,
    source: String,
}

/// The kinds that are not dropped, in order.
///
/// # Errors
/// A kind that does not say what it is, or completes a step that there is not.
pub(super) fn read(rules: &Rules) -> Result<Vec<EntryKind>> {
    let numbers = &rules.file("activities").activity;
    for (name, number) in [
        ("subject_limit", &numbers.subject_limit),
        ("notes_long", &numbers.notes_long),
        ("notes_limit", &numbers.notes_limit),
        ("call_age", &numbers.call_age),
    ] {
        sourced(rules, &format!("activity.{name}"), number)?;
    }
    let steps = &numbers.next_steps;
    let texts = [("why", &steps.why), ("source", &steps.source)];
    said(rules, "activity.next_steps", texts)?;
    let mut kinds = Vec::new();
    for (key, rule) in &numbers.kinds {
        if !rule.dropped {
            kinds.push((rule.order, kind(rules, key, rule.clone())?));
        }
    }
    kinds.sort_by(|(order, one), (other_order, other)| {
        (order, &one.key).cmp(&(other_order, &other.key))
    });
    Ok(kinds.into_iter().map(|(_, kind)| kind).collect())
}

fn kind(rules: &Rules, key: &str, rule: KindRule) -> Result<EntryKind> {
    let place = format!("activity.kinds.{key}");
    let texts = [
        ("title", &rule.title),
        ("type", &rule.activity_type),
        ("subject", &rule.subject),
        ("why", &rule.why),
        ("source", &rule.source),
    ];
    said(rules, &place, texts)?;
    for what in &rule.completes {
        let Completes::Step(name) = what else {
            continue;
        };
        if !rules.every_step().iter().any(|step| step.is_called(name)) {
            let what = format!("completes `{name}`, which is no step of the onboarding");
            return Err(fault(rules, &format!("{place}.completes"), what));
        }
    }
    let filled = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    Ok(EntryKind {
        key: key.to_owned(),
        title: rule.title,
        activity_type: rule.activity_type,
        in_person_type: filled(rule.in_person_type),
        meeting_type: filled(rule.meeting_type),
        subject: rule.subject,
        notes: rule.notes,
        required: rule.required,
        advised: rule.advised,
        internal: rule.internal,
        completes: rule.completes,
    })
}

impl Rules {
    /// The kinds of entry, in order, without the dropped ones.
    pub(crate) fn entry_kinds(&self) -> &[EntryKind] {
        self.entry_kinds
            .get_or_init(|| read(self).unwrap_or_default())
    }

    /// The kind by its word, or the only one that begins like it.
    ///
    /// # Errors
    /// `NotFound` with the nearest and those there are, `Ambiguous` with the candidates.
    pub(crate) fn entry_kind(&self, word: &str) -> Result<&EntryKind> {
        let folded = word.trim().to_lowercase().replace(['-', ' '], "_");
        let kinds = self.entry_kinds();
        if let Some(named) = kinds.iter().find(|kind| kind.key == folded) {
            return Ok(named);
        }
        let like: Vec<&EntryKind> = kinds
            .iter()
            .filter(|kind| !folded.is_empty() && kind.key.starts_with(&folded))
            .collect();
        let keys = || kinds.iter().map(|kind| kind.key.as_str());
        match like.as_slice() {
            [one] => Ok(one),
            [] => {
                let message = format!("no kind of entry is called `{word}`");
                let mut refusal = Refusal::new(Kind::NotFound, message);
                if let Some(near) = nearest(&folded, keys()) {
                    refusal = refusal.hint(format!("did you mean `{near}`?"));
                }
                Err(refusal
                    .hint(format!("the kinds are {}", listed(keys())))
                    .into())
            }
            several => {
                let candidates = several.iter().map(|kind| kind.key.as_str());
                let message = format!("`{word}` could be {}", listed(candidates));
                Err(Refusal::new(Kind::Ambiguous, message).into())
            }
        }
    }

    /// The words under which notes tell the next steps, for whomever.
    pub(crate) fn next_steps(&self) -> Vec<String> {
        let words = &self.file("activities").activity.next_steps;
        words
            .headings
            .iter()
            .chain(&words.shared)
            .cloned()
            .collect()
    }

    /// The words under which notes tell next steps that the customer may read.
    pub(crate) fn shared_next_steps(&self) -> &[String] {
        &self.file("activities").activity.next_steps.shared
    }

    /// How many characters of a subject Gainsight takes.
    pub(crate) fn subject_limit(&self) -> usize {
        self.file("activities").activity.subject_limit.value as usize
    }

    /// From how many characters on notes are called long.
    pub(crate) fn notes_long(&self) -> usize {
        self.file("activities").activity.notes_long.value as usize
    }

    /// From how many characters on notes are not exported.
    pub(crate) fn notes_limit(&self) -> usize {
        self.file("activities").activity.notes_limit.value as usize
    }

    /// After how many days the last call or meeting is old.
    pub(crate) fn call_age(&self) -> u32 {
        self.file("activities").activity.call_age.value
    }
}
