//! `csa completions`: the script by which a shell completes what is typed.

use anyhow::{Context as _, Result};
use clap::Args;
use clap_complete::Shell;

use crate::context::Context;

/// Print the completion script for a shell
///
/// Put it where your shell looks for completions, for example:
///
///   bash: csa completions bash > ~/.local/share/bash-completion/completions/csa
///
///   zsh: csa completions zsh > ~/.zfunc/_csa, with fpath+=~/.zfunc before compinit in ~/.zshrc
///
///   fish: csa completions fish > ~/.config/fish/completions/csa.fish
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Runs `csa completions`.
pub(crate) fn run(args: &Completions, ctx: &Context) -> Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut crate::command(), "csa", &mut script);
    let script = String::from_utf8(script).context("the script is no text")?;
    ctx.out.raw(&script)
}
