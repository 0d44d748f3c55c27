//! The form, context by context and zone by zone.

use super::*;
use crate::export::gainsight::*;

#[test]
fn the_form_is_in_the_forms_own_order() {
    assert_eq!(
        form(&full()),
        "Open: C360 of Acme Corp > Cockpit > CTA \"Harden the pipelines\" > Timeline > Add Activity\n\n\
         Company                     Acme Corp\n\
         Activity Type               CSA Engagement\n\
         Subject                     Accelerator: CI templates – week 5 check-in\n\
         Date and Time               2026-11-20 15:00 -08:00\n  \
           in Gainsight's zone       2026-11-21 00:00 +01:00 (Europe/Vienna)\n\
         Internal Attendees          Robin Vale <rvale@gitlab.example>\n\
         External Attendees          Dana Ruiz <dana@acme.example>\n                            lee@acme.example\n\
         Meeting Type                Kickoff\n\
         Executive Sponsor Attended  Yes\n\
         CSM Sentiment               Green\n\
         Milestone Type              Adoption\n\
         Accelerator Type            CI\n\
         Accelerator Content Module  CI templates\n\
         Workshop Topic              Caching & artifacts\n\n\
         Notes:\n\n\
         Summary…\n- Decision…\n\n\
         Accelerator: a1 Pipeline templates\n\
         Also present: Jo Park, Sam Lee <sam@acme.example>\n\n\
         Then: Log Activity\n"
    );
    let empty = Entry {
        notes: String::new(),
        subject: " ".to_owned(),
        ..entry()
    };
    assert!(
        form(&empty).ends_with("2026-11-20 15:00 -08:00\n\nThen: Log Activity\n"),
        "{}",
        form(&empty)
    );
}

#[test]
fn the_path_leads_to_what_the_entry_belongs_to() {
    let name = || Some("Lead time".to_owned());
    for (context, path) in [
        (Context::General, "Create (top right)"),
        (
            Context::Cta {
                gsid: None,
                name: name(),
            },
            "Cockpit > CTA \"Lead time\" > Timeline > Add Activity",
        ),
        (
            Context::Cta {
                gsid: Some("1S01X".to_owned()),
                name: None,
            },
            "Cockpit > CTA \"1S01X\" > Timeline > Add Activity",
        ),
        (
            Context::Cta {
                gsid: None,
                name: None,
            },
            "Cockpit > the CTA > Timeline > Add Activity",
        ),
        (
            Context::Objective {
                gsid: None,
                name: "Lead time".to_owned(),
            },
            "Success Plan > the plan > Cockpit > objective \"Lead time\" > Timeline (top right) > Add Activity",
        ),
    ] {
        let text = form(&Entry { context, ..entry() });
        assert_eq!(
            text.lines().next().unwrap(),
            format!("Open: C360 of Acme Corp > {path}")
        );
    }
}

#[test]
fn the_profiles_zone_is_told_where_its_offset_differs_that_day() {
    for (at, zone, there) in [
        (
            "2026-11-20T15:00:00-08:00",
            chrono_tz::America::Los_Angeles,
            None,
        ),
        // The offsets of the day, summer time on one side of the ocean only.
        (
            "2026-03-20T15:00:00+01:00",
            chrono_tz::America::Los_Angeles,
            Some("2026-03-20 07:00 -07:00 (America/Los_Angeles)"),
        ),
        (
            "2026-07-01T15:00:00-08:00",
            chrono_tz::America::Los_Angeles,
            Some("2026-07-01 16:00 -07:00 (America/Los_Angeles)"),
        ),
        ("2026-07-01T12:00:00+01:00", chrono_tz::Europe::London, None),
    ] {
        let entry = Entry {
            at: at.parse().unwrap(),
            form_zone: Some(zone),
            ..entry()
        };
        let text = form(&entry);
        let told = text
            .lines()
            .find_map(|line| line.strip_prefix("  in Gainsight's zone  "));
        assert_eq!(told, there, "{at}");
    }
}
