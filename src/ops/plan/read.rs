//! Quarters and changes as they are typed.

use chrono::{Days, NaiveDate};

use super::Change;
use crate::domain::fiscal::{FiscalCalendar, FiscalQuarter};
use crate::domain::when::{self, Lean, Period};
use crate::domain::{Kind, Refusal};

/// How a change is written, for whoever wrote it otherwise.
const FORMS: &str = "write `acme:a2:+3w`, `acme:a2:2027-01-11`, `acme:a2:FY28-Q1`, `acme:new:FY28-Q1` or `acme:a2:cancel`";

/// The fiscal quarter that these words mean.
///
/// # Errors
/// `Kind::Usage` when they are no quarter, naming the flag.
pub(crate) fn quarter(
    flag: &str,
    text: &str,
    today: NaiveDate,
    fiscal: &FiscalCalendar,
) -> Result<FiscalQuarter, Refusal> {
    if let Ok(period) = Period::parse(text, today, Lean::Future, fiscal) {
        let quarter = fiscal.quarter_of(period.from);
        if fiscal.first_day(quarter) == period.from && fiscal.last_day(quarter) == period.to {
            return Ok(quarter);
        }
    }
    let current = fiscal.quarter_of(today);
    let message = format!("{flag}: `{}` is not a fiscal quarter", text.trim());
    Err(Refusal::new(Kind::Usage, message).hint(format!(
        "there are four a year; write it like `{}`, `q1` or `next quarter`",
        current.next()
    )))
}

/// A change as it was typed: the customer's word, the run's id, none for a new one, and what becomes of it.
pub(super) struct Typed {
    pub(super) customer: String,
    pub(super) run: Option<String>,
    pub(super) to: To,
}

/// What becomes of a run.
pub(super) enum To {
    /// It starts on this day.
    On(NaiveDate),
    /// It starts in this quarter.
    In(FiscalQuarter),
    /// It starts so many days later, or earlier.
    By(i64),
    /// It is called off.
    Off,
}

impl To {
    /// The day so many days from this one.
    pub(super) fn shifted(from: NaiveDate, days: i64) -> Option<NaiveDate> {
        match u64::try_from(days) {
            Ok(days) => from.checked_add_days(Days::new(days)),
            Err(_) => from.checked_sub_days(Days::new(days.unsigned_abs())),
        }
    }
}

/// Reads a change.
///
/// # Errors
/// `Kind::Usage` when it is not of a form that means something.
pub(super) fn typed(
    change: &Change,
    today: NaiveDate,
    fiscal: &FiscalCalendar,
) -> Result<Typed, Refusal> {
    let wrong = |why: &str| {
        let message = format!("--what-if `{}`: {why}", change.0.trim());
        Refusal::new(Kind::Usage, message).hint(FORMS)
    };
    let parts: Vec<&str> = change.0.split(':').map(str::trim).collect();
    let [customer, run, to] = parts[..] else {
        return Err(wrong(
            "it takes a customer, an accelerator and what becomes of it",
        ));
    };
    if customer.is_empty() || run.is_empty() || to.is_empty() {
        return Err(wrong(
            "it takes a customer, an accelerator and what becomes of it",
        ));
    }
    let is_new = run.eq_ignore_ascii_case("new");
    let to = match shift(to) {
        Some(days) => To::By(days),
        None if to.eq_ignore_ascii_case("cancel") => To::Off,
        None => match quarter("", to, today, fiscal) {
            Ok(quarter) => To::In(quarter),
            Err(_) => match when::parse(to, today, Lean::Future, fiscal) {
                Ok(day) => To::On(day),
                Err(refusal) => return Err(wrong(&refusal.message)),
            },
        },
    };
    if is_new && matches!(to, To::By(_) | To::Off) {
        return Err(wrong("a new one needs a day or a quarter to start in"));
    }
    Ok(Typed {
        customer: customer.to_owned(),
        run: (!is_new).then(|| run.to_owned()),
        to,
    })
}

/// Reads `+3w`, `-10d` as days.
fn shift(text: &str) -> Option<i64> {
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let unit = rest.chars().last()?;
    let number: u16 = rest.strip_suffix(unit)?.parse().ok()?;
    let days = match unit.to_ascii_lowercase() {
        'd' => 1,
        'w' => 7,
        _ => return None,
    };
    Some(sign * days * i64::from(number))
}
