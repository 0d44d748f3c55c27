//! Every writing verb, broken at its system calls one after another.

use crate::aftermath::{Undisturbed, after};
use crate::outcomes::{Tally, Trial, print};
use crate::table::{Line, WAYS, WRITING};
use crate::trace::{self, Blow, Point};
use crate::world::in_parallel;

/// Of the points of a line that is no way of its own, each so many-th is tried in a short run.
const STRIDE: usize = 17;

/// How much is tried.
#[derive(Clone, PartialEq, Eq)]
enum Extent {
    /// The ways to the disk at each call that writes, the rest here and there.
    Short,
    /// All of it.
    All,
    /// All of the lines that contain this.
    Only(String),
}

impl Extent {
    fn asked() -> Self {
        match std::env::var("CSA_FIRE") {
            Ok(all) if all == "all" => Self::All,
            Ok(part) if !part.is_empty() => Self::Only(part),
            _ => Self::Short,
        }
    }

    fn has(&self, line: &Line) -> bool {
        match self {
            Self::Only(part) => line.line.contains(part),
            _ => true,
        }
    }

    /// The points of the line with what befalls the program there.
    fn trials(&self, number: usize, points: &[Point]) -> Vec<(Point, Blow)> {
        let every = points.iter().enumerate().flat_map(|(at, point)| {
            let blows = point.blows().into_iter().enumerate();
            blows.map(move |(which, blow)| (at, which, point, blow))
        });
        let is_tried = |at: usize, which: usize, point: &Point, blow: Blow| match self {
            Self::All | Self::Only(_) => true,
            // One error each, now the one and now the other.
            Self::Short if number < WAYS => {
                point.writes() && (blow == Blow::Kill || which == (at + number) % 2)
            }
            Self::Short => (3 * at + which + number).is_multiple_of(STRIDE) && point.writes(),
        };
        every
            .filter(|(at, which, point, blow)| is_tried(*at, *which, point, *blow))
            .map(|(_, _, point, blow)| (point.clone(), blow))
            .collect()
    }
}

#[test]
fn whatever_fails_the_old_text_or_the_new_one_stands_and_csa_goes_on() {
    if !trace::is_possible() {
        return;
    }
    let extent = Extent::asked();
    let lines: Vec<(usize, &Line)> = WRITING.iter().enumerate().collect();
    let lines: Vec<(usize, &Line)> = lines
        .into_iter()
        .filter(|(_, line)| extent.has(line))
        .collect();

    let undisturbed = in_parallel(&lines, |(number, line)| {
        let (is, points) = Undisturbed::of(line);
        let trials = extent.trials(*number, &points);
        (is, points.len(), trials)
    });
    let trials: Vec<Trial> = undisturbed
        .iter()
        .flat_map(|(is, _, trials)| {
            let trial = move |(point, blow): &'_ (Point, Blow)| Trial {
                is,
                point: point.clone(),
                blow: *blow,
            };
            trials.iter().map(trial)
        })
        .collect();
    let results: Vec<_> = trials.iter().zip(in_parallel(&trials, after)).collect();

    let tallies: Vec<Tally> = undisturbed
        .iter()
        .map(|(is, points, _)| Tally::of(is, *points, &results))
        .collect();
    if extent != Extent::Short {
        print(&tallies);
    }
    let broken: Vec<String> = tallies.into_iter().flat_map(|tally| tally.broken).collect();
    assert!(
        broken.is_empty(),
        "{} broken:\n\n{}",
        broken.len(),
        broken.join("\n\n")
    );
}
