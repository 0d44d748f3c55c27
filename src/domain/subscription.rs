//! Success tiers and the subscription years bought on them.

use std::fmt;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::nearest::{listed, nearest};
use super::text::required;
use super::{Kind, Refusal};

/// A success tier, or the offer that came before tiers. What each one grants is a rule.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Tier {
    /// CSA and ASE.
    Signature,
    /// CSA alone.
    Advanced,
    /// Success Plan Services, the bundle sold before tiers existed.
    Sps,
    /// Looked after by a CSM; in a record only as part of its history.
    Essentials,
    /// Looked after by pooled CSEs; in a record only as part of its history.
    OnDemand,
}

impl Tier {
    /// Every tier, the CSA's own first.
    pub(crate) const ALL: [Self; 5] = [
        Self::Signature,
        Self::Advanced,
        Self::Sps,
        Self::Essentials,
        Self::OnDemand,
    ];

    /// The word for it in records, rules and on the command line.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Signature => "signature",
            Self::Advanced => "advanced",
            Self::Sps => "sps",
            Self::Essentials => "essentials",
            Self::OnDemand => "on-demand",
        }
    }

    /// The tier by that word, in any case, with a blank or underscore for the hyphen.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase().replace(['_', ' '], "-");
        Self::ALL.into_iter().find(|tier| tier.key() == word)
    }

    /// As [`Tier::parse`], for a word on the command line.
    ///
    /// # Errors
    /// [`Kind::Usage`] with the nearest tier and all of them.
    pub(crate) fn named(word: &str) -> Result<Self, Refusal> {
        Self::parse(word).ok_or_else(|| {
            let keys = Self::ALL.map(Self::key);
            let mut refusal = Refusal::new(Kind::Usage, format!("there is no tier `{word}`"));
            if let Some(near) = nearest(word, keys) {
                refusal = refusal.hint(format!("did you mean `{near}`?"));
            }
            refusal.hint(format!("the tiers are {}", listed(keys)))
        })
    }
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// One subscription year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Subscription {
    /// The success tier bought.
    pub(crate) tier: Tier,
    /// The day the order form was received.
    pub(crate) order_form_on: Option<NaiveDate>,
    /// First day of the subscription.
    pub(crate) starts_on: Option<NaiveDate>,
    /// Last day of the subscription.
    pub(crate) ends_on: Option<NaiveDate>,
    /// False when GitLab looked after this customer before (not net new).
    pub(crate) new_customer: Option<bool>,
    /// Certification vouchers in this year, where the order form differs from the tier's rule.
    pub(crate) vouchers: Option<u32>,
    /// Accelerators bought on top of what the tier grants.
    #[serde(default)]
    pub(crate) extra_accelerators: Vec<ExtraAccelerators>,
}

/// Accelerators bought on top of what the tier grants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ExtraAccelerators {
    /// How many.
    pub(crate) count: u32,
    /// The day they were bought.
    pub(crate) bought_on: Option<NaiveDate>,
    /// On what grounds: the order form, or whoever agreed.
    #[serde(deserialize_with = "required")]
    pub(crate) why: String,
}

impl Subscription {
    /// Whether this subscription runs on that day. An open end runs on.
    pub(crate) fn covers(&self, day: NaiveDate) -> bool {
        self.starts_on.is_some_and(|start| start <= day)
            && self.ends_on.is_none_or(|end| day <= end)
    }

    /// Whether this one changes the tier while the other one runs: on another tier, it starts between the
    /// other's first day and its last. On the last day itself nothing is left to change.
    pub(crate) fn changes_tier_of(&self, other: &Self) -> bool {
        self.tier != other.tier
            && self.starts_on > other.starts_on
            && self.starts_on.is_some_and(|start| other.covers(start))
            && self.starts_on != other.ends_on
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tier_is_found_by_its_word() {
        for tier in Tier::ALL {
            assert_eq!(Tier::parse(tier.key()), Some(tier));
        }
        assert_eq!(Tier::parse(" On Demand "), Some(Tier::OnDemand));
        assert_eq!(Tier::parse("ON_DEMAND"), Some(Tier::OnDemand));
        assert_eq!(Tier::parse("platinum"), None);
    }
}
