//! What lies in the book's folders: records, rule files, templates, and what is none of them.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::{Store, disk, links, markers};
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};

impl Store {
    /// Every customer's id, sorted. No book yet means none.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub(crate) fn ids(&self) -> Result<Vec<CustomerId>> {
        let mut ids: Vec<CustomerId> = self
            .files("customers", "yaml")?
            .iter()
            .filter_map(|path| CustomerId::of_stem(path.file_stem()?.to_str()?))
            .collect();
        ids.sort();
        Ok(ids)
    }

    /// What lies in the customers' folder and is no record, because of its name.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub(crate) fn strangers(&self) -> Result<Vec<PathBuf>> {
        let is_record = |path: &PathBuf| {
            let stem = path.file_stem().and_then(|stem| stem.to_str());
            path.extension().is_some_and(|ending| ending == "yaml")
                && stem.and_then(CustomerId::of_stem).is_some()
        };
        let mut strangers = self.entries("customers")?;
        strangers.retain(|path| !is_record(path));
        Ok(strangers)
    }

    /// How many records other users of the machine can read; None while the book's folder keeps
    /// them out, and where the platform has no such permissions.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub(crate) fn open_to_others(&self) -> Result<Option<usize>> {
        let is_open = |path: &Path| is_open_to_others(path);
        if !is_open(&self.book) || !is_open(&self.customers()) {
            return Ok(None);
        }
        let ids = self.ids()?;
        Ok(Some(
            ids.iter().filter(|id| is_open(&self.path(id))).count(),
        ))
    }

    /// The texts of the book's own rule files, in the order of their names.
    ///
    /// # Errors
    /// When one cannot be read.
    pub(crate) fn rule_files(&self) -> Result<Vec<(PathBuf, String)>> {
        let paths = self.files("rules", "toml")?;
        paths.into_iter().map(|path| self.text_file(path)).collect()
    }

    /// The book's own template of this name, if it has one.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn template(&self, name: &str) -> Result<Option<(PathBuf, String)>> {
        let path = self.template_path(name);
        match path.exists() {
            true => self.text_file(path).map(Some),
            false => Ok(None),
        }
    }

    /// Every template of the book: path, name, and text or why it cannot be read.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub(crate) fn templates(&self) -> Result<Vec<(PathBuf, String, Result<String>)>> {
        let paths = self.files("templates", "md")?.into_iter();
        let named = paths.map(|path| {
            let name = path.file_stem().unwrap_or_default();
            let name = name.to_string_lossy().into_owned();
            let text = self.text_file(path.clone()).map(|(_, text)| text);
            (path, name, text)
        });
        Ok(named.collect())
    }

    /// What lies in the templates' folder and is no template, because of its name.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub(crate) fn strange_templates(&self) -> Result<Vec<PathBuf>> {
        let mut strangers = self.entries("templates")?;
        strangers.retain(|path| path.extension().is_none_or(|ending| ending != "md"));
        Ok(strangers)
    }

    /// The folder of the book's own templates, which need not exist.
    pub(crate) fn template_folder(&self) -> PathBuf {
        self.book.join("templates")
    }

    /// Where the book's own template of this name lies, or would.
    pub(crate) fn template_path(&self, name: &str) -> PathBuf {
        self.template_folder().join(format!("{name}.md"))
    }

    /// The files with this ending in a folder of the book, sorted.
    fn files(&self, folder: &str, ending: &str) -> Result<Vec<PathBuf>> {
        let mut paths = self.entries(folder)?;
        paths.retain(|path| path.extension().is_some_and(|found| found == ending));
        Ok(paths)
    }

    /// Everything in a folder of the book, sorted; what is hidden is not ours.
    fn entries(&self, folder: &str) -> Result<Vec<PathBuf>> {
        let folder = self.book.join(folder);
        let unlisted = |error| disk::unreadable(&folder, &error);
        let listing = match std::fs::read_dir(&folder) {
            Ok(listing) => listing,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(unlisted(error).into()),
        };
        let mut paths = Vec::new();
        for entry in listing {
            let path = entry.map_err(unlisted)?.path();
            let is_hidden = path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if !is_hidden {
                paths.push(path);
            }
        }
        // In one folder the order of the names; comparing paths part by part takes ten times as long.
        paths.sort_by(|a, b| a.as_os_str().cmp(b.as_os_str()));
        Ok(paths)
    }

    fn text_file(&self, path: PathBuf) -> Result<(PathBuf, String)> {
        let bytes = links::read_in(&self.book, &path)?
            .with_context(|| format!("`{}` is gone", path.display()))?;
        let text = String::from_utf8(bytes).map_err(|_| {
            Refusal::new(
                Kind::Invalid,
                format!("`{}` is not UTF-8 text", path.display()),
            )
        })?;
        match markers::refusal(&path, &text) {
            Some(refusal) => Err(refusal.into()),
            None => Ok((path, text)),
        }
    }
}

/// Whether anybody but the owner has rights on this file or folder; never where the platform has no such rights.
fn is_open_to_others(path: &Path) -> bool {
    #[cfg(unix)]
    return std::fs::metadata(path).is_ok_and(|metadata| {
        std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0
    });
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}
