//! What the program answers a shell that completes a line, and that it does nothing else.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::home::{Home, run, text};

/// A home with a book: the example records, one that is broken, one with letters of its own in its name.
struct Desk(Home);

impl Desk {
    fn new() -> Self {
        let home = Home::new();
        let customers = home.path().join("book/customers");
        fs::create_dir_all(&customers).unwrap();
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
        for name in ["acme-corp.yaml", "globex.yaml", "initech.yaml"] {
            fs::copy(examples.join(name), customers.join(name)).unwrap();
        }
        let globex = fs::read_to_string(examples.join("globex.yaml")).unwrap();
        fs::write(
            customers.join("zoë_1.0.yaml"),
            globex.replace("name: Globex", "name: \"Zo\u{eb} \\e[31m & Söhne\""),
        )
        .unwrap();
        let initech = fs::read_to_string(examples.join("initech.yaml")).unwrap();
        fs::write(
            customers.join("gone.yaml"),
            initech.replace("name: Initech", "name: Gone\narchived_on: 2026-01-01"),
        )
        .unwrap();
        fs::write(
            customers.join("broken.yaml"),
            "name: Broken\nsubscriptions: [\n",
        )
        .unwrap();
        Self(home)
    }

    fn book(&self) -> PathBuf {
        self.0.path().join("book")
    }

    /// Asks as zsh does. The words are parted by blanks, a `~` is a blank within one, the word in the making is the
    /// last one or that before a `|`.
    fn asks(&self, line: &str, variables: &[(&str, &str)]) -> Output {
        let (before, behind) = line.split_once('|').unwrap_or((line, ""));
        let words: Vec<String> = before
            .split(' ')
            .map(|word| word.replace('~', " "))
            .collect();
        let index = (words.len() - 1).to_string();
        let behind = behind.split_whitespace().map(str::to_owned);
        let mut command = self.0.command(&[&index]);
        command
            .args(words)
            .args(behind)
            .env("CSA_COMPLETE", "zsh")
            .env("CSA_BOOK", self.book());
        for (name, value) in variables {
            command.env(name, value);
        }
        run(command)
    }

    /// The values, after looking that nothing was said and nothing went wrong.
    fn values(&self, line: &str) -> Vec<String> {
        values(&self.asks(line, &[]), line)
    }
}

#[track_caller]
fn values(output: &Output, line: &str) -> Vec<String> {
    assert_eq!(output.status.code(), Some(0), "{line}: {output:?}");
    assert_eq!(text(&output.stderr), "", "{line}");
    let answer = text(&output.stdout);
    answer
        .lines()
        .map(|line| line.rsplit_once('\t').unwrap().0.to_owned())
        .collect()
}

/// Every file below a folder with what it holds and who may read it.
fn everything(folder: &Path) -> Vec<(PathBuf, Vec<u8>, u32)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        if path.is_dir() {
            found.push((path.clone(), Vec::new(), mode));
            found.extend(everything(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap(), mode));
        }
    }
    found.sort();
    found
}

/// Lines, and all that could follow.
const WHOLE: [(&str, &[&str]); 43] = [
    ("csa cust", &["customer"]),
    ("csa customer sh", &["show"]),
    (
        "csa prep ",
        &["acme-corp", "broken", "globex", "initech", "zoë_1.0"],
    ),
    ("csa prep G", &["globex"]),
    ("csa prep zo", &["zoë_1.0"]),
    ("csa prep söh", &["zoë_1.0"]),
    ("csa prep nobody", &[]),
    ("csa customer show go", &["gone"]),
    ("csa customer archive --restore ", &["gone"]),
    ("csa customer show acme-corp --form", &["--format"]),
    (
        "csa customer list --tier ",
        &["signature", "advanced", "sps"],
    ),
    ("csa customer set acme-corp env", &["environment."]),
    (
        "csa customer set acme-corp environment.h",
        &["environment.hosting"],
    ),
    ("csa onboard done acme-corp disc", &["discovery-workshop"]),
    ("csa onboard done acme disc", &["discovery-workshop"]),
    (
        "csa onboard done --on today acme-corp disc",
        &["discovery-workshop"],
    ),
    (
        "csa onboard done --on=today acme-corp --for tom",
        &["tomorrow"],
    ),
    ("csa accelerator show globex ", &["a1", "a2"]),
    ("csa accelerator close globex ", &["a2"]),
    ("csa accelerator backlog globex a2 done b", &["b3", "b4"]),
    (
        "csa accelerator list --quarter=FY28-",
        &[
            "--quarter=FY28-Q1",
            "--quarter=FY28-Q2",
            "--quarter=FY28-Q3",
            "--quarter=FY28-Q4",
        ],
    ),
    ("csa accelerator modules --category ag", &["agile-planning"]),
    (
        "csa accelerator plan --what-if globex:",
        &["globex:a2:", "globex:new:"],
    ),
    ("csa log globex wo", &["workshop"]),
    ("csa log globex call --on yes", &["yesterday"]),
    ("csa log globex call --zone Europe/Berl", &["Europe/Berlin"]),
    (
        "csa log acme-corp call --with Dana~Ruiz,In",
        &["Dana Ruiz,Ines Okafor"],
    ),
    ("csa log show globex 9f", &["9f1b02"]),
    ("csa log recorded globex ", &["3c4b88"]),
    ("csa snooze ini", &["initech:"]),
    ("csa snooze initech:esc", &["initech:escalation-e1"]),
    ("csa escalation close initech ", &["e1"]),
    (
        "csa escalation open globex x --owner R",
        &["Robin Vale", "Ravi Menon"],
    ),
    (
        "csa assessment add globex health --area ci=b",
        &["ci=basic"],
    ),
    ("csa review held initech ", &["r1"]),
    ("csa release told globex ", &["n2"]),
    ("csa objective show globex au", &["audit"]),
    (
        "csa rules today.call_",
        &["today.call_onboarding", "today.call_most"],
    ),
    ("csa template show account", &["account-context"]),
    ("csa config set fisc", &["fiscal_year_starts"]),
    ("csa config set autocommit ", &["true", "false"]),
    ("csa review plan globex next~mo", &["next monday"]),
    ("csa snooze x --until 10", &["10d", "10w", "10m", "10y"]),
];

#[test]
fn lines_are_completed_and_nothing_else_is_done() {
    let desk = Desk::new();
    let before = everything(&desk.0.path());
    let mut wrong = Vec::new();
    for (line, expected) in WHOLE {
        let found = desk.values(line);
        if found != expected {
            wrong.push(format!("{line}: {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(before, everything(&desk.0.path()), "something was written");
}

#[test]
fn what_a_value_is_stands_beside_it_and_steers_no_terminal() {
    let desk = Desk::new();
    for (line, expected) in [
        ("csa prep acme", "acme-corp\tAcme Corp, signature\n"),
        (
            "csa prep zo",
            "zoë_1.0\tZoë \\u{1b}[31m & Söhne, advanced\n",
        ),
        (
            "csa customer show gone",
            "gone\tGone, signature, archived\n",
        ),
        (
            "csa log globex call --on yest",
            "yesterday\tFri 2026-11-20\n",
        ),
        (
            "csa accelerator show globex a2",
            "a2\tactive, 2026-10-05: Policies instead of promises\n",
        ),
        ("csa --book ", "\tfolders\t\n"),
        ("csa --config=x", "\tfiles\t--config=\n"),
        // A plug-in's words are its own business.
        ("csa notours x", "\tfiles\t\n"),
    ] {
        assert_eq!(text(&desk.asks(line, &[]).stdout), expected, "{line}");
    }
}

#[test]
fn the_book_is_the_one_that_the_verb_would_have() {
    let desk = Desk::new();
    let other = desk.0.path().join("other");
    fs::create_dir_all(other.join("customers")).unwrap();
    fs::copy(
        desk.book().join("customers/globex.yaml"),
        other.join("customers/umbrella.yaml"),
    )
    .unwrap();
    fs::write(desk.0.path().join("own.toml"), "book = 'other'\n").unwrap();
    for line in [
        "csa --book other prep ",
        "csa --book=other prep ",
        "csa prep |--book other",
        "csa prep |--quiet --book=other",
        "csa --help --book other prep ",
    ] {
        assert_eq!(desk.values(line), ["umbrella"], "{line}");
    }
    // Configured, where the environment says nothing.
    for line in ["csa --config own.toml prep ", "csa prep |--config own.toml"] {
        let found = values(&desk.asks(line, &[("CSA_BOOK", "")]), line);
        assert_eq!(found, ["umbrella"], "{line}");
    }
    let by_variable = [("CSA_BOOK", ""), ("CSA_CONFIG", "own.toml")];
    let found = values(&desk.asks("csa prep ", &by_variable), "by a variable");
    assert_eq!(found, ["umbrella"]);
}

#[test]
fn faults_are_met_with_silence() {
    let desk = Desk::new();
    fs::write(desk.0.path().join("wrong.toml"), "nam = 'x'\n").unwrap();
    fs::create_dir_all(desk.0.path().join("unruly/rules")).unwrap();
    fs::create_dir_all(desk.0.path().join("unruly/customers")).unwrap();
    fs::write(desk.0.path().join("unruly/rules/own.toml"), "what = [\n").unwrap();
    let huge = format!("csa log acme-corp call -m {} --on tom", "x".repeat(100_000));
    for line in [
        // A record, a configuration, a rule file that cannot be read; a book, a day, a customer that is none.
        "csa accelerator show broken ",
        "csa onboard done broken ",
        "csa log show broken ",
        "csa snooze broken:",
        "csa --config wrong.toml prep ",
        "csa --config nowhere.toml prep ",
        "csa --book unruly rules ",
        "csa --book nowhere prep ",
        "csa --book wrong.toml prep ",
        "csa --today someday prep ",
        "csa accelerator show nobody ",
        "csa snooze nobody:",
        "csa accelerator plan --what-if ::",
        // Lines that are wrong, or not whole.
        "csa --nonsense prep nobody ",
        "csa accelerator plan --horizon x --what-if nobody:",
        "csa log globex call extra words here -m ",
        "csa --help prep nobody|",
        "csa prep ~\u{1}",
        &huge,
    ] {
        let found = desk.values(line);
        assert!(
            found.iter().all(|value| value.starts_with("--")),
            "{line:.80}: {found:?}"
        );
    }
    // A broken record is still a customer.
    assert_eq!(desk.values("csa customer edit bro"), ["broken"]);
    // Whatever a script sends by mistake.
    for arguments in [
        &[][..],
        &["7"],
        &["x", "csa"],
        &["1"],
        &["0", "csa"],
        &["9", "csa", "prep"],
    ] {
        for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
            let mut command = desk.0.command(arguments);
            command.env("CSA_COMPLETE", shell);
            let output = run(command);
            assert_eq!(output.status.code(), Some(0), "{shell} {arguments:?}");
            assert_eq!(text(&output.stderr), "", "{shell} {arguments:?}");
        }
    }
}

/// Somebody who has set the variable to something else wants csa to do its work.
#[test]
fn only_a_shell_is_answered() {
    let desk = Desk::new();
    let mut command = desk.0.command(&["--version"]);
    command.env("CSA_COMPLETE", "1");
    assert!(text(&run(command).stdout).starts_with("csa "));
}
