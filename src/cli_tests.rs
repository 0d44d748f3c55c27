use std::ffi::OsString;

use super::{definition, definition_behind, definition_for};
use crate::domain::customer_id::CustomerId;

/// What is said to a line, and to one with a slip of the hand.
fn said(line: &[OsString], command: &clap::Command) -> String {
    let told = |more: &str| {
        let line = line.iter().cloned().chain([more.into()]);
        let told = command.clone().try_get_matches_from(line);
        told.map_or_else(|error| error.to_string(), |_| String::new())
    };
    ["--help", "-h", "--no-such-flag", "--jsn", "--format=x"]
        .map(told)
        .concat()
}

#[test]
fn a_verb_alone_is_the_verb_among_all() {
    let all = definition();
    for verb in all.get_subcommands() {
        let name = verb.get_name();
        let line = ["csa".into(), name.into()];
        let alone = definition_for(&line);
        assert_eq!(
            alone.get_subcommands().count(),
            1,
            "csa {name}: all verbs are built"
        );
        assert_eq!(said(&line, &alone), said(&line, &all));
        for inner in verb.get_subcommands() {
            let line = ["csa".into(), name.into(), inner.get_name().into()];
            assert_eq!(said(&line, &alone), said(&line, &all));
        }
    }
}

#[test]
fn a_line_without_a_verb_in_its_place_has_all_of_them() {
    for words in [
        &["csa", "--help"][..],
        &["csa", "tody"],
        &["csa", "--json", "today"],
    ] {
        let line: Vec<OsString> = words.iter().map(OsString::from).collect();
        let whole = definition_for(&line).get_subcommands().count();
        assert_eq!(whole, definition().get_subcommands().count(), "{words:?}");
    }
    assert!(!definition_for(&["csa".into()]).has_subcommands());
    assert!(definition_behind(&["csa".into()]).has_subcommands());
}

/// A customer called like a verb could never be named where either may stand.
#[test]
fn the_verbs_behind_which_a_customer_may_stand_are_no_ids() {
    let command = crate::command();
    let mut nouns = 0;
    for noun in command.get_subcommands() {
        let takes_word = noun.get_positionals().next().is_some() && noun.has_subcommands();
        // Behind `config` stands a key of the configuration.
        if !takes_word || noun.get_name() == "config" {
            continue;
        }
        nouns += 1;
        for verb in noun.get_subcommands() {
            for name in std::iter::once(verb.get_name()).chain(verb.get_all_aliases()) {
                let taken = CustomerId::chosen(name);
                assert!(taken.is_err(), "csa {} {name}", noun.get_name());
            }
        }
    }
    assert!(nouns > 0, "no noun takes a customer");
}
