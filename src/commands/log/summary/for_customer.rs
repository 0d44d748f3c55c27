//! How a summary for a customer looks.

use super::page::{dated, days, steps, titled, week};
use crate::domain::text::counted;
use crate::export::customer_summary::{CustomerSummary, Party, Programme};
use crate::output::{Column, Field, Report, Table, View};

impl Report for CustomerSummary {
    fn view(&self) -> View {
        let days = days(self.from, self.to);
        let title = format!("{}, {days}", self.customer);
        if self.is_empty() {
            return View::Sections(vec![(
                Some(title),
                View::Text("Nothing took place in these days.".to_owned()),
            )]);
        }
        let page = View::Sections(vec![
            (None, View::Table(held(self))),
            (None, View::Fields(parties(self))),
            titled("Accelerators", programmes(&self.accelerators)),
            titled("Objectives met", {
                let met = self.objectives.iter();
                let told = met.map(|it| {
                    let texts = [&it.outcome, &it.success_criteria].into_iter().flatten();
                    let text = texts.map(String::as_str).collect::<Vec<_>>().join("\n");
                    (it.on, text)
                });
                dated("Objective", told)
            }),
            titled("Next steps", {
                let steps = self.next_steps.iter();
                dated("Step", steps.map(|next| (next.on, &next.step)))
            }),
        ]);
        View::Sections(vec![(Some(title), page)])
    }

    fn sheet(&self) -> View {
        let mut table = Table::new([
            Column::new("kind", "Kind"),
            Column::new("entries", "Entries"),
            Column::new("minutes", "Minutes"),
            Column::new("first_on", "First"),
            Column::new("last_on", "Last"),
        ]);
        for kind in &self.meetings {
            let minutes = kind.held.iter().filter_map(|it| it.duration_mins);
            let minutes: u64 = minutes.map(u64::from).sum();
            table.row([
                (&kind.title).into(),
                kind.held.len().into(),
                minutes.to_string().into(),
                kind.held.first().map(|it| it.on).into(),
                kind.held.last().map(|it| it.on).into(),
            ]);
        }
        View::Table(table)
    }
}

/// What took place, each kind with its number.
fn held(summary: &CustomerSummary) -> Table {
    let mut table = Table::new([
        Column::new("kind", "What"),
        Column::new("on", "Date"),
        Column::new("about", "About"),
    ]);
    for kind in &summary.meetings {
        for (number, held) in kind.held.iter().enumerate() {
            let title = match (number, kind.held.len()) {
                (0, 1) => kind.title.clone(),
                (0, several) => format!("{} ({several})", kind.title),
                _ => String::new(),
            };
            let about = held.workshop_topic.as_ref().or(held.accelerator.as_ref());
            table.row([title.into(), held.on.into(), about.into()]);
        }
    }
    table
}

fn parties(summary: &CustomerSummary) -> Vec<Field> {
    let fields: Vec<Field> = vec![
        ("people", "With you", party(&summary.people).into()),
        (
            "colleagues",
            "From GitLab",
            party(&summary.colleagues).into(),
        ),
    ];
    fields
        .into_iter()
        .filter(|(_, _, cell)| !cell.text.is_empty())
        .collect()
}

fn party(party: &Party) -> String {
    let others = match (party.names.is_empty(), party.others) {
        (_, 0) => None,
        (true, 1) => Some("1 person".to_owned()),
        (true, others) => Some(format!("{others} people")),
        (false, 1) => Some("1 other".to_owned()),
        (false, others) => Some(format!("{others} others")),
    };
    let all: Vec<String> = party.names.iter().cloned().chain(others).collect();
    all.join(", ")
}

fn programmes(programmes: &[Programme]) -> Table {
    let mut table = Table::new([
        Column::new("title", "Title"),
        Column::new("week", "Week"),
        Column::new("moved", "What moved"),
    ]);
    for it in programmes {
        table.row([
            it.title.clone().into(),
            week(it.week, it.weeks),
            moved(it).into(),
        ]);
    }
    table
}

fn moved(programme: &Programme) -> String {
    let mut parts = steps(&programme.steps);
    if programme.meetings > 0 {
        parts.push(counted(programme.meetings, "meeting"));
    }
    parts.join("\n")
}
