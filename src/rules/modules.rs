//! The catalogue of content modules: how it is read, checked and searched.

use std::collections::HashMap;

use anyhow::Result;
use serde::Deserialize;

use super::check::{fault, said};
use super::{Rules, nearest};
use crate::domain::accelerator::AcceleratorType;
use crate::domain::module::{Category, ContentModule, Depth, squeezed};
use crate::domain::nearest::listed;
use crate::domain::{Kind, Refusal};

/// A module as a rule file has it; every field may be left out in an override, which then keeps the
/// built-in value.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ModuleRule {
    title: String,
    also: Vec<String>,
    /// Where it stands in its category; the lowest comes first.
    order: u32,
    category: Option<Category>,
    newer: bool,
    /// True drops the module.
    dropped: bool,
    types: Vec<AcceleratorType>,
    depth: Option<Depth>,
    length: Option<String>,
    description: String,
    outcome: String,
    outputs: Vec<String>,
    phases: Vec<String>,
    backlog: Vec<String>,
    phase_backlog: Vec<Vec<String>>,
    why: String,
    source: String,
}

/// The modules that are not dropped, by category and order.
///
/// # Errors
/// A module that does not say what it is, or that shares a name with another.
pub(super) fn read(rules: &Rules) -> Result<Vec<ContentModule>> {
    let mut modules: Vec<(u32, ContentModule)> = Vec::new();
    let mut called: HashMap<String, &String> = HashMap::new();
    for (key, rule) in &rules.file("modules").modules {
        if rule.dropped {
            continue;
        }
        let module = module(rules, key, rule.clone())?;
        for name in module.names() {
            let other = *called.entry(squeezed(name)).or_insert(key);
            if other != key {
                // The book's own is the one to mend, whichever comes first.
                let is_own = rules.is_overridden(&format!("modules.{key}"));
                let (own, taken) = if is_own { (key, other) } else { (other, key) };
                let what = format!("is called `{name}`, and so is `modules.{taken}`");
                return Err(fault(rules, &format!("modules.{own}"), what));
            }
        }
        modules.push((rule.order, module));
    }
    modules.sort_by(|(order, one), (other_order, other)| {
        let place = |order, module: &ContentModule| (module.category, order, module.key.clone());
        place(*order, one).cmp(&place(*other_order, other))
    });
    Ok(modules.into_iter().map(|(_, module)| module).collect())
}

fn module(rules: &Rules, key: &str, rule: ModuleRule) -> Result<ContentModule> {
    let place = format!("modules.{key}");
    let texts = [
        ("title", &rule.title),
        ("description", &rule.description),
        ("outcome", &rule.outcome),
        ("why", &rule.why),
        ("source", &rule.source),
    ];
    said(rules, &place, texts)?;
    let Some(category) = rule.category else {
        return Err(fault(rules, &place, "needs `category`".to_owned()));
    };
    if rule.types.is_empty() {
        return Err(fault(rules, &place, "needs `types`".to_owned()));
    }
    if !rule.phase_backlog.is_empty() && rule.phase_backlog.len() != rule.phases.len() {
        let (lists, phases) = (rule.phase_backlog.len(), rule.phases.len());
        let what = format!("has {lists} lists for {phases} phases; give each phase one");
        return Err(fault(rules, &format!("{place}.phase_backlog"), what));
    }
    Ok(ContentModule {
        key: key.to_owned(),
        title: rule.title,
        also: rule.also,
        category,
        newer: rule.newer,
        types: rule.types,
        depth: rule.depth,
        length: rule.length,
        description: rule.description,
        outcome: rule.outcome,
        outputs: rule.outputs,
        phases: rule.phases,
        backlog: rule.backlog,
        phase_backlog: rule.phase_backlog,
        why: rule.why,
        source: rule.source,
    })
}

impl Rules {
    /// The catalogue of content modules, by category and order, without the dropped ones.
    pub(crate) fn modules(&self) -> &[ContentModule] {
        self.modules.get_or_init(|| read(self).unwrap_or_default())
    }

    /// The keys of all modules, with those that the book dropped, which records may still name; each with
    /// the number of its phases, 0 for all but programmes.
    pub(crate) fn module_phases(&self) -> impl Iterator<Item = (&str, usize)> {
        let modules = self.file("modules").modules.iter();
        modules.map(|(key, module)| (key.as_str(), module.phases.len()))
    }

    /// The module that a word means: its key, title or other name, or a part of these that no other has.
    ///
    /// # Errors
    /// `NotFound` with the nearest, `Ambiguous` with the candidates.
    pub(crate) fn module(&self, word: &str) -> Result<&ContentModule> {
        if let Some(named) = self.modules().iter().find(|it| it.is_called(word)) {
            return Ok(named);
        }
        let like: Vec<&ContentModule> = self
            .modules()
            .iter()
            .filter(|it| it.is_called_like(word))
            .collect();
        match like.as_slice() {
            [one] => Ok(one),
            [] => Err(self.no_module(word).into()),
            several => {
                let keys = several.iter().map(|it| it.key.as_str());
                let message = format!("`{word}` could be {}", listed(keys));
                Err(Refusal::new(Kind::Ambiguous, message)
                    .hint("give the key")
                    .into())
            }
        }
    }

    fn no_module(&self, word: &str) -> Refusal {
        let mut refusal = Refusal::new(
            Kind::NotFound,
            format!("no content module is called `{word}`"),
        );
        let is_dropped = |(key, rule): &(&String, &ModuleRule)| rule.dropped && *key == word;
        if self
            .file("modules")
            .modules
            .iter()
            .any(|it| is_dropped(&it))
        {
            let key = format!("modules.{word}");
            refusal.message = format!("the content module `{word}` is dropped");
            return refusal.rule(key);
        }
        let names = self.modules().iter().flat_map(ContentModule::names);
        let near = nearest(word, names).and_then(|name| {
            let mut modules = self.modules().iter();
            modules.find(|it| it.names().any(|own| own == name))
        });
        if let Some(near) = near {
            refusal = refusal.hint(format!("did you mean `{}`?", near.key));
        }
        refusal.hint("`csa accelerator modules` lists them all")
    }
}

#[cfg(test)]
#[path = "modules_tests.rs"]
mod tests;
