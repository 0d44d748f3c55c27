//! One customer's plan in detail.

use super::board::{beside, closing, current, decisions, heads, loads, rows};
use super::chart::Chart;
use super::data::{proposal, quarter};
use crate::domain::calendar::{day, relative};
use crate::domain::customer_id::CustomerId;
use crate::domain::plan::State;
use crate::domain::text::counted;
use crate::ops::plan::{Member, Plan};
use crate::output::{Cell, Column, Table, Tone, View};

/// The customer with their years, every run with its days, and the rest as on the board.
pub(super) fn view(plan: &Plan, id: &CustomerId, width: usize) -> View {
    let Some(member) = plan.customers.iter().find(|member| member.id == *id) else {
        return View::Text(String::new());
    };
    let chart = Chart::new(plan, width.saturating_sub(25));
    let names = width.saturating_sub(chart.width + 1).clamp(24, 40);
    let mut drawn = heads(plan, &chart, names);
    drawn.extend(rows(plan, member, &chart, names));
    let mut parts = vec![
        (None, View::Text(head(plan, member))),
        (None, View::Text(drawn.join("\n"))),
        (
            Some("Subscription years".to_owned()),
            View::Table(years(plan, member)),
        ),
        (Some("Accelerators".to_owned()), View::Table(runs(plan))),
    ];
    let no_room = no_room(plan);
    if !no_room.is_empty() {
        parts.push((Some("No room".to_owned()), View::Text(no_room)));
    }
    parts.extend([
        (
            Some(format!("To decide in {}", current(plan))),
            View::Table(decisions(&plan.decisions, false)),
        ),
        (
            Some("Load, with the whole book".to_owned()),
            View::Text(loads(plan, width)),
        ),
        (
            Some("Proposal".to_owned()),
            View::Table(proposal(plan, false)),
        ),
    ]);
    let command = format!("csa accelerator plan {id} --accept");
    parts.extend(closing(plan, &command).map(|text| (None, text)));
    View::Sections(parts)
}

fn head(plan: &Plan, member: &Member) -> String {
    let mut head = vec![member.name.clone()];
    if let Some(year) = member.current(plan.today) {
        head.push(year.tier.clone());
        head.push(format!(
            "renewal after {}, {}",
            day(year.ends_on),
            relative(year.ends_on, plan.today)
        ));
    }
    head.extend(member.csa.clone());
    head.join(" · ")
}

fn years(plan: &Plan, member: &Member) -> Table {
    let mut table = Table::new([
        Column::new("starts_on", "From"),
        Column::new("ends_on", "To"),
        Column::new("tier", "Tier"),
        Column::new("used", "Used").right(),
        Column::new("allowed", "Allowed").right(),
        Column::new("left", "Left").right(),
        Column::new("last_starts", "Last starts"),
    ]);
    for year in &member.years {
        let last: Vec<String> = year.last_starts.iter().map(ToString::to_string).collect();
        let last = match (year.left > 0 && year.ends_on >= plan.today, year.lost) {
            (false, _) => String::new(),
            (true, 0) => last.join("\n"),
            (true, lost) if last.is_empty() => format!("no room for {lost}"),
            (true, lost) => format!("{}\nno room for {lost}", last.join("\n")),
        };
        table.row([
            year.starts_on.into(),
            match year.end_is_assumed {
                true => format!("{} assumed", year.ends_on).into(),
                false => year.ends_on.into(),
            },
            (&year.tier).into(),
            year.used.into(),
            year.allowed.into(),
            year.left.into(),
            last.into(),
        ]);
    }
    table
}

fn runs(plan: &Plan) -> Table {
    let mut table = Table::new([
        Column::new("accelerator", "Run"),
        Column::new("state", "State"),
        Column::new("starts_on", "Starts"),
        Column::new("ends_on", "Ends"),
        Column::new("weeks", "Weeks"),
        Column::new("quarter", "Quarter"),
        Column::new("title", "Title"),
    ]);
    for run in &plan.runs {
        table.row([
            (&run.id).into(),
            Cell::from(run.state.word()).tone(match run.state {
                State::Proposed | State::Completed => Tone::Faint,
                State::Active | State::Planned => Tone::Plain,
            }),
            run.starts_on.into(),
            run.ends_on.into(),
            format!(
                "{}–{}",
                run.starts_on.format("W%V"),
                run.ends_on.format("W%V")
            )
            .into(),
            quarter(run),
            run.title.as_ref().into(),
        ]);
    }
    table
}

fn no_room(plan: &Plan) -> String {
    let lines = plan.unplaced.iter().flat_map(|unplaced| {
        let head = format!(
            "{} left and no room: {} from {} to {}. {}",
            unplaced.count,
            counted(unplaced.weeks as usize, "week"),
            day(unplaced.from),
            day(unplaced.ends_on),
            match unplaced.remedies.is_empty() {
                true => "Nothing makes room within this year",
                false => "It would do to",
            }
        );
        let remedies = unplaced.remedies.iter().map(|remedy| format!("- {remedy}"));
        [head].into_iter().chain(remedies).collect::<Vec<_>>()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The board's rows for this customer alone, for what would come of a change.
pub(super) fn drawn(plan: &Plan, id: &CustomerId, width: usize) -> String {
    let chart = Chart::new(plan, width.saturating_sub(25));
    let names = width.saturating_sub(chart.width + 1).clamp(24, 40);
    let member = plan.customers.iter().find(|member| member.id == *id);
    let rows = member.map(|member| rows(plan, member, &chart, names));
    rows.unwrap_or_else(|| vec![beside(id.as_str(), names, "")])
        .join("\n")
}
