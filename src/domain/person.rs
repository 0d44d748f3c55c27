//! People: the account team and the customer's contacts.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{one_line, required};

/// Somebody on the account team.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Person {
    /// Full name.
    #[serde(deserialize_with = "required")]
    pub(crate) name: String,
    /// Work address, as Gainsight and Salesforce know it.
    pub(crate) email: Option<String>,
}

impl Person {
    /// Reads `Name`, `Name <mail>` or a bare address, as mail programs write them.
    ///
    /// # Errors
    /// A sentence that says what is wrong, when there is no name or the address is not one.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let (name, email) = match text.split_once('<') {
            Some((name, rest)) => {
                let email = rest
                    .strip_suffix('>')
                    .ok_or_else(|| format!("`{text}` lacks the closing `>`"))?;
                (name.trim().trim_matches('"').trim(), Some(email.trim()))
            }
            None if text.contains('@') && !text.contains(' ') => (text, Some(text)),
            None => (text, None),
        };
        one_line(name).map_err(|fault| format!("the name {fault}"))?;
        if name.is_empty() {
            return Err("a name is needed, such as `Robin Vale <rvale@gitlab.example>`".to_owned());
        }
        if let Some(email) = email
            && !is_address(email)
        {
            return Err(format!("`{email}` is not a mail address"));
        }
        Ok(Self {
            name: name.to_owned(),
            email: email.map(str::to_owned),
        })
    }
}

impl fmt::Display for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.email {
            Some(email) if *email != self.name => write!(f, "{} <{email}>", self.name),
            _ => f.write_str(&self.name),
        }
    }
}

/// Whether this looks like a mail address: something, one `@`, something, and no blanks.
pub(crate) fn is_address(text: &str) -> bool {
    match text.split_once('@') {
        Some((local, host)) => {
            !local.is_empty()
                && !host.is_empty()
                && !host.contains('@')
                && !text
                    .chars()
                    .any(|c| c.is_whitespace() || c.is_control() || "<>,;".contains(c))
        }
        None => false,
    }
}

/// Somebody at the customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct Contact {
    /// Full name.
    #[serde(deserialize_with = "required")]
    pub(crate) name: String,
    /// Work address.
    pub(crate) email: Option<String>,
    /// What they are to us: `champion`, `economic_buyer`, `gitlab_admin`, `dev_lead`, `security_lead`, `exec_sponsor` …
    #[serde(default)]
    pub(crate) roles: Vec<String>,
    /// Whether Salesforce has them on this account; only then can Gainsight pick them as attendee.
    pub(crate) in_salesforce: Option<bool>,
    /// Anything worth remembering about them. Internal.
    pub(crate) notes: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, name: &str, email: Option<&str>) {
        let person = Person::parse(text).unwrap();
        assert_eq!(
            (person.name.as_str(), person.email.as_deref()),
            (name, email)
        );
    }

    #[test]
    fn people_are_read_as_mail_programs_write_them() {
        case("Robin Vale", "Robin Vale", None);
        case(
            "Robin Vale <rvale@gitlab.example>",
            "Robin Vale",
            Some("rvale@gitlab.example"),
        );
        case(
            "\"Vale, Robin\" <rvale@gitlab.example>",
            "Vale, Robin",
            Some("rvale@gitlab.example"),
        );
        case(
            "rvale@gitlab.example",
            "rvale@gitlab.example",
            Some("rvale@gitlab.example"),
        );
        case("  Zoë  ", "Zoë", None);
    }

    #[test]
    fn what_is_not_a_person_is_refused() {
        for text in [
            "",
            " ",
            "<a@b.example>",
            "Robin <rvale>",
            "Robin <a@b.example",
            "Robin <a b@c.example>",
            "Robin <a@b@c>",
            "Robin\nVale <rvale@gitlab.example>",
        ] {
            assert!(Person::parse(text).is_err(), "{text:?}");
        }
    }
}
