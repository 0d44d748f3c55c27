//! The rules of what a call is prepared by: who ought to be met, and the words of the questions.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Deserialize;

use super::Rules;
use super::check::{fault, said, sourced};
use super::shape::Sourced;
use crate::domain::prep::{Persona, Topic, Wording, Wordings};

/// What `[prep]` may hold.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct PrepRules {
    /// Questions on the page.
    shown: Sourced,
    /// By key.
    roles: BTreeMap<String, PersonaRule>,
    /// By what is asked about.
    ask: BTreeMap<Topic, AskRule>,
}

/// A role that ought to be met.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct PersonaRule {
    title: String,
    also: Vec<String>,
    /// Where it stands; the lowest comes first.
    order: u32,
    dropped: bool,
    why: String,
    source: String,
}

/// The words of a question.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct AskRule {
    ask: String,
    /// Days that must pass before it is asked.
    days: u32,
    dropped: bool,
    why: String,
    source: String,
}

/// Every question has its words and its reason, names what it is about, and waits only where that has a meaning.
pub(super) fn check(rules: &Rules) -> Result<()> {
    let own = &rules.file("prep").prep;
    sourced(rules, "prep.shown", &own.shown)?;
    for (key, role) in &own.roles {
        let texts = [
            ("title", &role.title),
            ("why", &role.why),
            ("source", &role.source),
        ];
        said(rules, &format!("prep.roles.{key}"), texts)?;
    }
    for topic in Topic::ALL {
        match own.ask.get(&topic) {
            Some(rule) => question(rules, topic, rule)?,
            None => return Err(fault(rules, &topic.rule(), "is missing".to_owned())),
        }
    }
    Ok(())
}

fn question(rules: &Rules, topic: Topic, rule: &AskRule) -> Result<()> {
    let key = topic.rule();
    let texts = [
        ("ask", &rule.ask),
        ("why", &rule.why),
        ("source", &rule.source),
    ];
    said(rules, &key, texts)?;
    let wording = wording(rule);
    let strange = wording
        .places()
        .into_iter()
        .find(|it| Some(*it) != topic.place());
    if let Some(strange) = strange {
        let known = match topic.place() {
            Some(place) => format!("it knows only `{{{place}}}`"),
            None => "it knows none".to_owned(),
        };
        return Err(fault(
            rules,
            &key,
            format!("asks about `{{{strange}}}`; {known}"),
        ));
    }
    if rule.days > 0 && !topic.waits() {
        return Err(fault(rules, &key, "has no days to wait for".to_owned()));
    }
    Ok(())
}

fn wording(rule: &AskRule) -> Wording {
    Wording {
        ask: rule.ask.trim().to_owned(),
        after: rule.days,
    }
}

impl Rules {
    /// How many questions stand on the page at most.
    pub(crate) fn questions_shown(&self) -> usize {
        self.file("prep").prep.shown.value as usize
    }

    /// The roles that ought to be met, in their order.
    pub(crate) fn roles_to_meet(&self) -> Vec<Persona> {
        let roles = self.file("prep").prep.roles.iter();
        let mut roles: Vec<_> = roles.filter(|(_, role)| !role.dropped).collect();
        roles.sort_by_key(|(_, role)| role.order);
        let persona = |(key, role): (&String, &PersonaRule)| Persona {
            key: key.clone(),
            title: role.title.clone(),
            also: role.also.clone(),
        };
        roles.into_iter().map(persona).collect()
    }

    /// The words of the questions that are asked.
    pub(crate) fn wordings(&self) -> Wordings {
        let asked = self
            .file("prep")
            .prep
            .ask
            .iter()
            .filter(|(_, rule)| !rule.dropped);
        Wordings::new(asked.map(|(topic, rule)| (*topic, wording(rule))))
    }
}
