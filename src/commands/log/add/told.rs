//! What is said once an entry stands: what else it needs, and the entry as it goes into Gainsight.

use anyhow::Result;
use clap::Args;

use crate::context::Context;
use crate::domain::customer_id::CustomerId;
use crate::ops::log::{self, NewEntry};

/// How the entry is shown once it is written.
#[derive(Debug, Args)]
pub(super) struct Shown {}

impl Shown {
    /// Says what else the entry needs, and shows it as it goes into Gainsight.
    pub(super) fn show(&self, id: &CustomerId, new: &NewEntry, ctx: &Context) -> Result<()> {
        let desk = ctx.desk()?;
        let customer = desk.store.load(id)?.customer;
        let places = customer
            .activities
            .iter()
            .zip(log::short_ids(&customer.activities));
        let mut places = places.filter(|(entry, _)| entry.id == new.entry.id);
        // Under `--dry-run` it stands nowhere.
        let word = places
            .next()
            .map_or_else(|| "ID".to_owned(), |(_, word)| word);
        let advice = log::advice(&desk, (id, &customer), Some(new.kind), &new.entry, &word);
        for warning in &advice.warnings {
            ctx.out.warn(warning);
        }
        for note in &advice.notes {
            ctx.out.say(note);
        }
        if ctx.dry_run {
            return Ok(());
        }
        ctx.out.say(&format!(
            "once it stands in Gainsight: csa log recorded {id} {word}"
        ));
        Ok(())
    }
}
