//! Markdown as the HTML inside of the page.

use chrono::NaiveDate;
use indexmap::IndexMap;
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

use super::figure::figure;
use super::marker;
use crate::export::chart::Chart;
use crate::export::notes::may_be_followed;

/// What a table scrolls in; it can be scrolled from the keyboard too.
const TABLE: (&str, &str) = (
    "<div class=\"table\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">\n",
    "</div>\n",
);

/// The report with its charts. Its first heading, with the paragraph that follows it, heads the page; where
/// it has none the title, which is HTML already, does.
pub(super) fn page(title: &str, markdown: &str, charts: &IndexMap<String, Chart>) -> String {
    let mut reader = Reader::default();
    let mut number = 0;
    for event in with_figures(markdown, charts) {
        match event {
            Piece::Chart(chart) => {
                number += 1;
                reader.end_header();
                reader.raw(figure(number, chart));
            }
            Piece::Event(event) => reader.take(event),
        }
    }
    reader.end_header();
    let mut body = match reader.has_heading {
        true => String::new(),
        false => format!("<header>\n<h1>{title}</h1>\n</header>\n"),
    };
    html::push_html(&mut body, reader.events.into_iter());
    body
}

/// Markdown within a figure.
pub(super) fn inner(markdown: &str) -> String {
    let mut reader = Reader::default();
    for event in parser(markdown) {
        reader.take(event);
    }
    let mut body = String::new();
    html::push_html(&mut body, reader.events.into_iter());
    body
}

fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    )
}

/// An event, or a chart in place of the paragraph that was its marker.
enum Piece<'a> {
    Event(Event<'a>),
    Chart(&'a Chart),
}

fn with_figures<'a>(
    markdown: &'a str,
    charts: &'a IndexMap<String, Chart>,
) -> impl Iterator<Item = Piece<'a>> {
    let mut is_marker = false;
    parser(markdown)
        .into_offset_iter()
        .filter_map(move |(event, range)| {
            if let Event::Start(Tag::Paragraph) = event {
                let name = marker::named(markdown[range].trim());
                if let Some(chart) = name.and_then(|name| charts.get(name)) {
                    is_marker = true;
                    return Some(Piece::Chart(chart));
                }
            }
            if is_marker {
                is_marker = !matches!(event, Event::End(TagEnd::Paragraph));
                return None;
            }
            Some(Piece::Event(event))
        })
}

/// The text before its first date as records have it, the date, and the text after it.
fn dated(text: &str) -> Option<(&str, &str, &str)> {
    const LONG: usize = "2026-11-20".len();
    let (at, day) = text.match_indices('-').find_map(|(at, _)| {
        let at = at.checked_sub("2026".len())?;
        let day = text.get(at..at + LONG)?;
        let digit = |c: char| c.is_ascii_digit();
        let is_apart = !text[..at].ends_with(digit) && !text[at + LONG..].starts_with(digit);
        (is_apart && day.parse::<NaiveDate>().is_ok()).then_some((at, day))
    })?;
    Some((&text[..at], day, &text[at + LONG..]))
}

/// What becomes of the report's first heading.
#[derive(Default, PartialEq, Eq)]
enum Header {
    #[default]
    None,
    /// The heading has ended; a paragraph may belong to it.
    Heading,
    /// In that paragraph.
    Lead,
}

/// The events of the page so far.
#[derive(Default)]
struct Reader<'a> {
    events: Vec<Event<'a>>,
    has_heading: bool,
    header: Header,
    /// The open links and pictures: the address, where it does not lead anywhere and must be said.
    links: Vec<Link>,
}

/// A link that has begun.
enum Link {
    /// One that leads where it says.
    Followed,
    /// Words only; behind them what they would have led to.
    Said(String),
}

impl<'a> Reader<'a> {
    fn take(&mut self, event: Event<'a>) {
        if self.header == Header::Heading {
            match event {
                Event::Start(Tag::Paragraph) => self.header = Header::Lead,
                _ => self.end_header(),
            }
        }
        match event {
            Event::Html(text) | Event::InlineHtml(text) => self.events.push(Event::Text(text)),
            Event::Start(Tag::HtmlBlock) => self.events.push(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => self.events.push(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Heading { level, .. }) => {
                let level = self.level(level);
                self.events.push(Event::Start(Tag::Heading {
                    level,
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                }));
            }
            Event::End(TagEnd::Heading(level)) => self.end_heading(level),
            Event::End(TagEnd::Paragraph) => {
                self.events.push(event);
                if self.header == Header::Lead {
                    self.end_header();
                }
            }
            Event::Start(Tag::Table(_)) => {
                self.raw(TABLE.0.to_owned());
                self.events.push(event);
            }
            Event::End(TagEnd::Table) => {
                self.events.push(event);
                self.raw(TABLE.1.to_owned());
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => {
                let address = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                self.link(address);
            }
            // A picture from elsewhere would be asked for; a link to it asks first.
            Event::Start(Tag::Image { dest_url, .. }) => self.link(dest_url.into_string()),
            Event::End(TagEnd::Link | TagEnd::Image) => self.end_link(),
            Event::Text(text) => self.text(&text),
            event => self.events.push(event),
        }
    }

    /// Words; a date in them is one word.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, day, after)) = dated(rest) {
            if !before.is_empty() {
                self.events.push(Event::Text(before.to_owned().into()));
            }
            self.events
                .push(Event::InlineHtml(format!("<time>{day}</time>").into()));
            rest = after;
        }
        if !rest.is_empty() {
            self.events.push(Event::Text(rest.to_owned().into()));
        }
    }

    /// HTML of our own.
    fn raw(&mut self, html: String) {
        self.events.push(Event::Html(html.into()));
    }

    /// The first of the first level is the page's heading; others of that level go one down.
    fn level(&mut self, level: HeadingLevel) -> HeadingLevel {
        if level != HeadingLevel::H1 {
            return level;
        }
        if self.has_heading {
            return HeadingLevel::H2;
        }
        self.has_heading = true;
        self.raw("<header>\n".to_owned());
        level
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        let opened = self.events.iter().rev().find_map(|event| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(*level),
            _ => None,
        });
        let level = opened.unwrap_or(level);
        self.events.push(Event::End(TagEnd::Heading(level)));
        if level == HeadingLevel::H1 {
            self.header = Header::Heading;
        }
    }

    fn end_header(&mut self) {
        if self.header != Header::None {
            self.header = Header::None;
            self.raw("</header>\n".to_owned());
        }
    }

    fn link(&mut self, address: String) {
        let is_inner = self.links.iter().any(|link| matches!(link, Link::Followed));
        if !may_be_followed(&address) || is_inner {
            self.links.push(Link::Said(address));
            return;
        }
        self.events.push(Event::Start(Tag::Link {
            link_type: LinkType::Inline,
            dest_url: address.into(),
            title: "".into(),
            id: "".into(),
        }));
        self.links.push(Link::Followed);
    }

    fn end_link(&mut self) {
        match self.links.pop() {
            Some(Link::Followed) => self.events.push(Event::End(TagEnd::Link)),
            Some(Link::Said(address)) if !address.is_empty() => {
                self.events
                    .push(Event::Text(format!(" ({address})").into()));
            }
            _ => {}
        }
    }
}
