//! Levelling: which of the ways each customer takes, so that their CSA's weeks are evenly full.
//!
//! First every year takes its best way while the others keep theirs, over and over until none moves. Then
//! `exact` goes through all combinations and leaves out those that cannot be better; in a small group it
//! comes to an end. Else two years move together, pair by pair, as often as the tries allow.

use super::load::{Cost, Load, Weeks};
use super::options::{Choices, Way};
use super::pace::Pace;
use super::{Question, exact};

/// Ways whose cost may be looked at in one plan, shared out by the size of the groups. It takes well below a
/// second.
const TRIES: usize = 2_000_000;

/// The customers of one CSA.
pub(super) struct Group<'a> {
    seats: Vec<Seat<'a>>,
    load: Load,
    weeks: Weeks,
    length: usize,
    tries: usize,
}

/// One subscription year with runs to place.
pub(super) struct Seat<'a> {
    /// Whose it is.
    pub(super) asker: usize,
    /// Its ways.
    pub(super) choices: &'a Choices,
    /// The way it takes.
    pub(super) taken: usize,
    /// The same ways in weeks.
    rows: Vec<Row>,
}

/// A way in weeks.
struct Row {
    starts: Vec<usize>,
    /// The sum of the days on which its runs start.
    days: i64,
    /// No week has two of its runs, so that their costs add up.
    is_spread: bool,
}

/// What a run costs by the week it starts in, beside the load there is.
pub(super) struct Prices(Vec<Cost>);

impl<'a> Group<'a> {
    /// The group of this CSA, each year with its first way.
    pub(super) fn new(
        question: &Question,
        csa: &str,
        choices: &'a [Vec<Choices>],
        weeks: Weeks,
    ) -> Self {
        let length = usize::try_from(question.weeks.max(1)).unwrap_or(1);
        let mut load = Load::new(weeks, question.parallel);
        let mut seats = Vec::new();
        let members = question.askers.iter().zip(choices).enumerate();
        for (asker, (member, choices)) in members.filter(|(_, (member, _))| member.csa == csa) {
            for run in &member.fixed {
                load.add(weeks, run.busy);
            }
            seats.extend(choices.iter().map(|choices| {
                Seat {
                    asker,
                    choices,
                    taken: choices.first,
                    rows: choices
                        .ways
                        .iter()
                        .map(|way| Row::new(way, weeks, length))
                        .collect(),
                }
            }));
        }
        let mut group = Self {
            seats,
            load,
            weeks,
            length,
            tries: 0,
        };
        for seat in 0..group.seats.len() {
            group.put(seat, group.seats[seat].taken);
        }
        group
    }

    /// Levels the load; true when it is proven that it cannot be leveller. `seats` are those of all groups.
    pub(super) fn settle(&mut self, seats: usize) -> bool {
        self.descend();
        let tries = TRIES / seats.max(1) * self.seats.len();
        if exact::prove(self, tries / 2) {
            return true;
        }
        self.move_pairs(tries);
        false
    }

    /// Each year takes its best way until none moves. Comes to an end because every move makes it better.
    pub(super) fn descend(&mut self) {
        let mut moved = true;
        while std::mem::take(&mut moved) {
            for seat in 0..self.seats.len() {
                moved |= self.improve(seat);
            }
        }
    }

    /// Moves two years together while that makes it better and tries are left.
    pub(super) fn move_pairs(&mut self, tries: usize) {
        self.tries = 0;
        let mut moved = true;
        while std::mem::take(&mut moved) {
            for one in 0..self.seats.len() {
                for other in one + 1..self.seats.len() {
                    let ways = self.seats[one].rows.len() * self.seats[other].rows.len();
                    if self.tries + ways <= tries {
                        moved |= self.improve_pair(one, other);
                    }
                }
            }
            if moved {
                self.descend();
            }
        }
    }

    fn improve(&mut self, seat: usize) -> bool {
        let before = self.seats[seat].taken;
        self.take(seat);
        let everybody = self.seats.len();
        let best = self.best(seat, everybody).map_or(before, |(_, way)| way);
        self.put(seat, best);
        best != before
    }

    fn improve_pair(&mut self, one: usize, other: usize) -> bool {
        let before = (self.seats[one].taken, self.seats[other].taken);
        self.take(other);
        self.take(one);
        let mut best = (self.put(one, before.0) + self.put(other, before.1), before);
        self.take(other);
        for way in 0..self.seats[one].rows.len() {
            self.take(one);
            let cost = self.put(one, way);
            if !self.allows(one, way, |seat| seat != other) {
                continue;
            }
            let everybody = self.seats.len();
            if let Some((with, paired)) = self.best(other, everybody) {
                best = best.min((cost + with, (way, paired)));
            }
        }
        self.take(one);
        let (one_way, other_way) = best.1;
        self.put(one, one_way);
        self.put(other, other_way);
        best.1 != before
    }

    /// The cheapest way that the seat can take beside the seats before `known`, the first of equal ones, with
    /// its cost.
    pub(super) fn best(&mut self, seat: usize, known: usize) -> Option<(Cost, usize)> {
        let prices = self.prices();
        let ways = 0..self.seats[seat].rows.len();
        self.tries += ways.len();
        let mut best: Option<(Cost, usize)> = None;
        for way in ways {
            let cost = self.price(seat, way, &prices);
            let is_better = best.is_none_or(|(least, _)| cost < least);
            if is_better && self.allows(seat, way, |other| other < known) {
                best = Some((cost, way));
            }
        }
        best
    }

    /// Whether the pacing rule lets the seat take this way beside those of its customer's other years that count.
    pub(super) fn allows(&self, seat: usize, way: usize, counts: impl Fn(usize) -> bool) -> bool {
        let own = &self.seats[seat];
        let others = self
            .seats
            .iter()
            .enumerate()
            .filter(|(at, other)| *at != seat && other.asker == own.asker && counts(*at));
        let quarters = others.flat_map(|(_, other)| &other.way().quarters);
        let pace: &Pace = &own.choices.pace;
        pace.allows(quarters.chain(&own.choices.ways[way].quarters))
    }

    /// What a run costs from each week on.
    pub(super) fn prices(&self) -> Prices {
        let one = |week: usize| {
            let runs = self.load.runs.get(week).copied()?;
            Some(Cost {
                above: i64::from(runs >= self.load.limit),
                squares: 2 * i64::from(runs) + 1,
                days: 0,
            })
        };
        let weeks = self.load.runs.len();
        let mut prices = vec![Cost::default(); weeks];
        let mut sum = Cost::default();
        for week in (0..weeks).rev() {
            let added = one(week).unwrap_or_default();
            let left = one(week + self.length).unwrap_or_default();
            sum = Cost {
                above: sum.above + added.above - left.above,
                squares: sum.squares + added.squares - left.squares,
                days: 0,
            };
            prices[week] = sum;
        }
        Prices(prices)
    }

    /// What the seat's way costs at these prices.
    pub(super) fn price(&mut self, seat: usize, way: usize, prices: &Prices) -> Cost {
        let row = &self.seats[seat].rows[way];
        let load = match row.is_spread {
            true => row
                .starts
                .iter()
                .fold(Cost::default(), |sum, start| sum + prices.0[*start]),
            false => {
                let cost = self.load.put(&row.starts, self.length);
                self.load.take(&row.starts, self.length);
                cost
            }
        };
        Cost {
            days: row.days,
            ..load
        }
    }

    /// Lets the seat take this way, and says what that costs.
    pub(super) fn put(&mut self, seat: usize, way: usize) -> Cost {
        self.seats[seat].taken = way;
        let row = &self.seats[seat].rows[way];
        let cost = self.load.put(&row.starts, self.length);
        Cost {
            days: row.days,
            ..cost
        }
    }

    /// Takes the seat's way away, which it remembers.
    pub(super) fn take(&mut self, seat: usize) {
        let seat = &self.seats[seat];
        self.load.take(&seat.rows[seat.taken].starts, self.length);
    }

    /// The years of the group.
    pub(super) fn seats(&self) -> &[Seat<'a>] {
        &self.seats
    }

    /// The load as it stands.
    pub(super) fn load(&self) -> &Load {
        &self.load
    }

    /// The weeks it is counted in.
    pub(super) fn weeks(&self) -> Weeks {
        self.weeks
    }

    /// How many weeks a run has.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// Counts the ways of all seats from this one on as looked at.
    pub(super) fn count(&mut self, from: usize) {
        let ways = self.seats[from..].iter().map(|seat| seat.rows.len());
        self.tries += ways.sum::<usize>();
    }

    /// How many ways were looked at.
    pub(super) fn tries(&self) -> usize {
        self.tries
    }
}

impl Seat<'_> {
    /// The way it takes.
    pub(super) fn way(&self) -> &Way {
        &self.choices.ways[self.taken]
    }

    /// The first week and the one after the last in which its runs can lie.
    pub(super) fn reach(&self, length: usize) -> (usize, usize) {
        let starts = || self.rows.iter().flat_map(|row| &row.starts);
        let last = starts().max().copied().unwrap_or(0);
        (starts().min().copied().unwrap_or(0), last + length)
    }
}

impl Row {
    fn new(way: &Way, weeks: Weeks, length: usize) -> Self {
        let day = |start: &chrono::NaiveDate| (*start - weeks.day(0)).num_days();
        let starts: Vec<usize> = way
            .starts
            .iter()
            .filter_map(|start| weeks.of(*start))
            .collect();
        Self {
            is_spread: starts.windows(2).all(|pair| pair[1] - pair[0] >= length),
            days: way.starts.iter().map(day).sum(),
            starts,
        }
    }
}
