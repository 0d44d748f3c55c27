//! What steers a terminal, runs in a browser or reckons in a spreadsheet is shown, and does nothing.

use crate::book::{Book, Told, steers};

/// Colours, a title, a bell, reversed text, and a way back to the beginning of the line.
const WILD: &str = "\u{1b}[31mX\u{1b}]0;t\u{7}\u{202e}Y\u{2066}\u{9b}2JZ\rq";
/// Each ends whatever it may stand in.
const SCRIPT: &str = r#"</script><script>alert(1)</script>"><img src=x onerror=alert(1)>'`--]]>"#;

/// A record in which every text ends in these characters.
fn record(text: &str) -> String {
    let q = |front: &str| escaped(&format!("{front}{text}"));
    let [name, who, mail, note] = ["Acme", "Dana", "d@acme.example", "Agreed"].map(q);
    format!(
        "schema: 1
name: {name}
subscriptions:
  - {{tier: signature, order_form_on: 2026-11-02, starts_on: 2026-11-15, ends_on: 2027-11-14, new_customer: true}}
team: {{csa: {{name: {who}, email: {mail}}}}}
contacts:
  - {{name: {who}, email: {mail}, roles: [{who}]}}
links: {{{who}: {note}}}
environment: {{hosting: {who}, seats: 3}}
{who}: {note}
notes: {note}
objectives:
  - id: {who}
    outcome: {note}
    success_criteria: {note}
    metrics: [{{key: {who}, unit: {who}, baseline: 2, target: 1, readings: [{{on: 2026-11-20, value: 2}}]}}]
accelerators:
  - {{id: {who}, title: {note}, type: ci, status: active, starts_on: 2026-11-02, modules: [{who}], backlog: [{{id: {who}, title: {note}, week: 3}}]}}
activities:
  - {{id: {who}, type: {who}, subject: {note}, at: 2026-11-20T15:00:00Z, notes: {note}, external_attendees: [{mail}]}}
  - {{id: y, type: Customer Call, meeting_type: {who}, subject: {note}, at: 2026-11-20T16:00:00Z, notes: {note}}}
escalations: [{{id: {who}, title: {note}, opened_on: 2026-11-01, summary: {note}}}]
"
    )
}

/// The text between double quotes, with nothing in it that YAML takes for no character.
fn escaped(text: &str) -> String {
    let escape = |c: char| match c {
        c if steers(c) => format!("\\u{:04x}", u32::from(c)),
        '"' => "\\\"".to_owned(),
        c => c.to_string(),
    };
    format!("\"{}\"", text.chars().map(escape).collect::<String>())
}

/// Everything that is shown to people, and what programs read as JSON.
const SHOWN: &[&[&str]] = &[
    &["today"],
    &["today", "--json"],
    &["today", "--format", "markdown"],
    &["customer", "list"],
    &["customer", "list", "--format", "markdown"],
    &["customer", "show", "acme"],
    &["customer", "show", "acme", "--json"],
    &["check"],
    &["entitlement"],
    &["objective", "list"],
    &["accelerator", "list"],
    &["accelerator", "plan"],
    &["accelerator", "plan", "--format", "markdown"],
    &["log", "list"],
    &["log", "pending"],
    &["log", "show", "acme", "y"],
    &["log", "summary", "acme"],
    &["prep", "acme"],
    &["onboard", "acme"],
    &["calendar"],
    &["cadence"],
    &["escalation"],
    &["customer", "show", "Agreed\u{1b}[2J"],
    &["rules", "\u{1b}[2J"],
];

fn shown(book: &Book) -> impl Iterator<Item = (&'static [&'static str], Told)> {
    SHOWN.iter().map(|args| (*args, book.csa(args)))
}

#[test]
fn no_text_of_a_record_steers_the_terminal() {
    let book = Book::new();
    book.put("book/customers/acme.yaml", record(WILD));
    let mut met = 0;
    for (args, told) in shown(&book) {
        assert!(told.code.is_some(), "{args:?}: {told:?}");
        told.is_tame(&format!("{args:?}"));
        met += usize::from(format!("{}{}", told.out, told.err).contains("u{1b}"));
    }
    assert!(met * 2 > SHOWN.len(), "only {met} of them show the record");
}

#[test]
fn an_excerpt_of_a_file_does_not_either() {
    let wild = format!("# {WILD} at the head\n{{{WILD}: [\n");
    for place in [
        "book/customers/acme.yaml",
        "book/rules/team.toml",
        "book/templates/welcome-email.md",
        "config.toml",
    ] {
        let book = Book::new();
        let text = match place.ends_with("md") {
            true => format!("{WILD}{{{{ {WILD} }}}}\n"),
            false => wild.clone(),
        };
        book.put(place, text);
        for args in [
            &["today"][..],
            &["check"],
            &["onboard", "draft", "globex", "welcome-email"],
        ] {
            let told = book.csa(args);
            told.is_tame(&format!("{place}: {args:?}"));
            assert!(told.code.is_some(), "{place}: {args:?}: {told:?}");
        }
    }
}

#[test]
fn the_hook_hears_tame_words_on_one_line() {
    let book = Book::new();
    book.put("book/customers/acme.yaml", record(WILD));
    let told = book.path("told");
    let hook = format!(
        "post_write = \"sh -c 'env | grep ^CSA_ >{}'\"\n",
        told.display()
    );
    book.put("config.toml", hook);
    book.csa(&["customer", "set", "acme", "notes", WILD])
        .done("the hook");
    let told = std::fs::read_to_string(told).unwrap();
    assert!(told.contains("CSA_SUMMARY=`Acme"), "{told}");
    assert!(!told.contains(steers), "{told:?}");
    assert!(
        told.lines().all(|line| line.starts_with("CSA_")),
        "{told:?}"
    );
}

#[test]
fn a_page_runs_no_script_of_a_record() {
    let book = Book::new();
    book.put("book/customers/acme.yaml", record(SCRIPT));
    for args in [
        &["report", "quarter", "--format", "html"][..],
        &["report", "ebr", "acme", "--format", "html"],
        &["report", "handoff", "acme", "--format", "html"],
        &["report", "book", "--format", "html"],
        &["report", "week", "--format", "html"],
    ] {
        let told = book.csa(args);
        told.done(&format!("{args:?}"));
        assert!(
            told.out.contains("&lt;"),
            "{args:?} shows nothing of the record"
        );
        let lower = told.out.to_lowercase();
        for dangerous in ["<script", "<img", "javascript:"] {
            assert!(
                !lower.contains(dangerous),
                "{args:?}: {dangerous} in {}",
                told.out
            );
        }
        // What is left of `onerror` stands in a text, between tags.
        for (at, _) in lower.match_indices("onerror") {
            let open = lower[..at].rfind('<');
            let close = lower[..at].rfind('>');
            assert!(open < close, "{args:?}: an attribute in {}", told.out);
        }
    }
}

#[test]
fn a_spreadsheet_reckons_nothing() {
    let book = Book::new();
    for (number, start) in [
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
    ]
    .iter()
    .enumerate()
    {
        let name = escaped(start);
        let text = format!("schema: 1\nname: {name}\nsubscriptions: []\n");
        book.put(&format!("book/customers/c{number}.yaml"), text);
    }
    let told = book.csa(&["customer", "list", "--format", "csv"]);
    told.done("csv");
    for cell in told.out.split([',', '\n']) {
        let cell = cell.trim_matches('"');
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
            "{cell:?} in {}",
            told.out
        );
    }
}
