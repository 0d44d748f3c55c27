//! Who took part: short names into people, and colleagues told from the customer's people.

use crate::domain::customer::Customer;
use crate::domain::customer_id::folded;
use crate::domain::nearest::listed;
use crate::domain::person::{Contact, Person};
use crate::domain::{Kind, Refusal};

/// The people of a customer, for telling who took part.
#[derive(Debug, Clone, Copy)]
pub(crate) struct People<'a> {
    /// The record.
    pub(crate) customer: &'a Customer,
    /// Domains of colleagues' addresses, besides those of the account team.
    pub(crate) domains: &'a [String],
    /// Who writes the entry; `me` is the word for them.
    pub(crate) me: Option<&'a Person>,
}

/// Somebody who took part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attendee {
    /// As an entry keeps those whom the record knows: the address, else the name.
    pub(crate) entry: String,
    /// The full name, where it is known.
    pub(crate) name: Option<String>,
    /// Whether they are a colleague.
    pub(crate) is_internal: bool,
    /// Whether they stand in the record, on the team or as a contact.
    pub(crate) is_known: bool,
}

impl Attendee {
    fn new(person: &Person, is_internal: bool, is_known: bool) -> Self {
        Self {
            entry: person.email.clone().unwrap_or_else(|| person.name.clone()),
            name: (person.email.as_ref() != Some(&person.name)).then(|| person.name.clone()),
            is_internal,
            is_known,
        }
    }

    /// As an entry keeps them while nobody else does: with the name, which the record has nowhere else.
    pub(crate) fn in_full(&self) -> String {
        match &self.name {
            Some(name) if !self.is_known && *name != self.entry => {
                format!("{name} <{}>", self.entry)
            }
            _ => self.entry.clone(),
        }
    }

    /// The same as a new contact of the customer.
    pub(crate) fn contact(&self) -> Contact {
        let email = self.entry.contains('@').then(|| self.entry.clone());
        Contact {
            name: self.name.clone().unwrap_or_else(|| self.entry.clone()),
            email,
            roles: Vec::new(),
            in_salesforce: None,
            notes: None,
        }
    }
}

impl People<'_> {
    /// The person that a word means: `me`, an address, a name or a part that only one of the team and the contacts
    /// has, or somebody new as `Name <mail>`, as an address, or as a bare name.
    ///
    /// # Errors
    /// `Ambiguous` with the candidates; `Usage` when it is nobody's name or address.
    pub(crate) fn read(&self, word: &str) -> Result<Attendee, Refusal> {
        let word = word.trim();
        if word.eq_ignore_ascii_case("me") {
            return self
                .me
                .map(|me| Attendee::new(me, true, true))
                .ok_or_else(|| {
                    Refusal::new(Kind::Usage, "--with: who `me` is, is not known")
                        .hint("csa config set email YOU@COMPANY")
                });
        }
        let person = Person::parse(word)
            .map_err(|why| Refusal::new(Kind::Usage, format!("--with: {why}")))?;
        let known = self.known();
        let matches = |is_it: &dyn Fn(&Person) -> bool| -> Vec<&Attendee> {
            let all = known.iter().filter(|(_, known)| is_it(known));
            all.map(|(attendee, _)| attendee).collect()
        };
        if let Some(email) = &person.email {
            let same = |known: &Person| {
                let own = known.email.as_ref();
                own.is_some_and(|own| own.eq_ignore_ascii_case(email))
            };
            return Ok(match matches(&same).first() {
                Some(known) => (*known).clone(),
                None => Attendee::new(&person, self.is_colleague(email), false),
            });
        }
        let wanted = folded(&person.name);
        let called = |known: &Person| folded(&known.name) == wanted;
        let like = |known: &Person| {
            let local = known.email.as_ref().and_then(|it| it.split('@').next());
            folded(&known.name)
                .split([' ', '-'])
                .any(|part| part == wanted)
                || local.is_some_and(|local| folded(local) == wanted)
        };
        let part = |known: &Person| folded(&known.name).contains(&wanted);
        for found in [matches(&called), matches(&like), matches(&part)] {
            match found.as_slice() {
                [] => {}
                [one] => return Ok((*one).clone()),
                several => {
                    let all = several.iter().map(|it| it.entry.as_str());
                    let message = format!("--with: `{word}` could be {}", listed(all));
                    return Err(Refusal::new(Kind::Ambiguous, message).hint("give the address"));
                }
            }
        }
        Ok(Attendee::new(&person, false, false))
    }

    /// Everybody in the record, the team first, each once.
    fn known(&self) -> Vec<(Attendee, Person)> {
        let team = self.customer.team.iter().filter_map(|(_, person)| person);
        let team = team.chain(self.me).map(|person| (person.clone(), true));
        let contacts = self.customer.contacts.iter().map(|contact| {
            let person = Person {
                name: contact.name.clone(),
                email: contact.email.clone(),
            };
            (person, false)
        });
        let mut known: Vec<(Attendee, Person)> = Vec::new();
        for (person, is_internal) in team.chain(contacts) {
            let attendee = Attendee::new(&person, is_internal, true);
            let is_there =
                |(there, _): &(Attendee, Person)| there.entry.eq_ignore_ascii_case(&attendee.entry);
            if !known.iter().any(is_there) {
                known.push((attendee, person));
            }
        }
        known
    }

    /// Whether this is an address of a colleague: one of our domains, or one that the account team has.
    fn is_colleague(&self, email: &str) -> bool {
        let team = self.customer.team.iter().filter_map(|(_, person)| person);
        let of = team
            .chain(self.me)
            .filter_map(|person| person.email.as_deref());
        let mut ours = of
            .filter_map(|email| Some(email.rsplit_once('@')?.1))
            .chain(self.domains.iter().map(String::as_str));
        email.rsplit_once('@').is_some_and(|(_, domain)| {
            ours.any(|own| {
                let own = own.to_lowercase();
                let domain = domain.to_lowercase();
                domain == own || domain.ends_with(&format!(".{own}"))
            })
        })
    }
}

/// The people in a list as it is typed, parted by commas that stand neither in quotes nor in an address.
pub(crate) fn listed_people(text: &str) -> Vec<String> {
    let mut people = vec![String::new()];
    let (mut quoted, mut in_address) = (false, false);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '<' if !quoted => in_address = true,
            '>' if !quoted => in_address = false,
            ',' | ';' if !quoted && !in_address => {
                people.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = people.last_mut() {
            last.push(c);
        }
    }
    let people = people.into_iter().map(|name| name.trim().to_owned());
    people.filter(|name| !name.is_empty()).collect()
}
