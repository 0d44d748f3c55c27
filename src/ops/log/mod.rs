//! The log: an entry written, found again, and what follows from it.

mod add;
mod advice;
mod change;
mod complete;
#[cfg(test)]
mod complete_tests;
mod compose;
mod export;
mod filter;
mod find;
#[cfg(test)]
mod find_tests;
mod ledger;
#[cfg(test)]
mod ledger_tests;
mod people;
#[cfg(test)]
mod people_tests;
mod read;
mod summary;

pub(crate) use add::{NewEntry, add, doubts};
pub(crate) use advice::advice;
pub(crate) use change::{Edits, Writer, edit};
pub(crate) use compose::{Said, compose};
pub(crate) use export::{Exporter, Outgoing, Wanted, export, outgoing};
pub(crate) use filter::Filter;
pub(crate) use find::{find, short_ids};
pub(crate) use ledger::{
    Meant, delete, delete_doubts, entries_counted, pending, recorded, recorded_doubts, unrecorded,
};
pub(crate) use people::{Attendee, People, listed_people};
pub(crate) use read::{Entries, Entry, list, one};
pub(crate) use summary::{Summaries, Summed, for_customer, summary};

use read::NEEDED;
