//! A team: a bare repository, and people with a clone, a home folder and a configuration each.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A repository to push to, and a folder for its people.
pub(crate) struct Team {
    folder: TempDir,
}

/// Somebody with a clone of the book.
pub(crate) struct Member {
    home: PathBuf,
    name: String,
    /// What the environment has besides.
    pub(crate) environment: Vec<(String, String)>,
}

impl Team {
    pub(crate) fn new() -> Self {
        let team = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let made = team
            .lone("nobody")
            .command("git", &["init", "--quiet", "--bare", "-b", "main"])
            .arg(team.hub())
            .output()
            .unwrap();
        assert!(made.status.success(), "{made:?}");
        team
    }

    /// The repository between the clones.
    pub(crate) fn hub(&self) -> PathBuf {
        self.path().join("hub.git")
    }

    pub(crate) fn path(&self) -> PathBuf {
        fs::canonicalize(self.folder.path()).unwrap()
    }

    /// Somebody without a book.
    pub(crate) fn lone(&self, name: &str) -> Member {
        let home = self.path().join(name);
        fs::create_dir_all(&home).unwrap();
        Member {
            home,
            name: name.to_owned(),
            environment: Vec::new(),
        }
    }

    /// The one who begins: with these records, in the repository already.
    pub(crate) fn founder(&self, records: &[(&str, &str)]) -> Member {
        let member = self.lone("ada");
        member.well(&[
            "init",
            "--git",
            "--name",
            "ada",
            "--email",
            "ada@gitlab.example",
        ]);
        member.git(&["symbolic-ref", "HEAD", "refs/heads/main"]);
        for (id, text) in records {
            fs::write(member.record(id), text).unwrap();
        }
        let hub = self.hub();
        member.git(&["remote", "add", "origin", hub.to_str().unwrap()]);
        member.well(&["sync"]);
        member
    }

    /// Somebody who joins by cloning.
    pub(crate) fn joins(&self, name: &str) -> Member {
        let member = self.lone(name);
        let (hub, mail) = (self.hub(), format!("{name}@gitlab.example"));
        let hub = hub.to_str().unwrap();
        member.well(&["init", "--clone", hub, "--name", name, "--email", &mail]);
        member
    }
}

impl Member {
    pub(crate) fn book(&self) -> PathBuf {
        self.home.join("our book")
    }

    pub(crate) fn record(&self, id: &str) -> PathBuf {
        self.book().join(format!("customers/{id}.yaml"))
    }

    pub(crate) fn read(&self, id: &str) -> String {
        fs::read_to_string(self.record(id)).unwrap()
    }

    /// Changes a record as an editor does.
    pub(crate) fn edit(&self, id: &str, before: &str, after: &str) {
        let text = self.read(id);
        assert!(text.contains(before), "{before:?} is not in {text}");
        fs::write(self.record(id), text.replacen(before, after, 1)).unwrap();
    }

    /// A program in this person's environment, and nothing of the real one but the path.
    pub(crate) fn command(&self, program: &str, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .args(args)
            .current_dir(&self.home)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", &self.home)
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("CSA_BOOK", self.book())
            .env("CSA_TODAY", "2026-11-21")
            .env("TZ", "Europe/Berlin")
            .envs(self.environment.iter().map(|(key, value)| (key, value)));
        command
    }

    /// Runs csa.
    pub(crate) fn run(&self, args: &[&str]) -> Output {
        let output = self.command(env!("CARGO_BIN_EXE_csa"), args).output();
        output.unwrap()
    }

    /// Runs csa, which must succeed, and returns what it says.
    pub(crate) fn well(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let said = words(&output);
        assert!(
            output.status.success(),
            "{}: csa {args:?}: {said}",
            self.name
        );
        said
    }

    /// Runs csa, which must end with this code, and returns what it says.
    pub(crate) fn badly(&self, code: i32, args: &[&str]) -> String {
        let output = self.run(args);
        let said = words(&output);
        assert_eq!(output.status.code(), Some(code), "csa {args:?}: {said}");
        said
    }

    /// Runs git in the book, which must succeed, and returns what it prints.
    pub(crate) fn git(&self, args: &[&str]) -> String {
        let output = self.git_output(args);
        assert!(output.status.success(), "git {args:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    pub(crate) fn git_output(&self, args: &[&str]) -> Output {
        let mut command = self.command("git", args);
        let mail = format!("{}@gitlab.example", self.name);
        command
            .current_dir(self.book())
            .envs([
                ("GIT_AUTHOR_NAME", &self.name),
                ("GIT_COMMITTER_NAME", &self.name),
            ])
            .envs([("GIT_AUTHOR_EMAIL", &mail), ("GIT_COMMITTER_EMAIL", &mail)]);
        command.output().unwrap()
    }
}

/// Both streams, one after the other.
pub(crate) fn words(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

/// A record of the examples.
pub(crate) fn example(id: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    fs::read_to_string(folder.join(format!("{id}.yaml"))).unwrap()
}

/// A small record.
pub(crate) fn small(rest: &str) -> String {
    format!(
        "schema: 1\nname: Acme Corp\nsubscriptions:\n  - {{tier: signature, starts_on: 2026-11-15}}\n{rest}"
    )
}
