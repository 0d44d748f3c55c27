//! The `csa` program: everything is in the library, see its map.

use std::process::ExitCode;

fn main() -> ExitCode {
    csa::main(std::env::args_os())
}
