//! The templates that are built in: the one table of drafts and reports, each of which a book may override by
//! `templates/NAME.md`.

use std::path::Path;

use anyhow::Result;
use serde::Serialize;

pub(crate) use super::fill::Template;

use super::{draft, report};
use crate::domain::nearest::{listed, nearest};
use crate::domain::{Kind, Refusal};

/// Who reads what is written by a template, and so what it may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Audience {
    /// It goes to the customer: nothing but what is on an allow-list.
    Customer,
    /// It stays with the account team: everything.
    Internal,
}

/// What is written by a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Makes {
    /// A mail or document of the onboarding, by `csa onboard draft`.
    Draft {
        /// What has to happen to it before its step counts as done: "it is sent", "the call is held".
        settled_once: &'static str,
    },
    /// A report with pictures, by `csa report`.
    Report(report::Kind),
}

/// A template that is built in.
#[derive(Debug)]
pub(crate) struct Builtin {
    /// As it is typed, and the stem of a book's own template.
    pub(crate) name: &'static str,
    /// Who reads what is written by it.
    pub(crate) audience: Audience,
    /// What it is for, in a line.
    pub(crate) purpose: &'static str,
    /// What is written by it.
    pub(crate) makes: Makes,
    /// What it says.
    text: &'static str,
}

/// Every template: the drafts in the order of the onboarding, then the reports.
pub(crate) static BUILT_IN: [Builtin; 13] = [
    Builtin {
        name: "welcome-email",
        audience: Audience::Customer,
        purpose: "introduces CSA and ASE, asks for kick-off times",
        makes: Makes::Draft {
            settled_once: "it is sent",
        },
        text: include_str!("../templates/welcome-email.md"),
    },
    Builtin {
        name: "internal-kickoff",
        audience: Audience::Internal,
        purpose: "agenda for the handover by the account team",
        makes: Makes::Draft {
            settled_once: "the handover is held",
        },
        text: include_str!("../templates/internal-kickoff.md"),
    },
    Builtin {
        name: "account-context",
        audience: Audience::Internal,
        purpose: "what is known of the account before the kick-off",
        makes: Makes::Draft {
            settled_once: "it is written",
        },
        text: include_str!("../templates/account-context.md"),
    },
    Builtin {
        name: "async-start",
        audience: Audience::Customer,
        purpose: "begins in writing while no call is found",
        makes: Makes::Draft {
            settled_once: "it is sent",
        },
        text: include_str!("../templates/async-start.md"),
    },
    Builtin {
        name: "kickoff",
        audience: Audience::Customer,
        purpose: "agenda and slides of the kick-off call",
        makes: Makes::Draft {
            settled_once: "the call is held",
        },
        text: include_str!("../templates/kickoff.md"),
    },
    Builtin {
        name: "kickoff-followup",
        audience: Audience::Customer,
        purpose: "thanks, the deck as PDF, and next steps",
        makes: Makes::Draft {
            settled_once: "it is sent",
        },
        text: include_str!("../templates/kickoff-followup.md"),
    },
    Builtin {
        name: "discovery",
        audience: Audience::Customer,
        purpose: "agenda and questions of the discovery workshop",
        makes: Makes::Draft {
            settled_once: "the workshop is held",
        },
        text: include_str!("../templates/discovery.md"),
    },
    Builtin {
        name: "report-ebr",
        audience: Audience::Customer,
        purpose: "the executive business review, for the customer",
        makes: Makes::Report(report::Kind::Ebr),
        text: include_str!("../templates/report-ebr.md"),
    },
    Builtin {
        name: "report-quarter",
        audience: Audience::Internal,
        purpose: "a fiscal quarter of the book or of one customer",
        makes: Makes::Report(report::Kind::Quarter),
        text: include_str!("../templates/report-quarter.md"),
    },
    Builtin {
        name: "report-quarter-customer",
        audience: Audience::Customer,
        purpose: "a fiscal quarter, for the customer",
        makes: Makes::Report(report::Kind::QuarterForCustomer),
        text: include_str!("../templates/report-quarter-customer.md"),
    },
    Builtin {
        name: "report-handoff",
        audience: Audience::Internal,
        purpose: "holiday cover, or a new owner",
        makes: Makes::Report(report::Kind::Handoff),
        text: include_str!("../templates/report-handoff.md"),
    },
    Builtin {
        name: "report-week",
        audience: Audience::Internal,
        purpose: "a week, for the talk with the manager",
        makes: Makes::Report(report::Kind::Week),
        text: include_str!("../templates/report-week.md"),
    },
    Builtin {
        name: "report-book",
        audience: Audience::Internal,
        purpose: "how the book stands, for its manager",
        makes: Makes::Report(report::Kind::Book),
        text: include_str!("../templates/report-book.md"),
    },
];

impl Builtin {
    /// The template of this name, in any case, underscores for hyphens, with or without its ending.
    pub(crate) fn called(word: &str) -> Option<&'static Self> {
        let word = plain(word);
        BUILT_IN.iter().find(|builtin| builtin.name == word)
    }

    /// The template by which this report is written.
    pub(crate) fn of_report(kind: report::Kind) -> Option<&'static Self> {
        BUILT_IN
            .iter()
            .find(|builtin| builtin.makes == Makes::Report(kind))
    }

    /// What has to happen to a draft before its step counts as done; None for a report.
    pub(crate) fn settled_once(&self) -> Option<&'static str> {
        match self.makes {
            Makes::Draft { settled_once } => Some(settled_once),
            Makes::Report(_) => None,
        }
    }

    /// The template itself.
    pub(crate) fn template(&self) -> Template {
        Template {
            path: format!("{}.md (built in)", self.name).into(),
            text: self.text.to_owned(),
        }
    }
}

/// The names of all templates, in their order.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().map(|builtin| builtin.name)
}

/// Tries a book's own template on a record with everything in it and on one with almost nothing.
///
/// # Errors
/// [`Kind::NotFound`] when no template has just this name, so that nobody would ever read the file;
/// [`Kind::Invalid`] with the place when it cannot be filled.
pub(crate) fn check(name: &str, path: &Path, text: &str) -> Result<()> {
    let Some(builtin) = BUILT_IN.iter().find(|builtin| builtin.name == name) else {
        let message = format!("this file is not read: there is no template `{name}`");
        let refusal = meant(name, Refusal::new(Kind::NotFound, message));
        return Err(refusal.hint("`csa template` lists them all").into());
    };
    let template = Template {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    match builtin.makes {
        Makes::Draft { .. } => draft::check(builtin, &template),
        Makes::Report(kind) => report::check(kind, &template),
    }
}

/// The refusal of a word that names no template.
pub(crate) fn unknown(word: &str) -> Refusal {
    let message = format!("there is no template `{word}`");
    let refusal = meant(word, Refusal::new(Kind::NotFound, message));
    refusal.hint(format!("the templates are {}", listed(names())))
}

fn meant(word: &str, refusal: Refusal) -> Refusal {
    match nearest(&plain(word), names()) {
        Some(near) => refusal.hint(format!("did you mean `{near}`?")),
        None => refusal,
    }
}

/// A name as it stands in the table.
fn plain(word: &str) -> String {
    let word = word.trim().to_lowercase().replace(['_', ' '], "-");
    match word.strip_suffix(".md") {
        Some(stem) => stem.to_owned(),
        None => word,
    }
}

#[cfg(test)]
#[path = "builtin_tests.rs"]
mod tests;
