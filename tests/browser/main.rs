//! Reports of the example book as a browser shows them: wide and narrow, light, dark and on paper.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "tests start programs, write files and read the environment, and say when they are skipped; one that cannot fails"
)]

mod chromium;

use std::path::Path;
use std::process::Command;

use chromium::{Chromium, View};

/// Each report, with the most sheets of paper that it may take.
const REPORTS: [(&[&str], usize); 6] = [
    (&["week"], 6),
    (&["quarter"], 8),
    (&["quarter", "acme-corp"], 6),
    (&["ebr", "acme-corp"], 8),
    (&["handoff"], 10),
    (&["book"], 8),
];
const CUSTOMERS: [&str; 3] = ["acme-corp", "globex", "initech"];
const VIEWS: [(u32, bool); 4] = [(1280, false), (1280, true), (390, false), (390, true)];

/// The report as a page, from a book with the example's records.
fn page(home: &Path, args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_csa"))
        .arg("report")
        .args(args)
        .args(["--format", "html"])
        .env_clear()
        .env("HOME", home)
        .env("CSA_BOOK", home.join("book"))
        .env("CSA_TODAY", "2026-11-21")
        .env("TZ", "Europe/Berlin")
        .output()
        .unwrap();
    assert!(output.status.success(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_report_is_sound_on_every_screen_and_on_paper() {
    let Some(browser) = Chromium::find() else {
        return;
    };
    let home = tempfile::tempdir().unwrap();
    let customers = home.path().join("book/customers");
    std::fs::create_dir_all(&customers).unwrap();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for id in CUSTOMERS {
        let name = format!("{id}.yaml");
        std::fs::copy(examples.join(&name), customers.join(&name)).unwrap();
    }
    // `CSA_PICTURES=DIR cargo test --test browser` keeps what the browser drew.
    let pictures = std::env::var_os("CSA_PICTURES").map(std::path::PathBuf::from);
    let paper = pictures.as_deref().unwrap_or(home.path());
    let mut faults = Vec::new();
    for (args, most) in REPORTS {
        let page = page(home.path(), args);
        let mut found = browser.console(&page);
        for (width, is_dark) in VIEWS {
            let shade = if is_dark { "dark" } else { "light" };
            let name = format!("{}-{width}-{shade}.png", args.join("-"));
            let picture = pictures.as_ref().map(|folder| folder.join(name));
            let view = View { width, is_dark };
            let seen = browser.faults(&page, view, picture.as_deref());
            found.extend(
                seen.into_iter()
                    .map(|it| format!("at {width}, {shade}: {it}")),
            );
        }
        let sheets = browser.sheets(&page, &paper.join(format!("{}.pdf", args.join("-"))));
        if !(1..=most).contains(&sheets) {
            found.push(format!("{sheets} sheets of paper"));
        }
        faults.extend(found.into_iter().map(|it| format!("{args:?} {it}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
