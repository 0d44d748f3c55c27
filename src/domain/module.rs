//! Content modules: what an accelerator is put together from, as the catalogue has them.
//!
//! Which there are is a rule (`rules/modules.toml`); what the words in that file mean is fixed here.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::accelerator::AcceleratorType;

/// One content module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct ContentModule {
    /// As records name it, and the last part of the rule's key.
    pub(crate) key: String,
    /// What the catalogue calls it.
    pub(crate) title: String,
    /// Other names that people use for it.
    #[serde(skip)]
    pub(crate) also: Vec<String>,
    /// The part of the catalogue it stands in.
    pub(crate) category: Category,
    /// Whether it came with the newer catalogue.
    pub(crate) newer: bool,
    /// The accelerator types it maps to, the one to propose first. At least one.
    pub(crate) types: Vec<AcceleratorType>,
    /// How far it goes, where a source says so.
    pub(crate) depth: Option<Depth>,
    /// How long it takes in words, where a source says so.
    pub(crate) length: Option<String>,
    /// What it is.
    pub(crate) description: String,
    /// What the customer has afterwards.
    pub(crate) outcome: String,
    /// What is handed over.
    pub(crate) outputs: Vec<String>,
    /// The phases of a programme over several accelerators; none for everything else.
    pub(crate) phases: Vec<String>,
    /// Steps to propose for the delivery weeks, in their order.
    pub(crate) backlog: Vec<String>,
    /// For each phase, its own steps; empty, or as long as `phases`.
    pub(crate) phase_backlog: Vec<Vec<String>>,
    /// Why it is described like that.
    pub(crate) why: String,
    /// Where that is written.
    pub(crate) source: String,
}

/// The parts of the catalogue, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Category {
    /// CI/CD.
    CiCd,
    /// Security and Compliance.
    SecurityAndCompliance,
    /// Agile Planning.
    AgilePlanning,
    /// AI/ML.
    AiMl,
    /// System administration.
    SystemAdministration,
}

impl Category {
    /// Every one.
    pub(crate) const ALL: [Self; 5] = [
        Self::CiCd,
        Self::SecurityAndCompliance,
        Self::AgilePlanning,
        Self::AiMl,
        Self::SystemAdministration,
    ];

    /// As it is typed.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::CiCd => "ci-cd",
            Self::SecurityAndCompliance => "security-and-compliance",
            Self::AgilePlanning => "agile-planning",
            Self::AiMl => "ai-ml",
            Self::SystemAdministration => "system-administration",
        }
    }

    /// The category that this word means: its key or title in any case, or a beginning of it that no other has.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        let word = squeezed(word);
        let means = |category: &Self, is: &dyn Fn(&str) -> bool| {
            is(&squeezed(category.key())) || is(&squeezed(&category.to_string()))
        };
        let named = |it: &Self| means(it, &|name| name == word);
        let mut begun = Self::ALL
            .into_iter()
            .filter(|it| means(it, &|name| !word.is_empty() && name.starts_with(&word)));
        let only = begun.next().filter(|_| begun.next().is_none());
        Self::ALL.into_iter().find(named).or(only)
    }
}

impl fmt::Display for Category {
    /// As the catalogue's heads have it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CiCd => "CI/CD",
            Self::SecurityAndCompliance => "Security and Compliance",
            Self::AgilePlanning => "Agile Planning",
            Self::AiMl => "AI/ML",
            Self::SystemAdministration => "System administration",
        })
    }
}

/// How far a module goes, in the catalogue's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Depth {
    /// For those who are new to it.
    GettingStarted,
    /// For those who use it and want more.
    AdvancedConcepts,
    /// A look at the customer's own case.
    DeepDive,
}

impl fmt::Display for Depth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::GettingStarted => "getting started",
            Self::AdvancedConcepts => "advanced concepts",
            Self::DeepDive => "deep dive",
        })
    }
}

impl ContentModule {
    /// The key, the title and the other names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let also = self.also.iter().map(String::as_str);
        [self.key.as_str(), self.title.as_str()]
            .into_iter()
            .chain(also)
    }

    /// Whether this word is one of its names. Case, blanks and signs do not count.
    pub(crate) fn is_called(&self, word: &str) -> bool {
        let word = squeezed(word);
        self.names().any(|name| squeezed(name) == word)
    }

    /// Whether this word is a part of one of its names.
    pub(crate) fn is_called_like(&self, word: &str) -> bool {
        let word = squeezed(word);
        !word.is_empty() && self.names().any(|name| squeezed(name).contains(&word))
    }

    /// Whether each of these words stands somewhere in what the catalogue says of it.
    pub(crate) fn speaks_of(&self, words: &[String]) -> bool {
        let said = [&self.key, &self.title, &self.description, &self.outcome];
        let said = said.into_iter().chain(&self.outputs).chain(&self.also);
        let said: Vec<String> = said.map(|text| text.to_lowercase()).collect();
        words.iter().all(|word| {
            let word = word.to_lowercase();
            said.iter().any(|text| text.contains(&word))
        })
    }

    /// The steps to propose: those of the phase or of the module, then a step for each output that none of
    /// them names. The backlog itself is no step, for the steps are the backlog.
    pub(crate) fn steps(&self, phase: Option<u32>) -> Vec<String> {
        let of_phase = phase
            .and_then(|phase| usize::try_from(phase).ok()?.checked_sub(1))
            .and_then(|index| self.phase_backlog.get(index));
        if let Some(steps) = of_phase {
            return steps.clone();
        }
        let mut steps = self.backlog.clone();
        for output in self.outputs.iter().filter(|output| *output != "backlog") {
            let output = output.to_lowercase();
            if !steps
                .iter()
                .any(|step| step.to_lowercase().contains(&output))
            {
                steps.push(format!("Hand over the {output}"));
            }
        }
        steps
    }
}

/// Letters and digits alone, in lower case, so that `Jira + GitLab` is `jira-gitlab`.
pub(crate) fn squeezed(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module() -> ContentModule {
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        ContentModule {
            key: "jira-and-gitlab".to_owned(),
            title: "Jira + GitLab workshop".to_owned(),
            also: words(&["tracker day"]),
            category: Category::AgilePlanning,
            newer: false,
            types: vec![AcceleratorType::AgilePlanning],
            depth: None,
            length: None,
            description: "Two tools side by side".to_owned(),
            outcome: "They talk to each other".to_owned(),
            outputs: words(&["presentation", "backlog", "Guidance report"]),
            phases: words(&["Look", "Act"]),
            backlog: words(&["Hold the presentation"]),
            phase_backlog: Vec::new(),
            why: String::new(),
            source: String::new(),
        }
    }

    #[test]
    fn a_module_goes_by_each_of_its_names() {
        let module = module();
        for name in [
            "jira-and-gitlab",
            "JIRA_AND_GITLAB",
            "Jira GitLab workshop",
            "Tracker Day",
        ] {
            assert!(module.is_called(name), "{name}");
        }
        assert!(module.is_called_like("gitlab work"));
        for no in ["", "-", "jira-gitlab-x"] {
            assert!(!module.is_called(no) && !module.is_called_like(no), "{no}");
        }
    }

    #[test]
    fn every_word_must_be_said_somewhere() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert!(module().speaks_of(&words("TOOLS report talk")));
        assert!(!module().speaks_of(&words("tools audit")));
        assert!(module().speaks_of(&[]));
    }

    #[test]
    fn outputs_that_no_step_names_become_steps() {
        let mut module = module();
        let steps = ["Hold the presentation", "Hand over the guidance report"];
        assert_eq!(module.steps(None), steps);
        assert_eq!(module.steps(Some(2)), steps);
        module.phase_backlog = vec![vec!["Look".to_owned()], vec!["Act".to_owned()]];
        assert_eq!(module.steps(Some(2)), ["Act"]);
        for beyond in [None, Some(0), Some(3), Some(u32::MAX)] {
            assert_eq!(module.steps(beyond), steps);
        }
    }

    #[test]
    fn a_category_is_known_by_key_title_and_beginning() {
        for (word, category) in [
            ("ci-cd", Some(Category::CiCd)),
            ("CI/CD", Some(Category::CiCd)),
            ("cicd", Some(Category::CiCd)),
            ("security", Some(Category::SecurityAndCompliance)),
            (
                "Security and Compliance",
                Some(Category::SecurityAndCompliance),
            ),
            ("agile", Some(Category::AgilePlanning)),
            ("ai", Some(Category::AiMl)),
            ("system", Some(Category::SystemAdministration)),
            ("a", None),
            ("s", None),
            ("", None),
            ("plan", None),
        ] {
            assert_eq!(Category::parse(word), category, "{word}");
        }
        for category in Category::ALL {
            assert_eq!(serde_json::to_value(category).unwrap(), category.key());
        }
    }
}
