//! Random customers, as full or as bare as real ones.

use std::num::NonZeroU32;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::domain::accelerator::{Accelerator, AcceleratorStatus, AcceleratorType, BacklogItem};
use crate::domain::activity::Activity;
use crate::domain::cadence::Cadence;
use crate::domain::customer::{Customer, Environment};
use crate::domain::education::{InstructorLedDay, Recommendation, Vouchers};
use crate::domain::health::{
    Assessment, BusinessReview, Escalation, ProductFeedback, Sentiment, SentimentEntry, Severity,
};
use crate::domain::objective::{
    Initiative, InitiativeStatus, Metric, Objective, ObjectiveStatus, Priority, Reading, UseCase,
    VerifiableOutcome,
};
use crate::domain::onboarding::StepRecord;
use crate::domain::person::{Contact, Person};
use crate::domain::release::ReleaseNote;
use crate::domain::snooze::Snooze;
use crate::domain::subscription::{ExtraAccelerators, Subscription, Tier};
use crate::store::yaml::Dice;

/// The steps of the onboarding that the records here hold, each with the names it goes by.
pub(crate) const STEPS: &[&[&str]] = &[
    &["welcome_email", "introduction_email"],
    &["internal_handoff", "handover"],
    &["kickoff", "customer_kickoff"],
    &["success_plan"],
    &["resources_identified"],
];
/// Roles of the account team.
pub(crate) const ROLES: &[&str] = &["csa", "ase", "csm", "ae", "sa", "rm", "pse"];
/// Keys of links.
pub(crate) const LINKS: &[&str] = &[
    "c360",
    "collaboration_project",
    "meeting_notes",
    "salesforce",
];
/// Areas of tools.
pub(crate) const TOOLS: &[&str] = &["scm", "ci", "cd", "package", "security", "agile"];

/// Texts of one line, some of which YAML would take for something else.
pub(crate) const LINES: &[&str] = &[
    "Ship a change in under a day",
    "no",
    "12:30",
    "- dash",
    "a: b",
    "# x",
    "it's",
    "\"q\" they said",
    " lead",
    "trail ",
    "zoë & Søn",
    "2026-11-02",
    "null",
    "[x",
    "a, b {c}",
    "*x",
    "&x",
    "x\ty",
    "back\\slash",
    "?",
    "100 %",
    "~",
    "0193",
    "1e3",
    "customer asked: \"later\" # sic",
    "日本の会社",
    "👍 fine",
    "!important",
    "@home",
    "nothing\u{a0}here",
    "<<",
    "=",
];
/// Notes of several lines.
pub(crate) const NOTES: &[&str] = &[
    "Agreed the plan.\n\n# not a comment\n- next: plan\n",
    "two\nlines",
    "ends twice\n\n",
    " starts\nwith space\n",
    "\ttab\nfirst\n",
    "\nblank first\n",
    "Agenda\n  deeper\nback\n",
    "crlf\r\nhere\n",
    "spaces\n   \nbetween\n",
    "## Risks\n\n* \"seats\": 20 % unused\n* zoë → ü\n\n---\nnext\n",
    "key: value\n...\n<<<<<<< no merge\n",
];

/// A day in the years that matter.
pub(crate) fn day(dice: &mut Dice) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
    first + chrono::Days::new(dice.below(1_200) as u64)
}

/// A text of one line.
pub(crate) fn line(dice: &mut Dice) -> String {
    (*dice.pick(LINES)).to_owned()
}

/// A text of one line or several.
pub(crate) fn note(dice: &mut Dice) -> String {
    match dice.percent(70) {
        true => (*dice.pick(NOTES)).to_owned(),
        false => line(dice),
    }
}

/// A person, of few.
pub(crate) fn person(dice: &mut Dice) -> Person {
    let name = *dice.pick(&["Robin Vale", "Jo Park", "Zoë O'Hara", "Dana \"D\" Ruiz"]);
    let local = name.split(' ').next().unwrap_or_default().to_lowercase();
    Person {
        name: name.to_owned(),
        email: dice.percent(70).then(|| format!("{local}@gitlab.example")),
    }
}

/// Somebody at the customer; `number` keeps them apart.
pub(crate) fn contact(dice: &mut Dice, number: usize) -> Contact {
    Contact {
        name: format!("{} {number}", dice.pick(&["Dana Ruiz", "Sam", "Yves d'Or"])),
        email: maybe(dice, 60, |_| format!("c{number}@acme.example")),
        roles: some(dice, 2, |dice, _| {
            (*dice.pick(&["champion", "dev_lead", "economic_buyer"])).to_owned()
        }),
        in_salesforce: maybe(dice, 50, |dice| dice.percent(50)),
        notes: maybe(dice, 15, note),
    }
}

/// One subscription year.
pub(crate) fn subscription(dice: &mut Dice) -> Subscription {
    Subscription {
        tier: *dice.pick(&Tier::ALL),
        order_form_on: maybe(dice, 60, day),
        starts_on: maybe(dice, 70, day),
        ends_on: maybe(dice, 70, day),
        new_customer: maybe(dice, 30, |dice| dice.percent(50)),
        vouchers: maybe(dice, 10, |dice| dice.below(30) as u32),
        extra_accelerators: match dice.percent(15) {
            true => vec![extra_accelerators(dice)],
            false => Vec::new(),
        },
    }
}

/// Accelerators bought on top.
pub(crate) fn extra_accelerators(dice: &mut Dice) -> ExtraAccelerators {
    ExtraAccelerators {
        count: 1 + dice.below(2) as u32,
        bought_on: maybe(dice, 60, day),
        why: line(dice),
    }
}

/// One objective of the success plan.
pub(crate) fn objective(dice: &mut Dice, number: usize) -> Objective {
    Objective {
        id: format!("o{number}"),
        title: maybe(dice, 50, line),
        outcome: maybe(dice, 70, line),
        success_criteria: maybe(dice, 40, note),
        due_on: maybe(dice, 40, day),
        customer_owner: maybe(dice, 20, line),
        gitlab_owner: maybe(dice, 10, line),
        status: maybe(dice, 40, |dice| {
            *dice.pick(&[ObjectiveStatus::OnTrack, ObjectiveStatus::ClosedSuccess])
        }),
        verifiable_outcome: maybe(dice, 30, |_| VerifiableOutcome::Accepted),
        use_case: maybe(dice, 30, |_| UseCase::DeveloperExperience),
        gainsight_id: maybe(dice, 10, line),
        priority: maybe(dice, 20, |_| Priority::High),
        closed_on: maybe(dice, 10, day),
        result: maybe(dice, 10, note),
        link: maybe(dice, 10, |_| "https://gitlab.example/epics/1".to_owned()),
        initiatives: some(dice, 2, |dice, number| Initiative {
            id: format!("i{number}"),
            title: maybe(dice, 80, line),
            status: maybe(dice, 40, |_| InitiativeStatus::Watchpoint),
            due_on: maybe(dice, 40, day),
            customer_owner: maybe(dice, 20, line),
            gitlab_owner: maybe(dice, 20, line),
            done_on: maybe(dice, 20, day),
            link: None,
        }),
        metrics: some(dice, 2, |dice, number| Metric {
            key: (*dice.pick(&["lead_time_for_changes", "change_failure_rate", "seats used"]))
                .to_owned()
                + &"_b".repeat(number),
            unit: maybe(dice, 50, |_| "hours".to_owned()),
            baseline: maybe(dice, 50, number_of),
            target: maybe(dice, 50, number_of),
            readings: some(dice, 3, |dice, _| reading(dice)),
        }),
    }
}

/// One dated value.
pub(crate) fn reading(dice: &mut Dice) -> Reading {
    Reading {
        on: day(dice),
        value: number_of(dice),
    }
}

fn number_of(dice: &mut Dice) -> f64 {
    *dice.pick(&[210.0, 24.0, 0.5, -3.25, 1e6, 0.0])
}

/// One item of a backlog.
pub(crate) fn backlog_item(dice: &mut Dice, number: usize) -> BacklogItem {
    BacklogItem {
        id: format!("b{number}"),
        title: maybe(dice, 80, line),
        description: maybe(dice, 15, note),
        week: maybe(dice, 60, |dice| 1 + dice.below(12) as u32),
        done_on: maybe(dice, 20, day),
    }
}

/// One accelerator.
pub(crate) fn accelerator(dice: &mut Dice, number: usize) -> Accelerator {
    use AcceleratorStatus::*;
    Accelerator {
        id: format!("a{number}"),
        title: maybe(dice, 80, line),
        kind: maybe(dice, 50, |dice| {
            *dice.pick(&[AcceleratorType::Ci, AcceleratorType::SystemAdministration])
        }),
        modules: some(dice, 2, |_, number| format!("module-{number}")),
        objectives: some(dice, 2, |_, number| format!("o{number}")),
        phase: maybe(dice, 10, |dice| 1 + dice.below(5) as u32),
        status: *dice.pick(&[Planned, Active, Completed, Cancelled]),
        starts_on: maybe(dice, 60, day),
        weeks: maybe(dice, 10, |dice| 6 + dice.below(10) as u32),
        discovery_workshop_on: maybe(dice, 20, day),
        planning_workshop_on: maybe(dice, 20, day),
        closed_on: maybe(dice, 20, day),
        outcome: maybe(dice, 10, note),
        why: maybe(dice, 20, line),
        counts: maybe(dice, 5, |dice| dice.percent(50)),
        backlog: some(dice, 3, backlog_item),
    }
}

/// One entry of the log.
pub(crate) fn activity(dice: &mut Dice, number: usize) -> Activity {
    let at: DateTime<FixedOffset> = DateTime::parse_from_rfc3339(
        dice.word(&["2026-11-20T15:00:00-08:00", "2026-06-01T09:30:00+00:00"]),
    )
    .unwrap();
    Activity {
        id: format!("0193a5c2-7c1e-7b52-9d0f-{number:012}"),
        kind: (*dice.pick(&["Customer Call", "CSA Engagement", "Update"])).to_owned(),
        meeting_type: maybe(dice, 30, |_| "Kickoff".to_owned()),
        subject: maybe(dice, 80, line),
        at,
        duration_mins: maybe(dice, 30, |_| 45),
        internal_attendees: some(dice, 2, |_, _| "rvale@gitlab.example".to_owned()),
        external_attendees: some(dice, 2, |_, n| format!("c{n}@acme.example")),
        executive_sponsor_attended: maybe(dice, 20, |_| true),
        accelerator: maybe(dice, 20, |_| "a0".to_owned()),
        content_module: maybe(dice, 20, line),
        workshop_topic: maybe(dice, 20, line),
        objective: maybe(dice, 20, |_| "o0".to_owned()),
        cta: maybe(dice, 10, line),
        sentiment: maybe(dice, 30, |_| Sentiment::Yellow),
        milestone_type: maybe(dice, 10, line),
        invitation: maybe(dice, 20, line),
        notes: maybe(dice, 60, note),
        recorded_on: maybe(dice, 40, day),
    }
}

/// What became of a step; now and then nothing is known of it.
fn step_record(dice: &mut Dice) -> StepRecord {
    StepRecord {
        planned_on: maybe(dice, 40, day),
        done_on: maybe(dice, 40, day),
        skipped_on: maybe(dice, 15, day),
        why: maybe(dice, 15, line),
    }
}

/// A whole customer.
pub(crate) fn customer(dice: &mut Dice) -> Customer {
    let mut customer = Customer::new("Acme Corp".to_owned(), subscription(dice));
    for _ in 0..dice.below(3) {
        customer.subscriptions.push(subscription(dice));
    }
    if dice.percent(10) {
        customer.archived_on = Some(day(dice));
        customer.archived_why = maybe(dice, 80, line);
    }
    // As in life, most parts are empty in most records.
    let full = *dice.pick(&[10, 30, 60]);
    for role in ROLES {
        if dice.percent(full) {
            // The same few people fill several roles: that is what anchors are for.
            *customer.team.role_mut(role).unwrap() = Some(person(dice));
        }
    }
    if dice.percent(full) {
        customer.contacts = some(dice, 4, contact);
    }
    for key in LINKS {
        if dice.percent(full / 2) {
            let url = format!("https://gitlab.example/{key}?a=b#c");
            customer.links.insert((*key).to_owned(), url);
        }
    }
    customer.gainsight.company = maybe(dice, full, line);
    customer.gainsight.company_gsid = maybe(dice, full / 2, |_| "1P02ABCDEF".to_owned());
    customer.environment = Environment {
        hosting: maybe(dice, full, |_| "self-managed".to_owned()),
        provider: maybe(dice, full / 2, line),
        licence: maybe(dice, full, |_| "ultimate".to_owned()),
        seats: maybe(dice, full, |dice| dice.below(5_000) as u32),
        version: maybe(dice, full / 2, |dice| {
            (*dice.pick(&["17.10", "17.5.2", "18"])).to_owned()
        }),
        tools: Default::default(),
    };
    for key in TOOLS {
        if dice.percent(full / 3) {
            customer
                .environment
                .tools
                .insert((*key).to_owned(), line(dice));
        }
    }
    customer.onboarding.resources_identified_on = maybe(dice, full, day);
    for names in STEPS {
        if dice.percent(full) {
            let name = (*dice.pick(names)).to_owned();
            customer.onboarding.steps.insert(name, step_record(dice));
        }
    }
    if dice.percent(full) {
        customer.objectives = some(dice, 3, objective);
    }
    if dice.percent(full) {
        customer.accelerators = some(dice, 3, accelerator);
    }
    if dice.percent(full / 2) {
        customer.education.instructor_led_days = some(dice, 2, |dice, number| InstructorLedDay {
            id: format!("t{number}"),
            course: maybe(dice, 70, line),
            planned_on: Some(day(dice)),
            held_on: maybe(dice, 40, day),
            cancelled_on: maybe(dice, 10, day),
            why: maybe(dice, 10, line),
        });
        customer.education.vouchers = some(dice, 2, |dice, number| Vouchers {
            id: format!("v{number}"),
            issued_on: maybe(dice, 50, day),
            issued: dice.below(20) as u32,
            used: dice.below(3) as u32,
            expires_on: maybe(dice, 50, day),
        });
        customer.education.recommendations = some(dice, 2, |dice, number| Recommendation {
            id: format!("c{number}"),
            training: maybe(dice, 80, line),
            audience: maybe(dice, 40, line),
            why: maybe(dice, 30, note),
            recommended_on: maybe(dice, 60, day),
            taken_on: maybe(dice, 20, day),
            declined_on: maybe(dice, 10, day),
        });
        customer.cadence = maybe(dice, 40, |dice| Cadence {
            every_days: NonZeroU32::new(1 + dice.below(30) as u32).unwrap(),
            why: maybe(dice, 50, line),
        });
    }
    if dice.percent(full / 2) {
        fill_health(dice, &mut customer);
    }
    customer.snoozed = some(dice, 2, |dice, number| Snooze {
        item: format!("review-r{number}-content"),
        until: day(dice),
        why: line(dice),
    });
    customer.notes = maybe(dice, full, note);
    if dice.percent(full) {
        customer.activities = some(dice, 4, activity);
    }
    customer
}

fn fill_health(dice: &mut Dice, customer: &mut Customer) {
    customer.escalations = some(dice, 2, |dice, number| Escalation {
        id: format!("e{number}"),
        title: maybe(dice, 80, line),
        severity: maybe(dice, 60, |_| Severity::High),
        owner: None,
        opened_on: maybe(dice, 50, day),
        exit_criteria: maybe(dice, 30, note),
        closed_on: maybe(dice, 30, day),
        agreed_with: maybe(dice, 20, line),
    });
    customer.product_feedback = some(dice, 2, |dice, number| ProductFeedback {
        id: format!("f{number}"),
        request: maybe(dice, 80, line),
        link: None,
        status: maybe(dice, 30, line),
        status_on: maybe(dice, 30, day),
        asked_by: None,
        asked_on: maybe(dice, 50, day),
        closed_on: maybe(dice, 20, day),
    });
    customer.release_notes = some(dice, 2, |dice, number| ReleaseNote {
        id: format!("n{number}"),
        version: maybe(dice, 50, |_| "18.6".to_owned()),
        feature: maybe(dice, 80, line),
        why: maybe(dice, 40, line),
        noted_on: maybe(dice, 60, day),
        told_on: maybe(dice, 30, day),
    });
    customer.assessments = some(dice, 2, |dice, number| Assessment {
        id: format!("h{number}"),
        kind: "health".to_owned(),
        on: day(dice),
        areas: [("ci-cd".to_owned(), "adoption".to_owned())].into(),
        summary: maybe(dice, 50, note),
    });
    customer.sentiment = some(dice, 2, |dice, _| SentimentEntry {
        on: day(dice),
        value: Sentiment::Green,
        why: maybe(dice, 50, line),
    });
    customer.business_reviews = some(dice, 2, |dice, number| BusinessReview {
        id: format!("r{number}"),
        planned_on: maybe(dice, 50, day),
        held_on: maybe(dice, 30, day),
        cancelled_on: maybe(dice, 10, day),
        why: maybe(dice, 10, line),
        summary: maybe(dice, 30, note),
    });
}

fn maybe<T>(dice: &mut Dice, chance: usize, then: impl FnOnce(&mut Dice) -> T) -> Option<T> {
    dice.percent(chance).then(|| then(dice))
}

fn some<T>(dice: &mut Dice, most: usize, mut each: impl FnMut(&mut Dice, usize) -> T) -> Vec<T> {
    (0..dice.below(most + 1))
        .map(|number| each(dice, number))
        .collect()
}
