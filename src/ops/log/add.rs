//! An entry written into the record, with what it completes.

use anyhow::Result;

use super::complete::completions;
use super::people::Attendee;
use crate::domain::activity::{Activity, EntryKind, likely_double};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::text::counted;
use crate::ops::Desk;
use crate::store::Written;

/// An entry with what goes into the record along with it.
#[derive(Debug, Clone)]
pub(crate) struct NewEntry<'a> {
    /// Its kind.
    pub(crate) kind: &'a EntryKind,
    /// The entry.
    pub(crate) entry: Activity,
    /// People to note as contacts.
    pub(crate) contacts: Vec<Attendee>,
    /// Whether it completes what its kind completes.
    pub(crate) completes: bool,
}

/// What speaks against writing it: questions for whoever does.
pub(crate) fn doubts(
    desk: &Desk,
    (id, customer): (&CustomerId, &Customer),
    new: &NewEntry,
) -> Vec<String> {
    let on = new.entry.at.date_naive();
    let mut doubts = Vec::new();
    if on > desk.today {
        doubts.push(format!("{on} is in the future"));
    }
    if let Some(archived) = customer.archived_on {
        doubts.push(format!("`{}` is archived since {archived}", customer.name));
    }
    if let Some(double) = likely_double(&customer.activities, &new.entry)
        && is_certain(double, &new.entry)
    {
        doubts.push(told(double, id));
    }
    if new.completes {
        for completion in completions(desk, customer, new.kind, &new.entry) {
            for doubt in completion.doubts(desk, customer, on) {
                if !doubts.iter().any(|known| doubt.contains(known.as_str())) {
                    doubts.push(doubt);
                }
            }
        }
    }
    doubts
}

/// Whether two entries that look like the same are more than alike: of one invitation, or of one moment. Two calls with
/// the same people on one day happen.
pub(super) fn is_certain(double: &Activity, entry: &Activity) -> bool {
    let is_invited = entry.invitation.is_some() && entry.invitation == double.invitation;
    is_invited || double.at == entry.at
}

/// That an entry tells of the same meeting already, with what to type about it.
pub(super) fn told(double: &Activity, id: &CustomerId) -> String {
    let subject = double.subject.as_deref().unwrap_or(&double.kind);
    let at = double.at.format("%Y-%m-%d %H:%M");
    format!(
        "the log has `{subject}` of {at} already, which looks like the same; to change that one: csa log edit {id} {}",
        double.id
    )
}

/// Writes it.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn add(desk: &Desk, id: &CustomerId, new: &NewEntry) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let on = new.entry.at.date_naive();
        let mut done = vec![format!(
            "`{}`: {} of {} logged",
            customer.name,
            new.kind.title,
            new.entry.at.format("%Y-%m-%d %H:%M %:z")
        )];
        let open = match new.completes {
            true => completions(desk, customer, new.kind, &new.entry),
            false => Vec::new(),
        };
        for completion in open {
            done.push(completion.write(desk, id, customer, on)?);
        }
        let contacts = new.contacts.iter().map(Attendee::contact);
        let before = customer.contacts.len();
        customer.contacts.extend(contacts);
        if customer.contacts.len() > before {
            let noted = counted(customer.contacts.len() - before, "contact");
            done.push(format!("{noted} noted"));
        }
        customer.activities.push(new.entry.clone());
        Ok(done.join("; "))
    })
}
