//! The scripts in `examples/shell/`, run by bash with the real program on copies of the example records.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::home::{Home, program, text};

/// What the scripts may call besides csa.
const TOOLS: [&str; 10] = [
    "bash", "env", "awk", "cat", "rm", "tr", "wc", "mktemp", "sed", "git",
];

/// The example book in a folder with a blank in its name, and a `PATH` with nothing in it but what is put there.
struct Desk {
    home: Home,
}

impl Desk {
    fn empty() -> Self {
        let desk = Self { home: Home::new() };
        fs::create_dir(desk.bin()).unwrap();
        fs::create_dir_all(desk.book().join("customers")).unwrap();
        for tool in TOOLS {
            symlink(found(tool).unwrap(), desk.bin().join(tool)).unwrap();
        }
        symlink(env!("CARGO_BIN_EXE_csa"), desk.bin().join("csa")).unwrap();
        desk
    }

    fn new() -> Self {
        let desk = Self::empty();
        for name in ["acme-corp.yaml", "globex.yaml", "initech.yaml"] {
            let to = desk.book().join("customers").join(name);
            fs::copy(examples().join(name), to).unwrap();
        }
        desk
    }

    fn without_csa(self) -> Self {
        fs::remove_file(self.bin().join("csa")).unwrap();
        self
    }

    fn bin(&self) -> PathBuf {
        self.home.path().join("bin")
    }

    fn book(&self) -> PathBuf {
        self.home.path().join("my book")
    }

    /// A program of the test's own in `PATH`, in the place of what is there.
    fn fake(&self, name: &str, script: &str) {
        // What is there may be a link to the real one.
        let _ = fs::remove_file(self.bin().join(name));
        let script = format!("#!/usr/bin/env bash\n{script}\n");
        program(&self.bin().join(name), &script);
    }

    fn command(&self, program: &Path, args: &[&str]) -> Command {
        let mut command = self.home.clean(program.to_str().unwrap(), args);
        command
            .env("PATH", self.bin())
            .env("CSA_BOOK", self.book())
            .env("NO_COLOR", "1");
        command
    }

    /// Runs a script of the examples, with these lines as its standard input.
    fn run(&self, name: &str, args: &[&str], input: &str) -> Output {
        self.told(self.command(&script(name), args), input)
    }

    fn told(&self, command: Command, input: &str) -> Output {
        assert_cmd::Command::from_std(command)
            .write_stdin(input)
            .timeout(std::time::Duration::from_secs(60))
            .output()
            .unwrap()
    }

    /// What a script prints; it must succeed.
    #[track_caller]
    fn prints(&self, name: &str, args: &[&str], input: &str) -> String {
        let output = self.run(name, args, input);
        assert!(output.status.success(), "{name}: {output:?}");
        text(&output.stdout)
    }

    fn csa(&self, args: &[&str]) -> String {
        let output = self.told(self.command(&self.bin().join("csa"), args), "");
        assert!(output.status.success(), "csa {args:?}: {output:?}");
        text(&output.stdout)
    }

    /// What a few lines print in this shell.
    #[track_caller]
    fn shell(&self, shell: &Path, lines: &str) -> String {
        let output = self.told(self.command(shell, &["-c", lines]), "");
        assert!(output.status.success(), "{output:?}");
        assert_eq!(text(&output.stderr), "");
        text(&output.stdout)
    }
}

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")
}

fn script(name: &str) -> PathBuf {
    examples().join("shell").join(name)
}

/// A program in the real `PATH`.
fn found(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap();
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

/// Every file in the folder, by its name.
fn names() -> Vec<String> {
    let entries = fs::read_dir(examples().join("shell")).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(names.len() > 8, "{names:?}");
    names
}

#[test]
fn every_script_says_how_to_install_it_and_stops_at_a_failure() {
    for name in names() {
        let text = fs::read_to_string(script(&name)).unwrap();
        assert!(text.contains("To install"), "{name}");
        // What is read into a shell must not change the manners of that shell.
        if !name.starts_with("prompt.") {
            assert!(text.contains("\nset -euo pipefail\n"), "{name}");
            let mode = fs::metadata(script(&name)).unwrap().permissions().mode();
            assert_eq!(mode & 0o111, 0o111, "{name} is not executable");
        }
    }
}

#[test]
fn shellcheck_finds_nothing() {
    let Some(shellcheck) = found("shellcheck") else {
        eprintln!("skipped: there is no shellcheck in PATH");
        return;
    };
    for name in names() {
        // It does not know zsh.
        if !name.ends_with(".zsh") {
            let output = Command::new(&shellcheck).arg(script(&name)).output();
            let output = output.unwrap();
            assert!(output.status.success(), "{}", text(&output.stdout));
        }
    }
}

#[test]
fn without_csa_a_prompt_is_silent_and_a_command_says_so() {
    let desk = Desk::new().without_csa();
    desk.fake("mail", "cat");
    assert_eq!(desk.prints("tmux-status.sh", &[], ""), "");
    for (name, args) in [
        ("friday.sh", [].as_slice()),
        ("quarter.sh", &[]),
        ("pick.sh", &[]),
        ("today-mail.sh", &["rvale@gitlab.example"]),
    ] {
        let output = desk.run(name, args, "");
        assert_eq!(output.status.code(), Some(127), "{name}: {output:?}");
        assert_eq!(text(&output.stdout), "", "{name}");
        assert_eq!(text(&output.stderr), "csa is not in PATH\n", "{name}");
    }
}

#[test]
fn an_empty_book_is_no_failure() {
    let desk = Desk::empty();
    desk.fake("mail", "echo mailed >&2; exit 1");
    assert_eq!(desk.prints("tmux-status.sh", &[], ""), "\n");
    assert_eq!(
        desk.prints("friday.sh", &[], ""),
        "everything stands in Gainsight\n"
    );
    assert!(
        desk.prints("quarter.sh", &[], "")
            .contains("\nAccelerators left\n  nobody has any\n")
    );
    assert_eq!(desk.prints("today-mail.sh", &["a@b.example"], ""), "");
    assert_eq!(
        desk.prints("csa-standup", &[], ""),
        "**Done, this week**\n\n- nothing\n\n**Next**\n\n- nothing\n"
    );
    let picked = desk.run("pick.sh", &["onboard"], "");
    assert_eq!(picked.status.code(), Some(4), "{picked:?}");
    assert_eq!(text(&picked.stderr), "there is no customer to pick\n");
}

/// Two prompts after one another: csa is asked for the first one only, and how the last command ended is not lost.
const TWO_PROMPTS: &str = r#"
false; csa_prompt; echo "$? [$csa_segment]"
csa() { echo asked; }; csa_prompt; echo "$? [$csa_segment]"
"#;

#[test]
fn the_segment_of_bash_names_the_worst() {
    let desk = Desk::new();
    let source = format!(
        "set -euo pipefail; . '{}'; set +e; ",
        script("prompt.bash").display()
    );
    let bash = desk.bin().join("bash");
    assert_eq!(
        desk.shell(&bash, &format!("{source}{TWO_PROMPTS}")),
        "1 [csa: 8 late ]\n0 [csa: 8 late ]\n"
    );
    let ask = "csa_prompt; printf '[%s]\\n' \"$csa_segment\"";
    let coloured = desk.shell(&bash, &format!("{source} unset NO_COLOR; {ask}"));
    assert_eq!(
        coloured,
        "[\u{1}\u{1b}[31m\u{2}csa: 8 late \u{1}\u{1b}[0m\u{2}]\n"
    );
    desk.fake("csa", r"printf '0\t2\t9\t4\n'");
    assert_eq!(
        desk.shell(&bash, &format!("{source}{ask}")),
        "[csa: 2 today ]\n"
    );
    desk.fake("csa", r"printf '0\t0\t9\n'");
    assert_eq!(desk.shell(&bash, &format!("{source}{ask}")), "[]\n");
    desk.fake("csa", "echo broken >&2; exit 6");
    assert_eq!(desk.shell(&bash, &format!("{source}{ask}")), "[]\n");
    let desk = desk.without_csa();
    assert_eq!(desk.shell(&bash, &format!("{source}{ask}")), "[]\n");
}

#[test]
fn the_segment_of_zsh_is_the_same() {
    let Some(zsh) = found("zsh") else {
        eprintln!("skipped: there is no zsh in PATH");
        return;
    };
    let desk = Desk::new();
    let source = format!(". '{}'; ", script("prompt.zsh").display());
    assert_eq!(
        desk.shell(&zsh, &format!("{source}{TWO_PROMPTS}")),
        "1 [csa: 8 late ]\n0 [csa: 8 late ]\n"
    );
    let ask = "csa_prompt; printf '[%s]\\n' \"$csa_segment\"";
    assert_eq!(
        desk.shell(&zsh, &format!("{source} unset NO_COLOR; {ask}")),
        "[%F{red}csa: 8 late %f]\n"
    );
    let desk = desk.without_csa();
    assert_eq!(desk.shell(&zsh, &format!("{source}{ask}")), "[]\n");
}

#[test]
fn the_status_line_has_what_is_late_and_what_is_due_today() {
    let desk = Desk::new();
    assert_eq!(
        desk.prints("tmux-status.sh", &[], ""),
        "#[fg=red]8 late#[default] \n"
    );
    desk.fake("csa", r"printf '1\t2\t3\n'");
    assert_eq!(
        desk.prints("tmux-status.sh", &[], ""),
        "#[fg=red]1 late#[default] #[fg=yellow]2 today#[default] \n"
    );
}

#[test]
fn friday_goes_through_what_is_pending() {
    let desk = Desk::new();
    let later = desk.prints("friday.sh", &[], "n\n");
    assert!(later.contains("Subject                     Reviewed the policy project\n"));
    // The answers ran out at the second one.
    assert!(
        later.ends_with("Deck and next steps         7b3e44\n"),
        "{later}"
    );
    assert_eq!(desk.csa(&["log", "pending", "--ids"]).lines().count(), 2);

    let done = desk.prints("friday.sh", &[], "y\nY\n");
    assert!(
        done.ends_with("\neverything stands in Gainsight\n"),
        "{done}"
    );
    assert_eq!(desk.csa(&["log", "pending", "--ids"]), "");
    let record = fs::read_to_string(desk.book().join("customers/globex.yaml")).unwrap();
    assert!(record.contains("recorded_on: 2026-11-21"), "{record}");
}

#[test]
fn a_quarter_starts_with_the_plan_and_what_is_left() {
    let shown = Desk::new().prints("quarter.sh", &["--quarter", "FY28-Q1"], "");
    assert!(
        shown.starts_with("FY28-Q1 to FY28-Q4 · 3 customers"),
        "{shown}"
    );
    let left = "
Accelerators left
  initech                  4 of 4; none fits any more before 2026-11-30
  acme-corp                3 of 4; the next starts by 2027-03-08

What is over or no longer fits
Customer ";
    assert!(shown.contains(left), "{shown}");
}

#[test]
fn a_customer_is_picked_by_number_where_there_is_no_fzf() {
    let desk = Desk::new();
    let name = "Ümit & \"Söhne\" GmbH";
    let made = ["onboard", name, "--id", "umit", "--tier", "advanced"];
    desk.csa(&[made.as_slice(), &["--order-form", "2026-11-20"]].concat());
    assert_eq!(desk.prints("pick.sh", &[], "9\n4\n"), "umit\n");
    let path = desk.prints("pick.sh", &["customer", "path"], "4\n");
    assert_eq!(
        path,
        format!("{}/customers/umit.yaml\n", desk.book().display())
    );
    let set = ["customer", "set", "{}", "environment.seats", "12"];
    desk.prints("pick.sh", &set, "4\n");
    let record = fs::read_to_string(path.trim_end()).unwrap();
    assert!(record.contains("seats: 12\n"), "{record}");
    // Ctrl-D picks nobody.
    assert_eq!(desk.run("pick.sh", &["onboard"], "").status.code(), Some(4));
}

#[test]
fn a_customer_is_picked_with_fzf_where_it_is() {
    let desk = Desk::new();
    desk.fake("fzf", "sed -n '/Globex/p'");
    assert_eq!(desk.prints("pick.sh", &[], ""), "globex\n");
    desk.fake("fzf", "cat >/dev/null; exit 130");
    let stopped = desk.run("pick.sh", &["onboard"], "");
    assert_eq!(stopped.status.code(), Some(4), "{stopped:?}");
    assert_eq!(text(&stopped.stdout), "");
}

#[test]
fn mail_goes_out_only_when_something_is_due() {
    let desk = Desk::new();
    let letter = desk.home.path().join("letter");
    let letter = letter.to_str().unwrap();
    desk.fake(
        "mail",
        &format!("{{ printf '%s\\n' \"$@\"; cat; }} >'{letter}'"),
    );
    let mail = |more: &[&str]| {
        let args = [&["rvale@gitlab.example"], more].concat();
        let output = desk.run("today-mail.sh", &args, "");
        let sent = fs::read_to_string(letter).ok();
        let _ = fs::remove_file(letter);
        assert_eq!(text(&output.stdout), "", "{output:?}");
        (output.status.code(), sent.unwrap_or_default())
    };
    let (code, sent) = mail(&[]);
    assert_eq!(code, Some(0));
    assert!(
        sent.starts_with("-s\ncsa: 13 due\nrvale@gitlab.example\nCustomer:line "),
        "{sent}"
    );
    assert!(sent.contains("csa log initech escalation"), "{sent}");
    assert!(!sent.contains("error"), "{sent}");

    // Nothing of this rule is due, and nobody is to be bothered.
    let (code, sent) = mail(&["--customer", "globex", "--rule", "escalation.low"]);
    assert_eq!((code, sent.as_str()), (Some(0), ""));

    fs::write(desk.book().join("customers/hooli.yaml"), "name: [\n").unwrap();
    let (code, sent) = mail(&[]);
    assert_eq!(code, Some(6), "{sent}");
    assert!(sent.contains("csa today failed (6)"), "{sent}");
    assert!(sent.contains("hooli.yaml:"), "{sent}");
    assert!(sent.contains("csa log initech escalation"), "{sent}");

    assert_eq!(desk.run("today-mail.sh", &[], "").status.code(), Some(2));
}

#[test]
fn the_plug_in_runs_as_a_verb_and_goes_by_csas_day() {
    let desk = Desk::new();
    symlink(script("csa-standup"), desk.bin().join("csa-standup")).unwrap();
    let shown = desk.csa(&["--today", "2026-11-14", "standup", "last week"]);
    let expected = "**Done, last week**

- globex: Reviewed the policy project

**Next**

";
    assert!(shown.starts_with(expected), "{shown}");
    assert!(
        shown.contains("\n- initech: a call or meeting: "),
        "{shown}"
    );
    assert!(desk.csa(&["plugin"]).contains("csa standup"));
}

#[test]
fn the_hook_commits_what_csa_wrote_and_nothing_else() {
    let desk = Desk::new();
    let git = |args: &[&str]| {
        let output = desk.told(desk.command(&desk.bin().join("git"), args), "");
        assert!(output.status.success(), "git {args:?}: {output:?}");
        text(&output.stdout)
    };
    let config = desk.home.path().join("config.toml");
    let hook = script("commit-book.sh");
    fs::write(&config, format!("post_write = '\"{}\"'\n", hook.display())).unwrap();
    let csa = |args: &[&str]| {
        let mut command = desk.command(&desk.bin().join("csa"), args);
        command.env("CSA_CONFIG", &config);
        let output = desk.told(command, "");
        assert!(output.status.success(), "{output:?}");
        let said = text(&output.stderr);
        assert!(!said.contains("warning"), "{said}");
    };
    let book = desk.book();
    let book = book.to_str().unwrap();
    let log = || git(&["-C", book, "log", "--format=%s|%b", "--name-only"]);

    // A book that is no repository is left alone.
    csa(&["customer", "set", "acme", "environment.seats", "1199"]);
    git(&["-C", book, "init", "--quiet"]);
    for (key, value) in [
        ("user.name", "Robin"),
        ("user.email", "rvale@gitlab.example"),
    ] {
        git(&["-C", book, "config", key, value]);
    }
    csa(&["customer", "set", "acme", "environment.seats", "1300"]);
    assert!(log().contains("customers/acme-corp.yaml"), "{}", log());
    // Globex and Initech were never written by csa.
    assert!(!log().contains("globex"), "{}", log());

    let made = [
        "onboard",
        "Umbrella \"U\"",
        "--id",
        "umbrella",
        "--tier",
        "advanced",
    ];
    csa(&[made.as_slice(), &["--order-form", "2026-11-20"]].concat());
    assert!(
        log().starts_with("created `Umbrella \"U\"` as `umbrella`|csa onboard "),
        "{}",
        log()
    );
    csa(&["undo"]);
    assert!(
        log().starts_with("taken back: created `Umbrella \"U\"` as `umbrella`|csa undo\n"),
        "{}",
        log()
    );
    assert_eq!(git(&["-C", book, "ls-files"]), "customers/acme-corp.yaml\n");
}
