//! The page as a browser shows it: wide and narrow, light, dark and on paper.

#[path = "../../../tests/browser/chromium.rs"]
mod chromium;

use std::path::{Path, PathBuf};

use indexmap::IndexMap;

use self::chromium::{Chromium, View};
use crate::export::chart::Chart;
use crate::export::chart::gallery::{everyday, odd};
use crate::export::draft::Template;

/// Where pictures of the pages go, if somebody wants to look at them.
const PICTURES: Option<&str> = option_env!("CSA_PICTURES");

/// A report with all of these charts.
fn report(charts: Vec<(&'static str, Chart)>) -> String {
    let mut text = "# Acme Corp: the year so far\n\n\
        Business review on Saturday 21 November 2026 · prepared by Robin Vale\n\n\
        ## Why Acme bought\n\n\
        To ship a change **in under a day**, with every project [scanned](https://scans.example/acme) before it \
        goes out, and to have one place in which all of that can be seen.\n\n\
        - Two accelerators are delivered, the third is in week 10 of 12.\n\
        - Lead time went from 210 hours to 61; the aim is 24 by the end of January.\n\n\
        > We used to wait for a week. Now we wait for lunch.\n\n\
        ## Next steps\n\n\
        | What | Who | Due | State |\n| --- | --- | --- | --- |\n\
        | Agree on the fourth accelerator | Dana Ruiz | 2026-12-04 | open |\n\
        | Certification vouchers to the platform team, who asked for three more | Robin Vale | 2026-12-11 | open |\n\
        | Review of `merge-trains` | Jo Park | 2027-01-08 | planned |\n\n"
        .to_owned();
    for (name, _) in &charts {
        text += &format!("## {name}\n\n[[chart:{name}]]\n\n");
    }
    let template = Template {
        path: PathBuf::from("report.md"),
        text: text.clone(),
    };
    let charts: IndexMap<String, Chart> = charts
        .into_iter()
        .map(|(name, chart)| (name.to_owned(), chart))
        .collect();
    super::html("Acme Corp", "en", &template, &text, &charts).unwrap()
}

/// Every fault of the page in these views, and the number of sheets that it takes on paper.
fn seen(browser: &Chromium, name: &str, page: &str, views: &[(u32, bool)]) -> (Vec<String>, usize) {
    let folder = tempfile::tempdir().unwrap();
    let folder = PICTURES.map_or(folder.path(), Path::new);
    let mut faults = browser.console(page);
    for (width, is_dark) in views.iter().copied() {
        let shade = if is_dark { "dark" } else { "light" };
        let picture = folder.join(format!("{name}-{width}-{shade}.png"));
        let picture = PICTURES.map(|_| picture.as_path());
        let found = browser
            .faults(page, View { width, is_dark }, picture)
            .into_iter();
        faults.extend(found.map(|it| format!("{name} at {width}, {shade}: {it}")));
    }
    (
        faults,
        browser.sheets(page, &folder.join(format!("{name}.pdf"))),
    )
}

#[test]
fn a_report_is_sound_on_every_screen_and_on_paper() {
    let Some(browser) = Chromium::find() else {
        return;
    };
    let views = [
        (1280, false),
        (1280, true),
        (390, false),
        (390, true),
        (320, false),
    ];
    let (faults, sheets) = seen(&browser, "everyday", &report(everyday()), &views);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!((3..=4).contains(&sheets), "{sheets} sheets of paper");
}

#[test]
fn odd_charts_are_sound_too() {
    let Some(browser) = Chromium::find() else {
        return;
    };
    let views = [(1280, false), (390, true)];
    let (faults, sheets) = seen(&browser, "odd", &report(odd()), &views);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!((15..=30).contains(&sheets), "{sheets} sheets of paper");
}

#[test]
fn a_fault_is_found() {
    let Some(browser) = Chromium::find() else {
        return;
    };
    let page = report(Vec::new());
    let bad = "<p style=\"color:#999\">pale</p><p style=\"width:4000px\">wide</p><h1>two</h1>\
        <img src=\"none.png\"><script>nothing()</script><svg id=\"s\" viewBox=\"0 0 100 20\">\
        <text x=\"5\" y=\"12\">one</text><text x=\"6\" y=\"12\">other</text><text x=\"95\" y=\"12\">leaves</text>\
        <rect width=\"5\" height=\"5\" fill=\"#eee\"/></svg></main>";
    let page = page.replace("</main>", bad);
    let found = browser
        .faults(
            &page,
            View {
                width: 390,
                is_dark: false,
            },
            None,
        )
        .join("\n");
    for fault in [
        "script error: Uncaught ReferenceError",
        "overflow: 40",
        "asks for: img",
        "not one h1",
        "out of s by",
        "overlap in s: one / other",
        "contrast 2.85 of words: pale",
        "contrast 1.16 of a rect in s",
    ] {
        assert!(found.contains(fault), "{fault} is not in:\n{found}");
    }
    assert!(
        !browser.console(&page).is_empty(),
        "the policy keeps script and picture out, and says so"
    );
}
