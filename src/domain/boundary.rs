//! The boundary between advice and hands on keyboard: which tasks read like doing the customer's work.

/// What the rule `boundary.hands_on` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Boundary<'a> {
    /// Words at the beginning of a task that mean doing the customer's work.
    pub(crate) words: &'a [String],
    /// Whom to engage for such work, as people say it.
    pub(crate) engage: String,
}

impl Boundary<'_> {
    /// The word at the beginning of this task that means doing the customer's work, in any case, and not
    /// merely as the beginning of a longer one.
    pub(crate) fn crossed_by(&self, task: &str) -> Option<&str> {
        let task = folded(task);
        let mut words = self.words.iter().map(String::as_str);
        words.find(|word| {
            task.strip_prefix(&folded(word))
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    }
}

fn folded(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_crosses_the_boundary_by_its_first_words_alone() {
        let words = ["install", "set up", "write the code"].map(str::to_owned);
        let boundary = Boundary {
            words: &words,
            engage: "PSE".to_owned(),
        };
        for (task, word) in [
            ("Install runners", Some("install")),
            ("  INSTALL", Some("install")),
            ("Set  up\na runner", Some("set up")),
            ("install: runners", Some("install")),
            ("write the code for them", Some("write the code")),
            ("Installation plan", None),
            ("Advise on how to install runners", None),
            ("Set upper limits", None),
            ("", None),
        ] {
            assert_eq!(boundary.crossed_by(task), word, "{task:?}");
        }
    }
}
