use minijinja::context;

use super::*;

fn template(text: &str) -> Template {
    Template {
        path: "a.md".into(),
        text: text.to_owned(),
    }
}

fn filled(text: &str) -> Filled {
    fill(&template(text), facts(), "this draft", Manner::Plain).unwrap()
}

fn refused(text: &str) -> Refusal {
    fill(&template(text), facts(), "this draft", Manner::Plain).unwrap_err()
}

fn facts() -> Value {
    context! {
        csa => context! { name => "Robin", email => () },
        ase => (),
        on => "2026-12-04",
        none => (),
        empty => Vec::<String>::new(),
        notes => "a\n\n# b",
    }
}

#[test]
fn a_missing_fact_is_a_blank_and_a_question_asked_once() {
    let filled = filled(concat!(
        "{{ csa.name | ask('Who?', 'name') }} {{ csa.email | ask('Which mail?', 'mail') }}\n",
        "{{ empty | ask('Who comes?', 'guests') }} {{ csa.email | ask('Which mail?', 'mail') }} {{ none }}"
    ));
    assert_eq!(filled.text, "Robin [mail]\n[guests] [mail] [not known]\n");
    assert_eq!(filled.questions, ["Which mail?", "Who comes?"]);
}

#[test]
fn filters_write_dates_cells_and_quotations() {
    assert_eq!(
        filled("{{ on | day }}, {{ none | day | ask('When?', 'day') }}").text,
        "Friday 4 December 2026, [day]\n"
    );
    assert_eq!(filled("{{ 'a|b' | cell }}").text, "a\\|b\n");
    assert_eq!(filled("{{ notes | quote }}").text, "> a\n>\n> # b\n");
}

#[test]
fn block_tags_leave_no_empty_lines() {
    let text = "\n\na\n{% if csa %}\n\n\n  {% if on %}\nb  \n  {% endif %}\n{% endif %}\n\n\n";
    assert_eq!(filled(text).text, "a\n\nb\n");
}

#[test]
fn an_unknown_name_is_refused_with_its_place_wherever_it_stands() {
    for text in [
        "x\n{{ csa.nmae }}",
        "x\n{{ csa.nmae | ask('Who?', 'name') }}",
        "x\n{{ csa.nmae | day }}",
        "x\n{{ csa.nmae | quote }}",
        "x\n{{ csa.nmae | cell }}",
        "x\n{% if csa.nmae %}{% endif %}",
    ] {
        let refusal = refused(text);
        assert_eq!(refusal.kind, Kind::Invalid);
        assert_eq!(
            refusal.message, "this template is given no `csa.nmae`",
            "{text}"
        );
        let place = refusal.excerpt.unwrap();
        assert_eq!((place.line, place.length), (2, 8), "{text}");
        assert!(place.text[place.column - 1..].starts_with("csa.nmae"));
        assert_eq!(place.label, "did you mean `name`?");
        assert_eq!(refusal.hints, ["`csa` has email, name"]);
    }
}

#[test]
fn a_part_that_not_every_customer_has_is_explained() {
    let refusal = refused("{{ ase.name | ask('Who?', 'ASE name') }}");
    assert_eq!(refusal.message, "this template is given no `ase.name`");
    assert!(
        refusal.hints[0].contains("`{% if ase %}`"),
        "{:?}",
        refusal.hints
    );
}

#[test]
fn what_is_no_template_is_refused_with_its_place() {
    let refusal = refused("a\n{% if on %}\nb");
    assert!(
        refusal.message.starts_with("syntax error: "),
        "{}",
        refusal.message
    );
    assert!(refusal.excerpt.is_some());
    assert_eq!(
        refused("{{ on | dya }}").message,
        "unknown filter: filter dya is unknown"
    );
    assert_eq!(
        refused("{{ csa.name | day }}").message,
        "invalid operation: `day` takes a date, and `Robin` is none"
    );
}

#[test]
fn a_template_without_end_is_stopped() {
    let text = "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}";
    assert_eq!(
        refused(text).message,
        "this template takes too long to fill"
    );
}

#[test]
fn what_a_record_says_is_never_read_as_a_template() {
    let facts = context! { name => "{{ csa }}{% if %}" };
    let filled = fill(&template("{{ name }}"), facts, "this draft", Manner::Plain).unwrap();
    assert_eq!(filled.text, "{{ csa }}{% if %}\n");
}

#[test]
fn in_a_report_values_are_escaped_once_however_they_are_printed() {
    let facts = || context! { x => "# x | [y](z)", none => (), url => "https://a.example/b", names => ["a_", "b|"] };
    let filled = |text: &str| {
        let filled = fill(&template(text), facts(), "this report", Manner::Escaped).unwrap();
        (filled.text.trim_end().to_owned(), filled.questions)
    };
    let safe = r"\# x \| \[y\](z)";
    for text in [
        "{{ x }}",
        "{{ x | cell }}",
        "{{ x | e }}",
        "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(x) }}",
        "{% set a %}{{ x }}{% endset %}{{ a }}",
        "{{ x | ask('Who?', 'name') }}",
        "{% autoescape false %}{{ x }}{% endautoescape %}",
    ] {
        assert_eq!(filled(text).0, safe, "{text}");
    }
    assert_eq!(filled("- {{ names | join(', ') }}").0, r"- a\_, b\|");
    assert_eq!(filled("{{ url | link }}").0, "<https://a.example/b>");
    assert_eq!(filled("{{ 210.0 | amount('hours') }}").0, "210 hours");
    let asked = filled("{{ none | ask('Who is it?', 'name of ' ~ x) }} {{ none }}");
    assert_eq!(
        asked.0,
        format!("[name of {}] [not known]", r"# x \| \[y\](z)")
    );
    assert_eq!(asked.1[0], "Who is it?");
    assert!(asked.1[1].contains("[not known]"), "{:?}", asked.1);
    for text in ["{{ x | safe }}", "{{ nothing }}", "{{ nothing | link }}"] {
        fill(&template(text), facts(), "this report", Manner::Escaped).unwrap_err();
    }
}

#[test]
fn a_tag_too_deep_for_the_engine_is_refused_with_its_place() {
    for deep in ["not ", "-", "1|string|", "a."] {
        let tag = deep.repeat(100_000);
        let template = Template {
            path: "deep.md".into(),
            text: format!("Hello\n\n{{{{ {tag}1 }}}}\n"),
        };
        let refusal = fill(&template, Value::UNDEFINED, "nobody", Manner::Plain).unwrap_err();
        let place = refusal.excerpt.unwrap();
        assert_eq!((place.line, place.column), (3, 1), "{deep}");
        assert_eq!(refusal.kind, Kind::Invalid);
    }
}
