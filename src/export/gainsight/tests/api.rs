//! What is sent to the Timeline, context by context.

use serde_json::{Value, json};

use super::*;
use crate::export::gainsight::*;

fn records(entries: &[Entry], fields: &CustomFields) -> Value {
    serde_json::from_str(&api(entries, fields).unwrap()).unwrap()
}

#[test]
fn the_body_is_that_of_the_timelines_description() {
    let entry = Entry {
        internal: vec![
            person("", "me@gitlab.example", None),
            person("", "ae@gitlab.example", None),
        ],
        external: vec![person("", "dev.lead@acme.example", Some(true))],
        ..entry()
    };
    let expected = r#"{
  "records": [
    {
      "ExternalId": "0193a5c2-7c1e-7b52-9d0f-3f6f4d2f7a10",
      "ContextName": "Company",
      "TypeName": "CSA Engagement",
      "Subject": "Accelerator: CI templates – week 5 check-in",
      "Notes": "<p>Summary…</p><ul><li>Decision…</li></ul>",
      "ActivityDate": "2026-11-20T15:00:00.000-08:00",
      "Author": "me@gitlab.example",
      "companyName": "Acme Corp",
      "internalAttendees": [
        "me@gitlab.example",
        "ae@gitlab.example"
      ],
      "externalAttendees": [
        "dev.lead@acme.example"
      ]
    }
  ],
  "lookups": {
    "AuthorId": {
      "fields": {
        "Author": "Email"
      },
      "lookupField": "Gsid",
      "objectName": "GsUser",
      "multiMatchOption": "FIRSTMATCH",
      "onNoMatch": "ERROR"
    },
    "GsCompanyId": {
      "fields": {
        "companyName": "Name"
      },
      "lookupField": "Gsid",
      "objectName": "Company",
      "multiMatchOption": "MARKASERROR",
      "onNoMatch": "ERROR"
    },
    "InternalAttendees": {
      "fields": {
        "internalAttendees": "Email"
      },
      "lookupField": "Gsid",
      "objectName": "GsUser",
      "multiMatchOption": "FIRSTMATCH",
      "onNoMatch": "NULLABLE"
    },
    "ExternalAttendees": {
      "fields": {
        "externalAttendees": "Email"
      },
      "lookupField": "Gsid",
      "objectName": "Company_Person",
      "multiMatchOption": "FIRSTMATCH",
      "onNoMatch": "NULLABLE"
    }
  }
}
"#;
    assert_eq!(api(&[entry], &CustomFields::default()).unwrap(), expected);
}

#[test]
fn an_entry_is_attached_where_its_gsid_says() {
    let gsid = || Some("1S01X".to_owned());
    let name = || "Lead time".to_owned();
    for (context, sent, noted) in [
        (Context::General, json!(["Company", null]), ""),
        (
            Context::Cta {
                gsid: gsid(),
                name: Some(name()),
            },
            json!(["CTA", "1S01X"]),
            "",
        ),
        (
            Context::Cta {
                gsid: None,
                name: Some(name()),
            },
            json!(["Company", null]),
            "<p>CTA: Lead time</p>",
        ),
        (
            Context::Cta {
                gsid: None,
                name: None,
            },
            json!(["Company", null]),
            "",
        ),
        (
            Context::Objective {
                gsid: gsid(),
                name: name(),
            },
            json!(["CTA", "1S01X"]),
            "",
        ),
        (
            Context::Objective {
                gsid: None,
                name: name(),
            },
            json!(["Company", null]),
            "<p>Objective: Lead time</p>",
        ),
    ] {
        let entry = Entry { context, ..entry() };
        let body = records(&[entry], &CustomFields::default());
        let record = &body["records"][0];
        assert_eq!(json!([record["ContextName"], record["ContextId"]]), sent);
        let notes = record["Notes"].as_str().unwrap();
        assert_eq!(
            notes,
            format!("<p>Summary…</p><ul><li>Decision…</li></ul>{noted}")
        );
    }
}

#[test]
fn fields_without_a_name_of_the_tenant_go_into_the_notes() {
    let body = records(&[full()], &some_fields());
    let record = &body["records"][0];
    assert_eq!(
        record["Notes"],
        "<p>Summary…</p><ul><li>Decision…</li></ul><p>CSM Sentiment: Green<br>Milestone Type: Adoption<br>\
         Accelerator Type: CI<br>Accelerator Content Module: CI templates<br>Workshop Topic: Caching &amp; artifacts<br>\
         Accelerator: a1 Pipeline templates<br>\
         Also present: Jo Park, Sam Lee &lt;sam@acme.example&gt;, lee@acme.example</p>"
    );
    assert_eq!(record["Ant__Sponsor__c"], true);
    assert_eq!(record["Ant__Meeting_Type__c"], "Kickoff");
    assert_eq!(
        (&record["Ant__Mins__c"], &record["DurationInMins"]),
        (&json!(45), &Value::Null)
    );
    assert_eq!(record["internalAttendees"], json!(["rvale@gitlab.example"]));
    assert_eq!(
        record["externalAttendees"],
        json!(["dana@acme.example", "sam@acme.example", "lee@acme.example"])
    );
    let body = records(&[full()], &CustomFields::default());
    assert_eq!(body["records"][0]["DurationInMins"], 45);
}

#[test]
fn a_batch_has_the_lookups_that_it_needs() {
    let lookups = |entries: &[Entry]| -> Vec<String> {
        let body = records(entries, &CustomFields::default());
        body["lookups"]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect()
    };
    let known = Entry {
        company_gsid: Some("1P02ACME".to_owned()),
        ..entry()
    };
    assert_eq!(lookups(&[]), [""; 0]);
    assert_eq!(lookups(std::slice::from_ref(&known)), ["AuthorId"]);
    assert_eq!(
        lookups(&[known.clone(), entry()]),
        ["AuthorId", "GsCompanyId"]
    );
    let body = records(&[known, entry()], &CustomFields::default());
    let companies: Vec<_> = body["records"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (&it["GsCompanyId"], &it["companyName"]))
        .collect();
    assert_eq!(
        companies,
        [
            (&json!("1P02ACME"), &Value::Null),
            (&Value::Null, &json!("Acme Corp"))
        ]
    );
}
