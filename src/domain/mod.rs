//! The vocabulary of the engagement and its arithmetic: no files, no clock, no clap, no printing.

pub(crate) mod accelerator;
pub(crate) mod activity;
pub(crate) mod backlog;
pub(crate) mod boundary;
pub(crate) mod cadence;
pub(crate) mod calendar;
pub(crate) mod check;
pub(crate) mod checklist;
pub(crate) mod command_line;
pub(crate) mod customer;
pub(crate) mod customer_id;
pub(crate) mod doubt;
pub(crate) mod education;
pub(crate) mod entitlement;
pub(crate) mod fiscal;
pub(crate) mod health;
pub(crate) mod leaders;
pub(crate) mod module;
pub(crate) mod nearest;
pub(crate) mod numbered;
pub(crate) mod objective;
pub(crate) mod onboarding;
pub(crate) mod person;
pub(crate) mod plan;
pub(crate) mod prep;
pub(crate) mod refusal;
pub(crate) mod release;
pub(crate) mod renewal;
pub(crate) mod sentences;
pub(crate) mod snooze;
pub(crate) mod subscription;
pub(crate) mod text;
pub(crate) mod today;
pub(crate) mod when;
pub(crate) mod zone;

pub(crate) use refusal::{Excerpt, Kind, Refusal};
