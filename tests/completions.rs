//! The completion scripts in `completions/` are those that the program prints, and hold on any machine.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

#[test]
fn what_is_committed_is_what_the_program_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    let empty = tempfile::tempdir().unwrap();
    let scripts = [
        ("bash", "csa.bash"),
        ("elvish", "csa.elv"),
        ("fish", "csa.fish"),
        ("powershell", "_csa.ps1"),
        ("zsh", "_csa"),
    ];
    for (shell, file) in scripts {
        let output = Command::new(env!("CARGO_BIN_EXE_csa"))
            .args(["completions", shell])
            .env_clear()
            .env("HOME", empty.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{shell}: {output:?}");
        let printed = String::from_utf8(output.stdout).unwrap();
        let committed = fs::read_to_string(folder.join(file)).unwrap();
        assert_eq!(printed, committed, "completions/{file}");
        // It asks whichever csa is in PATH, by the name of its own shell.
        let asks = printed
            .lines()
            .any(|line| line.contains("CSA_COMPLETE") && line.contains(shell));
        assert!(asks, "{printed}");
        let paths = ["/usr/", "/home/", "/target/"];
        assert!(
            !paths.iter().any(|path| printed.contains(path)),
            "{printed}"
        );
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), scripts.len());
}
