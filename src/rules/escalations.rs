//! The rules of escalations: a rhythm for every severity, and what it takes to close one.

use anyhow::Result;
use serde::Deserialize;

use super::Rules;
use super::check::{fault, said};
use crate::domain::health::{Rhythm, Rhythms, Severity};

/// What `[escalation]` may hold.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct EscalationRules {
    critical: RhythmRule,
    high: RhythmRule,
    medium: RhythmRule,
    low: RhythmRule,
    closing: Closing,
}

/// A rhythm as a rule file has it.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RhythmRule {
    /// Where it stands in lists.
    #[serde(rename = "order")]
    _order: u32,
    /// Business days.
    value: u32,
    unit: String,
    says: String,
    why: String,
    source: String,
}

/// What must be on record before an escalation is closed.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Closing {
    /// What must be true to close it.
    pub(crate) exit_criteria: bool,
    /// Who at the customer agreed.
    pub(crate) agreement: bool,
    why: String,
    source: String,
}

impl EscalationRules {
    fn of(&self, severity: Severity) -> &RhythmRule {
        match severity {
            Severity::Critical => &self.critical,
            Severity::High => &self.high,
            Severity::Medium => &self.medium,
            Severity::Low => &self.low,
        }
    }
}

/// Every severity has its rhythm.
pub(super) fn check(rules: &Rules) -> Result<()> {
    let own = &rules.file("escalations").escalation;
    let texts = [("why", &own.closing.why), ("source", &own.closing.source)];
    said(rules, "escalation.closing", texts)?;
    for severity in Severity::ALL {
        let (place, rule) = (format!("escalation.{}", severity.key()), own.of(severity));
        let texts = [
            ("unit", &rule.unit),
            ("says", &rule.says),
            ("why", &rule.why),
            ("source", &rule.source),
        ];
        said(rules, &place, texts)?;
        if rule.value == 0 {
            let what = "is 0 and must be 1 or more".to_owned();
            return Err(fault(rules, &format!("{place}.value"), what));
        }
    }
    Ok(())
}

impl Rules {
    /// How often both sides speak about escalations, by severity.
    pub(crate) fn rhythms(&self) -> Rhythms {
        Rhythms(Severity::ALL.map(|severity| self.rhythm(severity)))
    }

    /// How often both sides speak about an escalation of this severity.
    pub(crate) fn rhythm(&self, severity: Severity) -> Rhythm {
        let rule = self.file("escalations").escalation.of(severity);
        Rhythm {
            every: rule.value,
            says: rule.says.clone(),
        }
    }

    /// What must be on record before an escalation is closed.
    pub(crate) fn closing(&self) -> &Closing {
        &self.file("escalations").escalation.closing
    }
}
