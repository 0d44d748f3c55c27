//! `csa completions`: the script by which a shell completes what is typed.

use anyhow::Result;
use clap::Args;

use crate::complete::Shell;
use crate::context::Context;

/// Print the completion script for a shell
///
/// It asks csa for every word: verbs, flags, customers, steps, ids, quarters,
/// days. Put it where your shell looks for completions:
///
///   bash        csa completions bash \
///                 > ~/.local/share/bash-completion/completions/csa
///               without the package bash-completion, in ~/.bashrc:
///                 eval "$(csa completions bash)"
///   zsh         csa completions zsh > ~/.zfunc/_csa
///               with fpath+=~/.zfunc before compinit in ~/.zshrc
///   fish        csa completions fish > ~/.config/fish/completions/csa.fish
///   PowerShell  csa completions powershell >> $PROFILE
///   elvish      csa completions elvish >> ~/.config/elvish/rc.elv
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Runs `csa completions`.
pub(crate) fn run(args: &Completions, ctx: &Context) -> Result<()> {
    ctx.out.raw(args.shell.script())
}
