//! Accelerators bought on top of what the tier grants.

use anyhow::Result;
use chrono::NaiveDate;

use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::entitlement::subscription_years;
use crate::domain::subscription::ExtraAccelerators;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Written;

/// Notes so many accelerators, bought on that day, with the subscription that runs on it.
///
/// # Errors
/// Refused when no subscription runs on that day; those of `Store::edit`.
pub(crate) fn extra(
    desk: &Desk,
    id: &CustomerId,
    count: u32,
    on: NaiveDate,
    why: &str,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let at = running(customer, on).ok_or_else(|| {
            let message = format!("no subscription of `{}` runs on {on}", customer.name);
            Refusal::new(Kind::Refused, message)
                .hint("to count them on another year, name a day of it: --on DATE")
                .hint(format!("to record a renewal: csa customer renew {id}"))
        })?;
        customer.subscriptions[at]
            .extra_accelerators
            .push(ExtraAccelerators {
                count,
                bought_on: Some(on),
                why: why.to_owned(),
            });
        let years = subscription_years(&customer.subscriptions);
        let year = years.iter().find(|year| year.period.contains(on));
        let year = year.map_or_else(String::new, |year| {
            format!(" for the year to {}", year.period.to)
        });
        let bought = match count {
            1 => "1 more accelerator".to_owned(),
            _ => format!("{count} more accelerators"),
        };
        Ok(format!(
            "`{}`: {bought}{year}, bought on {on}",
            customer.name
        ))
    })
}

/// The subscription that runs on that day, of two the one that began later.
fn running(customer: &Customer, on: NaiveDate) -> Option<usize> {
    let years = customer.subscriptions.iter().enumerate();
    let runs = years.filter(|(_, bought)| bought.covers(on));
    runs.max_by_key(|(_, bought)| bought.starts_on)
        .map(|(at, _)| at)
}
