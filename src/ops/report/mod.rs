//! Reports: gathers the records and the rules, and has the report written from them.

mod gather;
#[cfg(test)]
mod tests;

use anyhow::{Context as _, Result};
use chrono::NaiveDate;

use super::template::in_force;
use super::{Desk, draft};
use crate::domain::customer_id::CustomerId;
use crate::domain::fiscal::{FiscalCalendar, FiscalQuarter};
use crate::domain::{Kind as Fault, Refusal};
use crate::export::builtin::Builtin;
use crate::export::draft::Template;
use crate::export::report::{Around, Days, Gathered, Handing, Report};
use crate::store::Store;

pub(crate) use gather::Whose;

use gather::{gathered, of_book};

/// A report over several records, and of each that cannot be read why not.
#[derive(Debug)]
pub(crate) struct Gathering {
    /// The report.
    pub(crate) report: Report,
    /// How many records could be read.
    pub(crate) read: usize,
    /// Why each other one could not.
    pub(crate) unreadable: Vec<anyhow::Error>,
}

/// The business review with this customer, as the customer may read it.
///
/// # Errors
/// When the record cannot be read.
pub(crate) fn ebr(desk: &Desk, fiscal: FiscalCalendar, id: &CustomerId) -> Result<Report> {
    let customer = desk.store.load(id)?.customer;
    Ok(Report::ebr(&customer, &around(desk, fiscal)))
}

/// A quarter of this customer, as the customer may read it.
///
/// # Errors
/// When the record cannot be read, or the quarter has not begun.
pub(crate) fn quarter_for(
    desk: &Desk,
    fiscal: FiscalCalendar,
    id: &CustomerId,
    quarter: FiscalQuarter,
) -> Result<Report> {
    let (quarter, next) = days(desk, fiscal, quarter)?;
    let customer = desk.store.load(id)?.customer;
    let around = around(desk, fiscal);
    Ok(Report::quarter_for(&customer, &around, quarter, &next))
}

/// A quarter of these customers, for ourselves.
///
/// # Errors
/// When the book cannot be listed, one that is named cannot be read, or the quarter has not begun.
pub(crate) fn quarter(
    desk: &Desk,
    fiscal: FiscalCalendar,
    whose: &Whose,
    quarter: FiscalQuarter,
) -> Result<Gathering> {
    let (quarter, next) = days(desk, fiscal, quarter)?;
    let shelf = of_book(desk, whose)?;
    let gathered: Vec<_> = shelf
        .records
        .into_iter()
        .map(|(id, customer)| gathered(desk, id, customer))
        .collect();
    let only = only(whose, &gathered);
    let around = around(desk, fiscal);
    Ok(Gathering {
        report: Report::quarter(&gathered, &around, quarter, next, only),
        read: shelf.read,
        unreadable: shelf.unreadable,
    })
}

/// These customers for whoever looks after them from now on, or for some days.
///
/// # Errors
/// When the book cannot be listed, or one that is named cannot be read.
pub(crate) fn handoff(
    desk: &Desk,
    fiscal: FiscalCalendar,
    whose: &Whose,
    handing: &Handing,
) -> Result<Gathering> {
    let shelf = of_book(desk, whose)?;
    let gathered: Vec<_> = shelf
        .records
        .into_iter()
        .map(|(id, customer)| {
            let known = draft::around(desk, &customer);
            (gathered(desk, id, customer), known)
        })
        .collect();
    Ok(Gathering {
        report: Report::handoff(&gathered, &around(desk, fiscal), handing),
        read: shelf.read,
        unreadable: shelf.unreadable,
    })
}

/// A week of these customers, from this Monday on, for ourselves.
///
/// # Errors
/// When the book cannot be listed, one that is named cannot be read, or the week has not begun.
pub(crate) fn week(
    desk: &Desk,
    fiscal: FiscalCalendar,
    whose: &Whose,
    monday: NaiveDate,
) -> Result<Gathering> {
    if monday > desk.today {
        let message = format!("the week of {monday} has not begun, and this report looks back");
        return Err(Refusal::new(Fault::Usage, message)
            .hint("what comes next week is in the report on this one")
            .into());
    }
    let shelf = of_book(desk, whose)?;
    let gathered: Vec<_> = shelf
        .records
        .into_iter()
        .map(|(id, customer)| gathered(desk, id, customer))
        .collect();
    let only = only(whose, &gathered);
    let report = Report::week(&gathered, &around(desk, fiscal), monday, only);
    Ok(Gathering {
        report,
        read: shelf.read,
        unreadable: shelf.unreadable,
    })
}

/// How these customers stand, for whoever manages them.
///
/// # Errors
/// When the book cannot be listed.
pub(crate) fn book(desk: &Desk, fiscal: FiscalCalendar, whose: &Whose) -> Result<Gathering> {
    let shelf = of_book(desk, whose)?;
    let gathered: Vec<_> = shelf
        .records
        .into_iter()
        .map(|(id, customer)| gathered(desk, id, customer))
        .collect();
    let csa = match whose {
        Whose::Csa(csa) => Some(csa.name.clone()),
        Whose::Book | Whose::These(_) => None,
    };
    Ok(Gathering {
        report: Report::book(&gathered, &around(desk, fiscal), csa),
        read: shelf.read,
        unreadable: shelf.unreadable,
    })
}

/// The template by which this report is written: the book's own, else the one that is built in.
///
/// # Errors
/// When the book's own cannot be read.
pub(crate) fn template(store: &Store, report: &Report) -> Result<Template> {
    let builtin = Builtin::of_report(report.kind).context("this report has no template")?;
    in_force(store, builtin)
}

/// The name of the one customer whose report is asked for.
fn only(whose: &Whose, gathered: &[Gathered]) -> Option<String> {
    match (whose, gathered) {
        (Whose::These(_), [only]) => Some(only.customer.name.clone()),
        _ => None,
    }
}

fn around<'a>(desk: &Desk<'a>, fiscal: FiscalCalendar) -> Around<'a> {
    Around {
        rules: desk.rules,
        fiscal,
        today: desk.today,
    }
}

/// The days of the quarter and of the one behind it.
fn days(
    desk: &Desk,
    fiscal: FiscalCalendar,
    quarter: FiscalQuarter,
) -> Result<(Days, Days), Refusal> {
    let of = |quarter: FiscalQuarter| Days {
        name: Some(quarter.to_string()),
        from: fiscal.first_day(quarter),
        to: fiscal.last_day(quarter),
    };
    let days = of(quarter);
    if days.from > desk.today {
        let message = format!(
            "{quarter} begins on {}, and this report looks back",
            days.from
        );
        let running = fiscal.quarter_of(desk.today);
        return Err(Refusal::new(Fault::Usage, message)
            .hint(format!("{running} is the quarter that runs"))
            .hint("`csa accelerator plan` and `csa calendar` look ahead"));
    }
    Ok((days, of(quarter.next())))
}
