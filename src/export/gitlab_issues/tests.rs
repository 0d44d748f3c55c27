//! What is written is read again by another: CSV by the `csv` package, the script by a real shell.

use std::path::Path;
use std::process::Command;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::domain::accelerator::Layout;

/// A record with everything in it.
const FULL: &str = include_str!("../sample.json");

/// Texts that a careless writer stumbles over.
const NASTY: [&str; 16] = [
    "plain",
    "it's \"quoted\", twice",
    "$(touch hacked) `touch hacked` ${HOME} $HOME",
    "two\nlines\r\nof title\rin one",
    "-leading --hyphen",
    "🚀 rocket, 東京, e\u{301}",
    "back\\slash \\n %s %d",
    "'; touch hacked; '",
    "a;b\tc,d",
    "=SUM(A1)",
    "# no comment",
    "!history *glob* ~user {a,b} [x] <in >out | & ( )",
    "\u{1b}[31mred\u{1b}[0m \u{202e}reversed",
    "/close",
    "-",
    "  blanks  around  ",
];

fn customer(name: &str) -> Customer {
    serde_json::from_value(json!({
        "schema": 1,
        "name": name,
        "subscriptions": [],
        "links": {"collaboration_project": "https://gitlab.example/acme/collaboration"},
    }))
    .unwrap()
}

fn accelerator(items: &[(&str, Option<&str>)]) -> Accelerator {
    let items: Vec<_> = items
        .iter()
        .enumerate()
        .map(|(at, (title, text))| {
            json!({"id": format!("b{at}"), "title": title, "description": text, "week": at % 12 + 1})
        })
        .collect();
    serde_json::from_value(
        json!({"id": "a1", "title": "Templates", "status": "active", "backlog": items}),
    )
    .unwrap()
}

/// Twelve weeks from a Monday of FY27-Q4 on, so that the last weeks are of the next quarter.
fn run() -> Run {
    let layout = Layout {
        weeks: 12,
        planning_week: 2,
        delivery_week: 3,
    };
    Run::new("2026-11-23".parse().unwrap(), layout)
}

fn issues_of(items: &[(&str, Option<&str>)], choice: &Choice) -> Issues {
    let fiscal = FiscalCalendar::default();
    Issues::new(
        &customer("Acme Corp"),
        &accelerator(items),
        Some(run()),
        fiscal,
        choice,
    )
    .unwrap()
}

fn labelled(label: &str) -> Choice {
    Choice {
        labels: vec![label.to_owned()],
        ..Choice::default()
    }
}

/// The rows as another reader of RFC 4180 has them, the first with the heads.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let row =
        |row: Result<::csv::StringRecord, _>| row.unwrap().iter().map(str::to_owned).collect();
    reader.records().map(row).collect()
}

/// What a shell makes of the script: the arguments of each call of `glab`.
#[expect(
    clippy::disallowed_methods,
    reason = "the script is tried by the shell it is for"
)]
fn calls(script: &str, folder: &Path) -> Vec<Vec<String>> {
    use std::os::unix::fs::PermissionsExt as _;
    let glab = folder.join("glab");
    let recorder = "#!/bin/sh\nprintf '%s\\0' \"$@\" >> calls\nprintf '\\0' >> calls\n";
    std::fs::write(&glab, recorder).unwrap();
    std::fs::set_permissions(&glab, std::fs::Permissions::from_mode(0o700)).unwrap();
    std::fs::write(folder.join("script"), script).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.display());
    let done = Command::new("/bin/sh")
        .arg("script")
        .current_dir(folder)
        .env_clear()
        .env("PATH", path)
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    assert!(
        !folder.join("hacked").exists(),
        "the script ran what stood in a title"
    );
    let recorded = std::fs::read_to_string(folder.join("calls")).unwrap_or_default();
    let calls = recorded.split_terminator("\0\0");
    calls
        .map(|call| call.split('\0').map(str::to_owned).collect())
        .collect()
}

fn option<'a>(call: &'a [String], name: &str) -> Option<&'a str> {
    let start = format!("--{name}=");
    call.iter().find_map(|word| word.strip_prefix(&start))
}

#[test]
fn the_file_is_what_the_importer_takes() {
    let choice = Choice {
        labels: vec!["Success Accelerator, UseCase::CI".to_owned()],
        assignees: vec!["@druiz".to_owned(), "piet".to_owned()],
        ..Choice::default()
    };
    let items = [
        ("Say \"yes\", twice", Some("First.\n\nSecond.")),
        ("Later", None),
    ];
    let text = issues_of(&items, &choice).csv(10_000).unwrap();
    assert_eq!(
        text,
        "title,description,due_date,milestone,type\n\
         \"Say \"\"yes\"\", twice\",\"/label ~\"\"Success Accelerator\"\" ~\"\"UseCase::CI\"\"\n/assign @druiz @piet\n\n\
         First.\n\nSecond.\",2026-11-29,\"FY27-Q4\",issue\n\
         \"Later\",\"/label ~\"\"Success Accelerator\"\" ~\"\"UseCase::CI\"\"\n/assign @druiz @piet\",2026-12-06,\"FY27-Q4\",issue\n"
    );
}

#[test]
fn nothing_stands_where_there_is_nothing() {
    let bare = Choice {
        milestone: Milestone::None,
        ..Choice::default()
    };
    let text = issues_of(&[("Later", None)], &bare).csv(10_000).unwrap();
    assert!(text.ends_with("\"Later\",,2026-11-29,,issue\n"), "{text}");
    let accelerator = accelerator(&[("Later", None)]);
    let fiscal = FiscalCalendar::default();
    let without_start = Issues::new(
        &customer("A"),
        &accelerator,
        None,
        fiscal,
        &Choice::default(),
    );
    let text = without_start.unwrap().csv(10_000).unwrap();
    assert!(text.ends_with("\"Later\",,,,issue\n"), "{text}");
}

#[test]
fn a_milestone_is_the_quarter_in_which_the_issue_is_due() {
    let items = [("x", None); 12];
    let issues = issues_of(&items, &Choice::default());
    assert_eq!(issues.milestones(), ["FY27-Q4", "FY28-Q1"]);
    // Week 10 ends on 31 January, the last day of FY27.
    let last = issues
        .issues
        .iter()
        .rfind(|it| it.milestone.as_deref() == Some("FY27-Q4"));
    assert_eq!(
        last.map(|it| (it.week, it.due_on)),
        Some((Some(10), "2027-01-31".parse().ok()))
    );
    let named = Choice {
        milestone: Milestone::Named("18.5 \"LTS\"".to_owned()),
        ..Choice::default()
    };
    assert_eq!(issues_of(&items, &named).milestones(), ["18.5 \"LTS\""]);
}

#[test]
fn no_line_of_a_text_is_a_quick_action() {
    for (text, said) in [
        ("/close", "\\/close"),
        (
            "Done?\n/label ~x\n  /assign @y",
            "Done?\n\\/label ~x\n  \\/assign @y",
        ),
        ("a\r/close\r\n/due now", "a\n\\/close\n\\/due now"),
        ("```\n/close", "```\n\\/close"),
        (
            "either/or\nhttps://x.example/y",
            "either/or\nhttps://x.example/y",
        ),
    ] {
        assert_eq!(body(text).as_deref(), Some(said), "{text:?}");
    }
    for nothing in ["", " \n\t\n", "\u{1b}\u{7}"] {
        assert_eq!(body(nothing), None, "{nothing:?}");
    }
}

#[test]
fn titles_of_every_kind_come_through_csv_and_shell() {
    let items: Vec<_> = NASTY.iter().map(|text| (*text, Some(*text))).collect();
    let choice = Choice {
        labels: vec!["it's $(x) `y` ~z".to_owned()],
        milestone: Milestone::Named("\"Q4\" & 'Q1'".to_owned()),
        ..Choice::default()
    };
    let issues = issues_of(&items, &choice);
    let rows = rows(&issues.csv(100_000).unwrap());
    let folder = tempfile::tempdir().unwrap();
    let calls = calls(&issues.script(), folder.path());
    assert_eq!((rows.len(), calls.len()), (NASTY.len() + 1, NASTY.len()));
    for ((issue, row), call) in issues.issues.iter().zip(&rows[1..]).zip(&calls) {
        assert_eq!(row[0], issue.title);
        let said = issue.description.as_deref().unwrap();
        assert_eq!(row[1], format!("/label ~\"it's $(x) `y` ~z\"\n\n{said}"));
        assert_eq!(
            (row[3].as_str(), row[4].as_str()),
            ("\"Q4\" & 'Q1'", "issue")
        );
        assert_eq!(
            call[..3],
            [
                "issue",
                "create",
                "--repo=https://gitlab.example/acme/collaboration"
            ]
        );
        assert_eq!(call[3], "--yes");
        assert_eq!(option(call, "title"), Some(issue.title.as_str()));
        if said == "-" {
            assert_eq!(
                option(call, "description"),
                Some("Acme Corp - Templates, week 3")
            );
        } else {
            assert_eq!(option(call, "description"), Some(said));
        }
        assert_eq!(option(call, "label"), Some("it's $(x) `y` ~z"));
        assert_eq!(option(call, "milestone"), Some("\"Q4\" & 'Q1'"));
        assert_eq!(option(call, "due-date"), Some(row[2].as_str()));
        assert_eq!(call.len(), 9);
    }
    let titles: Vec<&str> = issues.issues.iter().map(|it| it.title.as_str()).collect();
    // In the order of the weeks: the thirteenth item is of week 1 again.
    assert_eq!(
        titles[..4],
        [
            "plain",
            "[31mred[0m reversed",
            "it's \"quoted\", twice",
            "/close"
        ]
    );
    assert!(titles.contains(&"two lines of title in one"));
}

#[test]
fn the_project_of_the_environment_comes_first_and_must_be_there_without_a_link() {
    let mut customer = customer("Acme Corp");
    customer.links.clear();
    let accelerator = accelerator(&[("x", None)]);
    let fiscal = FiscalCalendar::default();
    let issues = Issues::new(&customer, &accelerator, None, fiscal, &Choice::default()).unwrap();
    let script = issues.script();
    assert!(script.contains("\nproject=${GITLAB_PROJECT:?"), "{script}");
    let with_link = issues_of(&[("x", None)], &Choice::default()).script();
    let folder = tempfile::tempdir().unwrap();
    let set = with_link.replace("set -eu\n", "set -eu\nGITLAB_PROJECT='group/it'\n");
    assert_eq!(calls(&set, folder.path())[0][2], "--repo=group/it");
}

#[test]
fn too_much_is_refused() {
    let issues = issues_of(&[("x", None)], &Choice::default());
    let length = issues.csv(1000).unwrap().len();
    assert!(issues.csv(length).is_ok());
    let refusal = issues.csv(length - 1).unwrap_err();
    assert_eq!(refusal.rule.as_deref(), Some("backlog.import_limit"));
    let fiscal = FiscalCalendar::default();
    for (length, is_taken) in [(255, true), (256, false)] {
        let title = "ü".repeat(length);
        let one = accelerator(&[(&title, None)]);
        let made = Issues::new(&customer("A"), &one, None, fiscal, &Choice::default());
        assert_eq!(made.is_ok(), is_taken, "{length}");
    }
}

#[test]
fn a_label_or_user_that_gitlab_cannot_have_is_refused() {
    let fiscal = FiscalCalendar::default();
    let one = accelerator(&[("x", None)]);
    let made = |choice: &Choice| Issues::new(&customer("A"), &one, None, fiscal, choice).is_ok();
    for (label, is_taken) in [
        ("a::b", true),
        ("a b,c", true),
        ("a\"b", false),
        ("a\nb", false),
    ] {
        assert_eq!(made(&labelled(label)), is_taken, "{label}");
    }
    for (user, is_taken) in [
        ("@a.b-c_d,e", true),
        ("a b", false),
        ("a\n/close", false),
        ("@@a", false),
    ] {
        let choice = Choice {
            assignees: vec![user.to_owned()],
            ..Choice::default()
        };
        assert_eq!(made(&choice), is_taken, "{user}");
    }
}

#[test]
fn done_items_go_out_only_when_asked_for_and_titles_carry_the_name_when_wanted() {
    let mut one = accelerator(&[("Open", None), ("Done", None), (" ", None)]);
    one.backlog[1].done_on = "2026-12-01".parse().ok();
    let fiscal = FiscalCalendar::default();
    let titles = |choice: &Choice| -> Vec<String> {
        let issues = Issues::new(&customer("Acme\nCorp"), &one, None, fiscal, choice).unwrap();
        issues.issues.into_iter().map(|it| it.title).collect()
    };
    assert_eq!(titles(&Choice::default()), ["Open"]);
    let all = Choice {
        all: true,
        prefix: true,
        ..Choice::default()
    };
    assert_eq!(
        titles(&all),
        ["Acme Corp - Templates: Open", "Acme Corp - Templates: Done"]
    );
}

/// What of a full record a customer may read; no other text of it may stand in what goes out.
const OPEN: [&str; 5] = [
    ".name",
    ".links.collaboration_project",
    ".accelerators.title",
    ".accelerators.backlog.title",
    ".accelerators.backlog.description",
];

#[test]
fn nothing_internal_goes_out() {
    let full: serde_json::Value = serde_json::from_str(FULL).unwrap();
    let (mut open, mut internal) = (Vec::new(), Vec::new());
    texts(&full, "", &mut |path, text| match OPEN.contains(&path) {
        true => open.push(text.to_owned()),
        // Words as short as `ci` stand in any text, and dates are no secret.
        false if text.chars().filter(|c| c.is_alphabetic()).count() > 4 => {
            internal.push((path.to_owned(), text.to_owned()));
        }
        false => {}
    });
    assert!(
        open.len() >= OPEN.len() && internal.len() > 50,
        "the record is not full"
    );
    let customer: Customer = serde_json::from_value(full).unwrap();
    let choice = Choice {
        all: true,
        prefix: true,
        ..labelled("A label")
    };
    let fiscal = FiscalCalendar::default();
    let accelerator = &customer.accelerators[0];
    let issues = Issues::new(&customer, accelerator, Some(run()), fiscal, &choice).unwrap();
    let json = serde_json::to_string(&issues).unwrap();
    for out in [
        issues.csv(100_000).unwrap(),
        issues.script(),
        issues.markdown(),
        json,
    ] {
        assert!(
            out.contains("Inventory of pipelines") && out.contains("still run"),
            "{out}"
        );
        for (path, text) in &internal {
            let is_open = open.iter().any(|it| it.contains(text.as_str()));
            assert!(
                is_open || !out.contains(text.as_str()),
                "{path} goes out: {text}"
            );
        }
    }
}

/// Every text of the record with the keys that lead to it.
fn texts(value: &serde_json::Value, path: &str, seen: &mut impl FnMut(&str, &str)) {
    use serde_json::Value;
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                texts(value, &format!("{path}.{key}"), seen);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| texts(value, path, seen)),
        Value::String(text) => seen(path, text),
        _ => {}
    }
}

#[test]
fn the_task_list_reads_well() {
    let items = [("Open [x] <b>", Some("More:\n\n- one")), ("# Head", None)];
    assert_eq!(
        issues_of(&items, &Choice::default()).markdown(),
        "# Acme Corp - Templates\n\n## Week 1 (until 2026-11-29)\n\n- [ ] Open \\[x] \\<b>\n\n  More:\n\n  - one\n\n\
         ## Week 2 (until 2026-12-06)\n\n- [ ] \\# Head\n"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_comes_through_the_file(texts in prop::collection::vec((any::<String>(), any::<Option<String>>()), 1..6)) {
        let items: Vec<_> = texts.iter().map(|(title, text)| (title.as_str(), text.as_deref())).collect();
        let issues = issues_of(&items, &Choice::default());
        let rows = rows(&issues.csv(10_000_000).unwrap());
        prop_assert_eq!(&rows[0], &["title", "description", "due_date", "milestone", "type"]);
        prop_assert_eq!(rows.len(), issues.issues.len() + 1);
        for (issue, row) in issues.issues.iter().zip(&rows[1..]) {
            prop_assert_eq!(&row[0], &issue.title);
            prop_assert_eq!(&row[1], issue.description.as_deref().unwrap_or_default());
            prop_assert!(!row[0].contains('\n') && !row[0].trim().is_empty());
            prop_assert!(row[1].split('\n').all(|line| !line.trim_start().starts_with('/')));
        }
    }

    #[test]
    fn any_text_comes_through_the_shell(texts in prop::collection::vec(("[ -~é\n]{1,40}", "[ -~\n/]{0,60}"), 1..4)) {
        let items: Vec<_> = texts.iter().map(|(title, text)| (title.as_str(), Some(text.as_str()))).collect();
        let issues = issues_of(&items, &Choice::default());
        let folder = tempfile::tempdir().unwrap();
        let calls = calls(&issues.script(), folder.path());
        prop_assert_eq!(calls.len(), issues.issues.len());
        for (issue, call) in issues.issues.iter().zip(&calls) {
            prop_assert_eq!(option(call, "title"), Some(issue.title.as_str()));
            if let Some(text) = issue.description.as_deref().filter(|text| *text != "-") {
                prop_assert_eq!(option(call, "description"), Some(text));
            }
        }
    }
}
