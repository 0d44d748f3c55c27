//! The morning: what is due with a customer, since when, by which rule, and what to type about it.
//!
//! Each source is a file with one pure function, [`Scene`] → [`Item`]s. What is only noise today is for the caller to
//! leave out: a source tells of everything that is open, with the day on which it is due.

mod accelerators;
mod allowance;
mod cadence;
mod escalations;
mod feedback;
mod item;
mod limit;
mod objectives;
mod onboarding;
mod pending;
mod releases;
mod renewal;
mod reviews;
mod scene;
mod sentiment;
mod team;
#[cfg(test)]
mod tests;
mod unsettled;
mod vouchers;

pub(crate) use item::{Item, Weight};
pub(crate) use limit::{Limit, Limits};
pub(crate) use scene::Scene;

/// Everything that is open with a customer, in no particular order.
pub(crate) fn items(scene: &Scene) -> Vec<Item> {
    let sources: [fn(&Scene) -> Vec<Item>; 15] = [
        onboarding::items,
        team::items,
        accelerators::items,
        allowance::items,
        vouchers::items,
        cadence::items,
        sentiment::items,
        escalations::items,
        reviews::items,
        renewal::items,
        objectives::items,
        pending::items,
        feedback::items,
        releases::items,
        unsettled::items,
    ];
    sources.iter().flat_map(|source| source(scene)).collect()
}
