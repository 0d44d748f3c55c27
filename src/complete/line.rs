//! What stands on the line already.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::ArgMatches;
use clap::parser::ValueSource;
use clap_complete::CompletionCandidate;

use crate::cli::{Cli, Globals, definition_behind};
use crate::context::Context;
use crate::output::{Colour, Format, Output};

use super::live::Live;
use super::shell::Question;

/// A line with a word in the making.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// The names of noun and verb, as in `onboard done`.
    pub(super) verb: String,
    /// Nothing of a verb stands there yet.
    pub(super) is_bare: bool,
    /// The verb is none of ours.
    pub(super) is_a_plugins: bool,
    /// A word stands where a verb might have, so that none can follow.
    has_chosen: bool,
    /// Values of arguments that say what they take, in the order in which they are declared.
    typed: Vec<(Live, String)>,
    /// Names of the arguments that were given.
    given: Vec<String>,
    book: Option<OsString>,
    config: Option<OsString>,
    today: Option<OsString>,
}

impl Line {
    /// Reads the words before the one in the making, and of those behind it the flags that say where the book lies.
    pub(super) fn read(question: &Question) -> Self {
        let before = question.words.split_last().map_or(&[][..], |(_, it)| it);
        let mut line = Self::default();
        // The line is not whole yet. What is wrong with it will be said when it is run.
        let command = definition_behind(before).ignore_errors(true);
        if let Ok(matches) = command.clone().try_get_matches_from(before) {
            line.walk(&command, &matches);
        }
        // A line that clap gives up on, as it does at `--help`, still says which book is meant.
        let said = |flag| said(flag, before).or_else(|| said(flag, &question.behind));
        line.book = line.book.or_else(|| said("--book"));
        line.config = line.config.or_else(|| said("--config"));
        line.today = line.today.or_else(|| said("--today"));
        line
    }

    fn walk(&mut self, root: &clap::Command, matches: &ArgMatches) {
        for (flag, place) in [
            ("book", &mut self.book),
            ("config", &mut self.config),
            ("today", &mut self.today),
        ] {
            *place = raw(matches, flag).pop();
        }
        let (mut command, mut matches) = (root, matches);
        let mut verb = Vec::new();
        loop {
            for argument in command.get_arguments() {
                let name = argument.get_id().as_str();
                if matches.value_source(name) != Some(ValueSource::CommandLine) {
                    continue;
                }
                self.given.push(name.to_owned());
                let live = Live::of(argument);
                let values = raw(matches, name).into_iter();
                let values = values.map(|value| value.to_string_lossy().into_owned());
                self.typed
                    .extend(values.filter_map(|value| Some((live?, value))));
                self.has_chosen |=
                    argument.is_positional() && command.is_args_conflicts_with_subcommands_set();
            }
            let Some((name, inner)) = matches.subcommand() else {
                break;
            };
            verb.push(name);
            let Some(inner_command) = command.find_subcommand(name) else {
                self.is_a_plugins = true;
                break;
            };
            self.has_chosen = false;
            (command, matches) = (inner_command, inner);
        }
        self.is_bare = verb.is_empty();
        self.verb = verb.join(" ");
    }

    /// Every word that was typed for such an argument.
    pub(super) fn all_typed(&self, live: Live) -> impl Iterator<Item = &str> {
        let typed = self.typed.iter().filter(move |(of, _)| *of == live);
        typed.map(|(_, word)| word.as_str())
    }

    /// The word that was typed for such an argument, of several the last.
    pub(super) fn typed(&self, live: Live) -> Option<&str> {
        let mut typed = self.typed.iter().rev();
        Some(&typed.find(|(of, _)| *of == live)?.1)
    }

    /// Whether the argument of this name was given.
    pub(super) fn has(&self, name: &str) -> bool {
        self.given.iter().any(|given| given == name)
    }

    /// Whether clap, which does not look at what was chosen, is right to offer this.
    pub(super) fn may_have(&self, candidate: &CompletionCandidate) -> bool {
        let is_verb = candidate
            .get_id()
            .is_some_and(|id| id.starts_with("command::"));
        !(is_verb && self.has_chosen)
    }

    /// What the verb would work with; None when it could not, which it will say when it is run.
    pub(super) fn context(&self) -> Option<Context> {
        let cli = Cli {
            globals: Globals {
                book: self.book.clone().map(PathBuf::from),
                config: self.config.clone().map(PathBuf::from),
                today: self.today.clone(),
                format: Format::Table,
                json: false,
                dry_run: true,
                yes: false,
                no_input: true,
                quiet: true,
                color: Colour::Never,
            },
            command: None,
        };
        Context::new(
            &cli,
            Output::new(Format::Table, Colour::Never, true, None).silent(),
            String::new(),
        )
        .ok()
    }
}

fn raw(matches: &ArgMatches, name: &str) -> Vec<OsString> {
    let values = matches.try_get_raw(name).ok().flatten();
    values.into_iter().flatten().map(OsStr::to_owned).collect()
}

/// What a flag says among words of which nothing else is known.
fn said(flag: &str, words: &[OsString]) -> Option<OsString> {
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if word == flag {
            return words.next().cloned();
        }
        let value = word
            .to_str()
            .and_then(|word| word.strip_prefix(flag)?.strip_prefix('='));
        if let Some(value) = value {
            return Some(value.into());
        }
    }
    None
}
