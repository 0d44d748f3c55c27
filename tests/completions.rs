//! The completion scripts in `completions/` are those that the program prints.
//!
//! `CSA_BLESS=1 cargo test --test completions` writes them again; read the diff.

#![allow(
    clippy::disallowed_methods,
    reason = "this test writes files and reads the environment"
)]

use std::fs;
use std::path::Path;

use assert_cmd::Command;

#[test]
fn what_is_committed_is_what_the_program_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    let empty = tempfile::tempdir().unwrap();
    for (shell, file) in [
        ("bash", "csa.bash"),
        ("elvish", "csa.elv"),
        ("fish", "csa.fish"),
        ("powershell", "_csa.ps1"),
        ("zsh", "_csa"),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_csa"))
            .args(["completions", shell])
            .env_clear()
            .env("HOME", empty.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{shell}: {output:?}");
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(printed.contains("onboard"), "{shell}: no verb in {printed}");
        let path = folder.join(file);
        if std::env::var_os("CSA_BLESS").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &printed).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == printed,
            "completions/{file} is not what csa prints now; write it again: CSA_BLESS=1 cargo test --test completions"
        );
    }
}
