//! Writes a page as `man` reads it, in the few macros that every `man` knows.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::markup::Block;

/// The longest name that leaves room for more between its two places at the top of a page, in characters.
const LONGEST_TITLE: usize = 28;

/// The longest that is kept on one line, in bytes.
const LONGEST_UNBROKEN: usize = 24;

/// A page that is being written.
pub(super) struct Roff {
    text: String,
    /// A heading stands last, behind which no paragraph is begun: it begins by itself.
    is_begun: bool,
}

impl Roff {
    /// A page of this name and section of the manual, dated to the day of the version. Words are never broken, for many
    /// are to be typed.
    pub(super) fn new(name: &str, section: u8, dated: &str) -> Self {
        let (title, version) = (escaped(&name.to_uppercase()), env!("CARGO_PKG_VERSION"));
        let manual = if name.len() <= LONGEST_TITLE {
            "Manual of csa"
        } else {
            ""
        };
        Self {
            text: format!(
                ".TH {title} {section} {dated} \"csa {version}\" \"{manual}\"\n.nh\n.ad l\n"
            ),
            is_begun: true,
        }
    }

    /// The page.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Begins a section.
    pub(super) fn section(&mut self, heading: &str) {
        self.heading("SH", &heading.to_uppercase());
    }

    /// Begins a part of a section.
    pub(super) fn subsection(&mut self, heading: &str) {
        self.heading("SS", heading);
    }

    fn heading(&mut self, level: &str, words: &str) {
        let words = escaped(words).replace('"', "\\(dq");
        let _ = writeln!(self.text, ".{level} \"{words}\"");
        self.is_begun = true;
    }

    /// The line by which `apropos` finds the page.
    pub(super) fn named(&mut self, name: &str, purpose: &str) {
        let _ = writeln!(self.text, "{} \\- {}", escaped(name), escaped(purpose));
        self.is_begun = false;
    }

    /// One way to call a verb: what is typed as it stands, and what stands for something.
    pub(super) fn usage(&mut self, form: &str) {
        if !self.is_begun {
            self.text += ".br\n";
        }
        let stands_for =
            |word: &str| word.starts_with(['<', '[']) || word.contains(char::is_uppercase);
        let words: Vec<&str> = form.split(' ').collect();
        let runs = words
            .chunk_by(|a, b| stands_for(a) == stands_for(b))
            .map(|run| set(if stands_for(run[0]) { 'I' } else { 'B' }, &run.join(" ")));
        let _ = writeln!(self.text, "{}", runs.collect::<Vec<_>>().join(" "));
        self.is_begun = false;
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, words: &str) {
        if !self.is_begun {
            self.text += ".PP\n";
        }
        self.words(words);
        self.is_begun = false;
    }

    /// A term, as it is typed, with what stands for something behind it, and its meaning below.
    pub(super) fn item(&mut self, term: &str, rest: &str, meaning: &[Block]) {
        let _ = writeln!(self.text, ".TP\n{}{}", set('B', term), set('I', rest));
        for (at, block) in meaning.iter().enumerate() {
            match block {
                Block::Item(term, meaning) => {
                    self.text += ".RS\n";
                    self.item(
                        &term.replace('`', ""),
                        "",
                        &[Block::Paragraph(meaning.clone())],
                    );
                    self.text += ".RE\n";
                }
                Block::Literal(lines) => self.literal(lines),
                Block::Heading(words) | Block::Paragraph(words) => {
                    if at > 0 {
                        self.text += ".IP\n";
                    }
                    self.words(words);
                }
            }
        }
        self.is_begun = false;
    }

    /// Parts of a text; a heading in it begins a part of the section.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.subsection(heading),
                Block::Paragraph(words) => self.paragraph(words),
                Block::Item(term, meaning) => {
                    self.item(
                        &term.replace('`', ""),
                        "",
                        &[Block::Paragraph(meaning.clone())],
                    );
                }
                Block::Literal(lines) => {
                    if !self.is_begun {
                        self.text += ".PP\n";
                    }
                    self.literal(lines);
                }
            }
        }
    }

    /// Lines that stay as they are, set in.
    fn literal(&mut self, lines: &[String]) {
        self.text += ".RS 4\n.EX\n";
        for line in lines {
            let _ = writeln!(self.text, "{}", guarded(&escaped(line)));
        }
        self.text += ".EE\n.RE\n";
        self.is_begun = false;
    }

    /// The last section: other pages, by section and name.
    pub(super) fn see_also(&mut self, pages: &BTreeSet<(u8, String)>) {
        self.section("See also");
        let pages: Vec<String> = pages
            .iter()
            .map(|(section, name)| format!("\\fB{}\\fR({section})", escaped(name)))
            .collect();
        let _ = writeln!(self.text, "{}", pages.join(",\n"));
    }

    /// Words in which what stands in backticks is as it is typed.
    fn words(&mut self, words: &str) {
        let mut line = String::new();
        for (at, part) in words.split('`').enumerate() {
            match at % 2 {
                0 => line += &escaped(part),
                // What is typed in one go stays on one line, while there is room.
                _ if part.len() <= LONGEST_UNBROKEN => line += &set('B', part).replace(' ', "\\ "),
                _ => line += &set('B', part),
            }
        }
        let _ = writeln!(self.text, "{}", guarded(&line));
    }
}

/// A text set bold (`B`) or italic (`I`).
fn set(font: char, text: &str) -> String {
    match text.is_empty() {
        true => String::new(),
        false => format!("\\f{font}{}\\fR", escaped(text)),
    }
}

/// A line that begins as an order to `man` would, made a line of words.
fn guarded(line: &str) -> String {
    match line.starts_with(['.', '\'']) {
        true => format!("\\&{line}"),
        false => line.to_owned(),
    }
}

/// The text so that each character comes out as itself, on a terminal of any kind and in what is copied from there.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\\' => safe.push_str("\\e"),
            '-' => safe.push_str("\\-"),
            '\'' => safe.push_str("\\(aq"),
            '`' => safe.push_str("\\(ga"),
            '^' => safe.push_str("\\(ha"),
            '~' => safe.push_str("\\(ti"),
            c if c.is_ascii() => safe.push(c),
            c => {
                let _ = write!(safe, "\\[u{:04X}]", u32::from(c));
            }
        }
    }
    safe
}
