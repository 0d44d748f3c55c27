//! Records told as a manager's report has them.

use chrono::NaiveDate;

use super::sums::weeks_ahead;
use super::{Account, Due, Gathered, Grave, InRed, Mark, RedCount, Renewal, Sum};
use crate::domain::checklist::{Line, State};
use crate::domain::entitlement::subscription_years;
use crate::domain::leaders::{Red, RedLines};
use crate::domain::onboarding::{Step, StepKind};
use crate::export::report::Around;
use crate::export::report::parts::year_of;
use crate::export::report::standing::{mood, reds, troubles};
use crate::export::report::stretch::late;
use crate::export::wording::line;

/// Fiscal quarters behind the one that runs, whose renewals are told.
const QUARTERS: i32 = 2;

/// The rules and the day.
pub(super) struct Teller<'a> {
    around: &'a Around<'a>,
    limits: RedLines,
}

impl<'a> Teller<'a> {
    pub(super) fn new(around: &'a Around<'a>) -> Self {
        Self {
            around,
            limits: around.rules.red_lines(),
        }
    }

    pub(super) fn account(&self, it: &Gathered) -> Account {
        let Around { rules, today, .. } = *self.around;
        let customer = &it.customer;
        let bought = customer.subscription_on(today);
        let year = year_of(customer, self.around, today);
        let days = year.as_ref().map(|year| year.year.period);
        let weeks_ahead = weeks_ahead(customer, rules.terms().layout, today);
        Account {
            id: it.id.clone(),
            name: line(&customer.name),
            csa: customer.team.csa.as_ref().map(|csa| line(&csa.name)),
            tier: bought.map(|bought| line(&rules.tier(bought.tier).title)),
            starts_on: days.map(|days| days.from),
            ends_on: days.map(|days| days.to),
            sum: year.map(|year| Sum {
                weeks_ahead,
                ..Sum::of(&year, today)
            }),
            sentiment: mood(customer, today).map(|mood| mood.value),
            escalations: troubles(customer, today).len(),
            late: it
                .items
                .iter()
                .filter(|item| item.snoozed_until.is_none())
                .filter_map(|item| late(item, today))
                .count(),
            reds: reds(it, self.around)
                .into_iter()
                .map(|found| found.red.title())
                .collect(),
        }
    }

    pub(super) fn red_counts(&self, gathered: &[Gathered]) -> Vec<RedCount> {
        let found: Vec<_> = gathered
            .iter()
            .map(|it| (it, reds(it, self.around)))
            .collect();
        let count = |red: Red| RedCount {
            title: red.title(),
            rule: red.rule(),
            criterion: red.criterion(self.limits.get(red)),
            customers: found
                .iter()
                .flat_map(|(it, found)| {
                    let own = found.iter().filter(|found| found.red == red);
                    own.map(|found| InRed {
                        id: it.id.clone(),
                        name: line(&it.customer.name),
                        why: line(&found.why),
                    })
                })
                .collect(),
        };
        Red::ALL.map(count).into()
    }

    /// Every mark of the rules that somebody's clock runs for.
    pub(super) fn onboarding(&self, gathered: &[Gathered]) -> Vec<Mark> {
        let marks = self
            .around
            .rules
            .steps()
            .filter(|step| step.kind == StepKind::Mark);
        let mark = |step: &Step| {
            let mut due: Vec<Due> = gathered
                .iter()
                .filter_map(|it| self.due(it, &step.key))
                .collect();
            due.sort_by_key(|due| due.due_on);
            let (over, running) = due.into_iter().partition(|due| due.days > 0);
            Mark {
                title: line(&step.title),
                rule: step.rule(),
                days: step.limit,
                over,
                running,
            }
        };
        marks
            .map(mark)
            .filter(|mark| !mark.over.is_empty() || !mark.running.is_empty())
            .collect()
    }

    fn due(&self, it: &Gathered, key: &str) -> Option<Due> {
        let Around { rules, today, .. } = *self.around;
        let bought = it.customer.subscription_on(today)?;
        let is_it = |line: &&Line| line.step == key && line.state == State::Open;
        let step = it.lines.iter().find(is_it)?;
        rules.is_ours(bought.tier).then_some(Due {
            id: it.id.clone(),
            name: line(&it.customer.name),
            due_on: step.due_on?,
            days: step.days_late(today)?,
        })
    }

    pub(super) fn escalations(&self, gathered: &[Gathered]) -> Vec<Grave> {
        let today = self.around.today;
        let open = gathered.iter().flat_map(|it| {
            let open = troubles(&it.customer, today).into_iter();
            open.map(move |trouble| Grave {
                id: it.id.clone(),
                customer: line(&it.customer.name),
                days: trouble.opened_on.map(|on| (today - on).num_days()),
                trouble,
            })
        });
        let mut open: Vec<Grave> = open.collect();
        open.sort_by_key(|it| {
            let severity = it.trouble.severity;
            (severity.is_none(), severity, it.trouble.opened_on)
        });
        open
    }

    /// The last day of the second quarter behind the one that runs.
    pub(super) fn renewals_until(&self) -> NaiveDate {
        let Around { fiscal, today, .. } = *self.around;
        fiscal.last_day(fiscal.quarter_of(today).plus(QUARTERS))
    }

    /// The first days that are not bought yet, as far as they are near or past; what is bought already is renewed.
    pub(super) fn renewals(&self, gathered: &[Gathered]) -> Vec<Renewal> {
        let Around {
            rules,
            fiscal,
            today,
        } = *self.around;
        let until = self.renewals_until();
        let renewals = gathered.iter().filter_map(|it| {
            let years = subscription_years(&it.customer.subscriptions);
            let last = years.last().filter(|year| rules.is_ours(year.tier()))?;
            let on = last.period.to.succ_opt().filter(|on| *on <= until)?;
            Some(Renewal {
                id: it.id.clone(),
                customer: line(&it.customer.name),
                on,
                is_past: on <= today,
                quarter: fiscal.quarter_of(on).to_string(),
                sentiment: mood(&it.customer, today).map(|mood| mood.value),
                left: year_of(&it.customer, self.around, today).map_or(0, |year| year.left()),
            })
        });
        let mut renewals: Vec<Renewal> = renewals.collect();
        renewals.sort_by_key(|it| it.on);
        renewals
    }
}
