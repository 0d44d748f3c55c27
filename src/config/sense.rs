//! Which values of the configuration make no sense, and why.

use std::path::{Component, PathBuf};

use super::Config;
use crate::domain::activity::is_custom_field;
use crate::domain::nearest::{listed, nearest};
use crate::domain::person::is_address;
use crate::domain::zone::Zone;
use crate::domain::{Kind, Refusal, command_line};

/// The fields of an entry that a Gainsight has under names of its own.
const GAINSIGHT_FIELDS: [&str; 8] = [
    "meeting_type",
    "sentiment",
    "executive_sponsor_attended",
    "milestone_type",
    "accelerator",
    "accelerator_type",
    "content_module",
    "workshop_topic",
];

impl Config {
    /// The first key whose value makes no sense, with the reason.
    pub(super) fn nonsense(&self) -> Option<(&'static str, Refusal)> {
        let checks = [
            ("name", filled("name", self.name.as_ref())),
            ("editor", filled("editor", self.editor.as_ref())),
            ("email", self.email()),
            ("book", path("book", self.book.as_ref())),
            ("calendar", path("calendar", self.calendar.as_ref())),
            ("fiscal_year_starts", self.fiscal_year()),
            ("time_zone", self.zone()),
            ("gainsight_time_zone", self.gainsight_zone()),
            ("gainsight_fields", self.fields()),
            ("company_domains", self.domains()),
            ("clipboard", program("clipboard", self.clipboard.as_ref())),
            (
                "post_write",
                program("post_write", self.post_write.as_ref()),
            ),
        ];
        checks
            .into_iter()
            .find_map(|(key, check)| Some((key, check.err()?)))
    }

    fn email(&self) -> Result<(), Refusal> {
        match self.email.as_ref().filter(|email| !is_address(email)) {
            Some(email) => Err(wrong(format!("`{email}` is not a mail address"))),
            None => Ok(()),
        }
    }

    fn fiscal_year(&self) -> Result<(), Refusal> {
        match self.fiscal_year_starts {
            None | Some(1..=12) => Ok(()),
            Some(month) => Err(wrong(format!(
                "`fiscal_year_starts` is {month}; it is a month, 1 to 12"
            ))),
        }
    }

    fn zone(&self) -> Result<(), Refusal> {
        self.time_zone
            .iter()
            .try_for_each(|text| Zone::parse(text).map(drop))
    }

    fn gainsight_zone(&self) -> Result<(), Refusal> {
        let Some(text) = &self.gainsight_time_zone else {
            return Ok(());
        };
        match Zone::parse(text)?.tz() {
            Some(_) => Ok(()),
            None => Err(wrong(format!(
                "`{text}` is an offset, which changes with the season"
            ))
            .hint("name the zone that your profile has, as in `America/Los_Angeles`")),
        }
    }

    fn fields(&self) -> Result<(), Refusal> {
        let mut seen: Vec<(String, String)> = Vec::new();
        for text in &self.gainsight_fields {
            let (ours, theirs) = field(text)?;
            let twice = |name: &str| Err(wrong(format!("`{name}` is there twice")));
            if seen.iter().any(|(name, _)| *name == ours) {
                return twice(&ours);
            }
            if seen.iter().any(|(_, name)| *name == theirs) {
                return twice(&theirs);
            }
            seen.push((ours, theirs));
        }
        Ok(())
    }

    fn domains(&self) -> Result<(), Refusal> {
        let is_domain = |text: &String| is_address(&format!("x@{}", text.trim()));
        match self.company_domains.iter().find(|text| !is_domain(text)) {
            None => Ok(()),
            Some(text) => Err(wrong(format!("`{text}` is not a mail domain"))
                .hint("write it like `gitlab.example`")),
        }
    }
}

/// Reads `meeting_type=Ant__Meeting_Type__c` as our name of the field and that of the API.
///
/// # Errors
/// When it is not written so, the field is none of ours, or the name none that Gainsight gives.
pub(super) fn field(text: &str) -> Result<(String, String), Refusal> {
    let Some((ours, theirs)) = text.split_once('=') else {
        return Err(wrong(format!("`{text}` is not written FIELD=NAME"))
            .hint("as in `meeting_type=Ant__Meeting_Type__c`"));
    };
    let (ours, theirs) = (ours.trim(), theirs.trim());
    let name = ours.to_lowercase().replace('-', "_");
    if !GAINSIGHT_FIELDS.contains(&name.as_str()) {
        let refusal = wrong(format!("`{ours}` is no field of an entry"));
        return Err(match nearest(&name, GAINSIGHT_FIELDS) {
            Some(near) => refusal.hint(format!("did you mean `{near}`?")),
            None => refusal.hint(format!("it is {}", listed(GAINSIGHT_FIELDS))),
        });
    }
    match is_custom_field(theirs) {
        true => Ok((name, theirs.to_owned())),
        false => Err(wrong(format!(
            "`{theirs}` is no name of a custom field in Gainsight"
        ))
        .hint("an administrator can name it; it is written like `Ant__Meeting_Type__c`")),
    }
}

fn filled(key: &str, value: Option<&String>) -> Result<(), Refusal> {
    match value.is_some_and(|value| value.trim().is_empty()) {
        true => Err(wrong(format!("`{key}` is empty; leave it out instead"))),
        false => Ok(()),
    }
}

fn program(key: &str, line: Option<&String>) -> Result<(), Refusal> {
    filled(key, line)?;
    match line.map(|line| command_line::split(line)) {
        Some(None) => Err(wrong(format!("`{key}` has a quote without its end"))),
        _ => Ok(()),
    }
}

fn path(key: &str, path: Option<&PathBuf>) -> Result<(), Refusal> {
    let Some(path) = path else { return Ok(()) };
    match path.components().next() {
        None => Err(wrong(format!("`{key}` is empty; leave it out instead"))),
        Some(Component::Normal(first))
            if first != "~" && first.to_string_lossy().starts_with('~') =>
        {
            Err(wrong(format!(
                "`{}` is not understood; only `~` alone stands for a home folder, yours",
                first.display()
            )))
        }
        Some(_) => Ok(()),
    }
}

fn wrong(message: String) -> Refusal {
    Refusal::new(Kind::Invalid, message)
}
