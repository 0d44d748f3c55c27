//! What is kept besides the plan and the log: assessments, feedback, training, release notes, the cadence.

use super::Shown;
use crate::commands::{assessment, cadence as rhythm, education, feedback as requests, release};
use crate::output::View;

/// The newest assessment of each kind.
pub(super) fn assessments(shown: &Shown) -> View {
    View::Table(assessment::table(&shown.assessments, false))
}

/// What they asked of the product and still wait for.
pub(super) fn feedback(shown: &Shown) -> View {
    View::Table(requests::table(&shown.feedback, false))
}

/// What was used or recommended of training; nothing while there is none of either.
pub(super) fn training(shown: &Shown) -> View {
    let kept = &shown.page.customer.education;
    let is_bare = kept.vouchers.is_empty()
        && kept.instructor_led_days.is_empty()
        && kept.recommendations.is_empty();
    View::Fields(match is_bare {
        true => Vec::new(),
        false => education::fields(&shown.training),
    })
}

/// Release notes that they were not told of.
pub(super) fn untold(shown: &Shown) -> View {
    View::Table(release::table(&shown.untold, false))
}

/// The last call and the next; nothing while there is neither a call nor an agreement on them.
pub(super) fn cadence(shown: &Shown) -> View {
    let is_known = shown.cadence.last_on.is_some() || shown.cadence.is_agreed;
    View::Fields(match is_known {
        true => rhythm::fields(&shown.cadence),
        false => Vec::new(),
    })
}
