//! The command line: flags that hold everywhere, one enum of verbs, one match.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{ArgMatches, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use crate::commands::{
    accelerator, assessment, cadence, calendar, check, completions, config, customer, education,
    entitlement, escalation, feedback, help, init, log, man, merge_driver, objective, onboard,
    plugin, prep, release, report, review, rules, sentiment, snooze, sync, template, today, undo,
};
use crate::complete::Live;
use crate::context::Context;
use crate::manual;
use crate::output::{Colour, Format};

/// What stands below the list of verbs.
fn more() -> String {
    format!(
        "\
Every day:
  csa onboard \"Acme Corp\" --tier signature --order-form yesterday
  csa onboard acme
  csa onboard done acme welcome-email

Topics, as in csa help dates:
{}

Verbs of your own: csa NAME runs the program csa-NAME from PATH; csa plugin lists them",
        manual::listed()
    )
}

/// Run customer engagements on the success tiers from plain YAML files
///
/// One file a customer, in a folder that you can edit by hand and keep in git.
#[derive(Debug, Parser)]
#[command(
    version,
    disable_help_subcommand = true,
    max_term_width = 100,
    after_help = more()
)]
struct Frame {
    #[command(flatten)]
    globals: Globals,
}

/// What was typed.
#[derive(Debug)]
pub(crate) struct Cli {
    /// What holds for every verb.
    pub(crate) globals: Globals,
    /// The verb; without one it is today.
    pub(crate) command: Option<Command>,
}

/// The definition of the command line, with every verb.
pub(crate) fn definition() -> clap::Command {
    // What the frame says of csa has to come last.
    let verbs = clap::Command::new(env!("CARGO_PKG_NAME"));
    Frame::augment_args(Command::augment_subcommands(verbs))
}

/// As much of the definition as it takes to read a line of these words, the program's name first. Most lines name their
/// verb at once: then the other verbs, which are most of the work at start-up, are left out.
pub(crate) fn definition_for(line: &[OsString]) -> clap::Command {
    match line.get(1) {
        Some(_) => definition_behind(line),
        None => Frame::command(),
    }
}

/// The same for a line that goes on behind these words.
pub(crate) fn definition_behind(line: &[OsString]) -> clap::Command {
    let known = |word: &OsString| VERBS.iter().find(|(name, _)| word == name);
    match line.get(1).and_then(known) {
        Some((name, with_arguments)) => {
            let verb = clap::Command::new(*name);
            Frame::command().subcommand(with_arguments(verb))
        }
        None => definition(),
    }
}

impl Cli {
    /// What was typed, of what clap has made of it.
    ///
    /// # Errors
    /// When an argument's value is wrong.
    pub(crate) fn of(matches: &mut ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self {
            globals: Globals::from_arg_matches_mut(matches)?,
            command: match matches.subcommand_name() {
                Some(_) => Some(Command::from_arg_matches_mut(matches)?),
                None => None,
            },
        })
    }

    /// Whether the verb makes or looks for the configuration, so that a missing one is no fault.
    pub(crate) fn makes_configuration(&self) -> bool {
        let makes = |command: &Command| matches!(command, Command::Init(_) | Command::Config(_));
        self.command.as_ref().is_some_and(makes)
    }

    /// Whether the verb tells of csa and not of the book, so that nothing wrong with the configuration concerns it.
    pub(crate) fn explains(&self) -> bool {
        matches!(&self.command, Some(Command::Help(_) | Command::Man(_)))
    }

    /// The word in the place of a verb, if it is none.
    pub(crate) fn stranger(&self) -> Option<&OsStr> {
        match &self.command {
            Some(Command::External(words)) => words.first().map(OsString::as_os_str),
            _ => None,
        }
    }

    /// Whether nothing may be said on standard error.
    pub(crate) fn is_silent(&self) -> bool {
        matches!(&self.command, Some(Command::Today(verb)) if verb.is_silent())
    }
}

/// Flags that every verb takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options everywhere")]
pub(crate) struct Globals {
    /// The folder of the book [env: CSA_BOOK]
    #[arg(long, global = true, value_name = "DIR", add = Live::Folder.values())]
    pub(crate) book: Option<PathBuf>,
    /// The configuration file [env: CSA_CONFIG]
    #[arg(long, global = true, value_name = "FILE", add = Live::File.values())]
    pub(crate) config: Option<PathBuf>,
    /// Take this day as today [env: CSA_TODAY]
    #[arg(long, global = true, value_name = "DATE", add = Live::Behind.values())]
    pub(crate) today: Option<OsString>,
    /// How to write what is asked for: table, json, csv, tsv or markdown
    #[arg(
        long,
        global = true,
        value_name = "FORMAT",
        value_enum,
        default_value_t,
        hide_possible_values = true
    )]
    pub(crate) format: Format,
    /// The same as --format json
    #[arg(long, global = true, conflicts_with = "format")]
    pub(crate) json: bool,
    /// Show what would be written as a diff, and write nothing
    #[arg(short = 'n', long, global = true)]
    pub(crate) dry_run: bool,
    /// Take doubtful answers as meant
    #[arg(short = 'y', long, global = true)]
    pub(crate) yes: bool,
    /// Never ask
    #[arg(long, global = true, env = "CSA_NO_INPUT", hide_env_values = true, value_parser = clap::builder::FalseyValueParser::new())]
    pub(crate) no_input: bool,
    /// Say nothing but data, warnings and errors
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    /// When to colour: auto, always or never
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        value_enum,
        default_value_t,
        hide_possible_values = true
    )]
    pub(crate) color: Colour,
}

impl Globals {
    /// The format asked for, by whichever flag.
    pub(crate) fn format(&self) -> Format {
        if self.json { Format::Json } else { self.format }
    }
}

/// Every verb; the everyday ones first.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Today(today::Today),
    Prep(prep::Prep),
    Snooze(snooze::Snooze),
    Onboard(Box<onboard::Onboard>),
    Log(Box<log::Log>),
    Customer(customer::Customer),
    Accelerator(Box<accelerator::Accelerator>),
    Entitlement(entitlement::Entitlement),
    Objective(Box<objective::Objective>),
    Escalation(escalation::Escalation),
    Review(review::Review),
    Sentiment(sentiment::Sentiment),
    Assessment(assessment::Assessment),
    Feedback(feedback::Feedback),
    Release(release::Release),
    Education(education::Education),
    Cadence(cadence::Cadence),
    Report(Box<report::Reports>),
    Calendar(calendar::Calendar),
    Template(template::Template),
    Check(check::Check),
    Rules(rules::Rules),
    Undo(undo::Undo),
    History(undo::History),
    Sync(sync::Sync),
    MergeDriver(merge_driver::MergeDriver),
    Init(init::Init),
    Config(config::Config),
    Completions(completions::Completions),
    Plugin(plugin::Plugin),
    Help(help::Help),
    Man(man::Man),
    /// A plug-in: its name and its arguments.
    #[command(external_subcommand)]
    External(Vec<OsString>),
}

type WithArguments = fn(clap::Command) -> clap::Command;

/// What adds its arguments to the definition of a verb, for each. One that is missing here is as good, only slower.
const VERBS: [(&str, WithArguments); 32] = [
    ("today", today::Today::augment_args),
    ("prep", prep::Prep::augment_args),
    ("snooze", snooze::Snooze::augment_args),
    ("onboard", onboard::Onboard::augment_args),
    ("log", log::Log::augment_args),
    ("customer", customer::Customer::augment_args),
    ("accelerator", accelerator::Accelerator::augment_args),
    ("entitlement", entitlement::Entitlement::augment_args),
    ("objective", objective::Objective::augment_args),
    ("escalation", escalation::Escalation::augment_args),
    ("review", review::Review::augment_args),
    ("sentiment", sentiment::Sentiment::augment_args),
    ("assessment", assessment::Assessment::augment_args),
    ("feedback", feedback::Feedback::augment_args),
    ("release", release::Release::augment_args),
    ("education", education::Education::augment_args),
    ("cadence", cadence::Cadence::augment_args),
    ("report", report::Reports::augment_args),
    ("calendar", calendar::Calendar::augment_args),
    ("template", template::Template::augment_args),
    ("check", check::Check::augment_args),
    ("rules", rules::Rules::augment_args),
    ("undo", undo::Undo::augment_args),
    ("history", undo::History::augment_args),
    ("sync", sync::Sync::augment_args),
    ("merge-driver", merge_driver::MergeDriver::augment_args),
    ("init", init::Init::augment_args),
    ("config", config::Config::augment_args),
    ("completions", completions::Completions::augment_args),
    ("plugin", plugin::Plugin::augment_args),
    ("help", help::Help::augment_args),
    ("man", man::Man::augment_args),
];

impl Default for Command {
    /// What there is to do, for whoever types the bare name.
    fn default() -> Self {
        Self::Today(today::Today::default())
    }
}

impl Command {
    /// The format that the verb has besides those that every report has.
    fn own_format(&self) -> Option<Format> {
        match self {
            Self::Accelerator(verb) => verb.own_format(),
            Self::Objective(verb) => verb.own_format(),
            Self::Calendar(_) => Some(Format::Ics),
            Self::Report(_) => Some(Format::Html),
            _ => None,
        }
    }

    /// Runs the verb, and returns the exit code: that of the plug-in if it is one.
    ///
    /// # Errors
    /// Whatever the verb fails with or refuses; a format that it does not have, before anything is done.
    pub(crate) fn run(self, ctx: &Context) -> Result<ExitCode> {
        ctx.out.format().is_had(self.own_format())?;
        match self {
            Self::Today(verb) => today::run(&verb, ctx),
            Self::Prep(verb) => prep::run(&verb, ctx),
            Self::Snooze(verb) => snooze::run(&verb, ctx),
            Self::Onboard(verb) => onboard::run(*verb, ctx),
            Self::Log(verb) => log::run(*verb, ctx),
            Self::Customer(verb) => customer::run(verb, ctx),
            Self::Accelerator(verb) => accelerator::run(*verb, ctx),
            Self::Entitlement(verb) => entitlement::run(&verb, ctx),
            Self::Objective(verb) => objective::run(*verb, ctx),
            Self::Report(verb) => report::run(&verb, ctx),
            Self::Escalation(verb) => escalation::run(verb, ctx),
            Self::Review(verb) => review::run(verb, ctx),
            Self::Sentiment(verb) => sentiment::run(&verb, ctx),
            Self::Assessment(verb) => assessment::run(verb, ctx),
            Self::Feedback(verb) => feedback::run(verb, ctx),
            Self::Release(verb) => release::run(verb, ctx),
            Self::Education(verb) => education::run(verb, ctx),
            Self::Cadence(verb) => cadence::run(&verb, ctx),
            Self::Calendar(verb) => calendar::run(&verb, ctx),
            Self::Template(verb) => template::run(verb, ctx),
            Self::Check(verb) => check::run(&verb, ctx),
            Self::Rules(verb) => rules::run(&verb, ctx),
            Self::Undo(verb) => undo::run(&verb, ctx),
            Self::History(verb) => undo::history(&verb, ctx),
            Self::Sync(verb) => sync::run(&verb, ctx),
            Self::MergeDriver(verb) => merge_driver::run(&verb, ctx),
            Self::Init(verb) => init::run(&verb, ctx),
            Self::Config(verb) => config::run(verb, ctx),
            Self::Completions(verb) => completions::run(&verb, ctx),
            Self::Plugin(_) => plugin::list(ctx),
            Self::Help(verb) => help::run(&verb, ctx),
            Self::Man(verb) => man::run(&verb, ctx),
            Self::External(words) => return plugin::run(&words, ctx),
        }?;
        Ok(ExitCode::SUCCESS)
    }
}

#[cfg(test)]
#[path = "cli_tests.rs"]
mod tests;
