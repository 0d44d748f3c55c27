//! A summary that may reach a customer: a type of its own, built fact by fact.
//!
//! A subject and notes are the CSA's own words for colleagues, and may say what the customer must not read, so
//! neither comes here. Of the notes, only a list under a heading that the rule `activity.next_steps` calls shared
//! does: it was put there for the customer. Entries of internal kinds, and of Activity Types that no rule
//! knows, are left out before anything is counted. People are named where the record has them on the side on which
//! they took part; of others it is told how many there were, never an address.

use chrono::NaiveDate;
use serde::Serialize;

use super::wording::{line, line_of};
use crate::domain::activity::kind_of;
use crate::domain::activity::summary::{Lens, Moved, OfKind, Reached, Step, Summary, Told};
use crate::domain::customer::Customer;

/// Every fact of a stretch of days that the customer may read. Texts are on one line each.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct CustomerSummary {
    /// The customer's name.
    pub(crate) customer: String,
    /// The first day.
    pub(crate) from: NaiveDate,
    /// The last day.
    pub(crate) to: NaiveDate,
    /// What took place, by kind.
    pub(crate) meetings: Vec<Meetings>,
    /// The customer's people who took part.
    pub(crate) people: Party,
    /// Ours.
    pub(crate) colleagues: Party,
    /// Accelerators with which something happened.
    pub(crate) accelerators: Vec<Programme>,
    /// Objectives that were met.
    pub(crate) objectives: Vec<Met>,
    /// What was agreed as next.
    pub(crate) next_steps: Vec<Agreed>,
}

/// Meetings, mails and the like of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Meetings {
    /// What people call the kind.
    pub(crate) title: String,
    /// Each, the oldest first.
    pub(crate) held: Vec<Held>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Held {
    /// The day.
    pub(crate) on: NaiveDate,
    /// How long it took.
    pub(crate) duration_mins: Option<u32>,
    /// What the workshop was about.
    pub(crate) workshop_topic: Option<String>,
    /// What its accelerator is called.
    pub(crate) accelerator: Option<String>,
}

/// Those of one side who took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Party {
    /// By name.
    pub(crate) names: Vec<String>,
    /// How many others there were.
    pub(crate) others: usize,
}

/// An accelerator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Programme {
    /// What it is called.
    pub(crate) title: Option<String>,
    /// The week it was in, from 1.
    pub(crate) week: Option<u32>,
    /// How many weeks it takes.
    pub(crate) weeks: u32,
    /// How many of the meetings belong to it.
    pub(crate) meetings: usize,
    /// What else happened.
    pub(crate) steps: Vec<Step>,
}

/// An objective that was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Met {
    /// The day it was closed.
    pub(crate) on: NaiveDate,
    /// The business outcome, in the customer's words.
    pub(crate) outcome: Option<String>,
    /// How both sides know that it is met.
    pub(crate) success_criteria: Option<String>,
}

/// A step that was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Agreed {
    /// The day.
    pub(crate) on: NaiveDate,
    /// What.
    pub(crate) step: String,
}

impl CustomerSummary {
    /// Takes what may leave the house from what happened. The lens must be the shared one.
    pub(crate) fn new(customer: &Customer, lens: &Lens) -> Self {
        let mut told = customer.clone();
        told.activities
            .retain(|entry| kind_of(lens.kinds, entry).is_some_and(|kind| !kind.internal));
        let Summary {
            kinds,
            external,
            internal,
            accelerators,
            next_steps,
            ..
        } = lens.summary(&told);
        let closed = customer.objectives.iter().filter_map(|objective| {
            let on = objective.closed_on?;
            let is_met = objective.is_closed() && lens.sees(on);
            is_met.then(|| Met {
                on,
                outcome: line_of(objective.outcome.as_ref()),
                success_criteria: line_of(objective.success_criteria.as_ref()),
            })
        });
        Self {
            customer: line(&customer.name),
            from: lens.period.from,
            to: lens.period.to,
            meetings: kinds.iter().map(|kind| meetings(customer, kind)).collect(),
            people: party(&external),
            colleagues: party(&internal),
            accelerators: accelerators.iter().map(programme).collect(),
            objectives: closed.collect(),
            next_steps: next_steps
                .into_iter()
                .map(|next| Agreed {
                    on: next.on,
                    step: line(&next.step),
                })
                .collect(),
        }
    }

    /// Whether nothing happened of which the customer may read.
    pub(crate) fn is_empty(&self) -> bool {
        self.meetings.is_empty() && self.accelerators.is_empty() && self.objectives.is_empty()
    }
}

fn meetings(customer: &Customer, kind: &OfKind) -> Meetings {
    let held = |told: &Told| {
        let mut accelerators = customer.accelerators.iter();
        let accelerator = accelerators.find(|it| Some(&it.id) == told.accelerator.as_ref());
        Held {
            on: told.on,
            duration_mins: told.duration_mins,
            workshop_topic: line_of(told.workshop_topic.as_ref()),
            accelerator: line_of(accelerator.and_then(|it| it.title.as_ref())),
        }
    };
    Meetings {
        title: line(&kind.title),
        held: kind.entries.iter().map(held).collect(),
    }
}

fn party(people: &[Reached]) -> Party {
    let known = people.iter().filter(|it| it.is_known);
    let names: Vec<String> = known
        .filter_map(|it| line_of(it.who.name.as_ref()))
        .collect();
    Party {
        others: people.len() - names.len(),
        names,
    }
}

fn programme(moved: &Moved) -> Programme {
    Programme {
        title: line_of(moved.title.as_ref()),
        week: moved.week,
        weeks: moved.weeks,
        meetings: moved.entries,
        steps: moved.steps.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::domain::accelerator::Layout;
    use crate::domain::when::Period;
    use crate::rules::Rules;

    const SECRET: &str = "secret";

    /// What the customer may read of a record, by path with `*` for places in a list.
    const MAY_BE_READ: [&str; 22] = [
        "schema",
        "name",
        "team.csa.name",
        "contacts.*.name",
        "objectives.*.outcome",
        "objectives.*.success_criteria",
        // What only moves a date or a state that they may read, or ties one part to another.
        "objectives.*.id",
        "objectives.*.status",
        "objectives.*.closed_on",
        "accelerators.*.id",
        "accelerators.*.title",
        "accelerators.*.status",
        "accelerators.*.starts_on",
        "accelerators.*.discovery_workshop_on",
        "accelerators.*.planning_workshop_on",
        "accelerators.*.closed_on",
        "accelerators.*.weeks",
        "activities.*.type",
        "activities.*.at",
        "activities.*.duration_mins",
        "activities.*.workshop_topic",
        "activities.*.accelerator",
    ];

    /// The record with everything, changed to have happened: its accelerator runs, its objective is met.
    fn full() -> Value {
        let mut record: Value = serde_json::from_str(include_str!("sample.json")).unwrap();
        record["accelerators"][0]["status"] = json!("active");
        record["objectives"][0]["status"] = json!("closed-success");
        record["objectives"][0]["closed_on"] = json!("2026-12-18");
        record
    }

    fn december(record: &Value) -> CustomerSummary {
        let rules = Rules::load(&[]).unwrap();
        let day = |text: &str| text.parse().unwrap();
        let lens = Lens {
            period: Period {
                from: day("2026-12-01"),
                to: day("2026-12-31"),
            },
            today: day("2026-12-21"),
            kinds: rules.entry_kinds(),
            headings: rules.shared_next_steps(),
            is_shared: true,
            layout: Layout {
                weeks: 12,
                planning_week: 2,
                delivery_week: 3,
            },
        };
        let customer = serde_json::from_value(record.clone()).unwrap();
        CustomerSummary::new(&customer, &lens)
    }

    /// Puts a secret of the fitting kind into every leaf that may not be read; how many it put.
    fn plant(value: &mut Value, path: &str) -> usize {
        let below = |name: &str| match path {
            "" => name.to_owned(),
            _ => format!("{path}.{name}"),
        };
        match value {
            Value::Object(map) => map
                .iter_mut()
                .map(|(key, value)| plant(value, &below(key)))
                .sum(),
            Value::Array(list) => list.iter_mut().map(|value| plant(value, &below("*"))).sum(),
            _ if MAY_BE_READ.contains(&path) => 0,
            Value::String(text) if text.parse::<NaiveDate>().is_ok() => {
                *text = "2099-09-09".to_owned();
                1
            }
            Value::String(text) => {
                // Words of a fixed list stay what they are; the record would not be read without.
                let fixed = [
                    "tier",
                    "severity",
                    "sentiment",
                    "value",
                    "verifiable_outcome",
                ];
                let fixed = fixed
                    .iter()
                    .chain(&["use_case", "priority", "type", "status"]);
                let name = path.rsplit('.').next().unwrap_or_default();
                if fixed.clone().any(|it| *it == name) && !path.starts_with("product_feedback") {
                    return 0;
                }
                *text = format!("{SECRET}@{SECRET}.example ## heading {text}");
                1
            }
            Value::Number(number) if !number.is_f64() => {
                *value = json!(424_242);
                1
            }
            Value::Number(_) => {
                *value = json!(424_242.5);
                1
            }
            _ => 0,
        }
    }

    #[test]
    fn nothing_internal_reaches_a_customer() {
        let mut record = full();
        let entry = record["activities"][0].clone();
        let planted = plant(&mut record, "");
        assert!(planted > 80, "only {planted} secrets were planted");
        // The tie of somebody known stays, so that they are named.
        record["team"]["csa"]["email"] = json!("secret@secret.example");
        record["contacts"][0]["email"] = json!("secret@other.example");
        let mut notes =
            "secret\n\n## Next steps\n- [ ] secret\n- secret\n\nNext: secret\n".to_owned();
        notes +=
            "\n## Agreed next steps\n- Robin sends the deck\n- [x] secret\n\nsecret\n- secret\n";
        notes += "\n**Agreed next steps**\n- Dana reads it\n\n**For us**\n- secret\n\n## Internal\n- secret";
        record["activities"][0]["notes"] = json!(notes);
        record["activities"][0]["internal_attendees"] = json!([
            "secret@secret.example",
            "boss@secret.example",
            "Secret Colleague"
        ]);
        record["activities"][0]["external_attendees"] =
            json!(["secret@other.example", "secret@third.example"]);
        // Whole entries that are none of the customer's business, each with an accelerator of its own.
        for (number, kind) in [
            "Update",
            "Health Update",
            "At-Risk/Escalation",
            "Secret Type",
        ]
        .into_iter()
        .enumerate()
        {
            let mut internal = entry.clone();
            internal["type"] = json!(kind);
            internal["workshop_topic"] = json!("secret");
            internal["notes"] = json!("## Agreed next steps\n- secret");
            internal["external_attendees"] = json!(["Sam Okafor"]);
            internal["duration_mins"] = json!(424_242);
            internal["at"] = json!("2026-12-17T15:00:00-08:00");
            let id = format!("x{number}");
            internal["accelerator"] = json!(id);
            record["activities"].as_array_mut().unwrap().push(internal);
            let mut accelerator = record["accelerators"][0].clone();
            accelerator["id"] = json!(id);
            accelerator["title"] = json!("secret programme");
            accelerator["status"] = json!("planned");
            for workshop in ["discovery_workshop_on", "planning_workshop_on", "closed_on"] {
                accelerator[workshop] = Value::Null;
            }
            accelerator["backlog"] = json!([]);
            record["accelerators"]
                .as_array_mut()
                .unwrap()
                .push(accelerator);
        }

        let summary = december(&record);
        let text = serde_json::to_string_pretty(&summary).unwrap();
        let lower = text.to_lowercase();
        for secret in [
            SECRET,
            "424242",
            "@",
            "sam okafor",
            "2099",
            "2026-12-17",
            "green",
        ] {
            assert!(!lower.contains(secret), "{secret} in:\n{text}");
        }
        for known in [
            "Acme Corp",
            "Dana Ruiz",
            "Robin Vale",
            "Pipeline templates",
            "Where the hours go",
            "Ship a change in under a day",
            "Robin sends the deck",
            "Dana reads it",
        ] {
            assert!(text.contains(known), "{known} not in:\n{text}");
        }
        assert_eq!((summary.people.others, summary.colleagues.others), (1, 2));
    }

    #[test]
    fn a_value_stays_on_its_line() {
        let mut record = full();
        for pointer in ["/name", "/accelerators/0/title", "/objectives/0/outcome"] {
            *record.pointer_mut(pointer).unwrap() = json!("a\n# broken\r\nout");
        }
        record["activities"][0]["workshop_topic"] = json!("a\n# broken\r\nout");
        let summary = serde_json::to_string(&december(&record)).unwrap();
        assert_eq!(summary.matches("a # broken out").count(), 5, "{summary}");
        assert!(!summary.contains("\\n"), "{summary}");
    }

    #[test]
    fn days_without_anything_are_empty() {
        let mut record = full();
        record["activities"] = json!([]);
        record["accelerators"] = json!([]);
        record["objectives"] = json!([]);
        assert!(december(&record).is_empty());
        assert!(!december(&full()).is_empty());
    }
}
