//! The catalogue is whole, keeps to the boundary, and a book may change it.

use super::super::tests::{built_in, load, with};
use super::*;

fn keys(rules: &Rules, category: Category) -> Vec<&str> {
    let modules = rules.modules().iter();
    let inside = modules.filter(|module| module.category == category);
    inside.map(|module| module.key.as_str()).collect()
}

#[test]
fn the_catalogue_is_whole() {
    let rules = built_in();
    assert_eq!(
        keys(&rules, Category::CiCd),
        [
            "introduction-to-ci-cd",
            "runner-fleet-guidance",
            "rules-and-pipeline-flow",
            "ci-templates-and-reusability",
            "product-coach-ci-cd",
            "pipeline-template-optimization",
        ]
    );
    assert_eq!(
        keys(&rules, Category::SecurityAndCompliance),
        [
            "intro-to-security",
            "hands-on-security-lab",
            "intro-to-audit-and-compliance",
            "security-rollout-strategy",
            "product-coach-security",
            "security-policy-rollout-strategy",
            "ultimate-onboarding",
        ]
    );
    assert_eq!(
        keys(&rules, Category::AgilePlanning),
        ["intro-to-gitlab-plan", "jira-and-gitlab"]
    );
    assert_eq!(
        keys(&rules, Category::AiMl),
        ["ai-ml-hands-on-lab", "duo-enterprise-onboarding"]
    );
    assert_eq!(
        keys(&rules, Category::SystemAdministration),
        [
            "upgrade-package",
            "monorepos-and-large-repositories",
            "platform-resiliency",
        ]
    );
    let newer = rules.modules().iter().filter(|module| module.newer);
    assert_eq!((rules.modules().len(), newer.count()), (20, 5));
}

#[test]
fn a_module_maps_to_types_of_its_category() {
    use AcceleratorType::{AgilePlanning, Ai, Cd, Ci, Compliance, Security, SystemAdministration};
    for module in built_in().modules() {
        let own: &[AcceleratorType] = match module.category {
            Category::CiCd => &[Ci, Cd],
            Category::SecurityAndCompliance => &[Security, Compliance],
            Category::AgilePlanning => &[AgilePlanning],
            Category::AiMl => &[Ai],
            Category::SystemAdministration => &[SystemAdministration],
        };
        for kind in &module.types {
            assert!(own.contains(kind), "{}", module.key);
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.key());
        }
    }
}

#[test]
fn no_step_of_the_catalogue_means_doing_the_customers_work() {
    let rules = built_in();
    let boundary = rules.boundary();
    for module in rules.modules() {
        let phases = (1..=module.phases.len()).map(|phase| u32::try_from(phase).ok());
        for phase in [None].into_iter().chain(phases) {
            let steps = module.steps(phase);
            assert!(!steps.is_empty(), "{}", module.key);
            for step in steps {
                assert_eq!(boundary.crossed_by(&step), None, "{}: {step}", module.key);
            }
        }
    }
}

#[test]
fn the_programme_has_its_five_phases() {
    let rules = built_in();
    let programme = rules.module("security-policy-rollout-strategy").unwrap();
    assert_eq!(programme.phases.len(), 5);
    assert_eq!(programme.phase_backlog.len(), 5);
    let phased = rules.modules().iter().filter(|it| !it.phases.is_empty());
    assert_eq!(phased.count(), 1);
}

#[test]
fn a_module_is_known_by_key_title_and_part() {
    let rules = built_in();
    for (word, key) in [
        ("upgrade-package", "upgrade-package"),
        ("Upgrade Package", "upgrade-package"),
        ("upgrade_package", "upgrade-package"),
        ("Product coach", "product-coach-ci-cd"),
        ("product coach (security)", "product-coach-security"),
        ("monorepos", "monorepos-and-large-repositories"),
        ("Introduction to CI/CD", "introduction-to-ci-cd"),
        ("separation of duties", "intro-to-audit-and-compliance"),
    ] {
        assert_eq!(rules.module(word).unwrap().key, key, "{word}");
    }
}

#[track_caller]
fn refused(rules: &Rules, word: &str) -> Refusal {
    let error = rules.module(word).expect_err("it was found");
    error.downcast::<Refusal>().unwrap()
}

#[test]
fn a_word_that_means_none_or_several_is_refused_with_names() {
    let rules = built_in();
    let none = refused(&rules, "upgrad-pakage");
    assert_eq!(none.kind, Kind::NotFound);
    assert_eq!(none.hints[0], "did you mean `upgrade-package`?");
    let several = refused(&rules, "rollout strategy");
    assert_eq!(
        (several.kind, several.message.as_str()),
        (
            Kind::Ambiguous,
            "`rollout strategy` could be `security-rollout-strategy` or `security-policy-rollout-strategy`"
        )
    );
    assert_eq!(refused(&rules, " ").kind, Kind::NotFound);
}

const OWN: &str = r#"
[modules.release-train]
title = "Release train workshop"
category = "ci-cd"
types = ["cd"]
description = "One release date for all."
outcome = "A calendar of releases."
outputs = ["release calendar"]
why = "asked for"
source = "team agreement"
"#;

#[test]
fn a_team_adds_drops_and_changes_modules() {
    let rules = with(&[("rules/own.toml", OWN)]);
    assert_eq!(rules.modules().len(), 21);
    let own = rules.module("release train").unwrap();
    assert_eq!(own.steps(None), ["Hand over the release calendar"]);

    let rules = with(&[(
        "rules/own.toml",
        "[modules.upgrade-package]\ndropped = true\n[modules.jira-and-gitlab]\nlength = \"half a day\"\n",
    )]);
    assert_eq!(rules.modules().len(), 19);
    let gone = refused(&rules, "upgrade-package");
    assert_eq!(gone.rule.as_deref(), Some("modules.upgrade-package"));
    let changed = rules.module("jira-and-gitlab").unwrap();
    assert_eq!(changed.length.as_deref(), Some("half a day"));
    assert_eq!(changed.title, "Jira + GitLab workshop");
}

#[test]
fn a_module_that_does_not_say_what_it_is_is_refused() {
    let without = |line: &str| {
        let text: String = OWN
            .lines()
            .filter(|it| !it.starts_with(line))
            .map(|it| format!("{it}\n"))
            .collect();
        match load(&[("rules/own.toml", &text)]) {
            Ok(_) => "taken".to_owned(),
            Err(error) => error.downcast_ref::<Refusal>().unwrap().message.clone(),
        }
    };
    for field in [
        "title",
        "category",
        "types",
        "description",
        "outcome",
        "why",
        "source",
    ] {
        assert_eq!(
            without(field),
            format!("rule `modules.release-train` needs `{field}`")
        );
    }
    assert_eq!(without("outputs"), "taken");
    let refusal = |text: &str| {
        let error = load(&[("rules/own.toml", text)]).expect_err("it was taken");
        error.downcast_ref::<Refusal>().unwrap().to_string()
    };
    assert_eq!(
        refusal(&OWN.replace("Release train workshop", "upgrade package")),
        "rules/own.toml:2:10: rule `modules.release-train` is called `upgrade-package`, and so is \
         `modules.upgrade-package`"
    );
    assert!(refusal(&OWN.replace("\"cd\"", "\"cdd\"")).contains("unknown word `cdd`"));
    assert!(refusal("[modules.x]\ntitel = 1\n").contains("unknown key `titel`"));
    assert_eq!(
        refusal("[modules.security-policy-rollout-strategy]\nphases = [\"One\"]\n"),
        "rules/own.toml:1:10: rule `modules.security-policy-rollout-strategy.phase_backlog` has 5 lists for 1 phases; \
         give each phase one"
    );
}
