//! One file's step from one text to another: what is written, kept in the journal and taken back.

use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk;
use super::links;
use crate::domain::{Kind, Refusal};

/// A file's text before and after. `None` means that there is no such file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Change {
    /// Relative to the book, such as `customers/acme.yaml`; in JSON with `/` on every platform.
    #[serde(with = "slashes")]
    pub(crate) path: PathBuf,
    // Naming the function makes the key required: one that is missing must not read as "no such file".
    #[serde(deserialize_with = "Option::deserialize")]
    pub(crate) before: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    pub(crate) after: Option<String>,
}

/// Which of a change's two texts the file holds now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Before,
    After,
    Neither,
}

impl Change {
    /// The change that takes this one back.
    pub(crate) fn reversed(&self) -> Change {
        Change {
            path: self.path.clone(),
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }

    /// Looks at the disk. Fails where the file cannot be read or the path leaves the book.
    pub(super) fn standing(&self, book: &Path) -> anyhow::Result<Standing> {
        let now = disk::read(&self.place(book)?)?;
        let holds = |text: &Option<String>| now.as_deref() == text.as_ref().map(String::as_bytes);
        Ok(if holds(&self.before) {
            Standing::Before
        } else if holds(&self.after) {
            Standing::After
        } else {
            Standing::Neither
        })
    }

    /// Takes the file from the one text to the other, with the promises and errors of [`disk::replace`].
    pub(super) fn apply(&self, book: &Path) -> anyhow::Result<()> {
        disk::replace(
            &self.place(book)?,
            self.before.as_ref().map(String::as_bytes),
            self.after.as_ref().map(String::as_bytes),
        )
    }

    fn place(&self, book: &Path) -> anyhow::Result<PathBuf> {
        // A journal may come along with a book: what is hidden there, such as git's own files, is never written.
        let is_plain = |part: Component| matches!(part, Component::Normal(name) if !name.as_encoded_bytes().starts_with(b"."));
        let mut components = self.path.components().peekable();
        if components.peek().is_some() && components.all(is_plain) {
            let place = book.join(&self.path);
            links::stays_in(book, &place)?;
            return Ok(place);
        }
        let message = format!("`{}` is not a path inside the book", self.path.display());
        Err(Refusal::new(Kind::Refused, message).into())
    }
}

mod slashes {
    use serde::{Deserializer, Serializer, ser};

    use super::*;

    pub(super) fn serialize<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
        let names: Option<Vec<&str>> = path.iter().map(|name| name.to_str()).collect();
        let names = names.ok_or_else(|| ser::Error::custom("the file's name is not UTF-8"))?;
        serializer.serialize_str(&names.join("/"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<PathBuf, D::Error> {
        String::deserialize(from).map(PathBuf::from)
    }
}
