//! The vocabulary of the engagement and its arithmetic: no files, no clock, no clap, no printing.

pub(crate) mod calendar;
pub(crate) mod fiscal;
pub(crate) mod refusal;
pub(crate) mod when;

pub(crate) use refusal::{Excerpt, Kind, Refusal};
