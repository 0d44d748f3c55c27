//! Assessments of health and maturity: listed, shown beside the one before, and added.

use std::cmp::Reverse;

use anyhow::Result;
use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::Serialize;

use super::{Desk, Gathered};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::health::{AreaChange, Assessment, before, compare, is_same_word};
use crate::domain::nearest::listed;
use crate::domain::numbered::next_id;
use crate::domain::objective::pick;
use crate::domain::{Kind, Refusal};
use crate::store::Written;

/// One assessment beside the one before.
#[derive(Debug, Serialize)]
pub(crate) struct Assessed {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// Its id.
    pub(crate) id: String,
    /// `health` or `maturity`.
    pub(crate) kind: String,
    /// The day it was made.
    pub(crate) on: NaiveDate,
    /// How many days ago that was.
    pub(crate) age_days: i64,
    /// The day of the one before of the same kind.
    pub(crate) before_on: Option<NaiveDate>,
    /// Whether none of its kind came after it.
    pub(crate) is_latest: bool,
    /// Each area with its level, and how it stands against before.
    pub(crate) areas: Vec<AreaChange>,
    /// What it found.
    pub(crate) summary: Option<String>,
}

/// The assessments of one customer, or of everybody in the book who is not archived; the newest first.
///
/// # Errors
/// As [`Desk::gather`].
pub(crate) fn list(desk: &Desk, only: Option<&CustomerId>) -> Result<Gathered<Assessed>> {
    let mut gathered = desk.gather(only, |id, customer| of(desk, id, customer))?;
    gathered.rows.sort_by_key(|it| Reverse(it.on));
    Ok(gathered)
}

/// The assessments of a record that is at hand, the newest first.
pub(crate) fn of(desk: &Desk, id: &CustomerId, customer: &Customer) -> Vec<Assessed> {
    let all = &customer.assessments;
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|at| Reverse((all[*at].on, *at)));
    let mut seen: Vec<&Assessment> = Vec::new();
    let assessed = order.into_iter().map(|at| {
        let it = &all[at];
        let is_latest = !seen.iter().any(|later| later.is_like(it));
        seen.push(it);
        let before = before(all, at);
        Assessed {
            customer: id.clone(),
            customer_name: customer.name.clone(),
            id: it.id.clone(),
            kind: it.kind.clone(),
            on: it.on,
            age_days: (desk.today - it.on).num_days(),
            before_on: before.map(|before| before.on),
            is_latest,
            areas: compare(it, before, desk.rules.levels()),
            summary: it.summary.clone(),
        }
    });
    assessed.collect()
}

/// The assessment that a word means: an id, or a kind, of which it is the newest. Without a word the newest of all.
///
/// # Errors
/// `NotFound` with those there are.
pub(crate) fn one(desk: &Desk, id: &CustomerId, word: Option<&str>) -> Result<Assessed> {
    let customer = desk.store.load(id)?.customer;
    let mut all = of(desk, id, &customer);
    let at = match word {
        None if all.is_empty() => {
            let refusal = Refusal::new(Kind::NotFound, "no assessment yet");
            Err(refusal.hint(to_add(id)))
        }
        None => Ok(0),
        Some(word) => {
            let kind = all.iter().position(|it| is_same_word(&it.kind, word));
            let items: Vec<(&str, &str)> = all
                .iter()
                .map(|it| (it.id.as_str(), it.id.as_str()))
                .collect();
            match kind {
                Some(at) => Ok(at),
                None => pick("assessment", word, &items).map_err(|refusal| match all.is_empty() {
                    true => Refusal {
                        hints: vec![to_add(id)],
                        ..refusal
                    },
                    false => refusal,
                }),
            }
        }
    };
    Ok(all.swap_remove(at?))
}

fn to_add(id: &CustomerId) -> String {
    format!("to add one: csa assessment add {id} health|maturity --area AREA=LEVEL")
}

/// An assessment that is to be kept.
#[derive(Debug, Clone)]
pub(crate) struct Given {
    /// `health` or `maturity`.
    pub(crate) kind: &'static str,
    /// The day it was made.
    pub(crate) on: NaiveDate,
    /// Level by area, both in the words of the rules.
    pub(crate) areas: IndexMap<String, String>,
    /// What it found.
    pub(crate) summary: Option<String>,
}

/// An area with its level as it was typed, `ci=adoption`, in the words of the rules; an area that they do not have is
/// taken at its word, with a doubt.
///
/// # Errors
/// `Usage` when it is no pair or the level is unknown; `Ambiguous` when the area could be several.
pub(crate) fn read_area(
    desk: &Desk,
    typed: &str,
) -> Result<(String, String, Option<String>), Refusal> {
    let pair = typed
        .split_once('=')
        .map(|(area, level)| (area.trim(), level.trim()));
    let Some((area, level)) = pair.filter(|(area, level)| !area.is_empty() && !level.is_empty())
    else {
        let message = format!("`{typed}` is not an area with its level");
        return Err(
            Refusal::new(Kind::Usage, message).hint("write `AREA=LEVEL`, such as `ci-cd=adoption`")
        );
    };
    let level = desk.rules.levels().read(level)?.to_owned();
    let areas = desk.rules.assessed_areas();
    let items: Vec<(&str, &str)> = areas.iter().map(|it| (it.as_str(), it.as_str())).collect();
    match pick("area", area, &items) {
        Ok(at) => Ok((areas[at].clone(), level, None)),
        Err(refusal) if refusal.kind == Kind::NotFound => {
            let known = items.iter().map(|(area, _)| *area);
            let doubt = format!(
                "`{area}` is none of the areas {} (rule assessment.areas)",
                listed(known)
            );
            Ok((area.to_owned(), level, Some(doubt)))
        }
        Err(refusal) => Err(refusal),
    }
}

/// What speaks against keeping it: questions for whoever does.
///
/// # Errors
/// When the record cannot be read.
pub(crate) fn doubts(desk: &Desk, id: &CustomerId, given: &Given) -> Result<Vec<String>> {
    let customer = desk.store.load(id)?.customer;
    let mut doubts = Vec::new();
    if given.on > desk.today {
        doubts.push(format!("{} is in the future", given.on));
    }
    let mut same = customer.assessments.iter();
    if let Some(same) = same.find(|it| it.on == given.on && is_same_word(&it.kind, given.kind)) {
        let (kind, on, number) = (given.kind, given.on, &same.id);
        doubts.push(format!(
            "{number} is an assessment of {kind} on {on} already"
        ));
    }
    Ok(doubts)
}

/// The areas that the last assessment of that kind looked at, with its levels.
///
/// # Errors
/// When the record cannot be read.
pub(crate) fn last_areas(
    desk: &Desk,
    id: &CustomerId,
    kind: &str,
) -> Result<IndexMap<String, String>> {
    let customer = desk.store.load(id)?.customer;
    let all = customer.assessments.into_iter();
    let last = all
        .filter(|it| is_same_word(&it.kind, kind))
        .max_by_key(|it| it.on);
    Ok(last.map(|it| it.areas).unwrap_or_default())
}

/// Keeps an assessment, and returns its id as well. Their order in the record is that of their days.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn add(desk: &Desk, id: &CustomerId, given: &Given) -> Result<(String, Written)> {
    let mut number = String::new();
    let written = desk.store.edit(id, desk.write, |customer| {
        let all = &mut customer.assessments;
        let letter = given.kind.chars().next().unwrap_or('a');
        number = next_id(letter, all.iter().map(|it| it.id.as_str()));
        let assessment = Assessment {
            id: number.clone(),
            kind: given.kind.to_owned(),
            on: given.on,
            areas: given.areas.clone(),
            summary: given.summary.clone(),
        };
        let at = all.iter().position(|it| it.on > given.on);
        all.insert(at.unwrap_or(all.len()), assessment);
        Ok(format!(
            "`{}`: assessment {number} of {} added",
            customer.name, given.kind
        ))
    })?;
    Ok((number, written))
}
