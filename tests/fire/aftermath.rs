//! What is found after a blow, and whether csa goes on from there without a hand's turn.

use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::outcomes::{Outcome, Shown, Trial};
use crate::table::Line;
use crate::trace::{self, Blow, Point};
use crate::world::{Files, World, listed, said};

/// Parts of what lines of the table note in the log.
const NOTES: [&str; 3] = ["not to be lost", "Typed in the editor", "Runners wait"];

/// A line, the world before it, and both states of the files.
pub(crate) struct Undisturbed {
    pub(crate) line: &'static Line,
    world: World,
    old: Files,
    new: Files,
}

impl Undisturbed {
    /// Runs the line as if nothing were wrong, and lists its points.
    pub(crate) fn of(line: &'static Line) -> (Self, Vec<Point>) {
        let world = line.world();
        let old = world.files();
        let done = world.again();
        let points = trace::points(&done, line.line);
        let new = done.files();
        (
            Self {
                line,
                world,
                old,
                new,
            },
            points,
        )
    }

    fn outcome(&self, world: &World) -> Result<Outcome, String> {
        let mut now = world.files();
        // What a kill leaves beside a file of the user's own, where nobody can know whether it is still needed.
        now.retain(|path, _| !is_temporary(path) || path.starts_with("book"));
        Outcome::of(&now, &self.old, &self.new)
    }

    /// The same where a record could not be read: what is written for the user from the whole book is made without it,
    /// and says so.
    fn outcome_but_for_whole_book(&self, world: &World) -> Result<Outcome, String> {
        let is_for_user = |path: &Path| path.starts_with("work") && !self.old.contains_key(path);
        let mut now = world.files();
        now.retain(|path, _| !is_for_user(path));
        Outcome::of(&now, &self.old, &self.new)
    }
}

/// Deals the blow, and looks at all that follows.
///
/// # Errors
/// Says what is not as it must be.
pub(crate) fn after(trial: &Trial) -> Result<Shown, String> {
    let Trial { is, point, blow } = trial;
    let world = is.world.again();
    let output = point.dealt(*blow, &world, is.line.line);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    if words.contains("panicked") {
        return Err(words);
    }
    let has_notes = NOTES
        .iter()
        .any(|notes| words.contains(notes) || is_kept(&world, notes));
    let mut outcome = match blow {
        // Amid records of which some are changed and some are not, others must not stand in between.
        Blow::Kill => Outcome::of(&without_temporary(world.files()), &is.old, &is.new)?,
        _ if output.status.code() == Some(6) => is.outcome_but_for_whole_book(&world)?,
        _ => is.outcome(&world)?,
    };
    if is.old == is.new && output.status.success() {
        outcome = Outcome::New;
    }
    judged(*blow, point, outcome, &output)?;
    goes_on(is, &world, outcome, *blow)?;
    Ok(Shown { outcome, has_notes })
}

/// Whether exit code and words tell what became of the files.
fn judged(blow: Blow, point: &Point, outcome: Outcome, output: &Output) -> Result<(), String> {
    let words = String::from_utf8_lossy(&output.stderr);
    let wrong = |what: &str| Err(format!("{what}, {outcome:?}, {}:\n{words}", output.status));
    match (blow, outcome, output.status.success()) {
        (Blow::Kill, ..) if output.status.signal() == Some(9) => Ok(()),
        (Blow::Kill, ..) => wrong("it was not killed"),
        (_, Outcome::New, true) => Ok(()),
        (Blow::Interrupt, ..) => wrong("an interrupted call was not made again"),
        (_, Outcome::Old, false)
            if !words.starts_with("error: ") && !words.contains("\nerror: ") =>
        {
            wrong("it failed without a word")
        }
        (_, Outcome::Old, false) if point.shown.starts_with("write(1<") => {
            wrong("standard output came before the file")
        }
        (_, Outcome::Old, false) if !names_a_file(&words) => wrong("no file is named"),
        (_, Outcome::Old, false) => Ok(()),
        // What was written is told, and then what could not be shown or flushed.
        (_, Outcome::New, false) if !words.starts_with("error: ") => Ok(()),
        (_, Outcome::New, false) if words.contains("standard output") => Ok(()),
        (_, Outcome::New, false) if words.contains("is written, but cannot be flushed") => Ok(()),
        // A plan is made without a record that cannot be read, and says so.
        (_, Outcome::Some, false) if words.contains("its load is not in the plan") => Ok(()),
        _ => wrong("the exit code does not tell"),
    }
}

/// Whether it is said which file was in the way.
fn names_a_file(words: &str) -> bool {
    [
        "/book", "/config", "/new", "/team", "/work", ".html", ".md", ".svg", ".csv", ".ics",
        ".yaml",
    ]
    .iter()
    .any(|part| words.contains(part))
}

/// The next commands work, take back or do again, and clean up.
fn goes_on(is: &Undisturbed, world: &World, outcome: Outcome, blow: Blow) -> Result<(), String> {
    let line = is.line;
    if blow == Blow::Kill {
        let checked = world.run("check");
        if !matches!(checked.status.code(), Some(0 | 3)) {
            return Err(format!("check: {}", said(&checked)));
        }
    }
    match (outcome, line.back, line.nothing) {
        (Outcome::Old, _, Some(nothing)) => {
            let nothing = world.run(nothing);
            if nothing.status.code() != Some(4) && !is_settled(&nothing) {
                return Err(format!("there was something to undo: {}", said(&nothing)));
            }
        }
        (Outcome::New, Some(back), _) if is.old != is.new => {
            let back = world.run(back);
            let now = is.outcome(world)?;
            if !back.status.success() || now != Outcome::Old {
                return Err(format!("not taken back, {now:?}: {}", said(&back)));
            }
        }
        _ => {}
    }
    let mut again = world.run(line.line);
    if !again.status.success() && !line.again.is_empty() {
        again = world.run(&format!("{} {}", line.line, line.again));
    }
    let now = is.outcome(world)?;
    // An undo that was cut short has come to its end by this one.
    let is_finished = line.line == "undo" && is_settled(&again);
    if !(again.status.success() || is_finished) || (now != Outcome::New && is.old != is.new) {
        return Err(format!(
            "it did not go the second time, {now:?}: {}",
            said(&again)
        ));
    }
    if line.back.is_none() {
        // Bookkeeping of csa's own is cleaned up by the next change of a record.
        world.well("customer set initech environment.seats 8");
    }
    match leftovers(world).as_slice() {
        [] => Ok(()),
        left => Err(format!("left behind: {left:?}")),
    }
}

/// Whether this command put right what was cut short, said so, and did nothing else.
fn is_settled(output: &Output) -> bool {
    output.status.code() == Some(7)
        && said(output).contains("was cut short and has been taken back")
}

/// What lies in the book and should not.
fn leftovers(world: &World) -> Vec<PathBuf> {
    let mut files = listed(&world.book());
    files.retain(|path| {
        let is_gits = path.components().any(|part| part.as_os_str() == ".git");
        let is_flag = path.extension().is_some_and(|ending| ending == "underway");
        !is_gits && (is_temporary(path) || is_flag)
    });
    files
}

fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with(".csa-") && name.ends_with(".tmp")
}

fn without_temporary(mut files: Files) -> Files {
    files.retain(|path, _| !is_temporary(path));
    files
}

/// Whether the text stands in a record, or in what csa keeps of an entry that is not written.
fn is_kept(world: &World, text: &str) -> bool {
    let files = listed(&world.book()).into_iter();
    files
        .filter(|path| !path.starts_with(world.book().join(".csa/journal")))
        .any(|path| {
            fs::read(path).is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(text))
        })
}
