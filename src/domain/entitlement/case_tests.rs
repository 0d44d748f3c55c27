//! Customers worked by hand: the sums of their years, and the last days on which what is left can start.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::*;

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// What Signature, Advanced and the legacy bundle grant, by the built-in rules.
fn terms() -> Terms {
    let grant = |accelerators| Grant {
        accelerators,
        ..Grant::default()
    };
    Terms {
        layout: Layout {
            weeks: 12,
            planning_week: 2,
            delivery_week: 3,
        },
        grants: BTreeMap::from([
            (Tier::Signature, grant(4)),
            (Tier::Advanced, grant(2)),
            (Tier::Sps, grant(4)),
        ]),
        tier_change: TierChange::Highest,
        cancelled_counts_from_week: 3,
    }
}

/// The sums on that day: the year's end, taken of allowed, left, lost, last starts.
fn sums(subscriptions: Value, accelerators: Value, today: &str) -> Vec<String> {
    let customer: Customer = serde_json::from_value(json!({
        "schema": 1,
        "name": "Acme Corp",
        "subscriptions": subscriptions,
        "accelerators": accelerators,
    }))
    .unwrap();
    let told = |sum: &Entitlement| {
        let starts: Vec<String> = sum.last_starts.iter().map(ToString::to_string).collect();
        format!(
            "to {}: {} of {}, {} left, {} lost, by {}",
            sum.year.period.to,
            sum.taken(),
            sum.allowed(),
            sum.left(),
            sum.lost(),
            starts.join(" ")
        )
    };
    let sums = entitlements(&customer, &terms(), d(today));
    sums.iter().map(told).collect()
}

#[test]
fn signature_new() {
    // 4 granted, 1 planned from 2026-11-30 to 2027-02-21, so 3 left. Back from 2027-11-14 in steps of 84
    // days: 2027-08-23, 2027-05-31, 2027-03-08; the first of them lies behind the planned one.
    assert_eq!(
        sums(
            json!([{"tier": "signature", "starts_on": "2026-11-15", "ends_on": "2027-11-14"}]),
            json!([{"id": "a1", "status": "planned", "starts_on": "2026-11-30"}]),
            "2026-11-21",
        ),
        ["to 2027-11-14: 1 of 4, 3 left, 0 lost, by 2027-03-08 2027-05-31 2027-08-23"]
    );
}

#[test]
fn advanced_half_used_two_months_before_the_renewal() {
    // 2 granted, 1 completed: 1 left. 84 days to 2027-01-31 begin on 2026-11-09: on that day it still
    // fits, on the next it does not.
    let bought = json!([{"tier": "advanced", "starts_on": "2026-02-01", "ends_on": "2027-01-31"}]);
    let run = json!([{"id": "a1", "status": "completed", "starts_on": "2026-03-02", "closed_on": "2026-05-22"}]);
    assert_eq!(
        sums(bought.clone(), run.clone(), "2026-11-09"),
        ["to 2027-01-31: 1 of 2, 1 left, 0 lost, by 2026-11-09"]
    );
    assert_eq!(
        sums(bought.clone(), run.clone(), "2026-11-10"),
        ["to 2027-01-31: 1 of 2, 1 left, 1 lost, by "]
    );
    // The renewal grants 2 more and does not take over the one that was left.
    let mut renewed = bought;
    let next = json!({"tier": "advanced", "starts_on": "2027-02-01", "ends_on": "2028-01-31"});
    renewed.as_array_mut().unwrap().push(next);
    assert_eq!(
        sums(renewed, run, "2026-12-01"),
        [
            "to 2027-01-31: 1 of 2, 1 left, 1 lost, by ",
            "to 2028-01-31: 0 of 2, 2 left, 0 lost, by 2027-08-17 2027-11-09",
        ]
    );
}

#[test]
fn the_legacy_bundle_upgraded_to_signature_in_mid_year() {
    // Both grant 4, so the year has 4, not 8, and 1 bought on top: 5. Completed 1; cancelled in week 8 of
    // its run, which counts: 1; active 1. 5 - 3 = 2 left. The active one runs to 2026-11-29; of the 91
    // days from 2026-11-30 to 2027-02-28 one run takes 84, from 2026-12-07 on: 1 fits, 1 is lost.
    assert_eq!(
        sums(
            json!([
                {"tier": "sps", "starts_on": "2026-03-01", "ends_on": "2027-02-28"},
                {"tier": "signature", "starts_on": "2026-09-01", "ends_on": "2027-02-28",
                 "extra_accelerators": [{"count": 1, "bought_on": "2026-09-10", "why": "order form 88"}]},
            ]),
            json!([
                {"id": "a1", "status": "completed", "starts_on": "2026-03-02", "closed_on": "2026-05-24"},
                {"id": "a2", "status": "cancelled", "starts_on": "2026-06-01", "closed_on": "2026-07-20"},
                {"id": "a3", "status": "active", "starts_on": "2026-09-07"},
            ]),
            "2026-11-21",
        ),
        ["to 2027-02-28: 3 of 5, 2 left, 1 lost, by 2026-12-07"]
    );
}

#[test]
fn three_years_of_history_keep_their_own_sums() {
    // Advanced 2 of 2; then Signature with one that was cancelled in week 2 and is free: 3 of 4; then a
    // year to come with the 4th planned into it. Nothing is carried over. The last year has 3 left: back
    // from 2027-12-31 they start on 2027-10-09, 2027-07-17 and 2027-04-24; the planned one runs from
    // 2027-01-11 to 2027-04-04 and is in nobody's way.
    assert_eq!(
        sums(
            json!([
                {"tier": "advanced", "starts_on": "2025-01-01", "ends_on": "2025-12-31"},
                {"tier": "signature", "starts_on": "2026-01-01", "ends_on": "2026-12-31"},
                {"tier": "signature", "starts_on": "2027-01-01", "ends_on": "2027-12-31"},
            ]),
            json!([
                {"id": "a1", "status": "completed", "starts_on": "2025-02-03", "closed_on": "2025-04-25"},
                {"id": "a2", "status": "completed", "starts_on": "2025-12-29", "closed_on": "2026-03-20"},
                {"id": "a3", "status": "completed", "starts_on": "2026-03-23", "closed_on": "2026-06-12"},
                {"id": "a4", "status": "cancelled", "starts_on": "2026-06-15", "closed_on": "2026-06-26"},
                {"id": "a5", "status": "completed", "starts_on": "2026-06-29", "closed_on": "2026-09-18"},
                {"id": "a6", "status": "active", "starts_on": "2026-10-05"},
                {"id": "a7", "status": "planned", "starts_on": "2027-01-11"},
            ]),
            "2026-11-21",
        ),
        [
            "to 2025-12-31: 2 of 2, 0 left, 0 lost, by ",
            "to 2026-12-31: 3 of 4, 1 left, 1 lost, by ",
            "to 2027-12-31: 1 of 4, 3 left, 0 lost, by 2027-04-24 2027-07-17 2027-10-09",
        ]
    );
}
