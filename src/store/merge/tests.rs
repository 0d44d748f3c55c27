//! The merge, case by case: what each side did, and the text that comes of it.

use super::*;

const HEAD: &str =
    "schema: 1\nname: Acme Corp\nsubscriptions:\n  - tier: signature\n    starts_on: 2026-11-15\n";

/// A record with these lines below what every record has.
fn record(rest: &str) -> String {
    format!("{HEAD}{rest}")
}

#[track_caller]
fn merged(base: &str, ours: &str, theirs: &str) -> Merged {
    merge(&record(base), &record(ours), &record(theirs)).unwrap()
}

/// The merge is this text, and says this.
#[track_caller]
fn case(base: &str, ours: &str, theirs: &str, wanted: &str, said: &[&str]) {
    let merged = merged(base, ours, theirs);
    let text = merged.text.strip_prefix(HEAD).unwrap();
    assert_eq!(text, wanted);
    let mut words: Vec<String> = merged.conflicts.iter().map(Conflict::to_string).collect();
    words.extend(merged.notes.iter().map(Note::to_string));
    assert_eq!(words, said);
}

#[test]
fn what_one_side_changed_is_taken_from_it() {
    case(
        "environment:\n  seats: 10\n  version: \"18.4\"\n",
        "environment:\n  seats: 20   # asked Dana\n  version: \"18.4\"\n",
        "environment:\n  seats: 10\n  version: \"18.5\"\nnotes: Likes tea.\n",
        "environment:\n  seats: 20   # asked Dana\n  version: \"18.5\"\nnotes: Likes tea.\n",
        &[],
    );
}

#[test]
fn a_change_made_on_both_sides_is_made_once() {
    let (before, after) = (
        "notes: one\n",
        "notes: two\nlinks:\n  c360: https://a.example\n",
    );
    case(before, after, after, after, &[]);
}

#[test]
fn new_entries_of_both_sides_stand_one_behind_the_other_as_they_were_written() {
    let entry = |id: &str, rest: &str| {
        format!("  - id: {id}\n    type: Email\n    at: 2026-11-16T09:20:00-08:00\n{rest}")
    };
    let base = format!("activities:\n{}", entry("x1", ""));
    let ours = format!("{base}{}", entry("x2", "    notes: ours\n"));
    let theirs = format!(
        "{base}  # theirs, from the train\n{}",
        entry(
            "x3",
            "    notes: |   # long\n      First.\n\n      - Second.\n"
        )
    );
    let wanted = format!(
        "{base}{}  # theirs, from the train\n{}",
        entry("x2", "    notes: ours\n"),
        entry(
            "x3",
            "    notes: |   # long\n      First.\n\n      - Second.\n"
        )
    );
    case(&base, &ours, &theirs, &wanted, &[]);
}

#[test]
fn an_item_of_another_layout_comes_in_the_layout_of_its_author_at_our_depth() {
    case(
        "contacts: []\n",
        "contacts:\n- name: Dana Ruiz\n  email: dana@acme.example\n",
        "contacts:\n    -   name: Piet de Boer # admin\n        roles:\n            # both\n            - gitlab_admin\n",
        "contacts:\n- name: Dana Ruiz\n  email: dana@acme.example\n-   name: Piet de Boer # admin\n    roles:\n        # both\n        - gitlab_admin\n",
        &[],
    );
}

#[test]
fn both_values_are_kept_where_both_sides_changed_one() {
    case(
        "environment:\n  seats: 10\n  hosting: dedicated\n",
        "environment:\n  hosting: dedicated\n  seats: 20\n",
        "environment:\n  seats: 30\n  hosting: hybrid\n",
        "environment:\n  hosting: hybrid\n  # csa: both sides changed environment.seats; the other side has\n  #   seats: 30\n  seats: 20\n",
        &["both sides changed environment.seats: here 20, there 30"],
    );
}

#[test]
fn long_notes_and_values_in_braces_are_kept_legibly() {
    case(
        "team:\n  csa: {name: Robin Vale}\nnotes: old\n",
        "team:\n  csa: {name: Robin Vale-Ito}\nnotes: |\n  Ours.\n",
        "team:\n  csa: {name: Robin Itō}\nnotes: |\n  Theirs.\n\n  # no comment\n",
        "team:\n  # csa: both sides changed team.csa; the other side has\n  #   csa:\n  #     name: Robin Itō\n  csa: {name: Robin Vale-Ito}\n# csa: both sides changed notes; the other side has\n#   notes: |\n#     Theirs.\n#   \n#     # no comment\nnotes: |\n  Ours.\n",
        &[
            "both sides changed team.csa: here {name: Robin Vale-Ito}, there {name: Robin Itō}",
            "both sides changed notes: here \"Ours.\\n\", there \"Theirs.\\n\\n# no comment\\n\"",
        ],
    );
}

#[test]
fn an_edit_beats_a_deletion_on_either_side() {
    let base = "accelerators:\n  - {id: a1, status: planned}\n  - {id: a2, status: planned}\n";
    let changed = "accelerators:\n  - {id: a1, status: planned}\n  - {id: a2, status: active}\n";
    let removed = "accelerators:\n  - {id: a1, status: planned}\n";
    let both = |said| case(base, changed, removed, changed, &[said]);
    both("accelerators.a2 was changed here and deleted there: it stays");
    case(
        base,
        removed,
        changed,
        changed,
        &["accelerators.a2 was deleted here and changed there: it stays"],
    );
    case(base, base, removed, removed, &[]);
    case(base, removed, base, removed, &[]);
}

#[test]
fn a_section_that_one_side_emptied_takes_what_the_other_one_added() {
    case(
        "onboarding:\n  steps:\n    kickoff: {done_on: 2026-11-13}\n",
        "onboarding:\n  steps:\n    kickoff: {done_on: 2026-11-13}\n    playback: {done_on: 2026-11-11}\n",
        "",
        "onboarding:\n  steps:\n    playback: {done_on: 2026-11-11}\n",
        &[],
    );
}

#[test]
fn half_a_person_is_nobody() {
    case(
        "team:\n  ae: {name: Sam Osei, email: sam@gitlab.example}\n",
        "",
        "team:\n  ae: {name: Sam Osei, email: sosei@gitlab.example}\n",
        "team:\n  ae: {name: Sam Osei, email: sosei@gitlab.example}\n",
        &["team.ae was deleted here and changed there: it stays"],
    );
}

#[test]
fn lists_of_words_take_what_either_side_added_and_lose_what_either_took_away() {
    case(
        "contacts:\n  - {name: Dana, roles: [champion, dev_lead]}\n",
        "contacts:\n  - {name: Dana, roles: [champion, exec_sponsor, dev_lead]}\n",
        "contacts:\n  - {name: Dana, roles: [dev_lead, security_lead]}\n",
        "contacts:\n  - {name: Dana, roles: [exec_sponsor, dev_lead, security_lead]}\n",
        &[],
    );
}

#[test]
fn readings_go_by_their_day_and_into_its_order() {
    let record = |readings: &str| {
        format!(
            "objectives:\n  - id: o\n    metrics:\n      - key: lead_time\n        readings:\n{readings}"
        )
    };
    let line =
        |on: u32, value: u32| format!("          - {{on: 2026-11-{on:02}, value: {value}}}\n");
    case(
        &record(&line(10, 1)),
        &record(&[line(10, 1), line(18, 2)].concat()),
        &record(&[line(10, 5), line(12, 3), line(20, 4)].concat()),
        &record(&[line(10, 5), line(12, 3), line(18, 2), line(20, 4)].concat()),
        &[],
    );
}

#[test]
fn people_are_known_by_address_or_name_and_years_by_their_dates() {
    case(
        "contacts:\n  - name: Dana Ruiz\n    email: dana@acme.example\n  - name: Piet\n",
        "contacts:\n  - name: Dana Ruiz-Ito\n    email: dana@acme.example\n  - name: Piet\n",
        "contacts:\n  - name: Piet\n    email: piet@acme.example\n  - name: Dana Ruiz\n    email: dana@acme.example\n    in_salesforce: true\n",
        "contacts:\n  - name: Dana Ruiz-Ito\n    email: dana@acme.example\n    in_salesforce: true\n  - name: Piet\n    email: piet@acme.example\n",
        &[],
    );
    let years = |first: &str, second: &str| {
        format!("schema: 1\nname: A\nsubscriptions:\n  - tier: advanced\n{first}{second}")
    };
    let merged = merge(
        &years("", ""),
        &years("    starts_on: 2025-11-15\n", ""),
        &years("", "  - tier: signature\n    starts_on: 2026-11-15\n"),
    )
    .unwrap();
    assert_eq!(
        merged.text,
        years(
            "    starts_on: 2025-11-15\n",
            "  - tier: signature\n    starts_on: 2026-11-15\n"
        )
    );
}

#[test]
fn one_number_for_two_new_items_becomes_two_and_what_refers_to_it_follows() {
    case(
        "accelerators:\n  - {id: a1, status: completed}\n",
        "accelerators:\n  - {id: a1, status: completed}\n  - {id: a2, title: Ours, status: planned}\nsnoozed:\n  - {item: a2-start, until: 2026-12-01, why: later}\nactivities:\n  - {id: x, type: Email, at: 2026-11-16T09:20:00-08:00, accelerator: a2}\n",
        "accelerators:\n  - {id: a1, status: completed}\n  - {id: a2, title: Theirs, status: planned}\nactivities:\n  - {id: y, type: Email, at: 2026-11-16T09:20:00-08:00, accelerator: a2}\n",
        "accelerators:\n  - {id: a1, status: completed}\n  - {id: a3, title: Ours, status: planned}\n  - {id: a2, title: Theirs, status: planned}\nsnoozed:\n  - {item: a3-start, until: 2026-12-01, why: later}\nactivities:\n  - {id: x, type: Email, at: 2026-11-16T09:20:00-08:00, accelerator: a3}\n  - {id: y, type: Email, at: 2026-11-16T09:20:00-08:00, accelerator: a2}\n",
        &["both sides have a new `a2` in accelerators: the one from here is `a3` now"],
    );
    let backlog = |items: &str| {
        format!("accelerators:\n  - id: a1\n    status: active\n    backlog:\n{items}")
    };
    case(
        &backlog("      - {id: b1, title: One}\n"),
        &backlog("      - {id: b1, title: One}\n      - {id: b2, title: Two}\n"),
        &backlog(
            "      - {id: b1, title: One}\n      - {id: b2, title: Zwei}\n      - {id: b3, title: Drei}\n",
        ),
        &backlog(
            "      - {id: b1, title: One}\n      - {id: b4, title: Two}\n      - {id: b2, title: Zwei}\n      - {id: b3, title: Drei}\n",
        ),
        &["both sides have a new `b2` in backlog: the one from here is `b4` now"],
    );
}

#[test]
fn an_id_of_a_persons_own_is_one_item_wherever_it_came_up() {
    case(
        "",
        "objectives:\n  - {id: lead-time, outcome: Faster}\n",
        "objectives:\n  - {id: lead-time, due_on: 2027-06-30}\n",
        "objectives:\n  - {id: lead-time, due_on: 2027-06-30, outcome: Faster}\n",
        &[],
    );
}

#[test]
fn keys_that_csa_does_not_know_are_merged_like_others() {
    case(
        "x-pets:\n  - {id: 1, name: Otto}\nmascot: fox\n",
        "x-pets:\n  - {id: 1, name: Otto, kind: cat}\nmascot: fox\n",
        "x-pets:\n  - {id: 1, name: Ottilie}\n  - {id: 2, name: Fips}\nmascot: [fox, owl]\n",
        "x-pets:\n  - {id: 1, name: Ottilie, kind: cat}\n  - {id: 2, name: Fips}\nmascot: [fox, owl]\n",
        &[],
    );
}

#[test]
fn comments_of_the_other_side_come_along_wherever_they_stand() {
    case(
        "environment:\n  seats: 10\n  version: \"18.4\"\nnotes: a\n",
        "notes: b\nenvironment:\n  version: \"18.4\"\n  seats: 10\n",
        "# Never call before nine.\n# Really.\nenvironment:\n  # from the order form\n  seats: 10   # plus 5 in May\n  version: \"18.4\"\nnotes: a\n# the end\n",
        "notes: b\n# Never call before nine.\n# Really.\nenvironment:\n  version: \"18.4\"\n  # from the order form\n  seats: 10 # plus 5 in May\n# the end\n",
        &[],
    );
}

#[test]
fn a_comment_on_what_is_gone_is_kept_all_the_same() {
    case(
        "accelerators:\n  - {id: a1, status: planned}\n  - {id: a2, status: planned}\n",
        "accelerators:\n  - {id: a1, status: planned}\n",
        "accelerators:\n  - {id: a1, status: planned}\n  # Dana hesitates\n  - {id: a2, status: planned}\n",
        "# Dana hesitates\naccelerators:\n  - {id: a1, status: planned}\n",
        &[],
    );
}

#[test]
fn a_comment_in_what_the_other_side_deleted_is_kept_too() {
    case(
        "accelerators:\n  - {id: a1, status: planned}\n  - id: a2\n    status: planned\n",
        "accelerators:\n  - {id: a1, status: planned}\n  - id: a2   # Dana hesitates\n    status: planned\n",
        "accelerators:\n  - {id: a1, status: planned}\n",
        "# Dana hesitates\naccelerators:\n  - {id: a1, status: planned}\n",
        &[],
    );
}

#[test]
fn a_settled_value_loses_its_comment_on_the_other_side_too() {
    let open = "# csa: both sides changed notes; the other side has\n#   notes: b\nnotes: a\n";
    let found = unsettled(&record(open));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].line, found[0].column), (6, 1));
    assert_eq!((&*found[0].place, &*found[0].theirs), ("notes", "notes: b"));
    case(
        open,
        &format!("{open}links:\n  c360: https://c.example\n"),
        "notes: b\n",
        "notes: b\nlinks:\n  c360: https://c.example\n",
        &[],
    );
    assert!(
        unsettled(&record(
            "notes: |\n  # csa: both sides changed x; the other side has\n"
        ))
        .is_empty()
    );
}

#[test]
fn line_ends_and_a_byte_order_mark_stay_those_of_ours() {
    let crlf = |text: String| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let merged = merge(
        &crlf(record("notes: a\n")),
        &crlf(record("notes: b\n")),
        &record("notes: c\nlinks:\n  # x\n  c360: https://c.example\n"),
    )
    .unwrap();
    let wanted = record(
        "# csa: both sides changed notes; the other side has\n#   notes: c\nnotes: b\nlinks:\n  # x\n  c360: https://c.example\n",
    );
    assert_eq!(merged.text, crlf(wanted));
}

#[test]
fn one_customer_made_on_both_sides_is_one() {
    let merged = merge(
        "",
        &record("notes: a\n"),
        &record("contacts:\n  - name: Dana\n"),
    )
    .unwrap();
    assert_eq!(merged.text, record("contacts:\n  - name: Dana\nnotes: a\n"));
    assert!(merged.conflicts.is_empty());
}

#[test]
fn what_is_no_record_is_not_merged() {
    let good = record("");
    for (base, ours, theirs, said) in [
        ("a: [", &*good, &*good, "the common origin is no record"),
        (
            &*good,
            "name: [\n",
            &*good,
            "the side from here is no record",
        ),
        (&*good, &*good, "schema: 1\n", "the other side is no record"),
        (
            &*good,
            &*good,
            "schema: 9\nname: A\n",
            "the other side is no record",
        ),
        (
            &*good,
            &*record("notes: |\n  a\n<<<<<<< here\n=======\n>>>>>>> there\n"),
            &*good,
            "the side from here is no record",
        ),
        (
            &*good,
            &*good,
            &*record("x: {a: 1, a: 2}\n"),
            "the other side is no record",
        ),
    ] {
        let error = merge(base, ours, theirs).unwrap_err();
        assert_eq!(error.to_string(), said);
    }
}
