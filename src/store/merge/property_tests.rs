//! Two people at one record, thousands of times: what each of them did is in the merged one, whoever merges.

use super::judge::{judge, side};
use crate::store::by_hand::customer::customer;
use crate::store::by_hand::write;
use crate::store::yaml::{Dice, cases};

/// How many records, unless `PROPTEST_CASES` says otherwise.
const RECORDS: u64 = 150;

#[derive(Debug, Default)]
struct Counts {
    merges: usize,
    edits: usize,
    conflicts: usize,
    outlived: usize,
    by_lines: usize,
    passed_over: usize,
}

#[test]
fn what_either_side_did_is_in_the_merged_record_whoever_merges() {
    let mut counts = Counts::default();
    for seed in 0..cases(RECORDS) {
        one(seed, &mut counts);
    }
    println!("{counts:?}");
    assert!(counts.by_lines * 20 < counts.merges, "5 % or more by lines");
    assert!(counts.passed_over * 3 < counts.merges, "{counts:?}");
    assert!(counts.conflicts > 0 && counts.outlived > 0, "{counts:?}");
}

fn one(seed: u64, counts: &mut Counts) {
    let base = write(Dice::new(seed ^ 0x0a2d), &customer(&mut Dice::new(seed))).text;
    let mut dice = Dice::new(seed ^ 0x3e7);
    let (own, ours) = side(&mut dice, &base, "ours");
    let (their, theirs) = side(&mut dice, &base, "theirs");
    counts.merges += 1;
    counts.edits += own + their;
    match judge(&base, &ours, &theirs) {
        Ok(outcome) => {
            counts.by_lines += usize::from(outcome.by_lines);
            counts.passed_over += usize::from(outcome.passed_over);
            counts.conflicts += outcome.conflicts;
            counts.outlived += outcome.notes;
        }
        Err(wrong) => panic!(
            "seed {seed}: {wrong}\n--- base\n{base}\n--- ours\n{ours}\n--- theirs\n{theirs}\n---"
        ),
    }
}
