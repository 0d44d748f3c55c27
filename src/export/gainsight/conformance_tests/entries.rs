//! Entries of every kind.

use chrono::{DateTime, FixedOffset};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use super::super::field::Field;
use super::super::{Attendee, Context, CustomFields, Entry};
use crate::domain::health::Sentiment;

/// Texts that a careless writer stumbles over.
const NASTY: [&str; 26] = [
    "",
    "Kick-off",
    "it's \"quoted\", twice; and more",
    "two\nlines\r\nof\rtext",
    "=cmd|' /C calc'!A0",
    "+1 (555) 0100",
    "-leading",
    "@dana",
    "\t=1+1",
    "</p><script>alert(1)</script>",
    "A & B < C > D &amp; E",
    "<img src=x onerror=y>",
    "**bold** _em_ `code` [a](b) ![c](d) ~~e~~ # f | g",
    "\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{200d}\u{1f466} \u{1f3f4}\u{e0067}\u{e007f} \u{1f680}",
    "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{202b}right\u{202c} \u{200f}to\u{200e} left",
    "\u{627}\u{644}\u{633}\u{644}\u{627}\u{645} \u{202e}over\u{202c}",
    "e\u{301}a\u{308} n\u{303}o\u{302}",
    "東京 株式会社 \u{3000}全角",
    "Привет, Ελλάδα, हिन्दी, ไทย",
    "\u{1b}[31mred\u{1b}[0m \u{7}\u{0}",
    "a\u{2028}b\u{2029}c\u{85}d\u{b}e",
    "\u{feff}bom \u{fffe}\u{ffff} \u{fffd}",
    "{\"json\": [1, null]} \\u0041 \\n",
    "'apostrophe",
    "* Log Activity",
    "https://acme.example/a?b=c&d=e#f",
];

/// What Markdown gives a meaning to. None of it is an entity, which Markdown takes away.
const MARKS: [&str; 49] = [
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "  \n",
    "\\\n",
    " ",
    "    ",
    "\t",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "2) ",
    "15. ",
    "0. ",
    "# ",
    "### ",
    "> ",
    ">> ",
    "```\n",
    "```yaml\n",
    "~~~ so said\n",
    "---\n",
    "===\n",
    "***",
    "**",
    "*",
    "_",
    "__",
    "~~",
    " ` ",
    "[ ] ",
    "[x] ",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](https://acme.example/x y)",
    "](javascript:alert)",
    "](<b c> \"title\")",
    "]: ",
    "|",
    "\n|a|b|\n|-|:-:|\n|c|",
    "<https://acme.example/?q=a&b>",
    "<dana@acme.example>",
    "<br>",
    "<!-- c -->",
];

/// A text for a field.
pub(super) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(NASTY.as_slice()).prop_map(str::to_owned),
        3 => any::<String>(),
        3 => "\\PC{0,40}",
        2 => "[ -~]{0,60}",
    ]
}

/// Notes as people and machines write them.
pub(super) fn markdown() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => "[a-z]{1,6} ",
        1 => "[\\p{L}\\p{M}\\p{So}]{1,8}",
        1 => "[=@#$%^;:'\"!?.,{}/ -]{1,4}",
        1 => Just("\u{1f469}\u{200d}\u{1f467} \u{200f}\u{5e9}\u{5dc} e\u{301} ".to_owned()),
        1 => Just("</p><script>alert</script>".to_owned()),
        1 => Just("& < > \" ".to_owned()),
        1 => Just("\n[Dana]: agreed\n".to_owned()),
    ];
    let mark = prop::sample::select(MARKS.as_slice()).prop_map(str::to_owned);
    let some = vec(prop_oneof![mark, word], 0..30).prop_map(|parts| parts.concat());
    (some, prop::bool::weighted(0.01)).prop_map(|(notes, is_long)| match is_long {
        true => notes
            .chars()
            .chain("and more ".chars())
            .cycle()
            .take(30_000)
            .collect(),
        false => notes,
    })
}

fn attendee() -> impl Strategy<Value = Attendee> {
    let email = prop_oneof![
        4 => "[a-z]{1,8}@(gitlab|acme)\\.example",
        1 => Just("=cmd|x@acme.example".to_owned()),
        1 => Just(" dana@acme.example ".to_owned()),
        1 => Just("a;b,c@acme.example".to_owned()),
        1 => text(),
    ];
    (of(text()), of(email), any::<Option<bool>>()).prop_map(|(name, email, known)| Attendee {
        name,
        email,
        known,
    })
}

fn context() -> impl Strategy<Value = Context> {
    let gsid = || of("1S01[A-Z0-9]{4,20}");
    prop_oneof![
        Just(Context::General),
        (gsid(), of(text())).prop_map(|(gsid, name)| Context::Cta { gsid, name }),
        (gsid(), text()).prop_map(|(gsid, name)| Context::Objective { gsid, name }),
    ]
}

/// Names for some of the fields.
pub(super) fn fields() -> impl Strategy<Value = CustomFields> {
    prop::sample::subsequence(Field::ALL.to_vec(), 0..=Field::ALL.len()).prop_map(|fields| {
        let names: Vec<_> = fields
            .iter()
            .map(|it| (it.key(), format!("Ant__{}__c", it.key())))
            .collect();
        CustomFields::new(names.iter().map(|(key, name)| (*key, name.as_str()))).unwrap()
    })
}

fn instant() -> impl Strategy<Value = DateTime<FixedOffset>> {
    (0_i64..4_102_444_800_000, -48_i32..=56).prop_map(|(millis, quarters)| {
        let offset = FixedOffset::east_opt(quarters * 900).unwrap();
        DateTime::from_timestamp_millis(millis)
            .unwrap()
            .with_timezone(&offset)
    })
}

/// An entry.
pub(super) fn entry() -> impl Strategy<Value = Entry> {
    let zones = [
        chrono_tz::America::Los_Angeles,
        chrono_tz::Asia::Kathmandu,
        chrono_tz::UTC,
    ];
    let what = (
        text(),
        of("[0-9A-F-]{36}"),
        context(),
        text(),
        text(),
        instant(),
    );
    let who = (of(text()), vec(attendee(), 0..4), vec(attendee(), 0..4));
    let sentiment = prop::sample::select(vec![Sentiment::Green, Sentiment::Yellow, Sentiment::Red]);
    let said = (
        of(text()),
        of(any::<bool>()),
        of(sentiment),
        of(text()),
        of(any::<u32>()),
    );
    let about = (of(text()), of(text()), of(text()), of(text()));
    let rest = (of(prop::sample::select(zones.to_vec())), markdown());
    (what, who, said, about, rest).prop_map(|(what, who, said, about, rest)| Entry {
        id: "0193a5c2-7c1e-7b52-9d0f-3f6f4d2f7a10".to_owned(),
        company: what.0,
        company_gsid: what.1,
        context: what.2,
        activity_type: what.3,
        subject: what.4,
        at: what.5,
        author: who.0,
        internal: who.1,
        external: who.2,
        meeting_type: said.0,
        executive_sponsor_attended: said.1,
        sentiment: said.2,
        milestone_type: said.3,
        duration_mins: said.4,
        accelerator: about.0,
        accelerator_type: about.1,
        content_module: about.2,
        workshop_topic: about.3,
        form_zone: rest.0,
        notes: rest.1,
    })
}
