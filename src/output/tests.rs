//! The same report in every format, the streams, and what goes wrong with them.

use std::io::ErrorKind;

use serde::Serialize;

use super::capture::{Closed, captured, stream};
use super::*;

/// A book of a few customers, some of them unkind.
#[derive(Serialize)]
struct Book {
    customers: Vec<Customer>,
}

#[derive(Serialize)]
struct Customer {
    id: &'static str,
    name: &'static str,
    left: u32,
    due_on: &'static str,
}

impl Report for Book {
    fn view(&self) -> View {
        let mut table = Table::new([
            Column::new("id", "Id").data_only(),
            Column::new("name", "Customer"),
            Column::new("left", "Left").right(),
            Column::new("due_on", "Due"),
        ]);
        for customer in &self.customers {
            table.row([
                customer.id.into(),
                Cell::from(customer.name).tone(Tone::Strong),
                customer.left.into(),
                Cell::from("in 3 days").data(customer.due_on),
            ]);
        }
        View::Table(table)
    }
}

fn book() -> Book {
    let customer = |id, name, left| Customer {
        id,
        name,
        left,
        due_on: "2026-11-24",
    };
    Book {
        customers: vec![
            customer("acme", "Acme Corp", 12),
            customer("tokyo", "東京 🎉 Zoë", 3),
            customer("mallory", "=cmd|' /C'!A0\u{1b}[2J\t\\ <b>\n[x](y)", 0),
        ],
    }
}

fn shown(format: Format) -> String {
    let (output, data, words) = captured(format);
    output.show(&book()).unwrap();
    assert_eq!(words.text(), "");
    data.text()
}

#[test]
fn a_table_is_for_people() {
    assert_eq!(
        shown(Format::Table),
        "\
Customer                         Left  Due
────────────────────────────────────────────────
Acme Corp                          12  in 3 days
東京 🎉 Zoë                         3  in 3 days
=cmd|' /C'!A0\\u{1b}[2J    \\ <b>     0  in 3 days
[x](y)
"
    );
}

#[test]
fn markdown_does_not_break_out() {
    assert_eq!(
        shown(Format::Markdown),
        "\
| Customer | Left | Due |
| --- | --: | --- |
| Acme Corp | 12 | in 3 days |
| 東京 🎉 Zoë | 3 | in 3 days |
| =cmd\\|' /C'!A0\\\\u{1b}\\[2J\t\\\\ \\<b><br>\\[x](y) | 0 | in 3 days |
"
    );
}

#[test]
fn csv_is_safe_in_spreadsheets() {
    assert_eq!(
        shown(Format::Csv),
        "\
id,name,left,due_on
acme,Acme Corp,12,2026-11-24
tokyo,東京 🎉 Zoë,3,2026-11-24
mallory,\"'=cmd|' /C'!A0\u{1b}[2J\t\\ <b>\n[x](y)\",0,2026-11-24
"
    );
}

#[test]
fn tsv_is_one_line_a_row() {
    assert_eq!(
        shown(Format::Tsv),
        "\
id\tname\tleft\tdue_on
acme\tAcme Corp\t12\t2026-11-24
tokyo\t東京 🎉 Zoë\t3\t2026-11-24
mallory\t=cmd|' /C'!A0\u{1b}[2J \\ <b> [x](y)\t0\t2026-11-24
"
    );
}

#[test]
fn json_has_an_envelope_with_the_warnings() {
    let (output, data, words) = captured(Format::Json);
    output.warn("`umbrella.yaml` cannot be read\u{9b}");
    output.show(&book()).unwrap();
    assert_eq!(
        words.text(),
        "warning: `umbrella.yaml` cannot be read\\u{9b}\n"
    );

    let text = data.text();
    assert!(
        text.starts_with("{\n  \"schema\": 1,\n  \"data\": {"),
        "{text}"
    );
    assert!(text.ends_with("}\n"), "{text}");
    assert!(text.contains(r"cannot be read\u009b"), "{text}");
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        json["data"]["customers"][2]["name"],
        book().customers[2].name
    );
    assert_eq!(json["warnings"][0], "`umbrella.yaml` cannot be read\u{9b}");
}

#[test]
fn an_empty_table_is_heads_for_programs_and_nothing_for_people() {
    let empty = Book { customers: vec![] };
    for (format, expected) in [
        (Format::Table, ""),
        (Format::Markdown, ""),
        (Format::Csv, "id,name,left,due_on\n"),
        (Format::Tsv, "id\tname\tleft\tdue_on\n"),
    ] {
        let (output, data, _) = captured(format);
        output.show(&empty).unwrap();
        assert_eq!(data.text(), expected, "{format:?}");
    }
}

#[test]
fn quiet_hushes_words_but_not_warnings() {
    let (mut output, data, words) = captured(Format::Table);
    output.say("no customers yet");
    output.quiet = true;
    output.say("unheard");
    output.warn("heard");
    assert_eq!(words.text(), "no customers yet\nwarning: heard\n");
    assert_eq!(data.text(), "");
}

#[test]
fn raw_and_ids_keep_their_bytes_in_a_pipe_only() {
    let (mut output, data, _) = captured(Format::Table);
    output.raw("a\u{1b}b").unwrap();
    output.ids(["c", "d\u{1b}"], false).unwrap();
    output.ids(["e", "f"], true).unwrap();
    assert_eq!(data.text(), "a\u{1b}bc\nd\u{1b}\ne\0f\0");

    let (_, data, _) = captured(Format::Table);
    output.data = stream(data.clone());
    output.data.terminal = true;
    output.raw("a\u{1b}b\n").unwrap();
    output.ids(["d\u{1b}"], false).unwrap();
    assert_eq!(data.text(), "a\\u{1b}b\nd\\u{1b}\n");

    output.format = Format::Csv;
    output.show(&book()).unwrap();
    assert!(!data.text().contains('\u{1b}'));
}

#[test]
fn a_reader_that_leaves_is_no_failure() {
    let (mut output, _, _) = captured(Format::Table);
    output.data = stream(Closed(ErrorKind::BrokenPipe));
    output.show(&book()).unwrap();
    output.raw("text").unwrap();
    output.ids(["acme"], false).unwrap();
    output
        .diff("customers/acme.yaml", None, Some("a\n"))
        .unwrap();
}

#[test]
fn a_full_disk_is_a_failure() {
    let (mut output, _, words) = captured(Format::Table);
    output.data = stream(Closed(ErrorKind::StorageFull));
    let error = output.show(&book()).unwrap_err();
    output.fail(&error);
    assert_eq!(
        words.text(),
        "error: could not write to standard output\ncaused by: no storage space\n"
    );
}

#[test]
fn colour_is_only_paint() {
    let (mut output, data, _) = captured(Format::Table);
    output.data.paint.on = true;
    output.show(&book()).unwrap();
    let text = data.text();
    assert!(text.contains("\u{1b}[1mAcme Corp\u{1b}[0m"), "{text:?}");
    assert_eq!(
        anstream::adapter::strip_str(&text).to_string(),
        shown(Format::Table)
    );
}
