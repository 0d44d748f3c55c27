//! The board as a picture.

use chrono::Days;

use super::{Bar, Member, Plan};
use crate::domain::calendar::day;
use crate::domain::text::counted;
use crate::export::board_svg::{self, Bar as Drawn, Board, Quarter, Row};

/// The board as an SVG document.
pub(crate) fn picture(plan: &Plan) -> String {
    let fiscal = &plan.scope.fiscal;
    let quarters: Vec<Quarter> = plan
        .quarters
        .iter()
        .map(|quarter| Quarter {
            name: quarter.to_string(),
            from: fiscal.first_day(*quarter),
            to: fiscal.last_day(*quarter),
        })
        .collect();
    let names: Vec<&str> = quarters
        .iter()
        .map(|quarter| quarter.name.as_str())
        .collect();
    let span = match names[..] {
        [first, .., last] => format!("{first} to {last}"),
        [only] => only.to_owned(),
        [] => String::new(),
    };
    let title = match &plan.customers[..] {
        [only] => format!("{}: accelerators, {span}", only.name),
        _ => format!("Accelerators, {span}"),
    };
    let shown = plan.scope.period();
    let is_shown = |run: &&Bar| run.starts_on <= shown.to && run.ends_on >= shown.from;
    let proposed = match plan.proposed().filter(is_shown).count() {
        0 => String::new(),
        count => format!(" · {count} proposed"),
    };
    board_svg::draw(&Board {
        title,
        subtitle: format!(
            "{} · {}{proposed} · as of {}",
            counted(plan.customers.len(), "customer"),
            counted(plan.runs.iter().filter(is_shown).count(), "run"),
            day(plan.today)
        ),
        today: plan.today,
        quarters,
        rows: plan
            .customers
            .iter()
            .map(|member| row(plan, member))
            .collect(),
    })
}

fn row(plan: &Plan, member: &Member) -> Row {
    let bar = |run: &Bar| Drawn {
        from: run.starts_on,
        to: run.ends_on,
        label: match &run.title {
            Some(title) => format!("{} {title}", run.id),
            None => run.id.clone(),
        },
        state: run.state,
    };
    let renewal = |year: &super::YearSum| year.ends_on.checked_add_days(Days::new(1));
    let sums = member.current(plan.today).map(|year| match year.left {
        1.. if year.lost > 0 => format!(
            "{} of {} used, {} left, no room for {}",
            year.used, year.allowed, year.left, year.lost
        ),
        0.. => format!("{} of {} used, {} left", year.used, year.allowed, year.left),
        over => format!("{} of {} used, {} over", year.used, year.allowed, -over),
    });
    Row {
        name: member.name.clone(),
        sums: sums.unwrap_or_default(),
        bars: plan.runs_of(&member.id).map(bar).collect(),
        renewals: member.years.iter().filter_map(renewal).collect(),
    }
}
