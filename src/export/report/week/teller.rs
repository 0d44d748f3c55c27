//! Records told as a talk about a week has them.

use chrono::NaiveDate;

use super::{Ask, Coming, Done, Entry, Gathered, Moved, Of, OfKind, Step};
use crate::domain::activity::summary::{Lens, Summary, Told};
use crate::domain::checklist::State;
use crate::domain::customer::Customer;
use crate::domain::health::{Sentiment, Severity};
use crate::export::report::Around;
use crate::export::report::parts::{Days, Measure};
use crate::export::report::standing::{Mood, Trouble, mood, reds, troubles};
use crate::export::report::stretch::{Late, late, outcomes};
use crate::export::wording::{line, line_of};

/// The rule that an escalation is closed by what was agreed.
const CLOSING: &str = "escalation.closing";

/// Lines of the morning that say which role nobody fills.
const ROLE: &str = "team-";

/// The records, and the days that are told of.
pub(super) struct Teller<'a> {
    pub(super) around: &'a Around<'a>,
    pub(super) period: &'a Days,
    pub(super) next: &'a Days,
}

impl Teller<'_> {
    fn until(&self) -> NaiveDate {
        self.period.until(self.around.today)
    }

    fn saw(&self, on: Option<NaiveDate>) -> bool {
        self.period.saw(on, self.around.today)
    }

    pub(super) fn escalations(&self, gathered: &[Gathered]) -> Vec<Of<Trouble>> {
        let mut all: Vec<Of<Trouble>> = gathered
            .iter()
            .flat_map(|it| {
                let open = troubles(&it.customer, self.until()).into_iter();
                open.map(|trouble| of(it, trouble))
            })
            .collect();
        all.sort_by_key(|it| {
            let severity = it.what.severity;
            (severity.is_none(), severity, it.what.opened_on)
        });
        all
    }

    pub(super) fn moods(&self, gathered: &[Gathered]) -> Vec<Of<Mood>> {
        let moods = gathered.iter().filter_map(|it| {
            let mood = mood(&it.customer, self.until())?;
            (mood.value != Sentiment::Green).then(|| of(it, mood))
        });
        let mut moods: Vec<Of<Mood>> = moods.collect();
        moods.sort_by_key(|it| (it.what.value != Sentiment::Red, it.what.on));
        moods
    }

    pub(super) fn late(&self, gathered: &[Gathered]) -> Vec<Of<Late>> {
        let items = gathered.iter().flat_map(|it| {
            let items = it.items.iter().filter(|item| item.snoozed_until.is_none());
            items.map(move |item| (it, item))
        });
        let mut items: Vec<_> = items.collect();
        items.sort_by(|(_, a), (_, b)| a.order().cmp(&b.order()));
        let late = |(it, item): (&Gathered, _)| Some(of(it, late(item, self.around.today)?));
        items.into_iter().filter_map(late).collect()
    }

    pub(super) fn done(&self, it: &Gathered) -> Done {
        let customer = &it.customer;
        let summary = self.summary(customer);
        let mut steps = self.accelerators(&summary);
        steps.extend(self.onboarding(it));
        let held = customer.business_reviews.iter();
        let held = held.filter_map(|review| review.held_on.filter(|on| self.saw(Some(*on))));
        steps.extend(held.map(|on| Step {
            on,
            what: "executive business review held".to_owned(),
        }));
        steps.sort_by_key(|step| step.on);
        Done {
            id: it.id.clone(),
            customer: line(&customer.name),
            kinds: kinds(&summary),
            outcomes: outcomes(&summary),
            steps,
            metrics: self.metrics(customer),
        }
    }

    fn summary(&self, customer: &Customer) -> Summary {
        let rules = self.around.rules;
        let headings = rules.next_steps();
        let lens = Lens {
            period: self.period.period(),
            today: self.around.today,
            kinds: rules.entry_kinds(),
            headings: &headings,
            is_shared: false,
            layout: rules.terms().layout,
        };
        lens.summary(customer)
    }

    fn accelerators(&self, summary: &Summary) -> Vec<Step> {
        let moved = summary.accelerators.iter();
        let steps = moved.flat_map(|it| {
            let name = match line_of(it.title.as_ref()) {
                Some(title) => format!("{}, {title}", it.id),
                None => it.id.clone(),
            };
            it.steps.iter().map(move |step| Step {
                on: step.on,
                what: format!("{name}: {}", step.what.words()),
            })
        });
        steps.collect()
    }

    /// Steps that were done or skipped in these days; those that another one settled have no day of their own.
    fn onboarding(&self, it: &Gathered) -> Vec<Step> {
        let settled = it.lines.iter().filter_map(|step| {
            let (on, how) = match &step.state {
                State::Done { on, .. } => (*on, "done"),
                State::Skipped { on, .. } => (*on, "skipped"),
                _ => return None,
            };
            self.saw(Some(on)).then(|| Step {
                on,
                what: format!("onboarding, {}: {how}", line(&step.title)),
            })
        });
        settled.collect()
    }

    fn metrics(&self, customer: &Customer) -> Vec<Moved> {
        let measured = customer.objectives.iter().flat_map(|goal| {
            goal.metrics.iter().map(move |metric| Moved {
                objective: line(goal.name()),
                measure: Measure::new(metric, self.around, self.period),
            })
        });
        measured
            .filter(|it| it.measure.latest_on.is_some_and(|on| self.saw(Some(on))))
            .collect()
    }

    /// What begins or ends in the next week; of what runs through it there is nothing to say.
    pub(super) fn coming(&self, gathered: &[Gathered]) -> Vec<Coming> {
        let within = |on: NaiveDate| self.next.from <= on && on <= self.next.to;
        let mut coming: Vec<Coming> = gathered
            .iter()
            .flat_map(|it| {
                let ahead = it.ahead.iter();
                let ahead = ahead.filter(|ahead| within(ahead.on) || within(ahead.ends_on));
                ahead.map(|ahead| Coming {
                    id: it.id.clone(),
                    customer: line(&it.customer.name),
                    on: ahead.on,
                    ends_on: ahead.ends_on,
                    what: line(&ahead.what),
                })
            })
            .collect();
        coming.sort_by_key(|it| it.on.max(self.next.from));
        coming
    }

    pub(super) fn asks(&self, it: &Gathered) -> Vec<Of<Ask>> {
        let mut asks = Vec::new();
        let mut ask = |ask: String, rule: String| asks.push(of(it, Ask { ask, rule }));
        for open in troubles(&it.customer, self.until()) {
            if open.exit_criteria.is_none() {
                let title = open.title.unwrap_or_else(|| "an escalation".to_owned());
                let grave = open.severity.map_or("no severity", Severity::key);
                let what = format!("{title} ({grave}): no exit criteria are agreed");
                ask(what, CLOSING.to_owned());
            }
        }
        let missing = it.items.iter().filter(|item| item.key.starts_with(ROLE));
        for item in missing {
            ask(line(&item.what), item.rule.clone());
        }
        for found in reds(it, self.around) {
            let what = format!("{}: {}", found.red.title(), line(&found.why));
            ask(what, found.red.rule());
        }
        asks
    }
}

fn of<T>(it: &Gathered, what: T) -> Of<T> {
    Of {
        id: it.id.clone(),
        customer: line(&it.customer.name),
        what,
    }
}

fn kinds(summary: &Summary) -> Vec<OfKind> {
    let entry = |told: &Told| Entry {
        on: told.on,
        subject: line_of(told.subject.as_ref()),
        people: told.external.iter().map(|it| line(it)).collect(),
    };
    let kinds = summary.kinds.iter().map(|kind| OfKind {
        title: line(&kind.title),
        entries: kind.entries.iter().map(entry).collect(),
    });
    kinds.collect()
}
