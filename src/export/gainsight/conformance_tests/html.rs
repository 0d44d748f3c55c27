//! What a reader of HTML sees, and that it is no more than Gainsight's safe subset.

use html5gum::{Token, Tokenizer};

/// The visible text: a line end where a block or `<br>` makes one, an address behind its words, `---` for a
/// rule. Fails on a tag or attribute that is not of the subset, that does not close, or that stands where no
/// browser leaves it, and on a line end in the source.
pub(super) fn visible(html: &str) -> String {
    assert!(
        !html.contains(['\n', '\r', '\t']),
        "more than one line: {html}"
    );
    let mut open: Vec<String> = Vec::new();
    let mut links: Vec<(usize, String)> = Vec::new();
    let mut seen = String::new();
    for token in Tokenizer::new(html) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let name = String::from_utf8(tag.name.to_vec()).unwrap();
                assert!(!tag.self_closing, "{html}");
                may_stand(&name, &open, html);
                let mut attributes = tag.attributes.iter();
                if name == "a" {
                    let (key, address) = attributes.next().unwrap();
                    assert_eq!(**key, b"href"[..], "{html}");
                    let address = String::from_utf8(address.to_vec()).unwrap();
                    let lower = address.to_lowercase();
                    let is_safe = ["http://", "https://", "mailto:"]
                        .iter()
                        .any(|it| lower.starts_with(it));
                    assert!(
                        is_safe && !address.contains([' ', '"', '<', '>']),
                        "{address}"
                    );
                    links.push((seen.len(), address));
                }
                assert_eq!(attributes.next(), None, "{html}");
                match name.as_str() {
                    "br" => seen.push('\n'),
                    "hr" => seen += "\n---\n",
                    "p" | "li" | "ul" | "ol" => seen.push('\n'),
                    _ => {}
                }
                if !["br", "hr"].contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8(tag.name.to_vec()).unwrap();
                assert_eq!(open.pop().as_ref(), Some(&name), "{html}");
                if name == "a" {
                    let (from, address) = links.pop().unwrap();
                    let address = decoded(&address);
                    let words = seen[from..].to_owned();
                    assert!(!words.trim().is_empty(), "a link without words: {html}");
                    if words != address && address.strip_prefix("mailto:") != Some(&words) {
                        seen += &format!(" ({address})");
                    }
                } else if ["p", "li", "ul", "ol"].contains(&name.as_str()) {
                    seen.push('\n');
                }
            }
            Token::String(text) => {
                let text = String::from_utf8(text.to_vec()).unwrap();
                assert!(
                    !matches!(open.last().map(String::as_str), Some("ul" | "ol")),
                    "{html}"
                );
                assert!(!open.is_empty(), "text outside of blocks: {html}");
                seen += &text;
            }
            Token::Error(error) => {
                // Written as they are, and read as they are by every browser.
                let is_harmless = format!("{error:?}").contains("Noncharacter");
                assert!(is_harmless, "{error:?}: {html}");
            }
            other => panic!("{other:?} in {html}"),
        }
    }
    assert!(open.is_empty(), "{open:?} open: {html}");
    seen
}

fn may_stand(name: &str, open: &[String], html: &str) {
    let is_in = |it: &str| open.iter().any(|open| open == it);
    let parent = open.last().map(String::as_str);
    let fits = match name {
        "p" | "ul" | "ol" | "hr" => matches!(parent, None | Some("li")),
        "li" => matches!(parent, Some("ul" | "ol")),
        "br" | "strong" | "em" => is_in("p") || is_in("li"),
        "a" => !is_in("a") && (is_in("p") || is_in("li")),
        _ => false,
    };
    assert!(fits, "<{name}> in {parent:?}: {html}");
}

fn decoded(address: &str) -> String {
    let signs = [' ', '"', '<', '>', '`', '\\', '^', '{', '|', '}'];
    signs.iter().fold(address.to_owned(), |address, sign| {
        address.replace(&format!("%{:02X}", u32::from(*sign)), &sign.to_string())
    })
}
