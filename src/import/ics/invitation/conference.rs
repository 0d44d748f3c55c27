//! Where people meet online: the link, and the text about it that programs add to descriptions.

use super::plain;
use super::property::Property;

/// Properties that hold the link, best first.
const PROPERTIES: [&str; 4] = [
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "CONFERENCE",
];

/// Sites, with those below them.
const SITES: [&str; 9] = [
    "meet.google.com",
    "teams.microsoft.com",
    "teams.live.com",
    "zoom.us",
    "zoom.com",
    "zoomgov.com",
    "webex.com",
    "whereby.com",
    "gotomeeting.com",
];

/// The link to the conference: of its own property, else the first to a known site in these texts.
pub(super) fn link(properties: &[Property], texts: [&str; 2]) -> Option<String> {
    let own = PROPERTIES.iter().flat_map(|name| {
        let named = properties
            .iter()
            .filter(move |property| property.name == *name);
        named.filter_map(|property| addresses(property.value).next())
    });
    let found = texts
        .into_iter()
        .flat_map(addresses)
        .filter(|link| is_known(link));
    own.chain(found).next().map(str::to_owned)
}

fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let is_end = |letter: char| {
        letter.is_whitespace() || letter.is_control() || "<>\"'()[]{}|\\^`".contains(letter)
    };
    let words = text.split(is_end);
    let links = words.filter(|word| word.starts_with("https://") || word.starts_with("http://"));
    links.map(|link| link.trim_end_matches(['.', ',', ';', ':', '!', '?', '*']))
}

fn is_known(link: &str) -> bool {
    let rest = link.split("://").nth(1).unwrap_or_default();
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let host = host.to_ascii_lowercase();
    SITES.iter().any(|site| {
        let below = host.strip_suffix(site);
        below.is_some_and(|below| below.is_empty() || below.ends_with('.'))
    })
}

/// The description without what Google, Microsoft and Zoom put there between lines of their own.
pub(super) fn without_details(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let lines: Vec<&str> = text.lines().collect();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let end = border(line).map(|border| {
            let rest = lines.iter().skip(at + 1);
            let end = rest
                .clone()
                .position(|line| self::border(line) == Some(border));
            end.map_or(lines.len(), |end| at + 1 + end)
        });
        match end.filter(|end| is_about_joining(&lines[at..*end])) {
            Some(end) => at = end + 1,
            None => {
                kept.push(line);
                at += 1;
            }
        }
    }
    plain::tidy(&kept.join("\n"))
}

/// The sign that a line is drawn with.
fn border(line: &str) -> Option<char> {
    let line = line.trim();
    if line.starts_with("-::~:~::~") {
        return Some('~');
    }
    let first = line.chars().next()?;
    let is_drawn = "_─━".contains(first) && line.chars().all(|letter| letter == first);
    (is_drawn && line.chars().count() >= 20).then_some(first)
}

fn is_about_joining(lines: &[&str]) -> bool {
    let mut links = lines.iter().flat_map(|line| addresses(line));
    links.any(is_known)
}
