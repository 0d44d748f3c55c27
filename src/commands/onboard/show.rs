//! How the checklist looks.

use chrono::NaiveDate;

use crate::domain::calendar::{day, lateness, relative};
use crate::domain::checklist::{Line, State};
use crate::domain::onboarding::{StepKind, as_word};
use crate::ops::onboard::Onboarding;
use crate::output::{Cell, Column, Report, Table, Tone, View};

const COLUMNS: [Column; 11] = [
    Column::new("step", "Step"),
    Column::new("due_on", "Due"),
    Column::new("state", "State"),
    Column::new("due_is_estimate", "Estimate").data_only(),
    Column::new("kind", "Kind").data_only(),
    Column::new("title", "Title").data_only(),
    Column::new("done_on", "Done").data_only(),
    Column::new("planned_on", "Planned").data_only(),
    Column::new("skipped_on", "Skipped").data_only(),
    Column::new("why", "Why").data_only(),
    Column::new("rule", "Rule").data_only(),
];

impl Report for Onboarding {
    fn view(&self) -> View {
        let mut head = vec![self.name.clone()];
        head.extend(self.tier.clone());
        head.extend(
            self.order_form_on
                .map(|on| format!("order form {}", day(on))),
        );
        head.extend(
            self.archived_on
                .map(|on| format!("archived on {}", day(on))),
        );
        head.push(match self.is_complete() {
            true => "onboarding complete".to_owned(),
            false => format!("{} of {} steps settled", self.settled, self.steps),
        });
        let mut parts = vec![
            (None, View::Text(head.join(" · "))),
            (None, self.table(StepKind::Step)),
            (
                Some("Marks to watch".to_owned()),
                self.table(StepKind::Mark),
            ),
        ];
        parts.extend(next(self).map(|next| (None, View::Text(next))));
        View::Sections(parts)
    }
}

/// What to do next: the command for it, when it is due, and its draft on a second line.
pub(super) fn next(onboarding: &Onboarding) -> Option<String> {
    let next = onboarding.next.as_ref()?;
    let when = state(&next.line, onboarding.today).text;
    let mut text = format!("next: {} ({when})", next.command);
    if let Some(draft) = &next.draft {
        text.push_str(&format!("\ndraft: {draft}"));
    }
    Some(text)
}

impl Onboarding {
    fn table(&self, kind: StepKind) -> View {
        let mut table = Table::new(COLUMNS);
        for line in self.lines.iter().filter(|line| line.kind == kind) {
            let (skipped_on, why) = match &line.state {
                State::Skipped { on, why } => (Some(*on), why.as_ref()),
                _ => (None, None),
            };
            table.row([
                Cell::from(line.word()).data(&line.step),
                due(line),
                state(line, self.today),
                line.due_is_estimate.to_string().into(),
                match line.kind {
                    StepKind::Step => "step".into(),
                    StepKind::Mark => "mark".into(),
                },
                (&line.title).into(),
                match line.state {
                    State::Done { on, .. } => on.into(),
                    _ => Cell::default(),
                },
                line.planned_on.into(),
                skipped_on.into(),
                why.into(),
                (&line.rule).into(),
            ]);
        }
        View::Table(table)
    }
}

/// The day it is due; one that only follows from other days due is marked with a tilde.
fn due(line: &Line) -> Cell {
    match line.due_on {
        Some(due) if line.due_is_estimate => Cell::from(format!("~ {}", day(due)))
            .data(due.to_string())
            .tone(Tone::Faint),
        Some(due) => Cell::from(format!("  {}", day(due))).data(due.to_string()),
        None => Cell::default(),
    }
}

fn state(line: &Line, today: NaiveDate) -> Cell {
    let cell = |text: String, tone: Tone, data: &str| Cell::from(text).tone(tone).data(data);
    match &line.state {
        State::Done { on, days_late: 0 } => {
            cell(format!("done on {}", day(*on)), Tone::Good, "done")
        }
        State::Done { on, days_late } => cell(
            format!("done on {}, {} late", day(*on), days(*days_late)),
            Tone::Good,
            "done",
        ),
        State::Settled { by } => cell(format!("settled by {}", as_word(by)), Tone::Good, "settled"),
        State::Skipped { on, why } => cell(
            match why {
                Some(why) => format!("skipped on {}: {why}", day(*on)),
                None => format!("skipped on {}", day(*on)),
            },
            Tone::Faint,
            "skipped",
        ),
        State::OnlyIf { without, by } => cell(
            format!("only if no {} by {}", as_word(without), day(*by)),
            Tone::Faint,
            "only_if",
        ),
        State::Waiting { waiting_for } => match line.planned_on {
            Some(planned) => cell(self::planned(line, planned, today), Tone::Plain, "waiting"),
            None => cell(format!("waiting for {waiting_for}"), Tone::Faint, "waiting"),
        },
        State::Open => {
            let tone = match line.days_late(today) {
                Some(late) if late > 0 => Tone::Late,
                Some(late) if late >= -2 => Tone::Soon,
                _ => Tone::Plain,
            };
            match (line.planned_on, line.due_on) {
                (Some(planned), _) => cell(self::planned(line, planned, today), tone, "open"),
                (None, Some(due)) => cell(lateness(due, today), tone, "open"),
                (None, None) => cell("as soon as possible".to_owned(), Tone::Soon, "open"),
            }
        }
    }
}

fn planned(line: &Line, planned: NaiveDate, today: NaiveDate) -> String {
    let text = format!("planned for {}, {}", day(planned), relative(planned, today));
    match line.due_on {
        Some(due) if planned > due => {
            format!(
                "{text}, {} after it is due",
                days((planned - due).num_days())
            )
        }
        _ => text,
    }
}

fn days(count: i64) -> String {
    match count {
        1 => "1 day".to_owned(),
        _ => format!("{count} days"),
    }
}
