//! Metrics: those that the rules know, how one is written on the command line, and which values can be true.

use serde::Deserialize;

use super::unit::{Value, kin, same_unit, unit_name};
use super::{DORA_KEYS, Metric};
use crate::domain::nearest::listed;
use crate::domain::onboarding::as_key;
use crate::domain::{Kind, Refusal};

/// A metric that the rules know: `metric.<key>` in `rules/objectives.toml`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct KnownMetric {
    /// Its key; the name of its table.
    #[serde(skip)]
    pub(crate) key: String,
    /// What people call it.
    pub(crate) title: String,
    /// Other words for the key.
    pub(crate) also: Vec<String>,
    /// The unit of a record that names none.
    pub(crate) measured_in: String,
    /// Which way it should go.
    pub(crate) better: Better,
    /// The least value that there can be, in that unit.
    pub(crate) least: Option<f64>,
    /// The most that there can be, in that unit.
    pub(crate) most: Option<f64>,
    /// Why it is measured so.
    pub(crate) why: String,
    /// Where that is written.
    pub(crate) source: String,
}

/// Which way a metric should go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Better {
    /// More is better.
    #[default]
    Higher,
    /// Less is better.
    Lower,
}

impl KnownMetric {
    /// The metric that a word means: its key or another word for it, with hyphens or blanks as well.
    pub(crate) fn called<'a>(known: &'a [Self], word: &str) -> Option<&'a Self> {
        let wanted = as_key(word);
        known
            .iter()
            .find(|metric| metric.key == wanted || metric.also.contains(&wanted))
    }

    /// The rule that it is.
    pub(crate) fn rule(&self) -> String {
        format!("metric.{}", self.key)
    }

    /// Lets units pass that its own turns into.
    ///
    /// # Errors
    /// `Usage` with those that it knows.
    pub(crate) fn takes(&self, unit: &str) -> Result<(), Refusal> {
        let own = unit_name(&self.measured_in);
        let mut units = kin(&own);
        if units.is_empty() {
            units.push(&own);
        }
        if units.iter().any(|known| same_unit(known, unit)) {
            return Ok(());
        }
        let message = format!(
            "`{}` is measured in `{own}`, which `{unit}` does not turn into",
            self.key
        );
        let hint = format!("it takes {}", listed(units));
        Err(Refusal::new(Kind::Usage, message)
            .hint(hint)
            .rule(self.rule()))
    }

    /// Why a value in this unit cannot be true.
    pub(crate) fn objection(&self, value: f64, unit: Option<&str>) -> Option<String> {
        let in_own_unit = unit.is_none_or(|unit| same_unit(unit, &self.measured_in));
        let shown = with_unit(value.to_string(), unit);
        // Zero is zero in every unit; other limits hold in their own.
        if let Some(least) = self.least.filter(|least| *least == 0.0 || in_own_unit)
            && value < least
        {
            return Some(format!("`{}` cannot be {shown}, below {least}", self.key));
        }
        if let Some(most) = self.most.filter(|_| in_own_unit)
            && value > most
        {
            return Some(format!("`{}` cannot be {shown}, above {most}", self.key));
        }
        None
    }
}

/// The DORA key that a name of one's own is a slip of, if it is that near to one.
pub(crate) fn slip_of(key: &str) -> Option<&'static str> {
    const SLIPS: usize = 3;
    let key = as_key(key);
    let near = |dora: &&str| strsim::osa_distance(&key, dora) <= SLIPS && key != *dora;
    DORA_KEYS.into_iter().find(near)
}

/// A value with its unit as people read it: `24 hours`, `12 %`, `1.5`.
pub(crate) fn amount(value: f64, unit: Option<&str>) -> String {
    with_unit(readable(value), unit)
}

/// A number as people read it: four digits of what a conversion left behind the point, and the whole part
/// in full. Nobody measures to six digits, so that what was typed stays as it is.
pub(crate) fn readable(value: f64) -> String {
    const TYPED: usize = 5;
    let exact = value.to_string();
    let digits = exact.chars().filter(char::is_ascii_digit);
    let digits = digits.skip_while(|digit| *digit == '0').count();
    if value.fract() == 0.0 || digits <= TYPED {
        return exact;
    }
    if value.abs() >= 1_000.0 {
        return value.round().to_string();
    }
    let short = format!("{value:.3e}").parse::<f64>();
    short.map_or(exact, |short| short.to_string())
}

fn with_unit(number: String, unit: Option<&str>) -> String {
    match unit.map(unit_name).as_deref() {
        None | Some("") => number,
        Some("percent") => format!("{number} %"),
        Some(unit) => format!("{number} {unit}"),
    }
}

/// A metric as it is typed: `KEY[:BASELINE[:TARGET[:UNIT]]]`. A part that is empty is left as it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MetricSpec {
    /// A key of the rules, another word for it, or a name of one's own.
    pub(crate) key: String,
    baseline: Option<Value>,
    target: Option<Value>,
    unit: Option<String>,
}

impl MetricSpec {
    /// Reads `lead_time_for_changes:210:24:hours`.
    ///
    /// # Errors
    /// `Usage` when a part is missing or is no value.
    pub(crate) fn parse(text: &str) -> Result<Self, Refusal> {
        let parts: Vec<&str> = text.split(':').map(str::trim).collect();
        let part = |at: usize| parts.get(at).copied().filter(|part| !part.is_empty());
        let value = |at: usize| part(at).map(Value::parse).transpose();
        match part(0) {
            Some(key) if parts.len() <= 4 => Ok(Self {
                key: key.to_owned(),
                baseline: value(1)?,
                target: value(2)?,
                unit: part(3).map(unit_name),
            }),
            _ => Err(Refusal::new(
                Kind::Usage,
                format!("`{text}` is not a metric"),
            )
            .hint(
                "a metric is KEY, KEY:BASELINE, KEY:BASELINE:TARGET or KEY:BASELINE:TARGET:UNIT, \
                 such as `lead_time_for_changes:210:24`",
            )),
        }
    }

    /// Adds the metric to the list, or changes the one of that name.
    ///
    /// # Errors
    /// Refused when its readings are in another unit; `Usage` for a value that does not fit.
    pub(crate) fn put(
        &self,
        metrics: &mut Vec<Metric>,
        known: &[KnownMetric],
    ) -> Result<(), Refusal> {
        let rule = KnownMetric::called(known, &self.key);
        let key = rule.map_or(self.key.as_str(), |rule| rule.key.as_str());
        let at = metrics
            .iter()
            .position(|metric| metric.key == key || metric.key == self.key);
        let mut metric = match at {
            Some(at) => metrics[at].clone(),
            None => Metric {
                key: key.to_owned(),
                unit: None,
                baseline: None,
                target: None,
                readings: Vec::new(),
            },
        };
        let typed = [&self.baseline, &self.target].into_iter().flatten();
        let typed = typed.filter_map(|value| value.unit.as_deref()).next();
        let unit = self
            .unit
            .clone()
            .or_else(|| metric.unit.clone())
            .or_else(|| rule.map(|rule| rule.measured_in.clone()))
            .or_else(|| typed.map(unit_name));
        if let (Some(rule), Some(unit)) = (rule, &self.unit) {
            rule.takes(unit)?;
        }
        self.keeps_unit(&metric, unit.as_deref())?;
        for (value, place) in [
            (&self.baseline, &mut metric.baseline),
            (&self.target, &mut metric.target),
        ] {
            if let Some(value) = value {
                *place = Some(fitting(value, key, unit.as_deref(), rule)?);
            }
        }
        metric.unit = unit;
        match at {
            Some(at) => metrics[at] = metric,
            None => metrics.push(metric),
        }
        Ok(())
    }

    /// Another unit would give every number that is there another meaning.
    fn keeps_unit(&self, metric: &Metric, unit: Option<&str>) -> Result<(), Refusal> {
        let Some((was, unit)) = metric.unit.as_deref().zip(unit) else {
            return Ok(());
        };
        let stays = metric.baseline.is_some() && self.baseline.is_none()
            || metric.target.is_some() && self.target.is_none()
            || !metric.readings.is_empty();
        if !stays || same_unit(was, unit) {
            return Ok(());
        }
        Err(Refusal::new(
            Kind::Refused,
            format!(
                "`{}` has numbers in `{was}`, which would become `{unit}`",
                metric.key
            ),
        )
        .hint("type values with their unit and leave the metric's own: `2d`, `30h`"))
    }
}

/// The number that a value is in the unit of the metric, if it can be true.
///
/// # Errors
/// `Usage` when the units do not fit, `Refused` with the rule when it cannot be true.
pub(crate) fn fitting(
    value: &Value,
    key: &str,
    unit: Option<&str>,
    rule: Option<&KnownMetric>,
) -> Result<f64, Refusal> {
    let number = value.within(key, unit)?;
    match rule.and_then(|rule| Some((rule, rule.objection(number, unit)?))) {
        Some((rule, objection)) => Err(Refusal::new(Kind::Refused, objection).rule(rule.rule())),
        None => Ok(number),
    }
}

#[cfg(test)]
#[path = "metric_tests.rs"]
mod tests;
