//! `csa customer show`: one record on a page.

mod parts;
mod sheet;

use anyhow::{Context as _, Result};
use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;
use serde_json::Value;

use crate::commands::assessment::table as assessment_table;
use crate::commands::cadence::fields as cadence_fields;
use crate::commands::education::fields as education_fields;
use crate::commands::escalation::table as escalation_table;
use crate::commands::feedback::table as feedback_table;
use crate::commands::release::table as release_table;
use crate::commands::review::table as review_table;
use crate::context::Context;
use crate::domain::calendar::{day, relative};
use crate::domain::customer::Customer;
use crate::domain::fiscal::FiscalCalendar;
use crate::domain::subscription::Subscription;
use crate::ops::assessment::{self, Assessed};
use crate::ops::cadence::{self, Touch};
use crate::ops::customer::{self, Page};
use crate::ops::education::{self, Training};
use crate::ops::escalation::{self, Standing};
use crate::ops::feedback::{self, Asked};
use crate::ops::release::{self, Noted};
use crate::ops::review::{self, Planned};
use crate::ops::sentiment::{self, Course};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// The newest entries of the log that the page shows; the others are counted.
const ACTIVITIES: usize = 3;

/// Show what is known of a customer
///
/// With `--json` the whole record, with its id and its path.
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The customer
    customer: String,
}

/// Runs `csa customer show`.
pub(super) fn run(args: &Show, ctx: &Context) -> Result<()> {
    let id = ctx.find(&args.customer)?;
    let desk = ctx.desk()?;
    let page = customer::page(&desk, &id)?;
    let mut escalations = escalation::of(&desk, &id, &page.customer);
    escalations.retain(|it| it.escalation.is_open());
    let mut assessments = assessment::of(&desk, &id, &page.customer);
    assessments.retain(|it| it.is_latest);
    let mut feedback = feedback::of(&desk, &id, &page.customer);
    feedback.retain(|it| it.feedback.is_open());
    let mut untold = release::of(&desk, &id, &page.customer);
    untold.retain(|it| it.note.is_open());
    ctx.out.show(&Shown {
        escalations,
        reviews: review::of(&desk, &id, &page.customer),
        sentiment: sentiment::of(&desk, &id, &page.customer),
        assessments,
        feedback,
        untold,
        training: education::of(&desk, &id, &page.customer),
        cadence: cadence::of(&desk, &id, &page.customer),
        plain: serde_json::to_value(&page).context("could not take the record apart")?,
        fiscal: ctx.fiscal(),
        page,
    })
}

/// The page, with the calendar by which quarters are told.
#[derive(Serialize)]
#[serde(transparent)]
struct Shown {
    page: Page,
    #[serde(skip)]
    fiscal: FiscalCalendar,
    /// Those that are open.
    #[serde(skip)]
    escalations: Vec<Standing>,
    #[serde(skip)]
    reviews: Vec<Planned>,
    #[serde(skip)]
    sentiment: Course,
    /// The newest of each kind.
    #[serde(skip)]
    assessments: Vec<Assessed>,
    /// What is open.
    #[serde(skip)]
    feedback: Vec<Asked>,
    /// What they were not told yet.
    #[serde(skip)]
    untold: Vec<Noted>,
    #[serde(skip)]
    training: Training,
    #[serde(skip)]
    cadence: Touch,
    /// The same as plain values.
    #[serde(skip)]
    plain: Value,
}

impl Report for Shown {
    fn view(&self) -> View {
        let customer = &self.page.customer;
        let section = |title: &str, view| (Some(title.to_owned()), view);
        View::Sections(vec![
            (None, View::Text(self.head())),
            section("Subscriptions", self.subscriptions()),
            section("Team", self.team()),
            section("Contacts", parts::contacts(customer)),
            section("Links", parts::links(customer)),
            section("Environment", View::Fields(parts::environment(customer))),
            section("Objectives", parts::objectives(customer)),
            section("Accelerators", parts::accelerators(customer)),
            section(
                "Open escalations",
                View::Table(escalation_table(&self.escalations, false)),
            ),
            section("Sentiment", parts::sentiment(&self.sentiment)),
            section(
                "Business reviews",
                View::Table(review_table(&self.reviews, false)),
            ),
            section(
                "Assessments",
                View::Table(assessment_table(&self.assessments, false)),
            ),
            section(
                "Product feedback",
                View::Table(feedback_table(&self.feedback, false)),
            ),
            section("Training", self.training()),
            section(
                "To tell them",
                View::Table(release_table(&self.untold, false)),
            ),
            section("Cadence", self.cadence()),
            section("Last activities", parts::activities(customer)),
            section("Notes", parts::notes(customer)),
            (None, View::Text(self.foot())),
        ])
    }

    fn sheet(&self) -> View {
        sheet::sheet(&self.plain)
    }
}

impl Shown {
    fn head(&self) -> String {
        let Page {
            id,
            customer,
            onboarding,
            ..
        } = &self.page;
        let mut head = vec![customer.name.clone(), id.to_string()];
        head.push(match onboarding.settled == onboarding.steps {
            true => "onboarding complete".to_owned(),
            false => format!(
                "{} of {} onboarding steps settled",
                onboarding.settled, onboarding.steps
            ),
        });
        let mut head = head.join(" · ");
        if let Some(on) = customer.archived_on {
            head.push_str(&format!("\narchived on {}", day(on)));
            if let Some(why) = &customer.archived_why {
                head.push_str(&format!(": {why}"));
            }
        }
        head
    }

    fn subscriptions(&self) -> View {
        let mut table = Table::new([
            Column::new("tier", "Tier"),
            Column::new("starts_on", "Starts"),
            Column::new("ends_on", "Ends"),
            Column::new("quarters", "Quarters"),
            Column::new("state", "State"),
        ]);
        let years = &self.page.customer.subscriptions;
        for (year, tier) in years.iter().zip(&self.page.tiers) {
            table.row([
                tier.into(),
                year.starts_on.into(),
                year.ends_on.into(),
                self.quarters(year).into(),
                standing(year, self.page.onboarding.today),
            ]);
        }
        View::Table(table)
    }

    fn quarters(&self, year: &Subscription) -> Option<String> {
        let first = self.fiscal.quarter_of(year.starts_on?);
        let last = self.fiscal.quarter_of(year.ends_on?);
        Some(match first == last {
            true => first.to_string(),
            false => format!("{first} to {last}"),
        })
    }

    fn team(&self) -> View {
        let mut table = Table::new([
            Column::new("role", "Role"),
            Column::new("name", "Name"),
            Column::new("email", "Address"),
        ]);
        for (role, person) in self.page.customer.team.iter() {
            let title = role.to_uppercase();
            if let Some(person) = person {
                table.row([
                    title.into(),
                    (&person.name).into(),
                    person.email.as_ref().into(),
                ]);
            } else if self
                .page
                .missing_roles
                .iter()
                .any(|missing| missing == role)
            {
                let absent = Cell::from("not named yet").data("").tone(Tone::Soon);
                table.row([title.into(), absent, Cell::default()]);
            }
        }
        View::Table(table)
    }

    /// What was used or recommended of training; nothing while there is none of either.
    fn training(&self) -> View {
        let education = &self.page.customer.education;
        let is_bare = education.vouchers.is_empty()
            && education.instructor_led_days.is_empty()
            && education.recommendations.is_empty();
        View::Fields(match is_bare {
            true => Vec::new(),
            false => education_fields(&self.training),
        })
    }

    /// The last call and the next; nothing while there is neither a call nor an agreement on them.
    fn cadence(&self) -> View {
        let is_known = self.cadence.last_on.is_some() || self.cadence.is_agreed;
        View::Fields(match is_known {
            true => cadence_fields(&self.cadence),
            false => Vec::new(),
        })
    }

    /// What the page leaves out, counted, and where all of it stands.
    fn foot(&self) -> String {
        let Customer {
            activities,
            escalations,
            product_feedback,
            assessments,
            release_notes,
            ..
        } = &self.page.customer;
        let counts = [
            (
                activities.len().saturating_sub(ACTIVITIES),
                "more in the log",
                "more in the log",
            ),
            (
                escalations.len() - self.escalations.len(),
                "closed escalation",
                "closed escalations",
            ),
            (
                assessments.len() - self.assessments.len(),
                "older assessment",
                "older assessments",
            ),
            (
                product_feedback.len() - self.feedback.len(),
                "closed request",
                "closed requests",
            ),
            (
                release_notes.len() - self.untold.len(),
                "release note told",
                "release notes told",
            ),
        ];
        let counted: Vec<String> = counts
            .into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
            .collect();
        let path = self.page.path.display();
        match counted.is_empty() {
            true => path.to_string(),
            false => format!("also: {}\n{path}", counted.join(", ")),
        }
    }
}

/// Whether a subscription year is over, runs, or is to come.
fn standing(year: &Subscription, today: NaiveDate) -> Cell {
    match (year.starts_on, year.ends_on) {
        (_, Some(ends)) if ends < today => {
            Cell::from(format!("ended {}", relative(ends, today))).tone(Tone::Faint)
        }
        (Some(starts), _) if starts > today => {
            Cell::from(format!("starts {}", relative(starts, today)))
        }
        (_, Some(ends)) => Cell::from(format!("ends {}", relative(ends, today))).tone(Tone::Good),
        _ => Cell::default(),
    }
}
