//! The lines and scalars of a plain record.

use std::borrow::Cow;

use super::node::Place;
use super::{NotPlain, Read};

/// More levels than any record has; beyond, the whole reader decides.
const LEVELS: usize = 24;
/// The most bytes of a key: the whole reader takes longer ones in another way.
const KEY: usize = 128;

/// Goes through the text once, line by line.
pub(super) struct Reader<'t> {
    text: &'t str,
    /// The next byte to read, within the current line.
    pub(super) cursor: usize,
    /// Where the current line starts.
    pub(super) line: usize,
    /// How far the current line is indented; none behind the last one.
    pub(super) indent: Option<usize>,
    /// How deep the node being read lies.
    pub(super) levels: usize,
}

/// A scalar of one line, or a literal block.
pub(super) struct Scalar<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) is_plain: bool,
}

impl<'t> Reader<'t> {
    /// At the first line of this text, which ends with a newline.
    pub(super) fn new(text: &'t str) -> Self {
        let mut reader = Self {
            text,
            cursor: 0,
            line: 0,
            indent: None,
            levels: 0,
        };
        reader.begin_line(0);
        reader
    }

    /// Goes one level deeper.
    pub(super) fn descend(&mut self) -> Read<()> {
        self.levels += 1;
        match self.levels > LEVELS {
            true => Err(NotPlain),
            false => Ok(()),
        }
    }

    fn byte(&self, at: usize) -> u8 {
        // Every text ends with a newline, and nothing reads beyond one.
        self.text.as_bytes().get(at).copied().unwrap_or(b'\n')
    }

    pub(super) fn here(&self) -> u8 {
        self.byte(self.cursor)
    }

    /// The end of the line that this byte lies in: its newline.
    fn end_of_line(&self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        let length = rest.iter().position(|byte| *byte == b'\n');
        length.map_or(self.text.len(), |length| at + length)
    }

    /// The first byte from here on that is no blank.
    pub(super) fn behind_blanks(&self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        at + rest.iter().take_while(|byte| **byte == b' ').count()
    }

    /// Goes to the first line from here on that says something.
    fn begin_line(&mut self, start: usize) {
        let mut start = start;
        while start < self.text.len() {
            let first = self.behind_blanks(start);
            match self.byte(first) {
                b'\n' => start = first + 1,
                b'#' => start = self.end_of_line(first) + 1,
                _ => {
                    (self.line, self.cursor) = (start, first);
                    self.indent = Some(first - start);
                    return;
                }
            }
        }
        self.indent = None;
    }

    /// Goes to the next line; only blanks and a comment may be left of this one.
    pub(super) fn finish_line(&mut self) -> Read<()> {
        let rest = self.behind_blanks(self.cursor);
        match self.byte(rest) {
            b'\n' => self.begin_line(rest + 1),
            b'#' if rest > self.cursor => self.begin_line(self.end_of_line(rest) + 1),
            _ => return Err(NotPlain),
        }
        Ok(())
    }

    /// Whether a dash of a sequence stands here.
    pub(super) fn is_at_dash(&self) -> bool {
        self.here() == b'-' && matches!(self.byte(self.cursor + 1), b' ' | b'\n')
    }

    /// The key that stands here, without its colon, if one does.
    pub(super) fn key(&self) -> Option<&'t str> {
        let rest = &self.text.as_bytes()[self.cursor..];
        if !matches!(rest.first(), Some(b'a'..=b'z' | b'A'..=b'Z' | b'_')) {
            return None;
        }
        let is_part = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        let length = rest.iter().take_while(is_part).count();
        let is_key = length <= KEY
            && rest[length] == b':'
            && matches!(rest.get(length + 1), Some(b' ' | b'\n'));
        is_key.then(|| &self.text[self.cursor..self.cursor + length])
    }

    /// Reads the key that stands here and its colon.
    pub(super) fn take_key(&mut self) -> Read<&'t str> {
        let key = self.key().ok_or(NotPlain)?;
        self.cursor += key.len() + 1;
        Ok(key)
    }

    /// Whether nothing more is said in this line.
    pub(super) fn is_line_done(&self) -> bool {
        let rest = self.behind_blanks(self.cursor);
        match self.byte(rest) {
            b'\n' => true,
            b'#' => rest > self.cursor,
            _ => false,
        }
    }

    /// Reads the scalar that begins here, up to its end.
    pub(super) fn scalar(&mut self, place: Place) -> Read<Scalar<'t>> {
        match self.here() {
            b'"' | b'\'' => self.quoted(),
            b'|' if place != Place::Flow => self.literal(place.parent()),
            _ => self.plain(place == Place::Flow),
        }
    }

    /// A text without quotes, which ends with its line, at a comment, or in flow style at a bracket or comma.
    pub(super) fn plain(&mut self, is_in_flow: bool) -> Read<Scalar<'t>> {
        let start = self.cursor;
        let second = self.byte(start + 1);
        match self.here() {
            b'-' if is_in_flow || second == b' ' || second == b'\n' => return Err(NotPlain),
            b'?' | b':' | b',' | b'[' | b']' | b'{' | b'}' | b'#' | b'&' | b'*' | b'!' | b'|'
            | b'>' | b'%' | b'@' | b'`' | b'\n' => return Err(NotPlain),
            _ => {}
        }
        let mut end = start;
        loop {
            match self.byte(end) {
                b'\n' => break,
                b'\t' => return Err(NotPlain),
                b':' if is_in_flow || matches!(self.byte(end + 1), b' ' | b'\n') => {
                    return Err(NotPlain);
                }
                b'#' if self.byte(end - 1) == b' ' => break,
                b',' | b']' | b'}' if is_in_flow => break,
                b'[' | b'{' if is_in_flow => return Err(NotPlain),
                _ => end += 1,
            }
        }
        self.cursor = end;
        let text = self.text[start..end].trim_end_matches(' ');
        // The blanks before a comment are what tells it from a sign.
        self.cursor -= end - start - text.len();
        Ok(Scalar {
            text: text.into(),
            is_plain: true,
        })
    }

    /// A text in quotes that ends in the line in which it began.
    fn quoted(&mut self) -> Read<Scalar<'t>> {
        let quote = self.here();
        let start = self.cursor + 1;
        let mut end = start;
        let mut has_escapes = false;
        loop {
            match self.byte(end) {
                b'\n' => return Err(NotPlain),
                b'\\' if quote == b'"' => {
                    has_escapes = true;
                    end += 1;
                    if !matches!(self.byte(end), b'"' | b'\\' | b'n' | b't') {
                        return Err(NotPlain);
                    }
                }
                byte if byte != quote => {}
                _ if quote == b'\'' && self.byte(end + 1) == quote => {
                    has_escapes = true;
                    end += 1;
                }
                _ => break,
            }
            end += 1;
        }
        self.cursor = end + 1;
        let text = &self.text[start..end];
        Ok(Scalar {
            text: match (has_escapes, quote) {
                (false, _) => text.into(),
                (true, b'\'') => text.replace("''", "'").into(),
                (true, _) => unescaped(text).into(),
            },
            is_plain: false,
        })
    }

    /// A literal block, `|` or `|-`. Its header is here, its lines are indented further than `parent`.
    fn literal(&mut self, parent: Option<usize>) -> Read<Scalar<'t>> {
        self.cursor += 1;
        let is_stripped = self.here() == b'-';
        self.cursor += usize::from(is_stripped);
        if !self.is_line_done() {
            return Err(NotPlain);
        }
        let mut start = self.end_of_line(self.cursor) + 1;
        let first = self.behind_blanks(start);
        let indent = first - start;
        let least = parent.map_or(0, |parent| parent + 1);
        if matches!(self.byte(first), b'\n' | b'\t') || indent < least.max(1) {
            return Err(NotPlain);
        }
        let mut text = String::new();
        let mut blank_lines = 0;
        while start < self.text.len() {
            let end = self.end_of_line(start);
            let first = self.behind_blanks(start);
            if first >= end && end - start <= indent {
                blank_lines += 1;
            } else if first - start < indent {
                break;
            } else {
                text.extend(std::iter::repeat_n('\n', blank_lines));
                blank_lines = 0;
                text.push_str(&self.text[start + indent..=end]);
            }
            start = end + 1;
        }
        if is_stripped {
            text.pop();
        }
        self.begin_line(start);
        Ok(Scalar {
            text: text.into(),
            is_plain: false,
        })
    }
}

/// What the few escapes stand for that the reader of quotes lets through.
fn unescaped(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        whole.push(match sign {
            '\\' => match signs.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some(other) => other,
                None => sign,
            },
            sign => sign,
        });
    }
    whole
}
