//! `csa onboard NAME --tier …`: the record of a new customer.

use std::slice;

use anyhow::Result;
use chrono::NaiveDate;
use clap::Args;

use crate::complete::Live;
use crate::context::Context;
use crate::domain::customer_id::{CustomerId, alike};
use crate::domain::person::Person;
use crate::domain::subscription::{Subscription, Tier};
use crate::domain::when::Lean;
use crate::domain::{Kind, Refusal};
use crate::ops::onboard::{self, NewCustomer};
use crate::store::Matches;

/// More customers than this are not named in a question.
const MOST_NAMED: usize = 5;

/// What is known of a new customer. On a terminal csa asks for what is missing.
#[derive(Debug, Args)]
#[command(next_help_heading = "For a new customer")]
pub(crate) struct New {
    /// The success tier bought: signature, advanced, or sps (legacy)
    #[arg(long, value_name = "TIER", add = Live::Tier.values())]
    tier: Option<String>,
    /// The day the order form was received
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Behind.values())]
    order_form: Option<String>,
    /// The first day of the subscription
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Ahead.values())]
    starts: Option<String>,
    /// The last day of the subscription [default: a year after its start]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Ahead.values())]
    ends: Option<String>,
    /// The Customer Success Architect, as NAME or 'NAME <MAIL>' [default: you, if configured]
    #[arg(long, value_name = "PERSON", add = Live::Csa.values())]
    csa: Option<String>,
    /// The Assigned Support Engineer
    #[arg(long, value_name = "PERSON")]
    ase: Option<String>,
    /// The Account Executive
    #[arg(long, value_name = "PERSON")]
    ae: Option<String>,
    /// The Solutions Architect
    #[arg(long, value_name = "PERSON")]
    sa: Option<String>,
    /// The Customer Success Manager until now
    #[arg(long, value_name = "PERSON")]
    csm: Option<String>,
    /// The day everybody whom the tier calls for was named [default: today, when all are]
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, add = Live::Behind.values())]
    resources_identified: Option<String>,
    /// GitLab looked after this customer before (not net new) [default: false]
    #[arg(long, value_name = "BOOL", num_args = 0..=1, default_missing_value = "true", require_equals = true)]
    existing: Option<bool>,
    /// The id of the record [default: made from the name]
    #[arg(long, value_name = "ID")]
    id: Option<String>,
}

impl New {
    /// Whether anything was said of a new customer.
    pub(super) fn is_given(&self) -> bool {
        let texts = [
            &self.tier,
            &self.order_form,
            &self.starts,
            &self.ends,
            &self.csa,
            &self.ase,
            &self.ae,
            &self.sa,
            &self.csm,
            &self.resources_identified,
            &self.id,
        ];
        self.existing.is_some() || texts.into_iter().any(Option::is_some)
    }
}

/// Asks on a terminal whether a name that is not in the book is a new customer.
pub(super) fn wanted(name: &str, near: Option<&CustomerId>, ctx: &Context) -> Result<bool> {
    let question = match near {
        Some(near) => format!("There is no customer {name}, but {near}. Create {name}?"),
        None => format!("There is no customer {name}. Create it?"),
    };
    Ok(ctx.prompt.confirm(&question, near.is_none())? == Some(true))
}

/// Creates the record and shows its checklist.
pub(super) fn create(name: &str, new: New, matches: Matches, ctx: &Context) -> Result<()> {
    let desk = ctx.desk()?;
    if let Matches::Exact(id) = &matches {
        return Err(Refusal::new(
            Kind::Refused,
            format!("`{name}` is in the book already, as `{id}`"),
        )
        .hint(format!("the checklist: csa onboard {id}"))
        .hint(format!("a renewal: csa customer renew {id}"))
        .hint("another customer of that name: add `--id SOME-ID` and a name that tells them apart")
        .into());
    }
    ctx.doubt(&format!("Create `{name}`"), &like(name, &matches))?;
    let id = match &new.id {
        Some(id) => CustomerId::chosen(id)?,
        None => CustomerId::from_name(name)?,
    };
    let tier = tier(&new, ctx)?;
    let order_form_on = order_form(&new, ctx)?;
    let starts_on = match &new.starts {
        Some(text) => Some(ctx.day("--starts", text, Lean::Future)?),
        None => {
            let question = "First day of the subscription";
            asked_day(ctx, question, Some(order_form_on), Lean::Future)?
        }
    };
    let ends_on = match (&new.ends, starts_on) {
        (Some(text), _) => Some(ctx.day("--ends", text, Lean::Future)?),
        (None, Some(starts)) => {
            let year = onboard::year_from(starts);
            asked_day(ctx, "Last day of the subscription", year, Lean::Future)?.or(year)
        }
        (None, None) => None,
    };
    let new_customer = match new.existing {
        Some(existing) => Some(!existing),
        None => ctx
            .prompt
            .confirm("Did GitLab look after this customer before?", false)?
            .map(|existing| !existing),
    };
    let team = team(&new, tier, ctx)?;
    let resources_identified_on = match &new.resources_identified {
        Some(text) => Some(ctx.day("--resources-identified", text, Lean::Past)?),
        None => None,
    };
    let mut doubts = Vec::new();
    if order_form_on > ctx.today {
        doubts.push(format!(
            "the order form's day, {order_form_on}, is in the future"
        ));
    }
    if let Some(day) = resources_identified_on {
        if day > ctx.today {
            doubts.push(format!("the day of the resources, {day}, is in the future"));
        }
        if day < order_form_on {
            doubts.push(format!(
                "the day of the resources, {day}, is before the order form of {order_form_on}"
            ));
        }
    }
    ctx.doubt(&format!("Create `{name}`"), &doubts)?;
    let (id, customer, written) = onboard::create(
        &desk,
        NewCustomer {
            id: Some(id),
            name: name.trim().to_owned(),
            subscription: Subscription {
                tier,
                order_form_on: Some(order_form_on),
                starts_on,
                ends_on,
                new_customer,
                vouchers: None,
                extra_accelerators: Vec::new(),
            },
            team,
            resources_identified_on,
        },
    )?;
    ctx.told(&written)?;
    if ctx.dry_run {
        return Ok(());
    }
    ctx.out.say(&format!("  {}", ctx.store.path(&id).display()));
    ctx.out.show(&onboard::held(&desk, &id, &customer))
}

/// Who is in the book already and may be meant by this name: some of them, each as a doubt.
fn like(name: &str, matches: &Matches) -> Vec<String> {
    let known = match matches {
        Matches::Exact(_) | Matches::None(None) => &[],
        Matches::Part(one) => slice::from_ref(one),
        Matches::Several(several) => several.as_slice(),
        Matches::None(Some(near)) => match &near.name {
            Some(known) if alike(known, name) => slice::from_ref(near),
            _ => &[],
        },
    };
    let some = known.iter().take(MOST_NAMED);
    some.map(|known| {
        let name = known.name.as_deref().unwrap_or(known.id.as_str());
        format!("`{name}` (`{}`) is in the book already", known.id)
    })
    .collect()
}

fn tier(new: &New, ctx: &Context) -> Result<Tier> {
    let rules = ctx.rules()?;
    if let Some(word) = &new.tier {
        return onboard::offered(rules, word);
    }
    let tiers: Vec<Tier> = onboard::our_tiers(rules).collect();
    let titles: Vec<&str> = tiers
        .iter()
        .map(|tier| rules.tier(*tier).title.as_str())
        .collect();
    match ctx.prompt.select("Success tier", &titles, 0)? {
        Some(chosen) => Ok(tiers[chosen]),
        None => Err(missing("--tier", "--tier signature")),
    }
}

fn order_form(new: &New, ctx: &Context) -> Result<NaiveDate> {
    if let Some(text) = &new.order_form {
        return ctx.day("--order-form", text, Lean::Past);
    }
    match asked_day(ctx, "Order form received on", Some(ctx.today), Lean::Past)? {
        Some(day) => Ok(day),
        None => Err(missing(
            "--order-form",
            &format!("--order-form {}", ctx.today),
        )),
    }
}

/// Asks for a day; the answer may be any phrase that the flags take.
fn asked_day(
    ctx: &Context,
    question: &str,
    default: Option<NaiveDate>,
    lean: Lean,
) -> Result<Option<NaiveDate>> {
    let default = default.map(|day| day.to_string());
    let read = |text: &str| {
        crate::domain::when::parse(text, ctx.today, lean, &ctx.fiscal())
            .map(|_| ())
            .map_err(|refusal| refusal.to_string())
    };
    match ctx.prompt.text(question, default.as_deref(), read)? {
        Some(text) => ctx.day(question, &text, lean).map(Some),
        None => Ok(None),
    }
}

/// Who is named already. The CSA is the user unless said otherwise; only the roles that the tier
/// calls for are asked for.
fn team(new: &New, tier: Tier, ctx: &Context) -> Result<Vec<(&'static str, Person)>> {
    let called_for = &ctx.rules()?.tier(tier).roles;
    let mut team = Vec::new();
    for (role, given) in [
        ("csa", &new.csa),
        ("ase", &new.ase),
        ("csm", &new.csm),
        ("ae", &new.ae),
        ("sa", &new.sa),
    ] {
        let me = ctx
            .config
            .name
            .as_ref()
            .filter(|_| role == "csa")
            .map(|name| Person {
                name: name.clone(),
                email: ctx.config.email.clone(),
            });
        let person = match given {
            Some(text) => Some(person(&format!("--{role}"), text)?),
            None if ctx.prompt.enabled() && called_for.iter().any(|called| called == role) => {
                asked_person(ctx, role, me.as_ref())?
            }
            None => me,
        };
        if let Some(person) = person {
            team.push((role, person));
        }
    }
    Ok(team)
}

fn asked_person(ctx: &Context, role: &str, default: Option<&Person>) -> Result<Option<Person>> {
    let title = ctx
        .rules()?
        .role(role)
        .map_or(role, |role| role.title.as_str());
    let read = |text: &str| match text.is_empty() {
        true => Ok(()),
        false => Person::parse(text).map(|_| ()),
    };
    let answer = match default {
        Some(person) => ctx.prompt.text(title, Some(&person.to_string()), read)?,
        None => ctx
            .prompt
            .optional(&format!("{title}, empty if not named yet"), read)?,
    };
    answer.map(|text| person(title, &text)).transpose()
}

fn person(flag: &str, text: &str) -> Result<Person> {
    Person::parse(text)
        .map_err(|fault| Refusal::new(Kind::Usage, format!("{flag}: {fault}")).into())
}

fn missing(flag: &str, example: &str) -> anyhow::Error {
    Refusal::new(Kind::Usage, format!("a new customer needs `{flag}`"))
        .hint(format!("add it, for example `{example}`"))
        .into()
}
