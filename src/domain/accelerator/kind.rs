//! The words for the accelerator types: in records, on the command line, and in Gainsight's form.

use std::fmt;

use super::AcceleratorType;

impl AcceleratorType {
    /// Every one, in the order of Gainsight's form.
    pub(crate) const ALL: [Self; 7] = [
        Self::AgilePlanning,
        Self::Ci,
        Self::Cd,
        Self::Security,
        Self::Ai,
        Self::Compliance,
        Self::SystemAdministration,
    ];

    /// The word for it in records and on the command line.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::AgilePlanning => "agile-planning",
            Self::Ci => "ci",
            Self::Cd => "cd",
            Self::Security => "security",
            Self::Ai => "ai",
            Self::Compliance => "compliance",
            Self::SystemAdministration => "system-administration",
        }
    }

    /// What Gainsight's form calls it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::AgilePlanning => "Agile Planning",
            Self::Ci => "CI",
            Self::Cd => "CD",
            Self::Security => "Security",
            Self::Ai => "AI",
            Self::Compliance => "Compliance",
            Self::SystemAdministration => "System Administration",
        }
    }

    /// The type by that word, in any case, with a blank or underscore for the hyphen.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase().replace(['_', ' '], "-");
        Self::ALL.into_iter().find(|kind| kind.key() == word)
    }
}

impl fmt::Display for AcceleratorType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_is_found_by_its_word_and_its_title() {
        for kind in AcceleratorType::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.key());
            assert_eq!(AcceleratorType::parse(kind.key()), Some(kind));
            assert_eq!(AcceleratorType::parse(kind.title()), Some(kind));
        }
        assert_eq!(AcceleratorType::parse("ci/cd"), None);
    }
}
