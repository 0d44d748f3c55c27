//! Descriptions as plain text: those of Google and Outlook are often HTML.

/// Tags that give HTML away; what else looks like one may be an address in angle brackets.
const TELLING: [&str; 20] = [
    "a", "b", "body", "br", "div", "em", "font", "h1", "h2", "h3", "html", "i", "li", "ol", "p",
    "span", "strong", "table", "u", "ul",
];

/// The text of a description.
pub(super) fn text(description: &str) -> String {
    match tags(description).any(|tag| TELLING.contains(&tag.as_str())) {
        true => tidy(&converted(description)),
        false => tidy(description),
    }
}

/// Without blanks at the ends of lines, and with at most one blank line at a time.
pub(super) fn tidy(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !line.is_empty() || kept.last().is_some_and(|last| !last.is_empty()) {
            kept.push(line);
        }
    }
    kept.join("\n").trim_end().to_owned()
}

fn tags(text: &str) -> impl Iterator<Item = String> {
    text.split('<').skip(1).filter_map(|rest| {
        let (tag, _) = rest.split_once('>')?;
        Some(name(tag))
    })
}

/// The name of a tag in small letters, of closing ones too.
fn name(tag: &str) -> String {
    let tag = tag.trim_start_matches('/');
    let end = tag.find(|letter: char| !letter.is_ascii_alphanumeric());
    tag[..end.unwrap_or(tag.len())].to_ascii_lowercase()
}

/// HTML as text. A whole document wraps its lines as it likes; a piece of one has its line breaks from a person.
fn converted(html: &str) -> String {
    let is_document = tags(html).any(|tag| tag == "html" || tag == "body");
    let mut text = Text {
        written: String::with_capacity(html.len()),
        is_document,
        link: None,
    };
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.words(before);
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let is_tag = after
            .starts_with(|letter: char| letter.is_ascii_alphabetic() || "/!?".contains(letter));
        let Some((tag, after)) = after.split_once('>').filter(|_| is_tag) else {
            text.words("<");
            rest = after;
            continue;
        };
        rest = match name(tag).as_str() {
            hidden @ ("style" | "script" | "head" | "title") if !tag.starts_with('/') => {
                behind(after, hidden)
            }
            known => {
                text.tag(known, tag);
                after
            }
        };
    }
    text.words(rest);
    text.written
}

/// What follows the end of an element.
fn behind<'t>(rest: &'t str, element: &str) -> &'t str {
    let mut ends = rest.match_indices("</");
    let end = ends.find(|(at, _)| {
        let name = rest.get(at + 2..at + 2 + element.len());
        name.is_some_and(|name| name.eq_ignore_ascii_case(element))
    });
    let rest = end.map_or("", |(at, _)| &rest[at..]);
    rest.split_once('>').map_or("", |(_, rest)| rest)
}

/// A text while it is written.
struct Text {
    written: String,
    is_document: bool,
    /// Where the link leads that is open, and where its words begin.
    link: Option<(String, usize)>,
}

impl Text {
    fn words(&mut self, html: &str) {
        let plain = unescaped(html);
        if !self.is_document {
            self.written += &plain;
            return;
        }
        for letter in plain.chars() {
            match letter {
                ' ' | '\n' if self.written.ends_with([' ', '\n']) || self.written.is_empty() => {}
                '\n' => self.written.push(' '),
                _ => self.written.push(letter),
            }
        }
    }

    fn tag(&mut self, name: &str, tag: &str) {
        let is_end = tag.starts_with('/');
        match name {
            "br" => self.written.push('\n'),
            "li" if !is_end => {
                self.line();
                self.written += "- ";
            }
            "p" | "h1" | "h2" | "h3" | "h4" | "ul" | "ol" | "table" | "blockquote" => {
                self.line();
                let is_blank = self.written.is_empty() || self.written.ends_with("\n\n");
                if !is_blank && matches!(name, "p" | "h1" | "h2" | "h3" | "h4") {
                    self.written.push('\n');
                }
            }
            "div" | "li" | "tr" | "hr" => self.line(),
            "a" if !is_end => {
                let target = attribute(tag, "href");
                self.link = target.map(|target| (target, self.written.len()));
            }
            "a" => {
                if let Some((target, begins)) = self.link.take() {
                    let words = self.written.get(begins..).unwrap_or_default().trim();
                    let bare = target.trim_start_matches("mailto:");
                    if words != bare && words != target && !target.starts_with('#') {
                        self.written += &format!(" ({bare})");
                    }
                }
            }
            _ => {}
        }
    }

    /// Ends the line that is being written.
    fn line(&mut self) {
        if !self.written.is_empty() && !self.written.ends_with('\n') {
            self.written.push('\n');
        }
    }
}

/// The value of an attribute in quotes.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let at = tag.to_ascii_lowercase().find(&format!("{name}="))?;
    let rest = tag.get(at + name.len() + 1..)?;
    let quote = rest.chars().next().filter(|quote| "\"'".contains(*quote))?;
    let value = rest[1..].split(quote).next()?;
    let value = unescaped(value).trim().to_owned();
    (!value.is_empty()).then_some(value)
}

/// The text with its `&amp;` resolved, the common ones.
fn unescaped(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('&') {
        text += before;
        let named = after.split_once(';').filter(|(name, _)| name.len() < 10);
        match named.and_then(|(name, rest)| Some((letter(name)?, rest))) {
            Some((letter, after)) => {
                text.push(letter);
                rest = after;
            }
            None => {
                text.push('&');
                rest = after;
            }
        }
    }
    text + rest
}

fn letter(name: &str) -> Option<char> {
    let code = |digits: &str, radix| {
        let code = u32::from_str_radix(digits, radix).ok()?;
        char::from_u32(code).filter(|letter| *letter == '\n' || !letter.is_control())
    };
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" | "#160" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "bull" => '•',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "euro" => '€',
        _ => {
            let number = name.strip_prefix('#')?;
            match number.strip_prefix(['x', 'X']) {
                Some(hex) => code(hex, 16)?,
                None => code(number, 10)?,
            }
        }
    })
}
