//! Pictures: that they are sound XML whatever the record says, that nothing leaves them, and what they say.

use chrono::NaiveDate;
use html5gum::{Token, Tokenizer};
use proptest::prelude::*;

use super::gallery::{bar, engagement, gallery, metric, sum, timeline};
use super::*;
use crate::domain::plan::State;

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Fails unless this is one picture after another, each sound: tags in pairs, ids its own, no colour of its
/// own, every place inside of its frame.
fn is_sound(svg: &str, id: &str) {
    let steers = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(!svg.contains(steers), "{svg:?}");
    let (mut open, mut frame) = (Vec::new(), (0.0, 0.0));
    for token in Tokenizer::new(svg) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let name = String::from_utf8(tag.name.to_vec()).unwrap();
                let text = |value: &[u8]| String::from_utf8(value.to_vec()).unwrap();
                let attributes = tag.attributes.iter();
                let attributes: Vec<(String, String)> = attributes
                    .map(|(key, value)| (text(key), text(value)))
                    .collect();
                let get = |key: &str| {
                    attributes
                        .iter()
                        .find(|it| it.0 == key)
                        .map(|it| it.1.as_str())
                };
                if name == "svg" {
                    assert!(open.is_empty(), "{svg}");
                    assert_eq!((get("role"), get("width")), (Some("img"), Some("100%")));
                    let size: Vec<f64> = get("viewbox")
                        .or(get("viewBox"))
                        .unwrap()
                        .split(' ')
                        .map(|it| it.parse().unwrap())
                        .collect();
                    frame = (size[2], size[3]);
                }
                if !open.contains(&"defs".to_owned()) {
                    is_inside(&name, &get, frame, svg);
                }
                if let Some(own) = get("id") {
                    assert!(own.starts_with(id), "{own}");
                }
                for paint in ["fill", "stroke"].into_iter().filter_map(get) {
                    let is_known = paint == "none"
                        || paint.starts_with("var(--")
                        || paint.starts_with(&format!("url(#{id}"));
                    assert!(is_known, "{paint}");
                }
                if !tag.self_closing {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8(tag.name.to_vec()).unwrap();
                assert_eq!(open.pop(), Some(name), "{svg}");
            }
            Token::String(_) => {}
            Token::Error(error) => {
                assert!(
                    format!("{error:?}").contains("Noncharacter"),
                    "{error:?}: {svg}"
                );
            }
            other => panic!("{other:?} in {svg}"),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    assert!(frame.0 > 0.0 && frame.1 > 0.0, "{svg}");
}

/// Every place that the element names lies within the frame.
fn is_inside<'a>(name: &str, get: &dyn Fn(&str) -> Option<&'a str>, frame: (f64, f64), svg: &str) {
    let number = |key: &str| get(key).map_or(0.0, |it| it.parse::<f64>().unwrap());
    let mut places = Vec::new();
    match name {
        "rect" => {
            let (x, y) = (number("x"), number("y"));
            let (width, height) = (number("width"), number("height"));
            assert!(width > 0.0 && height > 0.0, "{svg}");
            places.extend([(x, y), (x + width, y + height)]);
        }
        "circle" => {
            let (x, y, r) = (number("cx"), number("cy"), number("r"));
            places.extend([(x - r, y - r), (x + r, y + r)]);
        }
        "line" => places.extend([(number("x1"), number("y1")), (number("x2"), number("y2"))]),
        "text" => places.push((number("x"), number("y"))),
        "path" => {
            let numbers: Vec<f64> = get("d")
                .unwrap()
                .split(['M', 'L', 'Z', ' '])
                .filter(|it| !it.is_empty())
                .map(|it| it.parse().unwrap())
                .collect();
            places.extend(numbers.chunks(2).map(|pair| (pair[0], pair[1])));
        }
        _ => {}
    }
    for (x, y) in places {
        let is_in = (-0.5..=frame.0 + 0.5).contains(&x) && (-0.5..=frame.1 + 0.5).contains(&y);
        assert!(is_in, "{x} {y} is not in {frame:?}: {svg}");
    }
}

/// Fails unless this is a bold title, a sentence, and a table of as many lines as this, all equally long.
fn is_a_table(text: &str, lines: usize) {
    let (sentence, table) = text.split_once("\n\n").unwrap();
    assert!(!sentence.is_empty() && !sentence.contains('\n'), "{text}");
    assert!(sentence.ends_with('.'), "{sentence}");
    let bars = |line: &str| {
        line.replace("\\\\", "")
            .replace("\\|", "")
            .matches('|')
            .count()
    };
    let widths: Vec<usize> = table.lines().map(bars).collect();
    assert_eq!(widths.len(), lines + 2, "{table}");
    assert!(widths.iter().all(|width| *width == widths[0]), "{table}");
}

fn is_fine(chart: &Chart, lines: usize) {
    for width in [Width::Wide, Width::Narrow] {
        is_sound(&chart.svg("chart-1", width), "chart-1");
    }
    is_a_table(&chart.text(), lines);
}

#[test]
fn every_chart_of_the_gallery_is_sound_at_both_widths() {
    for (name, chart) in gallery() {
        for width in [Width::Wide, Width::Narrow] {
            is_sound(&chart.svg(name, width), name);
        }
    }
}

#[test]
fn long_pictures_come_in_parts_with_ids_of_their_own() {
    let charts = gallery();
    let (_, chart) = charts
        .iter()
        .find(|(name, _)| *name == "sums-many")
        .unwrap();
    let svg = chart.svg("x", Width::Wide);
    assert_eq!(svg.matches("<svg ").count(), 5, "13 rows a part");
    for part in ["x-1-title", "x-5-title"] {
        assert_eq!(svg.matches(&format!("id=\"{part}\"")).count(), 1, "{part}");
    }
    assert!(
        svg.contains("Accelerators by customer (part 5 of 5)"),
        "{svg}"
    );
}

#[test]
fn what_a_metric_says() {
    let base = |values: &[f64]| metric("Lead time", "hours", 210.0, 24.0, values);
    let coverage = |values: &[f64]| metric("Coverage", "percent", 12.0, 80.0, values);
    let bare = Metric {
        baseline: None,
        target: None,
        due_on: None,
        ..base(&[])
    };
    for (chart, said) in [
        (
            base(&[]),
            "No reading yet; the baseline is 210 hours; the target is 24 hours by 31 January 2027.",
        ),
        (
            base(&[210.0, 61.0]),
            "61 hours on 28 March 2026, from a baseline of 210 hours; the target is 24 hours by 31 January 2027.",
        ),
        (
            base(&[24.0]),
            "24 hours on 12 February 2026, from a baseline of 210 hours; the target of 24 hours by 31 January 2027 is met.",
        ),
        (
            base(&[20.0]),
            "20 hours on 12 February 2026, from a baseline of 210 hours; the target of 24 hours by 31 January 2027 is met.",
        ),
        (
            coverage(&[79.0]),
            "79 % on 12 February 2026, from a baseline of 12 %; the target is 80 % by 31 January 2027.",
        ),
        (
            coverage(&[81.0]),
            "81 % on 12 February 2026, from a baseline of 12 %; the target of 80 % by 31 January 2027 is met.",
        ),
        (
            Metric {
                baseline: None,
                ..base(&[20.0])
            },
            "20 hours on 12 February 2026; the target is 24 hours by 31 January 2027.",
        ),
        (bare, "No reading yet; no target is set."),
    ] {
        assert_eq!(Chart::Metric(chart.clone()).sentence(), said, "{chart:?}");
    }
    let mut turned = base(&[210.0, 61.0]);
    turned.readings.reverse();
    assert_eq!(
        Chart::Metric(turned).text(),
        "**Lead time:** 61 hours on 28 March 2026, from a baseline of 210 hours; the target is 24 hours by 31 January 2027.\n\n\
         | What | Date | Value |\n| --- | --- | --: |\n\
         | Baseline |  | 210 hours |\n| Reading | 2026-02-12 | 210 hours |\n| Reading | 2026-03-28 | 61 hours |\n\
         | Target | 2027-01-31 | 24 hours |\n"
    );
}

#[test]
fn what_a_timeline_says() {
    let row = |name: &str, bars: Vec<Bar>| Row {
        name: name.to_owned(),
        sums: "1 of 4 used".to_owned(),
        bars,
        renewals: vec![on("2026-11-15"), on("2028-11-15")],
    };
    let chart = Chart::Timeline(timeline(vec![row(
        "A|B *c*",
        vec![
            bar("2026-09-07", "2026-11-29", "a2", State::Active),
            bar("2026-03-02", "2026-05-24", "a1", State::Completed),
            bar("2025-03-02", "2025-05-24", "a0", State::Completed),
        ],
    )]));
    assert_eq!(
        chart.text(),
        "**Accelerators in FY27:** 2 accelerators from 1 February 2026 to 31 January 2027: 1 completed, 1 active.\n\n\
         | Name | What | From | To | State |\n| --- | --- | --- | --- | --- |\n\
         | A\\|B \\*c\\* (1 of 4 used) | a1 | 2026-03-02 | 2026-05-24 | completed |\n\
         | A\\|B \\*c\\* (1 of 4 used) | a2 | 2026-09-07 | 2026-11-29 | active |\n\
         | A\\|B \\*c\\* (1 of 4 used) | renewal | 2026-11-15 |  |  |\n"
    );
    let svg = chart.svg("x", Width::Wide);
    assert!(
        svg.contains("<title>a2: active, 7 Sep 2026 to 29 Nov 2026</title>"),
        "{svg}"
    );
    assert!(
        svg.contains(">today, 21 Nov<") && svg.contains(">FY27-Q4<"),
        "{svg}"
    );
    assert!(
        !svg.contains("a0"),
        "what lies before the picture is left out"
    );
    assert!(
        !svg.contains(">planned<"),
        "the legend has what the picture has"
    );
    let empty = Chart::Timeline(timeline(Vec::new()));
    assert_eq!(
        empty.sentence(),
        "No accelerator runs from 1 February 2026 to 31 January 2027."
    );
}

#[test]
fn what_an_entitlement_says() {
    let chart = |rows: Vec<EntitlementRow>| {
        Chart::Entitlement(Entitlement {
            title: "Sums".to_owned(),
            rows,
        })
    };
    let few = chart(vec![
        sum("Accelerators", 4, 2, 1, 1),
        sum("Vouchers", 10, 7, 0, 3),
    ]);
    assert_eq!(
        few.text(),
        "**Sums:** Accelerators: 2 of 4 used, 1 scheduled, 1 left; Vouchers: 7 of 10 used, 3 left.\n\n\
         | Name | Granted | Used | Scheduled | Left |\n| --- | --: | --: | --: | --: |\n\
         | Accelerators | 4 | 2 | 1 | 1 |\n| Vouchers | 10 | 7 | 0 | 3 |\n"
    );
    let many = chart(vec![
        sum("A", 4, 2, 0, 2),
        sum("B", 2, 2, 0, 0),
        sum("C", 4, 0, 0, 4),
        sum("D", 0, 0, 0, 0),
        sum("E", 4, 1, 0, 3),
        sum("F", 4, 1, 0, 3),
        sum("G", 4, 1, 0, 3),
    ]);
    assert_eq!(
        many.sentence(),
        "7 sums: used most B (2 of 2), least C (0 of 4)."
    );
    assert_eq!(chart(Vec::new()).sentence(), "Nothing was granted.");
    let over = chart(vec![sum("A", 2, 3, 0, 0)]).svg("x", Width::Wide);
    assert!(over.contains("as far as was granted"), "{over}");
}

#[test]
fn what_an_engagement_says() {
    let mut chart = engagement(3, &[]);
    let row = |name: &str, counts: &[u32]| EngagementRow {
        name: name.to_owned(),
        counts: counts.to_vec(),
    };
    chart.rows = vec![row("Acme", &[2, 0, 1]), row("Globex", &[0])];
    assert_eq!(
        Chart::Engagement(chart.clone()).text(),
        "**Entries in the log:** 3 in the 3 weeks from 2 February 2026 to 22 February 2026; the busiest week began on 2 February 2026 with 2; 1 week was without any.\n\n\
         | Week of | Acme | Globex | Sum |\n| --- | --: | --: | --: |\n\
         | 2026-02-02 | 2 | 0 | 2 |\n| 2026-02-09 | 0 | 0 | 0 |\n| 2026-02-16 | 1 | 0 | 1 |\n"
    );
    chart.weeks.truncate(1);
    assert_eq!(
        Chart::Engagement(chart.clone()).text(),
        "**Entries in the log:** 2 in the week of 2 February 2026.\n\n\
         | Name | 2026-02-02 | Sum |\n| --- | --: | --: |\n| Acme | 2 | 2 |\n| Globex | 0 | 0 |\n"
    );
    chart.weeks.clear();
    assert_eq!(Chart::Engagement(chart).sentence(), "No weeks to show.");
}

fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..24).prop_map(String::from_iter)
}

fn day() -> impl Strategy<Value = NaiveDate> {
    let near = 739_000..741_000_i32;
    prop_oneof![8 => near, 1 => 1..3_652_000_i32]
        .prop_map(|number| NaiveDate::from_num_days_from_ce_opt(number).unwrap())
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![6 => -1e4..1e4_f64, 2 => Just(0.0), 2 => prop::num::f64::ANY]
}

fn any_bar() -> impl Strategy<Value = Bar> {
    let states = [
        State::Completed,
        State::Active,
        State::Planned,
        State::Proposed,
    ];
    (day(), day(), words(), prop::sample::select(states.to_vec())).prop_map(
        |(from, to, label, state)| Bar {
            from,
            to,
            label,
            state,
        },
    )
}

fn any_row() -> impl Strategy<Value = Row> {
    let bars = prop::collection::vec(any_bar(), 0..6);
    (words(), words(), bars, prop::collection::vec(day(), 0..3)).prop_map(
        |(name, sums, bars, renewals)| Row {
            name,
            sums,
            bars,
            renewals,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_timeline_is_fine(title in words(), span in (day(), day()), today in day(), rows in prop::collection::vec(any_row(), 0..6)) {
        let quarters = timeline(Vec::new()).quarters;
        let chart = Timeline { title, from: span.0, to: span.1, today, quarters, rows };
        let chart = Chart::Timeline(chart);
        let lines = chart.table().lines().count() - 2;
        is_fine(&chart, lines);
    }

    #[test]
    fn any_metric_is_fine(
        title in words(), unit in prop::option::of(words()), baseline in prop::option::of(value()),
        target in prop::option::of(value()), due_on in prop::option::of(day()),
        readings in prop::collection::vec((day(), value()), 0..12),
    ) {
        let lines = readings.len() + usize::from(baseline.is_some()) + usize::from(target.is_some());
        is_fine(&Chart::Metric(Metric { title, unit, baseline, target, due_on, readings }), lines);
    }

    #[test]
    fn any_entitlement_is_fine(title in words(), rows in prop::collection::vec((words(), any::<[u32; 4]>(), 0..12_u32), 0..20)) {
        let rows = rows.into_iter().map(|(name, wild, small)| {
            let [granted, used, scheduled, left] = if small > 2 { wild.map(|it| it % small) } else { wild };
            EntitlementRow { name, granted, used, scheduled, left }
        });
        let rows: Vec<EntitlementRow> = rows.collect();
        let lines = rows.len();
        is_fine(&Chart::Entitlement(Entitlement { title, rows }), lines);
    }

    #[test]
    fn any_engagement_is_fine(
        title in words(), weeks in prop::collection::vec(day(), 0..60),
        rows in prop::collection::vec((words(), prop::collection::vec(prop_oneof![0..9_u32, any::<u32>()], 0..60)), 0..8),
    ) {
        let rows: Vec<EngagementRow> = rows.into_iter().map(|(name, counts)| EngagementRow { name, counts }).collect();
        let lines = if rows.len() <= weeks.len() { weeks.len() } else { rows.len() };
        is_fine(&Chart::Engagement(Engagement { title, weeks, rows }), lines);
    }
}
