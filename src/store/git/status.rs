//! What of the book differs from the last commit: records, rules, templates, and nothing else in the repository.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::Git;
use crate::domain::customer_id::CustomerId;

/// The file by which git knows how records are merged.
pub(super) const ATTRIBUTES: &str = ".gitattributes";

/// Where files of the book lie.
const PLACES: [&str; 4] = ["customers", "rules", "templates", ATTRIBUTES];

/// A file of the book that git sees a difference in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Differs {
    /// From the book's folder on.
    pub(super) path: PathBuf,
    /// Whether git has no earlier state of it.
    pub(super) is_new: bool,
    /// Whether a merge could not decide on it.
    pub(super) is_unmerged: bool,
}

impl Differs {
    /// The customer whose record it is.
    pub(super) fn customer(&self) -> Option<CustomerId> {
        customer(&self.path)
    }
}

/// The customer whose record this file is, told from the book's folder on.
pub(super) fn customer(path: &Path) -> Option<CustomerId> {
    let stem = path.file_stem()?.to_str()?;
    let is_record = path.parent()? == Path::new("customers") && path.extension()? == "yaml";
    CustomerId::of_stem(stem).filter(|_| is_record)
}

/// Whether this file belongs to the book, told from the book's folder on.
fn is_of_book(path: &Path) -> bool {
    let is_in = |folder: &str, ending: &str| {
        path.parent() == Some(Path::new(folder))
            && path.extension().is_some_and(|found| found == ending)
            && path
                .file_name()
                .is_some_and(|name| !name.to_string_lossy().starts_with('.'))
    };
    customer(path).is_some()
        || is_in("rules", "toml")
        || is_in("templates", "md")
        || path == Path::new(ATTRIBUTES)
}

impl Git {
    /// The files of the book that differ from the last commit.
    ///
    /// # Errors
    /// When git cannot tell.
    pub(super) fn differences(&self) -> Result<Vec<Differs>> {
        let prefix = self.asked(&["rev-parse", "--show-prefix"])?;
        let status = [
            "status",
            "--porcelain=v1",
            "-z",
            "--no-renames",
            "--untracked-files=all",
            "--",
        ];
        // Elsewhere in a larger repository nothing needs to be looked at.
        let listed = self.asked(&[&status[..], &PLACES[..]].concat())?;
        let mut own = Vec::new();
        for entry in listed.split('\0') {
            let (Some(code), Some(path)) = (entry.get(..2), entry.get(3..)) else {
                continue;
            };
            let path = path.strip_prefix(&prefix).map(Path::new);
            if let Some(path) = path.filter(|path| is_of_book(path)) {
                own.push(Differs {
                    path: path.to_owned(),
                    is_new: code == "??" || code.starts_with('A'),
                    is_unmerged: code.contains('U') || code == "AA" || code == "DD",
                });
            }
        }
        own.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(own)
    }

    /// A file that a merge left undecided and that is not of the book, from the top of the repository on.
    ///
    /// # Errors
    /// When git cannot tell.
    pub(super) fn stranger_in_conflict(&self) -> Result<Option<String>> {
        let prefix = self.asked(&["rev-parse", "--show-prefix"])?;
        let listed = self.asked(&["diff", "--name-only", "--diff-filter=U", "-z"])?;
        let is_own = |path: &str| {
            path.strip_prefix(&prefix)
                .is_some_and(|it| is_of_book(Path::new(it)))
        };
        let mut strange = listed
            .split('\0')
            .filter(|path| !path.is_empty() && !is_own(path));
        Ok(strange.next().map(str::to_owned))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_book_is_its_records_rules_and_templates() {
        for path in [
            "customers/acme.yaml",
            "rules/team.toml",
            "templates/kickoff.md",
            ".gitattributes",
        ] {
            assert!(is_of_book(Path::new(path)), "{path}");
        }
        for path in [
            "customers/.csa-x.tmp",
            "customers/acme.yml",
            "customers/old/acme.yaml",
            "customers/-x.yaml",
            "rules/.team.toml",
            "templates/notes.txt",
            "notes.md",
            ".csa/lock",
            "other/customers/acme.yaml",
        ] {
            assert!(!is_of_book(Path::new(path)), "{path}");
        }
    }
}
