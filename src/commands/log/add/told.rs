//! What is said once an entry stands: what else it needs, and the entry as it goes into Gainsight.

use anyhow::Result;
use clap::Args;

use crate::commands::log::export::{Shape, copied, exporter, text};
use crate::context::Context;
use crate::domain::Refusal;
use crate::domain::customer::Customer;
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
        let customer = desk.store.load(id)?.customer;
        // Under `--dry-run` it stands nowhere, and its id is not kept.
        let shorts = log::short_ids(&customer.activities);
        let mut places = customer.activities.iter().zip(shorts);
        let place = places.find(|(entry, _)| entry.id == new.entry.id);
        let short = place.map_or_else(|| "ID".to_owned(), |(_, short)| short);
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
        self.shown(id, &customer, new, ctx).map_err(|error| {
            let hint = format!("to see it: csa log show {id} {short} --as form");
            match error.downcast::<Refusal>() {
                Ok(refusal) => refusal.hint("the entry is written").hint(hint).into(),
                Err(error) => error.context(format!("the entry is written; {hint}")),
            }
        })?;
        ctx.out.say(&format!(
            "once it stands in Gainsight: csa log recorded {id} {short}"
        ));
        Ok(())
    }

    fn shown(
        &self,
        id: &CustomerId,
        customer: &Customer,
        new: &NewEntry,
        ctx: &Context,
    ) -> Result<()> {
        let outgoing = log::outgoing(customer, &new.entry, exporter(ctx));
        let shown = text(self.form, &[outgoing], false, ctx)?;
        match ctx.out.format() {
            Format::Table => ctx.out.raw(&shown)?,
            _ => ctx.out.show(&log::one(&ctx.desk()?, id, &new.entry.id)?)?,
        }
        match self.copy {
            true => copied(&shown, self.form, ctx),
            false => Ok(()),
        }
    }
}
