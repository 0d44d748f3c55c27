//! Foreign formats, text into values: what other programs wrote, as the vocabulary has it.

pub(crate) mod ics;
