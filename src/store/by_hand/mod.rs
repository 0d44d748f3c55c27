//! Records as people write them: the same customer in every layout that YAML allows, with comments
//! and keys of one's own. For tests; the writer notes down where everything stands, so that the
//! expectation comes from no parser.

#![allow(
    clippy::unwrap_used,
    reason = "a test or a fuzz target that cannot begin fails"
)]
#![cfg_attr(
    not(test),
    expect(
        clippy::unwrap_used,
        reason = "what cannot be written is a fault of the writer, and ends a fuzz target as it ends a test"
    )
)]

pub(crate) mod customer;
pub(crate) mod edits;
mod flow;
pub(crate) mod judge;
mod layout;
mod scalar;

use std::ops::Range;

use layout::Hand;
use serde_yaml::Value;

use super::yaml::{Dice, Path, Step};
use crate::domain::customer::Customer;

/// Mappings whose keys are free: what stands there is no unknown key.
const FREE: &[&str] = &["links", "tools", "steps", "areas"];
/// Names of keys that csa does not know; a number follows.
const UNKNOWN: &[&str] = &["mascot", "x-note", "Birthday", "über uns", "phone"];

/// Where a part of the record stands.
#[derive(Debug, Clone)]
pub(crate) struct Spot {
    /// The part.
    pub(crate) path: Path,
    /// Its lines, from its key or dash to its line break; between brackets, itself.
    pub(crate) whole: Range<usize>,
    /// What its removal may touch besides.
    pub(crate) removal: Range<usize>,
    /// From behind its colon or dash to the end of its last line, before the line break.
    pub(crate) region: Range<usize>,
    /// Its value to the byte; for a block scalar the `|`, for a container in block style all of it.
    pub(crate) value: Range<usize>,
    /// Whether nothing is there yet: `[]`, `{}`, `~`, `null` or blank.
    pub(crate) is_empty: bool,
}

/// A record with where everything stands in it.
#[derive(Debug)]
pub(crate) struct Written {
    /// The file's text.
    pub(crate) text: String,
    /// Its parts.
    pub(crate) spots: Vec<Spot>,
    /// Every comment with its place; each is unique.
    pub(crate) comments: Vec<(usize, String)>,
    /// Whether anchors, aliases or merges are in it.
    pub(crate) is_shared: bool,
}

impl Written {
    /// Where this part stands, if it was written.
    pub(crate) fn spot(&self, path: &[Step]) -> Option<&Spot> {
        self.spots.iter().find(|spot| spot.path == path)
    }
}

/// Whether a key is one of those that csa does not know.
pub(crate) fn is_unknown(key: &str) -> bool {
    UNKNOWN.iter().any(|name| {
        key.strip_prefix(name)
            .is_some_and(|rest| rest.starts_with('_'))
    })
}

/// Writes the customer in some hand.
pub(crate) fn write(dice: Dice, customer: &Customer) -> Written {
    let mut dice = dice;
    let mut value = serde_yaml::to_value(customer).unwrap();
    let strange = *dice.pick(&[0, 3, 8]);
    let mut number = 0;
    furnish(&mut dice, &mut value, &mut Vec::new(), strange, &mut number);
    let mut hand = Hand {
        eol: if dice.percent(15) { "\r\n" } else { "\n" },
        step: *dice.pick(&[2, 2, 2, 4]),
        dash: *dice.pick(&[0, 2, 2]),
        chatty: *dice.pick(&[0, 10, 25]),
        flow: *dice.pick(&[0, 25, 60]),
        shares: dice.percent(25),
        shared: false,
        people: Vec::new(),
        out: String::new(),
        spots: Vec::new(),
        comments: Vec::new(),
        below_text: None,
        below_keep: false,
        dice,
    };
    hand.document(&value);
    Written {
        text: hand.out,
        spots: hand.spots,
        comments: hand.comments,
        is_shared: hand.shared,
    }
}

/// Shuffles keys, leaves most of the empty ones out, and adds some that csa does not know.
fn furnish(
    dice: &mut Dice,
    value: &mut Value,
    way: &mut Vec<String>,
    strange: usize,
    number: &mut usize,
) {
    match value {
        Value::Sequence(items) => {
            for item in items {
                furnish(dice, item, way, strange, number);
            }
        }
        Value::Mapping(map) => {
            let mut pairs: Vec<(Value, Value)> = std::mem::take(map).into_iter().collect();
            let is_free = way.last().is_some_and(|key| FREE.contains(&key.as_str()));
            for (key, value) in &mut pairs {
                way.push(key.as_str().unwrap_or_default().to_owned());
                furnish(dice, value, way, strange, number);
                way.pop();
            }
            pairs.retain(|(_, value)| !is_nothing(value) || is_free || dice.percent(6));
            let chance = if way.is_empty() { strange * 5 } else { strange };
            while !is_free && dice.percent(chance) {
                let key = format!("{}_{number}", dice.pick(UNKNOWN));
                *number += 1;
                pairs.push((Value::String(key), unknown_value(dice)));
            }
            if dice.percent(30) {
                for at in (1..pairs.len()).rev() {
                    pairs.swap(at, dice.below(at + 1));
                }
            } else if pairs.len() > 1 && dice.percent(60) {
                let last = pairs.len() - 1;
                pairs.swap(dice.below(last), last);
            }
            *map = pairs.into_iter().collect();
        }
        _ => {}
    }
}

fn unknown_value(dice: &mut Dice) -> Value {
    let yaml = *dice.pick(&[
        "Otto",
        "null",
        "[]",
        "{}",
        "17",
        "[1, [2, 3], {a: b}]",
        "{name: Otto, kind: fox, likes: [tea, rain]}",
        "\"two\\nlines\\n\"",
        "[{id: 1, done_on: x}, {id: 2}]",
    ]);
    serde_yaml::from_str(yaml).unwrap()
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Mapping(map) => map.is_empty(),
        Value::Sequence(items) => items.is_empty(),
        _ => false,
    }
}
