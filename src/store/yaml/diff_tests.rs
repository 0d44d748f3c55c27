//! The edits between two values, made on values and on texts.

use serde_yaml::{Mapping, Value};

use super::Dice;
use super::writer::write;
use super::{Edit, apply, diff, emit, verify};

fn value(yaml: &str) -> Value {
    serde_yaml::from_str(yaml).unwrap()
}

/// Both ways: on the value, and on the text if the layout allows.
fn check(before: &Value, after: &Value) -> Vec<Edit> {
    let edits = diff(before, after);
    let mut got = before.clone();
    for edit in &edits {
        verify::change(&mut got, edit).unwrap_or_else(|why| panic!("{why}: {edit:?} of {edits:?}"));
    }
    assert!(
        verify::same(&got, after),
        "{before:?}\n{edits:?}\n{got:?}\nwant {after:?}"
    );
    edits
}

#[test]
fn edits_are_as_small_as_they_can_be() {
    let cases: &[(&str, &str, &str)] = &[
        ("{a: 1, b: 210}", "{b: 210.0, a: 1}", ""),
        ("{a: 1, b: 2}", "{a: 3, b: 2}", "set a"),
        ("{a: {b: {c: 1}}}", "{a: {b: {c: 2}}}", "set a.b.c"),
        ("{a: 1, b: 2}", "{a: 1, x: 3, b: 2}", "add x after a"),
        ("{a: 1}", "{x: 3, y: 4, a: 1}", "add x, add y after x"),
        ("{a: 1, b: 2}", "{b: 2}", "remove a"),
        ("{a: 1}", "{b: 1}", "add b, remove a"),
        ("{2026: 1}", "{2026: 2}", "set 2026"),
        ("{a: [1]}", "{a: x}", "set a"),
        ("[a, b, c]", "[a, c]", "remove [1]"),
        ("[a, b]", "[a, x, b, z]", "insert [1], insert [3]"),
        ("[a, b, c]", "[a, x, c]", "set [1]"),
        ("[a, b, c]", "[]", "remove [0], remove [0], remove [0]"),
        (
            "[{id: 1, t: x}, {id: 2}]",
            "[{id: 2}, {id: 3}]",
            "remove [0], insert [1]",
        ),
        (
            "[{id: 1, t: x}, {id: 2}]",
            "[{id: 1, t: z}, {id: 2}]",
            "set [0].t",
        ),
        (
            "[{id: 1, t: x}]",
            "[{id: 9, t: x}]",
            "insert [0], remove [1]",
        ),
        (
            "[{n: a, t: x}, {n: b, t: y}, {n: c}]",
            "[{n: b, t: z}, {n: c, t: x}]",
            "remove [0], set [0].t, add [1].t after n",
        ),
        (
            "[{k: 1, t: x}, {k: 2}]",
            "[{k: 1, t: z}, {k: 2}]",
            "set [0].t",
        ),
        ("[[1, 2], [3]]", "[[1, 2, 4], [3]]", "insert [0][2]"),
        ("1", "2", "set "),
    ];
    for (before, after, want) in cases {
        let edits = check(&value(before), &value(after));
        let told: Vec<String> = edits.iter().map(tell).collect();
        assert_eq!(told.join(", "), *want, "{before} to {after}");
    }
}

fn tell(edit: &Edit) -> String {
    let at = super::splice::shown(edit.path());
    match edit {
        Edit::Set { .. } => format!("set {at}"),
        Edit::Remove { .. } => format!("remove {at}"),
        Edit::Insert { index, .. } => format!("insert {at}[{index}]"),
        Edit::Add { key, after, .. } => {
            let behind = after
                .as_ref()
                .map_or(String::new(), |after| format!(" after {after}"));
            let dot = if at.is_empty() { "" } else { "." };
            format!("add {at}{dot}{key}{behind}")
        }
    }
}

fn random(dice: &mut Dice, depth: usize) -> Value {
    let count = dice.below(5);
    match dice.below(if depth == 0 { 4 } else { 8 }) {
        0 => Value::Null,
        1 => Value::from(dice.below(3)),
        2 => Value::from(dice.below(3) as f64 / 2.0),
        3 => Value::String((*dice.pick(&["a", "no", "two\nlines\n", ""])).to_owned()),
        4 | 5 => (0..count).map(|_| random(dice, depth - 1)).collect(),
        _ => (0..count)
            .map(|_| {
                let key = *dice.pick(&["id", "a", "b", "c", "y", "12"]);
                (Value::from(key), random(dice, depth - 1))
            })
            .collect::<Mapping>()
            .into(),
    }
}

/// Changes a few things somewhere inside.
fn mutate(dice: &mut Dice, value: &mut Value) {
    match value {
        Value::Sequence(list) if !list.is_empty() && dice.percent(85) => {
            let at = dice.below(list.len());
            match dice.below(5) {
                0 => drop(list.remove(at)),
                1 => list.insert(at, random(dice, 2)),
                2 => list.push(random(dice, 2)),
                3 => list.swap(at, 0),
                _ => mutate(dice, &mut list[at]),
            }
        }
        Value::Mapping(map) if !map.is_empty() && dice.percent(90) => {
            let at = dice.below(map.len());
            let key = map.keys().nth(at).cloned().unwrap();
            match dice.below(5) {
                0 => drop(map.shift_remove(&key)),
                1 => drop(map.insert(Value::from("fresh"), random(dice, 2))),
                _ => mutate(dice, map.get_mut(&key).unwrap()),
            }
        }
        _ => *value = random(dice, 2),
    }
}

#[test]
fn any_two_values_are_bridged() {
    let mut dice = Dice::new(7);
    for _ in 0..3_000 {
        let before = random(&mut dice, 3);
        let mut after = before.clone();
        if dice.percent(30) {
            after = random(&mut dice, 3);
        } else {
            (0..=dice.below(3)).for_each(|_| mutate(&mut dice, &mut after));
        }
        let edits = check(&before, &after);
        // A document that the emitter wrote holds nothing that could be in the way.
        let text = emit(&before);
        let got = apply(&text, &edits).unwrap_or_else(|why| panic!("{why}\n{text}\n{edits:?}"));
        let got: Value = serde_yaml::from_str(&got).unwrap();
        assert!(verify::same(&got, &after), "{text}\n{got:?}\n{after:?}");
    }
}

#[test]
fn hand_written_documents_are_bridged_and_keep_their_comments() {
    let (mut done, mut refused) = (0, 0);
    for seed in 0..400 {
        let doc = write(seed);
        let mut dice = Dice::new(seed);
        let mut after = doc.value.clone();
        (0..=dice.below(3)).for_each(|_| mutate(&mut dice, &mut after));
        let edits = check(&doc.value, &after);
        let Ok(text) = apply(&doc.text, &edits) else {
            refused += 1;
            continue;
        };
        done += 1;
        let got = verify::read(text.trim_start_matches(super::BOM)).unwrap();
        assert!(verify::same(&got, &after), "seed {seed}");
        // What nothing was removed from or replaced in has lost nothing.
        let only_adds = |edit: &Edit| matches!(edit, Edit::Add { .. } | Edit::Insert { .. });
        if edits.iter().all(only_adds) {
            let mut rest = text.as_str();
            for (_, comment) in &doc.comments {
                let at = rest
                    .find(comment.as_str())
                    .unwrap_or_else(|| panic!("seed {seed}: {comment}"));
                rest = &rest[at + comment.len()..];
            }
        }
    }
    println!("{done} bridged, {refused} refused");
    assert!(refused * 10 <= done, "{refused} refused, {done} done");
}

#[test]
fn long_lists_take_bounded_time() {
    let list = |from: u32| Value::Sequence((from..from + 4_000).map(Value::from).collect());
    check(&list(0), &list(1));
    let far = |factor: u32| Value::Sequence((0..4_000).map(|i| Value::from(i * factor)).collect());
    check(&far(3), &far(7));
}
