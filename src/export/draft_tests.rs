use std::path::Path;

use super::*;
use crate::export::builtin::check;

fn refused(name: &str, text: &str) -> Refusal {
    let path = format!("templates/{name}.md");
    check(name, Path::new(&path), text)
        .unwrap_err()
        .downcast()
        .unwrap()
}

#[test]
fn the_check_reaches_into_loops_and_both_kinds_of_records() {
    let inside = "{% for objective in objectives %}{{ objective.outcom }}{% endfor %}";
    let refusal = refused("kickoff", inside);
    assert_eq!(
        refusal.message,
        "this template is given no `objective.outcom`"
    );
    assert_eq!(refusal.excerpt.unwrap().label, "did you mean `outcome`?");
    let without_ase = "{{ ase.name | ask('Who?', 'ASE name') }}";
    assert_eq!(
        refused("kickoff", without_ase).message,
        "this template is given no `ase.name`"
    );
}

#[test]
fn internal_facts_have_no_name_in_a_draft_for_the_customer() {
    for draft in drafts() {
        let text = "{{ internal.notes }}{{ internal.team | length }}";
        let path = Path::new("own.md");
        match draft.audience {
            Audience::Internal => check(draft.name, path, text).unwrap(),
            Audience::Customer => {
                let refusal = refused(draft.name, text);
                assert_eq!(refusal.message, "this template is given no `internal`");
                assert!(refusal.hints[0].starts_with("what goes to a customer has "));
            }
        }
    }
}

#[test]
fn drafts_are_found_however_they_are_typed() {
    assert_eq!(called("Welcome_Email").unwrap().name, "welcome-email");
    assert!(called("welcome").is_none());
    assert_eq!(unknown("kick-off").hints[0], "did you mean `kickoff`?");
}

#[test]
fn the_drafts_are_those_that_a_step_may_name() {
    assert!(names().eq(crate::domain::onboarding::DRAFTS));
}
