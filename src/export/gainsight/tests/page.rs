//! Pages and sheets.

use super::*;
use crate::export::gainsight::csv::Formula;
use crate::export::gainsight::*;

#[test]
fn a_page_says_everything() {
    let entry = Entry {
        subject: "Kick-off *now*".to_owned(),
        ..full()
    };
    assert_eq!(
        text(&entry),
        "Kick-off *now*\n\nCustomer: Acme Corp\nActivity Type: CSA Engagement\nDate and Time: 2026-11-20 15:00 -08:00\n\
         Author: me@gitlab.example\nInternal Attendees: Robin Vale <rvale@gitlab.example>, Jo Park\n\
         External Attendees: Dana Ruiz <dana@acme.example>, Sam Lee <sam@acme.example>, lee@acme.example\n\
         Meeting Type: Kickoff\nExecutive Sponsor Attended: Yes\nCSM Sentiment: Green\nMilestone Type: Adoption\n\
         Accelerator Type: CI\nAccelerator Content Module: CI templates\nWorkshop Topic: Caching & artifacts\n\
         Accelerator: a1 Pipeline templates\nDuration (in Mins): 45\nCTA: Harden the pipelines\n\n\
         Summary…\n- Decision…\n"
    );
    let page = markdown(&entry);
    assert!(
        page.starts_with(
            "# Kick-off \\*now\\*\n\n- **Customer:** Acme Corp\n- **Activity Type:** "
        ),
        "{page}"
    );
    assert!(
        page.ends_with("- **CTA:** Harden the pipelines\n\n## Notes\n\nSummary…\n\n- Decision…\n"),
        "{page}"
    );
    let page = html(&entry);
    assert!(
        page.starts_with(
            "<p><strong>Kick-off *now*</strong></p><p><strong>Customer:</strong> Acme Corp<br>"
        ),
        "{page}"
    );
    assert!(page.ends_with("<br><strong>CTA:</strong> Harden the pipelines</p><hr><p>Summary…</p><ul><li>Decision…</li></ul>"), "{page}");
}

#[test]
fn a_sheet_has_the_names_of_the_records() {
    let other = Entry {
        subject: "=1+1, \"x\"".to_owned(),
        author: None,
        ..entry()
    };
    let sheet = csv(&[full(), other.clone()], &some_fields(), false).unwrap();
    assert_eq!(
        sheet.text,
        "ExternalId,ContextName,ContextId,GsCompanyId,companyName,TypeName,Subject,Notes,ActivityDate,Author,\
         internalAttendees,externalAttendees,DurationInMins,ExternalSource,\
         Ant__Meeting_Type__c,Ant__Sponsor__c,Ant__Mins__c\n\
         0193a5c2-7c1e-7b52-9d0f-3f6f4d2f7a10,CTA,1S01CTA,1P02ACME,,CSA Engagement,\
         Accelerator: CI templates – week 5 check-in,\
         \"<p>Summary…</p><ul><li>Decision…</li></ul><p>CSM Sentiment: Green<br>Milestone Type: Adoption<br>\
         Accelerator Type: CI<br>Accelerator Content Module: CI templates<br>Workshop Topic: Caching &amp; artifacts<br>\
         Accelerator: a1 Pipeline templates<br>\
         Also present: Jo Park, Sam Lee &lt;sam@acme.example&gt;, lee@acme.example</p>\",\
         2026-11-20T15:00:00.000-08:00,me@gitlab.example,rvale@gitlab.example,\
         dana@acme.example;sam@acme.example;lee@acme.example,,csa,Kickoff,true,45\n\
         0193a5c2-7c1e-7b52-9d0f-3f6f4d2f7a10,Company,,,Acme Corp,CSA Engagement,\
         \"=1+1, \"\"x\"\"\",<p>Summary…</p><ul><li>Decision…</li></ul>,\
         2026-11-20T15:00:00.000-08:00,,,,,csa,,,\n"
    );
    let formula = Formula {
        entry: other.id.clone(),
        column: "Subject".to_owned(),
    };
    assert_eq!(sheet.formulas, [formula]);
    let safe = csv(&[other], &CustomFields::default(), true).unwrap();
    assert!(
        safe.text.contains(",\"'=1+1, \"\"x\"\"\","),
        "{}",
        safe.text
    );
}
