//! The transcripts in `tests/cmd/` and the README, run against the program.
//!
//! Each `tests/cmd/<noun>-<verb>.md` runs in a copy of its `.in/` folder, which is compared with
//! `.out/` afterwards. The book is `book/`, the configuration `config.toml` in that folder.
//! `TRYCMD=overwrite cargo test --test cli` writes what the program says now; read the diff.

use std::path::{Path, PathBuf};

#[test]
fn transcripts() {
    cases("tests/cmd/*.md");
}

#[expect(clippy::disallowed_methods, reason = "scratch files of the test")]
/// The README runs in an empty folder of its own, so that nothing of it lands in the repository.
#[test]
fn readme() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    let copy = folder.join("README.md");
    for part in ["README.in", "README.out"] {
        std::fs::create_dir_all(folder.join(part)).unwrap();
        std::fs::write(folder.join(part).join(".keep"), "").unwrap();
    }
    let readme = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("README.md");
    std::fs::copy(&readme, &copy).unwrap();
    cases(copy.to_str().unwrap());
    if std::fs::read(&copy).unwrap() != std::fs::read(&readme).unwrap() {
        // Only under TRYCMD=overwrite.
        std::fs::copy(&copy, &readme).unwrap();
    }
}

fn cases(glob: &str) {
    trycmd::TestCases::new()
        .env("CSA_BOOK", "book")
        .env("CSA_CONFIG", "config.toml")
        .env("CSA_TODAY", "2026-11-21")
        .env("CSA_NO_INPUT", "1")
        .env("NO_COLOR", "1")
        .env("TZ", "Europe/Berlin")
        .env("VISUAL", "")
        .env("EDITOR", "")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .case(glob);
}
