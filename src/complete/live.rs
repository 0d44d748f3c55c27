//! What an argument takes, said where the argument is declared: `#[arg(add = Live::Customer.values())]`.

use std::ffi::OsStr;

use clap::ValueEnum;
use clap_complete::CompletionCandidate;
use clap_complete::engine::ArgValueCompleter;

/// What stands for an argument. Its values are made by the room that [`super::values::of`] names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Live {
    /// A customer of the book.
    Customer,
    /// A step of the customer's onboarding.
    Step,
    /// An accelerator of the customer.
    Accelerator,
    /// An item of the accelerator's backlog.
    BacklogItem,
    /// An objective of the customer.
    Objective,
    /// An initiative of the objective.
    Initiative,
    /// A metric of the objective.
    Metric,
    /// A metric of any of the customer's objectives, to be followed by its value.
    Reading,
    /// A metric that the rules know.
    KnownMetric,
    /// An entry of the log.
    Entry,
    /// Somebody of the customer's or of the account team.
    Attendee,
    /// Somebody of the customer's.
    Contact,
    /// Somebody of the account team.
    Colleague,
    /// A CSA of the book.
    Csa,
    /// A kind of entry.
    Kind,
    /// A Meeting Type of Gainsight.
    MeetingType,
    /// A Milestone Type of Gainsight, as the log has them.
    MilestoneType,
    /// Another word for the call to action that an entry belongs to, as the log has them.
    Cta,
    /// A success tier that a CSA owns.
    Tier,
    /// A fiscal quarter.
    Quarter,
    /// A stretch of days.
    Period,
    /// A day ahead.
    Ahead,
    /// A day behind.
    Behind,
    /// How long before a deadline to remind of it.
    Lead,
    /// A content module.
    Module,
    /// A category of content modules.
    Category,
    /// A type of accelerator.
    AcceleratorType,
    /// What an accelerator has come to.
    AcceleratorStatus,
    /// Where an objective stands.
    ObjectiveStatus,
    /// Where an initiative stands.
    InitiativeStatus,
    /// How far an outcome is proven.
    Outcome,
    /// What an objective is counted under.
    UseCase,
    /// How much an objective matters.
    Priority,
    /// How grave an escalation is.
    Severity,
    /// Green, yellow or red.
    Sentiment,
    /// Yes or no.
    YesNo,
    /// What is assessed.
    AssessmentKind,
    /// An area with its level.
    Area,
    /// An assessment of the customer.
    Assessment,
    /// An escalation of the customer.
    Escalation,
    /// What the customer asked of the product.
    Feedback,
    /// A business review of the customer.
    Review,
    /// A day of training of the customer.
    Training,
    /// An issue of vouchers.
    Vouchers,
    /// Training recommended to the customer.
    Recommendation,
    /// What is new and worth telling the customer.
    Release,
    /// A rule.
    Rule,
    /// A draft.
    Draft,
    /// A template.
    Template,
    /// A setting of the configuration.
    Setting,
    /// The value of that setting.
    SettingValue,
    /// A field of the record.
    Field,
    /// A line of the morning.
    TodayLine,
    /// A change to the plan.
    WhatIf,
    /// How often there is a call.
    Rhythm,
    /// A time zone.
    Zone,
    /// A verb or a topic of the manual.
    Page,
    /// Any file.
    File,
    /// A folder.
    Folder,
}

/// What completes the argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    /// Values of ours.
    Values(Live),
    /// Files, which shells complete better than we do.
    Files(Files),
}

/// Which files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Files {
    /// Files and folders.
    Any,
    /// Folders.
    Folders,
}

/// What the marks are known by.
const MARK: &str = "csa:";

impl Live {
    /// For the argument's declaration.
    ///
    /// clap is handed a mark, which says what is wanted and behind which part of the word. The values need the rest of
    /// the line, which clap keeps to itself; and making none but those that are asked for keeps the other verbs fast.
    pub(crate) fn values(self) -> ArgValueCompleter {
        ArgValueCompleter::new(move |_: &OsStr| {
            let mark = CompletionCandidate::new("");
            vec![mark.id(Some(format!("{MARK}{}", self.name())))]
        })
    }

    /// What this argument takes, if it says so.
    pub(super) fn of(argument: &clap::Arg) -> Option<Self> {
        let marks = argument
            .get::<ArgValueCompleter>()?
            .complete(OsStr::new(""));
        Self::marked(marks.first()?)
    }

    /// What a candidate of clap's stands for; None for one that is meant as it is.
    pub(super) fn meant(candidate: &CompletionCandidate) -> Option<Meant> {
        Some(match Self::marked(candidate)? {
            Self::File => Meant::Files(Files::Any),
            Self::Folder => Meant::Files(Files::Folders),
            live => Meant::Values(live),
        })
    }

    fn marked(candidate: &CompletionCandidate) -> Option<Self> {
        let name = candidate.get_id()?.strip_prefix(MARK)?;
        Self::from_str(name, false).ok()
    }

    fn name(self) -> String {
        let value = self.to_possible_value();
        value.map_or_else(String::new, |it| it.get_name().to_owned())
    }
}
