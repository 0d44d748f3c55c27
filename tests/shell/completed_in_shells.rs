//! Real shells complete with the scripts in `completions/`: somebody presses Tab in a terminal, and what came of the
//! line is what the shell hands to the command.
//!
//! A shell that is not installed is skipped, and said so; CI installs all but PowerShell. Once a line is typed, a
//! function of the shell stands in for csa and shows its words, each between `<` and `>`. The scripts run the program
//! itself. Nothing hangs on how fast the shell is: it reads its keys one after the other.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::home::Home;
use crate::terminal::{ENTER, Terminal};

const PROMPT: &str = "ready> ";

/// What is typed, and what the words then are, or begin with.
const LINES: [(&str, &str); 12] = [
    // A verb, and a customer behind it.
    ("csa cust\tsh\tac\t", "<customer><show><acme-corp>"),
    // A step of that customer.
    (
        "csa onboard done acme-corp disc\t",
        "<onboard><done><acme-corp><discovery-workshop>",
    ),
    // A flag, its value, and the value behind a sign.
    (
        "csa accelerator list --stat\tpl\t",
        "<accelerator><list><--status><planned>",
    ),
    (
        "csa accelerator list --status=pl\t",
        "<accelerator><list><--status=planned>",
    ),
    // A colon within a word: what leads on to it, without a blank, then the rest; and all of the rest at once.
    ("csa snooze ini\tesc\t", "<snooze><initech:escalation-e1>"),
    (
        "csa snooze initech:esc\t",
        "<snooze><initech:escalation-e1>",
    ),
    // A blank within a word, bare and in a quote that is open.
    (
        "csa escalation open globex x --owner Rob\t",
        "<escalation><open><globex><x><--owner><Robin Vale>",
    ),
    (
        "csa snooze x --until 'next mo\t",
        "<snooze><x><--until><next monday>",
    ),
    // A folder, which the shell completes; zsh takes the last slash off again.
    ("csa --book my\t", "<--book><my book"),
    // A part of one customer's name.
    ("csa prep corp\t", "<prep><acme-corp>"),
    // The book as it is said on the line.
    (
        "csa --book other prep um\t",
        "<--book><other><prep><umbrella>",
    ),
    // Nothing to offer changes nothing.
    ("csa prep nobody\t", "<prep><nobody>"),
];

/// The book as it is said behind the cursor, which goes left for the word. Only bash and zsh hand on what stands there.
const BEHIND: (&str, &str) = (
    "csa prep um --book other\
     \x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\t",
    "<prep><umbrella><--book><other>",
);

/// A home with a book, another book, and csa in its `PATH`.
struct Desk(Home);

impl Desk {
    fn new() -> Self {
        let home = Home::new();
        let book = home.path().join("my book/customers");
        fs::create_dir_all(&book).unwrap();
        for name in ["acme-corp.yaml", "globex.yaml", "initech.yaml"] {
            fs::copy(root().join("examples").join(name), book.join(name)).unwrap();
        }
        let other = home.path().join("other/customers");
        fs::create_dir_all(&other).unwrap();
        fs::copy(book.join("globex.yaml"), other.join("umbrella.yaml")).unwrap();
        fs::create_dir(home.path().join("bin")).unwrap();
        symlink(env!("CARGO_BIN_EXE_csa"), home.path().join("bin/csa")).unwrap();
        Self(home)
    }

    /// The shell, with this text as its start-up file; None where it is not installed. In the text `COMPLETIONS`
    /// stands for the folder of the scripts.
    fn shell(&self, name: &str, args: &[&str], start: (&str, &str)) -> Option<Terminal> {
        let path = std::env::var_os("PATH").unwrap();
        if !std::env::split_paths(&path).any(|folder| folder.join(name).is_file()) {
            // Past the harness, which keeps what a test that passes has to say.
            let skipped =
                format!("skipped: {name} is not installed, its completion was not tried\n");
            std::io::stderr().write_all(skipped.as_bytes()).unwrap();
            return None;
        }
        let (file, text) = start;
        let file = self.0.path().join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let scripts = root().join("completions");
        let text = text.replace("COMPLETIONS", scripts.to_str().unwrap());
        fs::write(file, text).unwrap();
        let own = [self.0.path().join("bin")];
        let folders = own.into_iter().chain(std::env::split_paths(&path));
        let mut command = self.0.clean(name, args);
        command
            .env("PATH", std::env::join_paths(folders).unwrap())
            .env("CSA_BOOK", self.0.path().join("my book"))
            .env("INPUTRC", "/dev/null")
            .env("LC_ALL", "C.UTF-8");
        let mut terminal = Terminal::of(command);
        terminal.widen(160);
        Some(terminal)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Types every line, and looks at what the shell made of it.
fn completes(terminal: &mut Terminal, lines: &[(&str, &str)]) {
    for (typed, words) in lines {
        terminal.answers(PROMPT, &[typed, ENTER]);
        terminal.shows(words);
    }
}

/// Asks for a list, which says what each customer is.
fn lists(terminal: &mut Terminal, keys: &str, shown: [&str; 2]) {
    terminal.answers(PROMPT, &[keys]);
    for line in shown {
        terminal.shows(line);
    }
}

#[test]
fn bash_completes() {
    let desk = Desk::new();
    let start = "PS1='ready> '\nbind 'set enable-bracketed-paste off'\n\
        source 'COMPLETIONS/csa.bash'\ncsa() { printf '<%s>' \"$@\"; echo; }\n";
    let shell = desk.shell("bash", &["--noprofile", "-i"], (".bashrc", start));
    let Some(mut terminal) = shell else { return };
    completes(&mut terminal, &LINES);
    completes(&mut terminal, &[BEHIND]);
    let shown = [
        "acme-corp  (Acme Corp, signature)",
        "globex     (Globex, advanced)",
    ];
    lists(&mut terminal, "csa prep \t\t", shown);
    // Nothing of the list comes to stand on the line, which readline does not show again where a terminal has no echo.
    terminal.answers("(Initech, signature)", &["g\t", ENTER]);
    terminal.shows("<prep><globex>");
}

const ZSH: &str = "PS1='ready> '\nunsetopt prompt_sp\nautoload -Uz compinit\n\
    fpath=(FOLDER $fpath)\ncompinit -u -D\nSOURCE\ncsa() { printf '<%s>' \"$@\"; echo; }\n";

#[test]
fn zsh_completes() {
    let desk = Desk::new();
    let start = ZSH
        .replace("FOLDER", "")
        .replace("SOURCE", "source 'COMPLETIONS/_csa'");
    let shell = desk.shell("zsh", &["-d", "-i"], (".zshrc", &start));
    let Some(mut terminal) = shell else { return };
    completes(&mut terminal, &LINES);
    completes(&mut terminal, &[BEHIND]);
    let shown = [
        "acme-corp  -- Acme Corp, signature",
        "globex     -- Globex, advanced",
    ];
    lists(&mut terminal, "csa prep \t", shown);
}

/// As most people have it, from a folder of `fpath`; there the first Tab is what loads it.
#[test]
fn zsh_completes_from_fpath_the_first_time_too() {
    let desk = Desk::new();
    let start = ZSH.replace("FOLDER", "'COMPLETIONS'").replace("SOURCE", "");
    let shell = desk.shell("zsh", &["-d", "-i"], (".zshrc", &start));
    let Some(mut terminal) = shell else { return };
    terminal.answers(PROMPT, &["csa prep ac\t", ENTER]);
    terminal.shows("<prep><acme-corp>");
}

#[test]
fn fish_completes() {
    let desk = Desk::new();
    let start = "function fish_prompt; echo -n 'ready> '; end\nfunction fish_greeting; end\n\
        source 'COMPLETIONS/csa.fish'\nfunction csa; printf '<%s>' $argv; echo; end\n";
    let shell = desk.shell("fish", &["-i"], (".config/fish/config.fish", start));
    let Some(mut terminal) = shell else { return };
    completes(&mut terminal, &LINES);
    // What a value is has a colour of its own between its brackets.
    lists(
        &mut terminal,
        "csa prep \t",
        ["Acme Corp, signature", "Globex, advanced"],
    );
}

/// elvish takes only what begins as it was typed, and wants what it has to quote confirmed.
const ELVISH_LINES: [(&str, &str); 8] = [
    LINES[0],
    LINES[1],
    LINES[2],
    LINES[4],
    (
        "csa escalation open globex x --owner Rob\t\r",
        "<escalation><open><globex><x><--owner><Robin Vale>",
    ),
    (
        "csa snooze x --until 'next mo\t",
        "<snooze><x><--until><next monday>",
    ),
    ("csa --book my\t\r", "<--book><my book/>"),
    (
        "csa --book other prep um\t",
        "<--book><other><prep><umbrella>",
    ),
];

#[test]
fn elvish_completes() {
    let desk = Desk::new();
    let start = "set edit:prompt = { put 'ready> ' }\nset edit:rprompt = { }\n\
        eval (slurp < 'COMPLETIONS/csa.elv')\n\
        fn csa {|@words| each {|word| print '<'$word'>' } $words; echo }\n";
    let shell = desk.shell("elvish", &[], (".config/elvish/rc.elv", start));
    let Some(mut terminal) = shell else { return };
    completes(&mut terminal, &ELVISH_LINES);
    lists(
        &mut terminal,
        "csa prep \t",
        ["(Acme Corp, signature)", "(Globex, advanced)"],
    );
}
