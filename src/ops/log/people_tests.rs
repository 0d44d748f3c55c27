use super::people::*;
use crate::domain::customer::Customer;
use crate::domain::person::Person;
use crate::domain::{Kind, Refusal};

fn acme() -> Customer {
    serde_json::from_value(serde_json::json!({
        "schema": 1,
        "name": "Acme Corp",
        "subscriptions": [],
        "team": {
            "csa": {"name": "Robin Vale", "email": "rvale@gitlab.example"},
            "ae": {"name": "Lee Ash"},
        },
        "contacts": [
            {"name": "Dana Ruiz", "email": "dana@acme.example"},
            {"name": "Dan Øst", "email": "dost@acme.example"},
            {"name": "Sam Okafor"},
        ],
    }))
    .unwrap()
}

fn read(word: &str) -> Result<Attendee, Refusal> {
    let me = Person::parse("Robin Vale <rvale@gitlab.example>").unwrap();
    let people = People {
        customer: &acme(),
        domains: &["partner.example".to_owned()],
        me: Some(&me),
    };
    people.read(word)
}

#[test]
fn short_names_mean_people_of_the_record() {
    for (word, entry, internal, known) in [
        ("dana", "dana@acme.example", false, true),
        ("Ruiz", "dana@acme.example", false, true),
        ("dost", "dost@acme.example", false, true),
        ("Dan Ost", "dost@acme.example", false, true),
        ("me", "rvale@gitlab.example", true, true),
        ("robin", "rvale@gitlab.example", true, true),
        ("lee", "Lee Ash", true, true),
        ("okaf", "Sam Okafor", false, true),
        ("DANA@ACME.example", "dana@acme.example", false, true),
        (
            "New One <one@acme.example>",
            "one@acme.example",
            false,
            false,
        ),
        ("jo@gitlab.example", "jo@gitlab.example", true, false),
        (
            "jo@eu.partner.example",
            "jo@eu.partner.example",
            true,
            false,
        ),
        (
            "jo@notpartner.example",
            "jo@notpartner.example",
            false,
            false,
        ),
        ("Kim Lund", "Kim Lund", false, false),
    ] {
        let found = read(word).unwrap();
        let got = (found.entry.as_str(), found.is_internal, found.is_known);
        assert_eq!(got, (entry, internal, known), "{word}");
    }
}

#[test]
fn a_name_of_several_and_of_nobody_is_refused() {
    assert_eq!(read("dan").unwrap().entry, "dost@acme.example");
    assert_eq!(read("da").unwrap_err().kind, Kind::Ambiguous);
    assert_eq!(read("<x>").unwrap_err().kind, Kind::Usage);
    assert_eq!(read("").unwrap_err().kind, Kind::Usage);
}

#[test]
fn a_list_is_parted_where_people_part_it() {
    for (text, people) in [
        ("dana,robin", vec!["dana", "robin"]),
        (" dana ; robin, ", vec!["dana", "robin"]),
        (
            "\"Vale, Robin\" <rvale@gitlab.example>, dana",
            vec!["\"Vale, Robin\" <rvale@gitlab.example>", "dana"],
        ),
        ("", vec![]),
    ] {
        assert_eq!(listed_people(text), people, "{text}");
    }
}
