//! The numbers of the morning, and whether all of them are there.

use anyhow::Result;

use super::Rules;
use super::check::{fault, sourced};
use crate::domain::today::{Limit, Limits};

/// Every number has its rule.
pub(super) fn check(rules: &Rules) -> Result<()> {
    for limit in Limit::ALL {
        match rules.file("today").today.get(&limit) {
            Some(number) => sourced(rules, &limit.rule(), number)?,
            None => return Err(fault(rules, &limit.rule(), "is missing".to_owned())),
        }
    }
    Ok(())
}

impl Rules {
    /// The numbers of the morning; the rules `today.*`.
    pub(crate) fn limits(&self) -> Limits {
        let numbers = self.file("today").today.iter();
        Limits::new(numbers.map(|(limit, number)| (*limit, number.value)))
    }
}
