//! The board: customers down, quarters across; then what to decide, the load, the proposal.

use chrono::{Days, NaiveDate};

use super::chart::{Chart, sign};
use super::data::proposal;
use crate::domain::calendar::day;
use crate::domain::plan::State;
use crate::ops::plan::{CsaLoad, Decision, Member, Plan, Urgency};
use crate::output::{Cell, Column, Table, Tone, View, visible_line};

/// The names' column at least and at most.
const NAMES: (usize, usize) = (24, 40);

/// The levels of a load up to its limit.
const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The whole book.
pub(super) fn view(plan: &Plan, width: usize) -> View {
    let mut parts = vec![
        (None, View::Text(head(plan))),
        (None, View::Text(board(plan, width))),
        (
            Some(format!("To decide in {}", current(plan))),
            View::Table(decisions(&plan.decisions, true)),
        ),
    ];
    if !plan.customers.is_empty() {
        parts.push((Some("Load".to_owned()), View::Text(loads(plan, width))));
    }
    parts.push((
        Some("Proposal".to_owned()),
        View::Table(proposal(plan, true)),
    ));
    parts.extend(closing(plan, "csa accelerator plan --accept").map(|text| (None, text)));
    View::Sections(parts)
}

/// The quarter that runs.
pub(super) fn current(plan: &Plan) -> String {
    plan.scope.fiscal.quarter_of(plan.today).to_string()
}

fn head(plan: &Plan) -> String {
    let quarters = match (plan.quarters.first(), plan.quarters.last()) {
        (Some(first), Some(last)) if first != last => format!("{first} to {last}"),
        (Some(only), _) => only.to_string(),
        _ => String::new(),
    };
    let customers = match plan.customers.len() {
        1 => "1 customer".to_owned(),
        count => format!("{count} customers"),
    };
    format!("{quarters} · {customers} · today {}", day(plan.today))
}

/// The line how to take the proposal, if there is one.
pub(super) fn closing(plan: &Plan, command: &str) -> Option<View> {
    let count = plan.proposed().count();
    let words = match count {
        0 => return None,
        1 => "to plan it".to_owned(),
        _ => format!("to plan all {count}"),
    };
    Some(View::Text(format!("{words}: {command}")))
}

fn board(plan: &Plan, width: usize) -> String {
    let chart = Chart::new(plan, width.saturating_sub(NAMES.0 + 1));
    let names = width
        .saturating_sub(chart.width + 1)
        .clamp(NAMES.0, NAMES.1);
    let mut lines = heads(plan, &chart, names);
    for member in &plan.customers {
        lines.extend(rows(plan, member, &chart, names));
    }
    lines.push(String::new());
    lines.push(legend());
    lines.join("\n")
}

/// The heads of the chart beside room for the names.
pub(super) fn heads(plan: &Plan, chart: &Chart, names: usize) -> Vec<String> {
    let [quarters, months] = chart.heads();
    vec![
        beside("", names, &quarters),
        beside("", names, &months),
        format!("{}─{}", "─".repeat(names), chart.rule(plan.today)),
    ]
}

/// A customer's bars, and below them the sums and the last start.
pub(super) fn rows(plan: &Plan, member: &Member, chart: &Chart, names: usize) -> Vec<String> {
    let mut bars = chart.bars(plan.runs_of(&member.id));
    for year in &member.years {
        if let Some(renewal) = year.ends_on.checked_add_days(Days::new(1)) {
            bars[0].mark(chart, renewal, '◆');
        }
    }
    let mut lines: Vec<String> = Vec::new();
    for (at, bar) in bars.iter().enumerate() {
        let name = if at == 0 { member.name.as_str() } else { "" };
        lines.push(beside(name, names, &bar.text()));
    }
    let Some(year) = member.current(plan.today) else {
        lines.push(beside(
            "  no subscription year",
            names,
            &chart.words("").text(),
        ));
        return lines;
    };
    let sums = match year.left {
        0.. => format!("  {}/{} used, {} left", year.used, year.allowed, year.left),
        over => format!("  {}/{} used, {} over", year.used, year.allowed, -over),
    };
    let note = match year.last_starts.first() {
        _ if year.left > 0 && year.last_starts.is_empty() => chart.words(&format!(
            "{} left and no room before {}",
            year.left, year.ends_on
        )),
        Some(last) => chart.note('▲', *last, &format!("last start {last}")),
        None => chart.words(""),
    };
    lines.push(beside(&sums, names, &note.text()));
    lines
}

fn legend() -> String {
    let bar = |state: State| format!("{} {}", sign(state), state.word());
    let states = [
        State::Completed,
        State::Active,
        State::Planned,
        State::Proposed,
    ]
    .map(bar);
    format!("{}  ▼ today  ▲ last start  ◆ renewal", states.join("  "))
}

/// The load of each CSA, a line of bars up to the limit and one of what is above it.
pub(super) fn loads(plan: &Plan, width: usize) -> String {
    let chart = Chart::new(plan, width.saturating_sub(NAMES.0 + 1));
    let names = width
        .saturating_sub(chart.width + 1)
        .clamp(NAMES.0, NAMES.1);
    let mut lines = Vec::new();
    for load in &plan.loads {
        lines.extend(load_rows(load, &chart, names));
    }
    let limit = plan.loads.first().map_or(0, |load| load.load.limit);
    lines.push(String::new());
    lines.push(format!(
        "▁ to █ up to the limit of {limit} at a time, ! above it (rule accelerator.parallel)"
    ));
    lines.join("\n")
}

fn load_rows(load: &CsaLoad, chart: &Chart, names: usize) -> [String; 2] {
    let limit = load.load.limit;
    let level = |(week, runs): (NaiveDate, u32)| {
        let at = (runs.min(limit) * 8).div_ceil(limit.max(1)).clamp(1, 8) as usize - 1;
        (runs > 0).then_some((week, LEVELS[at]))
    };
    let above = |(week, runs): (NaiveDate, u32)| (runs > limit).then_some((week, '!'));
    let name = load.csa.as_deref().unwrap_or("no CSA named");
    let most = match load.load.weeks().find(|(_, runs)| *runs == load.most) {
        Some((week, runs)) if runs > limit => format!("  most {runs} of {limit}, {week}"),
        _ => format!("  most {} of {limit}", load.most),
    };
    [
        beside(
            name,
            names,
            &chart.weeks(load.load.weeks().filter_map(level)).text(),
        ),
        beside(
            &most,
            names,
            &chart.weeks(load.load.weeks().filter_map(above)).text(),
        ),
    ]
}

/// What to decide, each with its command on a line of its own.
pub(super) fn decisions(decisions: &[Decision], with_customer: bool) -> Table {
    let customer = Column::new("customer", "Customer");
    let mut table = Table::new([
        Column::new("due_on", "By"),
        if with_customer {
            customer
        } else {
            customer.data_only()
        },
        Column::new("what", "What"),
    ]);
    for decision in decisions {
        let tone = match decision.urgency {
            Urgency::Loss | Urgency::Overdue => Tone::Late,
            Urgency::LastChance => Tone::Soon,
            Urgency::Due => Tone::Plain,
        };
        table.row([
            Cell::from(decision.due_on).tone(tone),
            decision.customer.as_str().into(),
            format!("{}\n{}", decision.what, decision.command).into(),
        ]);
    }
    table
}

/// A name cut to its column, and the chart beside it.
pub(super) fn beside(name: &str, names: usize, chart: &str) -> String {
    let name = visible_line(name);
    let mut cut = String::new();
    let mut taken = 0;
    for letter in name.chars() {
        let columns = columns(letter);
        if taken + columns > names.saturating_sub(usize::from(width_of(&name) > names)) {
            cut.push('…');
            taken += 1;
            break;
        }
        cut.push(letter);
        taken += columns;
    }
    let line = format!("{cut}{} {chart}", " ".repeat(names.saturating_sub(taken)));
    line.trim_end().to_owned()
}

fn width_of(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// Terminals give the scripts of East Asia two columns a letter.
fn columns(letter: char) -> usize {
    match letter {
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f300}'..='\u{1faff}' => 2,
        _ => 1,
    }
}
