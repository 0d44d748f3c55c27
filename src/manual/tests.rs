//! Every verb and every topic has its page, and the pages hold together.

use std::collections::BTreeSet;

use super::examples::EXAMPLES;
use super::markup::{self, Block, blocks};
use super::*;
use crate::domain::command_line;

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn refusal(text: &str) -> (String, String) {
    let refusal = find(&words(text)).unwrap_err();
    assert_eq!(refusal.kind, Kind::NotFound);
    (refusal.message.clone(), refusal.hints.join("; "))
}

#[test]
fn verbs_and_topics_are_found_and_strangers_are_not() {
    assert_eq!(find(&[]).unwrap(), Subject::Verb(vec![]));
    let plan = words("accelerator plan");
    assert_eq!(find(&plan).unwrap(), Subject::Verb(plan.clone()));
    let topic = |name| match find(&words(name)).unwrap() {
        Subject::Topic(topic) => topic.name,
        Subject::Verb(path) => panic!("{path:?}"),
    };
    assert_eq!(topic("dates"), "dates");
    assert_eq!(topic("Exit_Codes"), "exit-codes");

    let (message, hint) = refusal("onbord");
    assert_eq!(message, "there is no verb and no topic `onbord`");
    assert_eq!(hint, "did you mean `onboard`?");
    assert_eq!(refusal("exitcodes").1, "did you mean `exit-codes`?");
    assert_eq!(
        refusal("zzz").1,
        "`csa help` lists the verbs and the topics"
    );
    let (message, hint) = refusal("accelerator plna");
    assert_eq!(message, "`csa accelerator` has no verb `plna`");
    assert_eq!(hint, "did you mean `accelerator plan`?");
    assert_eq!(refusal("log zzz").1, "`csa help log` lists its verbs");
    assert_eq!(refusal("check dates").1, "type `csa help check`");
}

#[test]
fn no_topic_is_called_like_a_verb() {
    let command = crate::command();
    for topic in &TOPICS {
        assert!(
            command.find_subcommand(topic.name).is_none(),
            "{}",
            topic.name
        );
        assert!(topic.purpose().chars().count() <= 66, "{}", topic.purpose());
        assert!(
            !topic.purpose().ends_with('.') && !topic.blocks().is_empty(),
            "{}",
            topic.name
        );
    }
}

#[test]
fn every_verb_and_every_topic_has_a_page_with_its_sections() {
    let pages = pages();
    let names: BTreeSet<&str> = pages.iter().map(|page| page.name.as_str()).collect();
    assert_eq!(names.len(), pages.len(), "two pages of one name");
    let command = built();
    for (path, _) in paths(&command) {
        let name = name_of(&path);
        let page = pages
            .iter()
            .find(|page| page.name == name && page.section == 1);
        let page = page.unwrap_or_else(|| panic!("no page {name}"));
        for section in [
            "NAME",
            "SYNOPSIS",
            "DESCRIPTION",
            "OPTIONS",
            "EXIT STATUS",
            "ENVIRONMENT",
            "FILES",
            "SEE ALSO",
        ] {
            assert!(
                page.text.contains(&format!("\n.SH \"{section}\"\n")),
                "{name}: no {section}"
            );
        }
        let (_, synopsis) = page.text.split_once("\"SYNOPSIS\"\n").unwrap();
        assert!(synopsis.starts_with("\\fBcsa"), "{name}");
    }
    for topic in &TOPICS {
        let name = format!("csa-{}", topic.name);
        let page = pages
            .iter()
            .find(|page| page.name == name && page.section == 7);
        let page = page.unwrap_or_else(|| panic!("no page {name}"));
        assert!(page.text.contains("\n.SH \"DESCRIPTION\"\n"), "{name}");
    }
    assert!(pages.len() > 100, "{}", pages.len());
}

#[test]
fn every_page_leads_to_pages_that_are_there() {
    let pages = pages();
    let there: BTreeSet<String> = pages
        .iter()
        .map(|page| format!("{}({})", page.name, page.section))
        .collect();
    for page in &pages {
        let (_, see) = page.text.split_once(".SH \"SEE ALSO\"\n").unwrap();
        let plain = see
            .replace("\\fB", "")
            .replace("\\fR", "")
            .replace("\\-", "-");
        let led: Vec<&str> = plain.trim().split(",\n").collect();
        for to in led {
            assert!(there.contains(to), "{}: {to}", page.name);
            assert_ne!(to, format!("{}({})", page.name, page.section));
        }
    }
}

#[test]
fn a_page_is_the_same_each_time_and_plain_for_every_man() {
    let pages = pages();
    assert_eq!(pages, super::pages());
    for page in &pages {
        assert!(page.text.is_ascii(), "{}", page.name);
        for line in page.text.lines() {
            assert_eq!(line, line.trim_end(), "{}", page.name);
            let is_order = line.starts_with('.');
            let known = [
                ".TH ", ".nh", ".ad l", ".SH ", ".SS ", ".PP", ".TP", ".IP", ".RS", ".RE", ".EX",
                ".EE", ".br",
            ];
            assert!(
                !is_order || known.iter().any(|order| line.starts_with(order)),
                "{}: {line}",
                page.name
            );
        }
    }
}

#[test]
fn the_page_of_csa_has_the_flags_that_hold_everywhere_and_what_holds_for_all() {
    let page = page(&Subject::Verb(vec![]));
    for text in [
        "\\fB\\-\\-book\\fR",
        "CSA_NO_INPUT",
        "\\fB\\-n, \\-\\-dry\\-run\\fR",
        "XDG_DATA_HOME",
        "customers/ID.yaml",
        "locked by another csa",
    ] {
        assert!(page.text.contains(text), "{text}");
    }
    let page = super::page(&Subject::Verb(words("log")));
    assert!(
        page.text.contains("Gainsight\\(aqs safe subset"),
        "possible values are explained"
    );
    assert!(page.text.contains(".SH \"EXAMPLES\""));
    assert!(page.text.contains("\\fBcsa\\-dates\\fR(7)"));
}

/// The edition of the pages is the day that the README gives to the version.
#[test]
fn the_pages_are_dated_to_the_day_of_the_version() {
    let heading = format!("### {}, ", env!("CARGO_PKG_VERSION"));
    let readme = include_str!("../../README.md");
    let (_, behind) = readme.split_once(&heading).unwrap();
    let day = behind.lines().next().unwrap();
    assert!(day == "unreleased" || day == DATED, "{day}");
}

#[test]
fn every_example_can_be_typed() {
    let examples = blocks(EXAMPLES);
    for pair in examples.chunks(2) {
        let [Block::Paragraph(what), Block::Literal(lines)] = pair else {
            panic!("{pair:?}");
        };
        assert!(what.ends_with([':', '?']), "{what}");
        for line in lines {
            assert!(line.chars().count() <= 74, "{line}");
            let typed = line.split(" > ").next().unwrap();
            let words = command_line::split(typed).unwrap();
            let parsed = crate::command().try_get_matches_from(&words);
            if let Err(error) = parsed {
                panic!("{line}\n{error}");
            }
        }
    }
}

#[test]
fn what_stays_as_it_is_fits_a_terminal() {
    for topic in &TOPICS {
        for block in topic.blocks() {
            if let Block::Literal(lines) = block {
                for line in lines {
                    assert!(line.chars().count() <= 66, "{}: {line}", topic.name);
                }
            }
        }
        let plain = topic.plain(80);
        assert!(
            plain.lines().all(|line| line.chars().count() <= 80),
            "{plain}"
        );
    }
}

#[test]
fn the_parts_of_a_text_are_told_apart() {
    let text = "One\nand two.\n\n## Head\n\n- `a`: is\n  the first\n- `b`: second\n\n    x\n\n      y\n\nEnd.";
    let blocks = blocks(text);
    assert_eq!(
        blocks,
        [
            Block::Paragraph("One and two.".to_owned()),
            Block::Heading("Head".to_owned()),
            Block::Item("`a`".to_owned(), "is the first".to_owned()),
            Block::Item("`b`".to_owned(), "second".to_owned()),
            Block::Literal(vec!["x".to_owned(), String::new(), "  y".to_owned()]),
            Block::Paragraph("End.".to_owned()),
        ]
    );
    let plain = markup::plain(&blocks, 12);
    assert_eq!(
        plain,
        "One and two.\n\nHead:\n  a  is the\n     first\n  b  second\n\n    x\n\n      y\n\nEnd.\n"
    );
}

#[test]
fn characters_that_man_would_take_for_others_come_out_as_themselves() {
    let mut roff = Roff::new("csa-x", 7, DATED);
    roff.section("Say \"x\"");
    roff.paragraph(".dot `it's` a\\b ~ ^ … -");
    let text = roff.finish();
    assert!(text.starts_with(".TH CSA\\-X 7 "), "{text}");
    assert!(text.contains(".SH \"SAY \\(dqX\\(dq\"\n"), "{text}");
    assert!(
        text.ends_with("\\&.dot \\fBit\\(aqs\\fR a\\eb \\(ti \\(ha \\[u2026] \\-\n"),
        "{text}"
    );
}
