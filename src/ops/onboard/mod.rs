//! Onboarding: a record made, its checklist, and steps done, planned, skipped and taken back.

#[cfg(test)]
mod doubt_tests;
mod step;
#[cfg(test)]
mod tests;

use anyhow::Result;
use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

use super::Desk;
use crate::domain::checklist::{Checklist, Line, State};
use crate::domain::customer::{Customer, Team};
use crate::domain::customer_id::CustomerId;
use crate::domain::nearest::listed;
use crate::domain::onboarding::{StepKind, Want};
use crate::domain::person::Person;
use crate::domain::subscription::{Subscription, Tier};
use crate::domain::text::one_line;
use crate::domain::{Kind, Refusal};
use crate::rules::Rules;
use crate::store::Written;

pub(crate) use step::{Fate, doubts, reopen, settle};

/// What is known of a customer when the order form lands.
#[derive(Debug, Clone)]
pub(crate) struct NewCustomer {
    /// The id; None makes one from the name.
    pub(crate) id: Option<CustomerId>,
    /// The customer's name.
    pub(crate) name: String,
    /// What was bought, and when.
    pub(crate) subscription: Subscription,
    /// Who is on the account team already, by role key.
    pub(crate) team: Vec<(&'static str, Person)>,
    /// The day everybody whom the tier calls for was named, where it is known.
    pub(crate) resources_identified_on: Option<NaiveDate>,
}

/// The checklist of one customer.
#[derive(Debug, Serialize)]
pub(crate) struct Onboarding {
    /// The customer's id.
    pub(crate) id: CustomerId,
    /// The customer's name.
    pub(crate) name: String,
    /// The tier's name; None when nothing is bought.
    pub(crate) tier: Option<String>,
    /// The day of the order form.
    pub(crate) order_form_on: Option<NaiveDate>,
    /// The day the customer left the book.
    pub(crate) archived_on: Option<NaiveDate>,
    /// The day the checklist was looked at.
    pub(crate) today: NaiveDate,
    /// Steps that are settled.
    pub(crate) settled: usize,
    /// Steps that there are, marks not counted.
    pub(crate) steps: usize,
    /// Steps and marks, in order.
    pub(crate) lines: Vec<Line>,
    /// What to do next; nothing for a customer who left the book.
    pub(crate) next: Option<Next>,
}

impl Onboarding {
    /// Whether every step is settled.
    pub(crate) fn is_complete(&self) -> bool {
        self.settled == self.steps
    }
}

/// What to do next, with the command for it.
#[derive(Debug, Serialize)]
pub(crate) struct Next {
    /// The step.
    #[serde(flatten)]
    pub(crate) line: Line,
    /// What to type.
    pub(crate) command: String,
    /// What to type for a draft, where the step has one.
    pub(crate) draft: Option<String>,
}

/// The tiers that a CSA looks after.
pub(crate) fn our_tiers(rules: &Rules) -> impl Iterator<Item = Tier> {
    Tier::ALL.into_iter().filter(|tier| rules.is_ours(*tier))
}

/// The tier that a word names, if a CSA looks after its customers.
///
/// # Errors
/// [`Kind::Usage`] with the tiers that there are; [`Kind::Refused`] with the role that owns the tier.
pub(crate) fn offered(rules: &Rules, word: &str) -> Result<Tier> {
    let tier = Tier::named(word).map_err(|refusal| refusal.hint(owners(rules)).rule("tiers"))?;
    if rules.is_ours(tier) {
        return Ok(tier);
    }
    let rule = rules.tier(tier);
    let owner = match rules.role(&rule.owner) {
        Some(role) => format!("the {} ({})", role.title, rule.owner.to_uppercase()),
        None => rule.owner.to_uppercase(),
    };
    Err(Refusal::new(
        Kind::Refused,
        format!("{} customers belong to {owner}, not to a CSA", rule.title),
    )
    .rule(format!("tiers.{tier}"))
    .hint(format!(
        "a CSA looks after {}",
        listed(our_tiers(rules).map(Tier::key))
    ))
    .into())
}

fn owners(rules: &Rules) -> String {
    let others = Tier::ALL.into_iter().filter(|tier| !rules.is_ours(*tier));
    let owner = |tier: Tier| {
        let rule = rules.tier(tier);
        format!(
            "{} belongs to the {}",
            rule.title,
            rule.owner.to_uppercase()
        )
    };
    others.map(owner).collect::<Vec<_>>().join(", ")
}

/// The last day of a subscription year that starts on this day.
pub(crate) fn year_from(starts_on: NaiveDate) -> Option<NaiveDate> {
    starts_on
        .checked_add_months(Months::new(12))?
        .checked_sub_days(Days::new(1))
}

/// Makes the record of a new customer. When everybody whom the tier calls for is named, the
/// resources count as identified today.
///
/// # Errors
/// When the id is taken or cannot be made, the dates contradict each other, or the file cannot be
/// written.
pub(crate) fn create(desk: &Desk, new: NewCustomer) -> Result<(CustomerId, Customer, Written)> {
    one_line(&new.name).map_err(|fault| {
        Refusal::new(Kind::Usage, format!("the name {fault}")).hint("a name is one line of text")
    })?;
    let id = match new.id {
        Some(id) => id,
        None => CustomerId::from_name(&new.name)?,
    };
    in_order(&new.subscription)?;
    let mut customer = Customer::new(new.name, new.subscription);
    for (role, person) in new.team {
        if let Some(place) = customer.team.role_mut(role) {
            *place = Some(person);
        }
    }
    let bought = customer.subscriptions.first();
    let everybody = missing_roles(desk.rules, bought, &customer.team).is_empty();
    customer.onboarding.resources_identified_on = new
        .resources_identified_on
        .or(everybody.then_some(desk.today));
    let summary = format!("created `{}` as `{id}`", customer.name);
    let written = desk.store.create(&id, &customer, desk.write, summary)?;
    Ok((id, customer, written))
}

/// Refuses a subscription that ends before it starts.
pub(crate) fn in_order(subscription: &Subscription) -> Result<()> {
    if let (Some(starts), Some(ends)) = (subscription.starts_on, subscription.ends_on)
        && ends < starts
    {
        return Err(Refusal::new(
            Kind::Usage,
            format!("the subscription would end on {ends}, before it starts on {starts}"),
        )
        .into());
    }
    Ok(())
}

/// The checklist of one customer.
///
/// # Errors
/// When the record cannot be read.
pub(crate) fn checklist(desk: &Desk, id: &CustomerId) -> Result<Onboarding> {
    Ok(held(desk, id, &desk.store.load(id)?.customer))
}

/// The checklist of a record that is at hand.
pub(crate) fn held(desk: &Desk, id: &CustomerId, customer: &Customer) -> Onboarding {
    let checklist = desk.checklist(customer);
    let lines = checklist.lines();
    let steps = || lines.iter().filter(|line| line.kind == StepKind::Step);
    let subscription = checklist.subscription();
    Onboarding {
        id: id.clone(),
        name: customer.name.clone(),
        tier: subscription.map(|bought| desk.rules.tier(bought.tier).title.clone()),
        order_form_on: subscription.and_then(|bought| bought.order_form_on),
        archived_on: customer.archived_on,
        today: desk.today,
        settled: steps().filter(|line| line.is_settled()).count(),
        // A step that may never be called for is not counted until it is.
        steps: steps()
            .filter(|line| !matches!(line.state, State::OnlyIf { .. }))
            .count(),
        next: checklist
            .next()
            .filter(|_| customer.archived_on.is_none())
            .map(|line| next(desk, id, (customer, &checklist), line)),
        lines,
    }
}

fn next(
    desk: &Desk,
    id: &CustomerId,
    (customer, checklist): (&Customer, &Checklist),
    line: Line,
) -> Next {
    let step = desk.rules.steps().find(|step| step.key == line.step);
    let missing = step
        .filter(|step| step.wants.contains(&Want::Team))
        .map(|_| missing_roles(desk.rules, checklist.subscription(), &customer.team))
        .and_then(|missing| missing.into_iter().next());
    let command = match missing {
        Some(role) => format!("csa customer set {id} team.{role} 'NAME <MAIL>'"),
        None => format!("csa onboard done {id} {}", line.word()),
    };
    let draft = step
        .and_then(|step| step.draft.as_deref())
        .map(|draft| format!("csa onboard draft {id} {draft}"));
    Next {
        line,
        command,
        draft,
    }
}

/// The roles that this year's tier calls for and nobody fills yet.
pub(crate) fn missing_roles(
    rules: &Rules,
    bought: Option<&Subscription>,
    team: &Team,
) -> Vec<String> {
    let roles = bought.map(|bought| rules.tier(bought.tier).roles.as_slice());
    let is_missing = |role: &&String| team.role(role).is_none();
    let roles = roles.unwrap_or_default().iter();
    roles.filter(is_missing).cloned().collect()
}
