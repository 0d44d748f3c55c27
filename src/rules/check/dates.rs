//! Whether the rules about days make sense: the weekend, and what is counted back from a renewal.

use anyhow::Result;

use crate::rules::Rules;

use super::{fault, said, sourced};

/// Refuses a week without a day to work on, and numbers that do not say why.
pub(super) fn check(rules: &Rules) -> Result<()> {
    let weekend = &rules.file("calendar").calendar.weekend;
    let texts = [("why", &weekend.why), ("source", &weekend.source)];
    said(rules, "calendar.weekend", texts)?;
    if let Err(error) = rules.work_calendar([]) {
        return Err(fault(rules, "calendar.weekend.days", error.to_string()));
    }
    let renewal = &rules.file("renewals").renewal;
    sourced(rules, "renewal.internal_sync", &renewal.internal_sync)?;
    sourced(rules, "renewal.first_contact", &renewal.first_contact)
}
