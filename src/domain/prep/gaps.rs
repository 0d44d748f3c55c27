//! The gaps of a record that a call could close, each as a question.

use chrono::{Days, NaiveDate};

use super::ask::{Question, Topic, Wordings};
use super::met::Seat;
use crate::domain::accelerator::{AcceleratorStatus, Layout};
use crate::domain::calendar::relative;
use crate::domain::customer::Customer;
use crate::domain::entitlement::Entitlement;
use crate::domain::objective::{Metric, Objective};
use crate::domain::today::Item;

/// The longest that the name of a thing may be within a question, in characters.
const LONGEST: usize = 44;

/// How GitLab is run where nobody but GitLab chooses the version.
const NO_VERSION: &str = "gitlab.com";

/// What is looked at for gaps: one customer on one day.
pub(crate) struct Sight<'a> {
    /// The record.
    pub(crate) customer: &'a Customer,
    /// The day that counts as today.
    pub(crate) today: NaiveDate,
    /// How accelerators are laid out.
    pub(crate) layout: Layout,
    /// The roles that ought to be met.
    pub(crate) seats: &'a [Seat],
    /// The sum of the subscription year that runs.
    pub(crate) sum: Option<&'a Entitlement>,
    /// The lines that the morning shows of this customer.
    pub(crate) items: &'a [Item],
    /// The words of the questions.
    pub(crate) wordings: &'a Wordings,
}

impl Sight<'_> {
    /// Every question, the most pressing first; at most one a metric's or objective's gap of each objective, so that
    /// a thin plan does not drown the rest.
    pub(crate) fn questions(&self) -> Vec<Question> {
        let sources: [fn(&Self) -> Vec<Question>; 9] = [
            Self::escalations,
            Self::morning,
            Self::backlogs,
            Self::metrics,
            Self::roles,
            Self::objectives,
            Self::allowance,
            Self::feedback,
            Self::environment,
        ];
        let mut all: Vec<Question> = sources.iter().flat_map(|source| source(self)).collect();
        all.sort_by_key(|question| question.topic);
        all
    }

    fn ask(&self, topic: Topic, about: &str, because: impl Into<String>) -> Option<Question> {
        self.wordings
            .question(topic, &shortened(about), because.into())
    }

    fn escalations(&self) -> Vec<Question> {
        let open = self.customer.escalations.iter().filter(|it| it.is_open());
        open.filter_map(|it| match it.exit_criteria {
            None => self.ask(Topic::EscalationExit, it.name(), "no exit criteria"),
            Some(_) => {
                let since = it.opened_on.map(|on| relative(on, self.today));
                let since = since.map_or("open".to_owned(), |ago| format!("opened {ago}"));
                self.ask(Topic::Escalation, it.name(), since)
            }
        })
        .collect()
    }

    /// What the morning has noticed already.
    fn morning(&self) -> Vec<Question> {
        let topics = [
            ("renewal-question", Topic::Renewal),
            ("review-plan", Topic::Review),
            ("sentiment", Topic::Sentiment),
        ];
        let asked = topics.iter().filter_map(|(key, topic)| {
            let item = self.items.iter().find(|item| item.key == *key)?;
            self.ask(*topic, "", item.what.clone())
        });
        asked.collect()
    }

    /// Of each accelerator under way the item that is late for the longest time.
    fn backlogs(&self) -> Vec<Question> {
        let accelerators = self.customer.accelerators.iter();
        let active = accelerators.filter(|it| it.status == AcceleratorStatus::Active);
        active
            .filter_map(|accelerator| {
                let run = accelerator.run(self.layout)?;
                let late = accelerator.late_items(run, self.today);
                let item = late.into_iter().min_by_key(|item| item.week)?;
                let week = item.week.unwrap_or_default();
                let because = format!("{} of {} was for week {week}", item.id, accelerator.id);
                self.ask(Topic::BacklogLate, item.name(), because)
            })
            .collect()
    }

    fn open_objectives(&self) -> impl Iterator<Item = &Objective> {
        let all = self.customer.objectives.iter();
        all.filter(|it| !it.is_closed())
    }

    /// Of each objective the metric that was never read, else the one that was read the longest time ago.
    fn metrics(&self) -> Vec<Question> {
        let oldest = |objective: &Objective| {
            let metrics = objective.metrics.iter();
            let last = |metric: &Metric| {
                let readings = metric.readings_until(self.today);
                readings.last().map(|reading| reading.on)
            };
            let (on, metric) = metrics.map(|it| (last(it), it)).min_by_key(|(on, _)| *on)?;
            let title = metric.title();
            match on {
                None => self.ask(Topic::MetricUnread, &title, "no reading"),
                Some(on) => {
                    let age = (self.today - on).num_days();
                    let is_old = age > i64::from(self.wordings.after(Topic::MetricAge));
                    let because = format!("last read on {on}, {}", relative(on, self.today));
                    is_old.then(|| self.ask(Topic::MetricAge, &title, because))?
                }
            }
        };
        self.open_objectives().filter_map(oldest).collect()
    }

    fn roles(&self) -> Vec<Question> {
        let (named, missing): (Vec<&Seat>, Vec<&Seat>) =
            self.seats.iter().partition(|seat| !seat.names.is_empty());
        let titles: Vec<&str> = missing.iter().map(|seat| seat.title.as_str()).collect();
        let roles: Vec<&str> = missing.iter().map(|seat| seat.role.as_str()).collect();
        let missing = (!roles.is_empty()).then(|| {
            let because = format!("no contact has the role {}", roles.join(" or "));
            self.wordings
                .question(Topic::RoleMissing, &and(&titles), because)
        });
        let mut names: Vec<&str> = Vec::new();
        let mut since: Vec<String> = Vec::new();
        for seat in named.into_iter().filter(|seat| !seat.is_met) {
            let Some(name) = seat.names.first() else {
                continue;
            };
            if !names.contains(&name.as_str()) {
                names.push(name);
                since.push(match seat.last_met_on {
                    Some(on) => format!("{name} was met {}", relative(on, self.today)),
                    None => format!("{name} was never met"),
                });
            }
        }
        let not_met = (!names.is_empty()).then(|| {
            self.wordings
                .question(Topic::RoleNotMet, &and(&names), since.join(", "))
        });
        missing.into_iter().chain(not_met).flatten().collect()
    }

    /// Of each objective the first thing that it lacks.
    fn objectives(&self) -> Vec<Question> {
        if self.open_objectives().next().is_none() {
            let none = self.ask(Topic::ObjectiveNone, "", "no open objective");
            return none.into_iter().collect();
        }
        let lacking = |objective: &Objective| {
            let (topic, because) = if is_blank(&objective.success_criteria) {
                (Topic::ObjectiveCriteria, "no success criteria")
            } else if is_blank(&objective.customer_owner) {
                (Topic::ObjectiveOwner, "nobody at the customer owns it")
            } else if objective.due_on.is_none() {
                (Topic::ObjectiveDue, "no day")
            } else if objective.metrics.is_empty() {
                (Topic::ObjectiveMetric, "nothing is measured")
            } else {
                return None;
            };
            let because = format!("{}: {because}", objective.id);
            self.ask(topic, objective.name(), because)
        };
        self.open_objectives().filter_map(lacking).collect()
    }

    /// What was bought and lies idle.
    fn allowance(&self) -> Vec<Question> {
        let Some(sum) = self.sum else {
            return Vec::new();
        };
        let is_time = |topic| {
            let days = Days::new(self.wordings.after(topic).into());
            let from = sum.year.period.from.checked_add_days(days);
            from.is_some_and(|from| from <= self.today)
        };
        let mut all = Vec::new();
        let mut accelerators = self.customer.accelerators.iter();
        if !sum.last_starts.is_empty() && !accelerators.any(|it| it.is_open()) {
            let because = format!("{} left, none planned", sum.left());
            all.extend(self.ask(Topic::AcceleratorNext, "", because));
        }
        if sum.instructor_led_days.left() > 0 && is_time(Topic::TrainingDay) {
            let because = format!("{} of the year left", sum.instructor_led_days.left());
            all.extend(self.ask(Topic::TrainingDay, "", because));
        }
        let (unissued, unused) = (sum.vouchers.left().max(0), self.unused_vouchers());
        if unissued + unused > 0 && is_time(Topic::Vouchers) {
            let because = format!("{unused} issued and not used, {unissued} not issued");
            let count = (unissued + unused).to_string();
            all.extend(self.ask(Topic::Vouchers, &count, because));
        }
        all
    }

    /// Issued, not used, and not expired.
    fn unused_vouchers(&self) -> i64 {
        let issues = self.customer.education.vouchers.iter();
        let valid = issues.filter(|it| it.expires_on.is_none_or(|on| on >= self.today));
        valid
            .map(|it| i64::from(it.issued.saturating_sub(it.used)))
            .sum()
    }

    fn feedback(&self) -> Vec<Question> {
        let days = Days::new(self.wordings.after(Topic::Feedback).into());
        let is_old = |on: NaiveDate| on.checked_add_days(days).is_some_and(|on| on <= self.today);
        let unknown = self.customer.product_feedback.iter();
        let unknown = unknown
            .filter(|it| it.is_open() && it.status.is_none() && it.asked_on.is_none_or(is_old));
        unknown
            .filter_map(|it| {
                let request = it.request.as_ref().unwrap_or(&it.id);
                let because = format!("{}: where it stands is not on record", it.id);
                self.ask(Topic::Feedback, request, because)
            })
            .collect()
    }

    fn environment(&self) -> Vec<Question> {
        let environment = &self.customer.environment;
        let asked = match &environment.hosting {
            None => self.ask(Topic::Hosting, "", "the hosting is not on record"),
            Some(hosting) if hosting.eq_ignore_ascii_case(NO_VERSION) => None,
            Some(_) if environment.version.is_some() => None,
            Some(_) => self.ask(Topic::Version, "", "the version is not on record"),
        };
        asked.into_iter().collect()
    }
}

fn is_blank(text: &Option<String>) -> bool {
    text.as_ref().is_none_or(|text| text.trim().is_empty())
}

/// `a, b and c`.
fn and(words: &[&str]) -> String {
    match words {
        [all @ .., last] if !all.is_empty() => format!("{} and {last}", all.join(", ")),
        _ => words.concat(),
    }
}

/// The first line, cut behind a word when it is too long to be said in passing.
fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default().trim();
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    let head: String = line.chars().take(LONGEST).collect();
    let head = head
        .rsplit_once(' ')
        .map_or(head.as_str(), |(head, _)| head);
    format!("{} …", head.trim_end_matches([',', ';', ':', ' ']))
}
