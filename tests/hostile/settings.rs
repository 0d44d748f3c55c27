//! Rule files, configurations and templates that nobody means well with.

use crate::book::Book;

/// Refused with its file and line, and without falling over.
fn refused(place: &str, text: &str, args: &[&str], words: &str) {
    let book = Book::new();
    book.put(place, text);
    let what = &text[..text.len().min(60)];
    let told = book.csa(args);
    told.refused(what, 6, words);
    told.is_tame(what);
    let file = place.rsplit('/').next().unwrap();
    assert!(told.err.contains(&format!("{file}:")), "{what}: {told:?}");
}

#[test]
fn toml_that_is_nested_too_deep_is_refused_with_its_place() {
    let path = vec!["a"; 10_000].join(".");
    for text in [
        format!("a = {}{}\n", "[".repeat(10_000), "]".repeat(10_000)),
        format!("a = {}1{}\n", "{a=".repeat(10_000), "}".repeat(10_000)),
        format!("[{path}]\n"),
        format!("tiers.{path} = 1\n"),
    ] {
        for place in ["book/rules/team.toml", "config.toml"] {
            refused(place, &text, &["today"], "nested too deep");
        }
    }
}

#[test]
fn a_broken_rule_file_stops_what_goes_by_rules_and_nothing_else() {
    let book = Book::new();
    book.put("book/rules/team.toml", "[[[\n");
    book.csa(&["today"]).refused("rules", 6, "team.toml:1:");
    book.csa(&["customer", "path", "globex"])
        .done("no rules needed");
    book.csa(&["check"]).refused("check", 3, "fault");
}

#[test]
fn numbers_without_measure_are_refused_or_reckoned_with() {
    let most = u32::MAX;
    let limits = [
        "accelerator.length",
        "accelerator.pacing",
        "accelerator.at_once",
        "accelerator.parallel",
        "accelerator.quiet_after",
        "renewal.internal_sync",
        "renewal.first_contact",
        "objective.reading_age",
        "today.ahead",
        "backlog.import_limit",
        "tiers.signature.accelerators",
        "tiers.signature.business_reviews",
    ];
    for value in [0, most] {
        for key in limits {
            let book = Book::new();
            book.put(
                "book/rules/team.toml",
                format!("[{key}]\nvalue = {value}\n"),
            );
            for args in [
                &["today"][..],
                &["prep", "globex"],
                &["accelerator", "plan"],
            ] {
                let told = book.csa(args);
                assert!(
                    matches!(told.code, Some(0 | 6)),
                    "{key} = {value}: {args:?}: {told:?}"
                );
            }
        }
    }
}

#[test]
fn a_template_can_neither_read_files_nor_run_for_ever_nor_fall_over() {
    let place = "book/templates/welcome-email.md";
    let draft = ["onboard", "draft", "globex", "welcome-email"];
    for (text, words) in [
        ("{% include '/etc/hostname' %}", "non-existing template"),
        (
            "{% import '../../config.toml' as x %}",
            "non-existing template",
        ),
        ("{% extends '/etc/hostname' %}", "template not found"),
        (
            "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
            "takes too long",
        ),
        // Each list is twice the one before, and nobody has counted it yet.
        (
            "{% set ns = namespace(x=[1]) %}{% for i in range(40) %}{% set ns.x = ns.x + ns.x %}{% endfor %}{{ ns.x|length }}",
            "takes too long",
        ),
        (
            "{% macro m(n) %}{{ m(n) }}{% endmacro %}{{ m(1) }}",
            "recursion",
        ),
        ("{{ 'x' * 1000000000 }}", "too large"),
        ("{{ environ }}", "is given no `environ`"),
    ] {
        refused(place, text, &draft, words);
    }
    for deep in ["not ", "(", "[", "-", "1|string|"] {
        refused(
            place,
            &format!("{{{{ {}1 }}}}", deep.repeat(100_000)),
            &draft,
            "",
        );
    }
    let ifs = "{% if 1 %}".repeat(20_000) + &"{% endif %}".repeat(20_000);
    refused(place, &ifs, &draft, "recursion");
}
