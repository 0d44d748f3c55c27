//! The built-in onboarding rules held against records and days: tables of cases and laws.

use chrono::Datelike as _;
use chrono::{DateTime, Days, NaiveDate, Weekday};

use super::{Onboarding, held, missing_roles, offered};
use crate::domain::checklist::{Line, State};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::onboarding::{Event, Fact, StepKind, StepRecord};
use crate::domain::person::Person;
use crate::domain::subscription::{Subscription, Tier};
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::rules::Rules;
use crate::store::{Store, Write};

fn d(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn customer(tier: Tier, order_form: &str) -> Customer {
    let subscription = Subscription {
        tier,
        order_form_on: Some(d(order_form)),
        starts_on: None,
        ends_on: None,
        new_customer: None,
        vouchers: None,
        extra_accelerators: Vec::new(),
    };
    Customer::new("Acme Corp".to_owned(), subscription)
}

fn record(customer: &mut Customer, step: &str, change: impl FnOnce(&mut StepRecord)) {
    change(
        customer
            .onboarding
            .steps
            .entry(step.to_owned())
            .or_default(),
    );
}

fn done(customer: &mut Customer, step: &str, on: &str) {
    record(customer, step, |record| record.done_on = Some(d(on)));
}

fn look_with(customer: &Customer, today: &str, overrides: &str, holidays: &[&str]) -> Onboarding {
    let rules = Rules::load(&[("team.toml".into(), overrides.to_owned())]).unwrap();
    let desk = Desk {
        store: &Store::new("book".into()),
        work: rules
            .work_calendar(holidays.iter().map(|day| d(day)))
            .unwrap(),
        rules: &rules,
        today: d(today),
        write: &Write {
            at: DateTime::UNIX_EPOCH.fixed_offset(),
            command: String::new(),
            dry_run: true,
        },
    };
    held(&desk, &CustomerId::of_stem("acme-corp").unwrap(), customer)
}

fn look(customer: &Customer, today: &str) -> Onboarding {
    look_with(customer, today, "", &[])
}

#[track_caller]
fn line<'o>(onboarding: &'o Onboarding, step: &str) -> &'o Line {
    let is_it = |line: &&Line| line.step == step;
    onboarding
        .lines
        .iter()
        .find(is_it)
        .unwrap_or_else(|| panic!("no line `{step}`"))
}

fn has(onboarding: &Onboarding, step: &str) -> bool {
    onboarding.lines.iter().any(|line| line.step == step)
}

#[track_caller]
fn due(onboarding: &Onboarding, step: &str, expected: &str) {
    let expected = (expected != "-").then(|| d(expected));
    assert_eq!(line(onboarding, step).due_on, expected, "{step}");
}

#[test]
fn every_clock_of_an_order_form_on_a_friday() {
    let mut acme = customer(Tier::Signature, "2026-11-20");
    acme.onboarding.resources_identified_on = Some(d("2026-11-20"));
    let seen = look(&acme, "2026-11-21");
    for (step, expected) in [
        ("resources_identified", "-"),
        // 24 hours end on Saturday, when nobody sends or reads: Monday.
        ("welcome_email", "2026-11-23"),
        ("internal_kickoff", "2026-11-27"),
        ("kickoff_scheduled", "2026-11-27"),
        ("async_start", "2026-11-30"),
        ("kickoff", "2026-12-04"),
        ("account_context", "2026-12-03"),
        ("playback", "2026-12-03"),
        ("deck_shared", "2026-12-07"),
        ("discovery_workshop", "2026-12-18"),
        ("accelerator_begins", "2026-12-18"),
        ("time_to_engage", "2026-12-04"),
        ("first_cadence_call", "2026-12-20"),
        ("first_value", "2026-12-20"),
        ("onboard", "2027-01-04"),
    ] {
        due(&seen, step, expected);
    }
    assert!(!has(&seen, "responsibility_matrix"));
}

#[test]
fn the_24_hours_of_the_welcome_email_pass_over_weekends_and_holidays() {
    for (identified, expected) in [
        ("2026-11-16", "2026-11-17"),
        ("2026-11-19", "2026-11-20"),
        ("2026-11-20", "2026-11-23"),
        ("2026-11-21", "2026-11-23"),
        ("2026-11-22", "2026-11-23"),
        // The day after is a holiday, and then comes the weekend.
        ("2026-12-24", "2026-12-28"),
    ] {
        let mut acme = customer(Tier::Advanced, "2026-11-16");
        acme.onboarding.resources_identified_on = Some(d(identified));
        due(
            &look_with(&acme, identified, "", &["2026-12-25"]),
            "welcome_email",
            expected,
        );
    }
}

#[test]
fn a_promise_about_a_week_is_kept_before_its_weekend_and_a_dashboard_is_not_moved() {
    let seen = look(&customer(Tier::Signature, "2026-11-21"), "2026-11-21");
    due(&seen, "internal_kickoff", "2026-11-27");
    due(&seen, "kickoff", "2026-12-04");
    due(&seen, "time_to_engage", "2026-12-05");
    let holidays = ["2026-11-26", "2026-11-27"];
    let seen = look_with(
        &customer(Tier::Signature, "2026-11-20"),
        "2026-11-21",
        "",
        &holidays,
    );
    due(&seen, "internal_kickoff", "2026-11-25");
}

#[test]
fn signature_waits_for_csa_and_ase_and_advanced_for_the_csa_alone() {
    let rules = Rules::load(&[]).unwrap();
    let mut acme = customer(Tier::Signature, "2026-11-20");
    let missing = |acme: &Customer| missing_roles(&rules, acme.subscriptions.last(), &acme.team);
    assert_eq!(missing(&acme), ["csa", "ase"]);
    acme.team.csa = Some(Person::parse("Robin Vale").unwrap());
    assert_eq!(missing(&acme), ["ase"]);
    acme.subscriptions[0].tier = Tier::Advanced;
    assert!(missing(&acme).is_empty());
    let next = look(&acme, "2026-11-21").next.unwrap();
    assert_eq!(
        next.command,
        "csa onboard done acme-corp resources-identified"
    );
}

#[test]
fn the_welcome_email_waits_until_the_resources_are_identified() {
    let seen = look(&customer(Tier::Signature, "2026-11-20"), "2026-11-21");
    let waiting_for = Event::Step("resources_identified".to_owned());
    assert_eq!(
        line(&seen, "welcome_email").state,
        State::Waiting { waiting_for }
    );
    due(&seen, "welcome_email", "-");
    let next = seen.next.unwrap();
    assert_eq!(next.line.step, "resources_identified");
    assert_eq!(
        next.command,
        "csa customer set acme-corp team.csa 'NAME <MAIL>'"
    );
}

#[test]
fn an_existing_customer_has_a_responsibility_matrix() {
    let mut acme = customer(Tier::Advanced, "2026-11-20");
    acme.subscriptions[0].new_customer = Some(false);
    let seen = look(&acme, "2026-11-21");
    due(&seen, "responsibility_matrix", "2026-11-27");
}

#[test]
fn the_start_by_email_is_called_for_only_without_a_kickoff_in_week_one() {
    let mut acme = customer(Tier::Signature, "2026-11-20");
    let (without, by) = ("kickoff".to_owned(), d("2026-11-27"));
    let state = |acme: &Customer, today: &str| {
        let seen = look(acme, today);
        has(&seen, "async_start").then(|| line(&seen, "async_start").state.clone())
    };
    assert_eq!(
        state(&acme, "2026-11-27"),
        Some(State::OnlyIf { without, by })
    );
    // On the first day on which it is called for, a Saturday, it is in time until the Monday.
    assert_eq!(state(&acme, "2026-11-28"), Some(State::Open));
    due(&look(&acme, "2026-11-28"), "async_start", "2026-11-30");
    record(&mut acme, "kickoff", |kickoff| {
        kickoff.planned_on = Some(d("2026-12-02"))
    });
    assert_eq!(state(&acme, "2026-11-21"), Some(State::Open));
    record(&mut acme, "kickoff", |kickoff| {
        kickoff.planned_on = Some(d("2026-11-26"))
    });
    assert_eq!(state(&acme, "2026-11-21"), None);
    done(&mut acme, "async_start", "2026-11-24");
    assert!(matches!(
        state(&acme, "2026-11-25"),
        Some(State::Done { .. })
    ));
}

#[test]
fn a_kickoff_that_is_planned_or_held_settles_its_scheduling() {
    let mut acme = customer(Tier::Signature, "2026-11-20");
    assert_eq!(
        line(&look(&acme, "2026-11-21"), "kickoff_scheduled").state,
        State::Open
    );
    record(&mut acme, "kickoff", |kickoff| {
        kickoff.planned_on = Some(d("2026-12-02"))
    });
    let by = "kickoff".to_owned();
    assert_eq!(
        line(&look(&acme, "2026-11-21"), "kickoff_scheduled").state,
        State::Settled { by }
    );
    // What belongs before the kick-off now belongs before the day agreed for it.
    due(&look(&acme, "2026-11-21"), "account_context", "2026-12-01");
    due(
        &look(&acme, "2026-11-21"),
        "discovery_workshop",
        "2026-12-16",
    );
}

#[test]
fn both_names_of_a_step_are_one_step() {
    for name in ["welcome_email", "introduction_email"] {
        let mut acme = customer(Tier::Advanced, "2026-11-16");
        acme.onboarding.resources_identified_on = Some(d("2026-11-16"));
        done(&mut acme, name, "2026-11-19");
        let on = d("2026-11-19");
        let seen = look(&acme, "2026-11-21");
        assert_eq!(
            line(&seen, "welcome_email").state,
            State::Done { on, days_late: 2 }
        );
    }
    let rules = Rules::load(&[]).unwrap();
    for (word, key) in [
        ("introduction-email", "welcome_email"),
        ("Welcome Email", "welcome_email"),
        ("internal-account-team-handover", "internal_kickoff"),
        ("internal-kickoff", "internal_kickoff"),
        ("customer-kickoff", "kickoff"),
        ("discovery", "discovery_workshop"),
    ] {
        assert_eq!(rules.step(word).unwrap().key, key);
    }
    assert!(rules.step("welcme").is_err());
}

#[test]
fn the_discovery_workshop_is_the_first_accelerators_first_week() {
    let mut acme = customer(Tier::Signature, "2026-11-02");
    done(&mut acme, "kickoff", "2026-11-10");
    done(&mut acme, "discovery_workshop", "2026-11-20");
    let seen = look(&acme, "2026-11-21");
    let on = d("2026-11-20");
    assert_eq!(
        line(&seen, "accelerator_begins").state,
        State::Done { on, days_late: 0 }
    );
}

#[test]
fn a_meeting_in_the_log_ends_the_time_to_engage_and_other_entries_do_not() {
    let mut acme = customer(Tier::Signature, "2026-11-02");
    let entry = |kind: &str, at: &str| {
        let json = serde_json::json!({"id": at, "type": kind, "at": at});
        serde_json::from_value(json).unwrap()
    };
    acme.activities = vec![
        entry("Customer Call", "2026-10-01T10:00:00Z"),
        entry("CSA Engagement", "2026-11-03T10:00:00Z"),
    ];
    assert_eq!(
        line(&look(&acme, "2026-11-05"), "time_to_engage").state,
        State::Open
    );
    acme.activities
        .push(entry("In-Person Meeting", "2026-11-04T23:30:00-08:00"));
    // One that lies ahead has not been held.
    assert_eq!(
        line(&look(&acme, "2026-11-03"), "time_to_engage").state,
        State::Open
    );
    let on = d("2026-11-04");
    let seen = look(&acme, "2026-11-05");
    assert_eq!(
        line(&seen, "time_to_engage").state,
        State::Done { on, days_late: 0 }
    );
}

#[test]
fn all_steps_settled_is_onboarded() {
    let mut acme = customer(Tier::Signature, "2026-11-02");
    acme.onboarding.resources_identified_on = Some(d("2026-11-02"));
    for step in [
        "welcome_email",
        "internal_kickoff",
        "account_context",
        "kickoff",
        "deck_shared",
        "discovery_workshop",
    ] {
        done(&mut acme, step, "2026-11-05");
    }
    let seen = look(&acme, "2026-11-21");
    assert_eq!(seen.settled + 1, seen.steps);
    assert_eq!(seen.next.unwrap().line.step, "playback");
    record(&mut acme, "playback", |playback| {
        playback.skipped_on = Some(d("2026-11-09"))
    });
    let seen = look(&acme, "2026-11-21");
    assert_eq!(seen.settled, seen.steps);
    assert!(seen.next.is_none());
    let on = d("2026-11-09");
    assert_eq!(
        line(&seen, "onboard").state,
        State::Done { on, days_late: 0 }
    );
}

#[test]
fn the_next_step_is_the_one_that_is_most_late() {
    let mut acme = customer(Tier::Signature, "2026-11-02");
    acme.onboarding.resources_identified_on = Some(d("2026-11-12"));
    let seen = look(&acme, "2026-11-21");
    let next = seen.next.unwrap();
    assert_eq!(next.line.step, "internal_kickoff");
    assert_eq!(next.line.days_late(d("2026-11-21")), Some(12));
    assert_eq!(
        next.draft.unwrap(),
        "csa onboard draft acme-corp internal-kickoff"
    );
}

#[test]
fn what_is_agreed_for_a_later_day_comes_after_what_can_be_done_now() {
    let mut acme = customer(Tier::Advanced, "2026-11-02");
    acme.onboarding.resources_identified_on = Some(d("2026-11-02"));
    for step in [
        "welcome_email",
        "internal_kickoff",
        "account_context",
        "async_start",
    ] {
        done(&mut acme, step, "2026-11-05");
    }
    let kickoff = |record: &mut StepRecord| record.planned_on = Some(d("2026-11-25"));
    record(&mut acme, "kickoff", kickoff);
    let next = |acme: &Customer, today: &str| look(acme, today).next.unwrap().line.step;
    assert_eq!(next(&acme, "2026-11-21"), "playback");
    assert_eq!(next(&acme, "2026-11-25"), "kickoff");
    done(&mut acme, "playback", "2026-11-05");
    assert_eq!(next(&acme, "2026-11-21"), "kickoff");
}

#[test]
fn the_onboarding_begins_with_the_first_year_that_has_a_csa() {
    let mut acme = customer(Tier::Essentials, "2025-11-03");
    acme.subscriptions.push(
        customer(Tier::Signature, "2026-11-20")
            .subscriptions
            .remove(0),
    );
    acme.subscriptions.push(
        customer(Tier::Signature, "2027-11-19")
            .subscriptions
            .remove(0),
    );
    let seen = look(&acme, "2026-11-21");
    assert_eq!(seen.order_form_on, Some(d("2026-11-20")));
    due(&seen, "kickoff", "2026-12-04");
    // Whose customers they are is a rule: a book whose CSAs look after Essentials as well onboards them.
    let rules = r#"
        [tiers.essentials]
        owner = "csa"
        [tiers.essentials.accelerators]
        value = 1
        unit = "a subscription year"
        why = "pilot"
        source = "memo"
    "#;
    let seen = look_with(&acme, "2026-11-21", rules, &[]);
    assert_eq!(seen.order_form_on, Some(d("2025-11-03")));
}

#[test]
fn a_team_adds_drops_and_retimes_steps_without_code() {
    let rules = r#"
        [onboarding.steps.discovery_workshop]
        limit = 10
        unit = "business-days"
        [onboarding.steps.security_briefing]
        title = "Security briefing sent"
        order = 95
        from = "kickoff"
        limit = 3
        unit = "business-days"
        tiers = ["signature"]
        why = "our public sector customers ask for it"
        source = "team agreement"
        [onboarding.steps.playback]
        dropped = true
    "#;
    let mut acme = customer(Tier::Signature, "2026-11-02");
    done(&mut acme, "kickoff", "2026-11-12");
    let seen = look_with(&acme, "2026-11-21", rules, &[]);
    due(&seen, "discovery_workshop", "2026-11-26");
    due(&seen, "security_briefing", "2026-11-17");
    assert!(!has(&seen, "playback"));
    let order: Vec<&str> = seen.lines.iter().map(|line| line.step.as_str()).collect();
    let at = |step: &str| order.iter().position(|found| *found == step).unwrap();
    assert!(at("kickoff") < at("security_briefing") && at("security_briefing") < at("deck_shared"));
    acme.subscriptions[0].tier = Tier::Advanced;
    assert!(!has(
        &look_with(&acme, "2026-11-21", rules, &[]),
        "security_briefing"
    ));
}

#[test]
fn a_step_that_the_tier_lacks_hands_its_clock_on() {
    let rules = r#"
        [onboarding.steps.kickoff]
        tiers = ["signature"]
        [onboarding.steps.account_context]
        tiers = ["signature"]
        [onboarding.steps.playback]
        tiers = ["signature"]
    "#;
    let acme = customer(Tier::Advanced, "2026-11-02");
    let seen = look_with(&acme, "2026-11-21", rules, &[]);
    assert!(!has(&seen, "kickoff"));
    due(&seen, "discovery_workshop", "2026-11-16");
    assert_eq!(line(&seen, "discovery_workshop").state, State::Open);
}

#[test]
fn a_record_without_an_order_form_says_what_is_missing() {
    let mut acme = customer(Tier::Signature, "2026-11-02");
    acme.subscriptions[0].order_form_on = None;
    let seen = look(&acme, "2026-11-21");
    let waiting_for = Event::Fact(Fact::OrderForm);
    assert_eq!(line(&seen, "kickoff").state, State::Waiting { waiting_for });
    acme.subscriptions.clear();
    assert!(look(&acme, "2026-11-21").tier.is_none());
}

#[test]
fn tiers_that_no_csa_owns_are_refused_with_the_role_that_does() {
    let rules = Rules::load(&[]).unwrap();
    for (word, expected) in [
        ("signature", Tier::Signature),
        ("Advanced", Tier::Advanced),
        ("SPS", Tier::Sps),
    ] {
        assert_eq!(offered(&rules, word).unwrap(), expected);
    }
    for (word, owner, kind) in [
        ("essentials", "CSM", Kind::Refused),
        ("on-demand", "CSE", Kind::Refused),
        ("On Demand", "CSE", Kind::Refused),
        ("platinum", "CSM", Kind::Usage),
    ] {
        let error = offered(&rules, word).unwrap_err();
        let refusal = error.downcast_ref::<Refusal>().unwrap();
        assert_eq!(refusal.kind, kind);
        let told = format!("{refusal} {}", refusal.hints.join(" "));
        assert!(told.contains(owner), "{told}");
    }
}

/// Over every day of eight years: what the flow promises holds whatever the weekday.
#[test]
fn the_laws_of_the_clocks() {
    let rules = Rules::load(&[]).unwrap();
    let work = rules.work_calendar([]).unwrap();
    let write = Write {
        at: DateTime::UNIX_EPOCH.fixed_offset(),
        command: String::new(),
        dry_run: true,
    };
    let store = Store::new("book".into());
    let id = CustomerId::of_stem("acme-corp").unwrap();
    for order_form in d("2024-02-01").iter_days().take(2922) {
        let desk = Desk {
            store: &store,
            rules: &rules,
            work: work.clone(),
            today: order_form,
            write: &write,
        };
        let mut acme = customer(Tier::Signature, &order_form.to_string());
        acme.onboarding.resources_identified_on = Some(order_form);
        let seen = held(&desk, &id, &acme);
        let at = |step: &str| line(&seen, step).due_on.unwrap();
        for line in &seen.lines {
            let Some(due) = line.due_on else { continue };
            assert!(due > order_form, "{} on {order_form}", line.step);
            if line.kind == StepKind::Step && line.step != "accelerator_begins" {
                let is_weekend = matches!(due.weekday(), Weekday::Sat | Weekday::Sun);
                assert!(!is_weekend, "{} of {order_form} is due on {due}", line.step);
            }
        }
        let day = |days| order_form.checked_add_days(Days::new(days)).unwrap();
        assert!(at("welcome_email") <= day(3));
        assert!(at("internal_kickoff") <= day(7) && at("internal_kickoff") > day(4));
        assert!(at("kickoff_scheduled") <= day(7));
        assert!(at("kickoff") <= day(14) && at("kickoff") > day(11));
        assert!(at("account_context") < at("kickoff") && at("playback") < at("kickoff"));
        assert!(at("discovery_workshop") <= at("kickoff") + Days::new(14));
        assert_eq!(at("time_to_engage"), day(14));
        assert_eq!(at("first_cadence_call"), day(30));
        assert_eq!(at("onboard"), day(45));
    }
}
