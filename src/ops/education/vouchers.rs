//! Certification vouchers: issued, and used.

use anyhow::Result;
use chrono::NaiveDate;

use super::{granted_by, year};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::education::Vouchers;
use crate::domain::entitlement::entitlements;
use crate::domain::numbered::next_id;
use crate::domain::objective::pick;
use crate::domain::text::counted;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Written;

/// Vouchers that are issued together.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Issue {
    /// How many.
    pub(crate) count: u32,
    /// The day.
    pub(crate) on: NaiveDate,
    /// The last day they can be used.
    pub(crate) expires_on: Option<NaiveDate>,
}

/// What speaks against issuing them: questions for whoever does.
///
/// # Errors
/// Refused when there are none, or they expire before they are issued; when the record cannot be read.
pub(crate) fn issue_doubts(desk: &Desk, id: &CustomerId, issue: &Issue) -> Result<Vec<String>> {
    let Issue {
        count,
        on,
        expires_on,
    } = *issue;
    if count == 0 {
        return Err(Refusal::new(Kind::Usage, "0 vouchers cannot be issued").into());
    }
    if let Some(expires) = expires_on.filter(|expires| *expires < on) {
        let message = format!("vouchers issued on {on} cannot expire on {expires}, before that");
        return Err(Refusal::new(Kind::Refused, message)
            .rule("check.education.expiry")
            .into());
    }
    let customer = desk.store.load(id)?.customer;
    let mut doubts = Vec::new();
    if on > desk.today {
        doubts.push(format!("{on} is in the future"));
    }
    match year(desk, &customer, on) {
        None => doubts.push(format!("{on} lies in no subscription year")),
        Some(sum) if sum.vouchers.left() < i64::from(count) => {
            let (granted, to) = (sum.vouchers.granted, sum.year.period.to);
            let all = sum.vouchers.used.saturating_add(count);
            let by = match granted_by(desk, &sum) {
                Some(rule) => format!("rule {rule}"),
                None => "the subscription says so".to_owned(),
            };
            doubts.push(format!(
                "with these {all} vouchers are issued of {granted} in the year to {to} ({by})"
            ));
        }
        Some(_) => {}
    }
    Ok(doubts)
}

/// Keeps an issue, and returns its id as well.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn issue(desk: &Desk, id: &CustomerId, issue: &Issue) -> Result<(String, Written)> {
    let mut given = String::new();
    let written = desk.store.edit(id, desk.write, |customer| {
        let all = &mut customer.education.vouchers;
        given = next_id('v', all.iter().map(|it| it.id.as_str()));
        all.push(Vouchers {
            id: given.clone(),
            issued_on: Some(issue.on),
            issued: issue.count,
            used: 0,
            expires_on: issue.expires_on,
        });
        let count = counted(issue.count as usize, "voucher");
        Ok(format!(
            "`{}`: {count} issued on {} ({given})",
            customer.name, issue.on
        ))
    })?;
    Ok((given, written))
}

/// Notes that so many were used: of that issue, else of those that can still be used, the first to expire first.
///
/// # Errors
/// `Usage` for none; refused when fewer are left, or that issue has expired; `NotFound` for an issue that is not
/// there; those of `Store::edit`.
pub(crate) fn use_up(
    desk: &Desk,
    id: &CustomerId,
    (count, which): (u32, Option<&str>),
) -> Result<Written> {
    if count == 0 {
        return Err(Refusal::new(Kind::Usage, "0 vouchers cannot be used").into());
    }
    desk.store.edit(id, desk.write, |customer| {
        let order = usable(desk, id, customer, which)?;
        let all = &mut customer.education.vouchers;
        let left: u32 = order.iter().map(|at| all[*at].left()).sum();
        if left < count {
            let of = which.map_or_else(String::new, |which| format!(" of {}", which.trim()));
            let message = match left {
                0 => format!("no voucher{of} is left to use"),
                1 => format!("only 1 voucher{of} is left to use"),
                _ => format!("only {left} vouchers{of} are left to use"),
            };
            return Err(Refusal::new(Kind::Refused, message)
                .rule("check.education.vouchers")
                .hint(format!("`csa education {id}` shows every issue"))
                .hint(format!("to issue more: csa education issue {id} NUMBER"))
                .into());
        }
        let (mut rest, mut from) = (count, Vec::new());
        for at in order {
            let issue = &mut all[at];
            let taken = rest.min(issue.left());
            if taken > 0 {
                issue.used += taken;
                rest -= taken;
                from.push(format!(
                    "{} of {} in {}",
                    issue.used, issue.issued, issue.id
                ));
            }
        }
        let count = counted(count as usize, "voucher");
        Ok(format!(
            "`{}`: {count} used, now {}",
            customer.name,
            from.join(" and ")
        ))
    })
}

/// The issues that can still be used, by their places, the first to expire first; or that one issue.
fn usable(
    desk: &Desk,
    id: &CustomerId,
    customer: &Customer,
    which: Option<&str>,
) -> Result<Vec<usize>, Refusal> {
    let all = &customer.education.vouchers;
    let sums = entitlements(customer, &desk.rules.terms(), desk.today);
    let last_day = |at: usize| all[at].last_day(&sums).unwrap_or(NaiveDate::MAX);
    let Some(word) = which else {
        let mut order: Vec<usize> = (0..all.len())
            .filter(|at| last_day(*at) >= desk.today)
            .collect();
        order.sort_by_key(|at| last_day(*at));
        return Ok(order);
    };
    let items: Vec<(&str, &str)> = all
        .iter()
        .map(|it| (it.id.as_str(), it.id.as_str()))
        .collect();
    let at = pick("issue", word, &items).map_err(|refusal| match items.is_empty() {
        true => refusal.hint(format!("to issue some: csa education issue {id} NUMBER")),
        false => refusal,
    })?;
    if last_day(at) < desk.today {
        let message = format!("{} expired on {}", all[at].id, last_day(at));
        return Err(Refusal::new(Kind::Refused, message).hint(format!(
            "if they were used before: csa customer set {id} education.vouchers.{}.used NUMBER",
            all[at].id
        )));
    }
    Ok(vec![at])
}
