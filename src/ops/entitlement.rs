//! What customers are entitled to: the sums of their subscription years, and what is over or lost.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::Desk;
use crate::domain::customer::Customer;
use crate::domain::customer_id::{CustomerId, folded};
use crate::domain::entitlement::{Entitlement, Tally, Terms, entitlements, outside};
use crate::domain::person::Person;
use crate::store::Shelf;

/// One customer's sums.
#[derive(Debug, Serialize)]
pub(crate) struct Account {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) name: String,
    /// The customer's CSA.
    pub(crate) csa: Option<Person>,
    /// The years, oldest first.
    pub(crate) years: Vec<YearSum>,
    /// Accelerators that start in no subscription year.
    pub(crate) outside: Vec<String>,
    /// Open accelerators without a first day; they count in the year that runs.
    pub(crate) without_start: Vec<String>,
    /// Subscriptions without a first day, by their place in the record; they come to no year.
    pub(crate) unknown_starts: Vec<usize>,
    /// The day it was looked at.
    pub(crate) today: NaiveDate,
}

/// Where a year lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Standing {
    /// Over.
    Past,
    /// Running.
    Current,
    /// Bought, not begun.
    Next,
}

/// The sum of one subscription year.
#[derive(Debug, Serialize)]
pub(crate) struct YearSum {
    /// What people call the tier that holds at its end.
    pub(crate) tier: String,
    /// Every tier that held in it, oldest first.
    pub(crate) tiers: Vec<Held>,
    /// The first day.
    pub(crate) starts_on: NaiveDate,
    /// The last day.
    pub(crate) ends_on: NaiveDate,
    /// True when the record does not tell the end and a year is taken for it.
    pub(crate) end_is_assumed: bool,
    /// Where it lies.
    pub(crate) standing: Standing,
    /// Days from today to its last day, today not counted; 0 when it is over.
    pub(crate) days_left: i64,
    /// The rule that grants the accelerators.
    pub(crate) rule: String,
    /// Accelerators that the tier grants.
    pub(crate) granted: u32,
    /// Accelerators bought on top.
    pub(crate) extra: u32,
    /// Granted and bought.
    pub(crate) allowed: u32,
    /// Those completed, by id; as are the next.
    pub(crate) completed: Vec<String>,
    /// Under way.
    pub(crate) active: Vec<String>,
    /// Agreed, not begun.
    pub(crate) planned: Vec<String>,
    /// Cancelled so late that they count.
    pub(crate) cancelled: Vec<String>,
    /// Cancelled, or agreed not to count.
    pub(crate) released: Vec<String>,
    /// Those that count.
    pub(crate) taken: usize,
    /// What is left; negative when too many are taken.
    pub(crate) left: i64,
    /// The last days on which those left can start, back to back, to end within the year.
    pub(crate) last_starts: Vec<NaiveDate>,
    /// How many of those left can no longer end within the year; 0 in a year that is over.
    pub(crate) lost: usize,
    /// Certification vouchers.
    pub(crate) vouchers: Benefit,
    /// Vouchers redeemed, of those issued.
    pub(crate) vouchers_redeemed: u32,
    /// The next day on which issued vouchers expire that were not all redeemed.
    pub(crate) vouchers_expire_on: Option<NaiveDate>,
    /// Days of instructor-led training.
    pub(crate) instructor_led_days: Benefit,
    /// Executive business reviews.
    pub(crate) business_reviews: Benefit,
}

/// A tier within a year.
#[derive(Debug, Serialize)]
pub(crate) struct Held {
    /// The day from which it held.
    pub(crate) from: NaiveDate,
    /// What people call it.
    pub(crate) tier: String,
}

/// What is granted and used of something besides accelerators.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Benefit {
    /// How many are granted.
    pub(crate) granted: u32,
    /// How many were issued or held.
    pub(crate) used: u32,
    /// How many are agreed for a later day.
    pub(crate) planned: u32,
    /// What is neither.
    pub(crate) left: i64,
}

impl From<Tally> for Benefit {
    fn from(tally: Tally) -> Self {
        Self {
            granted: tally.granted,
            used: tally.used,
            planned: tally.planned,
            left: tally.left(),
        }
    }
}

/// Something that is over, or can no longer be had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Concern {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The last day of the year that it is about.
    pub(crate) year_ends_on: Option<NaiveDate>,
    /// What is wrong.
    pub(crate) what: String,
    /// What to type about it.
    pub(crate) command: String,
}

impl Account {
    /// The year that runs, else the next one, else the last one.
    pub(crate) fn present(&self) -> Option<&YearSum> {
        let mut years = self.years.iter();
        years
            .find(|year| year.standing != Standing::Past)
            .or(self.years.last())
    }

    /// What is over or can no longer be had, in years that are not over.
    pub(crate) fn concerns(&self) -> Vec<Concern> {
        let id = &self.customer;
        let mut concerns = Vec::new();
        let mut add = |year_ends_on, what: String, command: String| {
            concerns.push(Concern {
                customer: id.clone(),
                year_ends_on,
                what,
                command,
            });
        };
        for year in self.years.iter().filter(|it| it.standing != Standing::Past) {
            let ends = Some(year.ends_on);
            if year.left < 0 {
                let what = format!(
                    "{} accelerators are used or planned of {} (rule {})",
                    year.taken, year.allowed, year.rule
                );
                let open = year.planned.last().or(year.active.last());
                add(
                    ends,
                    what,
                    match open {
                        Some(open) => format!("csa accelerator cancel {id} {open} --why TEXT"),
                        None => format!("csa accelerator extra {id} {} --why TEXT", -year.left),
                    },
                );
            }
            if year.lost > 0 {
                let what = match year.lost {
                    1 => {
                        "1 accelerator that is left no longer fits before the year ends".to_owned()
                    }
                    lost => format!(
                        "{lost} accelerators that are left no longer fit before the year ends"
                    ),
                };
                add(ends, what, format!("csa customer renew {id}"));
            }
            for (benefit, noun) in [
                (year.vouchers, "vouchers are issued"),
                (
                    year.instructor_led_days,
                    "instructor-led days are held or planned",
                ),
                (
                    year.business_reviews,
                    "business reviews are held or planned",
                ),
            ] {
                if benefit.left < 0 {
                    let used = benefit.used.saturating_add(benefit.planned);
                    let what = format!("{used} {noun} of {}", benefit.granted);
                    add(ends, what, format!("csa customer edit {id}"));
                }
            }
        }
        for accelerator in &self.outside {
            add(
                None,
                format!("{accelerator} starts in no subscription year"),
                format!("csa accelerator move {id} {accelerator} --to DATE"),
            );
        }
        concerns
    }

    /// By which the worst comes first: over, lost, then who must start soonest.
    fn urgency(&self) -> (i64, usize, bool, Option<NaiveDate>) {
        let Some(year) = self.present() else {
            return (0, usize::MAX, true, None);
        };
        let lost = usize::MAX - year.lost;
        let next = year.last_starts.first().copied();
        (year.left.min(0), lost, next.is_none(), next)
    }
}

/// The sums of one customer.
///
/// # Errors
/// When there is no such customer, or the file cannot be read.
pub(crate) fn account(desk: &Desk, id: &CustomerId) -> Result<Account> {
    Ok(of(desk, id, &desk.store.load(id)?.customer))
}

/// The sums of every customer in the book who is not archived, worst first, how many records could be
/// read, and of each other one why not.
///
/// # Errors
/// When the book cannot be listed.
pub(crate) fn accounts(desk: &Desk) -> Result<(Vec<Account>, usize, Vec<anyhow::Error>)> {
    let Shelf {
        records,
        unreadable,
    } = desk.store.load_all()?;
    let read = records.len();
    let mut accounts: Vec<Account> = records
        .iter()
        .filter(|(_, record)| record.customer.archived_on.is_none())
        .map(|(id, record)| of(desk, id, &record.customer))
        .collect();
    accounts.sort_by_cached_key(|account| (account.urgency(), folded(&account.name)));
    Ok((accounts, read, unreadable))
}

/// The sums of a record that is at hand.
pub(crate) fn of(desk: &Desk, id: &CustomerId, customer: &Customer) -> Account {
    let terms = desk.rules.terms();
    let sums = entitlements(customer, &terms, desk.today);
    let without_start = customer
        .accelerators
        .iter()
        .filter(|it| it.is_open() && it.starts_on.is_none());
    let subscriptions = customer.subscriptions.iter().enumerate();
    Account {
        customer: id.clone(),
        name: customer.name.clone(),
        csa: customer.team.csa.clone(),
        years: sums
            .into_iter()
            .map(|sum| year(desk, customer, &terms, sum))
            .collect(),
        outside: outside(customer).into_iter().map(str::to_owned).collect(),
        without_start: without_start.map(|it| it.id.clone()).collect(),
        unknown_starts: subscriptions
            .filter(|(_, bought)| bought.starts_on.is_none())
            .map(|(at, _)| at)
            .collect(),
        today: desk.today,
    }
}

fn year(desk: &Desk, customer: &Customer, terms: &Terms, sum: Entitlement) -> YearSum {
    let days = sum.year.period;
    let standing = match desk.today {
        today if today > days.to => Standing::Past,
        today if today < days.from => Standing::Next,
        _ => Standing::Current,
    };
    let title = |tier| desk.rules.tier(tier).title.clone();
    let expiring = customer.education.vouchers.iter().filter(|issue| {
        issue.used < issue.issued && issue.issued_on.is_some_and(|on| days.contains(on))
    });
    YearSum {
        tier: title(sum.year.tier()),
        tiers: sum
            .year
            .tiers
            .iter()
            .map(|(from, tier)| Held {
                from: *from,
                tier: title(*tier),
            })
            .collect(),
        starts_on: days.from,
        ends_on: days.to,
        end_is_assumed: sum.year.end_is_assumed,
        standing,
        days_left: (days.to - desk.today).num_days().max(0),
        rule: format!("tiers.{}.accelerators", terms.granting_tier(&sum.year)),
        granted: sum.granted,
        extra: sum.extra,
        allowed: sum.allowed(),
        taken: sum.taken(),
        left: sum.left(),
        lost: match standing {
            Standing::Past => 0,
            _ => sum.lost(),
        },
        vouchers: sum.vouchers.into(),
        vouchers_redeemed: sum.vouchers_redeemed,
        vouchers_expire_on: expiring
            .filter_map(|issue| issue.expires_on)
            .filter(|on| *on >= desk.today)
            .min(),
        instructor_led_days: sum.instructor_led_days.into(),
        business_reviews: sum.business_reviews.into(),
        last_starts: sum.last_starts,
        completed: sum.completed,
        active: sum.active,
        planned: sum.planned,
        cancelled: sum.cancelled,
        released: sum.released,
    }
}
