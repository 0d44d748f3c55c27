//! Tables and fields at the widths of real terminals.

use super::*;

const PLAIN: Paint = Paint { on: false };

fn plan() -> Table {
    let mut table = Table::new([
        Column::new("customer", "Customer"),
        Column::new("title", "Accelerator"),
        Column::new("status", "Status"),
        Column::new("week", "Week").right(),
        Column::new("last_start_on", "Last start"),
        Column::new("reason", "Why"),
    ]);
    for (customer, title, status, week, last, reason) in [
        (
            "acme-corp",
            "Pipeline templates",
            "active",
            3,
            "2027-08-22",
            "12 weeks fit before renewal",
        ),
        (
            "東京ガス",
            "サプライチェーンのセキュリティ",
            "planned",
            0,
            "2026-12-09",
            "🎉 renewal was signed early, so the load collides with two others",
        ),
        (
            "northwind",
            "https://gitlab.example/northwind/collab/-/epics/12345678",
            "overdue",
            12,
            "2026-11-02",
            "",
        ),
    ] {
        table.row([
            customer.into(),
            title.into(),
            Cell::from(status).tone(Tone::Late),
            Cell::from(week as u32),
            last.into(),
            reason.into(),
        ]);
    }
    table
}

/// Display columns, as comfy-table counts them.
fn columns(line: &str) -> u16 {
    let mut probe = Grid::new();
    probe.add_row([GridCell::new(line)]);
    probe.column_max_content_widths()[0]
}

#[test]
fn eighty_columns() {
    assert_eq!(
        table(&plan(), 80, PLAIN),
        "\
Customer   Accelerator           Status   Week  Last start  Why
────────────────────────────────────────────────────────────────────────────────
acme-corp  Pipeline templates    active      3  2027-08-22  12 weeks fit before
                                                            renewal
東京ガス   サプライチェーンのセ  planned     0  2026-12-09  🎉 renewal was
           キュリティ                                       signed early, so the
                                                            load collides with
                                                            two others
northwind  https://gitlab.examp  overdue    12  2026-11-02
           le/northwind/collab/
           -/epics/12345678
"
    );
}

#[test]
fn names_are_kept_whole_where_there_is_room_for_them() {
    let mut names = Table::new([
        Column::new("id", "Id"),
        Column::new("owner", "Owner"),
        Column::new("reason", "Why"),
    ]);
    names.row([
        "northwind-energy".into(),
        "Nagheenanajar".into(),
        "the renewal was signed early and the load collides with two others".into(),
    ]);
    // From the width at which the longest words fit beside each other, gaps and all.
    for width in (16 + 2 + 13 + 2 + 8)..80 {
        let text = table(&names, width, PLAIN);
        for name in ["northwind-energy", "Nagheenanajar", "collides"] {
            assert!(text.contains(name), "{width}:\n{text}");
        }
        assert!(text.contains('─'), "{width}:\n{text}");
    }
}

#[test]
fn forty_columns_turn_rows_into_blocks() {
    assert_eq!(
        table(&plan(), 40, PLAIN),
        "\
Customer:     acme-corp
Accelerator:  Pipeline templates
Status:       active
Week:         3
Last start:   2027-08-22
Why:          12 weeks fit before
              renewal

Customer:     東京ガス
Accelerator:  サプライチェーンのセキュリ
              ティ
Status:       planned
Week:         0
Last start:   2026-12-09
Why:          🎉 renewal was signed
              early, so the load
              collides with two others

Customer:     northwind
Accelerator:  https://gitlab.example/nor
              thwind/collab/-/epics/1234
              5678
Status:       overdue
Week:         12
Last start:   2026-11-02
Why:
"
    );
}

/// Everything but blanks and the rule, in an order of its own.
fn ink(text: &str) -> Vec<char> {
    let bare = anstream::adapter::strip_str(text).to_string();
    let mut ink: Vec<char> = bare
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '─')
        .collect();
    ink.sort_unstable();
    ink
}

#[test]
fn no_width_is_exceeded_and_no_character_is_lost() {
    let whole = ink(&table(&plan(), 400, PLAIN));
    let mut tables = 0;
    for width in 30..=200 {
        for on in [false, true] {
            let text = table(&plan(), width, Paint { on });
            for line in text.lines() {
                let bare = anstream::adapter::strip_str(line).to_string();
                assert!(columns(&bare) <= width, "{width}: {bare}");
            }
            if text.contains('─') {
                assert_eq!(ink(&text), whole, "{width}:\n{text}");
                tables += 1;
            }
        }
    }
    assert!(tables > 200, "only {tables} were tables");
}

#[test]
fn fields_hang_their_values() {
    let fields = [
        ("name", "Customer", Cell::from("Acme\u{1b}[31m Corp")),
        (
            "renews_on",
            "Renews",
            Cell::from("in three weeks, on the last day before the summer"),
        ),
        ("notes", "Notes", Cell::from("first\nsecond")),
    ];
    assert_eq!(
        super::fields(&fields, 40, PLAIN),
        "\
Customer:  Acme\\u{1b}[31m Corp
Renews:    in three weeks, on the last
           day before the summer
Notes:     first
           second
"
    );
}
