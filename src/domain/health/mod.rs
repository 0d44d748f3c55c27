//! How the customer is doing: sentiment, assessments, escalations, feedback, business reviews.

mod assessment;
mod escalation;
mod feedback;
mod review;
mod sentiment;
#[cfg(test)]
mod tests;

pub(crate) use assessment::{
    AreaChange, Assessment, Change, Levels, before, compare, is_same_word,
};
pub(crate) use escalation::{Escalation, Rhythm, Rhythms, Severity};
pub(crate) use feedback::ProductFeedback;
pub(crate) use review::{BusinessReview, Reach, ReviewStep};
pub(crate) use sentiment::{Mood, Sentiment, SentimentEntry, course};
