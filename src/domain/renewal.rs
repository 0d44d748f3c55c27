//! The days that are counted back from a renewal.

use chrono::{Days, Months, NaiveDate};

use super::subscription::Subscription;

/// What is counted back from a renewal, which is the first day behind all that was bought; the rules `renewal.*`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RenewalClock {
    /// Months before it at which the account team speaks about it.
    pub(crate) internal_sync: u32,
    /// Weeks before it at which the Renewals Manager speaks with the customer.
    pub(crate) first_contact: u32,
}

impl RenewalClock {
    /// The day on which the account team speaks about it; where that month is shorter, its last day.
    pub(crate) fn internal_sync_on(self, renewal: NaiveDate) -> NaiveDate {
        let months = Months::new(self.internal_sync);
        renewal.checked_sub_months(months).unwrap_or(NaiveDate::MIN)
    }

    /// The day from which the Renewals Manager speaks with the customer.
    pub(crate) fn first_contact_on(self, renewal: NaiveDate) -> NaiveDate {
        let days = Days::new(u64::from(self.first_contact) * 7);
        renewal.checked_sub_days(days).unwrap_or(NaiveDate::MIN)
    }
}

/// The last day of all that was bought; None when what began last has no end on record.
pub(crate) fn bought_until(bought: &[Subscription]) -> Option<NaiveDate> {
    let last = bought.iter().max_by_key(|it| it.starts_on)?;
    last.ends_on?;
    bought.iter().filter_map(|it| it.ends_on).max()
}
