//! Which entries of the log are asked for.

use anyhow::Result;
use chrono::NaiveDate;

use super::NEEDED;
use crate::domain::activity::{Activity, Roster, Side, kind_of};
use crate::domain::customer::Customer;
use crate::domain::customer_id::folded;
use crate::domain::objective::pick;
use crate::domain::{Kind, Refusal};
use crate::rules::Rules;

/// What an entry must be like; what is not said leaves it open.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filter {
    /// The word of its kind, or its Activity Type.
    pub(crate) kind: Option<String>,
    /// It took place on this day or later.
    pub(crate) from: Option<NaiveDate>,
    /// It took place on this day or earlier.
    pub(crate) to: Option<NaiveDate>,
    /// Words that all stand in its subject or notes, in any case, with or without accents.
    pub(crate) text: Option<String>,
    /// A part of the name or address of somebody who took part.
    pub(crate) with: Option<String>,
    /// The accelerator that it belongs to, by its id or a part of its title.
    pub(crate) accelerator: Option<String>,
    /// The objective that it belongs to, by its id or a part of its name.
    pub(crate) objective: Option<String>,
    /// Whether it stands in Gainsight.
    pub(crate) is_recorded: Option<bool>,
}

impl Filter {
    /// The filter with the kind's own word for what was typed; an Activity Type that some entry has is taken as well.
    ///
    /// # Errors
    /// As `Rules::entry_kind`.
    pub(super) fn with_kind_of<'a>(
        mut self,
        rules: &Rules,
        mut entries: impl Iterator<Item = &'a Activity>,
    ) -> Result<Self> {
        let Some(word) = &self.kind else {
            return Ok(self);
        };
        match rules.entry_kind(word) {
            Ok(kind) => self.kind = Some(kind.key.clone()),
            Err(_) if entries.any(|entry| entry.kind.eq_ignore_ascii_case(word.trim())) => {}
            Err(refusal) => return Err(refusal),
        }
        Ok(self)
    }

    /// Refuses an accelerator or objective that this customer does not have and no entry names.
    ///
    /// # Errors
    /// `NotFound` with the nearest, or `Ambiguous` with those that it could be.
    pub(super) fn is_known_to(&self, customer: &Customer) -> Result<(), Refusal> {
        let entries = &customer.activities;
        if let Some(word) = &self.accelerator
            && !entries
                .iter()
                .any(|it| names(it.accelerator.as_ref(), word))
        {
            let all = customer.accelerators.iter();
            let titled: Vec<(&str, &str)> = all
                .map(|it| (it.id.as_str(), it.title.as_deref().unwrap_or(&it.id)))
                .collect();
            known("accelerator", word, &titled)?;
        }
        if let Some(word) = &self.objective
            && !entries.iter().any(|it| names(it.objective.as_ref(), word))
        {
            let all = customer.objectives.iter();
            let named: Vec<(&str, &str)> = all.map(|it| (it.id.as_str(), it.name())).collect();
            known("objective", word, &named)?;
        }
        Ok(())
    }

    /// Whether this entry of this customer is meant.
    pub(super) fn takes(
        &self,
        rules: &Rules,
        customer: &Customer,
        roster: &Roster,
        entry: &Activity,
    ) -> bool {
        let on = entry.at.date_naive();
        self.from.is_none_or(|from| from <= on)
            && self.to.is_none_or(|to| on <= to)
            && self
                .is_recorded
                .is_none_or(|is_recorded| is_recorded == entry.recorded_on.is_some())
            && self.kind.as_ref().is_none_or(|wanted| {
                let kind = kind_of(rules.entry_kinds(), entry);
                kind.is_some_and(|kind| kind.key == *wanted)
                    || entry.kind.eq_ignore_ascii_case(wanted.trim())
            })
            && self.accelerator.as_ref().is_none_or(|wanted| {
                let titled = customer.accelerators.iter();
                let titled = titled.map(|it| (&it.id, it.title.as_deref().unwrap_or_default()));
                belongs(entry.accelerator.as_ref(), wanted, titled)
            })
            && self.objective.as_ref().is_none_or(|wanted| {
                let named = customer.objectives.iter().map(|it| (&it.id, it.name()));
                belongs(entry.objective.as_ref(), wanted, named)
            })
            && self
                .with
                .as_ref()
                .is_none_or(|words| met(roster, entry, words))
            && self.text.as_ref().is_none_or(|words| says(entry, words))
    }
}

/// Refuses what no item is called. Several are an answer too: the entries of all of them.
fn known(noun: &str, word: &str, items: &[(&str, &str)]) -> Result<(), Refusal> {
    match pick(noun, word, items) {
        Err(refusal) if refusal.kind == Kind::NotFound => Err(refusal),
        _ => Ok(()),
    }
}

/// Whether the id in the entry is the word.
fn names(own: Option<&String>, word: &str) -> bool {
    own.is_some_and(|own| own.eq_ignore_ascii_case(word.trim()))
}

/// Whether the entry belongs to the thing that a word means: by its id, or by a part of what it is called.
fn belongs<'a>(
    own: Option<&String>,
    word: &str,
    mut called: impl Iterator<Item = (&'a String, &'a str)>,
) -> bool {
    let wanted = folded(word);
    names(own, word)
        || !wanted.is_empty()
            && own.is_some_and(|own| {
                called.any(|(id, name)| id == own && folded(name).contains(&wanted))
            })
}

/// Whether somebody took part whose name or address has these words.
fn met(roster: &Roster, entry: &Activity, words: &str) -> bool {
    let sides = [
        (&entry.internal_attendees, Side::Internal),
        (&entry.external_attendees, Side::External),
    ];
    let mut all = sides
        .into_iter()
        .flat_map(|(people, side)| people.iter().map(move |written| (written, side)));
    all.any(|(written, side)| roster.participant(written, side).is_like(words))
}

/// Whether every word stands in the subject or the notes.
fn says(entry: &Activity, words: &str) -> bool {
    let texts = NEEDED.map(|field| field.text(entry).unwrap_or_default());
    let raw = texts.join(" ").to_lowercase();
    let text = folded(&raw);
    words.split_whitespace().all(|word| {
        let wanted = folded(word);
        // What has no letters, such as `&&`, is looked for as it stands.
        match wanted.is_empty() {
            true => raw.contains(&word.to_lowercase()),
            false => text.contains(&wanted),
        }
    })
}
