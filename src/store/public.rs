//! Files that hold nothing of a customer, such as pages of the manual: whoever the user lets may read them.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};

/// Puts a file in place, whatever stood there, in one step, and makes the folders that it lies in.
///
/// # Errors
/// When the system does not let us.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    let put = || -> std::io::Result<()> {
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(".csa-").suffix(".tmp");
        // The user's umask takes from this what they want taken.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut staged = builder.tempfile_in(folder)?;
        staged.write_all(bytes)?;
        staged.persist(path).map_err(|error| error.error)?;
        Ok(())
    };
    put().with_context(|| format!("cannot write `{}`", path.display()))
}
