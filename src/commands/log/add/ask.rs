//! What is missing of an entry, asked for on a terminal, one good question each.

use anyhow::{Context as _, Result};

use super::keep::Keeper;
use super::typed::Typed;
use crate::context::Context;
use crate::domain::activity::{EntryKind, Field};
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::health::Sentiment;
use crate::domain::when::{self, Lean};
use crate::domain::{Kind, Refusal};
use crate::editor;
use crate::ops::accelerator;

/// The verbs behind which a customer may stand, for whoever types them the other way round.
const VERBS: [&str; 8] = [
    "list", "show", "edit", "delete", "pending", "recorded", "export", "summary",
];

/// The kind that was typed, or chosen.
///
/// # Errors
/// As `Rules::entry_kind`; `Usage` when none was typed and nobody can be asked.
pub(super) fn kind<'a>(
    typed: &mut Typed,
    id: &CustomerId,
    ctx: &'a Context,
) -> Result<&'a EntryKind> {
    let rules = ctx.rules()?;
    if typed.kind.is_none() {
        let kinds = rules.entry_kinds();
        let items: Vec<&str> = kinds.iter().map(|kind| kind.title.as_str()).collect();
        // The first of them completes a step of the onboarding, which nobody should do by a slip.
        let usual = kinds.iter().position(|kind| kind.key == "call");
        let chosen = ctx
            .prompt
            .select("What was it", &items, usual.unwrap_or(0))?;
        typed.kind = chosen.map(|chosen| kinds[chosen].key.clone());
    }
    match &typed.kind {
        Some(word) => rules.entry_kind(word).map_err(|error| {
            let is_verb = VERBS.contains(&word.as_str());
            match error.downcast::<Refusal>() {
                Ok(refusal) if is_verb => refusal
                    .hint(format!("the verb comes first: csa log {word} {id}"))
                    .into(),
                Ok(refusal) => refusal.into(),
                Err(error) => error,
            }
        }),
        None => {
            let keys: Vec<&str> = rules
                .entry_kinds()
                .iter()
                .map(|it| it.key.as_str())
                .collect();
            Err(Refusal::new(Kind::Usage, "which kind of entry?")
                .hint(format!("one of {}: csa log {id} call", keys.join(", ")))
                .hint(format!("what is logged already: csa log list {id}"))
                .into())
        }
    }
}

/// Asks for the day, and for every field that the kind needs or advises and nobody spoke of. Each answer is kept.
///
/// # Errors
/// Refused when the user stops; when what was typed cannot be kept.
pub(super) fn fields(
    typed: &mut Typed,
    (kind, customer): (&EntryKind, &Customer),
    keeper: &mut Keeper,
    ctx: &Context,
) -> Result<()> {
    if !ctx.prompt.enabled() {
        return Ok(());
    }
    if typed.on.is_none() {
        let fiscal = ctx.fiscal();
        let is_day = |text: &str| match when::parse(text, ctx.today, Lean::Past, &fiscal) {
            Ok(_) => Ok(()),
            Err(refusal) => Err(refusal.message),
        };
        typed.on = ctx.prompt.text("On which day", Some("today"), is_day)?;
        keeper.keep(typed)?;
    }
    for field in kind.required.iter().chain(&kind.advised) {
        if typed.has(*field) || matches!(field, Field::Subject | Field::Notes) {
            continue;
        }
        one(typed, *field, customer, ctx)?;
        keeper.keep(typed)?;
    }
    Ok(())
}

fn one(typed: &mut Typed, field: Field, customer: &Customer, ctx: &Context) -> Result<()> {
    let free = |question: &str| ctx.prompt.optional(question, |_| Ok(()));
    match field {
        Field::InternalAttendees | Field::ExternalAttendees => {
            let names: Vec<&str> = customer
                .contacts
                .iter()
                .map(|it| it.name.as_str())
                .collect();
            let question = match names.is_empty() {
                true => "With whom, parted by commas".to_owned(),
                false => format!("With whom, parted by commas ({})", names.join(", ")),
            };
            typed.with.extend(free(&question)?);
        }
        Field::Accelerator => {
            let open: Vec<_> = customer
                .accelerators
                .iter()
                .filter(|it| it.is_open())
                .collect();
            let mut items: Vec<String> = open
                .iter()
                .map(|it| format!("{} {}", it.id, accelerator::called(it)))
                .collect();
            if items.is_empty() {
                return Ok(());
            }
            items.push("none".to_owned());
            match ctx.prompt.select("For which accelerator", &items, 0)? {
                Some(chosen) if chosen < open.len() => {
                    typed.accelerator = Some(open[chosen].id.clone());
                }
                _ => typed.no_accelerator = true,
            }
        }
        Field::Objective => {
            let mut items: Vec<&str> = customer.objectives.iter().map(|it| it.name()).collect();
            if items.is_empty() {
                return Ok(());
            }
            items.push("none");
            let chosen = ctx
                .prompt
                .select("For which objective", &items, items.len() - 1)?;
            let goal = chosen.and_then(|chosen| customer.objectives.get(chosen));
            typed.objective = goal.map(|goal| goal.id.clone());
        }
        Field::Sentiment => {
            let mut items = Sentiment::ALL.map(Sentiment::key).to_vec();
            items.push("not now");
            let chosen = ctx
                .prompt
                .select("Your sentiment", &items, items.len() - 1)?;
            let said = chosen.and_then(|chosen| Sentiment::ALL.get(chosen));
            typed.sentiment = said.map(|it| it.key().to_owned());
        }
        Field::ExecutiveSponsorAttended => {
            let there = ctx
                .prompt
                .confirm("Was an executive sponsor there", false)?;
            typed.executive_sponsor = there.map(|it| if it { "yes" } else { "no" }.to_owned());
        }
        Field::ContentModule => {
            typed.content_module = free("What of the accelerator was it about")?
        }
        Field::WorkshopTopic => typed.topic = free("Topic of the workshop")?,
        Field::MeetingType => typed.meeting_type = free("Meeting Type")?,
        Field::MilestoneType => typed.milestone = free("Milestone Type")?,
        Field::DurationMins => typed.duration = free("How long did it take")?,
        Field::Subject | Field::Notes => {}
    }
    Ok(())
}

/// The notes: in the editor if that is wanted, else in a line at the terminal. `page` is what an empty page begins
/// with.
///
/// # Errors
/// Refused when the user stops or the editor fails; what was written in it is then kept.
pub(super) fn notes(
    typed: &mut Typed,
    (page, is_wanted): (&str, bool),
    (id, keeper): (&CustomerId, &mut Keeper),
    ctx: &Context,
) -> Result<()> {
    if !is_wanted && (typed.notes.is_some() || !ctx.prompt.enabled()) {
        return Ok(());
    }
    let Some(editor) = &ctx.editor else {
        if is_wanted {
            return Err(Refusal::new(Kind::Refused, "no editor is set")
                .hint("set EDITOR, or `editor` in the configuration; or say --notes TEXT")
                .into());
        }
        typed.notes = ctx.prompt.optional("Notes", |_| Ok(()))?;
        return keeper.keep(typed);
    };
    let question = format!("Write the notes in {editor}");
    if !is_wanted && ctx.prompt.confirm(&question, true)? != Some(true) {
        return Ok(());
    }
    let before = typed.notes.clone().unwrap_or_else(|| page.to_owned());
    let copy = ctx.store.copy_of_draft(id, "log", before)?;
    typed.in_editor = Some(copy.path.clone());
    keeper.keep(typed)?;
    let opened = editor::open(editor, &copy.path);
    typed.notes = Some(copy.text().context("the notes are lost")?);
    typed.in_editor = None;
    keeper.keep(typed)?;
    copy.remove();
    opened
}
