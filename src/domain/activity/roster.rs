//! Who may have taken part: the account team and the customer's people, by name and by address.

use serde::Serialize;

use crate::domain::customer::Customer;
use crate::domain::customer_id::folded;
use crate::domain::person::{Person, is_address};
use crate::domain::{Kind, Refusal};

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
pub(crate) struct Attendee {
    /// Full name.
    pub(crate) name: Option<String>,
    /// Work address.
    pub(crate) email: Option<String>,
    /// On whose side.
    pub(crate) side: Side,
}

impl Attendee {
    /// What people call them: the name, else the address.
    pub(crate) fn called(&self) -> &str {
        let called = self.name.as_deref().or(self.email.as_deref());
        called.unwrap_or_default()
    }

    /// How an entry names them: the address, else the name.
    pub(crate) fn written(&self) -> &str {
        let written = self.email.as_deref().or(self.name.as_deref());
        written.unwrap_or_default()
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
    people: Vec<Known>,
}

/// Somebody whom the record knows.
#[derive(Debug, Clone)]
struct Known {
    attendee: Attendee,
    /// The rule key of the role in the account team: `csa`, `ase` …
    role: Option<&'static str>,
}

impl Roster {
    /// The account team and the contacts of this customer.
    pub(crate) fn of(customer: &Customer) -> Self {
        let team = customer.team.iter();
        let team = team.filter_map(|(role, person)| {
            let person = person?;
            Some(Known {
                attendee: attendee(&person.name, person.email.as_ref(), Side::Internal),
                role: Some(role),
            })
        });
        let contacts = customer.contacts.iter().map(|contact| Known {
            attendee: attendee(&contact.name, contact.email.as_ref(), Side::External),
            role: None,
        });
        Self {
            people: team.chain(contacts).collect(),
        }
    }

    /// The one of whom an entry has this address or name. Who is not known is named as far as that tells.
    pub(crate) fn attendee(&self, written: &str, side: Side) -> Attendee {
        let written = written.trim();
        let person = Person::parse(written).ok();
        let (name, email) = match person {
            Some(Person { name, email }) => (name, email),
            None => (written.to_owned(), None),
        };
        let by_email = email.as_ref().and_then(|email| self.by_email(email));
        let known = by_email.or_else(|| self.by_name(&name));
        match known {
            Some(known) => Attendee {
                side,
                ..known.attendee.clone()
            },
            None => attendee(&name, email.as_ref(), side),
        }
    }

    /// Whom these words mean: a name, a part of one, a role of the team, an address, or `Name <address>`. Somebody
    /// unknown is taken as typed: a colleague where the address is of the team's domain, else the customer's.
    ///
    /// # Errors
    /// `Ambiguous` with those that it could be; `Usage` where it is nobody's name.
    pub(crate) fn read(&self, words: &str) -> Result<Attendee, Refusal> {
        let person = Person::parse(words).map_err(|fault| {
            Refusal::new(Kind::Usage, fault).hint("as in `Dana Ruiz <dana@acme.example>`")
        })?;
        if let Some(email) = &person.email {
            return Ok(match self.by_email(email) {
                Some(known) => known.attendee.clone(),
                None => attendee(&person.name, Some(email), self.side_of(email)),
            });
        }
        if let Some(known) = self.by_name(&person.name) {
            return Ok(known.attendee.clone());
        }
        let like: Vec<&Known> = self.like(&person.name).collect();
        match like.as_slice() {
            [] => Ok(attendee(&person.name, None, Side::External)),
            [one] => Ok(one.attendee.clone()),
            several => {
                let message = format!("`{words}` could be {} people", several.len());
                let hints = several.iter().map(|known| known.attendee.to_string());
                Err(hints.fold(Refusal::new(Kind::Ambiguous, message), Refusal::hint))
            }
        }
    }

    /// Whether the record knows them.
    pub(crate) fn knows(&self, attendee: &Attendee) -> bool {
        let mut people = self.people.iter();
        people.any(|known| known.attendee == *attendee)
    }

    fn by_email(&self, email: &str) -> Option<&Known> {
        let has = |known: &&Known| {
            let own = known.attendee.email.as_deref();
            own.is_some_and(|own| own.eq_ignore_ascii_case(email))
        };
        self.people.iter().find(has)
    }

    /// The only one of exactly that name or role.
    fn by_name(&self, name: &str) -> Option<&Known> {
        let wanted = folded(name);
        let mut same = self.people.iter().filter(|known| {
            let own = known.attendee.name.as_deref().map(folded);
            known.role == Some(&wanted) || own.is_some_and(|own| own == wanted)
        });
        let first = same.next()?;
        same.next().is_none().then_some(first)
    }

    /// Those of whose name or address each word begins a part.
    fn like(&self, name: &str) -> impl Iterator<Item = &Known> {
        let words: Vec<String> = folded(name).split(' ').map(str::to_owned).collect();
        self.people.iter().filter(move |known| {
            let own = known.attendee.name.iter();
            let local = known.attendee.email.iter();
            let local = local.filter_map(|email| email.split('@').next().map(str::to_owned));
            let own: Vec<String> = own.map(|name| folded(name)).chain(local).collect();
            let begins = |word: &String| {
                let mut parts = own.iter().flat_map(|text| text.split(' '));
                !word.is_empty() && parts.any(|part| part.starts_with(word))
            };
            words.iter().all(begins)
        })
    }

    /// A colleague has an address where somebody of the team has one.
    fn side_of(&self, email: &str) -> Side {
        let host = |email: &str| email.rsplit('@').next().map(str::to_lowercase);
        let team = self.people.iter().filter(|known| known.role.is_some());
        let mut hosts = team.filter_map(|known| host(known.attendee.email.as_deref()?));
        match host(email) {
            Some(own) if hosts.any(|host| host == own) || own == "gitlab.com" => Side::Internal,
            _ => Side::External,
        }
    }
}

impl std::fmt::Display for Attendee {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (&self.name, &self.email) {
            (Some(name), Some(email)) => write!(f, "{name} <{email}>"),
            _ => f.write_str(self.called()),
        }
    }
}

/// A name that is but an address is no name.
fn attendee(name: &str, email: Option<&String>, side: Side) -> Attendee {
    Attendee {
        name: (!name.is_empty() && !is_address(name)).then(|| name.to_owned()),
        email: email.cloned(),
        side,
    }
}
