use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::*;
use crate::domain::subscription::{ExtraAccelerators, Subscription};

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn bought(tier: Tier, from: &str, to: &str) -> Subscription {
    Subscription {
        tier,
        order_form_on: None,
        starts_on: Some(d(from)),
        ends_on: (!to.is_empty()).then(|| d(to)),
        new_customer: None,
        vouchers: None,
        extra_accelerators: Vec::new(),
    }
}

/// The years in words: days, tiers, extra.
fn told(subscriptions: &[Subscription]) -> Vec<String> {
    let years = subscription_years(subscriptions);
    let year = |year: &SubscriptionYear| {
        let tiers: Vec<String> = year
            .tiers
            .iter()
            .map(|(since, tier)| format!("{tier} from {since}"))
            .collect();
        let extra = match year.extra {
            0 => String::new(),
            n => format!(" +{n}"),
        };
        format!(
            "{}..{} {}{extra}",
            year.period.from,
            year.period.to,
            tiers.join(", ")
        )
    };
    years.iter().map(year).collect()
}

#[test]
fn years_come_from_what_was_bought() {
    use Tier::{Advanced, Signature, Sps};
    let cases: [(&str, Vec<Subscription>, &[&str]); 8] = [
        (
            "a renewal",
            vec![
                bought(Advanced, "2025-02-01", "2026-01-31"),
                bought(Advanced, "2026-02-01", "2027-01-31"),
            ],
            &[
                "2025-02-01..2026-01-31 advanced from 2025-02-01",
                "2026-02-01..2027-01-31 advanced from 2026-02-01",
            ],
        ),
        (
            "an upgrade to the same end",
            vec![
                bought(Sps, "2026-03-01", "2027-02-28"),
                bought(Signature, "2026-09-01", "2027-02-28"),
            ],
            &["2026-03-01..2027-02-28 sps from 2026-03-01, signature from 2026-09-01"],
        ),
        (
            "the same, the old one ended by hand",
            vec![
                bought(Sps, "2026-03-01", "2026-08-31"),
                bought(Signature, "2026-09-01", "2027-02-28"),
            ],
            &["2026-03-01..2027-02-28 sps from 2026-03-01, signature from 2026-09-01"],
        ),
        (
            "an upgrade that begins a year of its own",
            vec![
                bought(Advanced, "2026-03-01", "2027-02-28"),
                bought(Signature, "2026-09-01", "2027-08-31"),
            ],
            &[
                "2026-03-01..2026-08-31 advanced from 2026-03-01",
                "2026-09-01..2027-08-31 signature from 2026-09-01",
            ],
        ),
        (
            "three years at once",
            vec![bought(Signature, "2024-02-29", "2027-02-27")],
            &[
                "2024-02-29..2025-02-27 signature from 2024-02-29",
                "2025-02-28..2026-02-27 signature from 2025-02-28",
                "2026-02-28..2027-02-27 signature from 2026-02-28",
            ],
        ),
        (
            "three years at once, upgraded in the second",
            vec![
                bought(Advanced, "2025-01-01", "2027-12-31"),
                bought(Signature, "2026-07-01", "2027-12-31"),
            ],
            &[
                "2025-01-01..2025-12-31 advanced from 2025-01-01",
                "2026-01-01..2026-12-31 advanced from 2026-01-01, signature from 2026-07-01",
                "2027-01-01..2027-12-31 signature from 2027-01-01",
            ],
        ),
        (
            "no end",
            vec![bought(Signature, "2026-11-15", "")],
            &["2026-11-15..2027-11-14 signature from 2026-11-15"],
        ),
        (
            "ends before it starts",
            vec![bought(Signature, "2026-11-15", "2026-11-14")],
            &[],
        ),
    ];
    for (case, subscriptions, wanted) in cases {
        assert_eq!(told(&subscriptions), wanted, "{case}");
        let turned: Vec<Subscription> = subscriptions.into_iter().rev().collect();
        assert_eq!(told(&turned), wanted, "{case}, newest first");
    }
}

#[test]
fn extra_ones_belong_to_the_year_they_were_bought_in() {
    let extra = |count, on: Option<&str>| ExtraAccelerators {
        count,
        bought_on: on.map(d),
        why: "order form 7".to_owned(),
    };
    let mut three = bought(Tier::Advanced, "2025-01-01", "2027-12-31");
    three.extra_accelerators = vec![
        extra(1, None),
        extra(2, Some("2027-03-01")),
        extra(1, Some("2024-12-20")),
    ];
    assert_eq!(
        told(&[three]),
        [
            "2025-01-01..2025-12-31 advanced from 2025-01-01 +2",
            "2026-01-01..2026-12-31 advanced from 2026-01-01",
            "2027-01-01..2027-12-31 advanced from 2027-01-01 +2",
        ]
    );
}

fn terms() -> Terms {
    let grant = |accelerators, vouchers| Grant {
        accelerators,
        vouchers,
        instructor_led_days: 1,
        business_reviews: 4,
    };
    Terms {
        layout: Layout {
            weeks: 12,
            planning_week: 2,
            delivery_week: 3,
        },
        grants: BTreeMap::from([
            (Tier::Signature, grant(4, 60)),
            (Tier::Advanced, grant(2, 40)),
            (Tier::Sps, grant(4, 120)),
        ]),
        tier_change: TierChange::Highest,
        cancelled_counts_from_week: 3,
    }
}

fn accelerator(id: &str, status: AcceleratorStatus, start: &str, closed: &str) -> Accelerator {
    Accelerator {
        id: id.to_owned(),
        title: None,
        kind: None,
        modules: Vec::new(),
        objectives: Vec::new(),
        phase: None,
        status,
        starts_on: (!start.is_empty()).then(|| d(start)),
        weeks: None,
        discovery_workshop_on: None,
        planning_workshop_on: None,
        closed_on: (!closed.is_empty()).then(|| d(closed)),
        outcome: None,
        why: None,
        counts: None,
        backlog: Vec::new(),
    }
}

#[test]
fn cancelled_before_delivery_does_not_count_and_later_does() {
    use AcceleratorStatus::Cancelled;
    let terms = terms();
    let counts = |closed| terms.counts(&accelerator("a1", Cancelled, "2026-03-02", closed));
    assert!(!counts("2026-02-20"));
    assert!(!counts("2026-03-15"));
    assert!(counts("2026-03-16"));
    assert!(!counts(""));
    let mut agreed = accelerator("a1", Cancelled, "2026-03-02", "2026-05-01");
    agreed.counts = Some(false);
    assert!(!terms.counts(&agreed));
}

#[test]
fn an_upgrade_in_mid_year_keeps_what_was_used() {
    use AcceleratorStatus::{Active, Cancelled, Completed, Planned};
    let mut acme = Customer::new(
        "Acme".to_owned(),
        bought(Tier::Advanced, "2026-03-01", "2027-02-28"),
    );
    acme.subscriptions
        .push(bought(Tier::Signature, "2026-09-01", "2027-02-28"));
    acme.accelerators = vec![
        accelerator("a1", Completed, "2026-03-02", "2026-05-24"),
        accelerator("a2", Active, "2026-09-07", ""),
        accelerator("a3", Cancelled, "2026-06-01", "2026-06-05"),
        accelerator("a4", Planned, "", ""),
        accelerator("a5", Planned, "2028-01-01", ""),
    ];
    let sums = entitlements(&acme, &terms(), d("2026-11-21"));
    assert_eq!(sums.len(), 1);
    let sum = &sums[0];
    assert_eq!((sum.allowed(), sum.taken(), sum.left()), (4, 3, 1));
    assert_eq!(sum.completed, ["a1"]);
    assert_eq!(sum.active, ["a2"]);
    assert_eq!(sum.planned, ["a4"]);
    assert_eq!(sum.released, ["a3"]);
    assert_eq!(outside(&acme), ["a5"]);
    // By hand: the year ends on Sunday 28 February 2027; 84 days back, it is 7 December 2026.
    assert_eq!(sum.last_starts, [d("2026-12-07")]);
    let late = entitlements(&acme, &terms(), d("2026-12-08"));
    assert_eq!((late[0].last_starts.len(), late[0].lost()), (0, 1));
}

#[test]
fn last_starts_stand_back_to_back_around_what_is_busy() {
    let busy = [Period {
        from: d("2026-06-01"),
        to: d("2026-08-23"),
    }];
    let range = (d("2026-01-01"), d("2026-12-31"));
    let all = last_starts(range, &busy, 84, 9);
    // Behind the busy time there is room for one, in front of it for one: 151 days are not two runs of 84.
    assert_eq!(all, [d("2026-03-09"), d("2026-10-09")]);
    assert_eq!(last_starts(range, &busy, 84, 1), [d("2026-10-09")]);
    assert_eq!(last_starts(range, &[], 84, 9).len(), 4);
    assert_eq!(
        last_starts((d("2026-10-10"), d("2026-12-31")), &[], 84, 1),
        []
    );
    assert_eq!(last_starts(range, &[], 0, 1), [d("2026-12-31")]);
}
