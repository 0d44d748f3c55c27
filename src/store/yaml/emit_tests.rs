//! What a new document looks like, and that every reader reads it the same.

use super::{Value, emit};

const NASTY: &[&str] = &[
    "",
    " ",
    "  x",
    "x  ",
    "\t",
    "\tx",
    "x\ty",
    "\n",
    "\n\n",
    "a\n",
    "a\n\n",
    "a\n\n\n",
    "\na",
    "a\nb",
    "a\nb\n",
    "a\n\nb\n",
    " a\nb\n",
    "a\n b\n",
    "\ta\nb\n",
    "a\n\tb\n",
    "a\n  \nb\n",
    "a\n  ",
    "  \na",
    "a\r\nb",
    "a\rb",
    "a\u{85}b",
    "a\u{2028}b",
    "a\u{2029}b\n",
    "\u{feff}a",
    "a\u{feff}b\nc",
    "a\u{a0}b",
    "\u{a0}",
    "a\0b",
    "a\u{7f}b",
    "a\u{1b}[31mb",
    "a\u{9f}b",
    "null",
    "Null",
    "NULL",
    "~",
    "true",
    "True",
    "FALSE",
    "yes",
    "Yes",
    "no",
    "NO",
    "on",
    "Off",
    "y",
    "Y",
    "n",
    "N",
    "1",
    "-1",
    "+1",
    "0",
    "0123",
    "0o17",
    "0x1F",
    "0b11",
    "1_000",
    "1,000",
    "1.0",
    ".5",
    "5.",
    "1e5",
    "1E+5",
    "1.5e-3",
    ".inf",
    "-.Inf",
    "+.INF",
    ".nan",
    "NaN",
    "inf",
    "-inf",
    "+Infinity",
    "12:30",
    "190:20:30",
    "1:1.5",
    "=",
    "<<",
    "<",
    "!",
    "!x",
    "&x",
    "*x",
    "?",
    "? x",
    "?x",
    "-",
    "- x",
    "-x",
    "--- x",
    "---",
    "...",
    "... x",
    ":",
    ": x",
    ":x",
    "x:",
    "x: y",
    "x:y",
    "x :y",
    "a #b",
    "a#b",
    "#",
    "#x",
    "[",
    "[a]",
    "]",
    "{",
    "{a: b}",
    "}",
    ",",
    "a,b",
    "a, b",
    "'",
    "''",
    "it's",
    "\"",
    "\"x\"",
    "'x'",
    "both ' and \"",
    "\\",
    "\\n",
    "a\\b",
    "|",
    "|x",
    ">",
    "> x",
    "%",
    "%x",
    "@",
    "@x",
    "`",
    "`x`",
    "a\nb: c\n# d\n- e\n",
    "---\nx\n",
    "...\nx\n",
    "ü é ß →",
    "日本語",
    "👍🏽",
    "https://x.example/a?b=c#d",
    "mailto:dana@acme.example",
    "dana@acme.example",
    "1.2.3",
    "v1.2",
    "0193a5c2-7c1e-7b52-9d0f-3f6f4d2f7a10",
    "12e4",
    "1e",
    "e1",
    "0x",
    "Call: done",
    "50% off",
    "$5",
    "(a)",
    "a  b",
    "a\n\n\n  b\n c\n",
    "\u{fffe}",
    "a\u{ad}b",
    "\u{202e}x",
    "nullable",
    "yes, please",
    "12 30",
];

/// Each string as a key, a value, an item, inside flow and block containers, with a neighbour behind it.
fn shapes(text: &str) -> Vec<Value> {
    let string = || Value::String(text.to_owned());
    let map = |pairs: Vec<(Value, Value)>| Value::Mapping(pairs.into_iter().collect());
    let key = |key: &str| Value::String(key.to_owned());
    let end = || (key("end"), Value::Bool(true));
    let short = map(vec![(key("k"), string()), end()]);
    let list = Value::Sequence(vec![string(), string()]);
    vec![
        map(vec![(key("k"), string()), end()]),
        map(vec![(string(), string()), end()]),
        map(vec![(key("k"), short.clone()), end()]),
        map(vec![(key("k"), list.clone()), end()]),
        map(vec![
            (
                key("k"),
                Value::Sequence(vec![list.clone(), short, string()]),
            ),
            end(),
        ]),
        list,
        string(),
    ]
}

#[test]
fn nasty_strings_are_read_back_as_they_were() {
    assert!(NASTY.len() >= 80);
    for text in NASTY {
        for value in shapes(text) {
            let written = emit(&value);
            let read: Value = serde_yaml::from_str(&written).expect(&written);
            assert_eq!(read, value, "{text:?}\n{written}");
            super::Tree::parse(&written).expect(&written);
        }
    }
}

/// Compares what PyYAML, a reader of YAML 1.1, makes of every shape with the same data as JSON.
const PYTHON: &str = r"
import json, sys, yaml
wrong = 0
for line in sys.stdin:
    text, want = json.loads(line)
    try:
        got = yaml.safe_load(text)
    except Exception as e:
        got = repr(e)
    if got != want:
        wrong += 1
        print('want', repr(want), 'got', repr(got), 'from', repr(text))
sys.exit(1 if wrong else 0)
";

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a test asks another reader of YAML for its opinion"
)]
fn another_reader_agrees() {
    use std::io::Write as _;
    use std::process::{Command, Stdio};

    let has_reader = Command::new("python3")
        .args(["-c", "import yaml"])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !has_reader {
        println!("skipped: `python3 -c \"import yaml\"` does not work here");
        return;
    }
    let mut child = Command::new("python3")
        .args(["-c", PYTHON])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = String::new();
    for value in NASTY.iter().flat_map(|text| shapes(text)) {
        input += &serde_json::to_string(&(emit(&value), value)).unwrap();
        input.push('\n');
    }
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
}

#[test]
fn numbers_are_written_as_a_person_would() {
    let cases = [
        (Value::from(210.0), "210"),
        (Value::from(-3.0), "-3"),
        (Value::from(0.0), "0"),
        (Value::from(2.5), "2.5"),
        (Value::from(1e21), "1.0e+21"),
        (Value::from(1.5e-9), "1.5e-9"),
        (Value::from(f64::INFINITY), ".inf"),
        (Value::from(f64::NEG_INFINITY), "-.inf"),
        (Value::from(f64::NAN), ".nan"),
        (Value::from(u64::MAX), "18446744073709551615"),
        (Value::from(i64::MIN), "-9223372036854775808"),
    ];
    for (value, want) in cases {
        let written = emit(&value);
        assert_eq!(written.trim_end(), want);
        let read: Value = serde_yaml::from_str(&written).unwrap();
        assert!(super::verify::same(&read, &value), "{written}");
    }
}

#[test]
fn a_record_looks_as_if_a_person_wrote_it() {
    let written = "\
schema: 1
name: Acme Corp
subscriptions:
  - tier: signature
    order_form_on: 2026-11-02
    starts_on: 2026-11-15
    new_customer: true
team:
  csa: {name: Robin Vale, email: rvale@gitlab.example}
  ase: {name: Jo Park, email: jpark@gitlab.example}
contacts:
  - name: Dana Ruiz
    email: dana@acme.example
    roles: [champion, dev_lead]
    in_salesforce: true
links:
  collaboration_project: https://gitlab.example/acme/collab
objectives:
  - id: lead-time
    metrics:
      - key: lead_time_for_changes
        baseline: 210
        readings:
          - {\"on\": 2026-11-20, value: 210}
empty: []
nothing: {}
phrases:
  - \"no\"
  - a, b
activities:
  - id: 0193a5c2-7c1e-7b52-9d0f-3f6f4d2f7a10
    at: 2026-11-20T15:00:00-08:00
    call_at: \"12:30\"
    notes: |
      Agreed the first accelerator.

      Next: plan it.
  - |-
    a
    b
";
    let value: Value = serde_yaml::from_str(written).unwrap();
    assert_eq!(emit(&value), written);
}

#[test]
fn what_is_too_wide_for_a_line_takes_several() {
    let long = "x".repeat(60);
    let value: Value =
        serde_yaml::from_str(&format!("a: {{b: {long}, c: 1}}\nl: [{long}, {long}]\n")).unwrap();
    let want = format!("a:\n  b: {long}\n  c: 1\nl:\n  - {long}\n  - {long}\n");
    assert_eq!(emit(&value), want);
}
