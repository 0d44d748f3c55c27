use super::*;

fn refused(name: &str, text: &str) -> Refusal {
    let path = format!("templates/{name}.md");
    check(name, Path::new(&path), text)
        .unwrap_err()
        .downcast()
        .unwrap()
}

#[test]
fn every_built_in_template_passes_the_check_of_a_books_own() {
    for builtin in &BUILT_IN {
        let template = builtin.template();
        check(builtin.name, &template.path, &template.text).unwrap();
    }
}

#[test]
fn no_two_templates_share_a_name() {
    let mut names: Vec<&str> = names().collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), BUILT_IN.len());
}

/// A name that a person would take for the right one is read by nobody all the same.
#[test]
fn the_check_refuses_a_template_that_nobody_would_read() {
    for (name, hint) in [
        ("welcome-mail", "did you mean `welcome-email`?"),
        ("welcome_email", "did you mean `welcome-email`?"),
        ("Kickoff", "did you mean `kickoff`?"),
        ("zzz", "`csa template` lists them all"),
    ] {
        let refusal = refused(name, "x");
        assert_eq!(refusal.kind, Kind::NotFound);
        assert_eq!(refusal.hints[0], hint, "{name}");
    }
}

#[test]
fn templates_are_found_however_they_are_typed() {
    for word in ["Welcome_Email", "welcome-email.md", " welcome email "] {
        assert_eq!(Builtin::called(word).unwrap().name, "welcome-email");
    }
    assert!(Builtin::called("welcome").is_none());
    assert_eq!(unknown("kick-off.md").hints[0], "did you mean `kickoff`?");
}

#[test]
fn every_report_has_its_template() {
    use report::Kind::{Ebr, Handoff, Quarter, QuarterForCustomer};
    for kind in [Ebr, Quarter, QuarterForCustomer, Handoff] {
        let builtin = Builtin::of_report(kind).unwrap();
        assert!(builtin.name.starts_with("report-"), "{}", builtin.name);
    }
}
