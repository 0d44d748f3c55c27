//! A book's own rules are laid over the built-in ones key by key, and refused where they make no sense.

use std::path::Path;

use chrono::NaiveDate;

use super::tests::{built_in, entry, load, with};
use super::*;

/// The refusal of a book's own file `rules/own.toml`, as its one line.
#[track_caller]
fn refused(text: &str) -> String {
    let error = load(&[("rules/own.toml", text)]).expect_err("it was taken");
    error.downcast_ref::<Refusal>().unwrap().to_string()
}

#[test]
fn a_key_of_an_override_changes_that_key_and_no_other() {
    let own = "[onboarding.steps.discovery_workshop]\nlimit = 10\n";
    let rules = with(&[("rules/own.toml", own)]);
    let (step, was) = (rules.step("discovery").unwrap(), built_in());
    let was = was.step("discovery").unwrap();
    assert_eq!((step.limit, was.limit), (Some(10), Some(14)));
    assert_eq!(
        Step {
            limit: was.limit,
            ..step.clone()
        },
        *was
    );
}

#[test]
fn the_file_in_force_is_shown_for_the_overridden_rule_and_for_no_other() {
    let own = "[tiers.advanced.accelerators]\nvalue = 3\n";
    let rules = with(&[("book/rules/own.toml", own)]);
    for entry in rules.entries() {
        let is_own = entry.key == "tiers.advanced.accelerators";
        let file = if is_own {
            "book/rules/own.toml"
        } else {
            "built in"
        };
        assert_eq!(
            (entry.file.as_str(), entry.is_overridden),
            (file, is_own),
            "{}",
            entry.key
        );
    }
}

#[test]
fn a_reason_for_another_value_is_not_shown_as_if_it_supported_this_one() {
    let text = "[tiers.signature.accelerators]\nvalue = 5\nwhy = \"memo of October\"\n";
    let own = entry(&with(&[("own.toml", text)]), "tiers.signature.accelerators");
    assert_eq!(own.why, "memo of October");
    let source = "not given by own.toml; built in for value = 4: Success Tiers page, Accelerators";
    assert!(own.source.starts_with(source), "{}", own.source);

    let text = "[onboarding.steps.discovery_workshop]\nlimit = 8\nunit = \"business-days\"\n";
    let own = entry(
        &with(&[("own.toml", text)]),
        "onboarding.steps.discovery_workshop",
    );
    let why =
        "not given by own.toml; built in for limit = 14, unit = calendar-days: Within two weeks";
    assert!(own.why.starts_with(why), "{}", own.why);

    // What the built-in rule does not have was never reasoned about.
    let text = "[onboarding.steps.playback]\ndropped = true\n";
    let own = entry(&with(&[("own.toml", text)]), "onboarding.steps.playback");
    assert!(
        own.why
            .starts_with("not given by own.toml; built in: SA and"),
        "{}",
        own.why
    );
    // A reason of one's own for the same value is one's own.
    let text = "[onboarding.steps.playback]\nwhy = \"we like it\"\n";
    let own = entry(&with(&[("own.toml", text)]), "onboarding.steps.playback");
    assert_eq!(own.why, "we like it");
}

#[test]
fn a_step_names_a_draft_that_there_is_and_waits_for_what_can_come() {
    let step = |line: &str| format!("[onboarding.steps.kickoff]\n{line}\n");
    for (line, told) in [
        (
            "draft = \"nonsense\"",
            "names the draft `nonsense`; the drafts are `welcome-email`, ",
        ),
        (
            "draft = \"kick-off\"",
            "names the draft `kick-off`; did you mean `kickoff`?; the drafts are",
        ),
        (
            "met_by = [\"all_steps\"]",
            "onboarding.steps.kickoff.met_by` cannot wait for `all_steps`",
        ),
        (
            "from = \"first_call_or_meeting\"",
            "from` cannot wait for `first_call_or_meeting` (the first",
        ),
        (
            "also = [\"order_form\"]",
            "is called `order_form`, which means the day of the order form",
        ),
    ] {
        let refusal = refused(&step(line));
        assert!(refusal.contains(told), "{refusal}");
        assert!(refusal.starts_with("rules/own.toml:"), "{refusal}");
    }
    let rules = with(&[("rules/own.toml", &step("draft = \"\""))]);
    assert_eq!(rules.step("kickoff").unwrap().draft, None);
}

#[test]
fn of_two_files_the_later_name_wins_and_both_are_shown() {
    let first = (
        "rules/a.toml",
        "[tiers.sps.vouchers]\nvalue = 1\nwhy = \"a\"\n",
    );
    let second = ("rules/b.toml", "[tiers.sps.vouchers]\nvalue = 2\n");
    let rules = with(&[first, second]);
    let entry = entry(&rules, "tiers.sps.vouchers");
    assert!(entry.value.starts_with("2 "), "{}", entry.value);
    assert_eq!(
        entry.why,
        "not given by rules/b.toml; given by rules/a.toml: a"
    );
    assert_eq!(entry.file, "rules/a.toml, rules/b.toml");
    let rules = with(&[("rules/a.toml", second.1), ("rules/b.toml", second.1)]);
    assert_eq!(
        self::entry(&rules, "tiers.sps.vouchers").file,
        "rules/b.toml"
    );
}

const BRIEFING: &str = r#"
[onboarding.steps.security_briefing]
title = "Security briefing sent"
order = 95
from = "kickoff"
limit = 3
unit = "business-days"
why = "our public sector customers ask for it"
source = "team agreement"
"#;

#[test]
fn a_step_is_added_at_its_place() {
    let rules = with(&[("rules/own.toml", BRIEFING)]);
    let keys: Vec<&str> = rules.steps().map(|step| step.key.as_str()).collect();
    let at = keys.iter().position(|key| *key == "security_briefing");
    assert_eq!(
        at.map(|at| (keys[at - 1], keys[at + 1])),
        Some(("kickoff", "deck_shared"))
    );
    let entry = entry(&rules, "onboarding.steps.security_briefing");
    assert_eq!(
        entry.value,
        "Security briefing sent; within 3 business days of kickoff"
    );
}

#[test]
fn a_step_is_dropped_and_its_record_still_understood() {
    let rules = with(&[(
        "rules/own.toml",
        "[onboarding.steps.playback]\ndropped = true\n",
    )]);
    assert!(rules.steps().all(|step| step.key != "playback"));
    assert!(rules.every_step().iter().any(|step| step.key == "playback"));
    assert!(rules.step("playback").is_err());
}

#[test]
fn a_dropped_step_that_others_name_is_refused_with_both_names() {
    assert_eq!(
        refused("\n[onboarding.steps.account_context]\ndropped = true\n"),
        "rules/own.toml:2:19: rule `onboarding.steps.playback.from` speaks of `account_context`, \
         which is dropped; give it another, or drop it too"
    );
}

#[test]
fn an_empty_text_takes_a_name_away() {
    let own =
        "[onboarding.steps.account_context]\nbefore = \"\"\nlimit = 5\nunit = \"business-days\"\n";
    let rules = with(&[("rules/own.toml", own)]);
    let step = rules.step("account-context").unwrap();
    assert_eq!((step.before.as_deref(), step.limit), (None, Some(5)));
    let own = own.replace("before = \"\"\n", "");
    assert!(refused(&own).contains("a `limit` and a `before`; take one away"));
    let own = "[tiers.sps]\nwhy = \"\"\n";
    assert_eq!(
        refused(own),
        "rules/own.toml:2:1: rule `tiers.sps` needs `why`"
    );
}

#[test]
fn what_an_override_cannot_mean_is_refused_at_its_place() {
    for (text, refusal) in [
        (
            "[tiers.advanced.accelerators]\nvalu = 3\n",
            "rules/own.toml:2:1: unknown key `valu`",
        ),
        (
            "[onbording]\n",
            "rules/own.toml:1:2: unknown key `onbording`",
        ),
        (
            "[tiers.advanced.accelerators]\nvalue = \"3\"\n",
            "rules/own.toml:2:9: invalid type",
        ),
        (
            "[tiers.advanced.accelerators]\nvalue = -3\n",
            "rules/own.toml:2:9: invalid value",
        ),
        (
            "[check.activity.no_notes]\nlevel = \"loud\"\n",
            "rules/own.toml:2:9: unknown word `loud`",
        ),
        ("[tiers\n", "rules/own.toml:1:7: "),
        (
            "[calendar.weekend]\ndays = [\"sun\", \"blursday\"]\n",
            "rules/own.toml:2:16: ",
        ),
        (
            "[tiers.platinum]\ntitle = \"P\"\n",
            "rules/own.toml:1:8: rule `tiers.platinum` is not a tier; the tiers are `signature`",
        ),
        (
            "[tiers.essentials]\nowner = \"cms\"\n",
            "rules/own.toml:2:1: rule `tiers.essentials.owner` names the role `cms`; the roles are",
        ),
        (
            "[tiers.essentials]\nowner = \"csa\"\n",
            "rules/own.toml:1:8: rule `tiers.essentials.accelerators` is missing",
        ),
        (
            "[check.activity.no_note]\nlevel = \"off\"\n",
            "rules/own.toml:1:17: rule `check.activity.no_note` is not a check; did you mean `check.activity.no_notes`?",
        ),
        (
            "[onboarding.steps.kickoff]\nfrom = \"order_from\"\n",
            "rules/own.toml:2:1: rule `onboarding.steps.kickoff.from` speaks of `order_from`, which is not a step; did you mean `order_form`?",
        ),
        (
            "[onboarding.steps.kickoff]\nalso = [\"discovery\"]\n",
            "rule `onboarding.steps.discovery_workshop` is called `discovery`, and so is `onboarding.steps.kickoff`",
        ),
        (
            "[onboarding.steps.order]\norder = 1\n",
            "rules/own.toml:1:19: rule `onboarding.steps.order` needs `title`",
        ),
        (
            "[onboarding.steps.playback]\nlimit = 2\n",
            "rules/own.toml:1:19: rule `onboarding.steps.playback` needs `limit` and `unit` together",
        ),
        (
            "[calendar.weekend]\ndays = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"]\n",
            "rules/own.toml:2:1: rule `calendar.weekend.days` all seven days are weekend",
        ),
    ] {
        let told = refused(text);
        assert!(told.contains(refusal), "{text}\n{told}\n{refusal}");
    }
    let error = load(&[("rules/own.toml", "[onbording]\n")]).unwrap_err();
    let refusal = error.downcast_ref::<Refusal>().unwrap();
    let label = refusal.excerpt.as_ref().map(|place| place.label.as_str());
    assert_eq!(
        (refusal.kind, label),
        (Kind::Invalid, Some("did you mean `onboarding`?"))
    );
}

#[test]
fn a_circle_is_refused_along_either_way() {
    let told = refused("[onboarding.steps.kickoff]\nfrom = \"deck_shared\"\n");
    assert!(told.contains("waits for itself: "), "{told}");
    assert!(
        told.contains("kickoff → deck_shared") || told.contains("deck_shared → kickoff"),
        "{told}"
    );
    // Through the `before` of a step that has a `from` as well.
    let told = refused(
        "[onboarding.steps.account_context]\nbefore = \"\"\n[onboarding.steps.kickoff]\nfrom = \"playback\"\n",
    );
    assert!(told.contains("playback → kickoff → playback"), "{told}");
    let told = refused("[onboarding.steps.kickoff]\nfrom = \"kickoff\"\n");
    assert!(told.contains("kickoff → kickoff"), "{told}");
}

#[test]
fn the_weekend_is_the_books_own() {
    let rules = with(&[(
        "rules/own.toml",
        "[calendar.weekend]\ndays = [\"fri\", \"sat\"]\n",
    )]);
    let work = rules.work_calendar([]).unwrap();
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    // The 22nd of November 2026 is a Sunday.
    let worked: Vec<u32> = (19..=23)
        .filter(|n| work.is_business_day(day(*n)))
        .collect();
    assert_eq!(worked, [19, 22, 23]);
}

#[test]
fn what_is_shown_for_a_change_is_taken_as_one() {
    let rules = built_in();
    for entry in rules.entries() {
        let rules = with(&[("rules/own.toml", &entry.toml)]);
        let changed = self::entry(&rules, &entry.key);
        assert_eq!(changed.value, entry.value, "{}", entry.key);
        assert_eq!(changed.why, "your reason");
    }
}

#[test]
fn a_file_that_is_not_toml_names_itself() {
    let error = load(&[("rules/own.toml", "x = [")]).unwrap_err();
    let place = error.downcast_ref::<Refusal>().unwrap().excerpt.as_ref();
    assert_eq!(
        place.map(|place| place.path.as_path()),
        Some(Path::new("rules/own.toml"))
    );
}

#[test]
fn a_metric_of_the_team_is_known_by_every_word_for_it() {
    let own = "[metric.coverage]\ntitle = \"Coverage\"\nalso = [\"scanned\"]\nmeasured_in = \"percent\"\n\
               most = 100.0\nwhy = \"a\"\nsource = \"b\"\n[metric.lead_time_for_changes]\nmeasured_in = \"days\"\n";
    let rules = with(&[("rules/own.toml", own)]);
    let called = |word: &str| KnownMetric::called(rules.metrics(), word).unwrap();
    assert_eq!(called("Scanned").key, "coverage");
    assert_eq!(called("lead time").measured_in, "days");
    assert_eq!(called("mttr").measured_in, "hours");
}

#[test]
fn metrics_without_sense_are_refused() {
    for (own, expected) in [
        (
            "[metric.coverage]\ntitle = \"Coverage\"\nwhy = \"a\"\nsource = \"b\"",
            "rule `metric.coverage` needs `measured_in`",
        ),
        (
            "[metric.change_failure_rate]\nleast = 100.0",
            "rule `metric.change_failure_rate` has a `least` that is not below its `most`",
        ),
        (
            "[metric.lead_time_for_changes]\nalso = [\"mttr\"]",
            "rule `metric.time_to_restore_service` is called `mttr`, and so is `metric.lead_time_for_changes`",
        ),
        (
            "[metric.lead_time_for_changes]\nalso = [\"LTC\"]",
            "rule `metric.lead_time_for_changes` is called `LTC`, which cannot be found; write it in lower case with underscores",
        ),
        (
            "[objective.reading_age]\nsource = \"\"",
            "rule `objective.reading_age` needs `source`",
        ),
    ] {
        let told = refused(own);
        assert!(told.contains(expected), "{told}");
    }
}
