//! Looks on at a program's system calls by `strace`, lets one of them fail, or kills the program at it.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use crate::world::{World, run, said, words};

/// The calls by which a file is opened, written, flushed, moved, locked or given its permissions. Not every machine
/// has each of them.
#[rustfmt::skip]
const CALLS: [&str; 27] = [
    "open", "openat", "creat", "write", "writev", "pwrite64", "fsync", "fdatasync", "ftruncate", "truncate",
    "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat", "rmdir",
    "mkdir", "mkdirat", "fchmod", "fchmodat", "fchown", "fchownat", "flock",
];

/// A call that a program makes on a file of the world or on its standard streams.
#[derive(Debug, Clone)]
pub(crate) struct Point {
    /// Its name.
    pub(crate) call: String,
    /// Which of the calls of this name it is, counted from 1.
    nth: usize,
    /// What it was called with, to find it again in the source.
    pub(crate) shown: String,
}

/// What befalls the program at a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Blow {
    /// The call fails with this error, and does nothing.
    Error(&'static str),
    /// A signal comes in between, and the call is to be made once more.
    Interrupt,
    /// The program is killed before the call.
    Kill,
}

/// Whether programs can be traced here; what is missing is said once.
pub(crate) fn is_possible() -> bool {
    static POSSIBLE: OnceLock<bool> = OnceLock::new();
    *POSSIBLE.get_or_init(|| {
        let tried = Command::new("strace")
            .args([
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                "inject=fsync:error=EIO:when=1",
                "true",
            ])
            .stdin(Stdio::null())
            .output();
        let missing = match tried {
            Ok(output) if output.status.success() => return true,
            Ok(output) => format!("strace does not work here: {}", said(&output).trim()),
            Err(error) => format!("strace cannot be started: {error}"),
        };
        eprintln!("skipped, for want of strace and ptrace: {missing}");
        false
    })
}

/// csa under strace, which writes the calls of these names to the file; `follows` its children too.
pub(crate) fn traced(world: &World, options: &[&str], line: &str) -> Command {
    let mut command = world.program("strace");
    command.arg("-qq").args(options);
    command.arg(env!("CARGO_BIN_EXE_csa")).args(words(line));
    command
}

/// Every point of an undisturbed run, in the order in which they come. The world is changed by it.
pub(crate) fn points(world: &World, line: &str) -> Vec<Point> {
    let log = world.path().join("calls");
    let calls: Vec<String> = CALLS.iter().map(|call| format!("?{call}")).collect();
    let filter = format!("trace={}", calls.join(","));
    let options = ["-y", "-o", log.to_str().unwrap(), "-e", &filter];
    let output = run(traced(world, &options, line));
    assert!(output.status.success(), "{line}: {}", said(&output));
    let listed = fs::read_to_string(&log).unwrap();
    fs::remove_file(log).unwrap();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut points = Vec::new();
    for shown in listed.lines() {
        let Some((call, arguments)) = shown.split_once('(') else {
            continue;
        };
        let nth = counts.entry(call).or_default();
        *nth += 1;
        if is_ours(arguments, &world.path().to_string_lossy()) {
            points.push(Point {
                call: call.to_owned(),
                nth: *nth,
                shown: shown.replace(&*world.path().to_string_lossy(), ""),
            });
        }
    }
    points
}

/// Whether the call is about a file of the world, standard output, standard error or a pipe.
fn is_ours(arguments: &str, world: &str) -> bool {
    if let Some((number, rest)) = arguments.split_once('<')
        && number.parse::<u32>().is_ok()
    {
        return matches!(number, "1" | "2") || rest.starts_with(world) || rest.starts_with("pipe:");
    }
    let path = arguments.split('"').nth(1).unwrap_or_default();
    path.starts_with(world) || !path.starts_with('/')
}

impl Point {
    /// Whether something changes on the disk by it, or would but for a lock.
    pub(crate) fn writes(&self) -> bool {
        let is_open = ["open", "openat"].contains(&self.call.as_str());
        !is_open
            || ["O_WRONLY", "O_RDWR", "O_CREAT"]
                .iter()
                .any(|flag| self.shown.contains(flag))
    }

    /// What can befall a program here.
    pub(crate) fn blows(&self) -> Vec<Blow> {
        // No pipe to another program has a disk that could be full.
        if self.shown.contains("<pipe:")
            && !["write(1<", "write(2<"]
                .iter()
                .any(|own| self.shown.starts_with(own))
        {
            return vec![Blow::Kill];
        }
        let errors: &[&str] = match self.call.as_str() {
            _ if !self.writes() => &["EIO"],
            "flock" | "unlink" | "unlinkat" | "fchmod" | "fchown" => &["EIO"],
            _ => &["ENOSPC", "EIO"],
        };
        // The system makes the opening of a folder again by itself.
        let is_long = ["openat", "write", "fsync"].contains(&self.call.as_str());
        let is_again = is_long && !self.shown.contains("O_DIRECTORY");
        let interrupt = is_again.then_some(Blow::Interrupt);
        let errors = errors.iter().map(|error| Blow::Error(error));
        errors.chain(interrupt).chain([Blow::Kill]).collect()
    }

    /// Runs the line, and deals the blow when it comes to this point.
    pub(crate) fn dealt(&self, blow: Blow, world: &World, line: &str) -> Output {
        let Self { call, nth, .. } = self;
        let blow = match blow {
            Blow::Error(error) => format!("error={error}"),
            Blow::Interrupt => "error=EINTR".to_owned(),
            Blow::Kill => "signal=KILL".to_owned(),
        };
        let (trace, inject) = (
            format!("trace={call}"),
            format!("inject={call}:{blow}:when={nth}"),
        );
        run(traced(
            world,
            &["-o", "/dev/null", "-e", &trace, "-e", &inject],
            line,
        ))
    }
}
