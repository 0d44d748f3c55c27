//! Pictures in a report: each as SVG for its page, and as a sentence and a table that say the same.
//!
//! Colours are the page's, by CSS custom properties; `style.rs` names them. No state is told by colour alone.
//! Every picture is drawn for two widths, since a wide one would be too small to read on a phone. Where there
//! are too many rows for a printed page, a picture comes in several parts, each with its own axis.

mod engagement;
mod entitlement;
#[cfg(test)]
pub(super) mod gallery;
mod legend;
mod metric;
mod parts;
mod scale;
mod sheet;
mod style;
#[cfg(test)]
mod tests;
mod timeline;
mod words;

pub(crate) use engagement::{Engagement, EngagementRow};
pub(crate) use entitlement::{Entitlement, EntitlementRow};
pub(crate) use metric::Metric;
pub(crate) use sheet::Width;
pub(crate) use timeline::Timeline;

/// Quarters, rows and runs are those of the board for slides.
pub(crate) use super::board_svg::{Bar, Quarter, Row};

/// One picture.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Chart {
    /// Accelerators over a year.
    Timeline(Timeline),
    /// One metric from its baseline towards its target.
    Metric(Metric),
    /// What is used, scheduled and left of what was granted.
    Entitlement(Entitlement),
    /// How much happened in each week.
    Engagement(Engagement),
}

/// What every kind of picture can do.
trait Picture {
    /// What it shows, in a few words.
    fn title(&self) -> &str;
    /// What it shows, in one plain sentence; no Markdown.
    fn sentence(&self) -> String;
    /// All its numbers as a Markdown table.
    fn table(&self) -> String;
    /// The picture as SVG; its ids begin with `id`.
    fn draw(&self, id: &str, width: Width) -> String;
}

impl Chart {
    /// The picture: one `<svg>`, or several one after another. Ids in it begin with `id`, so that several
    /// pictures on a page do not meet.
    pub(crate) fn svg(&self, id: &str, width: Width) -> String {
        self.picture().draw(id, width)
    }

    /// What it shows, in a few words; no Markdown.
    pub(crate) fn title(&self) -> &str {
        self.picture().title()
    }

    /// What it shows, in one plain sentence; no Markdown.
    pub(crate) fn sentence(&self) -> String {
        self.picture().sentence()
    }

    /// All its numbers as a Markdown table.
    pub(crate) fn table(&self) -> String {
        self.picture().table()
    }

    /// All that the picture says as Markdown: one sentence and a table.
    pub(crate) fn text(&self) -> String {
        let (title, sentence) = (words::escaped(self.title()), self.sentence());
        let sentence = words::escaped(&sentence);
        let start = match title.is_empty() {
            true => String::new(),
            false => format!("**{title}:** "),
        };
        format!("{start}{sentence}\n\n{}", self.table())
    }

    fn picture(&self) -> &dyn Picture {
        match self {
            Self::Timeline(chart) => chart,
            Self::Metric(chart) => chart,
            Self::Entitlement(chart) => chart,
            Self::Engagement(chart) => chart,
        }
    }
}
