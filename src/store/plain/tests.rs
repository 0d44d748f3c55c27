//! What is read quickly is what the whole reader reads, whatever the text.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::read;
use crate::store::by_hand::customer::customer;
use crate::store::by_hand::write;
use crate::store::record::{Record, parsed, quickly};
use crate::store::yaml::{Dice, cases};

/// One value of each kind that records are made of.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
struct Sample {
    text: Option<String>,
    whole: Option<u32>,
    part: Option<f64>,
    yes: Option<bool>,
    kind: Option<Kind>,
    #[serde(default)]
    list: Vec<String>,
    #[serde(default)]
    deep: Vec<Vec<String>>,
    #[serde(default)]
    map: BTreeMap<String, Option<String>>,
    inner: Option<Box<Sample>>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Call,
    Mail,
}

fn whole(text: &str) -> Result<Sample, serde_yaml::Error> {
    serde_yaml::from_str(text)
}

#[test]
fn a_plain_text_is_read_as_yaml_reads_it() {
    for text in [
        "text: one\n",
        "# about\n\ntext: one # two\nlist:\n- a\n-   b  \n\n# c\nyes: true\n",
        "text: a#b 'c' \"d\" e:f -g ?h\n",
        "text: 'it''s # so'   # really\n",
        "text: \"a \\\"b\\\" \\\\n c\\nd\\\\\"\n",
        "text: 2026-11-21\nwhole: 0\npart: -0.5\nkind: mail\n",
        "text: 012\nmap: {a: 1.10, b: 'x, y', c: no}\n",
        "list: [a, 'b, c', \"d\"]\nmap: {}\ndeep: [[a], [], [b, c]]\n",
        "list: []   # none\nmap:\n  a:\n  b: x\n",
        "list:\n  - a: b\n",
        "text:\nwhole:\nlist: [a]\n",
        "text: |\n  one\n   two\n\n  three  \n\n\n",
        "text: |-  # kept short\n      one\n    # a comment\nwhole: 7\n",
        "inner:\n  text: |\n    one\n\n    # no comment\n   \n  # a comment\n  list:\n  - a\n  whole: 3\n",
        "inner: {text: a, list: [b], inner: {whole: 2}}\n",
        "text: |\n  a\tb\n  \tc\n",
        "text: \"a\\tb\tc\"\n",
        "list:\n- http://x.example/?a=b&c\n- a-b\n- -5\n- --- a\n- <b>\n- =1\n",
        "map:\n  a-b_c9: x\n  null: y\n  true: z\n",
        "deep:\n  -\n    - a\n    - b\n  - [c]\n",
        "other:\n  - one: {a: [b, {c: d}]}\n    two: |\n      three\n    four:\n  - five\ntext: x\n",
        "text: déjà vu — 日本\nlist:\n- |\n  a\n- |-\n  b\n",
    ] {
        let slow = whole(text).ok();
        let quick = read::<Sample>(text);
        assert_eq!(quick, slow, "{text}");
    }
}

#[test]
fn what_is_not_plain_is_left_to_the_whole_reader() {
    for text in [
        "",
        "text: no newline",
        " text: indented\n",
        "--- \ntext: a\n",
        "text: a\n...\n",
        "\u{feff}text: a\n",
        "text: a\r\n",
        "text: a\n\tb\n",
        "text: a\tb\n",
        "text: a\t# b\n",
        "text:\ta\n",
        "text: |\n\ta\n",
        "text: |\n  \ta\n",
        "text: |\n  a\n \tb\n",
        "text: a\n  b\n",
        "text: 'a\n  b'\n",
        "text: >\n  a\n",
        "text: |+\n  a\n",
        "text: |2\n   a\n",
        "text: |\n\n  a\n",
        "text: |\n",
        "text: &a b\n",
        "text: *a\n",
        "text: !!str a\n",
        "text: ~\n",
        "text: null\n",
        "text: a: b\n",
        "text: \"\\u0041\"\n",
        "text: 'a' b\n",
        "text: 'a'# b\n",
        "text: a\u{85}b\n",
        "text: a\u{2028}b\n",
        "text: a\ntext: b\n",
        "whole: 012\n",
        "whole: 1_000\n",
        "whole: '1'\n",
        "whole: 1e3\n",
        "yes: True\n",
        "kind: Call\n",
        "list:\n",
        "list: [a, b,]\n",
        "list: [a,\n  b]\n",
        "list:\n  - a\n - b\n",
        "list:\n - a\n   - b\n",
        "? text\n: a\n",
        "\"text\": a\n",
        "map: {a: b}}\n",
        "map: {<<: b}\n",
        "inner:\n   text: a\n  whole: 1\n",
        "text: |\n    a\n  b\n",
        "text: a\n- b\n",
        "- a\n",
    ] {
        assert_eq!(read::<Sample>(text), None, "{text:?}");
    }
    let deep = (0..2_000).map(|level| format!("{}a:\n", " ".repeat(level)));
    assert_eq!(read::<Sample>(&deep.collect::<String>()), None);
    let deep = format!("list: {}a{}\n", "[".repeat(20_000), "]".repeat(20_000));
    assert_eq!(read::<Sample>(&deep), None);
}

/// Reads this text both ways; true if the quick one could.
fn both(text: &str) -> bool {
    let path = Path::new("acme.yaml");
    match quickly(text) {
        None => false,
        Some(quick) => {
            let slow = parsed(path, text);
            let slow = slow.unwrap_or_else(|error| panic!("{error:#}\n{text}"));
            assert!(quick == slow, "{quick:#?}\n{slow:#?}\n{text}");
            true
        }
    }
}

/// A record in somebody's hand.
fn by_hand(seed: u64) -> String {
    write(Dice::new(seed ^ 0x91a1), &customer(&mut Dice::new(seed))).text
}

/// A record as csa writes a new one.
fn fresh(seed: u64) -> String {
    let path = Path::new("acme.yaml");
    Record::text_of_new(path, &customer(&mut Dice::new(seed))).unwrap()
}

#[test]
fn records_in_every_hand_are_read_alike() {
    let tried = cases(300);
    for seed in 0..tried {
        both(&by_hand(seed));
    }
    let quick = (0..tried).filter(|seed| both(&fresh(*seed))).count() as u64;
    println!("{quick} of {tried} were read quickly");
    assert!(quick * 10 >= tried * 4, "{quick} of {tried}");
}

/// What a slip of the hand puts into a text.
const SLIPS: [&str; 40] = [
    " ", "  ", "\n", "\n\n", ":", ": ", ":\n", "-", "- ", "#", " #", "'", "\"", "\\", "|", "|-\n",
    ">", "[", "]", "{", "}", ",", ", ", "&a", "*a", "!x", "~", "null", "0", "9", ".", "e", "true",
    "a", "é", "\t", "\r\n", "<<: ", "---\n", "...\n",
];

#[test]
fn slips_of_the_hand_are_read_alike() {
    let mut quick = 0;
    let tried = cases(300) * 20;
    let mut text = String::new();
    for case in 0..tried {
        let mut dice = Dice::new(case ^ 0x511b);
        if case % 20 == 0 {
            text = match dice.percent(20) {
                true => by_hand(case),
                false => (case..).map(fresh).find(|text| both(text)).unwrap(),
            };
        }
        let mut slipped = text.clone();
        for _ in 0..=dice.below(2) {
            let places: Vec<usize> = slipped.char_indices().map(|(at, _)| at).collect();
            if places.len() < 2 {
                continue;
            }
            let at = *dice.pick(&places);
            let line = slipped[..at].rfind('\n').map_or(0, |end| end + 1);
            let next = slipped[at..]
                .find('\n')
                .map_or(slipped.len(), |end| at + end + 1);
            match dice.below(6) {
                0 => drop(slipped.remove(at)),
                1 => slipped.replace_range(line..next, ""),
                2 => {
                    let twice = slipped[line..next].repeat(2);
                    slipped.replace_range(line..next, &twice);
                }
                3 => slipped.insert_str(line, dice.word(&SLIPS)),
                _ => slipped.insert_str(at, dice.word(&SLIPS)),
            }
        }
        quick += u64::from(both(&slipped));
    }
    println!("{quick} of {tried} were read quickly");
    assert!(quick * 10 >= tried, "{quick} of {tried}");
}
