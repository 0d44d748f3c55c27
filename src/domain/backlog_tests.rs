//! Ids go up, words find their item, weeks are filled evenly.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::domain::accelerator::Layout;

fn accelerator(items: &[(&str, &str)]) -> Accelerator {
    let items: Vec<_> = items
        .iter()
        .map(|(id, title)| json!({"id": id, "title": title}))
        .collect();
    serde_json::from_value(json!({"id": "a1", "status": "active", "backlog": items})).unwrap()
}

fn titled(title: &str) -> NewItem {
    NewItem {
        title: title.to_owned(),
        ..NewItem::default()
    }
}

#[test]
fn an_id_is_one_more_than_the_highest() {
    let mut one = accelerator(&[]);
    assert_eq!(one.append(titled("A")), "b1");
    assert_eq!(one.append(titled("B")), "b2");
    let mut other = accelerator(&[
        ("b7", "A"),
        ("b2", "B"),
        ("x9", "C"),
        ("b", "D"),
        ("bx", "E"),
    ]);
    assert_eq!(other.append(titled("F")), "b8");
}

#[test]
fn an_item_is_found_by_id_title_or_part_of_it() {
    let one = accelerator(&[
        ("b1", "Inventory"),
        ("b2", "Inventory of runners"),
        ("b3", "Draft"),
    ]);
    for (word, at) in [
        ("b2", Ok(1)),
        ("B3", Ok(2)),
        ("inventory", Ok(0)),
        ("  Inventory  OF runners ", Ok(1)),
        ("runn", Ok(1)),
        ("nvent", Err(Kind::Ambiguous)),
        ("Drfat", Err(Kind::NotFound)),
        ("", Err(Kind::NotFound)),
    ] {
        assert_eq!(one.item(word).map_err(|refusal| refusal.kind), at, "{word}");
    }
    assert_eq!(
        one.item("Drfat").unwrap_err().hints,
        ["did you mean `Draft`?"]
    );
}

#[test]
fn the_same_title_is_the_same_item() {
    let one = accelerator(&[("b1", "Inventory of  runners")]);
    assert!(one.item_titled("inventory OF runners ").is_some());
    assert!(one.item_titled("inventory").is_none());
}

#[test]
fn a_week_is_there_or_not() {
    let one = accelerator(&[]);
    for (week, is_there) in [(0, false), (1, true), (12, true), (13, false)] {
        assert_eq!(one.has_week(week, 12).is_ok(), is_there, "{week}");
    }
}

#[test]
fn an_item_is_due_on_the_last_day_of_its_week() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let layout = Layout {
        weeks: 12,
        planning_week: 2,
        delivery_week: 3,
    };
    let run = Run::new(day("2026-10-05"), layout);
    assert_eq!(due_on(run, 1), day("2026-10-11"));
    assert_eq!(due_on(run, 8), day("2026-11-29"));
    assert_eq!(due_on(run, 12), run.ends_on());
}

#[test]
fn items_are_spread_in_their_order() {
    assert_eq!(spread(5, 3..=12), [3, 5, 7, 9, 11]);
    assert_eq!(spread(10, 3..=12), (3..=12).collect::<Vec<_>>());
    assert_eq!(spread(3, 12..=12), [12, 12, 12]);
    assert_eq!(spread(0, 3..=12), [0; 0]);
}

proptest! {
    #[test]
    fn every_item_has_a_week_that_is_there(items in 0_usize..200, first in 1_u32..60, more in 0_u32..60) {
        let weeks = spread(items, first..=first + more);
        prop_assert_eq!(weeks.len(), items);
        prop_assert!(weeks.iter().all(|week| (first..=first + more).contains(week)));
        prop_assert!(weeks.is_sorted());
        // No week has two items more than another.
        let counts: Vec<usize> = (first..=first + more)
            .map(|week| weeks.iter().filter(|it| **it == week).count())
            .collect();
        let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
        prop_assert!(most - least <= 1, "{:?}", counts);
    }
}
