//! Who may read what csa writes: its owner, whatever the umask says, and whoever could before.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use crate::table::{WAYS, WRITING};
use crate::trace;
use crate::world::{World, in_parallel, run, said};

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().permissions().mode() & 0o7777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Every file and folder below this one, and itself.
fn everything(folder: &Path) -> Vec<PathBuf> {
    let mut all = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => all.extend(everything(&path)),
            false => all.push(path),
        }
    }
    all
}

#[test]
fn what_is_new_is_its_owners_under_any_umask() {
    in_parallel(&["000", "022", "077"], |umask| {
        let world = World::bare();
        let new = world.path().join("new");
        let output = world.path().join("work/week.html");
        for line in [
            "init --name Robin",
            "onboard Wayne --tier advanced --order-form 2026-11-20",
            "log wayne call --on 2026-11-20 --edit",
            "log wayne call --on 2026-11-20 --accelerator a9 -m words",
            "customer edit wayne",
            "config set editor vim",
            "report week --output week.html",
            "undo",
        ] {
            let mut command = world.program("sh");
            let script = format!("umask {umask}; exec \"$0\" {line}");
            command
                .args(["-c", &script, env!("CARGO_BIN_EXE_csa")])
                .env("CSA_BOOK", new.join("book"))
                .env("CSA_CONFIG", new.join("config/config.toml"));
            let said = said(&run(command));
            assert!(!said.contains("Permission denied"), "{line}: {said}");
        }
        let made = everything(&new);
        let is_there = |part: &str| {
            made.iter()
                .any(|path| path.to_string_lossy().contains(part))
        };
        for part in [
            "wayne.yaml",
            "config.toml",
            "journal/0",
            ".csa/log-",
            "customer.schema.json",
        ] {
            assert!(is_there(part), "no {part} in {made:?}");
        }
        for path in made.iter().chain([&output]) {
            let wanted = if path.is_dir() { 0o700 } else { 0o600 };
            assert_eq!(mode(path), wanted, "umask {umask}: {}", path.display());
        }
    });
}

#[test]
fn no_file_is_open_to_others_even_for_a_moment() {
    if !trace::is_possible() {
        return;
    }
    in_parallel(&WRITING[..WAYS], |line| {
        for point in trace::points(&line.world(), line.line) {
            let made = point
                .shown
                .split(" = ")
                .next()
                .unwrap_or_default()
                .trim_end();
            if made.contains("O_CREAT") {
                assert!(made.ends_with("0600)"), "{}: {made}", line.line);
            } else if point.call.starts_with("mkdir") {
                assert!(made.ends_with("0700)"), "{}: {made}", line.line);
            }
        }
    });
}

#[test]
fn what_is_there_keeps_its_permissions() {
    for kept in [0o600, 0o640, 0o644, 0o664] {
        let world = World::used();
        let config = world.path().join("config/config.toml");
        let output = world.path().join("work/week.html");
        fs::write(&output, "old").unwrap();
        let record = world.record("acme-corp");
        for path in [&config, &output, &record] {
            set_mode(path, kept);
        }
        set_mode(&world.book().join("customers"), 0o750);
        for line in [
            "customer set acme environment.seats 1300",
            "customer edit acme --no-input",
            "undo",
            "config set name Robin",
            "report week --output week.html --force",
        ] {
            world.well(line);
        }
        for path in [&config, &output, &record] {
            assert_eq!(mode(path), kept, "{}", path.display());
        }
        assert_eq!(mode(&world.book().join("customers")), 0o750);
        // A record that comes back from the journal is private, as a new one is.
        world.well("onboard Wayne --tier advanced --order-form 2026-11-20");
        world.well("undo");
        world.well("undo --redo");
        assert_eq!(mode(&world.record("wayne")), 0o600);
    }
}

#[test]
fn a_link_stays_a_link() {
    let world = World::used();
    let (elsewhere, record) = (
        world.path().join("book/elsewhere.yaml"),
        world.record("acme-corp"),
    );
    let config = world.path().join("config/config.toml");
    let dotfiles = world.path().join("dotfiles.toml");
    let book = world.path().join("linked-book");
    fs::rename(&record, &elsewhere).unwrap();
    symlink("../elsewhere.yaml", &record).unwrap();
    fs::rename(&config, &dotfiles).unwrap();
    symlink("../dotfiles.toml", &config).unwrap();
    symlink("book", &book).unwrap();
    set_mode(&elsewhere, 0o640);
    for line in [
        "customer set acme environment.seats 1300 --book ../linked-book",
        "log acme update -m 'Through two links.' --book ../linked-book",
        "config set name Robin",
    ] {
        world.well(line);
    }
    for link in [&record, &config, &book] {
        assert!(
            fs::symlink_metadata(link).unwrap().is_symlink(),
            "{}",
            link.display()
        );
    }
    let text = fs::read_to_string(&elsewhere).unwrap();
    assert!(
        text.contains("seats: 1300") && text.contains("Through two links."),
        "{text}"
    );
    assert!(fs::read_to_string(&dotfiles).unwrap().contains("\"Robin\""));
    assert_eq!(mode(&elsewhere), 0o640);
    world.well("undo");
    world.well("undo");
    assert!(fs::symlink_metadata(&record).unwrap().is_symlink());
    assert!(
        fs::read_to_string(&elsewhere)
            .unwrap()
            .contains("seats: 1200")
    );
}
