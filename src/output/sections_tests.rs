//! Reports of several parts, in every format.

use serde::Serialize;

use super::capture::captured;
use super::*;
use crate::domain::Refusal;

/// Shows this view; its data is nothing.
struct Shown(View);

impl Serialize for Shown {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_unit()
    }
}

impl Report for Shown {
    fn view(&self) -> View {
        self.0.clone()
    }
}

fn shown(view: View, format: Format) -> Result<String> {
    let (output, data, _) = captured(format);
    output.show(&Shown(view))?;
    Ok(data.text())
}

fn table(key: &'static str, values: &[&str]) -> View {
    let mut table = Table::new([Column::new(key, "Name")]);
    for value in values {
        table.row([Cell::from(*value)]);
    }
    View::Table(table)
}

fn fields() -> View {
    View::Fields(vec![
        ("tier", "Tier", "Signature".into()),
        (
            "renews_on",
            "Renews",
            Cell::from("in 3 weeks").data("2026-12-12"),
        ),
        ("seats", "Seats", Cell::from(None::<u32>)),
    ])
}

fn briefing() -> View {
    View::Sections(vec![
        (None, View::Text("One thing needs you today.\n".into())),
        (Some("Acme\n<Corp>".into()), fields()),
        (Some("Nothing here".into()), table("name", &[])),
        (
            Some("Quarters".into()),
            View::Sections(vec![
                (Some("FY27-Q4".into()), table("name", &["a1", "a2"])),
                (None, table("name", &["a3"])),
            ]),
        ),
    ])
}

#[test]
fn people_see_titles_and_no_empty_parts() {
    assert_eq!(
        shown(briefing(), Format::Table).unwrap(),
        "\
One thing needs you today.

Acme <Corp>
Tier:    Signature
Renews:  in 3 weeks
Seats:

Quarters
FY27-Q4
Name
────
a1
a2

Name
────
a3
"
    );
}

#[test]
fn markdown_nests_its_headings() {
    assert_eq!(
        shown(briefing(), Format::Markdown).unwrap(),
        "\
One thing needs you today.

## Acme \\<Corp>

- **Tier:** Signature
- **Renews:** in 3 weeks
- **Seats:**

## Quarters

### FY27-Q4

| Name |
| --- |
| a1 |
| a2 |

| Name |
| --- |
| a3 |
"
    );
}

#[test]
fn tables_of_the_same_columns_are_one_sheet() {
    for format in [Format::Csv, Format::Tsv] {
        assert_eq!(shown(briefing(), format).unwrap(), "name\na1\na2\na3\n");
    }
}

#[test]
fn without_a_table_the_fields_are_the_sheet() {
    let view = View::Sections(vec![(None, View::Text("words".into())), (None, fields())]);
    assert_eq!(
        shown(view, Format::Csv).unwrap(),
        "key,value\ntier,Signature\nrenews_on,2026-12-12\nseats,\n"
    );
    assert_eq!(shown(View::Text("words".into()), Format::Csv).unwrap(), "");
}

#[test]
fn tables_of_different_columns_are_no_sheet() {
    let view = View::Sections(vec![
        (None, table("name", &["a"])),
        (None, table("title", &["b"])),
    ]);
    let refusal: Refusal = shown(view, Format::Csv).unwrap_err().downcast().unwrap();
    assert_eq!(refusal.kind as u8, 2);
    assert_eq!(refusal.hints, ["use `--format json`"]);
}

#[test]
fn a_drawing_keeps_its_columns() {
    let drawing = || View::Drawing("██ ░░\n   ^ \u{1b}\n".to_owned());
    assert_eq!(
        shown(drawing(), Format::Table).unwrap(),
        "██ ░░\n   ^ \\u{1b}\n"
    );
    assert_eq!(
        shown(drawing(), Format::Markdown).unwrap(),
        "```text\n██ ░░\n   ^ \\u{1b}\n```\n"
    );
    assert_eq!(shown(drawing(), Format::Csv).unwrap(), "");
}

#[test]
fn pairs_have_their_texts_in_one_column_and_prose_is_wrapped() {
    let pair = |word: &str, text: &str| (Cell::from(word), Cell::from(text));
    let long = "nobody had to ask for an exception and the payment group goes on with it tomorrow";
    let pairs = View::Pairs(vec![
        pair("a1", "Pipeline templates\n| backlog: 2 of 4 left"),
        pair("", "and 3 more"),
    ]);
    let view = || {
        View::Sections(vec![
            (Some("Work".into()), pairs.clone()),
            (Some("None".into()), View::Pairs(Vec::new())),
            (Some("Said".into()), View::Prose(format!("{long}\n- one\n"))),
            (Some("Nothing".into()), View::Prose("\n".into())),
        ])
    };
    let text = shown(view(), Format::Table).unwrap();
    let expected = "Work
a1  Pipeline templates
    | backlog: 2 of 4 left
    and 3 more

Said
nobody had to ask for an exception and the payment group goes on with it
tomorrow
- one
";
    assert_eq!(text, expected);
    let text = shown(view(), Format::Markdown).unwrap();
    let expected = format!(
        "## Work

- **a1:** Pipeline templates<br>\\| backlog: 2 of 4 left
- and 3 more

## Said

{long}
- one
"
    );
    assert_eq!(text, expected);
    assert_eq!(shown(view(), Format::Csv).unwrap(), "");
    // Where there is no room beside the word, the text stands below it.
    let (output, data, _) = super::capture::captured_within(Format::Table, 19);
    output.show(&Shown(pairs)).unwrap();
    let expected = "a1\nPipeline templates\n| backlog: 2 of 4\nleft\nand 3 more\n";
    assert_eq!(data.text(), expected);
}
