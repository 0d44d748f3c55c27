//! The onboarding checklist: each step of the rules held against the record and the day.

mod doubts;
mod line;

use chrono::{Days, NaiveDate};

pub(crate) use line::{Line, State, is_onboarding};

use super::accelerator::AcceleratorStatus;
use super::calendar::WorkCalendar;
use super::customer::Customer;
use super::objective::DORA_KEYS;
use super::onboarding::{Applies, Event, Fact, Step, StepKind};
use super::subscription::Subscription;

/// The steps of the rules, held against one record on one day.
pub(crate) struct Checklist<'a> {
    customer: &'a Customer,
    subscription: Option<&'a Subscription>,
    steps: Vec<&'a Step>,
    /// Steps of the rules that this customer does not have.
    absent: Vec<&'a Step>,
    work: &'a WorkCalendar,
    today: NaiveDate,
}

/// What starts a step's clock.
enum Start<'a> {
    Step(&'a Step),
    Fact(Fact),
}

impl<'a> Checklist<'a> {
    /// Holds these steps, in their order, against the record and the year that the onboarding belongs
    /// to ([`Customer::onboarded_with`]). Steps that the tier or the customer does not have are left out.
    pub(crate) fn new(
        customer: &'a Customer,
        subscription: Option<&'a Subscription>,
        steps: impl IntoIterator<Item = &'a Step>,
        work: &'a WorkCalendar,
        today: NaiveDate,
    ) -> Self {
        let existing = subscription.is_some_and(|bought| bought.new_customer == Some(false));
        let applies = |step: &&Step| {
            let tier = subscription
                .is_none_or(|bought| step.tiers.is_empty() || step.tiers.contains(&bought.tier));
            tier && match step.applies {
                Applies::Always => true,
                Applies::ExistingCustomer => existing,
                Applies::NewCustomer => !existing,
            }
        };
        let (steps, absent) = steps.into_iter().partition(applies);
        Self {
            customer,
            subscription,
            steps,
            absent,
            work,
            today,
        }
    }

    /// The subscription year that the onboarding belongs to.
    pub(crate) fn subscription(&self) -> Option<&'a Subscription> {
        self.subscription
    }

    /// Every line in the order of the rules. A conditional step that is not called for is left out.
    pub(crate) fn lines(&self) -> Vec<Line> {
        self.steps
            .iter()
            .filter(|step| !self.is_needless(step))
            .map(|step| self.line(step))
            .collect()
    }

    /// What to do next: the open step that is due first; without a deadline means today. What is
    /// agreed for a later day comes after what can be done now.
    pub(crate) fn next(&self) -> Option<Line> {
        self.lines()
            .into_iter()
            .filter(|line| line.kind == StepKind::Step && line.state == State::Open)
            .min_by_key(|line| {
                let later = line.planned_on.filter(|day| *day > self.today);
                (later, line.due_on.unwrap_or(self.today))
            })
    }

    /// Whether one of the four DORA metrics has a baseline.
    pub(crate) fn has_dora_baseline(&self) -> bool {
        self.customer.objectives.iter().any(|objective| {
            objective
                .metrics
                .iter()
                .any(|metric| DORA_KEYS.contains(&metric.key.as_str()) && metric.baseline.is_some())
        })
    }

    fn line(&self, step: &Step) -> Line {
        let record = self.customer.onboarding.record(step);
        let (due_on, due_is_estimate) = match self.due(step, 0) {
            Some((due, estimate)) => (Some(due), estimate),
            None => (None, false),
        };
        let state = if let Some(on) = self.done_on(step) {
            let days_late = due_on.map_or(0, |due| (on - due).num_days().max(0));
            State::Done { on, days_late }
        } else if let Some(on) = record.skipped_on {
            State::Skipped {
                on,
                why: record.why,
            }
        } else if let Some(by) = self.scheduled(step) {
            State::Settled { by }
        } else if let Some((without, by)) = self.condition(step) {
            State::OnlyIf { without, by }
        } else if let Some(anchor) = self.missing_anchor(step) {
            State::Waiting {
                waiting_for: anchor,
            }
        } else {
            State::Open
        };
        Line {
            step: step.key.clone(),
            title: step.title.clone(),
            kind: step.kind,
            due_on,
            due_is_estimate: due_is_estimate && !matches!(state, State::Done { .. }),
            planned_on: record.planned_on,
            state,
            rule: step.rule(),
        }
    }

    /// The day a fact became true.
    fn fact(&self, fact: Fact) -> Option<NaiveDate> {
        let order_form = self.subscription.and_then(|bought| bought.order_form_on);
        match fact {
            Fact::OrderForm => order_form,
            Fact::SubscriptionStart => self
                .subscription
                .and_then(|bought| bought.starts_on)
                .or(order_form),
            Fact::FirstCallOrMeeting => self
                .customer
                .activities
                .iter()
                .filter(|activity| activity.is_call_or_meeting())
                .map(|activity| activity.at.date_naive())
                .filter(|day| *day <= self.today)
                .filter(|day| order_form.is_none_or(|first| *day >= first))
                .min(),
            Fact::AcceleratorStart => self
                .customer
                .accelerators
                .iter()
                .filter(|accelerator| {
                    matches!(
                        accelerator.status,
                        AcceleratorStatus::Active | AcceleratorStatus::Completed
                    )
                })
                .filter_map(|accelerator| accelerator.starts_on)
                .filter(|start| *start <= self.today)
                .min(),
            Fact::AllSteps => {
                let mut last = None;
                for step in &self.steps {
                    if step.kind == StepKind::Mark || self.is_needless(step) {
                        continue;
                    }
                    if self.scheduled(step).is_none() {
                        last = last.max(Some(self.settled_on(step)?));
                    }
                }
                last
            }
        }
    }

    fn step(&self, key: &str) -> Option<&'a Step> {
        self.steps.iter().copied().find(|step| step.key == key)
    }

    /// The day the step was done: as recorded, else as soon as something that settles it happened.
    fn done_on(&self, step: &Step) -> Option<NaiveDate> {
        let record = self.customer.onboarding.record(step);
        record.done_on.or_else(|| {
            step.met_by
                .iter()
                .filter_map(|event| match event {
                    Event::Step(key) => self.customer.onboarding.record(self.step(key)?).done_on,
                    Event::Fact(fact) => self.fact(*fact),
                })
                .min()
        })
    }

    /// The day from which what comes after this step can go on.
    fn settled_on(&self, step: &Step) -> Option<NaiveDate> {
        self.done_on(step)
            .or_else(|| self.customer.onboarding.record(step).skipped_on)
    }

    /// The last day in time, and whether that is an estimate. `depth` bounds the walk along `from`.
    fn due(&self, step: &Step, depth: usize) -> Option<(NaiveDate, bool)> {
        if depth > self.steps.len() {
            return None;
        }
        if let Some(target) = step.before.as_deref().and_then(|name| self.step(name)) {
            let (day, estimate) = self.expected(target, depth)?;
            let due = self
                .work
                .previous_or_same(day.checked_sub_days(Days::new(1))?);
            return Some((due, estimate));
        }
        let clock = step.clock()?;
        let (anchor, estimate) = self.anchor(step, depth)?;
        Some((clock.due_on(anchor, self.work), estimate))
    }

    /// The day a step's clock starts, and whether that is an estimate.
    fn anchor(&self, step: &Step, depth: usize) -> Option<(NaiveDate, bool)> {
        match self.start(step)? {
            Start::Step(anchor) => self.expected(anchor, depth),
            Start::Fact(fact) => Some((self.fact(fact)?, false)),
        }
    }

    /// What starts a step's clock. A step that this customer does not have hands on to its own start.
    fn start<'s>(&'s self, step: &'s Step) -> Option<Start<'s>> {
        let mut event = step.from.as_ref()?;
        loop {
            let key = match event {
                Event::Fact(fact) => return Some(Start::Fact(*fact)),
                Event::Step(key) => key,
            };
            if let Some(step) = self.step(key) {
                return Some(Start::Step(step));
            }
            let absent = self.absent.iter().find(|absent| absent.key == *key)?;
            event = absent.from.as_ref()?;
        }
    }

    /// The day a step happened or, as far as anybody can tell, will happen at the latest. One that was
    /// skipped did not happen: what follows keeps the clock it would have had.
    fn expected(&self, step: &Step, depth: usize) -> Option<(NaiveDate, bool)> {
        if let Some(day) = self.done_on(step) {
            return Some((day, false));
        }
        let record = self.customer.onboarding.record(step);
        let due = self.due(step, depth + 1);
        match (record.skipped_on, record.planned_on) {
            (Some(skipped), _) => due.or(Some((skipped, false))),
            (None, Some(planned)) => Some((planned, true)),
            (None, None) => due.map(|(day, _)| (day, true)),
        }
    }

    /// What settles a step that only had to agree a day for another: that day, or the event itself.
    fn scheduled(&self, step: &Step) -> Option<String> {
        let other = self.step(step.schedules.as_deref()?)?;
        let is_known = self.settled_on(other).is_some()
            || self.customer.onboarding.record(other).planned_on.is_some();
        is_known.then(|| other.key.clone())
    }

    /// The other step and the day, while a conditional step is not called for yet.
    fn condition(&self, step: &Step) -> Option<(String, NaiveDate)> {
        let (other, by) = self.unless(step)?;
        let record = self.customer.onboarding.record(other);
        let is_open = record.skipped_on.is_none() && record.planned_on.is_none();
        (is_open && self.today <= by).then(|| (other.key.clone(), by))
    }

    /// Whether a conditional step is not called for, or no more since the other one happened, and
    /// nobody did it anyway.
    fn is_needless(&self, step: &Step) -> bool {
        let Some((other, by)) = self.unless(step) else {
            return false;
        };
        let record = self.customer.onboarding.record(other);
        let comes_in_time =
            record.skipped_on.is_none() && record.planned_on.is_some_and(|day| day <= by);
        (self.done_on(other).is_some() || comes_in_time)
            && self.customer.onboarding.record(step).is_empty()
    }

    fn unless(&self, step: &Step) -> Option<(&'a Step, NaiveDate)> {
        let other = self.step(step.unless.as_deref()?)?;
        let within = Days::new(u64::from(step.unless_within?));
        Some((other, self.fact(Fact::OrderForm)?.checked_add_days(within)?))
    }

    fn missing_anchor(&self, step: &Step) -> Option<Event> {
        match self.start(step)? {
            Start::Step(anchor) if self.settled_on(anchor).is_none() => {
                Some(Event::Step(anchor.key.clone()))
            }
            Start::Fact(fact) if self.fact(fact).is_none() => Some(Event::Fact(fact)),
            _ => None,
        }
    }
}
