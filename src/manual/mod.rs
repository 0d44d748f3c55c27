//! The manual: a page for each verb, made from the definition of the command line, and one for each topic, whose text
//! lies in `topics/`.
//!
//! `csa help` shows a page as plain text, `csa man` as the page of a manual; a packager writes them all with
//! `csa man --output`. No package is used for the pages: what makes them from the command line alone puts every flag
//! into the synopsis, knows no section but the flags', and leaves characters as they are that `man` takes for others.

mod examples;
mod markup;
mod roff;
mod topic;
mod verb_page;

#[cfg(test)]
mod fact_tests;
#[cfg(test)]
mod tests;

use clap::Command;
use clap::builder::StyledStr;

use crate::domain::nearest::nearest;
use crate::domain::{Kind, Refusal};

pub(crate) use topic::{TOPICS, Topic, listed};

use roff::Roff;

/// The day of this version, in the foot of every page. It changes with the version, never with the day of a build.
const DATED: &str = "2026-11-21";

/// What somebody wants to read about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A verb, by its names from the noun on; none of them is csa itself.
    Verb(Vec<String>),
    /// A topic.
    Topic(&'static Topic),
}

/// A page of the manual, as `man` reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// What it is called, as in `csa-log-list`.
    pub(crate) name: String,
    /// The section of the manual: 1 for a verb, 7 for a topic.
    pub(crate) section: u8,
    /// The page, in roff.
    pub(crate) text: String,
}

impl Page {
    /// What its file is called, below the folder of a manual: `man1/csa-log-list.1`.
    pub(crate) fn file(&self) -> String {
        format!("man{0}/{1}.{0}", self.section, self.name)
    }
}

/// The verb or the topic that these words name; no word is csa itself.
///
/// # Errors
/// [`Kind::NotFound`] with the nearest name.
pub(crate) fn find(words: &[String]) -> Result<Subject, Refusal> {
    let command = crate::command();
    let mut at = &command;
    let mut path = Vec::new();
    for word in words {
        if let Some(verb) = at.find_subcommand(word) {
            path.push(verb.get_name().to_owned());
            at = verb;
        } else if let ([_], Some(topic)) = (words, Topic::called(word)) {
            return Ok(Subject::Topic(topic));
        } else {
            return Err(unknown(word, &path, at));
        }
    }
    Ok(Subject::Verb(path))
}

/// The refusal of a word that is no verb behind these, and no topic.
fn unknown(word: &str, path: &[String], at: &Command) -> Refusal {
    let verbs = || at.get_subcommands().filter(|verb| !verb.is_hide_set());
    let names = verbs().map(Command::get_name);
    if path.is_empty() {
        let names = names.chain(TOPICS.iter().map(|topic| topic.name));
        let message = format!("there is no verb and no topic `{word}`");
        let refusal = Refusal::new(Kind::NotFound, message);
        return match nearest(word, names) {
            Some(near) => refusal.hint(format!("did you mean `{near}`?")),
            None => refusal.hint("`csa help` lists the verbs and the topics"),
        };
    }
    let noun = path.join(" ");
    let refusal = Refusal::new(Kind::NotFound, format!("`csa {noun}` has no verb `{word}`"));
    match nearest(word, names) {
        Some(near) => refusal.hint(format!("did you mean `{noun} {near}`?")),
        None if verbs().next().is_some() => {
            refusal.hint(format!("`csa help {noun}` lists its verbs"))
        }
        None => refusal.hint(format!("type `csa help {noun}`")),
    }
}

/// The page of this subject.
pub(crate) fn page(subject: &Subject) -> Page {
    let command = built();
    match subject {
        Subject::Topic(topic) => topic_page(topic, &command),
        Subject::Verb(path) => verb_page::page(path, called(path, &command), &command),
    }
}

/// Every page: those of the verbs in their order, each noun before its verbs, then those of the topics.
pub(crate) fn pages() -> Vec<Page> {
    let command = built();
    let verbs = paths(&command).into_iter();
    let verbs = verbs.map(|(path, verb)| verb_page::page(&path, verb, &command));
    let topics = TOPICS.iter().map(|topic| topic_page(topic, &command));
    verbs.chain(topics).collect()
}

/// The long help of the verb of these names, as `--help` behind it shows it.
pub(crate) fn help(path: &[String]) -> StyledStr {
    called(path, &built()).clone().render_long_help()
}

/// What stands in `csa help VERB` below the flags: examples, if there are any.
pub(crate) fn examples_of(path: &[String]) -> Option<String> {
    let blocks = verb_page::examples(path, &crate::command());
    let examples = markup::plain(&blocks, usize::MAX);
    let lines = examples.lines().map(|line| match line {
        "" => "\n".to_owned(),
        line => format!("  {line}\n"),
    });
    (!blocks.is_empty()).then(|| format!("Examples:\n{}", lines.collect::<String>()))
}

/// The verb of these names, which are those of one.
fn called<'a>(path: &[String], command: &'a Command) -> &'a Command {
    path.iter()
        .fold(command, |at, name| at.find_subcommand(name).unwrap_or(at))
}

/// The command line with all that clap adds to it: the flags that hold everywhere, and each verb's whole name.
fn built() -> Command {
    let mut command = crate::command();
    command.build();
    command
}

/// Every verb with its names, csa itself first.
fn paths(command: &Command) -> Vec<(Vec<String>, &Command)> {
    fn below<'a>(path: &[String], at: &'a Command, all: &mut Vec<(Vec<String>, &'a Command)>) {
        all.push((path.to_vec(), at));
        for verb in at.get_subcommands() {
            let mut path = path.to_vec();
            path.push(verb.get_name().to_owned());
            below(&path, verb, all);
        }
    }
    let mut all = Vec::new();
    below(&[], command, &mut all);
    all
}

/// What the page of a verb is called: `csa-log-list`.
fn name_of(path: &[String]) -> String {
    let names = path.iter().map(String::as_str);
    std::iter::once("csa")
        .chain(names)
        .collect::<Vec<_>>()
        .join("-")
}

fn topic_page(topic: &Topic, command: &Command) -> Page {
    let name = format!("csa-{}", topic.name);
    let mut roff = Roff::new(&name, 7, DATED);
    roff.section("Name");
    roff.named(&name, topic.purpose());
    roff.section("Description");
    roff.blocks(&topic.blocks());
    let mut mentioned = markup::mentioned(topic.text(), command);
    mentioned.insert((1, "csa".to_owned()));
    mentioned.remove(&(7, name.clone()));
    roff.see_also(&mentioned);
    Page {
        name,
        section: 7,
        text: roff.finish(),
    }
}
