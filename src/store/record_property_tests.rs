//! Everything that the program does to records, on thousands of them in as many hands: done exactly,
//! or refused.

use std::collections::BTreeMap;
use std::path::Path;

use super::abridged::Abridged;
use super::by_hand::customer::{activity, customer};
use super::by_hand::edits::{KINDS, REMOVES_CONTACT, change};
use super::by_hand::judge::{Touch, compare, judge, value};
use super::by_hand::{Written, write};
use super::record::Record;
use super::yaml::{Dice, cases};
use crate::domain::Refusal;
use crate::domain::customer::Customer;

/// How many records, unless `PROPTEST_CASES` says otherwise.
const RECORDS: u64 = 300;
const SAVES_EACH: usize = 4;

/// Record number `seed` with this many more entries in its log, as it was written and as it is read.
fn record(seed: u64, entries: usize) -> (Written, Record) {
    let mut customer = customer(&mut Dice::new(seed));
    let mut dice = Dice::new(seed ^ 0x106);
    for number in 0..entries {
        customer.activities.push(activity(&mut dice, 100 + number));
    }
    let written = write(Dice::new(seed ^ 0x0a2d), &customer);
    let record = Record::read(Path::new("acme.yaml"), written.text.clone().into_bytes())
        .unwrap_or_else(|error| panic!("seed {seed}: {error:#}\n{}", written.text));
    assert_eq!(record.customer, customer, "seed {seed}\n{}", written.text);
    (written, record)
}

#[test]
fn every_change_of_a_record_is_exact_or_refused() {
    change_records(0);
}

#[test]
fn a_long_log_makes_no_difference() {
    let (saves, abridged) = change_records(9);
    println!("{abridged} abridged");
    assert!(abridged * 10 > saves * 9, "{abridged} of {saves} abridged");
}

/// How many changes were tried, and how many of them were made in an abridged record.
fn change_records(entries: usize) -> (usize, usize) {
    let mut abridged = 0;
    let mut count: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    let (mut shared, mut merges) = ((0, 0), 0);
    // Most hands write something into a long log that keeps it from being abridged.
    let tried = cases(RECORDS) * if entries > 0 { 5 } else { 1 };
    for seed in 0..tried {
        let (written, record) = record(seed, entries);
        if entries > 0 && Abridged::of(&record, &record.customer).is_none() {
            continue;
        }
        merges += usize::from(written.text.contains("{<<: *"));
        let unchanged = record.text_with(&record.customer).unwrap();
        assert_eq!(unchanged, written.text, "seed {seed}");
        let mut dice = Dice::new(seed ^ 0x5a7e);
        for _ in 0..SAVES_EACH {
            let Save {
                kind,
                after,
                touches,
            } = save(&mut dice, &record.customer);
            let (saves, refused) = count.entry(kind).or_default();
            *saves += 1;
            shared.0 += usize::from(written.is_shared);
            let told = |text: &str, wrong: &str| {
                panic!(
                    "seed {seed}: {kind}: {wrong}\n{touches:?}\n--- before\n{}\n--- after\n{text}\n---",
                    written.text
                )
            };
            let excerpt = Abridged::of(&record, &after);
            abridged += usize::from(excerpt.is_some_and(|excerpt| excerpt.text().is_some()));
            match record.text_with(&after) {
                Ok(text) => {
                    if let Err(wrong) = judge(&written, &touches, &after, &text) {
                        told(&text, &wrong);
                    }
                }
                Err(error) => {
                    *refused += 1;
                    shared.1 += usize::from(written.is_shared);
                    match reason(&error, &written.text) {
                        Ok(reason) => *reasons.entry(reason).or_default() += 1,
                        Err(wrong) => told("", &wrong),
                    }
                }
            }
        }
    }
    let saves: usize = count.values().map(|(saves, _)| saves).sum();
    let refused: usize = count.values().map(|(_, refused)| refused).sum();
    println!("{saves} saves, 0 wrong, {refused} refused");
    println!("  of {} with anchors, {} refused", shared.0, shared.1);
    println!("  {merges} records with merge keys");
    assert!(entries > 0 || merges > 0, "no record merges anything");
    for (kind, (saves, refused)) in &count {
        println!("  {kind}: {saves}, refused {refused}");
    }
    for (reason, count) in &reasons {
        println!("  refused {count}: {reason}");
    }
    assert!(refused * 100 < saves * 3, "3 % refused or more");
    (saves, abridged)
}

/// One way to save a record.
struct Save {
    kind: &'static str,
    after: Customer,
    touches: Vec<Touch>,
}

/// One change, or several at once.
fn save(dice: &mut Dice, before: &Customer) -> Save {
    let several = match dice.percent(25) {
        true => 2 + dice.below(3),
        false => 1,
    };
    let mut save = Save {
        kind: "",
        after: before.clone(),
        touches: Vec::new(),
    };
    let mut made = 0;
    while made < several {
        let is_last = made + 1 == several;
        let kind = dice.below(KINDS);
        let mut next = save.after.clone();
        // One who goes where another one comes is a renaming to whoever sees only before and after.
        let is_longer = save.after.contacts.len() > before.contacts.len();
        if kind == REMOVES_CONTACT && (!is_last || is_longer) {
            continue;
        }
        let Some(name) = change(kind, dice, &mut next) else {
            continue;
        };
        if next == save.after {
            continue;
        }
        compare(
            &mut save.touches,
            &mut Vec::new(),
            &value(&save.after),
            &value(&next),
        );
        save.after = next;
        save.kind = if several == 1 {
            name
        } else {
            "several at once"
        };
        made += 1;
    }
    save
}

/// Why it was refused, without names and lines.
fn reason(error: &anyhow::Error, text: &str) -> Result<String, String> {
    let refusal = error
        .downcast_ref::<Refusal>()
        .ok_or_else(|| format!("not a refusal: {error:#}"))?;
    let excerpt = refusal
        .excerpt
        .as_ref()
        .ok_or_else(|| format!("no place: {refusal}"))?;
    let line = text.split('\n').nth(excerpt.line - 1);
    if line.map(|line| line.trim_end_matches('\r')) != Some(&excerpt.text) {
        return Err(format!("the place is not in the text: {refusal}"));
    }
    if refusal.hints.is_empty() {
        return Err(format!("no hint: {refusal}"));
    }
    let words = refusal.message.split(' ');
    let words = words.filter(|word| !word.contains('`') && word.parse::<usize>().is_err());
    Ok(words.collect::<Vec<_>>().join(" "))
}
