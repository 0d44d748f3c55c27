//! How a failure is told, once, at the end: what, where, by which rule, and what to type next.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::paint::{Paint, Tone};
use super::text::{visible, visible_line};
use crate::domain::{Excerpt, Kind, Refusal};

/// What stands beside a line in an excerpt besides its number: ` | ` and an ellipsis at either end.
const MARGIN: usize = 5;

/// The words for standard error, and the exit code.
///
/// A refusal speaks first. What was being tried when it came up follows as `note:`, what led to it as `caused by:`.
/// Links are shown by their message alone: a backtrace is of no use to the user, whatever the environment asks for.
pub(super) fn told(error: &anyhow::Error, width: u16, paint: Paint) -> (String, u8) {
    let links: Vec<String> = error.chain().map(ToString::to_string).collect();
    let Some(refusal) = error.downcast_ref::<Refusal>() else {
        let mut text = headline(&links[0], None, width, paint);
        text += &remarks("caused by", &links[1..], paint);
        return (text, Kind::Refused as u8);
    };
    let own = refusal.to_string();
    let at = links.iter().position(|link| *link == own).unwrap_or(0);
    let message = match &refusal.rule {
        Some(rule) => format!("{} (rule {rule})", refusal.message),
        None => refusal.message.clone(),
    };
    let mut text = headline(&message, refusal.excerpt.as_deref(), width, paint);
    text += &remarks("note", &links[..at], paint);
    text += &remarks("caused by", &links[at + 1..], paint);
    text += &remarks("hint", &refusal.hints, paint);
    (text, refusal.kind as u8)
}

fn headline(message: &str, place: Option<&Excerpt>, width: u16, paint: Paint) -> String {
    let renderer = match paint.on {
        true => Renderer::styled(),
        false => Renderer::plain(),
    }
    .term_width(width.into());
    let render = |group| format!("{}\n", renderer.render(&[group]).trim_end());

    let title = Level::ERROR.primary_title(visible(message));
    let mut text = render(Group::with_title(title));
    let Some(place) = place else {
        return text;
    };

    // The place is written by hand: the package would count the column in the line as cut and escaped for show.
    let digits = place.line.to_string().len();
    let arrow = format!("{:digits$}--> ", "");
    let path = place.path.to_string_lossy();
    text += &paint.tone(&arrow, Tone::Faint);
    text += &format!("{}:{}:{}\n", visible_line(&path), place.line, place.column);

    let room = usize::from(width).saturating_sub(digits + MARGIN).max(20);
    let (line, mark) = window(place, room);
    let mut caret = AnnotationKind::Primary.span(mark);
    if !place.label.is_empty() {
        caret = caret.label(visible(&place.label));
    }
    let snippet = Snippet::source(line).line_start(place.line);
    text += &render(Group::with_level(Level::ERROR).element(snippet.annotation(caret)));
    text
}

/// At most `room` characters of the line around its mark, and the bytes of them to underline.
fn window(place: &Excerpt, room: usize) -> (String, Range<usize>) {
    let chars: Vec<char> = place.text.chars().collect();
    let start = place.column.saturating_sub(1).min(chars.len());
    let (from, to) = if chars.len() <= room {
        (0, chars.len())
    } else {
        let from = start
            .saturating_sub(room / 2)
            .min(chars.len().saturating_sub(room));
        (from, from + room)
    };
    let end = (start + place.length.max(1)).min(to);

    let part = |range: Range<usize>| {
        let part: String = chars[range].iter().collect();
        visible(&part).into_owned()
    };
    let before = if from > 0 { "…" } else { "" }.to_owned() + &part(from..start);
    let marked = part(start..end);
    let after = part(end..to) + if to < chars.len() { "…" } else { "" };
    let span = before.len()..before.len() + marked.len();
    (before + &marked + &after, span)
}

fn remarks(word: &str, lines: &[String], paint: Paint) -> String {
    lines
        .iter()
        .map(|line| {
            format!(
                "{}: {}\n",
                paint.tone(word, Tone::Strong),
                visible(line.trim_end())
            )
        })
        .collect()
}

#[cfg(test)]
#[path = "fail_tests.rs"]
mod tests;
