//! What Gainsight and good practice say of an entry once it stands: what will not arrive, what does not count, what
//! is missing, what is not ours to do.

use super::add::{is_certain, told};
use crate::domain::activity::{Activity, EntryKind, Field, last_call, likely_double};
use crate::domain::calendar::relative;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;
use crate::domain::person::{Contact, Person};
use crate::ops::Desk;

/// What to say of an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Advice {
    /// What must be seen to.
    pub(crate) warnings: Vec<String>,
    /// What is good to know.
    pub(crate) notes: Vec<String>,
}

/// What there is to say of this entry of the customer, which need not be in the record yet; `word` names it on the
/// command line.
pub(crate) fn advice(
    desk: &Desk,
    (id, customer): (&CustomerId, &Customer),
    kind: Option<&EntryKind>,
    entry: &Activity,
    word: &str,
) -> Advice {
    let mut advice = Advice::default();
    let edit = format!("csa log edit {id} {word}");
    if let Some(kind) = kind {
        advice.lacks(kind, entry, &edit);
    }
    advice.length(desk, entry, &edit);
    advice.recency(desk, customer, entry);
    advice.people(customer, entry);
    advice.boundary(desk, entry);
    if let Some(double) = likely_double(&customer.activities, entry)
        && !is_certain(double, entry)
    {
        advice.warnings.push(told(double, id));
    }
    advice
}

impl Advice {
    fn lacks(&mut self, kind: &EntryKind, entry: &Activity, edit: &str) {
        for field in kind.lacks(&kind.required, entry) {
            self.warnings.push(match field {
                Field::Notes => format!(
                    "it has no notes, and without them it does not reach Salesforce: {edit} --edit"
                ),
                _ => format!("it lacks {}: {edit} {} …", field.words(), field.flag()),
            });
        }
        let advised = kind.lacks(&kind.advised, entry);
        if advised.contains(&Field::Accelerator) {
            self.warnings.push(format!(
                "reports take every {} for an accelerator, and this one belongs to none (rule activity.kinds.{}): {edit} --accelerator …",
                entry.kind, kind.key
            ));
        }
        let rest: Vec<Field> = advised
            .into_iter()
            .filter(|field| *field != Field::Accelerator)
            .collect();
        if rest.is_empty() {
            return;
        }
        let words: Vec<&str> = rest.iter().map(|field| field.words()).collect();
        let mut flags: Vec<&str> = rest.iter().map(|field| field.flag()).collect();
        flags.dedup();
        let said = format!(
            "advised, and missing: {}: {edit} {} …",
            words.join(", "),
            flags.join(" … ")
        );
        match rest.contains(&Field::ExternalAttendees) {
            true => self.warnings.push(said),
            false => self.notes.push(said),
        }
    }

    fn length(&mut self, desk: &Desk, entry: &Activity, edit: &str) {
        let subject = entry.subject.as_ref().map_or(0, |it| it.chars().count());
        if subject > desk.rules.subject_limit() {
            self.warnings.push(format!(
                "the subject has {subject} characters, and Gainsight takes {} (rule activity.subject_limit): {edit} --subject …",
                desk.rules.subject_limit()
            ));
        }
        let length = entry.notes.as_ref().map_or(0, |it| it.chars().count());
        if length > desk.rules.notes_limit() {
            self.warnings.push(format!(
                "the notes have {length} characters, and no more than {} are exported (rule activity.notes_limit): {edit} --edit",
                desk.rules.notes_limit()
            ));
        } else if length > desk.rules.notes_long() {
            self.warnings.push(format!(
                "the notes have {length} characters; a summary with a link does better (rule activity.notes_long)"
            ));
        }
    }

    /// Only calls and meetings move Gainsight's Last Activity Date.
    fn recency(&mut self, desk: &Desk, customer: &Customer, entry: &Activity) {
        if entry.is_call_or_meeting() {
            return;
        }
        let what = format!(
            "`{}` does not move Gainsight's Last Activity Date, which only calls and meetings do",
            entry.kind
        );
        let last = last_call(&customer.activities, desk.today);
        let Some(last) = last else {
            let none = format!("{what}; none is in the log");
            self.warnings.push(none);
            return;
        };
        let age = (desk.today - last).num_days();
        let known = format!(
            "{what}; the last was on {last}, {}",
            relative(last, desk.today)
        );
        match age > i64::from(desk.rules.call_age()) {
            true => self
                .warnings
                .push(format!("{known} (rule activity.call_age)")),
            false => self.notes.push(known),
        }
    }

    /// Gainsight offers as external attendees only whom Salesforce has on the account.
    fn people(&mut self, customer: &Customer, entry: &Activity) {
        let contact = |attendee: &str| -> Option<&Contact> {
            let person = Person::parse(attendee).ok()?;
            let mut all = customer.contacts.iter();
            all.find(|contact| match (&contact.email, &person.email) {
                (Some(own), Some(email)) => own.eq_ignore_ascii_case(email),
                _ => contact.name == person.name,
            })
        };
        let (mut absent, mut unsure) = (Vec::new(), Vec::new());
        for attendee in &entry.external_attendees {
            match contact(attendee).map(|contact| contact.in_salesforce) {
                Some(Some(true)) => {}
                Some(Some(false)) => absent.push(attendee.as_str()),
                Some(None) | None => unsure.push(attendee.as_str()),
            }
        }
        if !absent.is_empty() {
            self.warnings.push(format!(
                "not in Salesforce, so Gainsight cannot pick them today: {}; a new contact can be picked the day after",
                absent.join(", ")
            ));
        }
        if !unsure.is_empty() {
            self.notes.push(format!(
                "whether Salesforce has them on this account is not noted: {}",
                unsure.join(", ")
            ));
        }
    }

    /// Next steps that read like doing the customer's work.
    fn boundary(&mut self, desk: &Desk, entry: &Activity) {
        let boundary = desk.rules.boundary();
        let notes = entry.notes.as_deref().unwrap_or_default();
        let items = notes.lines().filter_map(item);
        for task in items.chain(entry.subject.as_deref()) {
            if let Some(word) = boundary.crossed_by(task) {
                self.warnings.push(format!(
                    "`{task}` reads like doing the customer's work (\"{word}\", rule boundary.hands_on): engage the {}, or say how you advise",
                    boundary.engage
                ));
            }
        }
    }
}

/// What an item of a list says, without its mark and its box.
fn item(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let text = ["- ", "* ", "+ "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))?
        .trim_start();
    let text = ["[ ]", "[x]", "[X]"]
        .iter()
        .find_map(|mark| text.strip_prefix(mark))
        .unwrap_or(text);
    Some(text.trim()).filter(|text| !text.is_empty())
}
