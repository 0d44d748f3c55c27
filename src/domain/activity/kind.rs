//! The kinds of entry that a CSA writes, and what each means in Gainsight.

use serde::{Deserialize, Serialize};

use super::{Activity, Field};

/// The kind whose entries tell of an outcome; see `rules/activities.toml`.
const OUTCOME: &str = "outcome";

/// A kind of entry, as `csa log CUSTOMER KIND` names it. Kinds are rules; see `rules/activities.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct EntryKind {
    /// Its word on the command line.
    pub(crate) key: String,
    /// What people call such an entry.
    pub(crate) title: String,
    /// Gainsight's Activity Type.
    pub(crate) activity_type: String,
    /// The Activity Type when everybody was in one room, where it differs.
    pub(crate) in_person_type: Option<String>,
    /// Gainsight's Meeting Type, where the kind fixes it.
    pub(crate) meeting_type: Option<String>,
    /// The subject unless one is given: a template.
    pub(crate) subject: String,
    /// What an empty page of notes begins with: a template.
    pub(crate) notes: String,
    /// What Gainsight or Salesforce needs.
    pub(crate) required: Vec<Field>,
    /// What is strongly advised.
    pub(crate) advised: Vec<Field>,
    /// Whether such entries are for us alone, and no customer reads of them.
    pub(crate) internal: bool,
    /// What else is done once it took place.
    pub(crate) completes: Vec<Completes>,
}

/// What an entry completes besides being one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub(crate) enum Completes {
    /// The discovery or the planning workshop of its accelerator, whichever week it is.
    AcceleratorWorkshop,
    /// The business review that was planned.
    BusinessReview,
    /// This step of the onboarding.
    Step(String),
}

impl From<String> for Completes {
    fn from(word: String) -> Self {
        match word.as_str() {
            "accelerator_workshop" => Self::AcceleratorWorkshop,
            "business_review" => Self::BusinessReview,
            _ => Self::Step(word),
        }
    }
}

impl From<Completes> for String {
    fn from(what: Completes) -> Self {
        match what {
            Completes::AcceleratorWorkshop => "accelerator_workshop".to_owned(),
            Completes::BusinessReview => "business_review".to_owned(),
            Completes::Step(step) => step,
        }
    }
}

impl EntryKind {
    /// Whether its entries tell of an outcome that was verified.
    pub(crate) fn tells_outcome(&self) -> bool {
        self.key == OUTCOME
    }

    /// Whether an entry of this Activity Type may be of this kind.
    fn has_type(&self, activity_type: &str) -> bool {
        let types = [Some(&self.activity_type), self.in_person_type.as_ref()];
        let mut types = types.into_iter().flatten();
        types.any(|known| known.eq_ignore_ascii_case(activity_type))
    }

    /// Those of these fields that the entry lacks.
    pub(crate) fn lacks(&self, fields: &[Field], entry: &Activity) -> Vec<Field> {
        let lacking = fields.iter().filter(|field| !field.is_given(entry));
        lacking.copied().collect()
    }
}

/// The kind of an entry: that of its Activity Type and Meeting Type, else that of its Activity Type which leaves
/// the Meeting Type open. None for a type that no kind has.
pub(crate) fn kind_of<'a>(kinds: &'a [EntryKind], entry: &Activity) -> Option<&'a EntryKind> {
    let meeting = entry.meeting_type.as_deref();
    let same = |kind: &&EntryKind| match (kind.meeting_type.as_deref(), meeting) {
        (Some(fixed), Some(given)) => fixed.eq_ignore_ascii_case(given),
        _ => false,
    };
    let of_type = || kinds.iter().filter(|kind| kind.has_type(&entry.kind));
    of_type()
        .find(same)
        .or_else(|| of_type().find(|kind| kind.meeting_type.is_none()))
}
