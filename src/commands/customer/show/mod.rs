//! `csa customer show`: one record on a page.

mod kept;
mod parts;
mod people;
mod sheet;

pub(crate) use sheet::sheet;

use anyhow::{Context as _, Result};
use clap::Args;
use serde::Serialize;
use serde_json::Value;

use crate::commands::prep::words;
use crate::complete::Live;
use crate::context::Context;
use crate::domain::fiscal::FiscalCalendar;
use crate::ops::assessment::{self, Assessed};
use crate::ops::cadence::{self, Touch};
use crate::ops::customer::{self, Page};
use crate::ops::education::{self, Training};
use crate::ops::feedback::{self, Asked};
use crate::ops::prep::{self, Briefing};
use crate::ops::release::{self, Noted};
use crate::ops::review::{self, Planned};
use crate::output::{Report, View};

/// Show what is known of a customer
///
/// What is in trouble comes first, then what was bought, the plan, the log, the people and the surroundings; what
/// there is nothing of is left out. csa prep has the same before a call, with what to ask. With `--json` the whole
/// record, with its id and its path.
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The customer
    #[arg(add = Live::Customer.values())]
    customer: String,
}

/// Runs `csa customer show`.
pub(super) fn run(args: &Show, ctx: &Context) -> Result<()> {
    let id = ctx.find(&args.customer)?;
    let desk = ctx.desk()?;
    let page = customer::page(&desk, &id)?;
    let mut assessments = assessment::of(&desk, &id, &page.customer);
    assessments.retain(|it| it.is_latest);
    let mut feedback = feedback::of(&desk, &id, &page.customer);
    feedback.retain(|it| it.feedback.is_open());
    let mut untold = release::of(&desk, &id, &page.customer);
    untold.retain(|it| it.note.is_open());
    ctx.out.show(&Shown {
        assessments,
        feedback,
        untold,
        training: education::of(&desk, &id, &page.customer),
        cadence: cadence::of(&desk, &id, &page.customer),
        briefing: prep::of(&desk, &id, &page.customer),
        reviews: review::of(&desk, &id, &page.customer),
        plain: serde_json::to_value(&page).context("could not take the record apart")?,
        fiscal: ctx.fiscal(),
        page,
    })
}

/// The page, with what the rules and the day make of it.
#[derive(Serialize)]
#[serde(transparent)]
struct Shown {
    page: Page,
    #[serde(skip)]
    briefing: Briefing,
    #[serde(skip)]
    reviews: Vec<Planned>,
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
    /// The calendar by which quarters are told.
    #[serde(skip)]
    fiscal: FiscalCalendar,
    /// The record as plain values.
    #[serde(skip)]
    plain: Value,
}

impl Report for Shown {
    fn view(&self) -> View {
        let section = |title: &str, view| (Some(title.to_owned()), view);
        View::Sections(vec![
            (None, View::Prose(self.head())),
            section("Open escalations", parts::escalations(self)),
            section("Sentiment", parts::sentiment(self)),
            section("Subscriptions", parts::subscriptions(self)),
            section("Objectives", parts::objectives(self)),
            section("Accelerators", parts::accelerators(self)),
            section("Business reviews", parts::reviews(self)),
            section("Assessments", kept::assessments(self)),
            section("Product feedback", kept::feedback(self)),
            section("Training", kept::training(self)),
            section("To tell them", kept::untold(self)),
            section("Cadence", kept::cadence(self)),
            section("Last entries", parts::entries(self)),
            section("Contacts", people::contacts(self)),
            section("Team", people::team(self)),
            section("Environment", View::Fields(parts::environment(self))),
            section("Links", parts::links(self)),
            section("Notes", parts::notes(self)),
            (None, View::Text(self.foot())),
        ])
    }

    fn sheet(&self) -> View {
        sheet(&self.plain)
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
        head.extend(self.briefing.tier.clone());
        let (settled, steps) = (onboarding.settled, onboarding.steps);
        head.extend(match settled == steps {
            _ if customer.archived_on.is_some() => None,
            true => Some("onboarding complete".to_owned()),
            false => Some(format!("{settled} of {steps} onboarding steps settled")),
        });
        let mut head = head.join(" · ");
        let today = self.briefing.today;
        if let Some(on) = customer.archived_on {
            head.push_str(&format!("\narchived on {}", words::when(on, today)));
            if let Some(why) = &customer.archived_why {
                head.push_str(&format!(": {why}"));
            }
        }
        head
    }

    /// Where all of it stands.
    fn foot(&self) -> String {
        self.page.path.display().to_string()
    }
}
