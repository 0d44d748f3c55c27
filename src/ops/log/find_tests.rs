use super::find::*;
use crate::domain::activity::Activity;
use crate::domain::customer::Customer;
use crate::domain::customer_id::CustomerId;

fn acme(ids: &[&str]) -> (Customer, CustomerId) {
    let entries: Vec<_> = ids
        .iter()
        .enumerate()
        .map(|(number, id)| {
            // The second one took place last.
            let day = if number == 1 { 20 } else { 10 + number % 5 };
            serde_json::json!({
                "id": id, "type": "Update", "at": format!("2026-11-{day:02}T10:00:00Z"),
            })
        })
        .collect();
    let record = serde_json::json!({
        "schema": 1, "name": "Acme Corp", "subscriptions": [], "activities": entries,
    });
    let id = CustomerId::from_name("Acme").unwrap();
    (serde_json::from_value(record).unwrap(), id)
}

const IDS: [&str; 3] = [
    "0193a5c2-7c1e-7b52-9d0f-3f6f4d2f7a10",
    "0193a5c2-7c1e-7b52-9d0f-aaaa4d2f7b10",
    "t1",
];

#[test]
fn an_entry_is_found_by_its_id_a_part_of_it_or_as_the_last() {
    let (customer, id) = acme(&IDS);
    for (word, place) in [
        (IDS[0], 0),
        ("7a10", 0),
        ("F7B10", 1),
        ("t1", 2),
        ("last", 1),
        (" t1 ", 2),
    ] {
        assert_eq!(find(&customer, &id, word), Ok(place), "{word}");
    }
    for (word, code) in [("0193a5c2", 5), ("zz", 4), ("", 4), ("b10 x", 4)] {
        let refusal = find(&customer, &id, word).unwrap_err();
        assert_eq!(refusal.kind as u8, code, "{word}");
    }
    let (nobody, id) = acme(&[]);
    assert_eq!(find(&nobody, &id, "last").unwrap_err().kind as u8, 4);
}

#[test]
fn the_short_ids_of_a_log_tell_its_entries_apart() {
    let (customer, id) = acme(&IDS);
    assert_eq!(short_ids(&customer.activities), ["2f7a10", "2f7b10", "t1"]);
    let (alike, _) = acme(&["x-aa2f7a10", "x-ab2f7a10", "10"]);
    let short = short_ids(&alike.activities);
    assert_eq!(short, ["a2f7a10", "b2f7a10", "10"]);
    for (place, word) in short.iter().enumerate().take(2) {
        assert_eq!(find(&alike, &id, word), Ok(place), "{word}");
    }
    let none: &[Activity] = &[];
    assert!(short_ids(none).is_empty());
}
