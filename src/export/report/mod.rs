//! Reports: which there are, what each is told, and the pictures beside it.
//!
//! A report is a Markdown template, built in or the book's own, filled with typed facts. What a customer may read is
//! in [`Shared`], built from an allow-list; [`Stretch`], [`Week`], [`Book`] and [`Handoff`] are for ourselves. The pictures are built
//! beside the facts and stand in a template as `[[chart:NAME]]`; `charts` names those that there are.

mod book;
mod handoff;
mod parts;
mod pictures;
mod sample;
mod shared;
mod standing;
mod stretch;
#[cfg(test)]
mod tests;
mod week;

use anyhow::Result;
use chrono::NaiveDate;
use indexmap::IndexMap;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

pub(crate) use book::Book;
pub(crate) use handoff::{Handing, Handoff};
pub(crate) use parts::Days;
pub(crate) use shared::Shared;
pub(crate) use stretch::{Ahead, Gathered, Stretch};
pub(crate) use week::Week;

use super::builtin::Audience;
use super::chart::Chart;
use super::customer_safe;
use super::fill::{Filled, Manner, Template, fill};
use super::page;
use crate::domain::Refusal;
use crate::domain::customer::Customer;
use crate::domain::fiscal::FiscalCalendar;
use crate::rules::Rules;

/// Which report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The executive business review, for the customer.
    Ebr,
    /// A fiscal quarter, for ourselves.
    Quarter,
    /// A fiscal quarter, for the customer.
    QuarterForCustomer,
    /// Holiday cover, or a new owner.
    Handoff,
    /// A week, for the talk with the manager.
    Week,
    /// How the book stands, for whoever manages it.
    Book,
}

/// What a report is told besides records.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Around<'a> {
    /// The rules in force.
    pub(crate) rules: &'a Rules,
    /// The fiscal calendar.
    pub(crate) fiscal: FiscalCalendar,
    /// The day that counts as today.
    pub(crate) today: NaiveDate,
}

/// What a template is given, by report.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Facts {
    /// What a customer may read.
    Shared(Box<Shared>),
    /// A stretch of days, for ourselves.
    Stretch(Box<Stretch>),
    /// Customers to hand over.
    Handoff(Box<Handoff>),
    /// A week.
    Week(Box<Week>),
    /// How the book stands.
    Book(Box<Book>),
}

/// A report, ready to be filled.
#[derive(Debug)]
pub(crate) struct Report {
    /// Which.
    pub(crate) kind: Kind,
    /// What it is told.
    pub(crate) facts: Facts,
    /// Its pictures by name.
    charts: IndexMap<String, Chart>,
    /// How many records of how many cannot be read, so that they are missing.
    missing: (usize, usize),
}

/// A report as it is sent.
#[derive(Debug)]
pub(crate) struct Document {
    /// The Markdown, or the page of HTML.
    pub(crate) text: String,
    /// What is missing, one question each.
    pub(crate) questions: Vec<String>,
}

/// As what a report is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Medium {
    /// Markdown, with a sentence and a table for each picture.
    Markdown,
    /// One page of HTML that needs nothing beside it.
    Html,
}

impl Report {
    /// The business review with this customer: of the subscription year, or longer ago if they last met so; and what
    /// comes until the year ends in which it is held.
    pub(crate) fn ebr(customer: &Customer, around: &Around) -> Self {
        let today = around.today;
        let days = Days {
            name: None,
            from: Self::since(customer, around),
            to: today,
        };
        let review = shared::next_review(customer, today).and_then(|it| it.planned_on);
        let held = review.unwrap_or(today).max(today);
        let year = parts::year_of(customer, around, held);
        let until = year.map_or(held, |sum| sum.year.period.to);
        let (facts, pictures) = Shared::new(customer, around, days, until);
        Self::new(Kind::Ebr, Facts::Shared(Box::new(facts)), pictures)
    }

    /// The first day that a business review looks back on.
    fn since(customer: &Customer, around: &Around) -> NaiveDate {
        let today = around.today;
        let year = parts::year_of(customer, around, today).map(|sum| sum.year.period.from);
        let first = customer
            .subscriptions
            .iter()
            .filter_map(|it| it.starts_on)
            .min();
        // Work begins with the order form, which comes before the first year.
        let ordered = customer
            .subscriptions
            .iter()
            .filter_map(|it| it.order_form_on)
            .min();
        let ordered = ordered.filter(|_| year.is_some() && year == first);
        let days = year.into_iter().chain(ordered);
        let days = days.chain(shared::last_review(customer, today));
        days.filter(|on| *on <= today).min().unwrap_or(today)
    }

    /// A quarter of one customer, as the customer may read it; `next` are the days of the one behind it.
    pub(crate) fn quarter_for(
        customer: &Customer,
        around: &Around,
        quarter: Days,
        next: &Days,
    ) -> Self {
        let (facts, pictures) = Shared::new(customer, around, quarter, next.to);
        Self::new(
            Kind::QuarterForCustomer,
            Facts::Shared(Box::new(facts)),
            pictures,
        )
    }

    /// A quarter of these customers, for ourselves; `only` names the one whose it is.
    pub(crate) fn quarter(
        gathered: &[Gathered],
        around: &Around,
        quarter: Days,
        next: Days,
        only: Option<String>,
    ) -> Self {
        let (facts, pictures) = Stretch::new(gathered, around, quarter, next, only);
        Self::new(Kind::Quarter, Facts::Stretch(Box::new(facts)), pictures)
    }

    /// These customers for whoever takes them over.
    pub(crate) fn handoff(
        gathered: &[(Gathered, customer_safe::Around)],
        around: &Around,
        handing: &Handing,
    ) -> Self {
        let (facts, pictures) = Handoff::new(gathered, around, handing);
        Self::new(Kind::Handoff, Facts::Handoff(Box::new(facts)), pictures)
    }

    /// The week of these customers that begins on this Monday; `only` names the one whose it is.
    pub(crate) fn week(
        gathered: &[Gathered],
        around: &Around,
        monday: NaiveDate,
        only: Option<String>,
    ) -> Self {
        let days = |from| Days {
            name: None,
            from,
            to: later(from, 6),
        };
        let (facts, pictures) =
            Week::new(gathered, around, days(monday), days(later(monday, 7)), only);
        Self::new(Kind::Week, Facts::Week(Box::new(facts)), pictures)
    }

    /// How these customers stand today; `csa` names the one who looks after all of them.
    pub(crate) fn book(gathered: &[Gathered], around: &Around, csa: Option<String>) -> Self {
        let (facts, pictures) = Book::new(gathered, around, csa);
        Self::new(Kind::Book, Facts::Book(Box::new(facts)), pictures)
    }

    fn new(kind: Kind, facts: Facts, pictures: pictures::Pictures) -> Self {
        Self {
            kind,
            facts,
            charts: pictures.0,
            missing: (0, 0),
        }
    }

    /// The same report, told that so many of so many records cannot be read.
    pub(crate) fn without(self, missing: usize, all: usize) -> Self {
        Self {
            missing: (missing, all),
            ..self
        }
    }

    /// Who reads it.
    pub(crate) fn audience(&self) -> Audience {
        match self.facts {
            Facts::Shared(_) => Audience::Customer,
            Facts::Stretch(_) | Facts::Handoff(_) | Facts::Week(_) | Facts::Book(_) => {
                Audience::Internal
            }
        }
    }

    /// What a browser calls it.
    fn title(&self) -> String {
        match &self.facts {
            Facts::Shared(facts) => match self.kind {
                Kind::Ebr => format!("{} and GitLab: business review", facts.customer),
                _ => format!("{} and GitLab: {}", facts.customer, facts.period.called()),
            },
            Facts::Stretch(facts) => match &facts.only {
                Some(customer) => format!("{customer}: {}", facts.period.called()),
                None => format!("The book: {}", facts.period.called()),
            },
            Facts::Handoff(facts) if facts.is_for_good => "New owner".to_owned(),
            Facts::Handoff(_) => "Holiday cover".to_owned(),
            Facts::Week(facts) => {
                let name = facts.only.as_deref().unwrap_or("The week");
                format!("{name}: {}", facts.period.called())
            }
            Facts::Book(facts) => match &facts.csa {
                Some(csa) => format!("The book of {csa}"),
                None => "The book".to_owned(),
            },
        }
    }

    /// Fills the template, whosesoever it is. The kind of the report alone decides what it is given.
    ///
    /// # Errors
    /// [`crate::domain::Kind::Invalid`] with the place in the template.
    pub(crate) fn document(
        &self,
        template: &Template,
        medium: Medium,
    ) -> Result<Document, Refusal> {
        let Filled { text, questions } = self.fill(template)?;
        let text = self.warned(text);
        let text = match medium {
            Medium::Markdown => page::markdown(template, &text, &self.charts)?,
            Medium::Html => page::html(&self.title(), "en", template, &text, &self.charts)?,
        };
        Ok(Document { text, questions })
    }

    /// Says below the head that customers are missing: whoever gets the document sees no other warning.
    fn warned(&self, text: String) -> String {
        let (missing, all) = self.missing;
        if missing == 0 {
            return text;
        }
        let head = match text.starts_with("# ") {
            true => text.match_indices("\n\n").nth(1).map(|(at, _)| at + 2),
            false => None,
        };
        let (head, body) = text.split_at(head.unwrap_or(0));
        format!(
            "{head}> **Incomplete:** of {all} records {missing} cannot be read, and not told here.\n\n{body}"
        )
    }

    fn fill(&self, template: &Template) -> Result<Filled, Refusal> {
        let names: Vec<String> = self.charts.keys().cloned().collect();
        let facts = context! {
            charts => names,
            ..Value::from(Serde(&self.facts)),
        };
        let whose = match self.audience() {
            Audience::Customer => "a report for a customer",
            Audience::Internal => "this report",
        };
        fill(template, facts, whose, Manner::Escaped)
    }
}

/// So many days later, or the last day there is.
fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(chrono::Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

/// Tries a template on records with everything in them and on one with almost nothing.
///
/// # Errors
/// [`crate::domain::Kind::Invalid`] with the place when it cannot be filled.
pub(super) fn check(kind: Kind, template: &Template) -> Result<()> {
    for report in sample::reports(kind)? {
        report.document(template, Medium::Markdown)?;
    }
    Ok(())
}
