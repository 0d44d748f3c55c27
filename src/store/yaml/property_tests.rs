//! Every kind of edit on thousands of generated documents: done exactly, or refused.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_yaml::Value;

use super::writer::{Spot, Written, write};
use super::{CannotEdit, Edit, Tree, apply, verify};
use super::{Dice, cases};

/// How many documents, unless `PROPTEST_CASES` says otherwise.
const DOCUMENTS: u64 = 1_500;
const EDITS_EACH: usize = 10;

fn documents() -> u64 {
    cases(DOCUMENTS)
}

#[test]
fn the_writer_writes_what_it_says() {
    for seed in 0..documents() / 3 {
        let doc = write(seed);
        match verify::read(doc.text.trim_start_matches(super::BOM)) {
            Ok(read) => assert_eq!(read, doc.value, "seed {seed}\n{}", doc.text),
            Err(error) => panic!("seed {seed}: {error:?}\n{}", doc.text),
        }
        for (at, comment) in &doc.comments {
            assert!(doc.text[*at..].starts_with(comment.as_str()), "seed {seed}");
        }
    }
}

#[test]
fn every_edit_is_exact_or_refused() {
    let mut count: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..documents() {
        let doc = write(seed);
        let mut dice = Dice::new(seed ^ 0xed17);
        let possible = std::iter::repeat_with(|| random_edit(&mut dice, &doc)).flatten();
        for (kind, edit, allowed) in possible.take(EDITS_EACH) {
            let (edits, refused) = count.entry(kind).or_default();
            *edits += 1;
            match apply(&doc.text, std::slice::from_ref(&edit)) {
                Ok(after) => {
                    if let Err(wrong) = judge(&doc, &edit, &allowed, &after) {
                        panic!(
                            "seed {seed}: {wrong}\n{edit:?}\n--- before\n{}\n--- after\n{after}\n---",
                            doc.text
                        );
                    }
                }
                Err(why) => {
                    *refused += 1;
                    assert_useful(&why, &doc.text);
                    *reasons.entry(general(&why)).or_default() += 1;
                }
            }
        }
    }
    let edits: usize = count.values().map(|(edits, _)| edits).sum();
    let refused: usize = count.values().map(|(_, refused)| refused).sum();
    println!(
        "{edits} edits, {} exact, 0 wrong, {refused} refused",
        edits - refused
    );
    for (kind, (edits, refused)) in &count {
        println!("  {kind}: {edits}, refused {refused}");
    }
    for (reason, count) in &reasons {
        println!("  refused {count}: {reason}");
    }
    assert!(refused * 50 <= edits, "more than 2 % refused");
}

/// What an edit may touch, and what of the comments it may take along.
struct Allowed {
    window: Range<usize>,
    loses: Range<usize>,
    /// Nothing may go, only come.
    pure_insertion: bool,
}

fn nasty(dice: &mut Dice) -> Value {
    let strings = [
        "plain",
        "no",
        "12:30",
        "- dash",
        "a: b",
        "# x",
        "it's",
        "\"q\"",
        "",
        " lead",
        "trail ",
        "zoë",
        "2026-11-02",
        "null",
        "[x",
        "a, b",
        "{",
        "*x",
        "&x",
        "x\ty",
        "\u{2028}",
        "?",
        "a?b",
        "Agreed.\n\n# not a comment\n- next: plan\n",
        "two\nlines",
        "ends twice\n\n",
        " starts\nwith space\n",
        "\ttab\nfirst\n",
        "\nblank first\n",
        "spaces\n   \nbetween\n",
        "crlf\r\nhere\n",
        "a\n  deeper\nback\n",
    ];
    let yaml = [
        "210",
        "210.0",
        "-0.5",
        "true",
        "null",
        "[]",
        "{}",
        "[a, b]",
        "{name: Robin, email: r@x.example}",
        "[{id: b1, title: x, week: 3, more: {z: [1, 2]}}, {id: b2}]",
        "{a: {b: {c: [1, [2, 3], {d: e}]}}, n: \"x\\ny\\n\", l: [\"p\\nq\", r]}",
        "[[a, b], [c]]",
        "[\"x\\ny\\n\"]",
    ];
    if dice.percent(60) {
        Value::String((*dice.pick(&strings)).to_owned())
    } else {
        serde_yaml::from_str(dice.pick::<&str>(&yaml)).unwrap()
    }
}

fn random_edit(dice: &mut Dice, doc: &Written) -> Option<(&'static str, Edit, Allowed)> {
    let spot = dice.pick(&doc.spots);
    let path = spot.path.clone();
    let value = nasty(dice);
    let written_empty = !matches!(&spot.value, Value::Mapping(m) if !m.is_empty())
        && !matches!(&spot.value, Value::Sequence(l) if !l.is_empty());
    let is_flow = spot.in_flow || doc.text[spot.inside.clone()].starts_with(['[', '{']);
    // The comments and blank lines below belong to no one: new lines may come among them.
    let below = past_gap(&doc.text, spot.region.end);
    let into = |whole: &Spot| Allowed {
        window: whole.region.start..below,
        loses: 0..0,
        pure_insertion: !written_empty && !is_flow,
    };
    match dice.below(4) {
        0 if path.is_empty() => None,
        0 => {
            let kind = match (&spot.value, spot.in_flow) {
                (_, true) => "set between brackets",
                (Value::Mapping(_) | Value::Sequence(_), _) => "set container",
                _ => "set scalar",
            };
            // Children come below the comments that stand below the key.
            let may_go_below = value.is_mapping() || value.is_sequence();
            let end = if may_go_below { below } else { spot.region.end };
            let allowed = Allowed {
                window: spot.region.start..end,
                loses: spot.inside.clone(),
                pure_insertion: false,
            };
            Some((kind, Edit::Set { path, value }, allowed))
        }
        1 => {
            let map = match &spot.value {
                Value::Mapping(map) => map.clone(),
                Value::Null => serde_yaml::Mapping::new(),
                _ => return None,
            };
            let keys: Vec<&str> = map.keys().filter_map(Value::as_str).collect();
            let after =
                (!keys.is_empty() && dice.percent(50)).then(|| (*dice.pick(&keys)).to_owned());
            let key =
                (*dice.pick(&["brand_new", "no", "12:30", "ends: odd", "zoë", ""])).to_owned();
            if keys.contains(&key.as_str()) {
                return None;
            }
            let kind = if is_flow {
                "add between brackets"
            } else {
                "add key"
            };
            let edit = Edit::Add {
                path,
                key,
                value,
                after,
            };
            Some((kind, edit, into(spot)))
        }
        2 => {
            let length = match &spot.value {
                Value::Sequence(list) => list.len(),
                Value::Null => 0,
                _ => return None,
            };
            let index = if dice.percent(50) {
                length
            } else {
                dice.below(length + 1)
            };
            let kind = if is_flow {
                "insert between brackets"
            } else {
                "insert item"
            };
            Some((kind, Edit::Insert { path, index, value }, into(spot)))
        }
        _ => {
            let (_, parent) = path.split_last()?;
            let parent = doc.spots.iter().find(|spot| spot.path == parent).unwrap();
            let siblings = match &parent.value {
                Value::Mapping(map) => map.len(),
                Value::Sequence(list) => list.len(),
                _ => 0,
            };
            // The last child leaves `[]` or `{}` behind, next to the key.
            let alone = siblings == 1 && !spot.in_flow;
            let window = if alone {
                parent.region.clone()
            } else {
                spot.removal.clone()
            };
            let kind = match (spot.in_flow, alone) {
                (true, _) => "remove between brackets",
                (_, true) => "remove the last one",
                _ => "remove",
            };
            let allowed = Allowed {
                window: window.start..line_break_after(&doc.text, window.end),
                loses: spot.whole.clone(),
                pure_insertion: false,
            };
            Some((kind, Edit::Remove { path }, allowed))
        }
    }
}

fn judge(doc: &Written, edit: &Edit, allowed: &Allowed, after: &str) -> Result<(), String> {
    let mut wanted = doc.value.clone();
    verify::change(&mut wanted, edit)?;
    let read = verify::read(after.trim_start_matches(super::BOM))
        .map_err(|error| format!("does not parse: {error:?}"))?;
    if !verify::same(&read, &wanted) {
        return Err(format!("another value: {read:?}"));
    }
    if let Err(error) = Tree::parse(after) {
        return Err(format!("cannot be located any more: {error:?}"));
    }
    let Range { start, end } = allowed.window;
    if !after.starts_with(&doc.text[..start]) || !after.ends_with(&doc.text[end..]) {
        return Err(format!("bytes outside of {start}..{end} changed"));
    }
    if allowed.pure_insertion && !is_insertion(&doc.text, after) {
        return Err("something went that should have stayed".to_owned());
    }
    let mut rest = after;
    for (at, comment) in doc
        .comments
        .iter()
        .filter(|(at, _)| !allowed.loses.contains(at))
    {
        match rest.find(comment.as_str()) {
            Some(found) => rest = &rest[found + comment.len()..],
            None => return Err(format!("the comment at {at} is lost: {comment}")),
        }
    }
    Ok(())
}

fn is_insertion(before: &str, after: &str) -> bool {
    let (before, after) = (before.as_bytes(), after.as_bytes());
    let head = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    let tail = before
        .iter()
        .rev()
        .zip(after.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    head + tail >= before.len()
}

fn line_break_after(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    at + if rest.starts_with("\r\n") {
        2
    } else {
        usize::from(rest.starts_with('\n'))
    }
}

/// Behind the comment lines and blank lines that follow the line in which `at` stands.
fn past_gap(text: &str, at: usize) -> usize {
    let mut past = at;
    for line in text[at..].split_inclusive('\n').enumerate() {
        match line {
            (0, line) => past += line.len(),
            (_, line) if line.trim().is_empty() || line.trim_start().starts_with('#') => {
                past += line.len()
            }
            _ => break,
        }
    }
    past
}

fn assert_useful(why: &CannotEdit, text: &str) {
    assert!(
        why.line >= 1 && why.line <= text.lines().count().max(1),
        "{why}"
    );
    assert!(
        why.why.contains("by hand") || why.why.contains("elsewhere") || why.why.contains("mend it"),
        "{why}"
    );
}

/// The reason without names and lines.
fn general(why: &CannotEdit) -> String {
    let words = why
        .why
        .split(' ')
        .filter(|word| !word.contains('`') && word.parse::<usize>().is_err());
    words.collect::<Vec<_>>().join(" ")
}
