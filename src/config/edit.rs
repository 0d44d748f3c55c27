//! The text of the configuration changed key by key: what the user wrote around it stays to the byte.

use super::{KEYS, Key, Takes, place};
use crate::domain::{Kind, Refusal};

/// A configuration that sets nothing and explains everything.
pub(crate) fn skeleton() -> String {
    let mut text = "\
# The configuration of csa. Everything may be left out; to set a key, take away
# the # before it. `csa config` shows what is in force, and where it came from.
"
    .to_owned();
    for key in KEYS {
        text += &format!("\n# {}\n{}\n", key.about, asleep(key));
    }
    text
}

/// Values as they were typed, as the key's value in TOML.
///
/// # Errors
/// When there are too many for the key, or what should be a number or a yes or no is none.
pub(crate) fn literal(key: Key, values: &[String]) -> Result<String, Refusal> {
    let wrong = |message: String| Refusal::new(Kind::Usage, message);
    if matches!(key.takes, Takes::Days | Takes::Freezes | Takes::Texts) {
        let items = values.iter().cloned().map(toml::Value::String).collect();
        return Ok(toml::Value::Array(items).to_string());
    }
    let [value] = values else {
        let message = format!("`{}` takes one value, not {}", key.name, values.len());
        return Err(wrong(message).hint("put quotes around a value with blanks"));
    };
    if key.takes == Takes::Choice {
        return match value.trim().to_lowercase().as_str() {
            "true" | "yes" => Ok("true".to_owned()),
            "false" | "no" => Ok("false".to_owned()),
            _ => Err(wrong(format!(
                "`{}` takes true or false, not `{value}`",
                key.name
            ))),
        };
    }
    match (key.takes, value.trim().parse::<u32>()) {
        (Takes::Number, Ok(number)) => Ok(number.to_string()),
        (Takes::Number, Err(_)) => Err(wrong(format!(
            "`{}` takes a whole number, not `{value}`",
            key.name
        ))),
        _ => Ok(toml::Value::from(value.trim()).to_string()),
    }
}

/// The text with this key set to this TOML value: in its place, else where the key stands as a
/// comment, else at the end.
pub(crate) fn set(text: &str, key: Key, literal: &str) -> String {
    if let Some((_, value)) = place(text, key.name) {
        return format!("{}{literal}{}", &text[..value.start], &text[value.end..]);
    }
    let line = format!("{} = {literal}", key.name);
    let mut start = 0;
    for old in text.split_inclusive('\n') {
        let content = old.trim_end();
        if is_asleep(content, key) {
            let end = start + content.len();
            return format!("{}{line}{}", &text[..start], &text[end..]);
        }
        start += old.len();
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let gap = if text.is_empty() || text.ends_with('\n') {
        ""
    } else {
        end
    };
    format!("{text}{gap}{line}{end}")
}

/// The text without a value for this key, which stays as a comment to show how it is written.
pub(crate) fn unset(text: &str, key: Key) -> String {
    match place(text, key.name) {
        Some((name, value)) => {
            let (before, after) = (&text[..name.start], &text[value.end..]);
            format!("{before}{}{after}", asleep(key))
        }
        None => text.to_owned(),
    }
}

/// The key as a comment.
fn asleep(key: Key) -> String {
    format!("#{} = {}", key.name, key.example)
}

fn is_asleep(line: &str, key: Key) -> bool {
    line.strip_prefix('#')
        .and_then(|line| line.trim_start().strip_prefix(key.name))
        .is_some_and(|rest| rest.trim_start().starts_with('='))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::config::{Config, key};

    fn read(text: &str) -> Config {
        Config::parse(Path::new("config.toml"), text).unwrap()
    }

    #[test]
    fn the_skeleton_sets_nothing_and_every_key_wakes_in_its_place() {
        let skeleton = skeleton();
        assert!(
            KEYS.iter()
                .all(|key| read(&skeleton).value(key.name).is_none())
        );
        for key in KEYS {
            let woken = set(&skeleton, key, key.example);
            assert!(read(&woken).value(key.name).is_some(), "{}", key.name);
            assert_eq!(woken.lines().count(), skeleton.lines().count());
            assert_eq!(unset(&woken, key), skeleton, "{}", key.name);
        }
    }

    #[test]
    fn everything_around_a_value_stays() {
        let name = key("name").unwrap();
        for (before, after) in [
            ("", "name = \"Zoë\"\n"),
            ("# mine", "# mine\nname = \"Zoë\"\n"),
            (
                "email='a@b' # x\r\n",
                "email='a@b' # x\r\nname = \"Zoë\"\r\n",
            ),
            (
                "  name   =   'Robin' # me\n\n\n#end",
                "  name   =   \"Zoë\" # me\n\n\n#end",
            ),
            (
                "name = \"\"\"\nRobin\n\"\"\" # me\n# name = 1\n",
                "name = \"Zoë\" # me\n# name = 1\n",
            ),
            ("#names = 1\n# name = 'x'\n", "#names = 1\nname = \"Zoë\"\n"),
        ] {
            assert_eq!(set(before, name, "\"Zoë\""), after, "{before:?}");
        }
        assert_eq!(
            unset("name = 'Robin' # me\n", name),
            "#name = \"Robin Vale\" # me\n"
        );
        assert_eq!(unset("# nothing\n", name), "# nothing\n");
    }

    #[test]
    fn values_are_written_as_their_key_takes_them() {
        let written = |name: &str, values: &[&str]| {
            let values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
            literal(key(name).unwrap(), &values)
        };
        assert_eq!(written("editor", &[r#"vi "x""#]).unwrap(), r#"'vi "x"'"#);
        assert_eq!(written("fiscal_year_starts", &["4"]).unwrap(), "4");
        assert_eq!(
            written("holidays", &["2026-12-25", "2027-01-01"]).unwrap(),
            r#"["2026-12-25", "2027-01-01"]"#
        );
        assert_eq!(
            written("freezes", &["2026-12-21..2027-01-03 year's end"]).unwrap(),
            r#"["2026-12-21..2027-01-03 year's end"]"#
        );
        assert_eq!(
            written("company_domains", &["a.example", "b.example"]).unwrap(),
            r#"["a.example", "b.example"]"#
        );
        assert!(written("fiscal_year_starts", &["April"]).is_err());
        assert!(written("name", &["Robin", "Vale"]).is_err());
    }
}
