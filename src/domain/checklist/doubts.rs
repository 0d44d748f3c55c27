//! What speaks against what somebody wants to do with a step: reasons to ask before it is written.

use chrono::NaiveDate;

use super::{Checklist, Start};
use crate::domain::doubt::Doubt;
use crate::domain::onboarding::{Fact, Step};

impl Checklist<'_> {
    /// What speaks against taking this step as done on that day; empty when nothing does.
    pub(crate) fn done_doubts(&self, step: &Step, on: NaiveDate) -> Vec<Doubt> {
        let mut doubts = self.archived();
        if on > self.today {
            doubts.push(Doubt::InFuture { on });
        }
        doubts.extend(self.before_order_form(on));
        let record = self.customer.onboarding.record(step);
        if let Some(done) = record.done_on
            && done != on
        {
            doubts.push(Doubt::DoneAlready { done });
        }
        doubts.extend(self.skipped_already(step));
        if let Some(planned) = record.planned_on
            && on < planned
        {
            doubts.push(Doubt::PlannedLater { planned });
        }
        if let Some(Start::Step(anchor)) = self.start(step) {
            let first = anchor.word();
            match self.settled_on(anchor) {
                None => doubts.push(Doubt::FirstOpen { first }),
                Some(done) if on < done => doubts.push(Doubt::FirstLater { first, done }),
                Some(_) => {}
            }
        }
        let target = step.before.as_deref().and_then(|key| self.step(key));
        if let Some(target) = target
            && let Some(done) = self.done_on(target)
            && done < on
        {
            let target = target.word();
            doubts.push(Doubt::TargetEarlier { target, done });
        }
        doubts
    }

    /// What speaks against agreeing that day for this step.
    pub(crate) fn plan_doubts(&self, step: &Step, on: NaiveDate) -> Vec<Doubt> {
        let mut doubts = self.archived();
        if on < self.today {
            doubts.push(Doubt::InPast { on });
        } else if !self.work.is_business_day(on) {
            doubts.push(Doubt::DayOff { on });
        }
        doubts.extend(self.before_order_form(on));
        let done = self.customer.onboarding.record(step).done_on;
        doubts.extend(done.map(|done| Doubt::DoneAlready { done }));
        doubts.extend(self.skipped_already(step));
        doubts
    }

    /// What speaks against skipping this step. One that is done cannot be skipped at all.
    pub(crate) fn skip_doubts(&self, step: &Step) -> Vec<Doubt> {
        let mut doubts = self.archived();
        doubts.extend(self.skipped_already(step));
        doubts
    }

    fn archived(&self) -> Vec<Doubt> {
        let on = self.customer.archived_on;
        on.map(|on| Doubt::Archived { on }).into_iter().collect()
    }

    fn before_order_form(&self, on: NaiveDate) -> Option<Doubt> {
        let order_form = self.fact(Fact::OrderForm)?;
        (on < order_form).then_some(Doubt::BeforeOrderForm { on, order_form })
    }

    fn skipped_already(&self, step: &Step) -> Option<Doubt> {
        let record = self.customer.onboarding.record(step);
        let on = record.skipped_on?;
        Some(Doubt::SkippedAlready {
            on,
            why: record.why,
        })
    }
}
