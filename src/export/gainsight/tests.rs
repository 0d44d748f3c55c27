//! Tables of cases, and the entries that they begin with.

mod api;
mod form;
mod page;

use super::*;

/// An entry with nothing but what must be there.
fn entry() -> Entry {
    Entry {
        id: "0193a5c2-7c1e-7b52-9d0f-3f6f4d2f7a10".to_owned(),
        company: "Acme Corp".to_owned(),
        company_gsid: None,
        context: Context::General,
        activity_type: "CSA Engagement".to_owned(),
        meeting_type: None,
        subject: "Accelerator: CI templates – week 5 check-in".to_owned(),
        at: "2026-11-20T15:00:00-08:00".parse().unwrap(),
        form_zone: None,
        duration_mins: None,
        author: Some("me@gitlab.example".to_owned()),
        internal: Vec::new(),
        external: Vec::new(),
        executive_sponsor_attended: None,
        accelerator: None,
        accelerator_type: None,
        content_module: None,
        workshop_topic: None,
        sentiment: None,
        milestone_type: None,
        notes: "Summary…\n\n- Decision…\n".to_owned(),
    }
}

/// An entry with everything.
fn full() -> Entry {
    Entry {
        company_gsid: Some("1P02ACME".to_owned()),
        context: Context::Cta {
            gsid: Some("1S01CTA".to_owned()),
            name: Some("Harden the pipelines".to_owned()),
        },
        meeting_type: Some("Kickoff".to_owned()),
        form_zone: Some(chrono_tz::Europe::Vienna),
        duration_mins: Some(45),
        internal: vec![
            person("Robin Vale", "rvale@gitlab.example", None),
            person("Jo Park", "", None),
        ],
        external: vec![
            person("Dana Ruiz", "dana@acme.example", Some(true)),
            person("Sam Lee", "sam@acme.example", Some(false)),
            person("", "lee@acme.example", None),
        ],
        executive_sponsor_attended: Some(true),
        accelerator: Some("a1 Pipeline templates".to_owned()),
        accelerator_type: Some("CI".to_owned()),
        content_module: Some("CI templates".to_owned()),
        workshop_topic: Some("Caching & artifacts".to_owned()),
        sentiment: Some(Sentiment::Green),
        milestone_type: Some("Adoption".to_owned()),
        ..entry()
    }
}

fn person(name: &str, email: &str, known: Option<bool>) -> Attendee {
    let some = |text: &str| Some(text.to_owned()).filter(|it| !it.is_empty());
    Attendee {
        name: some(name),
        email: some(email),
        known,
    }
}

fn some_fields() -> CustomFields {
    CustomFields::new([
        ("executive_sponsor_attended", "Ant__Sponsor__c"),
        ("meeting_type", "Ant__Meeting_Type__c"),
        ("duration_mins", "Ant__Mins__c"),
    ])
    .unwrap()
}

#[test]
fn names_of_fields_are_checked() {
    for (names, message) in [
        (
            vec![("meting_type", "Ant__A__c")],
            "there is no field `meting_type`",
        ),
        (
            vec![("sentiment", "Subject")],
            "`Subject` is not the name of a custom field in Gainsight",
        ),
        (
            vec![("sentiment", "Ant__a\"b__c")],
            "`Ant__a\"b__c` is not the name of a custom field in Gainsight",
        ),
        (
            vec![("sentiment", "Ant____c")],
            "`Ant____c` is not the name of a custom field in Gainsight",
        ),
        (
            vec![("sentiment", "Ant__A__c"), ("accelerator", "Ant__A__c")],
            "`Ant__A__c` is given to two fields",
        ),
    ] {
        assert_eq!(CustomFields::new(names).unwrap_err().message, message);
    }
}

#[test]
fn an_address_that_no_list_can_hold_is_none() {
    for (email, address) in [
        ("dana@acme.example", Some("dana@acme.example")),
        (" dana@acme.example\n", Some("dana@acme.example")),
        ("zoë@bücher.example", Some("zoë@bücher.example")),
        ("Dana", None),
        ("@acme.example", None),
        ("dana@", None),
        ("a;b@acme.example", None),
        ("a b@acme.example", None),
        ("Dana <dana@acme.example>", None),
    ] {
        assert_eq!(person("", email, None).address(), address, "{email:?}");
    }
}
