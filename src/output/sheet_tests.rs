//! CSV read back by two other readers, and the guard against formulas.

use std::io::Write as _;
use std::process::{Command, Stdio};

use super::*;
use crate::output::view::Cell;

const CELLS: [&str; 22] = [
    "",
    "plain",
    "a,b",
    "say \"hi\"",
    "two\nlines",
    "crlf\r\nhere",
    "tab\there",
    "Zoë & 東京 🎉",
    "=1+1",
    "=cmd|' /C calc'!A0",
    "@SUM(A1)",
    "+49 30 1234",
    "-",
    "-2+3",
    "\tx",
    "\rx",
    "＝1",
    "-5",
    "+1.5",
    "0.75",
    "-1.2.3",
    "'quoted",
];

fn sheet() -> View {
    let columns = [Column::new("n", "N"), Column::new("value", "Value")];
    let mut table = Table::new(columns);
    for (n, cell) in CELLS.iter().enumerate() {
        table.row([n.into(), Cell::from(*cell)]);
    }
    View::Table(table)
}

/// What a reader must find: the cell, guarded where a spreadsheet would run it.
fn expected() -> Vec<[String; 2]> {
    let guarded = [8, 9, 10, 11, 12, 13, 14, 15, 16, 20];
    let row = |(n, cell): (usize, &&str)| {
        let guard = if guarded.contains(&n) { "'" } else { "" };
        [n.to_string(), format!("{guard}{cell}")]
    };
    CELLS.iter().enumerate().map(row).collect()
}

#[test]
fn csv_is_read_back_by_its_own_package() {
    let text = csv(&sheet()).unwrap();
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["n", "value"]);
    let rows: Vec<[String; 2]> = reader
        .records()
        .map(|row| row.unwrap().deserialize(None).unwrap())
        .collect();
    assert_eq!(rows, expected());
}

#[test]
fn csv_is_read_back_by_python() {
    const SCRIPT: &str = "import csv, io, json, sys\n\
        text = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8', newline='')\n\
        print(json.dumps(list(csv.reader(text))))";
    #[expect(clippy::disallowed_methods, reason = "another reader of CSV")]
    let python = Command::new("python3")
        .args(["-c", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut python) = python else {
        eprintln!("skipped: python3 is not here");
        return;
    };
    let text = csv(&sheet()).unwrap();
    python
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    let read = python.wait_with_output().unwrap();
    assert!(read.status.success());
    let mut rows: Vec<[String; 2]> = serde_json::from_slice(&read.stdout).unwrap();
    assert_eq!(rows.remove(0), ["n", "value"]);
    assert_eq!(rows, expected());
}

#[test]
fn tsv_has_one_line_a_row_and_one_tab_a_gap() {
    let text = tsv(&sheet()).unwrap();
    assert_eq!(text.lines().count(), CELLS.len() + 1);
    for (line, cell) in text.lines().skip(1).zip(CELLS) {
        let (_, value) = line.split_once('\t').unwrap();
        assert_eq!(value, cell.replace(['\t', '\n', '\r'], " "));
    }
}
