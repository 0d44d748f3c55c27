//! Who may have taken part: the account team and the customer's people, by name and by address.

use serde::Serialize;

use crate::domain::customer::Customer;
use crate::domain::customer_id::folded;
use crate::domain::person::{Person, is_address};

/// On whose side somebody takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Side {
    /// A colleague.
    Internal,
    /// Somebody at the customer.
    External,
}

/// Somebody who took part, as far as the record knows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Participant {
    /// Full name.
    pub(crate) name: Option<String>,
    /// Work address.
    pub(crate) email: Option<String>,
    /// On whose side.
    pub(crate) side: Side,
}

impl Participant {
    /// What people call them: the name, else the address.
    pub(crate) fn called(&self) -> &str {
        let called = self.name.as_deref().or(self.email.as_deref());
        called.unwrap_or_default()
    }

    /// As [`Participant::called`], of an address only what stands before its `@`.
    pub(crate) fn called_shortly(&self) -> &str {
        match &self.name {
            Some(name) => name,
            None => self.called().split('@').next().unwrap_or_default(),
        }
    }

    /// Whether these words, in any case and without accents, are a part of the name or the address.
    pub(crate) fn is_like(&self, words: &str) -> bool {
        let wanted = folded(words);
        let texts = [self.name.as_deref(), self.email.as_deref()];
        let mut texts = texts.into_iter().flatten();
        texts.any(|text| match wanted.is_empty() {
            true => text.contains(words.trim()),
            false => folded(text).contains(&wanted),
        })
    }
}

/// Everybody whom the record knows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Roster {
    people: Vec<Participant>,
}

impl Roster {
    /// The account team and the contacts of this customer.
    pub(crate) fn of(customer: &Customer) -> Self {
        let team = customer.team.iter().filter_map(|(_, person)| person);
        let team = team.map(|it| participant(&it.name, it.email.as_ref(), Side::Internal));
        let contacts = customer.contacts.iter();
        let contacts = contacts.map(|it| participant(&it.name, it.email.as_ref(), Side::External));
        Self {
            people: team.chain(contacts).collect(),
        }
    }

    /// The one of whom an entry has this address or name. Who is not known is named as far as that tells.
    pub(crate) fn participant(&self, written: &str, side: Side) -> Participant {
        let written = written.trim();
        let (name, email) = match Person::parse(written) {
            Ok(person) => (person.name, person.email),
            Err(_) => (written.to_owned(), None),
        };
        let by_email = email.as_ref().and_then(|email| self.by_email(email));
        match by_email.or_else(|| self.by_name(&name)) {
            Some(known) => Participant {
                side,
                ..known.clone()
            },
            None => participant(&name, email.as_ref(), side),
        }
    }

    fn by_email(&self, email: &str) -> Option<&Participant> {
        let has = |known: &&Participant| {
            let own = known.email.as_deref();
            own.is_some_and(|own| own.eq_ignore_ascii_case(email))
        };
        self.people.iter().find(has)
    }

    /// The only one of exactly that name.
    fn by_name(&self, name: &str) -> Option<&Participant> {
        let wanted = folded(name);
        let mut same = self.people.iter().filter(|known| {
            let own = known.name.as_deref().map(folded);
            own.is_some_and(|own| own == wanted)
        });
        let first = same.next()?;
        same.next().is_none().then_some(first)
    }
}

impl std::fmt::Display for Participant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (&self.name, &self.email) {
            (Some(name), Some(email)) => write!(f, "{name} <{email}>"),
            _ => f.write_str(self.called()),
        }
    }
}

/// A name that is but an address is no name.
fn participant(name: &str, email: Option<&String>, side: Side) -> Participant {
    Participant {
        name: (!name.is_empty() && !is_address(name)).then(|| name.to_owned()),
        email: email.cloned(),
        side,
    }
}
