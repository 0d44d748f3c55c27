//! A filled report as a document: Markdown, or one page of HTML that needs nothing beside it.
//!
//! A line `[[chart:NAME]]` of the template stands for a picture: in Markdown for its text, in HTML for both.
//! The page asks nobody for anything: no script, no font, no picture from elsewhere, and its policy forbids
//! them. Tags in the Markdown are the text that they are, and only addresses of the web and of mail lead
//! anywhere.

mod body;
#[cfg(test)]
mod browser_tests;
mod figure;
mod marker;
#[cfg(test)]
mod tests;

use indexmap::IndexMap;

use super::chart::Chart;
use super::draft::Template;
use super::notes::escaped;
use super::wording::{line, plain};
use crate::domain::Refusal;

/// How the page looks: light, dark, on a phone and on paper.
const STYLE: &str = include_str!("page.css");

/// The report with each chart's text in its place. `filled` is what the template came to.
///
/// # Errors
/// [`crate::domain::Kind::Invalid`] with the place in the template: a marker that names no chart, or that
/// shares its line.
pub(crate) fn markdown(
    template: &Template,
    filled: &str,
    charts: &IndexMap<String, Chart>,
) -> Result<String, Refusal> {
    marker::replaced(template, filled, charts, |_, chart| chart.text())
}

/// The report as one page of HTML. `title` is what the browser calls it, and its heading where the report
/// has none; `lang` the language of its words (`en`); `filled` is what the template came to.
///
/// # Errors
/// [`crate::domain::Kind::Invalid`] with the place in the template: a marker that names no chart, or that
/// shares its line.
pub(crate) fn html(
    title: &str,
    lang: &str,
    template: &Template,
    filled: &str,
    charts: &IndexMap<String, Chart>,
) -> Result<String, Refusal> {
    let filled = plain(filled);
    let filled = marker::replaced(template, &filled, charts, |name, _| marker::mark(name))?;
    let title = escaped(&line(&plain(title)));
    let lang = escaped(lang);
    let body = body::page(&title, &filled, charts);
    Ok(format!(
        "<!doctype html>\n\
         <html lang=\"{lang}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n\
         <style>\n{STYLE}</style>\n\
         </head>\n\
         <body>\n<main>\n{body}</main>\n</body>\n\
         </html>\n"
    ))
}
