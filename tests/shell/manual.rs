//! The manual as programs and people meet it: pages that `man` reads without complaint, and the page in a terminal.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::home::{Home, program, text};
use crate::terminal::Terminal;

/// The pages, written by the program.
fn pages(home: &Home) -> Vec<PathBuf> {
    let written = home.run(&["man", "--output", "manual"]);
    let said = text(&written.stderr);
    assert!(written.status.success(), "{said}");
    let mut pages = Vec::new();
    for section in ["man1", "man7"] {
        let folder = fs::read_dir(home.path().join("manual").join(section)).unwrap();
        pages.extend(folder.map(|entry| entry.unwrap().path()));
    }
    pages.sort();
    assert_eq!(
        said,
        format!("wrote {} pages below `manual`\n", pages.len())
    );
    pages
}

#[test]
fn the_pages_are_written_for_everybody_and_twice_the_same() {
    let home = Home::new();
    let pages = pages(&home);
    let names = |pages: &[PathBuf]| {
        let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        pages.iter().map(name).collect::<Vec<_>>()
    };
    for page in [
        "csa.1",
        "csa-accelerator-plan.1",
        "csa-log.1",
        "csa-dates.7",
    ] {
        assert!(names(&pages).contains(&page.to_owned()), "no {page}");
    }
    let before: Vec<Vec<u8>> = pages.iter().map(|page| fs::read(page).unwrap()).collect();
    let again = self::pages(&home);
    let after: Vec<Vec<u8>> = again.iter().map(|page| fs::read(page).unwrap()).collect();
    assert_eq!((names(&pages), before), (names(&again), after));
    let mode =
        std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&pages[0]).unwrap().permissions());
    assert_eq!(mode & 0o600, 0o600);

    let dry = home.run(&["man", "--output", "other", "--dry-run"]);
    assert!(dry.status.success() && !home.path().join("other").exists());
}

/// Whether the program can be started; says so where it cannot.
fn is_there(program: &str) -> bool {
    let started = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if started.is_err() {
        let _ = writeln!(
            std::io::stderr(),
            "skipped: there is no {program} to read the pages"
        );
    }
    started.is_ok()
}

#[test]
fn programs_that_read_pages_find_nothing_wrong_with_any() {
    let home = Home::new();
    let pages = pages(&home);
    for line in ["groff -man -ww -z", "mandoc -T lint -W warning"] {
        let mut words = line.split(' ');
        let reader = words.next().unwrap();
        if !is_there(reader) {
            continue;
        }
        let found = Command::new(reader).args(words).args(&pages).output();
        let found = found.unwrap();
        let said = text(&found.stdout) + &text(&found.stderr);
        assert!(found.status.success() && said.is_empty(), "{line}\n{said}");
    }
}

#[test]
fn on_a_terminal_the_users_man_shows_the_page() {
    let home = Home::new();
    let bin = home.path().join("bin");
    fs::create_dir(&bin).unwrap();
    program(
        &bin.join("man"),
        "#!/bin/sh\n/usr/bin/head -n 1 \"$1\"\necho \"shown ${1##*.}\"\n",
    );
    let mut command = home.command(&["man", "log", "list"]);
    command.env("PATH", &bin);
    let mut terminal = Terminal::of(command);
    terminal.shows(".TH CSA\\-LOG\\-LIST 1");
    terminal.shows("shown 1");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn without_man_the_plain_help_is_printed() {
    let home = Home::new();
    let mut command = home.command(&["man", "exit-codes"]);
    command.env("PATH", "/nowhere");
    let mut terminal = Terminal::of(command);
    terminal.shows("exit-codes: what the exit code of csa says");
    assert_eq!(terminal.ends(), 0);
}

/// Whoever has broken the configuration needs the manual most.
#[test]
fn the_manual_can_be_read_whatever_is_wrong_with_the_configuration() {
    let home = Home::new();
    let config = home.path().join("config.toml");
    fs::write(&config, "nonsense = [").unwrap();
    let config = config.to_string_lossy().into_owned();
    for args in [["help", "files"], ["help", "config"], ["man", "files"]] {
        let shown = home.run(&["--config", &config, args[0], args[1]]);
        assert!(shown.status.success(), "{}", text(&shown.stderr));
    }
    let stopped = home.run(&["--config", &config, "today"]);
    assert_eq!(stopped.status.code(), Some(6));
}

/// Every file below the folder, as its path from there.
fn files(folder: &Path, from: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with(".git") {
            files(&path, from, found);
        } else if path.is_file() {
            found.push(
                path.strip_prefix(from)
                    .unwrap()
                    .to_string_lossy()
                    .into_owned(),
            );
        }
    }
}

/// Whether a path is of this form, in which each word in capitals stands for something.
fn is_of(path: &str, form: &str) -> bool {
    let mut rest = path;
    for part in form.split(|c: char| c.is_ascii_uppercase()) {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    form.starts_with(|c: char| c.is_ascii_uppercase())
        || path.starts_with(form.split(|c: char| c.is_ascii_uppercase()).next().unwrap())
}

#[test]
fn every_file_that_is_written_stands_in_the_topic_of_files() {
    let home = Home::new();
    let topic = text(&home.run(&["help", "files", "--format", "markdown"]).stdout);
    let forms = topic.lines().filter_map(|line| line.strip_prefix("- `"));
    let forms: Vec<&str> = forms.filter_map(|line| line.split('`').next()).collect();
    assert!(forms.contains(&"customers/ID.yaml"), "{forms:?}");

    let book = home.path().join("book");
    let run = |args: &[&str]| {
        let done = home.run(&[&["--book", book.to_str().unwrap()], args].concat());
        text(&done.stderr)
    };
    run(&["init"]);
    run(&[
        "onboard",
        "Acme Corp",
        "--tier",
        "advanced",
        "--order-form",
        "2026-11-20",
    ]);
    // An entry that is refused is kept.
    run(&[
        "log",
        "acme",
        "call",
        "--with",
        "nobody-of-that-name",
        "-m",
        "Agreed.",
    ]);
    run(&["undo"]);
    let mut found = Vec::new();
    files(&book, &book, &mut found);
    let strangers: Vec<&String> = found
        .iter()
        .filter(|path| !forms.iter().any(|form| is_of(path, form)))
        .collect();
    assert!(strangers.is_empty(), "{strangers:?} are not in {forms:?}");
    for form in [
        "customers/",
        ".csa/lock",
        ".csa/journal/",
        ".csa/customer.schema.json",
        ".csa/.gitignore",
    ] {
        assert!(
            found.iter().any(|path| path.starts_with(form)) || form == "customers/",
            "no {form} in {found:?}"
        );
    }
}
