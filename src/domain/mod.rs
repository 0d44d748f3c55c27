//! The vocabulary of the engagement and its arithmetic: no files, no clock, no clap, no printing.

pub(crate) mod refusal;

pub(crate) use refusal::{Excerpt, Kind, Refusal};
