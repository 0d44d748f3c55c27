//! Templates: which there are, and which file is in force for each.

use std::path::PathBuf;

use anyhow::Result;
use serde::Serialize;

use crate::export::builtin::{Audience, BUILT_IN, Builtin, Makes, Template, unknown};
use crate::store::Store;

/// The templates that there are.
#[derive(Debug, Serialize)]
pub(crate) struct Templates(pub(crate) Vec<Listed>);

/// One template in the list.
#[derive(Debug, Serialize)]
pub(crate) struct Listed {
    /// As it is typed.
    pub(crate) name: &'static str,
    /// What is written by it: a draft or a report.
    pub(crate) makes: &'static str,
    /// Who reads what it makes.
    pub(crate) audience: Audience,
    /// What it is for.
    pub(crate) purpose: &'static str,
    /// The book's own file; None: the built-in one is in force.
    pub(crate) file: Option<PathBuf>,
}

/// The template that a word names.
///
/// # Errors
/// [`crate::domain::Kind::NotFound`] with the nearest name and all of them.
pub(crate) fn find(word: &str) -> Result<&'static Builtin> {
    Builtin::called(word).ok_or_else(|| unknown(word).into())
}

/// Every template, with the file in force.
///
/// # Errors
/// When a template of the book cannot be read.
pub(crate) fn list(store: &Store) -> Result<Templates> {
    let listed = BUILT_IN.iter().map(|builtin| {
        Ok(Listed {
            name: builtin.name,
            makes: match builtin.makes {
                Makes::Draft { .. } => "draft",
                Makes::Report(_) => "report",
            },
            audience: builtin.audience,
            purpose: builtin.purpose,
            file: own(store, builtin.name)?.map(|own| own.path),
        })
    });
    Ok(Templates(listed.collect::<Result<_>>()?))
}

/// The template in force: the book's own, else the built-in one.
///
/// # Errors
/// When the book's own cannot be read.
pub(crate) fn in_force(store: &Store, builtin: &Builtin) -> Result<Template> {
    Ok(own(store, builtin.name)?.unwrap_or_else(|| builtin.template()))
}

/// The book's own template. One without a word in it is none: a shell that is told to write the
/// template in force there empties the file before csa looks for it.
///
/// # Errors
/// When it cannot be read.
pub(super) fn own(store: &Store, name: &str) -> Result<Option<Template>> {
    let own = store.template(name)?;
    let own = own.filter(|(_, text)| !text.trim().is_empty());
    Ok(own.map(|(path, text)| Template { path, text }))
}
