//! Who is invited.

use std::collections::HashMap;

use super::property::{Property, one_line};
use crate::domain::person::is_address;

/// Somebody, or a room, in an invitation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Guest {
    /// As the calendar shows them; None where it only has the address.
    pub(crate) name: Option<String>,
    /// Mail address, as written.
    pub(crate) email: Option<String>,
    /// Whether they said no.
    pub(crate) declined: bool,
    /// Whether they need not come, or only receive a copy.
    pub(crate) optional: bool,
    /// Whether it is a room, a device or a shared calendar, and so nobody who attends.
    pub(crate) is_room_or_resource: bool,
}

/// Ends of addresses that belong to a calendar or a room of Google's, not to a person.
const NOT_PEOPLE: [&str; 2] = [
    "@resource.calendar.google.com",
    "@group.calendar.google.com",
];

/// What Google writes where it does not know the organiser.
const UNKNOWN: &str = "unknownorganizer@calendar.google.com";

impl Guest {
    /// Reads an ORGANIZER or ATTENDEE; None where it names nobody.
    pub(super) fn read(property: &Property) -> Option<Self> {
        let email = address(property.value).or_else(|| property.param("EMAIL").and_then(address));
        if email.as_deref() == Some(UNKNOWN) {
            return None;
        }
        let name = property.param("CN").and_then(name);
        // Without a name an address stands in for it, in which case it is none.
        let email = email.or_else(|| name.as_deref().and_then(address));
        let name = name.filter(|name| address(name).is_none());
        if name.is_none() && email.is_none() {
            return None;
        }
        let says = |param: &str, words: &[&str]| {
            let said = property.param(param).unwrap_or_default();
            words.iter().any(|word| said.eq_ignore_ascii_case(word))
        };
        let folded = email.as_deref().map(str::to_lowercase).unwrap_or_default();
        Some(Self {
            name,
            declined: says("PARTSTAT", &["DECLINED"]),
            optional: says("ROLE", &["OPT-PARTICIPANT", "NON-PARTICIPANT"]),
            is_room_or_resource: says("CUTYPE", &["ROOM", "RESOURCE"])
                || NOT_PEOPLE.iter().any(|end| folded.ends_with(end)),
            email,
        })
    }

    /// What makes two of them one: the address, else the name.
    pub(super) fn key(&self) -> String {
        let key = self.email.as_ref().or(self.name.as_ref());
        key.map(|key| key.to_lowercase()).unwrap_or_default()
    }
}

/// The attendees in order. One who stands there twice is one, with what is known of either.
pub(super) fn without_doubles(guests: impl Iterator<Item = Guest>) -> Vec<Guest> {
    let mut kept: Vec<Guest> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for guest in guests {
        match places.get(&guest.key()) {
            None => {
                places.insert(guest.key(), kept.len());
                kept.push(guest);
            }
            Some(place) => {
                let known = &mut kept[*place];
                known.name = known.name.take().or(guest.name);
                known.declined |= guest.declined;
                known.optional &= guest.optional;
                known.is_room_or_resource |= guest.is_room_or_resource;
            }
        }
    }
    kept
}

/// The mail address in a value, with or without `mailto:`.
fn address(value: &str) -> Option<String> {
    const SCHEME: &str = "mailto:";
    let lower = value.to_ascii_lowercase();
    let begins = lower.rfind(SCHEME).map_or(0, |at| at + SCHEME.len());
    let bare = value[begins..].trim().trim_matches(['<', '>', '\'', '"']);
    let bare = match begins {
        0 => bare.to_owned(),
        _ => decoded(bare.split('?').next().unwrap_or_default()),
    };
    let is_place = bare.contains(['/', ':']);
    (!is_place && is_address(&bare)).then_some(bare)
}

/// An address in which signs are written as `%2B`; as it stands where they make no text.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| *first == b'%');
        let code = code.and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| address.to_owned())
}

/// A name on one line; Outlook puts addresses in quotes of its own.
fn name(text: &str) -> Option<String> {
    let line = one_line(text)?;
    let bare = line
        .strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix('\''));
    one_line(bare.unwrap_or(&line))
}
