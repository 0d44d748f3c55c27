//! Pacing: how many runs one customer starts in a quarter, over all of their years.

use std::collections::{BTreeMap, BTreeSet};

use super::options::{Choices, Way};
use super::{Asker, Question};
use crate::domain::fiscal::FiscalQuarter;

/// What the pacing rule says of one customer.
#[derive(Debug, Clone)]
pub(super) struct Pace {
    /// Starts on record.
    fixed: Vec<FiscalQuarter>,
    /// How many starts a quarter may have.
    limit: u32,
    /// The fewest quarters that can be had with more.
    fewest: usize,
}

impl Pace {
    /// Before the years are looked at: as if any number would do.
    pub(super) fn new(question: &Question, asker: &Asker) -> Self {
        let quarter = |run: &super::Fixed| question.fiscal.quarter_of(run.busy.from);
        Self {
            fixed: asker.fixed.iter().map(quarter).collect(),
            limit: question.pacing,
            fewest: usize::MAX,
        }
    }

    /// How many quarters have more starts than advised, with these beside those on record.
    pub(super) fn overfull<'a>(&self, starts: impl Iterator<Item = &'a FiscalQuarter>) -> usize {
        let mut counts: BTreeMap<FiscalQuarter, u32> = BTreeMap::new();
        for quarter in self.fixed.iter().copied().chain(starts.copied()) {
            *counts.entry(quarter).or_default() += 1;
        }
        counts.values().filter(|count| **count > self.limit).count()
    }

    /// Whether these starts, of some or all years, leave the fewest overfull quarters possible.
    pub(super) fn allows<'a>(&self, starts: impl Iterator<Item = &'a FiscalQuarter>) -> bool {
        self.overfull(starts) <= self.fewest
    }
}

/// Finds the fewest that the years of one customer can have together, and for each a way to begin with. Ways
/// that can be no part of it are dropped.
pub(super) fn settle(years: &mut [Choices]) {
    let Some(pace) = years.first().map(|choices| choices.pace.clone()) else {
        return;
    };
    let kinds: Vec<Vec<&[FiscalQuarter]>> = years
        .iter()
        .map(|choices| {
            let kinds: BTreeSet<&[FiscalQuarter]> = choices
                .ways
                .iter()
                .map(|way| way.quarters.as_slice())
                .collect();
            kinds.into_iter().collect()
        })
        .collect();
    let mut search = Search {
        least: pace.overfull([].iter()),
        pace,
        kinds,
        picked: Vec::new(),
        best: None,
    };
    search.look();
    let Some((fewest, picked)) = search.best else {
        return;
    };
    let picked: Vec<Vec<FiscalQuarter>> = picked.iter().map(|kind| kind.to_vec()).collect();
    for (choices, wanted) in years.iter_mut().zip(picked) {
        choices.pace.fewest = fewest;
        let pace = choices.pace.clone();
        choices.ways.retain(|way| pace.allows(way.quarters.iter()));
        let is_wanted = |way: &Way| way.quarters == wanted;
        choices.first = choices.ways.iter().position(is_wanted).unwrap_or(0);
    }
}

/// Goes through the quarters that the years' ways can start in, until nothing better is possible.
struct Search<'a> {
    pace: Pace,
    kinds: Vec<Vec<&'a [FiscalQuarter]>>,
    /// What starts on record alone come to.
    least: usize,
    picked: Vec<&'a [FiscalQuarter]>,
    best: Option<(usize, Vec<&'a [FiscalQuarter]>)>,
}

impl Search<'_> {
    fn look(&mut self) {
        let overfull = self.pace.overfull(self.picked.iter().copied().flatten());
        if self
            .best
            .as_ref()
            .is_some_and(|(fewest, _)| overfull >= *fewest)
        {
            return;
        }
        let Some(kinds) = self.kinds.get(self.picked.len()) else {
            self.best = Some((overfull, self.picked.clone()));
            return;
        };
        for kind in kinds.clone() {
            self.picked.push(kind);
            self.look();
            self.picked.pop();
            if self
                .best
                .as_ref()
                .is_some_and(|(fewest, _)| *fewest == self.least)
            {
                return;
            }
        }
    }
}
