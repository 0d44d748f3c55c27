//! What every verb works with, built once: the book, the rules, the configuration, today.
//!
//! The only reader of the clock and, in `settings`, besides clap, of the environment.

pub(crate) mod settings;

use std::cell::OnceCell;
use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use crate::cli::Cli;
use crate::clipboard::Clipboard;
use crate::config::Config;
use crate::domain::calendar::{WorkCalendar, day};
use crate::domain::customer_id::CustomerId;
use crate::domain::fiscal::FiscalCalendar;
use crate::domain::person::Person;
use crate::domain::when::{self, Lean};
use crate::domain::zone::Zone;
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::output::Output;
use crate::prompt::Prompt;
use crate::rules::Rules;
use crate::store::git::Git;
use crate::store::{Store, Write, Written};

use settings::{Origin, Setting};

/// What every verb works with.
pub(crate) struct Context {
    /// The book.
    pub(crate) store: Store,
    /// git in the book's folder.
    pub(crate) git: Git,
    /// The user's configuration.
    pub(crate) config: Config,
    /// Where the configuration lies, whether it is there or not.
    pub(crate) config_path: PathBuf,
    /// The calendar file with days off for plans, if the configuration names one.
    pub(crate) calendar: Option<PathBuf>,
    /// Each setting with its origin.
    pub(crate) settings: Vec<Setting>,
    /// The day that counts as today.
    pub(crate) today: NaiveDate,
    /// The only place that prints.
    pub(crate) out: Output,
    /// The only place that asks.
    pub(crate) prompt: Prompt,
    /// Doubtful answers are taken as meant.
    pub(crate) yes: bool,
    /// Nothing is written.
    pub(crate) dry_run: bool,
    /// `$VISUAL` or `$EDITOR` or the configured one.
    pub(crate) editor: Option<String>,
    /// The user's time zone, in which times of day are read and shown.
    pub(crate) zone: Zone,
    /// The time zone of the user's profile in Salesforce, in which Gainsight shows times.
    pub(crate) gainsight_zone: Tz,
    /// How texts get onto the clipboard.
    pub(crate) clipboard: Clipboard,
    /// The program with its arguments that runs after the book was changed.
    pub(crate) hook: Option<Vec<String>>,
    write: Write,
    rules: OnceCell<Rules>,
}

impl Context {
    /// Builds it from the flags, the environment and the configuration file.
    ///
    /// # Errors
    /// When the configuration cannot be read, `--config` names one that is not there (the verbs
    /// that make it excepted), or `--today` is no day.
    pub(crate) fn new(cli: &Cli, out: Output, command: String) -> Result<Self> {
        let globals = &cli.globals;
        let (config_path, origin) = settings::config_path(globals)?;
        let config = match configuration(&config_path, origin, cli) {
            Err(_) if cli.explains() => Config::default(),
            read => read?,
        };
        let now = now();
        let (today, at, today_origin) = match settings::today(globals) {
            None => (now.date_naive(), now, Origin::Clock),
            Some((text, origin)) => {
                let from = match origin {
                    Origin::Environment(variable) => variable,
                    _ => "--today",
                };
                let text = text.to_string_lossy();
                let lean = (now.date_naive(), Lean::Past);
                let day = read_day(&out, from, &text, lean, &config.fiscal())?;
                (day, noon(day), origin)
            }
        };
        let (book, book_origin) = settings::book(globals, &config, &config_path)?;
        let (editor, editor_origin) = settings::editor(&config);
        let calendar = settings::calendar(&config, &config_path);
        let prompt = Prompt::new(globals.no_input);
        let git = Git::new(&book, prompt.enabled(), me(&config));
        let (zone, zone_origin) = settings::zone(&config, *now.offset());
        let settings = settings::list(
            &config,
            (&book, book_origin),
            (editor.as_ref(), editor_origin),
            calendar.as_deref(),
            (zone, zone_origin),
            (today, today_origin),
        );
        Ok(Self {
            store: match config.autocommit {
                Some(true) => Store::new(book).committing(git.clone()),
                _ => Store::new(book),
            },
            git,
            zone,
            gainsight_zone: settings::gainsight_zone(&config),
            clipboard: settings::clipboard(&config),
            hook: settings::hook(&config, &config_path),
            config,
            config_path,
            settings,
            today,
            out,
            calendar,
            prompt,
            yes: globals.yes,
            dry_run: globals.dry_run,
            editor,
            write: Write {
                at,
                command,
                dry_run: globals.dry_run,
            },
            rules: OnceCell::new(),
        })
    }

    /// The rules in force, read when first asked for: a broken rule file stops only verbs that need rules.
    ///
    /// # Errors
    /// When a rule file of the book cannot be read.
    pub(crate) fn rules(&self) -> Result<&Rules> {
        if let Some(rules) = self.rules.get() {
            return Ok(rules);
        }
        let rules = Rules::load(&self.store.rule_files()?)?;
        Ok(self.rules.get_or_init(|| rules))
    }

    /// The business days.
    ///
    /// # Errors
    /// As [`Context::rules`].
    pub(crate) fn work(&self) -> Result<WorkCalendar> {
        self.rules()?
            .work_calendar(self.config.holidays.iter().copied())
    }

    /// The user, as far as the configuration knows them.
    pub(crate) fn me(&self) -> Option<Person> {
        me(&self.config)
    }

    /// The fiscal calendar.
    pub(crate) fn fiscal(&self) -> FiscalCalendar {
        self.config.fiscal()
    }

    /// Reads a day that the user typed, and says which day it came to unless they typed just that.
    ///
    /// # Errors
    /// When it is no day, naming the flag.
    pub(crate) fn day(&self, flag: &str, text: &str, lean: Lean) -> Result<NaiveDate> {
        read_day(&self.out, flag, text, (self.today, lean), &self.fiscal())
    }

    /// The customer that a word means.
    ///
    /// # Errors
    /// When it means nobody, or several.
    pub(crate) fn find(&self, word: &str) -> Result<CustomerId> {
        self.store.find(word)
    }

    /// What acts work with.
    ///
    /// # Errors
    /// As [`Context::rules`].
    pub(crate) fn desk(&self) -> Result<Desk<'_>> {
        Ok(Desk {
            store: &self.store,
            rules: self.rules()?,
            work: self.work()?,
            today: self.today,
            write: &self.write,
        })
    }

    /// For the journal: who writes, when, and whether at all.
    pub(crate) fn write(&self) -> &Write {
        &self.write
    }

    /// Says what was written; under `--dry-run` shows the diff instead.
    ///
    /// # Errors
    /// When standard output cannot be written.
    pub(crate) fn told(&self, written: &Written) -> Result<()> {
        for warning in &written.warnings {
            self.out.warn(warning);
        }
        if written.changes.is_empty() {
            self.out.say("nothing to change");
        } else if self.dry_run {
            for change in &written.changes {
                self.out.diff(
                    &change.path.to_string_lossy(),
                    change.before.as_deref(),
                    change.after.as_deref(),
                )?;
            }
            self.out.say("dry run: nothing was written");
        } else {
            self.out.say(&written.summary);
        }
        Ok(())
    }

    /// Puts doubts before the user: asked on a terminal, refused elsewhere unless `--yes` was said.
    ///
    /// # Errors
    /// A refusal with every doubt, when they are not taken as meant.
    pub(crate) fn doubt(&self, what: &str, doubts: &[String]) -> Result<()> {
        if doubts.is_empty() {
            return Ok(());
        }
        if self.yes {
            for doubt in doubts {
                self.out.warn(doubt);
            }
            return Ok(());
        }
        let question = format!("{}. {what} all the same?", doubts.join("; "));
        match self.prompt.confirm(&question, false)? {
            Some(true) => Ok(()),
            Some(false) => Err(Refusal::new(Kind::Refused, "stopped: nothing was written").into()),
            None => Err(Refusal::new(Kind::Refused, doubts.join("; "))
                .hint("add `--yes` if it is meant")
                .into()),
        }
    }
}

/// What the configuration says; none that was not asked for by name says nothing.
fn configuration(path: &Path, origin: Origin, cli: &Cli) -> Result<Config> {
    match Config::text(path)? {
        Some(text) => Config::parse(path, &text),
        None if matches!(origin, Origin::Flag(_)) && !cli.makes_configuration() => {
            let shown = path.display();
            let message = format!("there is no configuration `{shown}`");
            Err(Refusal::new(Kind::NotFound, message)
                .hint(format!("to make it: csa init --config {shown}"))
                .into())
        }
        None => Ok(Config::default()),
    }
}

fn me(config: &Config) -> Option<Person> {
    let (name, email) = (config.name.clone(), config.email.clone());
    Some(Person {
        name: name.or_else(|| email.clone())?,
        email,
    })
}

fn read_day(
    out: &Output,
    flag: &str,
    text: &str,
    (today, lean): (NaiveDate, Lean),
    fiscal: &FiscalCalendar,
) -> Result<NaiveDate> {
    let date = when::parse(text, today, lean, fiscal).map_err(|refusal| Refusal {
        message: format!("{flag}: {}", refusal.message),
        ..refusal
    })?;
    if text.trim() != date.to_string() {
        out.say(&format!("{flag} {} → {}", text.trim(), day(date)));
    }
    Ok(date)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the clock"
)]
fn now() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// Noon of this day where the user is, for what is written down on a day that was named.
fn noon(day: NaiveDate) -> DateTime<FixedOffset> {
    let noon = day.and_time(NaiveTime::default()) + TimeDelta::hours(12);
    match noon.and_local_timezone(Local).earliest() {
        Some(noon) => noon.fixed_offset(),
        None => noon.and_utc().fixed_offset(),
    }
}
