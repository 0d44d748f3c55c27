//! Each form is read; what is broken is named with its line.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::domain::accelerator::Layout;
use crate::domain::fiscal::FiscalCalendar;
use crate::export::gitlab_issues::{Choice, Issues};

fn accelerator() -> Accelerator {
    serde_json::from_value(json!({"id": "a1", "status": "active"})).unwrap()
}

fn run() -> Run {
    let layout = Layout {
        weeks: 12,
        planning_week: 2,
        delivery_week: 3,
    };
    Run::new("2026-11-23".parse().unwrap(), layout)
}

fn read(path: &str, text: &str) -> Result<Imported, Refusal> {
    let source = Source {
        path: Path::new(path),
        text,
        accelerator: &accelerator(),
        weeks: 12,
        run: Some(run()),
    };
    source.read()
}

/// The items of a text, a line each: week, title, description.
#[track_caller]
fn items(text: &str) -> Vec<String> {
    let imported = read("items", text).unwrap();
    let line = |item: NewItem| {
        let week = item.week.map(|week| week.to_string()).unwrap_or_default();
        format!(
            "{week}|{}|{}",
            item.title,
            item.description.unwrap_or_default()
        )
    };
    imported.items.into_iter().map(line).collect()
}

#[track_caller]
fn wrong(text: &str) -> String {
    read("items.csv", text)
        .expect_err("it was read")
        .to_string()
}

#[test]
fn csv_is_read_with_any_separator_and_any_order() {
    assert_eq!(
        items("Description;Title;Week\nsome; One ;3\n\"a\nb\";Two;\n"),
        ["3|One|some", "|Two|a\nb"]
    );
    assert_eq!(items("\u{feff}title\tweek\nOne\t12\n"), ["12|One|"]);
    // As in GitLab's own example, a row may have fewer values than there are heads.
    assert_eq!(
        items("title,description,due_date\r\nOne\r\nTwo,text,2026-11-29\r\n"),
        ["|One|", "1|Two|text"]
    );
    assert_eq!(items("title\nOne\n\nTwo\n"), ["|One|", "|Two|"]);
}

#[test]
fn an_export_of_gitlab_is_read_and_what_says_nothing_is_named() {
    let imported = read(
        "items.csv",
        "Issue ID,Title,Due Date,State\n1,One,2027-02-14,Open\n",
    )
    .unwrap();
    assert_eq!(imported.items[0].week, Some(12));
    assert_eq!(imported.unread, ["issue_id", "state"]);
}

#[test]
fn a_task_list_is_read_with_its_weeks() {
    let text = "# Acme\n\nIntro - [ ] no\n\n## Week 3 (until 2026-12-13)\n\n- [ ] One\n\n  More\n\n  - [ ] Inner\n\
                - [x] Ticked\n  of that\n* [ ] Two \\[x]\n\n## Week\n\n+ [ ] Three\n\n## Without a week\n- [ ] Four\n";
    assert_eq!(
        items(text),
        ["3|One|More", "3|Inner|", "3|Two [x]|", "|Three|", "|Four|"]
    );
    assert_eq!(read("x.md", text).unwrap().ticked, 1);
}

#[test]
fn plain_lines_are_read_without_their_bullets() {
    assert_eq!(
        items("- One\n* Two\n\n3. Three\n4) Four\n  five   5 \n2026 in numbers\n-x\n"),
        [
            "|One|",
            "|Two|",
            "|Three|",
            "|Four|",
            "|five 5|",
            "|2026 in numbers|",
            "|-x|"
        ]
    );
    assert_eq!(items(""), [""; 0]);
}

#[test]
fn what_is_broken_is_named_with_its_line() {
    for (text, what) in [
        (
            "titel,week\nOne,3\n",
            "items.csv:1:1: the first line names no column `title`",
        ),
        (
            "title,week\nOne,3\nTwo,13\n",
            "items.csv:3:1: there is no week 13: `a1` runs 12 weeks (rule accelerator.length)",
        ),
        (
            "title,week\nOne,0\n",
            "items.csv:2:1: weeks are counted from 1 (rule accelerator.length)",
        ),
        (
            "title,week\n\"One\nmore\",3\nTwo,soon\n",
            "items.csv:4:1: `soon` is not the number of a week",
        ),
        ("title,week\n,3\n", "items.csv:2:1: the title is empty"),
        (
            "title,week\nOne, two,3\n",
            "items.csv:2:1: 3 values stand under 2 columns",
        ),
        (
            "title,week\nOne,3\n\"Two,4\nThree,5\n",
            "items.csv:3:1: a quote is opened and never closed",
        ),
        (
            "title,due_date\nOne,2027-02-31\n",
            "items.csv:2:1: `2027-02-31` is not a day",
        ),
        (
            "title,due_date\nOne,2027-02-15\n",
            "items.csv:2:1: `a1` runs from 2026-11-23 to 2027-02-14, and 2027-02-15 is outside",
        ),
    ] {
        assert_eq!(wrong(text), what, "{text}");
    }
    let markdown = read("x.md", "## Week 14\n- [ ] One\n").unwrap_err();
    assert_eq!(
        markdown.to_string(),
        "x.md:1:1: there is no week 14: `a1` runs 12 weeks (rule accelerator.length)"
    );
}

#[test]
fn a_date_without_a_start_has_no_week() {
    let text = "title,due_date\nOne,2026-12-01\n";
    let source = Source {
        path: Path::new("-"),
        text,
        accelerator: &accelerator(),
        weeks: 12,
        run: None,
    };
    let refusal = source.read().unwrap_err();
    assert_eq!(
        refusal.message,
        "`a1` has no start, so 2026-12-01 has no week"
    );
}

proptest! {
    #[test]
    fn a_task_list_that_csa_wrote_is_read_as_it_was(
        texts in prop::collection::vec(("[!-~]{1,8}( [!-~é]{1,8}){0,4}", 1_u32..=12), 1..8)
    ) {
        let backlog: Vec<_> = texts
            .iter()
            .enumerate()
            .map(|(at, (title, week))| json!({"id": format!("b{at}"), "title": title, "week": week}))
            .collect();
        let customer = json!({"schema": 1, "name": "Acme", "subscriptions": []});
        let one = json!({"id": "a1", "status": "active", "backlog": backlog});
        let issues = Issues::new(
            &serde_json::from_value(customer).unwrap(),
            &serde_json::from_value(one).unwrap(),
            Some(run()),
            FiscalCalendar::default(),
            &Choice::default(),
        );
        let issues = issues.unwrap();
        let read = read("x.md", &issues.markdown()).unwrap().items;
        let read: Vec<_> = read.into_iter().map(|it| (it.title, it.week)).collect();
        let written: Vec<_> = issues.issues.into_iter().map(|it| (it.title, it.week)).collect();
        prop_assert_eq!(read, written);
    }

    #[test]
    fn no_text_is_too_much(text in "[ -~\n\"',;#x\\[\\]-]{0,200}") {
        let _ = read("x", &text);
        let _ = read("x.csv", &text);
    }
}
