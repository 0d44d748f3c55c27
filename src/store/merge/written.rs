//! New parts as the other side wrote them: layout and comments come along, where that says the very same.

use super::super::yaml::{Edit, Path, Step, Tree, Value, same};
use super::align::{at, counterpart};
use super::remarks::break_of;
use super::values_of;

/// The text with each part that the edits brought in written as it stands in `theirs`.
pub(super) fn as_written(
    text: String,
    edits: &[Edit],
    merged: &Value,
    theirs: (&str, &Value),
) -> String {
    let Ok(source) = Tree::parse(theirs.0) else {
        return text;
    };
    let mut origins = Vec::new();
    for (path, value) in edits.iter().filter_map(brought) {
        let origin = counterpart(&path, merged, theirs.1);
        let is_same = |origin: &Path| at(theirs.1, origin).is_some_and(|there| same(there, value));
        origins.extend(origin.filter(is_same).map(|origin| (path, origin)));
    }
    let says_the_same = |text: &str| values_of(text).is_some_and(|values| same(&values, merged));
    let write = |text: &str, (path, origin): &(Path, Path)| {
        replaced(text, path, (&source, theirs.0), origin)
    };
    // Mostly all of them can; to ask that of each would take its time in a long record.
    let mut all = text.clone();
    for place in &origins {
        all = write(&all, place).unwrap_or(all);
    }
    if says_the_same(&all) {
        return all;
    }
    let mut text = text;
    for place in &origins {
        text = write(&text, place)
            .filter(|new| says_the_same(new))
            .unwrap_or(text);
    }
    text
}

/// The path of what an edit adds, and what that is.
fn brought(edit: &Edit) -> Option<(Path, &Value)> {
    let (path, step, value) = match edit {
        Edit::Add {
            path, key, value, ..
        } => (path, Step::Key(key.clone()), value),
        Edit::Insert { path, index, value } => (path, Step::Index(*index), value),
        Edit::Set { .. } | Edit::Remove { .. } => return None,
    };
    Some((path.iter().cloned().chain([step]).collect(), value))
}

/// The text with the lines of `origin` in the place of those of `path`, moved to their column.
fn replaced(text: &str, path: &[Step], source: (&Tree, &str), origin: &[Step]) -> Option<String> {
    let tree = Tree::parse(text).ok()?;
    let (lines, old) = (source.0.whole_lines(origin)?, tree.whole_lines(path)?);
    let column = |tree: &Tree, text: &str, path: &[Step]| {
        let start = tree.first_byte(path)?;
        Some(start - text[..start].rfind('\n').map_or(0, |at| at + 1))
    };
    let (from, to) = (
        column(source.0, source.1, origin)?,
        column(&tree, text, path)?,
    );
    let end = break_of(text);
    let mut new = String::new();
    for line in source.1[lines].lines() {
        let bare = line.trim_start_matches(' ');
        let indent = (line.len() - bare.len() + to).saturating_sub(from);
        if !bare.is_empty() {
            new.extend(std::iter::repeat_n(' ', indent));
        }
        new.push_str(bare);
        new.push_str(end);
    }
    Some(format!("{}{new}{}", &text[..old.start], &text[old.end..]))
}
