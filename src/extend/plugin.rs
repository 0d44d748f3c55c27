//! Plug-ins: `csa NAME` runs the program `csa-NAME` where csa has no verb of that name.
//!
//! The folders of `PATH` are looked through only for a word that is no verb, and to list what there is.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// What every plug-in's file is called, before its name.
const PREFIX: &str = "csa-";

/// A program that csa runs as a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plugin {
    /// As it is typed.
    pub(crate) name: String,
    /// The program.
    pub(crate) path: PathBuf,
}

/// The plug-in of this name in the first of these folders that has it.
pub(crate) fn find(word: &OsStr, folders: &[PathBuf]) -> Option<Plugin> {
    let name = word.to_str().filter(|word| is_name(word))?;
    let paths = folders
        .iter()
        .map(|folder| folder.join(format!("{PREFIX}{name}")));
    let path = paths.into_iter().find(|path| is_program(path))?;
    Some(Plugin {
        name: name.to_owned(),
        path,
    })
}

/// Every plug-in in these folders, by name; where two share one, that of the earlier folder, which is the one that
/// runs.
pub(crate) fn list(folders: &[PathBuf]) -> Vec<Plugin> {
    let mut found: Vec<Plugin> = Vec::new();
    for folder in folders {
        // A folder in PATH that is not there is nobody's fault.
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let file = entry.file_name();
            let name = file.to_str().and_then(|file| file.strip_prefix(PREFIX));
            let Some(name) = name.filter(|name| is_name(name)) else {
                continue;
            };
            let is_new = found.iter().all(|plugin| plugin.name != name);
            if is_new && is_program(&entry.path()) {
                found.push(Plugin {
                    name: name.to_owned(),
                    path: entry.path(),
                });
            }
        }
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found
}

/// A name that is a file's and not a path's: nothing in it may lead to another folder.
fn is_name(word: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    word.starts_with(|c: char| c.is_ascii_alphanumeric()) && word.chars().all(is_plain)
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    let may_run = |meta: fs::Metadata| meta.is_file() && meta.permissions().mode() & 0o111 != 0;
    fs::metadata(path).is_ok_and(may_run)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

impl Plugin {
    /// Runs it with these arguments and variables, in our place: it has our streams, and its exit code is ours.
    ///
    /// # Errors
    /// When it cannot be started.
    pub(crate) fn run(
        &self,
        arguments: &[OsString],
        variables: Vec<(&'static str, String)>,
    ) -> io::Result<ExitCode> {
        #[expect(
            clippy::disallowed_methods,
            reason = "starting the user's plug-in is what this file is for"
        )]
        let mut command = Command::new(&self.path);
        command.args(arguments).envs(variables);
        instead_of_us(command)
    }
}

/// Becomes the program, so that signals, job control and the exit code are its own.
#[cfg(unix)]
fn instead_of_us(mut command: Command) -> io::Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec())
}

#[cfg(not(unix))]
fn instead_of_us(mut command: Command) -> io::Result<ExitCode> {
    let code = command.status()?.code().unwrap_or(1);
    Ok(ExitCode::from(u8::try_from(code).unwrap_or(1)))
}

#[cfg(test)]
#[path = "plugin_tests.rs"]
mod tests;
