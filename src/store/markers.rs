//! The marks that a merge of lines leaves in a file, recognised and explained.

use std::path::Path;

use crate::domain::{Excerpt, Kind, Refusal};

const OURS: &str = "<<<<<<< ";
const THEIRS: &str = ">>>>>>> ";

/// Why a text with both sides of a merge in it is not read: where they begin, whose they are, what to do. None for
/// a text without them.
pub(super) fn refusal(path: &Path, text: &str) -> Option<Refusal> {
    let at = start(text, OURS)?;
    start(text, THEIRS)?;
    let name = |marker: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(marker));
        line.unwrap_or_default().trim().to_owned()
    };
    let message = format!(
        "a merge left both sides in this file: `{}` and `{}`",
        name(OURS),
        name(THEIRS)
    );
    let place = Excerpt::of(path, text, at..at + 7, String::new());
    let hint =
        "keep what is right of both sides and delete the lines with <<<<<<<, ======= and >>>>>>>";
    let refusal = Refusal::new(Kind::Invalid, message).at(place).hint(hint);
    Some(refusal.hint("where git waits for that, `csa sync` then finishes the merge"))
}

/// Where a line begins with this.
fn start(text: &str, marker: &str) -> Option<usize> {
    if text.starts_with(marker) {
        return Some(0);
    }
    let line = format!("\n{marker}");
    memchr::memmem::find(text.as_bytes(), line.as_bytes()).map(|at| at + 1)
}
