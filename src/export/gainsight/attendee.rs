//! Who took part, and how sure it is that Gainsight finds them.

use super::{Entry, one_line_of};

/// Somebody who took part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Attendee {
    /// As people call them.
    pub(crate) name: Option<String>,
    /// Their address, by which Gainsight finds them.
    pub(crate) email: Option<String>,
    /// Whether Salesforce has them; absent when nobody said.
    pub(crate) known: Option<bool>,
}

impl Attendee {
    /// The address, if it is one that a list can hold.
    pub(super) fn address(&self) -> Option<&str> {
        let address = self.email.as_deref()?.trim();
        let (person, host) = address.rsplit_once('@')?;
        let breaks_lists = |c: char| c.is_whitespace() || c.is_control() || ";,<>\"".contains(c);
        let is_one = !person.is_empty() && !host.is_empty() && !address.contains(breaks_lists);
        is_one.then_some(address)
    }

    /// `Dana Ruiz <dana@acme.example>`, or what there is of it. None of nothing.
    pub(super) fn label(&self) -> Option<String> {
        let name = one_line_of(self.name.as_ref());
        let email = one_line_of(self.email.as_ref());
        match (name, email) {
            (Some(name), Some(email)) if name != email => Some(format!("{name} <{email}>")),
            (Some(one), _) | (None, Some(one)) => Some(one),
            (None, None) => None,
        }
    }

    /// Whether the form's pick list may offer them.
    pub(super) fn can_be_picked(&self) -> bool {
        self.address().is_some() && self.known != Some(false)
    }
}

impl Entry {
    /// Those whom the form's pick lists do not offer.
    pub(super) fn not_to_be_picked(&self) -> Vec<String> {
        let all = self.internal.iter().chain(&self.external);
        all.filter(|person| !person.can_be_picked())
            .filter_map(Attendee::label)
            .collect()
    }

    /// Those whom Gainsight might drop when it looks up their addresses, which it does without a word. A
    /// colleague with an address is a user; a customer's person is sure to be found only when somebody said so.
    pub(super) fn not_sure_to_be_found(&self) -> Vec<String> {
        let internal = self.internal.iter().filter(|it| !it.can_be_picked());
        let external = self
            .external
            .iter()
            .filter(|it| it.address().is_none() || it.known != Some(true));
        internal
            .chain(external)
            .filter_map(Attendee::label)
            .collect()
    }
}

/// The labels of all of them.
pub(super) fn labels(people: &[Attendee]) -> Vec<String> {
    people.iter().filter_map(Attendee::label).collect()
}
