//! Writes a realistic book: `cargo bench --profile dev --bench book -- FOLDER [CUSTOMERS]`, a thousand unless said otherwise.

#![allow(
    clippy::disallowed_methods,
    reason = "it writes a book of its own and reads its command line"
)]
#![allow(dead_code, reason = "the benchmarks use the rest of the generator")]

#[path = "book/mod.rs"]
mod book;

use std::path::Path;

use anyhow::{Context as _, Result};

fn main() -> Result<()> {
    // cargo adds a flag of its own.
    let mut words = std::env::args().skip(1).filter(|word| word != "--bench");
    let folder = words.next().context(
        "say which folder: cargo bench --profile dev --bench book -- FOLDER [CUSTOMERS]",
    )?;
    let customers = words.next().map_or(Ok(1_000), |number| number.parse())?;
    book::write(Path::new(&folder), customers).with_context(|| format!("cannot write `{folder}`"))
}
