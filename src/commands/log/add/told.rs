//! What is said once an entry stands: what else it needs, and the entry as it goes into Gainsight.

use anyhow::Result;
use clap::Args;

use crate::commands::log::export::{Shape, copied, exporter, text};
use crate::context::Context;
use crate::domain::customer_id::CustomerId;
use crate::ops::log::{self, NewEntry};
use crate::output::Format;

/// How the entry is shown once it is written.
#[derive(Debug, Args)]
pub(super) struct Shown {
    /// What it is shown as once it is written
    #[arg(long = "as", value_name = "FORM", value_enum, default_value = "form")]
    form: Shape,
    /// Put it on the clipboard too, through a remote terminal if need be
    #[arg(long)]
    copy: bool,
}

impl Shown {
    /// Says what else the entry needs, and shows it as it goes into Gainsight.
    ///
    /// # Errors
    /// When it cannot be shown or copied; it is written all the same.
    pub(super) fn show(&self, id: &CustomerId, new: &NewEntry, ctx: &Context) -> Result<()> {
        let desk = ctx.desk()?;
        let mut customer = desk.store.load(id)?.customer;
        if ctx.dry_run {
            customer.activities.push(new.entry.clone());
        }
        let short = log::short_ids(&customer.activities)
            .pop()
            .unwrap_or_default();
        let advice = log::advice(&desk, (id, &customer), Some(new.kind), &new.entry, &short);
        for warning in &advice.warnings {
            ctx.out.warn(warning);
        }
        for note in &advice.notes {
            ctx.out.say(note);
        }
        if ctx.dry_run {
            return Ok(());
        }
        let outgoing = log::outgoing(&customer, &new.entry, exporter(ctx));
        let shown = text(self.form, &[outgoing], false, ctx)?;
        match ctx.out.format() {
            Format::Table => ctx.out.raw(&shown)?,
            _ => ctx.out.show(&log::one(&desk, id, &new.entry.id)?)?,
        }
        if self.copy {
            copied(&shown, self.form, ctx)?;
        }
        ctx.out.say(&format!(
            "once it stands in Gainsight: csa log recorded {id} {short}"
        ));
        Ok(())
    }
}
