//! Account escalations: listed with their rhythm, opened, changed and closed.

use std::cmp::Reverse;

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::{Changes, Desk, Gathered, Set};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::health::{Escalation, Severity};
use crate::domain::numbered::next_id;
use crate::domain::objective::pick;
use crate::domain::{Kind, Refusal};
use crate::store::Written;

/// One escalation, with what the rules and the log say about it.
#[derive(Debug, Serialize)]
pub(crate) struct Standing {
    /// The customer's id.
    pub(crate) customer: CustomerId,
    /// The customer's name.
    pub(crate) customer_name: String,
    /// As the record has it.
    #[serde(flatten)]
    pub(crate) escalation: Escalation,
    /// How many days it is open, or was.
    pub(crate) age_days: Option<i64>,
    /// How often both sides speak, in words.
    pub(crate) rhythm: Option<String>,
    /// The rule that says so.
    pub(crate) rule: Option<String>,
    /// The last day on which the log speaks of an escalation while it was open, or the day it was opened.
    pub(crate) last_word_on: Option<NaiveDate>,
    /// The day by which the next word is due; none once it is closed.
    pub(crate) next_word_by: Option<NaiveDate>,
    /// The day it was looked at.
    #[serde(skip)]
    pub(crate) today: NaiveDate,
}

impl Standing {
    fn new(desk: &Desk, id: &CustomerId, customer: &Customer, it: &Escalation) -> Self {
        let until = it.closed_on.unwrap_or(desk.today);
        let rhythm = it.severity.map(|severity| desk.rules.rhythm(severity));
        let last = it.last_word_on(&customer.activities, desk.today);
        let next = rhythm.as_ref().zip(last).filter(|_| it.is_open());
        Self {
            customer: id.clone(),
            customer_name: customer.name.clone(),
            escalation: it.clone(),
            age_days: it.opened_on.map(|opened| (until - opened).num_days()),
            last_word_on: last,
            next_word_by: next.map(|(rhythm, last)| rhythm.due_on(last, &desk.work)),
            rhythm: rhythm.map(|rhythm| rhythm.says),
            rule: it.severity.map(Severity::rule),
            today: desk.today,
        }
    }

    /// Open before closed, grave before slight, long before lately opened; of closed ones the newest first.
    fn place(&self) -> impl Ord + use<> {
        let it = &self.escalation;
        let severity = it.severity.map_or(Severity::ALL.len(), |it| it as usize);
        match it.closed_on {
            None => (false, severity, it.opened_on, Reverse(None)),
            Some(closed) => (true, 0, None, Reverse(Some(closed))),
        }
    }
}

/// The escalations of one customer, or of everybody in the book who is not archived; the worst first.
///
/// # Errors
/// As [`Desk::gather`].
pub(crate) fn list(desk: &Desk, only: Option<&CustomerId>) -> Result<Gathered<Standing>> {
    let mut gathered = desk.gather(only, |id, customer| of(desk, id, customer))?;
    gathered.rows.sort_by_key(Standing::place);
    Ok(gathered)
}

/// The escalations of a record that is at hand, the worst first.
pub(crate) fn of(desk: &Desk, id: &CustomerId, customer: &Customer) -> Vec<Standing> {
    let all = customer.escalations.iter();
    let mut all: Vec<Standing> = all
        .map(|it| Standing::new(desk, id, customer, it))
        .collect();
    all.sort_by_key(Standing::place);
    all
}

/// The escalation that a word means.
///
/// # Errors
/// `NotFound` with the nearest, or `Ambiguous` with those that it could be.
pub(crate) fn find<'a>(
    customer: &'a Customer,
    id: &CustomerId,
    word: &str,
) -> Result<&'a Escalation, Refusal> {
    place(customer, id, word).map(|at| &customer.escalations[at])
}

fn place(customer: &Customer, id: &CustomerId, word: &str) -> Result<usize, Refusal> {
    let all = customer.escalations.iter();
    let items: Vec<(&str, &str)> = all.map(|it| (it.id.as_str(), it.name())).collect();
    pick("escalation", word, &items).map_err(|refusal| match items.is_empty() {
        true => Refusal {
            hints: vec![format!(
                "to open one: csa escalation open {id} \"WHAT IS WRONG\""
            )],
            ..refusal
        },
        false => refusal,
    })
}

/// What is said of an escalation.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// What is wrong.
    pub(crate) title: Set<String>,
    /// How grave it is.
    pub(crate) severity: Set<Severity>,
    /// Who drives it.
    pub(crate) owner: Set<String>,
    /// What must be true to close it.
    pub(crate) exit_criteria: Set<String>,
    /// The day it was raised.
    pub(crate) opened_on: Set<NaiveDate>,
}

impl Said {
    /// Writes it onto the escalation and says what changed, a phrase each.
    fn onto(&self, it: &mut Escalation) -> Vec<String> {
        let mut changes = Changes::default();
        changes.put("title", &mut it.title, &self.title);
        changes.put("severity", &mut it.severity, &self.severity);
        changes.put("owner", &mut it.owner, &self.owner);
        let exit = &self.exit_criteria;
        changes.put("exit criteria", &mut it.exit_criteria, exit);
        changes.put("day it was opened", &mut it.opened_on, &self.opened_on);
        changes.0
    }
}

/// Opens an escalation, and returns its id as well. The customer's CSA drives it unless another is named.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn open(desk: &Desk, id: &CustomerId, said: &Said) -> Result<(String, Written)> {
    let mut given = String::new();
    let written = desk.store.edit(id, desk.write, |customer| {
        given = next_id('e', customer.escalations.iter().map(|it| it.id.as_str()));
        let csa = customer.team.csa.as_ref();
        let mut escalation = Escalation {
            id: given.clone(),
            title: None,
            severity: None,
            owner: csa.map(|csa| csa.name.clone()),
            opened_on: Some(desk.today),
            exit_criteria: None,
            closed_on: None,
            agreed_with: None,
        };
        said.onto(&mut escalation);
        let driven = match &escalation.owner {
            Some(owner) => format!(", driven by {owner}"),
            None => String::new(),
        };
        customer.escalations.push(escalation);
        Ok(format!(
            "`{}`: escalation {given} opened{driven}",
            customer.name
        ))
    })?;
    Ok((given, written))
}

/// Changes what is said of an escalation.
///
/// # Errors
/// As [`find`]; `Usage` when nothing is said; those of `Store::edit`.
pub(crate) fn edit(desk: &Desk, id: &CustomerId, word: &str, said: &Said) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let at = place(customer, id, word)?;
        let escalation = &mut customer.escalations[at];
        let changed = said.onto(escalation);
        if changed.is_empty() {
            let message = "nothing is said of the escalation";
            return Err(Refusal::new(Kind::Usage, message)
                .hint("say what changes, for example `--severity high` or `--exit TEXT`")
                .into());
        }
        let number = &escalation.id;
        let changed = changed.join(", ");
        Ok(format!(
            "`{}`: escalation {number}: {changed}",
            customer.name
        ))
    })
}

/// How an escalation is closed.
#[derive(Debug, Clone)]
pub(crate) struct Closing {
    /// The day both sides agreed that it is over.
    pub(crate) on: NaiveDate,
    /// Who at the customer agreed.
    pub(crate) agreed_with: Option<String>,
}

impl Closing {
    /// Whether it may be closed like that.
    ///
    /// # Errors
    /// Refused when it is closed, ends before it began, or lacks what the rule asks for.
    pub(crate) fn is_possible(
        &self,
        desk: &Desk,
        id: &CustomerId,
        it: &Escalation,
    ) -> Result<(), Refusal> {
        let (number, rules) = (&it.id, desk.rules.closing());
        let refused = |message: String| Refusal::new(Kind::Refused, message);
        if let Some(closed) = it.closed_on {
            return Err(
                refused(format!("{number} was closed on {closed}")).hint(format!(
                    "if it is back, open another: csa escalation open {id} TITLE"
                )),
            );
        }
        if let Some(opened) = it.opened_on.filter(|opened| *opened > self.on) {
            return Err(refused(format!(
                "{number} was opened on {opened}, after {}",
                self.on
            )));
        }
        if rules.exit_criteria && it.exit_criteria.is_none() {
            let message =
                format!("{number} has no exit criteria, so nobody can tell that it is over");
            return Err(refused(message).rule("escalation.closing").hint(format!(
                "agree on them first: csa escalation edit {id} {number} --exit TEXT"
            )));
        }
        if rules.agreement && self.agreed_with.is_none() {
            let message = "an escalation is over when the customer says so too";
            return Err(Refusal::new(Kind::Usage, message)
                .rule("escalation.closing")
                .hint("say who agreed: `--agreed-with NAME`"));
        }
        Ok(())
    }
}

/// Closes an escalation.
///
/// # Errors
/// As [`find`] and [`Closing::is_possible`]; those of `Store::edit`.
pub(crate) fn close(
    desk: &Desk,
    id: &CustomerId,
    word: &str,
    closing: &Closing,
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let at = place(customer, id, word)?;
        let escalation = &mut customer.escalations[at];
        closing.is_possible(desk, id, escalation)?;
        escalation.closed_on = Some(closing.on);
        escalation.agreed_with.clone_from(&closing.agreed_with);
        let with = closing.agreed_with.as_ref();
        let with = with
            .map(|name| format!(", agreed with {name}"))
            .unwrap_or_default();
        let (number, on) = (&escalation.id, closing.on);
        Ok(format!(
            "`{}`: escalation {number} closed on {on}{with}",
            customer.name
        ))
    })
}
