//! What became of the files, counted for each line.

use crate::aftermath::Undisturbed;
use crate::trace::{Blow, Point};
use crate::world::Files;

/// One blow to one line at one point.
pub(crate) struct Trial<'a> {
    /// The line, and what it does when nothing befalls it.
    pub(crate) is: &'a Undisturbed,
    /// Where.
    pub(crate) point: Point,
    /// What.
    pub(crate) blow: Blow,
}

/// Which texts stand in the files after a blow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Those of before, all of them.
    Old,
    /// Those that were to be, all of them.
    New,
    /// In some files the one, in some the other.
    Some,
}

/// What a trial showed.
pub(crate) struct Shown {
    /// What became of the files.
    pub(crate) outcome: Outcome,
    /// Whether what was typed as notes is to be found, in a record, kept or on standard error.
    pub(crate) has_notes: bool,
}

impl Outcome {
    /// Compares file by file.
    ///
    /// # Errors
    /// Names a file that is neither as it was nor as it was to be.
    pub(crate) fn of(now: &Files, old: &Files, new: &Files) -> Result<Self, String> {
        let (mut is_old, mut is_new) = (true, true);
        for path in now.keys().chain(old.keys()).chain(new.keys()) {
            let text = now.get(path);
            let (was, will) = (old.get(path), new.get(path));
            if text != was && text != will {
                let text = text.map(|text| String::from_utf8_lossy(text).into_owned());
                return Err(format!(
                    "`{}` is neither old nor new: {text:?}",
                    path.display()
                ));
            }
            is_old &= text == was;
            is_new &= text == will;
        }
        Ok(match (is_old, is_new) {
            (true, _) => Self::Old,
            (_, true) => Self::New,
            _ => Self::Some,
        })
    }
}

/// The trials of one line.
pub(crate) struct Tally {
    line: &'static str,
    points: usize,
    errors: [usize; 2],
    interrupts: usize,
    kills: [usize; 3],
    /// What went wrong, in words.
    pub(crate) broken: Vec<String>,
}

impl Tally {
    pub(crate) fn of(
        is: &Undisturbed,
        points: usize,
        results: &[(&Trial, Result<Shown, String>)],
    ) -> Self {
        let mut tally = Self {
            line: is.line.line,
            points,
            errors: [0; 2],
            interrupts: 0,
            kills: [0; 3],
            broken: Vec::new(),
        };
        let own = results
            .iter()
            .filter(|(trial, _)| std::ptr::eq(trial.is, is));
        let mut had_notes = false;
        for (trial, result) in own {
            let told = |what: &str| {
                let Point { shown, .. } = &trial.point;
                format!(
                    "csa {}\n  {:?} at {shown}\n  {what}",
                    is.line.line, trial.blow
                )
            };
            match result {
                Err(what) => tally.broken.push(told(what)),
                Ok(shown) => {
                    tally.count(trial.blow, shown.outcome);
                    // What was typed as a flag may be killed before it is kept; what came out of the editor may not.
                    let is_edited = is.line.line.ends_with("--edit");
                    let is_open = shown.outcome == Outcome::Old && is.line.line.starts_with("log ");
                    if is_open && (is_edited || trial.blow != Blow::Kill) {
                        if had_notes && !shown.has_notes {
                            tally.broken.push(told("the notes are lost"));
                        }
                        had_notes |= shown.has_notes;
                    }
                }
            }
        }
        tally
    }

    fn count(&mut self, blow: Blow, outcome: Outcome) {
        match blow {
            Blow::Error(_) => self.errors[usize::from(outcome == Outcome::New)] += 1,
            Blow::Interrupt => self.interrupts += 1,
            Blow::Kill => self.kills[outcome as usize] += 1,
        }
    }
}

/// Prints the table.
pub(crate) fn print(tallies: &[Tally]) {
    println!("| csa … | points | errors: old, new | interrupted: new | kills: old, new, some |");
    println!("|---|---|---|---|---|");
    let mut sums = [0; 7];
    for tally in tallies {
        let [old, new] = tally.errors;
        let [killed_old, killed_new, killed_some] = tally.kills;
        let row = [
            tally.points,
            old,
            new,
            tally.interrupts,
            killed_old,
            killed_new,
            killed_some,
        ];
        sums.iter_mut()
            .zip(row)
            .for_each(|(sum, number)| *sum += number);
        println!("{}", row_of(tally.line, row));
    }
    println!("{}", row_of("together", sums));
}

fn row_of(name: &str, [points, old, new, interrupts, kept, done, some]: [usize; 7]) -> String {
    format!("| {name} | {points} | {old}, {new} | {interrupts} | {kept}, {done}, {some} |")
}
