//! No git, no repository, no remote, nobody there: said plainly, with what to type.

use std::fs;

use crate::team::{Team, small};

#[test]
fn without_git_everything_else_works() {
    let team = Team::new();
    let mut ada = team.lone("ada");
    let empty = team.path().join("empty");
    fs::create_dir(&empty).unwrap();
    ada.environment
        .push(("PATH".to_owned(), empty.display().to_string()));
    ada.well(&["init", "--name", "ada"]);
    fs::write(ada.record("acme-corp"), small("")).unwrap();
    ada.well(&["customer", "set", "acme", "notes", "Fine."]);
    for args in [&["sync"][..], &["sync", "--dry-run"], &["init", "--git"]] {
        let said = ada.badly(1, args);
        assert!(
            said.contains("error: there is no git on this machine"),
            "{said}"
        );
        assert!(said.contains("hint: install git"), "{said}");
    }
    ada.well(&["config", "set", "autocommit", "true"]);
    let said = ada.well(&["customer", "set", "acme", "notes", "Still fine."]);
    assert!(
        said.contains("written, but not committed: there is no git"),
        "{said}"
    );
}

#[test]
fn no_repository_and_no_remote_are_said() {
    let team = Team::new();
    let ada = team.lone("ada");
    ada.well(&["init", "--name", "ada", "--email", "ada@gitlab.example"]);
    fs::write(ada.record("acme-corp"), small("")).unwrap();
    let said = ada.badly(4, &["sync"]);
    assert!(said.contains("is in no git repository"), "{said}");
    assert!(said.contains("hint: to make one: csa init --git"), "{said}");
    let said = ada.well(&["init", "--git"]);
    assert!(
        said.contains("the git repository, made: ~/our book"),
        "{said}"
    );
    let said = ada.well(&["sync"]);
    assert!(said.contains("committed: added acme-corp"), "{said}");
    assert!(
        said.contains("knows no other one to exchange with"),
        "{said}"
    );
    let said = ada.well(&["init", "--git"]);
    assert!(said.contains("the git repository, there already"), "{said}");
}

#[test]
fn a_remote_that_is_not_there_is_said_and_all_is_committed() {
    let team = Team::new();
    let ada = team.founder(&[("acme-corp", &small(""))]);
    fs::rename(team.hub(), team.path().join("away")).unwrap();
    ada.well(&["customer", "set", "acme", "notes", "Fine."]);
    let said = ada.badly(1, &["sync"]);
    assert!(said.contains("committed: "), "{said}");
    assert!(said.contains("error: cannot reach `origin`: "), "{said}");
    assert_eq!(ada.git(&["status", "--short"]), "");
    fs::rename(team.path().join("away"), team.hub()).unwrap();
    assert!(ada.well(&["sync"]).contains("sent: 1 commit to origin"));
}

#[test]
fn nothing_is_sent_when_it_is_asked_so() {
    let team = Team::new();
    let ada = team.founder(&[("acme-corp", &small(""))]);
    ada.well(&["customer", "set", "acme", "notes", "Fine."]);
    let said = ada.well(&["sync", "--no-push"]);
    assert!(
        said.contains("not sent, as you said: 1 commit for origin"),
        "{said}"
    );
}

#[test]
fn somebody_who_is_nobody_to_git_is_told_how_to_say_it() {
    let team = Team::new();
    let ada = team.lone("ada");
    ada.well(&["init", "--git"]);
    fs::write(ada.record("acme-corp"), small("")).unwrap();
    let said = ada.badly(1, &["sync"]);
    assert!(
        said.contains("error: git does not know who you are"),
        "{said}"
    );
    assert!(said.contains("csa config set email"), "{said}");
}

#[test]
fn whoever_pushes_in_between_is_merged_first() {
    let team = Team::new();
    let ada = team.founder(&[("acme-corp", &small(""))]);
    let ben = team.joins("ben");
    std::thread::scope(|scope| {
        for (member, key) in [(&ada, "a"), (&ben, "b")] {
            scope.spawn(move || {
                for number in 0..6 {
                    let link = format!("links.{key}{number}");
                    member.well(&["customer", "set", "acme", &link, "https://x.example"]);
                    member.well(&["sync"]);
                }
            });
        }
    });
    ada.well(&["sync"]);
    ben.well(&["sync"]);
    assert_eq!(ada.read("acme-corp"), ben.read("acme-corp"));
    assert_eq!(
        ada.read("acme-corp").matches("https://x.example").count(),
        12
    );
}

#[test]
fn a_hook_of_the_repository_is_not_run() {
    use std::os::unix::fs::PermissionsExt;

    let team = Team::new();
    let ada = team.founder(&[("acme-corp", &small(""))]);
    let hook = ada.book().join(".git/hooks/pre-commit");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, "#!/bin/sh\nexit 1\n").unwrap();
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    ada.well(&["customer", "set", "acme", "notes", "Fine."]);
    assert!(ada.well(&["sync"]).contains("sent: 1 commit"));
}

#[test]
fn a_branch_that_is_none_and_a_stranger_in_conflict_are_refused() {
    let team = Team::new();
    let ada = team.founder(&[("acme-corp", &small(""))]);
    let ben = team.joins("ben");
    for (member, text) in [(&ada, "one\n"), (&ben, "two\n")] {
        fs::write(member.book().join("notes.md"), text).unwrap();
        member.git(&["add", "notes.md"]);
        member.git(&["commit", "--quiet", "-m", "notes"]);
    }
    ada.well(&["sync"]);
    ben.well(&["customer", "set", "acme", "notes", "Kept."]);
    let said = ben.badly(1, &["sync"]);
    assert!(
        said.contains("both sides changed the same lines of `notes.md`; nothing was merged"),
        "{said}"
    );
    assert!(ben.read("acme-corp").contains("Kept."));
    assert_eq!(ben.git(&["status", "--short"]), "");
    ada.git(&["checkout", "--quiet", "--detach"]);
    let said = ada.badly(1, &["sync"]);
    assert!(said.contains("is on no branch"), "{said}");
}
