//! How often there is a call or a meeting: as the rules have it, or as one customer agreed.

use std::num::NonZeroU32;

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::activity::last_call;
use super::customer::Customer;
use super::today::{Limit, Limits};
use super::{Kind, Refusal};

/// A rhythm of calls that was agreed with one customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Cadence {
    /// Days from one call or meeting to the next, at most.
    pub(crate) every_days: NonZeroU32,
    /// Why it differs from the usual one. Internal.
    pub(crate) why: Option<String>,
}

/// Words for a rhythm, with the days each means.
const WORDS: [(&str, u32); 4] = [
    ("daily", 1),
    ("weekly", 7),
    ("fortnightly", 14),
    ("monthly", 30),
];

/// The longest rhythm that can be agreed, in days.
const MOST: u32 = 366;

impl Cadence {
    /// The days that a rhythm means: `weekly`, `fortnightly`, `monthly`, `10`, `10d`, `3w`.
    ///
    /// # Errors
    /// `Usage` with what is read.
    pub(crate) fn read(word: &str) -> Result<NonZeroU32, Refusal> {
        let typed = word.trim().to_lowercase();
        let named = WORDS.iter().find(|(name, _)| *name == typed);
        let days = match named {
            Some((_, days)) => Some(*days),
            None => in_days(&typed),
        };
        let days = days.filter(|days| *days <= MOST).and_then(NonZeroU32::new);
        days.ok_or_else(|| {
            Refusal::new(Kind::Usage, format!("`{word}` is no rhythm")).hint(
                "it is `weekly`, `fortnightly`, `monthly`, days such as `10` or weeks such as `3w`; `usual` goes back to the rules",
            )
        })
    }
}

fn in_days(typed: &str) -> Option<u32> {
    let end = typed.find(|c: char| !c.is_ascii_digit());
    let (number, unit) = typed.split_at(end.unwrap_or(typed.len()));
    let number: u32 = number.parse().ok()?;
    match unit.trim() {
        "" | "d" | "day" | "days" => Some(number),
        "w" | "week" | "weeks" => number.checked_mul(7),
        _ => None,
    }
}

/// A rhythm in words: `every week`, `every 3 weeks`, `every 10 days`.
pub(crate) fn rhythm(days: u32) -> String {
    match days {
        1 => "every day".to_owned(),
        7 => "every week".to_owned(),
        days if days % 7 == 0 => format!("every {} weeks", days / 7),
        days => format!("every {days} days"),
    }
}

/// When the next call or meeting is due, and by what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NextCall {
    /// The day of the last one.
    pub(crate) last_on: Option<NaiveDate>,
    /// The day from which it is counted: that of the last one, else the first day of all that was bought.
    pub(crate) from: NaiveDate,
    /// Days from there, at most.
    pub(crate) every: u32,
    /// Whether those were agreed with the customer.
    pub(crate) is_agreed: bool,
    /// The rule that holds, or in whose place the agreed rhythm stands.
    pub(crate) limit: Limit,
}

impl NextCall {
    /// The next call of a customer to whom something is owed. Without any call so far, the onboarding's own clocks
    /// speak first. What was agreed holds at once.
    pub(crate) fn of(
        customer: &Customer,
        is_onboarding: bool,
        limits: &Limits,
        today: NaiveDate,
    ) -> Option<Self> {
        let served_since = customer.served_since(today)?;
        let limit = match is_onboarding {
            true => Limit::CallOnboarding,
            false => Limit::Call,
        };
        let last_on = last_call(&customer.activities, today);
        if last_on.is_none() && is_onboarding {
            return None;
        }
        let agreed = customer.cadence.as_ref();
        Some(Self {
            last_on,
            from: last_on.unwrap_or(served_since),
            every: agreed.map_or(limits.get(limit), |it| it.every_days.get()),
            is_agreed: agreed.is_some(),
            limit,
        })
    }

    /// The last day on which it is in time.
    pub(crate) fn due_on(&self) -> NaiveDate {
        let due = self.from.checked_add_days(Days::new(self.every.into()));
        due.unwrap_or(NaiveDate::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rhythm_is_a_word_days_or_weeks() {
        for (word, days) in [
            ("weekly", Some(7)),
            (" Fortnightly ", Some(14)),
            ("monthly", Some(30)),
            ("10", Some(10)),
            ("10d", Some(10)),
            ("1 day", Some(1)),
            ("3w", Some(21)),
            ("3 weeks", Some(21)),
            ("0", None),
            ("400", None),
            ("99999999999", None),
            ("4000000000w", None),
            ("biweekly", None),
            ("w", None),
            ("", None),
        ] {
            let read = Cadence::read(word).ok().map(NonZeroU32::get);
            assert_eq!(read, days, "{word}");
        }
    }

    #[test]
    fn a_rhythm_is_told_in_the_largest_whole_unit() {
        for (days, words) in [
            (1, "every day"),
            (7, "every week"),
            (10, "every 10 days"),
            (14, "every 2 weeks"),
            (30, "every 30 days"),
        ] {
            assert_eq!(rhythm(days), words);
        }
    }

    #[test]
    fn what_was_agreed_takes_the_place_of_the_rule() {
        let limits = Limits::new([(Limit::Call, 14), (Limit::CallOnboarding, 7)]);
        let today: NaiveDate = "2026-11-21".parse().unwrap();
        for (agreed, is_onboarding, calls, due) in [
            (
                None,
                false,
                &["2026-11-02", "2026-12-01"][..],
                Some("2026-11-16"),
            ),
            (None, true, &["2026-11-02"], Some("2026-11-09")),
            (Some(30), true, &["2026-11-02"], Some("2026-12-02")),
            (Some(7), false, &["2026-11-02"], Some("2026-11-09")),
            // Nobody was called yet.
            (Some(7), true, &[], None),
            (Some(7), false, &[], Some("2026-01-08")),
        ] {
            let calls: Vec<serde_json::Value> = calls
                .iter()
                .map(|on| {
                    let at = format!("{on}T10:00:00+01:00");
                    serde_json::json!({"id": on, "type": "Customer Call", "at": at})
                })
                .collect();
            let customer: Customer = serde_json::from_value(serde_json::json!({
                "schema": 1,
                "name": "Acme",
                "subscriptions": [{"tier": "advanced", "starts_on": "2026-01-01", "ends_on": "2026-12-31"}],
                "cadence": agreed.map(|days| serde_json::json!({"every_days": days})),
                "activities": calls,
            }))
            .unwrap();
            let next = NextCall::of(&customer, is_onboarding, &limits, today);
            let found = next.map(|next| next.due_on().to_string());
            assert_eq!(found.as_deref(), due, "{agreed:?} {is_onboarding}");
        }
    }
}
