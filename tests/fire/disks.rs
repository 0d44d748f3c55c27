//! Disks that are really full or read-only, in a mount of the test's own, and folders of somebody else's.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Output;

use crate::table::{READING, WRITING};
use crate::world::{World, run, said, words};

/// A shell that may mount, where the kernel lets us have one; `$csa` is the program.
fn mounting(world: &World, script: &str) -> Option<Output> {
    let mut command = world.program("unshare");
    let script = format!("set -e\ncsa=$0\n{script}");
    let csa = env!("CARGO_BIN_EXE_csa");
    command.args([
        "--user",
        "--map-root-user",
        "--mount",
        "sh",
        "-c",
        &script,
        csa,
    ]);
    let mut tried = world.program("unshare");
    let mount = "mount -t tmpfs none ../work";
    tried.args(["--user", "--map-root-user", "--mount", "sh", "-c", mount]);
    let tried = match tried.output() {
        Ok(output) if output.status.success() => return Some(run(command)),
        Ok(output) => said(&output),
        Err(error) => error.to_string(),
    };
    eprintln!(
        "skipped, for want of a mount of one's own: {}",
        tried.trim()
    );
    None
}

/// A disk of 512 KiB with the book and the configuration on it, filled to the last byte by `fill`.
const SMALL: &str = "\
mkdir ../disk
mount -t tmpfs -o size=512k,mode=700 none ../disk
cp -r ../book ../config ../disk
export CSA_BOOK=$PWD/../disk/book CSA_CONFIG=$PWD/../disk/config/config.toml
fill() { cat /dev/zero >../disk/full 2>/dev/null || true; }
tried() { code=0; \"$csa\" \"$@\" || code=$?; echo \"code $code\"; }
";

#[test]
fn a_full_disk_takes_nothing_and_loses_nothing() {
    let world = World::used();
    let script = format!(
        "{SMALL}
fill
tried customer set acme environment.seats 1300
tried log acme update 'On a full disk' -m 'Words from a pipe.'
tried config set name 'Somebody Else'
tried report book --output ../disk/book.md
tried onboard Wayne --tier advanced --order-form 2026-11-20
tried customer edit acme
cmp ../book/customers/acme-corp.yaml ../disk/book/customers/acme-corp.yaml
cmp ../config/config.toml ../disk/config/config.toml
test ! -e ../disk/book.md
test ! -e ../disk/book/customers/wayne.yaml
test -z \"$(find ../disk -name '.csa-*')\"
echo read
tried customer show acme
rm ../disk/full
echo room
tried customer set acme environment.seats 1300
tried undo
cmp ../book/customers/acme-corp.yaml ../disk/book/customers/acme-corp.yaml
echo over
"
    );
    let Some(output) = mounting(&world, &script) else {
        return;
    };
    let out = String::from_utf8_lossy(&output.stdout);
    let words = String::from_utf8_lossy(&output.stderr);
    let (full, rest) = out
        .split_once("read\n")
        .unwrap_or_else(|| panic!("{out}{words}"));
    assert_eq!(full.matches("code 1\n").count(), 6, "{out}{words}");
    assert_eq!(rest.matches("code 0\n").count(), 3, "{out}{words}");
    assert!(out.ends_with("over\n"), "{out}{words}");
    assert!(
        words.matches("No space left on device").count() >= 6,
        "{words}"
    );
    for named in [
        "/.csa/journal/00000002.json",
        "/config.toml",
        "/book.md",
        "Words from a pipe.",
    ] {
        assert!(words.contains(named), "{named}: {words}");
    }
    assert!(!words.contains("panicked"), "{words}");
}

/// What reading verbs say of a book that nobody can write to: what they always say.
fn reads_as_ever(world: &World, said: &str) {
    for line in READING {
        let usual = world.run(line);
        let usual = String::from_utf8_lossy(&usual.stdout);
        let start = format!("== {line}\n");
        let told = said
            .split(&start)
            .nth(1)
            .unwrap_or_else(|| panic!("{line}: {said}"));
        let told = told.split("-- code ").next().unwrap_or_default();
        assert_eq!(told, usual, "{line}");
    }
}

/// The words of a line, quoted for a shell.
fn quoted(line: &str) -> String {
    let words = words(line).into_iter();
    words.map(|word| format!(" '{word}'")).collect()
}

fn script_of_reading() -> String {
    let line = |line: &&str| {
        format!(
            "echo '== {}'\ncode=0; \"$csa\"{} || code=$?; echo \"-- code $code\"\n",
            line.replace('\'', "'\\''"),
            quoted(line)
        )
    };
    READING.iter().map(line).collect()
}

fn script_of_writing() -> String {
    let records = WRITING
        .iter()
        .filter(|line| line.back.is_some() && line.before.is_empty());
    let line = |line: &str| {
        format!(
            "code=0; \"$csa\"{} </dev/null || code=$?; echo \"code $code\"\n",
            quoted(line)
        )
    };
    records.map(|record| line(record.line)).collect()
}

fn refuses_every_write(output: &Output, why: &str) {
    let records = WRITING
        .iter()
        .filter(|line| line.back.is_some() && line.before.is_empty());
    let codes = String::from_utf8_lossy(&output.stdout);
    let words = String::from_utf8_lossy(&output.stderr);
    let records = records.count();
    assert_eq!(codes.matches("code 1\n").count(), records, "{codes}{words}");
    let is_named = |line: &&str| {
        line.starts_with("error: the book at ")
            && line.ends_with(&format!("/book` cannot be written to: {why}"))
    };
    assert_eq!(words.lines().filter(is_named).count(), records, "{words}");
}

#[test]
fn a_read_only_disk_is_read_without_a_word_and_named_when_it_is_to_be_written_to() {
    let world = World::used();
    let before = world.files();
    let read_only = "mount --bind .. ..\nmount -o remount,bind,ro .. \ncd \"$PWD\"\n";
    let Some(read) = mounting(&world, &format!("{read_only}{}", script_of_reading())) else {
        return;
    };
    assert_eq!(
        String::from_utf8_lossy(&read.stdout)
            .matches("-- code 0\n")
            .count(),
        READING.len(),
        "{}",
        said(&read)
    );
    reads_as_ever(&world, &String::from_utf8_lossy(&read.stdout));
    assert!(
        !said(&read).to_lowercase().contains("read-only"),
        "{}",
        said(&read)
    );

    let wrote = mounting(&world, &format!("{read_only}{}", script_of_writing())).unwrap();
    refuses_every_write(&wrote, "read-only file system");
    let config = format!(
        "{read_only}\"$csa\" config set name Robin || true; \"$csa\" report week --output week.md || true"
    );
    let config = said(&mounting(&world, &config).unwrap());
    for named in ["config.toml`", "week.md`", "Read-only file system"] {
        assert!(config.contains(named), "{named}: {config}");
    }
    assert_eq!(world.files(), before);
}

#[test]
fn a_folder_of_somebody_else_is_read_and_named() {
    let world = World::used();
    let before = world.files();
    let open = |path: &std::path::Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    // Everybody may read all of it, and its owner nothing but read.
    for path in crate::world::listed(world.path()) {
        open(&path, 0o444);
    }
    let folders = [
        "book/customers",
        "book/.csa/journal",
        "book/.csa",
        "book",
        "config",
        "work",
        ".",
    ];
    for folder in folders {
        open(&world.path().join(folder), 0o555);
    }
    let shell = |script: String| {
        let mut command = world.program("setpriv");
        let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
        command.args(nobody).args([
            "sh",
            "-c",
            &format!("csa=$0\n{script}"),
            env!("CARGO_BIN_EXE_csa"),
        ]);
        command
    };
    let reached = shell("\"$csa\" --version".to_owned()).output();
    if reached.is_ok_and(|output| output.status.success()) {
        let read = run(shell(script_of_reading()));
        let out = String::from_utf8_lossy(&read.stdout);
        assert_eq!(
            out.matches("-- code 0\n").count(),
            READING.len(),
            "{}",
            said(&read)
        );
        reads_as_ever(&world, &out);
        assert!(
            !said(&read).to_lowercase().contains("permission"),
            "{}",
            said(&read)
        );
        refuses_every_write(&run(shell(script_of_writing())), "permission denied");
        assert_eq!(world.files(), before);
    } else {
        eprintln!("skipped, for want of setpriv and a program that everybody may run");
    }
    for folder in folders {
        open(&world.path().join(folder), 0o755);
    }
}
