//! Every why is held against the book, by measuring what would come of another week.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::super::{Bound, Question, Why, answer, monday};
use super::brute::{Plan, drawn, is_possible, score};

/// The plan with this start on another day; None when the customer has no room for it there, or when it is worse
/// by what weighs more than the load.
fn moved(
    question: &Question,
    plan: &Plan,
    (asker, year, start): (usize, usize, NaiveDate),
    to: NaiveDate,
) -> Option<[i64; 2]> {
    let customer = &question.askers[asker];
    let of_year = &customer.years[year];
    let last = to + Days::new(u64::from(question.weeks) * 7 - 1);
    let discovery = of_year.discovery_on.map(monday);
    if to < question.today || to < of_year.period.from || discovery.is_some_and(|day| to < day) {
        return None;
    }
    let mut other = plan.clone();
    let starts = &mut other[asker][year];
    starts.retain(|day| *day != start);
    starts.push(to);
    starts.sort();
    let fits = last <= of_year.period.to && is_possible(question, customer, &other[asker].concat());
    let (before, after) = (
        score(question, plan).measures(),
        score(question, &other).measures(),
    );
    (fits && before[..4] == after[..4]).then_some([after[4], after[5]])
}

#[test]
fn every_why_is_true() {
    let mut seen = [0; 8];
    for question in drawn(400)
        .into_iter()
        .filter(|question| question.at_once == 1)
    {
        let answer = answer(&question);
        let mut plan: Plan = question
            .askers
            .iter()
            .map(|asker| vec![Vec::new(); asker.years.len()])
            .collect();
        for start in &answer.starts {
            plan[start.asker][start.year].push(start.starts_on);
        }
        let measures = score(&question, &plan).measures();
        for proposed in &answer.starts {
            let start = proposed.starts_on;
            let place = (proposed.asker, proposed.year, start);
            let asker = &question.askers[proposed.asker];
            let week_before = start - Days::new(7);
            let cost = |day: NaiveDate| moved(&question, &plan, place, day);
            let own = [measures[4], measures[5]];
            let mondays = |from: NaiveDate, to: NaiveDate| {
                from.iter_weeks().take_while(move |day| *day <= to)
            };
            let context = format!("{proposed:?}\n{question:#?}\n{plan:?}");
            match &proposed.why {
                Why::First { bound, on } => {
                    seen[0] += 1;
                    let first = match bound {
                        Bound::Discovery => monday(*on),
                        Bound::Today | Bound::YearStart => *on,
                    };
                    assert!(week_before < first && first <= start, "{context}");
                }
                Why::After { id, ends_on } => {
                    seen[1] += 1;
                    let mut fixed = asker.fixed.iter();
                    let mut others = plan[proposed.asker][proposed.year].iter();
                    let length = Days::new(u64::from(question.weeks) * 7 - 1);
                    let is_there = match id {
                        Some(id) => fixed.any(|run| run.id == *id && run.busy.to == *ends_on),
                        None => others.any(|other| *other + length == *ends_on),
                    };
                    assert!(is_there, "{context}");
                    assert!(week_before <= *ends_on && *ends_on < start, "{context}");
                }
                Why::AfterFreeze { passed, .. } => {
                    seen[2] += 1;
                    let hits = |day| question.closed.hits(day, question.workshop_weeks);
                    let mut off = mondays(*passed, week_before);
                    assert!(off.all(|day| hits(day) > hits(start)), "{context}");
                }
                Why::Pacing { quarter, before } => {
                    seen[3] += 1;
                    assert_eq!(question.fiscal.quarter_of(start), *quarter);
                    assert_eq!(question.fiscal.quarter_of(week_before), *before);
                    assert_eq!(cost(week_before), None, "{context}");
                }
                Why::Level { from, to, .. } => {
                    seen[4] += 1;
                    assert!(from < &start && start <= *to, "{context}");
                    for day in mondays(*from, *to).filter(|day| *day != start) {
                        let is_worse =
                            cost(day).is_none_or(|cost| cost > own || (day > start && cost == own));
                        assert!(is_worse, "{day} {context}");
                    }
                }
                Why::Last { before, .. } => {
                    seen[5] += 1;
                    let next = start + Days::new(7);
                    assert!(
                        next + Days::new(u64::from(question.weeks) * 7) > *before,
                        "{context}"
                    );
                    assert_eq!(cost(next), None, "{context}");
                    let first = monday(question.today) + Days::new(7);
                    let mut earlier = mondays(first, week_before).filter_map(cost);
                    assert!(earlier.all(|cost| cost > own), "{context}");
                }
                Why::Only { after, renewal } => {
                    seen[7] += 1;
                    let length = Days::new(u64::from(question.weeks) * 7 - 1);
                    let mut others = plan[proposed.asker][proposed.year].iter();
                    assert!(others.any(|other| *other + length == *after), "{context}");
                    assert!(week_before <= *after && *after < start, "{context}");
                    let next = start + Days::new(7);
                    assert!(next + length >= *renewal, "{context}");
                }
                Why::NoMonday => {
                    seen[6] += 1;
                    assert_ne!(start.weekday(), Weekday::Mon);
                }
                Why::Fits => panic!("nothing is said of {context}"),
            }
        }
    }
    assert!(
        seen.iter().all(|count| *count > 5),
        "some are hardly met: {seen:?}"
    );
}
