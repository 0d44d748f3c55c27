//! The sums of the whole book, a line a customer.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::calendar::relative;
use crate::ops::entitlement::{Account, Benefit, Standing, YearSum};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// The book, a line a customer.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Book(pub(super) Vec<Account>);

impl Report for Book {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("customer", "Customer"),
            Column::new("tier", "Tier").data_only(),
            Column::new("ends_on", "Year to"),
            Column::new("taken", "Used").right(),
            Column::new("allowed", "Allowed").data_only(),
            Column::new("left", "Left").right(),
            Column::new("lost", "Lost").data_only(),
            Column::new("next_start_by", "Next starts by"),
            Column::new("vouchers_left", "Vouchers").right(),
            Column::new("vouchers_granted", "Vouchers granted").data_only(),
            Column::new("starts_on", "Year from").data_only(),
        ]);
        for account in &self.0 {
            let year = account.present();
            table.row([
                account.customer.as_str().into(),
                year.map(|year| &year.tier).into(),
                year.map_or_else(unknown_year, |year| year.ends_on.into()),
                year.map(taken).unwrap_or_default(),
                year.map(|year| year.allowed).into(),
                year.map(|year| left(year.left)).unwrap_or_default(),
                year.map(|year| year.lost).into(),
                year.map(|year| next(year, account.today))
                    .unwrap_or_default(),
                year.map(|year| of(year.vouchers)).unwrap_or_default(),
                year.map(|year| year.vouchers.granted).into(),
                year.map(|year| year.starts_on).into(),
            ]);
        }
        View::Table(table)
    }
}

fn unknown_year() -> Cell {
    Cell::from("not known").data("").tone(Tone::Soon)
}

fn taken(year: &YearSum) -> Cell {
    Cell::from(format!("{} of {}", year.taken, year.allowed)).data(year.taken.to_string())
}

fn left(left: i64) -> Cell {
    Cell::from(left).tone(if left < 0 { Tone::Late } else { Tone::Plain })
}

fn of(benefit: Benefit) -> Cell {
    Cell::from(format!("{} of {}", benefit.left, benefit.granted)).data(benefit.left.to_string())
}

fn next(year: &YearSum, today: NaiveDate) -> Cell {
    let lost = match year.lost {
        0 => String::new(),
        1 => "1 no longer fits".to_owned(),
        lost => format!("{lost} no longer fit"),
    };
    match year.last_starts.first() {
        Some(start) => {
            let tone = match (year.lost, (*start - today).num_days()) {
                (1.., _) => Tone::Late,
                (0, ..=28) => Tone::Soon,
                _ => Tone::Plain,
            };
            let mut text = format!("{start}\n{}", relative(*start, today));
            if !lost.is_empty() {
                text.push_str(&format!("; {lost}"));
            }
            Cell::from(text).data(start.to_string()).tone(tone)
        }
        None => match year.standing {
            Standing::Past => Cell::from("the year is over").data("").tone(Tone::Faint),
            _ => Cell::from(lost).data("").tone(Tone::Late),
        },
    }
}
