use std::fs;
use std::path::PathBuf;
use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use super::*;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn written(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    put(&path, bytes, false).unwrap();
    path
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn refusal(result: anyhow::Result<impl std::fmt::Debug>) -> Refusal {
    result.unwrap_err().downcast().unwrap()
}

#[test]
fn a_file_is_made_replaced_and_deleted() {
    let folder = folder();
    let path = folder.path().join("acme.yaml");
    replace(&path, None, Some(b"one\r\n")).unwrap();
    assert_eq!(read(&path).unwrap().unwrap(), b"one\r\n");
    replace(&path, Some(b"one\r\n"), Some(b"two")).unwrap();
    assert_eq!(read(&path).unwrap().unwrap(), b"two");
    replace(&path, Some(b"two"), None).unwrap();
    assert_eq!(read(&path).unwrap(), None);
    replace(&path, None, None).unwrap();
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_file_that_changed_is_left_alone() {
    let folder = folder();
    let path = written(&folder, "acme.yaml", b"theirs");
    for (expected, new) in [
        (None, Some(&b"ours"[..])),
        (Some(&b"old"[..]), Some(b"ours")),
        (Some(b"old"), None),
        (None, None),
    ] {
        let refusal = refusal(replace(&path, expected, new));
        assert_eq!(refusal.kind, Kind::Busy);
        assert_eq!(
            refusal.message,
            format!(
                "`{}` changed while csa was at work; nothing was written",
                path.display()
            )
        );
        assert_eq!(refusal.hints, ["run it again"]);
        assert_eq!(fs::read(&path).unwrap(), b"theirs");
    }
    let gone = folder.path().join("gone.yaml");
    assert_eq!(
        refusal(replace(&gone, Some(b"old"), Some(b"ours"))).kind,
        Kind::Busy
    );
    assert_eq!(refusal(replace(&gone, Some(b"old"), None)).kind, Kind::Busy);
    assert_eq!(names(folder.path()), ["acme.yaml"]);
}

#[test]
fn an_editor_that_saves_at_the_last_moment_is_noticed() {
    let folder = folder();
    let path = written(&folder, "acme.yaml", b"");
    // So long that writing and flushing it leaves the editor time; a busy machine may need another try.
    let long = vec![b'x'; usize::try_from(LIMIT).unwrap()];
    let noticed = (0..20).any(|_| {
        put(&path, b"old", false).unwrap();
        thread::scope(|scope| {
            let csa = scope.spawn(|| replace(&path, Some(b"old"), Some(&long)));
            while !names(folder.path()).iter().any(|name| is_temporary(name)) && !csa.is_finished()
            {
            }
            put(&path, b"theirs", false).unwrap();
            let outcome = csa.join().unwrap();
            assert_eq!(fs::read(&path).unwrap(), b"theirs");
            outcome.is_err_and(|error| refusal(Err::<(), _>(error)).kind == Kind::Busy)
        })
    });
    assert!(noticed);
    assert_eq!(names(folder.path()), ["acme.yaml"]);
}

#[test]
fn of_two_who_make_the_same_file_one_is_refused() {
    for _ in 0..100 {
        let folder = folder();
        let path = folder.path().join("acme.yaml");
        let start = Barrier::new(2);
        let made = thread::scope(|scope| {
            let make = |text: &'static [u8]| {
                start.wait();
                replace(&path, None, Some(text))
            };
            let first = scope.spawn(move || make(b"first"));
            let second = scope.spawn(move || make(b"second"));
            [first.join().unwrap(), second.join().unwrap()]
        });
        let text = fs::read(&path).unwrap();
        match made {
            [Ok(()), Err(error)] => {
                assert_eq!(refusal(Err::<(), _>(error)).kind, Kind::Busy);
                assert_eq!(text, b"first");
            }
            [Err(error), Ok(())] => {
                assert_eq!(refusal(Err::<(), _>(error)).kind, Kind::Busy);
                assert_eq!(text, b"second");
            }
            other => panic!("one of the two was to win: {other:?}"),
        }
        assert_eq!(names(folder.path()), ["acme.yaml"]);
    }
}

#[test]
fn four_writers_lose_nothing() {
    let folder = folder();
    let path = written(&folder, "acme.yaml", b"");
    let wait = Duration::from_secs(60);
    thread::scope(|scope| {
        for writer in 0..4 {
            let (path, book) = (&path, folder.path());
            scope.spawn(move || {
                for turn in 0..50 {
                    let _lock = Lock::take(book, wait).unwrap();
                    let old = read(path).unwrap().unwrap();
                    let mut new = old.clone();
                    writeln!(new, "{writer} {turn}").unwrap();
                    replace(path, Some(&old), Some(&new)).unwrap();
                }
            });
        }
    });
    let text = fs::read_to_string(&path).unwrap();
    for writer in 0..4 {
        let own = text
            .lines()
            .filter(|line| line.starts_with(&format!("{writer} ")));
        let turns: Vec<String> = (0..50).map(|turn| format!("{writer} {turn}")).collect();
        assert_eq!(own.collect::<Vec<_>>(), turns);
    }
    assert_eq!(text.lines().count(), 200);
}

#[test]
fn eight_mebibytes_are_read_and_written_and_one_byte_more_is_not() {
    let folder = folder();
    let path = folder.path().join("acme.yaml");
    let most = vec![b'x'; usize::try_from(LIMIT).unwrap()];
    replace(&path, None, Some(&most)).unwrap();
    assert_eq!(read(&path).unwrap().unwrap().len(), most.len());

    let mut more = most.clone();
    more.push(b'x');
    let told = refusal(replace(&path, Some(&most), Some(&more)));
    assert_eq!(told.kind, Kind::Refused);
    assert!(told.message.contains("8388609 bytes"), "{}", told.message);
    assert_eq!(fs::metadata(&path).unwrap().len(), LIMIT);

    put(&path, &more, false).unwrap();
    let told = refusal(read(&path));
    assert_eq!(told.kind, Kind::Invalid);
    assert_eq!(
        told.message,
        format!(
            "`{}` holds 8388609 bytes; csa reads at most 8388608 (8 MiB)",
            path.display()
        )
    );
}

#[test]
fn a_huge_file_is_refused_without_being_read() {
    let folder = folder();
    let path = written(&folder, "acme.yaml", b"");
    let file = OpenOptions::new().write(true).open(&path).unwrap();
    file.set_len(1 << 40).unwrap();
    assert_eq!(refusal(read(&path)).kind, Kind::Invalid);
}

#[test]
fn a_folder_is_not_a_file() {
    let folder = folder();
    assert_eq!(refusal(read(folder.path())).kind, Kind::Invalid);
    assert_eq!(
        refusal(replace(folder.path(), Some(b""), None)).kind,
        Kind::Invalid
    );
    assert!(folder.path().exists());
}

#[test]
fn a_failed_write_leaves_no_temporary_file_and_names_the_path() {
    let folder = folder();
    written(&folder, "customers", b"a file where the folder should be");
    let path = folder.path().join("customers/acme.yaml");
    let error = replace(&path, None, Some(b"text")).unwrap_err();
    assert!(format!("{error:#}").contains("customers"), "{error:#}");

    let error = put(&folder.path().join("missing/acme.json"), b"text", true).unwrap_err();
    assert!(
        format!("{error:#}").contains("missing/acme.json`; nothing was changed"),
        "{error:#}"
    );
    assert_eq!(names(folder.path()), ["customers"]);
}

#[test]
fn only_what_a_killed_writer_left_is_swept() {
    let folder = folder();
    let lock = Lock::take(folder.path(), Duration::ZERO).unwrap();
    let kept = [
        ".csa-.tmp",
        ".csa-notes.yaml",
        ".csa-old.notes.tmp",
        ".tmp",
        "acme.yaml",
        "csa-Ab12Cd.tmp",
    ];
    for name in kept {
        written(&folder, name, b"kept");
    }
    written(&folder, ".csa-Ab12Cd.tmp", b"half a rec");
    drop(
        stage(folder.path(), b"half", None, false)
            .unwrap()
            .keep()
            .unwrap(),
    );
    fs::create_dir(folder.path().join(".csa-folder.tmp")).unwrap();
    sweep(folder.path(), &lock);
    let mut left = vec![".csa", ".csa-folder.tmp"];
    left.extend(kept);
    left.sort_unstable();
    assert_eq!(names(folder.path()), left);
    sweep(&folder.path().join("missing"), &lock);
}

#[cfg(unix)]
mod unix {
    use std::io::pipe;
    use std::os::fd::AsRawFd;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
    use std::sync::mpsc;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    #[test]
    fn new_files_and_folders_are_private_and_old_ones_keep_their_mode() {
        let folder = folder();
        let path = folder.path().join("book/customers/acme.yaml");
        replace(&path, None, Some(b"one")).unwrap();
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(&folder.path().join("book")), 0o700);
        assert_eq!(mode(&folder.path().join("book/customers")), 0o700);

        for wanted in [0o664, 0o640, 0o755] {
            fs::set_permissions(&path, fs::Permissions::from_mode(wanted)).unwrap();
            replace(&path, Some(b"one"), Some(b"two")).unwrap();
            replace(&path, Some(b"two"), Some(b"one")).unwrap();
            assert_eq!(mode(&path), wanted);
        }
        let customers = folder.path().join("book/customers");
        fs::set_permissions(&customers, fs::Permissions::from_mode(0o755)).unwrap();
        make_private_dir(&customers).unwrap();
        assert_eq!(mode(&customers), 0o755);
    }

    #[test]
    fn a_read_only_file_is_written_by_root_alone() {
        let folder = folder();
        let path = written(&folder, "acme.yaml", b"one");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
        let root = fs::metadata(&path).unwrap().uid() == 0;
        let outcome = replace(&path, Some(b"one"), Some(b"two"));
        assert_eq!(outcome.is_ok(), root);
        assert_eq!(fs::read(&path).unwrap(), if root { b"two" } else { b"one" });
        assert_eq!(mode(&path), 0o400);
        assert_eq!(names(folder.path()), ["acme.yaml"]);
    }

    #[test]
    fn the_owner_stays_the_owner() {
        let folder = folder();
        let path = written(&folder, "acme.yaml", b"one");
        // Only root may give the file away; for anybody else this shows that their own file stays theirs.
        let _ = chown(&path, Some(4711), Some(4712));
        let before = fs::metadata(&path).unwrap();
        replace(&path, Some(b"one"), Some(b"two")).unwrap();
        let after = fs::metadata(&path).unwrap();
        assert_eq!((after.uid(), after.gid()), (before.uid(), before.gid()));
        assert_ne!(after.ino(), before.ino());
    }

    #[test]
    fn a_link_stays_a_link() {
        let folder = folder();
        let target = folder.path().join("elsewhere/acme.yaml");
        replace(&target, None, Some(b"one")).unwrap();
        let link = folder.path().join("acme.yaml");
        symlink("elsewhere/acme.yaml", &link).unwrap();
        replace(&link, Some(b"one"), Some(b"two")).unwrap();
        assert_eq!(
            fs::read_link(&link).unwrap(),
            Path::new("elsewhere/acme.yaml")
        );
        assert_eq!(fs::read(&target).unwrap(), b"two");
        assert_eq!(names(target.parent().unwrap()), ["acme.yaml"]);

        replace(&link, Some(b"two"), None).unwrap();
        assert!(fs::symlink_metadata(&link).is_err());
        assert_eq!(fs::read(&target).unwrap(), b"two");
    }

    #[test]
    fn a_link_that_leads_nowhere_is_refused() {
        let folder = folder();
        let link = folder.path().join("acme.yaml");
        symlink("unplugged/acme.yaml", &link).unwrap();
        for outcome in [
            read(&link).map(drop),
            replace(&link, None, Some(b"text")),
            replace(&link, Some(b"text"), Some(b"more")),
        ] {
            let refusal = refusal(outcome);
            assert_eq!(refusal.kind, Kind::Invalid);
            assert!(refusal.message.ends_with("is a link that leads nowhere"));
        }
        symlink("loop.yaml", folder.path().join("loop.yaml")).unwrap();
        read(&folder.path().join("loop.yaml")).unwrap_err();
        assert_eq!(names(folder.path()), ["acme.yaml", "loop.yaml"]);
    }

    #[test]
    fn a_pipe_or_a_device_is_refused_and_never_waited_for() {
        let (reader, writer) = pipe().unwrap();
        let fifo = PathBuf::from(format!("/dev/fd/{}", reader.as_raw_fd()));
        let (done, outcome) = mpsc::channel();
        thread::spawn(move || {
            for path in [fifo.as_path(), Path::new("/dev/zero")] {
                done.send(refusal(read(path)).kind).unwrap();
                done.send(refusal(replace(path, Some(b"a"), Some(b"b"))).kind)
                    .unwrap();
            }
        });
        for _ in 0..4 {
            let kind = outcome.recv_timeout(Duration::from_secs(10)).unwrap();
            assert_eq!(kind, Kind::Invalid);
        }
        drop((reader, writer));
    }
}

#[test]
fn what_the_system_does_not_let_us_read_is_invalid_and_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("acme.yaml");
    put(&file, b"text", false).unwrap();
    // A file where a folder should be: an error that even root meets.
    let told: Refusal = read(&file.join("below")).unwrap_err().downcast().unwrap();
    assert_eq!((told.kind, told.hints.len()), (Kind::Invalid, 1), "{told}");
    let told = unreadable(Path::new("a.yaml"), &ErrorKind::PermissionDenied.into());
    assert_eq!(told.kind, Kind::Invalid);
    assert_eq!(told.message, "cannot read `a.yaml`: permission denied");
    assert!(told.hints[0].ends_with("chmod u+rX 'a.yaml'"), "{told:?}");
}
