//! The engine with the filters that are ours, and how values are printed.

use chrono::NaiveDate;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::ValueKind;
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value,
};

use super::Manner;
use crate::domain::objective;
use crate::export::escape::{escaped, linked, quoted};
use crate::export::wording::{capitalised, long_day, short_day};

/// Steps of the template engine, a hundred times what the longest built-in draft takes: a loop in a
/// template must not keep anybody waiting.
const FUEL: u64 = 500_000;

/// What stands where a fact is missing and the template does not ask for it.
const BLANK: &str = "[not known]";

/// The questions, collected while a template is filled.
#[derive(Debug, Default)]
pub(super) struct Questions(pub(super) Vec<String>);

/// The engine with our filters, printing values in this manner.
pub(super) fn environment(manner: Manner) -> Result<Environment<'static>, Error> {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_debug(true);
    env.set_fuel(Some(FUEL));
    env.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()?,
    );
    env.add_filter("day", day);
    match manner {
        Manner::Plain => {
            env.set_formatter(print);
            env.add_filter("ask", ask);
            env.add_filter("cell", cell);
            env.add_filter("quote", quote);
        }
        Manner::Escaped => {
            // So that what a macro or a block came to is known as escaped already.
            env.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
            env.set_formatter(print_escaped);
            env.remove_filter("safe");
            env.add_filter("ask", ask_escaped);
            env.add_filter("cell", as_it_is);
            env.add_filter("quote", quote_escaped);
            env.add_filter("capitalize", capitalize);
            env.add_filter("date", date);
            env.add_filter("link", link);
            env.add_filter("amount", amount);
        }
    }
    Ok(env)
}

fn print(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    match value.kind() {
        ValueKind::None => out.write_str(BLANK).map_err(Error::from),
        _ => minijinja::escape_formatter(out, state, value),
    }
}

/// A blank that the template did not ask for is a question all the same: somebody must know of it.
fn print_escaped(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    let text = match value.kind() {
        ValueKind::None => {
            question(state, format!("What belongs where it says `{BLANK}`?"));
            BLANK.to_owned()
        }
        _ if value.is_safe() => value.to_string(),
        _ => escaped(&value.to_string()),
    };
    out.write_str(&text).map_err(Error::from)
}

/// The value; where it is missing a blank, and the question for it.
fn ask(state: &mut State, value: Value, asked: String, blank: String) -> Result<Value, Error> {
    named(state, &value)?;
    if !value.is_none() && value.len() != Some(0) {
        return Ok(value);
    }
    question(state, asked);
    Ok(Value::from(format!("[{blank}]")))
}

/// As [`ask`]: the brackets are the template's, what stands in them may be the record's.
fn ask_escaped(
    state: &mut State,
    value: Value,
    asked: String,
    blank: String,
) -> Result<Value, Error> {
    let asked = ask(state, value, asked, escaped(&blank))?;
    let is_blank = asked.as_str() == Some(&format!("[{}]", escaped(&blank)));
    Ok(match asked.as_str() {
        Some(text) if is_blank => Value::from_safe_string(text.to_owned()),
        _ => asked,
    })
}

fn question(state: &mut State, question: String) {
    let Questions(questions) = state.get_or_insert_extension(Questions::default());
    if !questions.contains(&question) {
        questions.push(question);
    }
}

/// A date for people, with its day of the week; none stays none, for `ask` to see.
fn day(state: &mut State, value: Value) -> Result<Value, Error> {
    dated(state, value, "day", long_day)
}

/// The same without the day of the week, for lists of many.
fn date(state: &mut State, value: Value) -> Result<Value, Error> {
    dated(state, value, "date", short_day)
}

fn dated(
    state: &mut State,
    value: Value,
    filter: &str,
    write: fn(NaiveDate) -> String,
) -> Result<Value, Error> {
    named(state, &value)?;
    if value.is_none() {
        return Ok(value);
    }
    let date = value
        .as_str()
        .and_then(|text| text.parse::<NaiveDate>().ok());
    date.map(|date| Value::from(write(date))).ok_or_else(|| {
        let message = format!("`{filter}` takes a date, and `{value}` is none");
        Error::new(ErrorKind::InvalidOperation, message)
    })
}

/// No bar that would end the table's cell; none stays none.
fn cell(state: &mut State, value: Value) -> Result<Value, Error> {
    named(state, &value)?;
    Ok(match value.as_str() {
        Some(text) => Value::from(text.replace('|', "\\|")),
        None => value,
    })
}

/// Every line with `> ` in front; none stays none.
fn quote(state: &mut State, value: Value) -> Result<Value, Error> {
    named(state, &value)?;
    let Some(text) = value.as_str() else {
        return Ok(value);
    };
    let lines = text.lines().map(|line| format!("> {line}"));
    let lines: Vec<String> = lines.map(|line| line.trim_end().to_owned()).collect();
    Ok(Value::from(lines.join("\n")))
}

/// The value: in a report every one keeps inside its cell.
fn as_it_is(state: &mut State, value: Value) -> Result<Value, Error> {
    named(state, &value)?;
    Ok(value)
}

/// As [`quote`], with every line escaped.
fn quote_escaped(state: &mut State, value: Value) -> Result<Value, Error> {
    of_text(state, value, quoted)
}

/// The first letter as a large one; the others stay as they are.
fn capitalize(state: &mut State, value: Value) -> Result<Value, Error> {
    named(state, &value)?;
    Ok(match value.as_str() {
        Some(text) => Value::from(capitalised(text)),
        None => value,
    })
}

/// An address as a link to itself; none stays none.
fn link(state: &mut State, value: Value) -> Result<Value, Error> {
    of_text(state, value, linked)
}

fn of_text(state: &mut State, value: Value, safe: fn(&str) -> String) -> Result<Value, Error> {
    named(state, &value)?;
    Ok(match value.as_str() {
        Some(text) => Value::from_safe_string(safe(text)),
        None => value,
    })
}

/// A number with its unit as people write it; none stays none.
fn amount(state: &mut State, value: Value, unit: Option<String>) -> Result<Value, Error> {
    named(state, &value)?;
    Ok(match f64::try_from(value.clone()) {
        Ok(number) => Value::from(objective::amount(number, unit.as_deref())),
        Err(_) => value,
    })
}

/// Refuses a value that has no name, as printing it would, so that the error tells which name it was.
fn named(state: &mut State, value: &Value) -> Result<(), Error> {
    match value.is_undefined() {
        true => state.format(value.clone()).map(|_| ()),
        false => Ok(()),
    }
}
