//! A book with all that surrounds it, small and ready to be broken.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// Longer than any command takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// What every test begins with: three customers, a configuration, files to read from.
const BASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fire/base");

/// Where worlds are made, if it is there: what is tried is the order of the calls, and nobody waits for a busy disk.
const MEMORY: &str = "/dev/shm";

/// A folder with a book, a configuration and a folder to work in, gone when the test is over.
pub(crate) struct World {
    folder: TempDir,
}

/// The bytes of every file that is the user's, by its path from the world's folder on.
pub(crate) type Files = BTreeMap<PathBuf, Vec<u8>>;

impl World {
    /// The base, untouched by csa.
    pub(crate) fn bare() -> Self {
        Self::copied(Path::new(BASE))
    }

    /// The base, with an earlier change in the journal.
    pub(crate) fn used() -> Self {
        let world = Self::bare();
        world.well("customer set initech environment.seats 9");
        world
    }

    /// The same once more.
    pub(crate) fn again(&self) -> Self {
        Self::copied(self.path())
    }

    fn copied(from: &Path) -> Self {
        let folder = match Path::new(MEMORY).is_dir() {
            true => tempfile::tempdir_in(MEMORY),
            false => tempfile::tempdir(),
        };
        let folder = folder.unwrap();
        copy(from, folder.path());
        Self { folder }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn book(&self) -> PathBuf {
        self.path().join("book")
    }

    pub(crate) fn record(&self, id: &str) -> PathBuf {
        self.book().join(format!("customers/{id}.yaml"))
    }

    pub(crate) fn read(&self, id: &str) -> String {
        fs::read_to_string(self.record(id)).unwrap()
    }

    /// Any program in this world, and nothing of the real environment but the path.
    pub(crate) fn program(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.path().join("work"))
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.path())
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("CSA_BOOK", self.book())
            .env("CSA_CONFIG", self.path().join("config/config.toml"))
            .env("CSA_TODAY", "2026-11-21")
            .env("TZ", "Europe/Berlin")
            .env("EDITOR", "sh editor.sh")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// csa with these words, as a shell would part them.
    pub(crate) fn csa(&self, line: &str) -> Command {
        let mut command = self.program(env!("CARGO_BIN_EXE_csa"));
        command.args(words(line));
        command
    }

    /// Runs csa to its end.
    pub(crate) fn run(&self, line: &str) -> Output {
        run(self.csa(line))
    }

    /// Runs csa, or git where the line begins with it, which must go well; what it says on both streams.
    pub(crate) fn well(&self, line: &str) -> String {
        let output = match line.strip_prefix("git ") {
            Some(rest) => {
                let mut git = self.program("git");
                git.args(words(rest));
                run(git)
            }
            None => self.run(line),
        };
        let said = said(&output);
        assert!(
            output.status.success(),
            "{line}: {:?}\n{said}",
            output.status
        );
        said
    }

    /// Every file but csa's own bookkeeping and git's, with new ids and the folder's own name made alike.
    pub(crate) fn files(&self) -> Files {
        let mut files = Files::new();
        for path in listed(self.path()) {
            let own = path.strip_prefix(self.path()).unwrap().to_owned();
            let is_kept = |name: &str| [".csa", ".git", "hub.git"].contains(&name);
            if !own.iter().any(|part| is_kept(&part.to_string_lossy())) {
                let text = fs::read(&path).unwrap();
                files.insert(own, alike(&text, self.path()));
            }
        }
        files
    }
}

/// The words of a line; what stands between single quotes is one word.
pub(crate) fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in line.split('\'').enumerate() {
        match index % 2 {
            0 => words.extend(part.split_whitespace().map(str::to_owned)),
            _ => words.push(part.to_owned()),
        }
    }
    words
}

/// Runs a command to its end, which must come soon.
pub(crate) fn run(mut command: Command) -> Output {
    let child = command.spawn().unwrap();
    let id = child.id().to_string();
    let (done, ended) = std::sync::mpsc::channel();
    let waiting = thread::spawn(move || done.send(child.wait_with_output().unwrap()));
    let started = Instant::now();
    let output = ended.recv_timeout(PATIENCE).unwrap_or_else(|_| {
        let _ = Command::new("kill").args(["-9", &id]).status();
        panic!("{command:?} still runs after {:?}", started.elapsed());
    });
    waiting.join().unwrap().unwrap();
    output
}

/// What was said on both streams.
pub(crate) fn said(output: &Output) -> String {
    let texts = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    texts.concat()
}

/// Every file below the folder.
pub(crate) fn listed(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(listed(&path)),
            false => files.push(path),
        }
    }
    files.sort();
    files
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The text without what differs from run to run: ids that were made just now, and where the world lies.
fn alike(text: &[u8], world: &Path) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(text) else {
        return text.to_vec();
    };
    let mut text = text.replace(&*world.to_string_lossy(), "WORLD");
    let ids = text.match_indices("-7").filter_map(|(at, _)| {
        // A version 7 id has its 7 behind the second hyphen.
        let start = at.checked_sub(13)?;
        text.get(start..start + 36).filter(|id| is_new_id(id))
    });
    let ids: Vec<String> = ids.map(str::to_owned).collect();
    for id in ids {
        text = text.replace(&id, "NEW-ID");
    }
    text.into_bytes()
}

fn is_new_id(text: &str) -> bool {
    let groups: Vec<usize> = text.split('-').map(str::len).collect();
    let is_hex = text.bytes().all(|c| c == b'-' || c.is_ascii_hexdigit());
    // Those of the base begin with 019a.
    groups == [8, 4, 4, 4, 12] && is_hex && !text.starts_with("019a")
}

/// Does this with each of them, in as many threads as the machine has cores; what came of it, in the same order.
pub(crate) fn in_parallel<T: Sync, R: Send>(all: &[T], each: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            match all.get(at) {
                Some(one) => done.push((at, each(one))),
                None => return done,
            }
        }
    };
    let threads = thread::available_parallelism().map_or(2, usize::from);
    let mut done: Vec<(usize, R)> = thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let ended = threads.into_iter().map(|it| it.join().unwrap());
        ended.flatten().collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}
