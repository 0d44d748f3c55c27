use super::*;

fn kind(key: &str, types: (&str, Option<&str>), meeting_type: Option<&str>) -> EntryKind {
    EntryKind {
        key: key.to_owned(),
        title: key.to_owned(),
        activity_type: types.0.to_owned(),
        in_person_type: types.1.map(str::to_owned),
        meeting_type: meeting_type.map(str::to_owned),
        subject: key.to_owned(),
        notes: String::new(),
        required: vec![Field::Notes],
        advised: vec![Field::ExternalAttendees, Field::Sentiment],
        internal: false,
        completes: Vec::new(),
    }
}

fn entry(activity_type: &str, meeting_type: Option<&str>) -> Activity {
    let entry = serde_json::json!({
        "id": "t1",
        "type": activity_type,
        "meeting_type": meeting_type,
        "at": "2026-11-20T15:00:00-08:00",
    });
    serde_json::from_value(entry).unwrap()
}

#[test]
fn an_entry_is_of_the_kind_that_its_types_say() {
    let call = ("Customer Call", Some("In-Person Meeting"));
    let kinds = [
        kind("kickoff", call, Some("Kickoff")),
        kind("call", call, None),
        kind("workshop", ("Workshop", None), None),
    ];
    for (activity_type, meeting_type, expected) in [
        ("Customer Call", Some("Kickoff"), Some("kickoff")),
        ("In-Person Meeting", Some("kickoff"), Some("kickoff")),
        ("Customer Call", Some("Cadence"), Some("call")),
        ("Customer Call", None, Some("call")),
        ("workshop", None, Some("workshop")),
        ("Workshop", Some("Kickoff"), Some("workshop")),
        ("Gong", None, None),
    ] {
        let entry = entry(activity_type, meeting_type);
        let found = kind_of(&kinds, &entry).map(|kind| kind.key.as_str());
        assert_eq!(found, expected, "{activity_type} {meeting_type:?}");
    }
}

#[test]
fn what_an_entry_lacks_is_named_in_the_order_of_the_rule() {
    let kind = kind("call", ("Customer Call", None), None);
    let mut entry = entry("Customer Call", None);
    entry.notes = Some(" \n".to_owned());
    assert_eq!(kind.lacks(&kind.required, &entry), [Field::Notes]);
    entry.external_attendees = vec!["dana@acme.example".to_owned()];
    assert_eq!(kind.lacks(&kind.advised, &entry), [Field::Sentiment]);
}

#[test]
fn every_field_is_called_in_the_rules_as_in_the_record() {
    for field in Field::ALL {
        assert_eq!(serde_json::to_value(field).unwrap(), field.key());
    }
}

#[test]
fn only_calls_and_meetings_move_the_day_of_the_last_one() {
    let on = |activity_type: &str, day: u32| Activity {
        at: format!("2026-11-{day:02}T23:30:00-08:00").parse().unwrap(),
        ..entry(activity_type, None)
    };
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day);
    let mut log = vec![on("Email", 20), on("CSA Engagement", 19)];
    let last = |log: &[Activity], today| last_call(log, day(today).unwrap());
    assert_eq!(last(&log, 21), None);
    log.push(on("In-Person Meeting", 12));
    log.push(on("Customer Call", 10));
    assert_eq!(last(&log, 21), day(12));
    assert_eq!(last(&log, 11), day(10), "one that is ahead has not been");
}
