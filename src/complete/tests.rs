//! Every argument of every verb is completed, or is known to be free.

use clap::builder::ValueHint;

use super::live::Live;

/// Arguments that have nothing to choose from wherever they are: titles, sentences, numbers, addresses, people who are
/// new to the book.
#[rustfmt::skip]
const FREE: [&str; 39] = [
    "ae", "ase", "assignee", "at", "came_of_it", "content_module", "count", "course", "csm", "description",
    "duration", "editor", "email", "exit", "feature", "horizon", "initiatives", "label", "limit", "link",
    "meeting", "named", "no_objective", "notes", "outcome", "phase", "result", "sa", "subject", "success_criteria",
    "summary", "target", "text", "title", "topic", "version", "week", "weeks", "why",
];

/// Arguments that are free although others of their name are not.
const FREE_HERE: [&str; 11] = [
    "csa accelerator backlog export milestone",
    "csa customer set value",
    "csa education recommend training",
    "csa feedback add request",
    "csa feedback add status",
    "csa feedback edit request",
    "csa feedback edit status",
    "csa init clone",
    "csa init name",
    "csa objective add id",
    "csa onboard id",
];

/// Every argument that takes a value, by verb and name.
fn arguments(command: &clap::Command, verb: &str, found: &mut Vec<(String, clap::Arg)>) {
    for argument in command.get_arguments() {
        if argument.get_action().takes_values() {
            found.push((format!("{verb} {}", argument.get_id()), argument.clone()));
        }
    }
    for inner in command.get_subcommands() {
        let verb = format!("{verb} {}", inner.get_name());
        arguments(inner, &verb, found);
    }
}

#[test]
fn every_argument_says_what_it_takes_or_is_free() {
    let mut all = Vec::new();
    arguments(&crate::command(), "csa", &mut all);
    let is_completed = |argument: &clap::Arg| {
        Live::of(argument).is_some() || !argument.get_possible_values().is_empty()
    };
    let bare: Vec<(&str, &str)> = all
        .iter()
        .filter(|(_, argument)| !is_completed(argument))
        .map(|(place, argument)| (place.as_str(), argument.get_id().as_str()))
        .collect();
    let is_free = |(place, name): &&(&str, &str)| FREE.contains(name) || FREE_HERE.contains(place);
    let forgotten: Vec<_> = bare.iter().filter(|it| !is_free(it)).collect();
    assert!(
        forgotten.is_empty(),
        "say what it takes, as in #[arg(add = Live::Customer.values())]: {forgotten:#?}"
    );
    let is_used = |free: &str| {
        bare.iter()
            .any(|(place, name)| [*place, *name].contains(&free))
    };
    let gone: Vec<_> = FREE
        .iter()
        .chain(&FREE_HERE)
        .filter(|free| !is_used(free))
        .collect();
    assert!(gone.is_empty(), "no such argument, or completed: {gone:#?}");
    // Otherwise clap would complete files in its own way.
    for (name, argument) in &all {
        let is_path = argument.get_value_hint() != ValueHint::Unknown;
        let is_ours = matches!(Live::of(argument), Some(Live::File | Live::Folder));
        assert!(!is_path || is_ours, "{name}: Live::File or Live::Folder");
    }
}
