//! What is committed, in which words, and what is left alone.

use std::fs;

use crate::team::{Team, small, words};

#[test]
fn a_commit_holds_the_book_in_the_words_of_the_journal_and_nothing_else() {
    let team = Team::new();
    let ada = team.founder(&[
        ("acme-corp", &small("")),
        ("globex", &small("").replace("Acme", "Globex")),
    ]);
    assert_eq!(
        ada.git(&["log", "-1", "--format=%an <%ae>"]),
        "ada <ada@gitlab.example>\n"
    );

    ada.well(&["customer", "set", "acme", "environment.seats", "1200"]);
    fs::write(ada.book().join("notes.md"), "mine\n").unwrap();
    fs::write(ada.book().join("customers/draft.txt"), "mine\n").unwrap();
    fs::write(ada.book().join("staged.md"), "staged\n").unwrap();
    ada.git(&["add", "staged.md"]);
    let said = ada.well(&["sync"]);
    assert!(said.contains("committed: "), "{said}");
    assert!(said.contains("sent: 1 commit to origin"), "{said}");
    let message = ada.git(&["log", "-1", "--format=%B"]);
    assert!(message.contains("seats"), "{message}");
    assert_eq!(
        ada.git(&["show", "--format=", "--name-only"]),
        "customers/acme-corp.yaml\n"
    );
    assert_eq!(ada.git(&["diff", "--cached", "--name-only"]), "staged.md\n");

    ada.well(&["customer", "set", "acme", "environment.seats", "1300"]);
    ada.edit("globex", "name: Globex Corp", "name: Globex   # sic");
    ada.well(&["sync"]);
    let message = ada.git(&["log", "-1", "--format=%B"]);
    assert!(
        message.starts_with("changed acme-corp and globex\n\n- "),
        "{message}"
    );
    assert!(message.contains("\n- edited globex\n"), "{message}");
    assert_eq!(ada.well(&["sync"]), "nothing to send to origin\n");
}

#[test]
fn a_dry_run_shows_the_diff_and_does_nothing() {
    let team = Team::new();
    let ada = team.founder(&[("acme-corp", &small(""))]);
    ada.edit("acme-corp", "name: Acme Corp", "name: Acme");
    let head = ada.git(&["rev-parse", "HEAD"]);
    let said = ada.well(&["sync", "--dry-run"]);
    assert!(said.contains("-name: Acme Corp\n+name: Acme\n"), "{said}");
    assert!(
        said.contains("to be committed: edited acme-corp\n"),
        "{said}"
    );
    assert_eq!(ada.git(&["rev-parse", "HEAD"]), head);
    assert_eq!(
        ada.git(&["status", "--short"]),
        " M customers/acme-corp.yaml\n"
    );
}

#[test]
fn autocommit_commits_each_change_and_a_commit_that_fails_undoes_nothing() {
    let team = Team::new();
    let ada = team.founder(&[("acme-corp", &small(""))]);
    ada.well(&["config", "set", "autocommit", "yes"]);
    fs::write(ada.book().join("staged.md"), "staged\n").unwrap();
    ada.git(&["add", "staged.md"]);
    ada.well(&["customer", "set", "acme", "environment.seats", "1200"]);
    assert_eq!(
        ada.git(&["show", "--format=", "--name-only"]),
        "customers/acme-corp.yaml\n"
    );
    let first = ada.git(&["log", "-1", "--format=%s"]);
    ada.well(&["undo"]);
    assert_eq!(
        ada.git(&["log", "-1", "--format=%s"]),
        format!("taken back: {first}")
    );
    assert_eq!(ada.git(&["diff", "--cached", "--name-only"]), "staged.md\n");

    fs::write(ada.book().join(".git/index.lock"), "").unwrap();
    let output = ada.run(&["customer", "set", "acme", "environment.seats", "7"]);
    let said = words(&output);
    assert!(output.status.success(), "{said}");
    assert!(
        said.contains("warning: written, but not committed: "),
        "{said}"
    );
    assert!(ada.read("acme-corp").contains("seats: 7"));
    fs::remove_file(ada.book().join(".git/index.lock")).unwrap();
    let said = ada.well(&["sync"]);
    assert!(said.contains("sent: 3 commits"), "{said}");
}

#[test]
fn a_record_that_cannot_be_read_is_left_out_and_the_others_go() {
    let team = Team::new();
    let ada = team.founder(&[("acme-corp", &small("")), ("globex", &small(""))]);
    fs::write(ada.record("acme-corp"), "name: [\n").unwrap();
    ada.edit("globex", "name: Acme Corp", "name: Globex");
    let said = ada.well(&["sync"]);
    assert!(said.contains("warning: left out: "), "{said}");
    assert!(said.contains("acme-corp.yaml:1:"), "{said}");
    assert!(said.contains("committed: edited globex"), "{said}");
    assert_eq!(
        ada.git(&["status", "--short"]),
        " M customers/acme-corp.yaml\n"
    );
}

#[test]
fn a_book_in_a_larger_repository_leaves_the_rest_alone() {
    let team = Team::new();
    let ada = team.lone("ada");
    let top = team.path().join("ada");
    let git = |args: &[&str]| {
        let output = ada.command("git", args).current_dir(&top).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    git(&["init", "--quiet"]);
    fs::write(top.join("-x"), "mine\n").unwrap();
    fs::write(top.join("staged"), "mine\n").unwrap();
    git(&["add", "staged"]);
    let said = ada.well(&[
        "init",
        "--git",
        "--name",
        "ada",
        "--email",
        "ada@gitlab.example",
    ]);
    assert!(
        said.contains("the git repository, told how records are merged: ~\n"),
        "{said}"
    );
    fs::write(ada.record("acme-corp"), small("")).unwrap();
    ada.well(&["sync"]);
    assert_eq!(
        git(&["show", "--format=", "--name-only"]),
        "our book/.gitattributes\nour book/customers/acme-corp.yaml\n"
    );
    let status = git(&["status", "--short"]);
    assert!(
        status.contains("A  staged\n") && status.contains("?? -x\n"),
        "{status}"
    );
}

#[test]
fn what_is_private_stays_here_and_what_is_cloned_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;

    let team = Team::new();
    let ada = team.founder(&[("acme-corp", &small(""))]);
    ada.well(&["customer", "set", "acme", "environment.seats", "1"]);
    ada.well(&["sync"]);
    assert!(!ada.git(&["ls-files"]).contains(".csa"));
    let ben = team.joins("ben");
    let mode = fs::metadata(ben.book()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
    assert_eq!(ben.read("acme-corp"), ada.read("acme-corp"));
    fs::create_dir(ben.book().join("rules")).unwrap();
    fs::write(ben.book().join("rules/-x y.toml"), "# ours\n").unwrap();
    assert!(
        ben.well(&["sync"])
            .contains("committed: added rules/-x y.toml\n")
    );
    fs::remove_file(ben.book().join("rules/-x y.toml")).unwrap();
    assert!(
        ben.well(&["sync"])
            .contains("committed: removed rules/-x y.toml\n")
    );
    let said = ben.badly(1, &["init", "--clone", team.hub().to_str().unwrap()]);
    assert!(said.contains("there is something at"), "{said}");
}
