//! Customer ids: the stem of the file's name, made from the customer's name.

use std::fmt;

use serde::Serialize;

use super::{Kind, Refusal};

/// The longest id made from a name, in characters; every file system takes it.
const LONGEST: usize = 60;

/// How alike two names are when they are [`alike`], between 0 and 1; tried on pairs such as those in the test.
const ALIKE: f64 = 0.9;

/// Names that Windows keeps for devices: a book may be shared by way of a git repository.
const DEVICES: [&str; 24] = [
    "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
    "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Verbs of the nouns behind which a customer may stand, as in `csa onboard acme`, present and to come.
/// A test sees to it that none is missing.
const VERBS: [&str; 32] = [
    "help",
    "done",
    "plan",
    "skip",
    "reopen",
    "draft",
    "list",
    "show",
    "edit",
    "add",
    "start",
    "close",
    "cancel",
    "move",
    "modules",
    "backlog",
    "extra",
    "measure",
    "pending",
    "recorded",
    "summary",
    "export",
    "initiative",
    "held",
    "delete",
    "open",
    "issue",
    "use",
    "recommend",
    "taken",
    "declined",
    "told",
];

/// The id of a customer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub(crate) struct CustomerId(String);

impl CustomerId {
    /// The id that a name becomes: Latin letters and digits in lower case, hyphens between.
    ///
    /// # Errors
    /// When nothing of the name is left, or what is left is a reserved word.
    pub(crate) fn from_name(name: &str) -> Result<Self, Refusal> {
        let mut id = String::new();
        for c in latin(name).chars() {
            if c.is_ascii_alphanumeric() {
                id.push(c);
            } else if c != '\'' && !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
        }
        if id.len() > LONGEST {
            let cut = id[..=LONGEST].rfind('-').filter(|at| *at > LONGEST / 2);
            id.truncate(cut.unwrap_or(LONGEST));
        }
        let id = id.trim_end_matches('-');
        if id.is_empty() {
            return Err(Refusal::new(
                Kind::Usage,
                format!("nothing in the name `{name}` can be part of a file's name"),
            )
            .hint("choose an id yourself: `--id some-name`"));
        }
        Self::chosen(id)
    }

    /// An id that the user chose for a new customer.
    ///
    /// # Errors
    /// When it is not lower-case letters, digits and single hyphens, too long, or reserved.
    pub(crate) fn chosen(id: &str) -> Result<Self, Refusal> {
        let is_plain = !id.is_empty()
            && id.len() <= LONGEST
            && !id.starts_with('-')
            && !id.ends_with('-')
            && !id.contains("--")
            && id
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !is_plain {
            return Err(Refusal::new(
                Kind::Usage,
                format!("`{id}` cannot be an id"),
            )
            .hint(format!(
                "an id is lower-case letters, digits and hyphens, such as `acme-corp`, at most {LONGEST} long"
            )));
        }
        if DEVICES.contains(&id) || VERBS.contains(&id) {
            return Err(Refusal::new(
                Kind::Usage,
                format!("`{id}` cannot be an id: it is a reserved word"),
            )
            .hint(format!("choose another: `--id {id}-customer`")));
        }
        Ok(Self(id.to_owned()))
    }

    /// The id of a file that is there, whoever named it; None when a file of that name is no
    /// customer's, such as `.hidden` or `a b`.
    pub(crate) fn of_stem(stem: &str) -> Option<Self> {
        let is_name = !stem.is_empty()
            && !stem.starts_with(['.', '-'])
            && stem
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
        is_name.then(|| Self(stem.to_owned()))
    }

    /// The id as text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether both name the same file on a file system that does not tell cases apart.
    pub(crate) fn same_file(&self, other: &Self) -> bool {
        self.0.to_lowercase() == other.0.to_lowercase()
    }
}

impl fmt::Display for CustomerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name in lower-case Latin letters, as near as they come. Every kind of blank becomes one.
pub(super) fn latin(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    deunicode::deunicode(&words.join(" ")).to_lowercase()
}

/// Whether one name may be a slip for the other, or a longer form of it: `Acme Corporation` and
/// `Acme Corp` are alike, `Acme Labs` and `Acme Corp` are not.
pub(crate) fn alike(one: &str, other: &str) -> bool {
    strsim::jaro_winkler(&folded(one), &folded(other)) >= ALIKE
}

/// A name folded for comparison: no accents, no case, no punctuation.
pub(crate) fn folded(name: &str) -> String {
    latin(name)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(name: &str, id: &str) {
        assert_eq!(CustomerId::from_name(name).unwrap().as_str(), id, "{name}");
    }

    #[test]
    fn names_become_ids() {
        case("Acme Corp", "acme-corp");
        case("ACME, Corp.", "acme-corp");
        case("Zoë & Straße", "zoe-strasse");
        case("O'Neill's", "oneills");
        case("../../etc/passwd", "etc-passwd");
        case("北京公司", "bei-jing-gong-si");
        case("  --  3M  --  ", "3m");
        case("Ünïted\tStates\nof 🦀", "united-states-of-crab");
        case("a/b\\c:d*e?f", "a-b-c-d-e-f");
    }

    #[test]
    fn a_long_name_is_cut_between_words() {
        let id = CustomerId::from_name(&"Very Long Company Name ".repeat(20)).unwrap();
        assert!(id.as_str().len() <= LONGEST);
        assert!(!id.as_str().ends_with('-'));
        assert!(
            id.as_str().ends_with("name") || id.as_str().ends_with("long"),
            "{id}"
        );
        let solid = CustomerId::from_name(&"x".repeat(300)).unwrap();
        assert_eq!(solid.as_str().len(), LONGEST);
    }

    #[test]
    fn what_cannot_be_an_id_is_refused() {
        for name in ["", "   ", "...", "---", "\u{200b}"] {
            assert!(CustomerId::from_name(name).is_err(), "{name:?}");
        }
        for name in ["CON", "nul", "Done", "Draft", "LPT1", "List", "Plan"] {
            assert!(CustomerId::from_name(name).is_err(), "{name:?}");
        }
        for id in [
            "",
            "A",
            "a b",
            "../x",
            "-a",
            "a-",
            "a--b",
            "a.b",
            "é",
            &"x".repeat(61),
        ] {
            assert!(CustomerId::chosen(id).is_err(), "{id:?}");
        }
    }

    #[test]
    fn files_that_are_there_are_taken_as_they_are_named() {
        assert!(CustomerId::of_stem("Acme_Corp.v2").is_some());
        assert!(CustomerId::of_stem("société").is_some());
        for stem in ["", ".hidden", "a b", "a/b", "-rf"] {
            assert!(CustomerId::of_stem(stem).is_none(), "{stem:?}");
        }
    }

    #[test]
    fn a_slip_is_alike_and_another_company_is_not() {
        for other in [
            "Acme Crop",
            "acmecorp",
            "Acme Corporation",
            "ACME, Corp. GmbH",
        ] {
            assert!(alike("Acme Corp", other), "{other}");
        }
        for other in ["Acme Labs", "Globex Corp", "Ajax", "Zoë"] {
            assert!(!alike("Acme Corp", other), "{other}");
        }
    }

    #[test]
    fn names_compare_without_case_accents_and_punctuation() {
        assert_eq!(folded("ACME, Corp."), folded("acme corp"));
        assert_eq!(folded("Société Générale"), "societe generale");
    }
}
