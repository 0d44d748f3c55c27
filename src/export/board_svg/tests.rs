//! The picture: what it escapes, how it grows, and that nothing leaves its place.

use super::words::fitted;
use super::*;

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn board(rows: usize) -> Board {
    let quarter = |name: &str, from: &str, to: &str| Quarter {
        name: name.to_owned(),
        from: on(from),
        to: on(to),
    };
    let bar = |from: &str, to: &str, label: &str, state: State| Bar {
        from: on(from),
        to: on(to),
        label: label.to_owned(),
        state,
    };
    let row = |number: usize| Row {
        name: format!("Customer {number} & <Söhne>"),
        sums: "1 of 4 used, 3 left".to_owned(),
        bars: vec![
            bar(
                "2026-09-07",
                "2026-11-29",
                "a1 \"Pipelines\"",
                State::Active,
            ),
            bar("2026-11-30", "2027-02-21", "a2", State::Planned),
            bar("2027-01-04", "2027-03-28", "a3 beside it", State::Proposed),
            bar("2025-01-06", "2025-03-30", "a0 long ago", State::Completed),
        ],
        renewals: vec![on("2027-03-01"), on("2028-03-01")],
    };
    Board {
        title: "Accelerators\u{7}".to_owned(),
        subtitle: String::new(),
        today: on("2026-11-21"),
        quarters: vec![
            quarter("FY27-Q4", "2026-11-01", "2027-01-31"),
            quarter("FY28-Q1", "2027-02-01", "2027-04-30"),
        ],
        rows: (0..rows).map(row).collect(),
    }
}

/// The values of that attribute, in order.
fn numbers(svg: &str, element: &str, attribute: &str) -> Vec<f64> {
    let mark = format!(" {attribute}=\"");
    let of_element = svg.lines().filter(|line| line.starts_with(element));
    of_element
        .filter_map(|line| line.split_once(&mark)?.1.split('"').next()?.parse().ok())
        .collect()
}

#[test]
fn what_xml_takes_for_its_own_is_escaped() {
    let svg = draw(&board(1));
    assert!(svg.contains("Customer 0 &amp; &lt;Söhne&gt;"), "{svg}");
    assert!(svg.contains("a1 &quot;Pipelines&quot;"), "{svg}");
    assert!(svg.contains("<title>Accelerators</title>"), "{svg}");
    assert!(
        !svg.contains("long ago"),
        "what lies before the first quarter is left out"
    );
}

#[test]
fn it_is_16_to_9_until_the_rows_need_more() {
    for (rows, height) in [(0, 720.0), (1, 720.0), (8, 720.0), (300, 15_856.0)] {
        let svg = draw(&board(rows));
        assert_eq!(numbers(&svg, "<svg", "height"), [height], "{rows} rows");
    }
}

#[test]
fn bars_that_overlap_get_lanes_and_nothing_leaves_the_frame() {
    let svg = draw(&board(2));
    let (lefts, widths) = (numbers(&svg, "<rect", "x"), numbers(&svg, "<rect", "width"));
    assert!(
        lefts.iter().all(|x| (0.0..=SIZE.0).contains(x)),
        "{lefts:?}"
    );
    assert!(
        widths.iter().all(|width| (0.0..=SIZE.0).contains(width)),
        "{widths:?}"
    );
    let (lanes, count) = lanes(&board(1).rows[0], (on("2026-11-01"), on("2027-04-30")));
    assert_eq!((lanes, count), (vec![Some(0), Some(0), Some(1), None], 2));
}

#[test]
fn a_label_that_has_no_room_is_cut() {
    for (words, room, cut) in [
        ("Pipeline templates", 400.0, "Pipeline templates"),
        ("Pipeline templates", 60.0, "Pipeline…"),
        ("Pipeline templates", 5.0, ""),
        ("東京東京", 40.0, "東京…"),
    ] {
        assert_eq!(fitted(words, 12.0, room), cut, "{words} in {room}");
    }
}
