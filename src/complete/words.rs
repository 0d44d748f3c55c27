//! Values that the rules, the configuration or the vocabulary have.

use chrono_tz::TZ_VARIANTS;

use crate::config::{KEYS, Takes, key};
use crate::context::Context;
use crate::domain::accelerator::{AcceleratorStatus, AcceleratorType};
use crate::domain::health::{Assessment, Sentiment, Severity};
use crate::domain::module::Category;
use crate::domain::objective::{
    InitiativeStatus, ObjectiveStatus, Priority, UseCase, VerifiableOutcome, Word,
};
use crate::domain::onboarding::as_word;
use crate::manual::TOPICS;
use crate::ops::{onboard, template};

use super::live::Live;
use super::values::{Asked, Value};

/// The rhythms that have names.
const RHYTHMS: [(&str, &str); 5] = [
    ("weekly", "every week"),
    ("fortnightly", "every 2 weeks"),
    ("monthly", "every 30 days"),
    ("3w", "every 3 weeks"),
    ("usual", "as the rules have it"),
];

/// The usual reminders.
const LEADS: [(&str, &str); 5] = [
    ("0d", "on the day"),
    ("1d", "the day before"),
    ("2d", "2 days before"),
    ("1w", "a week before"),
    ("2w", "2 weeks before"),
];

/// The words that such an argument takes.
pub(super) fn of(live: Live, asked: &Asked) -> Option<Vec<Value>> {
    Some(match live {
        Live::AcceleratorType => plain(AcceleratorType::ALL.map(|it| (it.key(), it.title()))),
        Live::AcceleratorStatus => plain(AcceleratorStatus::ALL.map(|it| (it.key(), ""))),
        Live::ObjectiveStatus => labels::<ObjectiveStatus>(),
        Live::InitiativeStatus => labels::<InitiativeStatus>(),
        Live::Outcome => labels::<VerifiableOutcome>(),
        Live::UseCase => labels::<UseCase>(),
        Live::Priority => labels::<Priority>(),
        Live::Severity => plain(Severity::ALL.map(|it| (it.key(), ""))),
        Live::Sentiment => plain(Sentiment::ALL.map(|it| (it.key(), ""))),
        Live::YesNo => plain([("yes", ""), ("no", "")]),
        Live::AssessmentKind => plain(Assessment::KINDS.map(|kind| (kind, ""))),
        Live::Category => plain(Category::ALL.map(|it| (it.key(), ""))),
        Live::Rhythm => plain(RHYTHMS),
        Live::Lead => plain(LEADS),
        Live::Zone => TZ_VARIANTS
            .iter()
            .map(|tz| Value::new(tz.name(), ""))
            .collect(),
        Live::Setting => plain(KEYS.map(|key| (key.name, key.about))),
        Live::SettingValue => setting(asked)?,
        Live::Page => pages(asked)?,
        _ => of_rules(live, asked.ctx?, asked.word)?,
    })
}

/// The topics, and the verbs below the one that was typed.
fn pages(asked: &Asked) -> Option<Vec<Value>> {
    let root = crate::command();
    let mut typed = asked.line.all_typed(Live::Page).peekable();
    let is_first = typed.peek().is_none();
    let noun = typed.try_fold(&root, |verb, word| verb.find_subcommand(word))?;
    let verbs = noun.get_subcommands().filter(|verb| !verb.is_hide_set());
    let about = |verb: &clap::Command| {
        verb.get_about()
            .map(ToString::to_string)
            .unwrap_or_default()
    };
    let mut pages: Vec<Value> = verbs
        .map(|verb| Value::new(verb.get_name(), about(verb)))
        .collect();
    if is_first {
        let topics = TOPICS
            .iter()
            .map(|topic| Value::new(topic.name, topic.purpose()));
        pages.extend(topics);
    }
    Some(pages)
}

fn of_rules(live: Live, ctx: &Context, word: &str) -> Option<Vec<Value>> {
    if live == Live::Template {
        let templates = template::list(&ctx.store).ok()?.0.into_iter();
        return Some(
            templates
                .map(|it| Value::new(it.name, it.purpose))
                .collect(),
        );
    }
    let rules = ctx.rules().ok()?;
    Some(match live {
        Live::Tier => onboard::our_tiers(rules)
            .map(|tier| Value::new(tier.key(), &rules.tier(tier).title))
            .collect(),
        Live::Kind => {
            let kinds = rules.entry_kinds().iter();
            kinds
                .map(|kind| Value::new(as_word(&kind.key), &kind.activity_type))
                .collect()
        }
        Live::Module => {
            let modules = rules.modules().iter();
            modules
                .map(|module| Value::new(as_word(&module.key), &module.title))
                .collect()
        }
        Live::KnownMetric => {
            let metrics = rules.metrics().iter();
            metrics
                .map(|metric| Value::new(&metric.key, &metric.title))
                .collect()
        }
        Live::Rule => {
            let entries = rules.entries().into_iter();
            entries
                .map(|entry| Value::new(entry.key, entry.value))
                .collect()
        }
        Live::Draft => {
            let drafts = crate::ops::draft::list(&ctx.store, rules)
                .ok()?
                .0
                .into_iter();
            drafts
                .map(|draft| Value::new(draft.name, draft.purpose))
                .collect()
        }
        Live::Area => match word.split_once('=') {
            None => {
                let areas = rules.assessed_areas().iter();
                areas
                    .map(|area| Value::new(format!("{area}="), ""))
                    .collect()
            }
            Some((area, _)) => {
                let levels = rules.levels().all();
                levels
                    .map(|level| Value::new(format!("{area}={level}"), ""))
                    .collect()
            }
        },
        _ => return None,
    })
}

/// What the setting named before takes, where that is a choice.
fn setting(asked: &Asked) -> Option<Vec<Value>> {
    let key = key(asked.line.typed(Live::Setting)?).ok()?;
    match key.takes {
        Takes::Choice => Some(plain([("true", ""), ("false", "")])),
        Takes::Zone => of(Live::Zone, asked),
        _ => None,
    }
}

fn plain<const N: usize>(words: [(&str, &str); N]) -> Vec<Value> {
    words.map(|(word, about)| Value::new(word, about)).into()
}

fn labels<W: Word>() -> Vec<Value> {
    W::ALL.iter().map(|it| Value::new(it.key(), "")).collect()
}
