//! Values from the book's folder, with no more of each record than its first lines.

use std::collections::BTreeMap;

use crate::domain::customer_id::CustomerId;
use crate::store::{Glimpse, Store};

use super::values::{Asked, Value};

/// Verbs that work with a customer who left the book, too; beside them those below `customer`.
const FOR_ARCHIVED: [&str; 5] = ["history", "undo", "log list", "log show", "log export"];

/// Every customer that the verb works with.
pub(super) fn customers(asked: &Asked) -> Option<Vec<Value>> {
    let store = &asked.ctx?.store;
    let ids = store.ids().ok()?;
    let wanted = asked.word.to_lowercase();
    let begins = |id: &&CustomerId| id.as_str().to_lowercase().starts_with(&wanted);
    let found: Vec<CustomerId> = ids.iter().filter(begins).cloned().collect();
    // No more files are looked into than may be shown; a part of a name is looked for where no id begins so.
    let ids = if found.is_empty() { ids } else { found };
    let mut known = store.glimpses(ids);
    let verb = asked.line.verb.as_str();
    let takes_archived = verb.starts_with("customer") || FOR_ARCHIVED.contains(&verb);
    if asked.line.has("restore") {
        known.retain(|(_, glimpse)| glimpse.is_archived);
    } else if !takes_archived || verb == "customer archive" {
        known.retain(|(_, glimpse)| !glimpse.is_archived);
    }
    let value = |(id, glimpse): (CustomerId, Glimpse)| Value::new(id.as_str(), about(&glimpse));
    Some(known.into_iter().map(value).collect())
}

fn about(glimpse: &Glimpse) -> String {
    let archived = glimpse.is_archived.then_some("archived");
    let parts = [glimpse.name.as_deref(), glimpse.tier.as_deref(), archived];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Every CSA, with the number of customers; you first, if the configuration says who that is.
pub(super) fn csas(asked: &Asked) -> Option<Vec<Value>> {
    let ctx = asked.ctx?;
    let mut customers: BTreeMap<String, usize> = BTreeMap::new();
    for (_, glimpse) in ctx.store.glimpses(ctx.store.ids().ok()?) {
        if let Some(csa) = glimpse.csa {
            *customers.entry(csa).or_default() += 1;
        }
    }
    let me = ctx.me().map(|me| me.name);
    let own = me.iter().map(|me| Value::new(me, "you"));
    let others = customers
        .iter()
        .filter(|(csa, _)| Some(*csa) != me.as_ref());
    let others = others.map(|(csa, number)| {
        let customers = if *number == 1 {
            "customer"
        } else {
            "customers"
        };
        Value::new(csa, format!("{number} {customers}"))
    });
    Some(own.chain(others).collect())
}

/// The customer that a word on the line means. Ids are tried on the listing alone; only a part of a name makes the
/// whole book be looked through.
pub(super) fn meant(store: &Store, word: &str) -> Option<CustomerId> {
    let ids = store.ids().ok()?;
    if let Some(id) = ids.iter().find(|id| id.as_str() == word) {
        return Some(id.clone());
    }
    let mut begun = ids.iter().filter(|id| id.as_str().starts_with(word));
    match (begun.next(), begun.next()) {
        (Some(one), None) => Some(one.clone()),
        _ => store.find(word).ok(),
    }
}
