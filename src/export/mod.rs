//! Values into texts for others. Nothing here reads the book or prints: records and rules come in, text goes out.

pub(crate) mod board_svg;
pub(crate) mod builtin;
pub(crate) mod chart;
pub(crate) mod customer_safe;
pub(crate) mod customer_summary;
pub(crate) mod draft;
pub(crate) mod entry_words;
mod escape;
mod fill;
pub(crate) mod gainsight;
pub(crate) mod gitlab_epic;
pub(crate) mod gitlab_issues;
mod gitlab_text;
pub(crate) mod ics;
mod internal;
pub(crate) mod notes;
pub(crate) mod page;
pub(crate) mod report;
mod sample;
#[cfg(test)]
pub(crate) mod secrets;
mod wording;
