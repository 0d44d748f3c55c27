//! The red counts of the leaders, and whether all of them are there.

use anyhow::Result;

use super::Rules;
use super::check::{fault, sourced};
use crate::domain::leaders::{Red, RedLines};

/// Every red count has its rule.
pub(super) fn check(rules: &Rules) -> Result<()> {
    for red in Red::ALL {
        match rules.file("leaders").leaders.get(&red) {
            Some(number) => sourced(rules, &red.rule(), number)?,
            None => return Err(fault(rules, &red.rule(), "is missing".to_owned())),
        }
    }
    Ok(())
}

impl Rules {
    /// From where on the leaders count a customer as red; the rules `leaders.*`.
    pub(crate) fn red_lines(&self) -> RedLines {
        let numbers = self.file("leaders").leaders.iter();
        RedLines::new(numbers.map(|(red, number)| (*red, number.value)))
    }
}
