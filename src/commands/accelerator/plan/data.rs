//! The plan for spreadsheets and pages: a row a run.

use crate::domain::calendar::day;
use crate::ops::plan::{Bar, Plan};
use crate::output::{Cell, Column, Report, Table, View};

const COLUMNS: [Column; 10] = [
    Column::new("customer", "Customer"),
    Column::new("name", "Name").data_only(),
    Column::new("accelerator", "Accelerator"),
    Column::new("title", "Title").data_only(),
    Column::new("state", "State"),
    Column::new("starts_on", "Starts"),
    Column::new("ends_on", "Ends"),
    Column::new("quarter", "Quarter"),
    Column::new("ends_in", "Ends in").data_only(),
    Column::new("why", "Why this week"),
];

impl Report for Plan {
    fn view(&self) -> View {
        let mut table = Table::new(COLUMNS);
        for run in &self.runs {
            let member = self
                .customers
                .iter()
                .find(|member| member.id == run.customer);
            table.row([
                run.customer.as_str().into(),
                member.map(|member| &member.name).into(),
                (&run.id).into(),
                run.title.as_ref().into(),
                run.state.word().into(),
                run.starts_on.into(),
                run.ends_on.into(),
                run.quarter.to_string().into(),
                run.ends_in.to_string().into(),
                run.why.as_ref().into(),
            ]);
        }
        View::Table(table)
    }
}

/// The proposed runs with their whys.
pub(super) fn proposal(plan: &Plan, with_customer: bool) -> Table {
    let customer = Column::new("customer", "Customer");
    let mut table = Table::new([
        if with_customer {
            customer
        } else {
            customer.data_only()
        },
        Column::new("accelerator", "Run"),
        Column::new("starts_on", "Starts"),
        Column::new("quarter", "Quarter"),
        Column::new("why", "Why this week"),
    ]);
    for run in plan.proposed() {
        table.row([
            run.customer.as_str().into(),
            (&run.id).into(),
            Cell::from(day(run.starts_on)).data(run.starts_on.to_string()),
            quarter(run),
            run.why.as_ref().into(),
        ]);
    }
    table
}

/// The quarter it starts in, and the one that it reaches into.
pub(super) fn quarter(run: &Bar) -> Cell {
    let starts = run.quarter.to_string();
    match run.quarter == run.ends_in {
        true => starts.into(),
        false => {
            let text = format!("{starts}→Q{}", run.ends_in.quarter());
            Cell::from(text).data(starts)
        }
    }
}
