//! A chart on the page: its title and sentence, the picture for wide and for narrow screens, and its numbers.

use super::body;
use crate::export::chart::{Chart, Width};
use crate::export::notes::escaped;
use crate::export::wording::{line, plain};

/// The figure; it is the chart of this number on its page.
pub(super) fn figure(number: usize, chart: &Chart) -> String {
    let words = |text: &str| escaped(&line(&plain(text)));
    let title = words(chart.title());
    let sentence = words(&chart.sentence());
    let wide = chart.svg(&format!("chart-{number}-wide"), Width::Wide);
    let narrow = chart.svg(&format!("chart-{number}-narrow"), Width::Narrow);
    let table = body::inner(&chart.table());
    format!(
        "<figure>\n<figcaption><strong>{title}</strong> {sentence}</figcaption>\n\
         <div class=\"wide\">\n{wide}</div>\n<div class=\"narrow\">\n{narrow}</div>\n\
         <details>\n<summary>The numbers</summary>\n{table}</details>\n</figure>\n"
    )
}
