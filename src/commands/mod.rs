//! One folder or file a noun: what its verbs take, what they ask, and how their reports look.

pub(crate) mod accelerator;
pub(crate) mod assessment;
pub(crate) mod cadence;
pub(crate) mod calendar;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod config;
pub(crate) mod customer;
pub(crate) mod education;
pub(crate) mod entitlement;
pub(crate) mod escalation;
pub(crate) mod feedback;
pub(crate) mod init;
mod input;
pub(crate) mod log;
pub(crate) mod objective;
pub(crate) mod onboard;
pub(crate) mod plugin;
pub(crate) mod release;
pub(crate) mod review;
pub(crate) mod rules;
mod said;
pub(crate) mod sentiment;
pub(crate) mod snooze;
pub(crate) mod template;
pub(crate) mod today;
pub(crate) mod undo;
