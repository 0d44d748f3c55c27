#![cfg(unix)]

use std::os::unix::fs::PermissionsExt as _;

use super::*;
use crate::store::disk;

/// A folder with these files, each with its permissions.
fn folder(files: &[(&str, u32)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, mode) in files {
        let path = folder.path().join(name);
        disk::replace(&path, None, Some(b"#!/bin/sh\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(*mode)).unwrap();
    }
    folder
}

#[test]
fn the_first_program_of_the_name_is_found() {
    let first = folder(&[("csa-one", 0o644), ("csa-two", 0o755)]);
    let second = folder(&[("csa-one", 0o755), ("csa-two", 0o755), ("other", 0o755)]);
    let gone = first.path().join("gone");
    let folders = [gone, first.path().to_owned(), second.path().to_owned()];
    let found = |word: &str| find(OsStr::new(word), &folders).map(|plugin| plugin.path);
    // One that may not be run is none.
    assert_eq!(found("one"), Some(second.path().join("csa-one")));
    assert_eq!(found("two"), Some(first.path().join("csa-two")));
    assert_eq!(found("three"), None);

    let listed: Vec<PathBuf> = list(&folders).into_iter().map(|it| it.path).collect();
    let expected = [second.path().join("csa-one"), first.path().join("csa-two")];
    assert_eq!(listed, expected);
}

#[test]
fn a_name_leads_to_no_other_folder() {
    let folder = folder(&[("evil", 0o755)]);
    fs::create_dir(folder.path().join("csa-x")).unwrap();
    let folders = [folder.path().to_owned()];
    for word in ["x/../evil", "../evil", "x", "", "-x", "x y", "x.sh", "é"] {
        assert_eq!(find(OsStr::new(word), &folders), None, "{word}");
    }
    assert_eq!(list(&folders), []);
}
