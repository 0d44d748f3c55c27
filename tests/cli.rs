//! The transcripts in `tests/cmd/` and the README, run against the program.
//!
//! Each `tests/cmd/<noun>-<verb>.md` runs in a copy of its `.in/` folder, which is compared with
//! `.out/` afterwards. The book is `book/`, the configuration `config.toml` in that folder.
//! `TRYCMD=overwrite cargo test --test cli` writes what the program says now; read the diff.

#[test]
fn transcripts() {
    trycmd::TestCases::new()
        .env("CSA_BOOK", "book")
        .env("CSA_CONFIG", "config.toml")
        .env("CSA_TODAY", "2026-11-21")
        .env("CSA_NO_INPUT", "1")
        .env("NO_COLOR", "1")
        .env("TZ", "UTC")
        .env("VISUAL", "")
        .env("EDITOR", "")
        .case("tests/cmd/*.md");
}
