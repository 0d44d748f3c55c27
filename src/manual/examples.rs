//! Examples for the pages of the verbs: what each is for, then what is typed. They are taken from here by the verb that
//! they begin with; a test parses every one.

/// All of them, by verb.
pub(super) const EXAMPLES: &str = include_str!("examples.md");
