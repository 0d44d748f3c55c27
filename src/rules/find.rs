//! Which rules a word means: a key, a part of one, or the name of an onboarding step.

use anyhow::Result;
use toml::Value;

use super::{RuleEntry, Rules};
use crate::domain::nearest::nearest;
use crate::domain::onboarding::{Step, as_key};
use crate::domain::{Kind, Refusal};

/// The rules that a word means.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Found {
    /// It names this rule; the rules below it follow.
    Rule(Box<RuleEntry>, Vec<RuleEntry>),
    /// It is the beginning, or the last part, of several keys.
    Several(Vec<RuleEntry>),
}

impl Rules {
    /// The rules that a word means. A step is known by each of its names; case and hyphens do not count.
    ///
    /// # Errors
    /// `NotFound` with the nearest key.
    pub(crate) fn find(&self, word: &str) -> Result<Found> {
        let entries = self.entries();
        let wanted = as_key(word);
        let wanted = wanted.trim_matches('.');
        let among = |keep: &dyn Fn(&str) -> bool| -> Vec<RuleEntry> {
            let kept = entries.iter().filter(|entry| keep(&as_key(&entry.key)));
            kept.cloned().collect()
        };
        let named = self.named(&entries, wanted);
        let below = format!("{}.", named.map_or(wanted.to_owned(), |it| as_key(&it.key)));
        let inner = among(&|key| key.starts_with(&below));
        if let Some(entry) = named {
            return Ok(Found::Rule(Box::new(entry.clone()), inner));
        }
        let last = format!(".{wanted}");
        for mut found in [
            inner,
            among(&|key| key.ends_with(&last)),
            among(&|key| !wanted.is_empty() && key.starts_with(wanted)),
        ] {
            match found.len() {
                0 => {}
                1 => return Ok(Found::Rule(Box::new(found.remove(0)), Vec::new())),
                _ => return Ok(Found::Several(found)),
            }
        }
        let mut refusal = Refusal::new(Kind::NotFound, format!("no rule is called `{word}`"));
        if let Some(near) = nearest_word(self, &entries, wanted) {
            refusal = refusal.hint(format!("did you mean `{near}`?"));
        }
        Err(refusal.hint("`csa rules --ids` lists every key").into())
    }

    /// The rule with this key, the rule of the step that is called so, or the rule that has this field.
    fn named<'e>(&self, entries: &'e [RuleEntry], wanted: &str) -> Option<&'e RuleEntry> {
        let by_key = |key: &str| entries.iter().find(|entry| as_key(&entry.key) == key);
        let step = self.every_step().iter().find(|step| step.is_called(wanted));
        by_key(wanted)
            .or_else(|| by_key(&step?.rule()))
            .or_else(|| {
                let (key, field) = wanted.rsplit_once('.')?;
                let entry = by_key(key)?;
                let mut parts = entry.key.split('.');
                let top = self.layers().table.get(parts.next()?)?;
                let table = parts.try_fold(top, |table: &Value, part| table.get(part));
                table?.get(field).map(|_| entry)
            })
    }
}

/// The key, last part of a key or name of a step that comes nearest.
fn nearest_word(rules: &Rules, entries: &[RuleEntry], wanted: &str) -> Option<String> {
    let keys = entries.iter().map(|entry| entry.key.as_str());
    let lasts = keys.clone().filter_map(|key| key.rsplit('.').next());
    let steps = rules.steps().flat_map(Step::names);
    nearest(wanted, keys.chain(lasts).chain(steps)).map(str::to_owned)
}
