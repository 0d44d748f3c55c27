//! The page: what it may hold, where charts stand, and that no value becomes a tag.

use std::path::PathBuf;

use html5gum::{Token, Tokenizer};
use indexmap::IndexMap;

use crate::domain::{Kind, Refusal};
use crate::export::chart::{Chart, Entitlement, EntitlementRow};
use crate::export::draft::Template;

fn template(text: &str) -> Template {
    Template {
        path: PathBuf::from("templates/report-ebr.md"),
        text: text.to_owned(),
    }
}

fn charts() -> IndexMap<String, Chart> {
    let row = EntitlementRow {
        name: "Accelerators <b>".to_owned(),
        granted: 4,
        used: 2,
        scheduled: 1,
        left: 1,
    };
    let chart = Entitlement {
        title: "Sums & <more>".to_owned(),
        rows: vec![row],
    };
    IndexMap::from([("sums".to_owned(), Chart::Entitlement(chart))])
}

fn markdown(text: &str) -> Result<String, Refusal> {
    super::markdown(&template(text), text, &charts())
}

fn html(text: &str) -> String {
    super::html("A & B", "en", &template(text), text, &charts()).unwrap()
}

/// The inside of the page.
fn inside(text: &str) -> String {
    let html = html(text);
    let (_, body) = html.split_once("<main>\n").unwrap();
    body.split_once("</main>").unwrap().0.to_owned()
}

#[test]
fn in_markdown_a_chart_is_its_text() {
    let said = "**Sums & <more>:** Accelerators <b>: 2 of 4 used, 1 scheduled, 1 left."
        .replace('&', "\\&")
        .replace('<', "\\<")
        .replace('>', "\\>");
    let text = markdown("# A\n[[chart:sums]]  \nAfter\n").unwrap();
    assert!(
        text.starts_with(&format!("# A\n\n{said}\n\n| Name |")),
        "{text}"
    );
    assert!(text.ends_with("| 4 | 2 | 1 | 1 |\n\nAfter\n"), "{text}");
    let plain = "# A\n\nvalues escape theirs: \\[\\[chart:nothing]]\n";
    assert_eq!(markdown(plain).unwrap(), plain);
}

#[test]
fn a_marker_that_names_no_chart_is_refused_with_its_place() {
    let refusal = markdown("# A\n\n[[chart:sum]]\n").unwrap_err();
    assert_eq!(refusal.kind, Kind::Invalid);
    assert_eq!(refusal.message, "this report has no chart `sum`");
    assert_eq!(refusal.hints, ["it has sums"]);
    let place = refusal.excerpt.unwrap();
    assert_eq!(
        (place.line, place.column, place.text.as_str()),
        (3, 1, "[[chart:sum]]")
    );
    assert_eq!(place.label, "did you mean `sums`?");

    // The name is made by the template: the line that makes it is shown.
    let made = template("# A\n{% for x in all %}\n[[chart:{{ x }}]]\n{% endfor %}\n");
    let refusal = super::markdown(&made, "# A\n[[chart:zebra]]\n", &charts()).unwrap_err();
    let place = refusal.excerpt.unwrap();
    assert_eq!((place.line, place.text.as_str()), (3, "[[chart:{{ x }}]]"));

    for shared in [
        "see [[chart:sums]]",
        "[[chart:sums]] here",
        "- [[chart:sums]]",
        "  [[chart:sums]]",
        "[[chart:sums",
        "[[chart:a[b]]",
    ] {
        let refusal = markdown(&format!("# A\n\n{shared}\n")).unwrap_err();
        assert_eq!(
            refusal.message, "a chart stands on a line of its own, with nothing before or after it",
            "{shared}"
        );
        assert_eq!(refusal.excerpt.unwrap().line, 3, "{shared}");
    }
}

#[test]
fn what_markdown_becomes() {
    for (text, body) in [
        (
            "# A\n\nLead\n\nMore\n",
            "<header>\n<h1>A</h1>\n<p>Lead</p>\n</header>\n<p>More</p>\n",
        ),
        (
            "# A\n\n- item\n\n# B\n\n## C\n",
            "<header>\n<h1>A</h1>\n</header>\n<ul>\n<li>item</li>\n</ul>\n<h2>B</h2>\n<h2>C</h2>\n",
        ),
        (
            "words\n",
            "<header>\n<h1>A &amp; B</h1>\n</header>\n<p>words</p>\n",
        ),
    ] {
        assert_eq!(inside(text), body, "{text}");
    }
    for (text, part) in [
        (
            "a <script>alert(1)</script> b",
            "<p>a &lt;script&gt;alert(1)&lt;/script&gt; b</p>",
        ),
        (
            "<img src=x onerror=y>",
            "<p>&lt;img src=x onerror=y&gt;\n</p>",
        ),
        (
            "<div>\n<b>\n</div>",
            "<p>&lt;div&gt;\n&lt;b&gt;\n&lt;/div&gt;\n</p>",
        ),
        (
            "[a](https://a.example)",
            "<p><a href=\"https://a.example\">a</a></p>",
        ),
        ("[a](JavaScript:alert(1))", "<p>a (JavaScript:alert(1))</p>"),
        ("[a](data:text/html,x)", "<p>a (data:text/html,x)</p>"),
        ("[a](//a.example)", "<p>a (//a.example)</p>"),
        (
            "<dana@acme.example>",
            "<p><a href=\"mailto:dana@acme.example\">dana@acme.example</a></p>",
        ),
        (
            "![a *b*](https://a.example/x.png)",
            "<p><a href=\"https://a.example/x.png\">a <em>b</em></a></p>",
        ),
        (
            "[![a](https://b.example)](https://a.example)",
            "<p><a href=\"https://a.example\">a (https://b.example)</a></p>",
        ),
        (
            "due 2026-12-04, or 2026-13-04",
            "<p>due <time>2026-12-04</time>, or 2026-13-04</p>",
        ),
        ("x\u{202e}y\u{1b}z", "<p>xyz</p>"),
    ] {
        let body = inside(&format!("# A\n\nLead\n\n{text}\n"));
        assert_eq!(
            body,
            format!("<header>\n<h1>A</h1>\n<p>Lead</p>\n</header>\n{part}\n"),
            "{text}"
        );
    }
    let table = inside("| A | B |\n| --- | --: |\n| x | 1 |\n");
    assert!(
        table.contains(
            "tabindex=\"0\">\n<table><thead><tr><th>A</th><th style=\"text-align: right\">B</th>"
        ),
        "{table}"
    );
    assert!(table.contains("</table>\n</div>\n"), "{table}");
}

#[test]
fn a_chart_is_a_figure_with_its_numbers() {
    let body = inside("# A\n[[chart:sums]]\n\n[[chart:sums]]\n");
    assert_eq!(body.matches("<figure>").count(), 2);
    assert_eq!(
        body.matches("<svg ").count(),
        4,
        "each for wide and for narrow screens"
    );
    let caption = "<figcaption><strong>Sums &amp; &lt;more&gt;</strong> Accelerators &lt;b&gt;: 2 of 4 used, 1 scheduled, 1 left.</figcaption>";
    assert!(
        body.starts_with(&format!(
            "<header>\n<h1>A</h1>\n</header>\n<figure>\n{caption}\n"
        )),
        "{body}"
    );
    assert!(body.contains("<td>Accelerators &lt;b&gt;</td>"), "{body}");
    assert!(!body.contains("[[chart"), "{body}");
}

/// Tags and attributes that can make a browser ask somebody, or run something.
#[test]
fn the_page_asks_nobody() {
    let page = html(
        "# A\n\n[[chart:sums]]\n\n[a](https://a.example) ![b](https://b.example/b.png)\n\n<iframe src=x>\n",
    );
    let forbidden = [
        "script", "img", "image", "iframe", "link", "object", "embed", "form", "input", "use",
        "base",
    ];
    for token in Tokenizer::new(&page) {
        let Token::StartTag(tag) = token.unwrap() else {
            continue;
        };
        let name = String::from_utf8(tag.name.to_vec()).unwrap();
        assert!(!forbidden.contains(&name.as_str()), "{name}");
        for key in tag.attributes.keys() {
            let key = String::from_utf8(key.to_vec()).unwrap();
            assert!(
                !key.starts_with("on")
                    && !["src", "srcset", "background", "ping"].contains(&key.as_str()),
                "{key}"
            );
            assert!(key != "href" || name == "a", "{name}");
        }
    }
    let (_, style) = page.split_once("<style>").unwrap();
    let (style, _) = style.split_once("</style>").unwrap();
    assert!(
        !style.contains("url(") && !style.contains("@import") && !style.contains('<'),
        "{style}"
    );
    assert!(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    assert!(
        page.starts_with("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    );
    assert!(page.contains("<title>A &amp; B</title>"));
}
