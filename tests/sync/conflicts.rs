//! What both sides changed: kept, told, settled.

use std::fs;

use crate::team::{Member, Team, small};

fn two(rest: &str) -> (Team, Member, Member) {
    let team = Team::new();
    let ada = team.founder(&[("acme-corp", &small(rest)), ("globex", &small(""))]);
    let ben = team.joins("ben");
    (team, ada, ben)
}

#[test]
fn one_value_changed_by_both_is_told_kept_found_and_settled() {
    let (_team, ada, ben) = two("environment:\n  seats: 10   # from the order form\n");
    ada.well(&["customer", "set", "acme", "environment.seats", "20"]);
    ada.well(&["sync"]);
    ben.well(&["customer", "set", "acme", "environment.seats", "30"]);
    ben.well(&["customer", "set", "globex", "notes", "Fine."]);
    let said = ben.badly(3, &["sync"]);
    assert!(
        said.contains(
            "customers/acme-corp.yaml: both sides changed environment.seats: here 30, there 20"
        ),
        "{said}"
    );
    assert!(
        said.contains(
            "customers/acme-corp.yaml:6: environment.seats: keep what stands there, or `seats: 20`"
        ),
        "{said}"
    );
    assert!(said.contains("csa customer edit acme-corp"), "{said}");
    let kept = "environment:\n  # csa: both sides changed environment.seats; the other side has\n  #   seats: 20\n  seats: 30   # from the order form\n";
    assert!(
        ben.read("acme-corp").ends_with(kept),
        "{}",
        ben.read("acme-corp")
    );
    // The record works on, here and there, and so does everything else.
    assert!(ben.well(&["customer", "show", "acme"]).contains("30"));
    let found = ben.badly(3, &["check", "acme"]);
    assert!(
        found.contains("acme-corp.yaml:6:3: check.record.unsettled: "),
        "{found}"
    );
    let said = ada.badly(3, &["sync"]);
    assert!(
        said.contains("received: 2 commits from origin") || said.contains("received: "),
        "{said}"
    );
    assert_eq!(ada.read("acme-corp"), ben.read("acme-corp"));

    ada.edit(
        "acme-corp",
        "  # csa: both sides changed environment.seats; the other side has\n  #   seats: 20\n",
        "",
    );
    ben.well(&["customer", "set", "acme", "notes", "Likes tea."]);
    let said = ada.well(&["sync"]);
    assert!(said.contains("sent: 1 commit"), "{said}");
    let said = ben.well(&["sync"]);
    assert!(said.contains("sent: "), "{said}");
    assert!(
        !ben.read("acme-corp").contains("csa:"),
        "{}",
        ben.read("acme-corp")
    );
    assert!(ben.read("acme-corp").contains("Likes tea."));
}

#[test]
fn an_undo_across_a_sync_takes_back_only_what_still_stands() {
    let (_team, ada, ben) = two("");
    ben.well(&["customer", "set", "acme", "environment.seats", "30"]);
    ben.well(&["customer", "set", "globex", "environment.seats", "5"]);
    ada.well(&["customer", "set", "acme", "notes", "Likes tea."]);
    ada.well(&["sync"]);
    ben.well(&["sync"]);
    // The merge changed this file: taking back all of it would lose what came from elsewhere.
    let said = ben.badly(7, &["undo", "acme"]);
    assert!(said.contains("changed since"), "{said}");
    ben.well(&["undo", "globex"]);
    assert!(!ben.read("globex").contains("seats"));
    ben.well(&["sync"]);
    ada.well(&["sync"]);
    assert!(!ada.read("globex").contains("seats"));
}

#[test]
fn a_record_deleted_here_and_changed_there_stays() {
    let (_team, ada, ben) = two("");
    fs::remove_file(ada.record("acme-corp")).unwrap();
    ada.well(&["sync"]);
    ben.well(&["customer", "set", "acme", "notes", "Likes tea."]);
    ben.well(&["sync"]);
    assert!(ben.read("acme-corp").contains("Likes tea."));
    ada.well(&["sync"]);
    assert_eq!(ada.read("acme-corp"), ben.read("acme-corp"));
}

#[test]
fn a_record_that_goes_while_one_like_it_comes_was_not_renamed() {
    let (_team, ada, ben) = two("environment:\n  hosting: dedicated\n  licence: ultimate\n");
    let text = ada.read("acme-corp").replace("Acme Corp", "Umbrella");
    fs::write(ada.record("umbrella"), &text).unwrap();
    fs::remove_file(ada.record("acme-corp")).unwrap();
    ada.well(&["sync"]);
    ben.well(&["customer", "set", "acme", "notes", "Likes tea."]);
    ben.well(&["sync"]);
    assert_eq!(ben.read("umbrella"), text);
    assert!(ben.read("acme-corp").contains("Likes tea."));
}

#[test]
fn a_repository_that_merges_by_lines_is_told_of() {
    let (_team, ada, _ben) = two("");
    fs::remove_file(ada.book().join(".gitattributes")).unwrap();
    let warned = "warning: git merges records by lines here";
    assert!(ada.well(&["sync"]).contains(warned));
    ada.well(&["init", "--git"]);
    assert!(!ada.well(&["sync"]).contains(warned));
}

#[test]
fn rules_in_conflict_stop_the_exchange_and_nothing_else() {
    let (_team, ada, ben) = two("");
    let rule = |member: &Member| {
        fs::create_dir_all(member.book().join("rules")).unwrap();
        member.book().join("rules/team.toml")
    };
    fs::write(rule(&ada), "# ours\n").unwrap();
    ada.well(&["sync"]);
    fs::write(rule(&ben), "# theirs\n").unwrap();
    let said = ben.badly(1, &["sync"]);
    let wanted = "both sides changed the same lines of `rules/team.toml`; nothing was merged";
    assert!(said.contains(wanted), "{said}");
    assert!(said.contains("merge origin/main\n"), "{said}");
    ben.well(&["customer", "set", "acme", "notes", "Meanwhile."]);
    ben.badly(1, &["sync"]);

    // By hand, as it is told.
    assert!(
        !ben.git_output(&["merge", "--quiet", "origin/main"])
            .status
            .success()
    );
    let explained = "a merge left both sides in this file: `HEAD` and `origin/main`";
    for verb in [&["customer", "show", "acme"][..], &["sync"]] {
        let said = ben.badly(6, verb);
        assert!(said.contains(explained), "{said}");
        assert!(said.contains("rules/team.toml:1:1"), "{said}");
    }
    fs::write(rule(&ben), "# both\n").unwrap();
    ben.well(&["sync"]);
    ada.well(&["sync"]);
    assert_eq!(fs::read_to_string(rule(&ada)).unwrap(), "# both\n");
    assert!(ada.read("acme-corp").contains("Meanwhile."));
}

#[test]
fn a_side_that_is_no_record_is_merged_by_lines_and_markers_are_explained() {
    let (_team, ada, ben) = two("notes: one\n");
    // Committed by git itself: csa would have left it out.
    ada.edit("acme-corp", "notes: one\n", "notes: [two\n");
    ada.git(&["commit", "--quiet", "-am", "broken"]);
    ada.git(&["push", "--quiet", "origin", "HEAD"]);
    ben.well(&["customer", "set", "acme", "notes", "three"]);
    let said = ben.badly(6, &["sync"]);
    assert!(
        said.contains("merged by lines, because the other side is no record"),
        "{said}"
    );
    let explained = "a merge left both sides in this file: `here` and `there`";
    assert!(said.contains(explained), "{said}");
    assert!(said.contains("acme-corp.yaml:5:1"), "{said}");
    for verb in [&["customer", "show", "acme"][..], &["log", "list", "acme"]] {
        let said = ben.badly(6, verb);
        assert!(said.contains(explained), "{said}");
    }
    assert!(ben.badly(3, &["check"]).contains(explained));
    ben.well(&["customer", "show", "globex"]);
    ben.well(&["customer", "set", "globex", "notes", "Works."]);
    fs::write(ben.record("acme-corp"), small("notes: two and three\n")).unwrap();
    ben.well(&["sync"]);
    ada.well(&["sync"]);
    assert_eq!(ada.read("acme-corp"), small("notes: two and three\n"));
    assert!(ada.read("globex").contains("Works."));
}

#[test]
fn git_by_itself_merges_records_too_even_where_it_finds_no_csa() {
    let (_team, ada, ben) = two("notes: one\nlinks:\n  a: https://a.example\n");
    ada.well(&["customer", "set", "acme", "links.b", "https://b.example"]);
    ada.well(&["sync"]);
    ben.edit("acme-corp", "links:\n", "links:\n  c: https://c.example\n");
    ben.git(&["commit", "--quiet", "-am", "by hand"]);
    ben.git(&["fetch", "--quiet"]);
    let path = std::env::var("PATH").unwrap();
    let folder = std::path::Path::new(env!("CARGO_BIN_EXE_csa"))
        .parent()
        .unwrap();
    let mut with_csa = ben.command("git", &["merge", "--quiet", "--no-edit", "origin/main"]);
    with_csa
        .current_dir(ben.book())
        .env("PATH", format!("{}:{path}", folder.display()));
    with_csa.envs([("GIT_AUTHOR_NAME", "ben"), ("GIT_COMMITTER_NAME", "ben")]);
    with_csa.envs([
        ("GIT_AUTHOR_EMAIL", "b@x.example"),
        ("GIT_COMMITTER_EMAIL", "b@x.example"),
    ]);
    let output = with_csa.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    for link in ["a: https://a", "b: https://b", "c: https://c"] {
        assert!(
            ben.read("acme-corp").contains(link),
            "{}",
            ben.read("acme-corp")
        );
    }

    ada.well(&["sync"]);
    ada.well(&["customer", "set", "acme", "notes", "two"]);
    ada.well(&["sync"]);
    ben.edit("acme-corp", "notes: one", "notes: three");
    ben.git(&["commit", "--quiet", "-am", "by hand"]);
    ben.git(&["fetch", "--quiet"]);
    let output = ben.git_output(&["merge", "--quiet", "--no-edit", "origin/main"]);
    assert!(!output.status.success(), "{output:?}");
    let text = ben.read("acme-corp");
    assert!(
        text.contains("<<<<<<< here\nnotes: three\n=======\nnotes: two\n>>>>>>> there\n"),
        "{text}"
    );
}
