//! Training that is recommended, and what comes of it.

use anyhow::Result;
use chrono::NaiveDate;

use crate::domain::customer_id::CustomerId;
use crate::domain::education::Recommendation;
use crate::domain::numbered::next_id;
use crate::domain::objective::pick;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::store::Written;

/// What came of a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// They took it.
    Taken,
    /// They said no.
    Declined,
}

impl Answer {
    /// The word for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Declined => "declined",
        }
    }
}

/// Keeps a recommendation; the id in it is given here.
///
/// # Errors
/// Those of `Store::edit`.
pub(crate) fn recommend(desk: &Desk, id: &CustomerId, given: &Recommendation) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let all = &mut customer.education.recommendations;
        let number = next_id('c', all.iter().map(|it| it.id.as_str()));
        all.push(Recommendation {
            id: number.clone(),
            ..given.clone()
        });
        Ok(format!(
            "`{}`: recommendation {number} added",
            customer.name
        ))
    })
}

/// Notes what came of a recommendation.
///
/// # Errors
/// `NotFound` or `Ambiguous` where the word means none or several; refused when something came of it before, or it
/// was recommended later; those of `Store::edit`.
pub(crate) fn answer(
    desk: &Desk,
    id: &CustomerId,
    word: &str,
    (answer, on): (Answer, NaiveDate),
) -> Result<Written> {
    desk.store.edit(id, desk.write, |customer| {
        let all = &mut customer.education.recommendations;
        let items: Vec<(&str, &str)> = all.iter().map(|it| (it.id.as_str(), it.name())).collect();
        let to_add = format!("to add one: csa education recommend {id} \"WHAT TO TAKE\"");
        let at =
            pick("recommendation", word, &items).map_err(|refusal| match items.is_empty() {
                true => Refusal {
                    hints: vec![to_add],
                    ..refusal
                },
                false => refusal,
            })?;
        let recommendation = &mut all[at];
        let number = &recommendation.id;
        let settled = recommendation.taken_on.map(|on| (Answer::Taken, on));
        let settled = settled.or(recommendation.declined_on.map(|on| (Answer::Declined, on)));
        if let Some((was, on)) = settled {
            let message = format!("{number} was {} on {on}", was.word());
            return Err(Refusal::new(Kind::Refused, message)
                .hint("if it was a slip, `csa undo` takes the newest change back")
                .into());
        }
        if let Some(first) = recommendation.recommended_on.filter(|first| *first > on) {
            let message = format!("{number} was recommended on {first}, after {on}");
            return Err(Refusal::new(Kind::Refused, message).into());
        }
        let name = format!("`{}`: {number} {} on {on}", customer.name, answer.word());
        match answer {
            Answer::Taken => recommendation.taken_on = Some(on),
            Answer::Declined => recommendation.declined_on = Some(on),
        }
        Ok(name)
    })
}
