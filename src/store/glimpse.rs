//! What the first lines of a record say, for lists that must be there before a key is let go.
//!
//! A glimpse is for people to look at, and may be wrong about a record that is written in an unusual way. Nothing is
//! decided by it.

use std::fs::File;
use std::io::Read as _;

use super::find::name_in;
use super::{Store, abreast};
use crate::domain::customer_id::CustomerId;

/// How much of a file is looked at, in bytes. The sections that matter stand first.
const FIRST: usize = 4096;

/// What can be seen at a glance.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Glimpse {
    /// The name.
    pub(crate) name: Option<String>,
    /// The tier of the last subscription.
    pub(crate) tier: Option<String>,
    /// The name of the CSA.
    pub(crate) csa: Option<String>,
    /// Whether the customer left the book.
    pub(crate) is_archived: bool,
}

impl Store {
    /// What the first lines of each of these records say.
    pub(crate) fn glimpses(&self, ids: Vec<CustomerId>) -> Vec<(CustomerId, Glimpse)> {
        let seen = abreast::each(&ids, |id| self.glimpse(id));
        ids.into_iter().zip(seen).collect()
    }

    /// What the record's first lines say; nothing of a file that cannot be read.
    fn glimpse(&self, id: &CustomerId) -> Glimpse {
        let path = self.path(id);
        // A pipe of that name would never end.
        let is_file = std::fs::metadata(&path).is_ok_and(|it| it.is_file());
        let mut bytes = Vec::with_capacity(FIRST);
        if is_file && let Ok(file) = File::open(&path) {
            // What was read before a fault is as good as any other beginning.
            let _ = file.take(FIRST as u64).read_to_end(&mut bytes);
        }
        Glimpse::of(&String::from_utf8_lossy(&bytes))
    }
}

impl Glimpse {
    fn of(text: &str) -> Self {
        let mut glimpse = Self {
            name: name_in(text),
            ..Self::default()
        };
        let mut lines = text.trim_start_matches('\u{feff}').lines();
        let mut section = "";
        while let Some(line) = lines.next() {
            if !matches!(
                line.as_bytes().first(),
                None | Some(b' ' | b'\t' | b'-' | b'#')
            ) {
                section = line.split(':').next().unwrap_or_default();
            }
            let item = || line.trim_start_matches([' ', '-']);
            match section {
                "archived_on" => glimpse.is_archived = true,
                "subscriptions" => glimpse.tier = value(item(), "tier:").or(glimpse.tier),
                "team" => {
                    let Some(csa) = item().strip_prefix("csa:") else {
                        continue;
                    };
                    // Between braces, or on the lines below.
                    let below = || {
                        lines
                            .clone()
                            .find_map(|line| value(line.trim_start(), "name:"))
                    };
                    let within = csa.split_once("name:").and_then(|(_, name)| scalar(name));
                    glimpse.csa = within.or_else(below);
                }
                _ => {}
            }
        }
        glimpse
    }
}

/// The value behind a key at the beginning of the line, or within braces there.
fn value(line: &str, key: &str) -> Option<String> {
    let line = line.trim_start_matches('{').trim_start();
    scalar(line.strip_prefix(key)?)
}

/// A scalar on one line, without its quotes, up to what follows it.
fn scalar(text: &str) -> Option<String> {
    let text = text.trim_start();
    let quote = text.chars().next().filter(|c| "'\"".contains(*c));
    let inner = match quote {
        Some(quote) => text[1..].split(quote).next(),
        None => text.split([',', '}', '#']).next(),
    };
    let inner = inner.map(str::trim).filter(|it| !it.is_empty());
    inner.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_lines_tell_name_tier_csa_and_whether_it_is_over() {
        let seen =
            |name: Option<&str>, tier: Option<&str>, csa: Option<&str>, is_archived| Glimpse {
                name: name.map(str::to_owned),
                tier: tier.map(str::to_owned),
                csa: csa.map(str::to_owned),
                is_archived,
            };
        for (text, expected) in [
            (
                "schema: 1\nname: 'Acme: Corp'\nsubscriptions:\n  - tier: sps\n\n  - order_form_on: 2026-01-01\n    tier: signature # now\n\nteam:\n  csa: {name: Robin Vale, email: r@x.example}\n",
                seen(
                    Some("Acme: Corp"),
                    Some("signature"),
                    Some("Robin Vale"),
                    false,
                ),
            ),
            (
                "name: B\narchived_on: 2026-01-01\nsubscriptions:\n- {tier: advanced, starts_on: 2026-01-01}\nteam:\n  ase:\n    name: Jo\n  csa:\n    email: m@x.example\n    name: \"Mo, Jr.\"\n",
                seen(Some("B"), Some("advanced"), Some("Mo, Jr."), true),
            ),
            (
                "notes: |\n  csa: {name: X}\n  tier: y\n",
                seen(None, None, None, false),
            ),
            ("name: [\n", seen(None, None, None, false)),
            ("", Glimpse::default()),
        ] {
            assert_eq!(Glimpse::of(text), expected, "{text}");
        }
    }
}
