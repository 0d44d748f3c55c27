//! The first run: what is made in an empty home folder, where, and for whom.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use crate::home::{Home, run, text};
use crate::terminal::{CTRL_C, ENTER, Terminal};

/// Everything below a folder, with its permissions.
fn below(folder: &Path) -> Vec<(PathBuf, u32)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        found.push((
            path.clone(),
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        ));
        if path.is_dir() {
            found.extend(below(&path));
        }
    }
    found.sort();
    found
}

fn assert_private(home: &Home) {
    for (path, mode) in below(&home.path()) {
        let wanted = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode, wanted, "{} is {mode:o}", path.display());
    }
}

#[test]
fn the_platforms_folders_are_used_and_are_private() {
    let home = Home::new();
    let made = home.run(&["init", "--name", "Robin Vale"]);
    assert!(made.status.success(), "{made:?}");
    assert!(
        made.stdout.is_empty(),
        "words go to standard error: {made:?}"
    );
    assert_private(&home);

    let config = text(&home.run(&["config", "path"]).stdout);
    let config = Path::new(config.trim_end());
    assert!(
        fs::read_to_string(config)
            .unwrap()
            .contains("\nname = \"Robin Vale\"\n")
    );
    if cfg!(target_os = "linux") {
        assert_eq!(config, home.path().join(".config/csa/config.toml"));
        assert_eq!(
            home.customers(),
            home.path().join(".local/share/csa/customers")
        );
    }
    assert!(config.starts_with(home.path()) && home.customers().starts_with(home.path()));
    assert!(home.customers().is_dir());
    let schema = home
        .customers()
        .with_file_name(".csa")
        .join("customer.schema.json");
    assert!(
        fs::read_to_string(schema)
            .unwrap()
            .contains("subscriptions")
    );

    let before = below(&home.path());
    let again = home.run(&["init"]);
    assert!(again.status.success(), "{again:?}");
    assert!(text(&again.stderr).contains("there already"), "{again:?}");
    assert_eq!(below(&home.path()), before);
}

#[test]
fn xdg_is_honoured_wherever_it_is_set() {
    let home = Home::new();
    let in_xdg = |args: &[&str]| {
        let mut command = home.command(args);
        command
            .env("XDG_CONFIG_HOME", home.path().join("conf"))
            .env("XDG_DATA_HOME", home.path().join("data"));
        run(command)
    };
    assert!(in_xdg(&["init"]).status.success());
    assert!(home.path().join("conf/csa/config.toml").is_file());
    assert!(home.path().join("data/csa/customers").is_dir());
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 2);
    assert_private(&home);

    let made = in_xdg(&[
        "onboard",
        "Acme Corp",
        "--tier",
        "advanced",
        "--order-form",
        "today",
    ]);
    assert!(made.status.success(), "{made:?}");
    let record = fs::read_to_string(home.path().join("data/csa/customers/acme-corp.yaml")).unwrap();
    assert!(
        record.starts_with(
            "# yaml-language-server: $schema=../.csa/customer.schema.json\nschema: 1\n"
        ),
        "{record}"
    );
    assert_private(&home);
}

#[test]
fn a_relative_xdg_folder_is_passed_over() {
    let home = Home::new();
    let mut command = home.command(&["config", "path"]);
    command.env("XDG_CONFIG_HOME", "conf");
    let path = text(&run(command).stdout);
    assert!(
        Path::new(path.trim_end()).starts_with(home.path()),
        "{path}"
    );
    assert!(!path.contains("conf/csa/config"), "{path}");
}

#[test]
fn who_sits_at_a_terminal_is_asked() {
    let home = Home::new();
    let mut terminal = Terminal::of(home.command(&["init"]));
    terminal.answers("Your name", &["Robin Vale", ENTER]);
    terminal.answers("Your address", &["robin", ENTER]);
    terminal.answers(
        "`robin` is not a mail address",
        &["rvale@gitlab.example", ENTER],
    );
    terminal.answers("Folder of the book [~/", &["~/engagements/book", ENTER]);
    terminal.answers("Editor", &[ENTER]);
    assert_eq!(terminal.ends(), 0, "{:?}", terminal.seen);

    assert!(home.path().join("engagements/book/customers").is_dir());
    for (key, value) in [("name", "Robin Vale"), ("email", "rvale@gitlab.example")] {
        assert_eq!(text(&home.run(&["config", key]).stdout).trim_end(), value);
    }
    let config = text(&home.run(&["config", "path"]).stdout);
    let config = fs::read_to_string(config.trim_end()).unwrap();
    assert!(
        config.contains("\nbook = \"~/engagements/book\"\n"),
        "{config}"
    );
    assert!(config.contains("\n#editor = "), "{config}");
    assert_eq!(
        home.customers(),
        home.path().join("engagements/book/customers")
    );

    let mut again = Terminal::of(home.command(&["init"]));
    assert_eq!(again.ends(), 0, "nothing is asked twice: {:?}", again.seen);
}

#[test]
fn ctrl_c_at_a_question_makes_nothing() {
    let home = Home::new();
    let mut terminal = Terminal::of(home.command(&["init"]));
    terminal.answers("Your name", &["Robin Vale", ENTER]);
    terminal.answers("Your address", &[CTRL_C]);
    terminal.shows("stopped: nothing was written");
    assert_eq!(terminal.ends(), 1);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}
