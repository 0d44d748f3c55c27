//! One customer's sums, term by term.

use serde::Serialize;

use crate::domain::calendar::{day, relative};
use crate::ops::entitlement::{Account, Benefit, Standing, YearSum};
use crate::output::{Cell, Column, Report, Table, Tone, View};

/// One customer's sums.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Sum {
    /// The customer's sums.
    pub(super) account: Account,
    /// The years that are over are shown too.
    #[serde(skip)]
    pub(super) all: bool,
}

impl Report for Sum {
    fn view(&self) -> View {
        let years = &self.account.years;
        let is_last = |at: usize| at + 1 == years.len();
        let ahead = years
            .iter()
            .enumerate()
            .filter(|(at, year)| {
                self.all || year.standing != Standing::Past || {
                    let none_runs = years.iter().all(|it| it.standing == Standing::Past);
                    none_runs && is_last(*at)
                }
            })
            .map(|(_, year)| year);
        let mut parts = vec![(None, View::Text(self.account.name.clone()))];
        for year in ahead {
            parts.push((Some(title(year)), View::Text(tiers(year))));
            parts.push((None, View::Table(calculation(year))));
            if let Some(starts) = self.last_starts(year) {
                parts.push((None, View::Text(starts)));
            }
            parts.push((None, View::Table(benefits(year))));
        }
        View::Sections(parts)
    }
}

impl Sum {
    /// By when those left must start, and what no longer fits.
    fn last_starts(&self, year: &YearSum) -> Option<String> {
        let mut lines: Vec<String> = (1..)
            .zip(&year.last_starts)
            .map(|(number, start): (u32, _)| {
                let when = relative(*start, self.account.today);
                match number {
                    1 => format!("the next one starts by {}, {when}", day(*start)),
                    _ => format!("the one behind it by {}, {when}", day(*start)),
                }
            })
            .collect();
        match year.lost {
            0 => {}
            1 => lines.push("1 no longer fits before the year ends".to_owned()),
            lost => lines.push(format!("{lost} no longer fit before the year ends")),
        }
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

/// The days of a year.
fn title(year: &YearSum) -> String {
    let left = match year.standing {
        Standing::Past => "over".to_owned(),
        Standing::Next => "bought ahead".to_owned(),
        Standing::Current => match year.days_left {
            1 => "1 day left".to_owned(),
            days => format!("{days} days left"),
        },
    };
    let assumed = match year.end_is_assumed {
        true => " (taken for a year)",
        false => "",
    };
    format!("{} to {}{assumed}, {left}", year.starts_on, year.ends_on)
}

/// The tier of a year, or those that followed one another in it.
fn tiers(year: &YearSum) -> String {
    match year.tiers.as_slice() {
        [only] => only.tier.clone(),
        several => {
            let told = several
                .iter()
                .map(|held| format!("{} from {}", held.tier, held.from));
            told.collect::<Vec<_>>().join(", ")
        }
    }
}

/// The sum, term by term.
fn calculation(year: &YearSum) -> Table {
    let mut table = Table::new([
        Column::new("number", "Accelerators").right(),
        Column::new("what", "What"),
        Column::new("year_ends_on", "Year to").data_only(),
    ]);
    let mut term = |number: i64, what: String, tone: Tone| {
        table.row([
            Cell::from(number.to_string()),
            Cell::from(what).tone(tone),
            year.ends_on.into(),
        ]);
    };
    term(
        i64::from(year.granted),
        format!("granted by the tier (rule {})", year.rule),
        Tone::Plain,
    );
    if year.extra > 0 {
        let what = "bought on top".to_owned();
        term(i64::from(year.extra), what, Tone::Plain);
    }
    let mut less = |ids: &[String], what: &str| {
        if !ids.is_empty() {
            let number = i64::try_from(ids.len()).unwrap_or(i64::MAX);
            term(-number, format!("{what}: {}", ids.join(", ")), Tone::Plain);
        }
    };
    less(&year.completed, "completed");
    less(&year.active, "active");
    less(&year.planned, "planned");
    less(&year.cancelled, "cancelled, and counted");
    let (what, tone) = match year.left {
        ..0 => ("left: more than was granted", Tone::Late),
        0 => ("left", Tone::Plain),
        _ => ("left", Tone::Good),
    };
    term(year.left, what.to_owned(), tone);
    if !year.released.is_empty() {
        let what = format!("cancelled, and not counted: {}", year.released.join(", "));
        term(0, what, Tone::Faint);
    }
    table
}

/// Vouchers, training and reviews.
fn benefits(year: &YearSum) -> Table {
    let mut table = Table::new([
        Column::new("what", "Besides"),
        Column::new("granted", "Granted").right(),
        Column::new("used", "Used").right(),
        Column::new("planned", "Planned").right(),
        Column::new("left", "Left").right(),
        Column::new("note", "Note"),
    ]);
    let mut vouchers = Vec::new();
    if year.vouchers.used > 0 {
        vouchers.push(format!("{} redeemed", year.vouchers_redeemed));
    }
    vouchers.extend(year.vouchers_expire_on.map(|on| format!("expire {on}")));
    let rows = [
        ("vouchers", year.vouchers, vouchers.join(", ")),
        ("training days", year.instructor_led_days, String::new()),
        ("reviews", year.business_reviews, String::new()),
    ];
    for (what, benefit, note) in rows {
        let Benefit {
            granted,
            used,
            planned,
            left,
        } = benefit;
        let left = Cell::from(left).tone(if left < 0 { Tone::Late } else { Tone::Plain });
        table.row([
            what.into(),
            granted.into(),
            used.into(),
            planned.into(),
            left,
            note.into(),
        ]);
    }
    table
}
