//! Shows a page of the manual by the user's `man`, which knows their pager.

use std::io::{ErrorKind, Write as _};
use std::process::Command;

use anyhow::{Context as _, Result};

/// Shows a page of this section of the manual and waits until it is closed. False: there is no `man` that would.
///
/// # Errors
/// When the page cannot be laid where `man` finds it.
pub(crate) fn show(page: &str, section: u8) -> Result<bool> {
    let mut file = tempfile::Builder::new()
        .prefix("csa-")
        .suffix(&format!(".{section}"))
        .tempfile()
        .context("could not lay the page down for `man`")?;
    file.write_all(page.as_bytes())
        .context("could not lay the page down for `man`")?;
    // Every `man` takes a name with a slash in it for a file; only some know a flag for that.
    #[expect(
        clippy::disallowed_methods,
        reason = "starting `man` is what this file is for"
    )]
    let status = Command::new("man").arg(file.path()).status();
    match status {
        Ok(status) => Ok(status.success()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error).context("could not start `man`"),
    }
}
