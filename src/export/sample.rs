//! Two records on which a book's own templates are tried: one with everything, one with almost nothing.

use anyhow::{Context as _, Result};
use chrono::NaiveDate;

use super::customer_safe::{Around, Role, TierTerms};
use crate::domain::checklist::{Line, State};
use crate::domain::customer::{Customer, Team};
use crate::domain::onboarding::StepKind;
use crate::domain::subscription::{Subscription, Tier};

/// A Signature customer of whom every field of the record is known.
///
/// # Errors
/// When the sample no longer fits the record; a test sees to it that it does.
pub(super) fn full() -> Result<(Customer, Around)> {
    let customer = serde_json::from_str(include_str!("sample.json"))
        .context("the sample record no longer fits")?;
    let around = around(
        TierTerms {
            title: "Signature".to_owned(),
            roles: vec!["csa".to_owned(), "ase".to_owned()],
            accelerators: Some(4),
            instructor_led_days: Some(1),
            vouchers: Some(60),
        },
        vec![
            promise("kickoff", NaiveDate::from_ymd_opt(2026, 12, 4)),
            promise("discovery_workshop", NaiveDate::from_ymd_opt(2026, 12, 18)),
        ],
    );
    Ok((customer, around))
}

/// An Advanced customer of whom nothing is known but the name.
pub(super) fn sparse() -> (Customer, Around) {
    let subscription = Subscription {
        tier: Tier::Advanced,
        order_form_on: None,
        starts_on: None,
        ends_on: None,
        new_customer: None,
        vouchers: None,
        extra_accelerators: Vec::new(),
    };
    let around = around(
        TierTerms {
            title: "Advanced".to_owned(),
            roles: vec!["csa".to_owned()],
            accelerators: Some(2),
            instructor_led_days: None,
            vouchers: None,
        },
        vec![promise("kickoff", None)],
    );
    (Customer::new("Globex".to_owned(), subscription), around)
}

fn around(tier: TierTerms, steps: Vec<Line>) -> Around {
    let role = |key: &'static str| Role {
        key,
        title: key.to_uppercase(),
        does: "what the rules say".to_owned(),
    };
    Around {
        tier: Some(tier),
        roles: Team::ROLES.map(role).into(),
        steps,
        today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default(),
    }
}

fn promise(step: &str, due_on: Option<NaiveDate>) -> Line {
    Line {
        step: step.to_owned(),
        title: step.replace('_', " "),
        kind: StepKind::Step,
        due_on,
        due_is_estimate: false,
        planned_on: None,
        state: State::Open,
        rule: format!("onboarding.steps.{step}"),
    }
}
