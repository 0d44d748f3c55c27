//! What users add to csa: programs as verbs, and the hook after each write.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::home::{Home, program, run, text};

/// A home with these plug-ins in a folder of `PATH`, each a script for the shell.
fn home(plugins: &[(&str, &str)]) -> (Home, PathBuf) {
    let home = Home::new().with_acme();
    let folder = home.path().join("plug ins");
    fs::create_dir(&folder).unwrap();
    for (name, script) in plugins {
        program(&folder.join(name), &format!("#!/bin/sh\n{script}\n"));
    }
    (home, folder)
}

fn with_path(home: &Home, folder: &Path, args: &[&str]) -> Command {
    let mut command = home.command(args);
    let system = std::env::var_os("PATH").unwrap();
    let folders = std::iter::once(folder.to_owned()).chain(std::env::split_paths(&system));
    command.env("PATH", std::env::join_paths(folders).unwrap());
    command
}

fn plugin(home: &Home, folder: &Path, args: &[&str]) -> Output {
    run(with_path(home, folder, args))
}

#[test]
fn a_plug_in_gets_its_words_and_its_exit_code_is_ours() {
    let script = r#"printf '<%s>' "$@"; cat; echo words >&2; exit 42"#;
    let (home, folder) = home(&[("csa-tell", script)]);
    let args = ["tell", "a b", "--json", "-n", "--today", "x", ""];
    let command = with_path(&home, &folder, &args);
    let output = assert_cmd::Command::from_std(command)
        .write_stdin("from us")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(42));
    assert_eq!(
        text(&output.stdout),
        "<a b><--json><-n><--today><x><>from us"
    );
    assert_eq!(text(&output.stderr), "words\n");
}

#[test]
fn a_plug_in_is_told_what_csa_goes_by_and_so_is_the_csa_that_it_calls() {
    let script = "echo \"$CSA_BOOK|$CSA_CONFIG|$CSA_TODAY|$CSA_FORMAT|$CSA_NO_INPUT\"
\"$CSA_EXE\" config today; \"$CSA_EXE\" config book";
    let (home, folder) = home(&[("csa-tell", script)]);
    let flags = [
        "--book", "other", "--config", "own.toml", "--today", "2w", "--json", "tell",
    ];
    fs::write(home.path().join("own.toml"), "").unwrap();
    let output = plugin(&home, &folder, &flags);
    assert!(output.status.success(), "{output:?}");
    let here = home.path();
    let here = here.display();
    let today = text(&output.stdout);
    let day = today.split('|').nth(2).unwrap();
    assert_eq!(day.len(), "2026-11-21".len());
    assert_eq!(
        today,
        format!("{here}/other|{here}/own.toml|{day}|json|1\n{day}\n{here}/other\n")
    );
}

#[test]
fn a_verb_of_csa_is_never_shadowed() {
    let (home, folder) = home(&[("csa-today", "echo stolen"), ("csa-hello", "echo hello")]);
    let shown = text(&plugin(&home, &folder, &["today"]).stdout);
    assert!(!shown.contains("stolen"), "{shown}");
    let listed = text(&plugin(&home, &folder, &["plugin", "--format", "tsv"]).stdout);
    let of = |name: &str, is_shadowed: &str| {
        let path = folder.join(format!("csa-{name}"));
        format!("{name}\t{}\t{is_shadowed}\n", path.display())
    };
    assert!(listed.contains(&of("today", "yes")), "{listed}");
    assert!(listed.contains(&of("hello", "no")), "{listed}");
    let listed = text(&plugin(&home, &folder, &["plugin"]).stdout);
    assert!(listed.contains("never: csa has this verb"), "{listed}");
}

#[test]
fn flags_that_csa_cannot_promise_are_refused() {
    let (home, folder) = home(&[("csa-hello", "echo hello")]);
    for flag in ["--dry-run", "--yes"] {
        let output = plugin(&home, &folder, &[flag, "hello"]);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert_eq!(text(&output.stdout), "");
        assert_eq!(
            text(&output.stderr),
            format!(
                "error: csa cannot promise `{flag}` for a plug-in\nhint: if it knows the flag: csa hello {flag}\n"
            )
        );
    }
}

#[test]
fn its_help_is_its_own_business() {
    let (home, folder) = home(&[("csa-hello", "echo hello")]);
    for verb in ["help", "man"] {
        let output = plugin(&home, &folder, &[verb, "hello"]);
        assert_eq!(output.status.code(), Some(4), "{verb}");
        assert_eq!(
            text(&output.stderr),
            format!(
                "error: `hello` is a plug-in, `{}`\nhint: to ask it for its help: csa hello --help\n",
                folder.join("csa-hello").display()
            )
        );
    }
}

#[test]
fn one_that_cannot_be_started_is_named() {
    let (home, folder) = home(&[]);
    let path = folder.join("csa-odd");
    program(&path, "#!/no/such/shell\n");
    let output = plugin(&home, &folder, &["odd"]);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    let expected = format!("error: could not start `{}`: No such file", path.display());
    assert!(said.starts_with(&expected), "{said}");
}

/// Writes a configuration with this hook, and changes Acme's record.
fn changed(home: &Home, hook: &str) -> Output {
    let config = home.path().join("config.toml");
    fs::write(&config, format!("post_write = {hook:?}\n")).unwrap();
    let mut command = home.command(&["customer", "set", "acme", "environment.seats", "12"]);
    command.env("CSA_CONFIG", &config);
    run(command)
}

#[test]
fn a_hook_may_write_for_the_lock_is_given_back() {
    let home = Home::new().with_acme();
    let hook = "sh -c '\"$CSA_EXE\" customer set acme environment.licence ultimate'";
    let output = changed(&home, hook);
    assert!(output.status.success(), "{output:?}");
    let record = fs::read_to_string(home.customers().join("acme-corp.yaml")).unwrap();
    assert!(record.contains("seats: 12"), "{record}");
    assert!(record.contains("licence: ultimate"), "{record}");
    // What a hook says is words, not data.
    assert_eq!(text(&output.stdout), "");
    assert_eq!(text(&output.stderr).lines().count(), 2, "{output:?}");
}

#[test]
fn a_hook_that_reads_nothing_and_leaves_a_program_behind_holds_nobody_up() {
    let home = Home::new().with_acme();
    let begun = std::time::Instant::now();
    let output = changed(&home, "sh -c 'sleep 20 >/dev/null 2>&1 & exit 0'");
    assert!(output.status.success(), "{output:?}");
    assert!(begun.elapsed() < std::time::Duration::from_secs(15));
}

/// A hook lies where the user said: beside the configuration or in the home folder, never where one happens to be.
#[test]
fn a_hook_is_found_from_the_configuration_on() {
    let home = Home::new().with_acme();
    let put = |path: PathBuf, says: &str| {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        program(&path, &format!("#!/bin/sh\necho {says}\n"));
    };
    put(home.path().join("hooks/tell"), "beside");
    let book = home.customers().parent().unwrap().to_owned();
    put(book.join("hooks/tell"), "stolen");
    for hook in ["hooks/tell", "./hooks/tell", "~/hooks/tell"] {
        let output = changed(&home, hook);
        assert!(
            text(&output.stderr).ends_with("\nbeside\n"),
            "{hook}: {output:?}"
        );
        assert!(home.run(&["undo"]).status.success());
    }
}
