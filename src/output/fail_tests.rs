//! Failures as the user reads them.

use anyhow::{Context as _, anyhow};

use super::*;

const PLAIN: Paint = Paint { on: false };

fn excerpt(text: &str, column: usize, length: usize) -> Excerpt {
    Excerpt {
        path: "customers/acme.yaml".into(),
        line: 1204,
        column,
        length,
        text: text.into(),
        label: "did you mean `weeks`?".into(),
    }
}

#[test]
fn a_refusal_shows_the_place_the_rule_and_what_to_type() {
    let refusal = Refusal::new(Kind::Invalid, "unknown key `week`")
        .rule("record.keys")
        .at(excerpt("\u{7}  week: 3", 4, 4))
        .hint("`csa check acme` lists everything that is wrong with it")
        .hint("`csa customer edit acme` opens it");
    let error = anyhow::Error::new(refusal).context("could not read `acme`");
    let (text, code) = told(&error, 80, PLAIN);
    assert_eq!(code, 6);
    assert_eq!(
        text,
        "\
error: unknown key `week` (rule record.keys)
    --> customers/acme.yaml:1204:4
     |
1204 | \\u{7}  week: 3
     |        ^^^^ did you mean `weeks`?
note: could not read `acme`
hint: `csa check acme` lists everything that is wrong with it
hint: `csa customer edit acme` opens it
"
    );
}

#[test]
fn a_failure_shows_its_causes_and_no_backtrace() {
    let error = anyhow!("disk on fire\u{1b}[31m")
        .context("could not write `acme.yaml`")
        .context("could not log the call");
    let (text, code) = told(&error, 80, PLAIN);
    assert_eq!(code, 1);
    assert_eq!(
        text,
        "\
error: could not log the call
caused by: could not write `acme.yaml`
caused by: disk on fire\\u{1b}[31m
"
    );
}

#[test]
fn a_refusal_is_found_wherever_it_stands() {
    let io = std::io::Error::other("timed out");
    let error = Err::<(), _>(io)
        .context(Refusal::new(Kind::Busy, "the book is locked").hint("try again"))
        .context("could not save `acme`")
        .unwrap_err();
    let (text, code) = told(&error, 80, PLAIN);
    assert_eq!(code, 7);
    assert_eq!(
        text,
        "\
error: the book is locked
note: could not save `acme`
caused by: timed out
hint: try again
"
    );
}

#[test]
fn a_long_line_is_cut_around_its_mark() {
    let long = format!("{}week{}", "a".repeat(50_000), "b".repeat(50_000));
    let error = Refusal::new(Kind::Invalid, "unknown key `week`").at(excerpt(&long, 50_001, 4));
    let (text, _) = told(&error.into(), 80, PLAIN);
    assert!(text.contains("customers/acme.yaml:1204:50001\n"), "{text}");
    assert!(text.contains("aweekb"), "{text}");
    assert!(
        text.lines().all(|line| line.chars().count() <= 80),
        "{text}"
    );

    for (column, length) in [
        (1, 100_004),
        (100_005, 1),
        (200_000, 9),
        (100_000, 50),
        (0, 0),
    ] {
        let error = Refusal::new(Kind::Invalid, "no").at(excerpt(&long, column, length));
        let (text, _) = told(&error.into(), 80, PLAIN);
        assert!(text.contains('^'), "{column}: {text}");
        assert!(
            text.lines().all(|line| line.chars().count() <= 120),
            "{text}"
        );
    }
}

#[test]
fn colour_is_only_paint() {
    let refusal = || {
        Refusal::new(Kind::Refused, "no")
            .at(excerpt("week", 1, 4))
            .hint("yes")
    };
    let (plain, _) = told(&refusal().into(), 80, PLAIN);
    let (painted, _) = told(&refusal().into(), 80, Paint { on: true });
    assert_ne!(painted, plain);
    assert_eq!(anstream::adapter::strip_str(&painted).to_string(), plain);
}
