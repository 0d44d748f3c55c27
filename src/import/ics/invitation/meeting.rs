//! A meeting with all the times at which it takes place.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

use super::event::Event;
use super::stamp::Stamp;
use super::start::{Point, Span, in_clock};
use super::{Around, Clock, Invitation, When};
use crate::domain::Refusal;
use crate::import::ics::lines::Source;
use crate::import::ics::repeat;

/// Times at which one meeting may take place; a daily one of a century has 36,525.
const MOST: usize = 100_000;

/// Times that are handed out of one day.
const MOST_OF_A_DAY: usize = 50;

/// How many days ahead the next time is looked for; a leap day is at most eight years off.
const AHEAD: u64 = 8 * 366;

/// What one UID names: a single meeting, or one that recurs.
#[derive(Debug)]
pub(crate) struct Meeting<'a> {
    source: Source<'a>,
    user: Tz,
    /// None where the file only has single times of a series.
    main: Option<Event>,
    /// Those that stand for single times of it.
    changes: Vec<Event>,
}

/// One time of a meeting.
struct Occurrence<'m> {
    event: &'m Event,
    when: When,
    is_cancelled: bool,
}

impl<'a> Meeting<'a> {
    /// The versions of one meeting and of its single times; of each the newest counts.
    pub(super) fn new(source: Source<'a>, user: Tz, events: Vec<Event>) -> Option<Self> {
        let mut newest: Vec<Event> = Vec::new();
        let mut places: HashMap<Option<Point>, usize> = HashMap::new();
        for event in events {
            let key = event.replaces.map(|replaced| replaced.point);
            match places.get(&key) {
                None => {
                    places.insert(key, newest.len());
                    newest.push(event);
                }
                Some(place) if event.version >= newest[*place].version => newest[*place] = event,
                Some(_) => {}
            }
        }
        let main = newest.iter().position(|event| event.replaces.is_none());
        let main = main.map(|place| newest.remove(place));
        let meeting = Self {
            source,
            user,
            main,
            changes: newest,
        };
        (meeting.main.is_some() || !meeting.changes.is_empty()).then_some(meeting)
    }

    /// Whether it takes place more than once.
    pub(crate) fn recurs(&self) -> bool {
        match &self.main {
            Some(main) => !main.rules.is_empty() || !main.also.is_empty(),
            None => self.changes.len() > 1,
        }
    }

    /// The meeting, or the first of a recurring one as it was first planned.
    pub(crate) fn first(&self) -> Option<Invitation> {
        // The only time of a meeting that does not recur may be changed too.
        let changed = self.changes.first().filter(|_| !self.recurs());
        let event = changed.or(self.main.as_ref()).or(self.changes.first())?;
        let when = event.start.when(event.start.local, None);
        let is_called_off = self
            .main
            .as_ref()
            .is_some_and(|main| main.details.is_cancelled);
        Some(self.invitation(&Occurrence {
            event,
            when,
            is_cancelled: is_called_off || event.details.is_cancelled,
        }))
    }

    /// Those that begin on this day by their own clock, else by that of the user's zone, or last through it, called off
    /// or not; at most 50.
    ///
    /// # Errors
    /// `Invalid` with the line of a recurrence that makes no sense or never seems to end.
    pub(crate) fn on(&self, day: NaiveDate) -> Result<Vec<Invitation>, Refusal> {
        // Where it is a day earlier than with the user, the day may be another one there.
        let last = day.checked_add_days(Days::new(1)).unwrap_or(day);
        let occurrences = self.occurrences(last)?;
        let of = |is_it: &dyn Fn(&When) -> bool| -> Vec<Invitation> {
            let found = occurrences.iter().filter(|at| is_it(&at.when));
            let found = found.take(MOST_OF_A_DAY);
            found.map(|at| self.invitation(at)).collect()
        };
        let own = of(&|when| match when {
            When::AllDay(period) => (period.from..=period.to).contains(&day),
            // Nobody's clock shows UTC.
            When::Timed { start, clock, .. } => *clock != Clock::Utc && start.date_naive() == day,
        });
        Ok(match own.is_empty() {
            true => of(&|when| when.day(self.user) == day),
            false => own,
        })
    }

    /// Those that are not after a day of the user's zone, at most so many, and the next one after it.
    ///
    /// # Errors
    /// `Invalid` with the line of a recurrence that makes no sense or never seems to end.
    pub(crate) fn around(&self, day: NaiveDate, most: usize) -> Result<Around, Refusal> {
        let last = day.checked_add_days(Days::new(AHEAD)).unwrap_or(day);
        let mut occurrences = self.occurrences(last)?;
        occurrences.retain(|occurrence| !occurrence.is_cancelled);
        let after = occurrences.partition_point(|at| at.when.day(self.user) <= day);
        let (past, later) = occurrences.split_at(after);
        let past = past.iter().rev().take(most);
        Ok(Around {
            past: past.map(|occurrence| self.invitation(occurrence)).collect(),
            next: later.first().map(|occurrence| self.invitation(occurrence)),
        })
    }

    /// Every time up to a day in order, with the changed ones in their place, and those called off marked.
    fn occurrences(&self, last: NaiveDate) -> Result<Vec<Occurrence<'_>>, Refusal> {
        let mut changes = self.changes_by_point();
        let mut found = Vec::new();
        let mut is_called_off = false;
        if let Some(main) = &self.main {
            is_called_off = main.details.is_cancelled;
            // The change that holds from then on, and by how much it moved what comes after it.
            let mut lasting: Option<(&Event, TimeDelta)> = None;
            for (local, own) in self.planned(main, last)? {
                let change = changes.remove(&main.start.point(local));
                let change = change.or_else(|| changes.remove(&Point::Day(local.date())));
                if let Some(change) = change {
                    found.push(Occurrence::of(change, is_called_off));
                    if change.replaces.is_some_and(|replaced| replaced.and_later) {
                        lasting = Some((change, change.start.local - local));
                    }
                    continue;
                }
                let (event, moved) = lasting.unwrap_or((main, TimeDelta::zero()));
                let local = local.checked_add_signed(moved).unwrap_or(local);
                found.push(Occurrence {
                    event,
                    when: event.start.when(local, own),
                    is_cancelled: is_called_off || event.details.is_cancelled,
                });
            }
        }
        // What is left stands for times that are further ahead, or not planned in this file.
        let left = changes.into_values();
        found.extend(left.map(|change| Occurrence::of(change, is_called_off)));
        found.sort_by_key(|occurrence| occurrence.when.order(self.user));
        Ok(found)
    }

    /// The changes by the time that they stand for; of an event of whole days that is a day.
    fn changes_by_point(&self) -> BTreeMap<Point, &Event> {
        let has_days = |main: &Event| matches!(main.start.span, Span::Days(_));
        let has_days = self.main.as_ref().is_some_and(has_days);
        let mut changes = BTreeMap::new();
        for change in &self.changes {
            if let Some(replaced) = change.replaces {
                let day = Point::Day(replaced.day);
                changes.insert(if has_days { day } else { replaced.point }, change);
            }
        }
        changes
    }

    /// When its clock stands at each of its times up to a day, with the length of those that have their own.
    fn planned(
        &self,
        main: &Event,
        last: NaiveDate,
    ) -> Result<BTreeMap<NaiveDateTime, Option<u32>>, Refusal> {
        let start = &main.start;
        // The first counts even where the recurrence would not have it.
        let mut planned = BTreeMap::from([(start.local, None)]);
        for (point, own) in &main.also {
            planned.insert(start.local(*point), *own);
        }
        // The user's day may end after that of the meeting's zone.
        let last = end_of(last.succ_opt().unwrap_or(last));
        for (line, rule) in &main.rules {
            let until = rule.until.as_ref().and_then(Stamp::of);
            let until = until.map_or(last, |until| until_in(until, &start.span).min(last));
            let times = repeat::times(start.local, rule, until, MOST)
                .map_err(|why| self.source.wrong(*line, why))?;
            for local in times {
                planned.entry(local).or_insert(None);
            }
        }
        let except: HashSet<&Point> = main.except.iter().collect();
        planned.retain(|local, _| {
            let is_out = except.contains(&start.point(*local));
            !is_out && !except.contains(&Point::Day(local.date()))
        });
        Ok(planned)
    }

    fn invitation(&self, occurrence: &Occurrence) -> Invitation {
        let Event { uid, details, .. } = occurrence.event;
        Invitation {
            uid: uid.clone(),
            subject: details.subject.clone(),
            when: occurrence.when.clone(),
            recurs: self.recurs() || occurrence.event.replaces.is_some(),
            organiser: details.organiser.clone(),
            attendees: details.attendees.clone(),
            is_cancelled: occurrence.is_cancelled,
            location: details.location.clone(),
            description: details.description.clone(),
            link: details.link.clone(),
        }
    }
}

impl<'m> Occurrence<'m> {
    /// A time that was changed.
    fn of(change: &'m Event, is_called_off: bool) -> Self {
        Self {
            event: change,
            when: change.start.when(change.start.local, None),
            is_cancelled: is_called_off || change.details.is_cancelled,
        }
    }
}

/// The last moment at which a series may begin, in the clock of its zone; a day alone counts whole.
fn until_in(until: Stamp, span: &Span) -> NaiveDateTime {
    match (until, span) {
        (Stamp::Day(day), _) => end_of(day),
        (until, Span::Timed { zone, .. }) => in_clock(until, zone),
        (until, Span::Days(_)) => until.local(),
    }
}

fn end_of(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(23, 59, 59).unwrap_or(day.into())
}
