//! What a shell completes: whatever is typed, met with what could follow.
//!
//! ```text
//! shell.rs    the five shells: their scripts, how they ask, how they are answered   bash.rs  its words and quotes
//! line.rs     what stands on the line already: the verb, its customer, the book
//! live.rs     what an argument takes, said beside the argument
//! values.rs   which room below knows the values of which argument
//! book.rs     from the folder            record.rs, log.rs  from the one record typed
//! words.rs    from the rules and ours    days.rs            from today   parts.rs  words made of several
//! ```
//!
//! A script asks by running csa with `CSA_COMPLETE` set to its shell. The answer is silent whatever happens, exits with 0,
//! takes no lock, writes nothing and starts no program: a shell asks while somebody is in the middle of a word.
//!
//! `clap_complete` knows which argument or verb may come next; the values are ours. Its own scripts are not used:
//! that of bash cuts `acme:call` at the colon and leaves `next monday` unquoted, that of zsh completes nothing the
//! first time it is loaded from `fpath`, all offer thirty flags behind every customer, and none says `~/`. Between
//! script and program both sides are ours, too, where that package promises nothing from one version to the next.

mod bash;
mod book;
mod days;
mod line;
mod live;
mod log;
mod parts;
mod record;
mod shell;
mod values;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

use clap_complete::CompletionCandidate;
use clap_complete::engine::complete;

use crate::cli::definition_behind;
use crate::context::settings;
use crate::extend::plugin;
use crate::output::{Colour, Format, Output};

use line::Line;
pub(crate) use live::Live;
use live::{Files, Meant};
use shell::Question;
pub(crate) use shell::Shell;
use values::{Asked, Value};

/// What could stand where the cursor is.
#[derive(Debug, Default, PartialEq)]
struct Reply {
    /// Besides the values, these files, which the shell knows how to complete; behind what stands in the word already.
    files: Option<(Files, String)>,
    values: Vec<Value>,
}

/// The shell that asks; None when csa was started to do something.
pub(crate) fn asked_by() -> Option<Shell> {
    let name = settings::completing()?;
    Shell::called(name.to_str()?)
}

/// Answers the shell, and exits well whether there is something to offer or not.
pub(crate) fn answer(shell: Shell, arguments: &[OsString]) -> ExitCode {
    let out = Output::new(Format::Table, Colour::Never, true, None).silent();
    if let Some(question) = shell.question(arguments) {
        let text = shell.answer(&question, &reply(&question));
        // A shell that went away needs no answer.
        let _ = out.raw(&text);
    }
    ExitCode::SUCCESS
}

fn reply(question: &Question) -> Reply {
    let line = Line::read(question);
    let word = question.word();
    if line.is_a_plugins {
        return Reply {
            files: Some((Files::Any, String::new())),
            values: Vec::new(),
        };
    }
    let index = question.words.len().saturating_sub(1);
    let words = question.words.clone();
    let mut command = definition_behind(&words[..index]);
    let mut found = complete(&mut command, words, index, None).unwrap_or_default();
    found.retain(|candidate| line.may_have(candidate));
    // Flags are for whoever begins one, or where there is nothing else.
    let is_flag = |candidate: &CompletionCandidate| {
        let value = candidate.get_value().to_string_lossy();
        value.starts_with('-') && Live::meant(candidate).is_none()
    };
    if !word.starts_with('-') {
        if found.iter().any(|candidate| !is_flag(candidate)) {
            found.retain(|candidate| !is_flag(candidate));
        }
        found.retain(|candidate| !is_flag(candidate) || is_long(candidate));
    }
    let mut reply = Reply::default();
    let lives = found.iter().any(|it| Live::meant(it).is_some());
    let ctx = lives.then(|| line.context()).flatten();
    for candidate in &found {
        let before = candidate.get_value().to_string_lossy();
        match Live::meant(candidate) {
            None => reply.values.push(of_clap(candidate)),
            Some(Meant::Files(files)) => reply.files = Some((files, before.into_owned())),
            Some(Meant::Values(live)) => {
                let asked = Asked {
                    line: &line,
                    ctx: ctx.as_ref(),
                    word: word.strip_prefix(before.as_ref()).unwrap_or_default(),
                };
                let values = values::of(live, &asked).into_iter();
                reply
                    .values
                    .extend(values.map(|value| value.behind(&before)));
            }
        }
    }
    if line.is_bare && !word.starts_with('-') {
        let plugins = plugin::list(&settings::search_path()).into_iter();
        let plugins = plugins.filter(|plugin| plugin.name.starts_with(word.as_ref()));
        let plugins = plugins.map(|plugin| Value::new(plugin.name, "a plug-in"));
        reply.values.extend(plugins);
    }
    reply
}

fn is_long(candidate: &CompletionCandidate) -> bool {
    candidate.get_value().to_string_lossy().starts_with("--")
}

/// What clap knows by itself: verbs, flags, and words that an argument is limited to.
fn of_clap(candidate: &CompletionCandidate) -> Value {
    let help = candidate.get_help().map(ToString::to_string);
    Value::new(
        candidate.get_value().to_string_lossy().into_owned(),
        help.unwrap_or_default().lines().next().unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests;
