//! The page of a verb, from the definition of the command line.

use std::collections::BTreeSet;

use clap::{Arg, Command};

use super::examples::EXAMPLES;
use super::markup::{self, Block};
use super::roff::Roff;
use super::topic::Topic;
use super::{DATED, Page, TOPICS, called, name_of};

/// What flags and arguments take that `csa help dates` tells of.
const DATED_VALUES: [&str; 6] = ["DATE", "PERIOD", "QUARTER", "TIME", "LENGTH", "DAY"];

/// The page of the verb of these names.
pub(super) fn page(path: &[String], verb: &Command, command: &Command) -> Page {
    let name = name_of(path);
    let mut roff = Roff::new(&name, 1, DATED);
    roff.section("Name");
    roff.named(&name, &about(verb));
    roff.section("Synopsis");
    synopsis(&mut roff, verb);
    roff.section("Description");
    roff.blocks(&description(verb));
    verbs(&mut roff, path, verb);
    arguments(&mut roff, verb);
    options(&mut roff, path, verb, command);
    let examples = examples(path, command);
    if !examples.is_empty() {
        roff.section("Examples");
        roff.blocks(&examples);
    }
    if path.is_empty() {
        for (heading, topic) in [
            ("Exit status", "exit-codes"),
            ("Environment", "environment"),
            ("Files", "files"),
        ] {
            roff.section(heading);
            let topic = Topic::called(topic).map(Topic::blocks);
            roff.blocks(&topic.unwrap_or_default());
        }
    } else {
        roff.section("Exit status");
        roff.paragraph("0 when it is done; `csa help exit-codes` tells of all others.");
        roff.section("Environment");
        roff.paragraph("`csa help environment` tells of the variables that are read.");
        roff.section("Files");
        roff.paragraph("`csa help files` tells where the book and the configuration lie.");
    }
    roff.see_also(&related(path, verb, command));
    Page {
        name,
        section: 1,
        text: roff.finish(),
    }
}

/// What it does, in a line.
fn about(verb: &Command) -> String {
    verb.get_about()
        .map(ToString::to_string)
        .unwrap_or_default()
}

/// What it does, in full: the line that names it as a sentence, then the rest.
fn description(verb: &Command) -> Vec<Block> {
    let about = about(verb);
    let long = verb
        .get_long_about()
        .map(ToString::to_string)
        .unwrap_or_default();
    let rest = long.strip_prefix(&about).unwrap_or(&long);
    let mut blocks = vec![Block::Paragraph(format!("{about}."))];
    blocks.extend(markup::blocks(rest));
    blocks
}

fn synopsis(roff: &mut Roff, verb: &Command) {
    let usage = verb.clone().render_usage().to_string();
    for form in usage.trim_start_matches("Usage: ").lines() {
        roff.usage(form.trim());
    }
}

/// The verbs of a noun, each with the name of its page.
fn verbs(roff: &mut Roff, path: &[String], noun: &Command) {
    let shown = || noun.get_subcommands().filter(|verb| !verb.is_hide_set());
    if shown().next().is_none() {
        return;
    }
    roff.section("Verbs");
    for verb in shown() {
        let names = path.iter().map(String::as_str).chain([verb.get_name()]);
        let typed: Vec<&str> = std::iter::once("csa").chain(names).collect();
        roff.item(&typed.join(" "), "", &[Block::Paragraph(about(verb))]);
    }
}

fn arguments(roff: &mut Roff, verb: &Command) {
    let mut positionals = verb
        .get_positionals()
        .filter(|arg| !arg.is_hide_set())
        .peekable();
    if positionals.peek().is_none() {
        return;
    }
    roff.section("Arguments");
    for arg in positionals {
        roff.item("", &arg.to_string(), &meaning(arg));
    }
}

/// The flags under their headings. Those that hold everywhere stand on the page of csa alone.
fn options(roff: &mut Roff, path: &[String], verb: &Command, command: &Command) {
    let is_everywhere =
        |arg: &Arg| arg.is_global_set() || ["help", "version"].contains(&arg.get_id().as_str());
    let shown: Vec<&Arg> = verb
        .get_arguments()
        .filter(|arg| !arg.is_positional())
        .filter(|arg| !arg.is_hide_set() && (path.is_empty() || !is_everywhere(arg)))
        .collect();
    roff.section("Options");
    let mut headings: Vec<Option<&str>> = Vec::new();
    for arg in &shown {
        if !headings.contains(&arg.get_help_heading()) {
            headings.push(arg.get_help_heading());
        }
    }
    headings.sort_by_key(Option::is_some);
    for heading in headings {
        if let Some(heading) = heading {
            roff.subsection(heading);
        }
        for arg in shown.iter().filter(|arg| arg.get_help_heading() == heading) {
            option(roff, arg);
        }
    }
    if !path.is_empty() {
        let everywhere = command
            .get_arguments()
            .filter(|arg| is_everywhere(arg) && arg.get_id() != "version");
        let names: Vec<String> = everywhere
            .filter_map(|arg| Some(format!("`--{}`", arg.get_long()?)))
            .collect();
        if !shown.is_empty() {
            roff.subsection("Options everywhere");
        }
        roff.paragraph(&format!(
            "{}; `csa help` and csa(1) tell of them.",
            names.join(", ")
        ));
    }
}

fn option(roff: &mut Roff, arg: &Arg) {
    let long = arg.to_string();
    let (flag, value) = long.split_at(long.find([' ', '[', '<', '=']).unwrap_or(long.len()));
    let flag = match (arg.get_short(), arg.get_long()) {
        (Some(short), Some(_)) => format!("-{short}, {flag}"),
        _ => flag.to_owned(),
    };
    roff.item(&flag, value, &meaning(arg));
}

/// What a flag or an argument means, what it is when nothing is said, and what it may be.
fn meaning(arg: &Arg) -> Vec<Block> {
    let help = arg.get_long_help().or_else(|| arg.get_help());
    let mut help = help.map(ToString::to_string).unwrap_or_default();
    let takes_value = arg
        .get_num_args()
        .is_some_and(|number| number.takes_values());
    let mut facts = Vec::new();
    if let Some(variable) = arg.get_env().filter(|_| !arg.is_hide_env_set()) {
        facts.push(format!("[env: {}]", variable.to_string_lossy()));
    }
    let defaults = arg.get_default_values();
    if takes_value && !defaults.is_empty() && !arg.is_hide_default_value_set() {
        let words: Vec<_> = defaults
            .iter()
            .map(|value| value.to_string_lossy())
            .collect();
        facts.push(format!("[default: {}]", words.join(" ")));
    }
    let values = arg.get_possible_values();
    let values: Vec<_> = values.iter().filter(|value| !value.is_hide_set()).collect();
    let is_listed = takes_value && !values.is_empty() && !arg.is_hide_possible_values_set();
    let is_told = is_listed && values.iter().any(|value| value.get_help().is_some());
    if is_listed && !is_told {
        let names: Vec<_> = values.iter().map(|value| value.get_name()).collect();
        facts.push(format!("[possible values: {}]", names.join(", ")));
    }
    for fact in facts {
        help = format!("{help} {fact}");
    }
    let mut blocks = markup::blocks(help.trim());
    if is_told {
        blocks.extend(values.iter().map(|value| {
            let told = value
                .get_help()
                .map(ToString::to_string)
                .unwrap_or_default();
            Block::Item(value.get_name().to_owned(), told)
        }));
    }
    blocks
}

/// The examples of a verb, each with what it is for.
pub(super) fn examples(path: &[String], command: &Command) -> Vec<Block> {
    let examples = markup::blocks(EXAMPLES);
    let mut found = Vec::new();
    for pair in examples.chunks(2) {
        if let [_, Block::Literal(lines)] = pair {
            let words = lines.first().map_or("", String::as_str).split(' ').skip(1);
            if markup::verb(words, command) == path {
                found.extend_from_slice(pair);
            }
        }
    }
    found
}

/// The pages to read next: the noun, its verbs, the topics, and whatever the text leads to.
fn related(path: &[String], verb: &Command, command: &Command) -> BTreeSet<(u8, String)> {
    let mut pages = BTreeSet::new();
    let text = verb
        .get_long_about()
        .map(ToString::to_string)
        .unwrap_or_default();
    pages.extend(markup::mentioned(&text, command));
    pages.insert((1, "csa".to_owned()));
    let noun = match path.split_last() {
        Some((_, noun)) if verb.get_subcommands().next().is_none() => noun,
        _ => path,
    };
    pages.insert((1, name_of(noun)));
    let shown = called(noun, command)
        .get_subcommands()
        .filter(|verb| !verb.is_hide_set());
    if !noun.is_empty() || path.is_empty() {
        pages.extend(shown.map(|verb| (1, format!("{}-{}", name_of(noun), verb.get_name()))));
    }
    let takes_days = verb.get_arguments().any(|arg| {
        let mut names = arg.get_value_names().unwrap_or_default().iter();
        !arg.is_global_set() && names.any(|name| DATED_VALUES.contains(&name.as_str()))
    });
    let topics = TOPICS
        .iter()
        .map(|topic| topic.name)
        .filter(|name| match *name {
            "exit-codes" | "environment" | "files" => true,
            "dates" => takes_days || path.is_empty(),
            _ => path.is_empty(),
        });
    pages.extend(topics.map(|name| (7, format!("csa-{name}"))));
    pages.remove(&(1, name_of(path)));
    pages
}
