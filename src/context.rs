//! What every verb works with, built once: the book, the rules, the configuration, today.
//!
//! The only reader of the clock and, besides clap, of the environment.

use std::cell::OnceCell;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveTime};

use crate::cli::Globals;
use crate::config::{Config, Setting};
use crate::domain::calendar::{WorkCalendar, day};
use crate::domain::customer_id::CustomerId;
use crate::domain::fiscal::FiscalCalendar;
use crate::domain::when::{self, Lean};
use crate::domain::{Kind, Refusal};
use crate::ops::Desk;
use crate::output::Output;
use crate::prompt::Prompt;
use crate::rules::Rules;
use crate::store::{Store, Write, Written, disk};

/// What every verb works with.
pub(crate) struct Context {
    /// The book.
    pub(crate) store: Store,
    /// The user's configuration.
    pub(crate) config: Config,
    /// Where the configuration lies, whether it is there or not.
    pub(crate) config_path: PathBuf,
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
    write: Write,
    rules: OnceCell<Rules>,
}

impl Context {
    /// Builds it from the flags, the environment and the configuration file.
    ///
    /// # Errors
    /// When the configuration cannot be read or `--today` is no day.
    pub(crate) fn new(globals: &Globals, out: Output, command: String) -> Result<Self> {
        let config_path = globals
            .config
            .clone()
            .or_else(|| base("XDG_CONFIG_HOME", directories::ProjectDirs::config_dir).map(|dir| dir.join("config.toml")))
            .context("could not tell where the configuration lies: this user has no home folder; say --config FILE")?;
        let config = match disk::read(&config_path)? {
            Some(bytes) => Config::parse(&config_path, &String::from_utf8_lossy(&bytes))?,
            None if globals.config.is_some() && globals.book.is_none() => {
                out.warn(&format!("there is no `{}`", config_path.display()));
                Config::default()
            }
            None => Config::default(),
        };
        let now = now();
        let today = match &globals.today {
            None => now.date_naive(),
            Some(text) => when::parse(text, now.date_naive(), Lean::Past, &config.fiscal())?,
        };
        let (book, book_origin) = book(globals, &config, &config_path)?;
        let (editor, editor_origin) = editor(&config, &config_path);
        let settings = settings(
            &config,
            &config_path,
            [
                ("book", book.display().to_string(), book_origin),
                ("editor", editor.clone().unwrap_or_default(), editor_origin),
                (
                    "today",
                    today.to_string(),
                    match (&globals.today, env("CSA_TODAY")) {
                        (None, _) => "clock".to_owned(),
                        (Some(flag), Some(set)) if set == flag.as_str() => {
                            "environment CSA_TODAY".to_owned()
                        }
                        (Some(_), _) => "flag --today".to_owned(),
                    },
                ),
            ],
        );
        Ok(Self {
            store: Store::new(book),
            config,
            config_path,
            settings,
            today,
            out,
            prompt: Prompt::new(globals.no_input),
            yes: globals.yes,
            dry_run: globals.dry_run,
            editor,
            write: Write {
                at: at(today, now),
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

    /// The fiscal calendar.
    pub(crate) fn fiscal(&self) -> FiscalCalendar {
        self.config.fiscal()
    }

    /// Reads a day that the user typed, and says which day it came to unless they typed just that.
    ///
    /// # Errors
    /// When it is no day, naming the flag.
    pub(crate) fn day(&self, flag: &str, text: &str, lean: Lean) -> Result<NaiveDate> {
        let date =
            when::parse(text, self.today, lean, &self.fiscal()).map_err(|refusal| Refusal {
                message: format!("{flag}: {}", refusal.message),
                ..refusal
            })?;
        if text.trim() != date.to_string() {
            self.out.say(&format!("{flag} {text} → {}", day(date)));
        }
        Ok(date)
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

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the clock"
)]
fn now() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the environment besides clap"
)]
fn env(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// The moment that is written down: now, or noon of the day that `--today` names.
fn at(today: NaiveDate, now: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    if today == now.date_naive() {
        return now;
    }
    today
        .and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
        .and_utc()
        .fixed_offset()
}

/// The platform's folder for us; the XDG variable counts on every platform where it is set.
fn base(xdg: &str, native: impl Fn(&directories::ProjectDirs) -> &Path) -> Option<PathBuf> {
    if let Some(folder) = env(xdg).map(PathBuf::from)
        && folder.is_absolute()
    {
        return Some(folder.join("csa"));
    }
    directories::ProjectDirs::from("", "", "csa").map(|dirs| native(&dirs).to_owned())
}

fn book(globals: &Globals, config: &Config, config_path: &Path) -> Result<(PathBuf, String)> {
    if let Some(book) = &globals.book {
        let origin = match env("CSA_BOOK") {
            Some(set) if set == book.as_os_str() => "environment CSA_BOOK",
            _ => "flag --book",
        };
        return Ok((book.clone(), origin.to_owned()));
    }
    if let Some(book) = &config.book {
        let book = match (book.strip_prefix("~"), directories::BaseDirs::new()) {
            (Ok(rest), Some(dirs)) => dirs.home_dir().join(rest),
            _ => config_path.parent().unwrap_or(Path::new("")).join(book),
        };
        return Ok((book, config_path.display().to_string()));
    }
    let book = base("XDG_DATA_HOME", directories::ProjectDirs::data_dir).context(
        "could not tell where the book lies: this user has no home folder; say --book DIR",
    )?;
    Ok((book, "default".to_owned()))
}

fn editor(config: &Config, config_path: &Path) -> (Option<String>, String) {
    for name in ["VISUAL", "EDITOR"] {
        if let Some(editor) = env(name) {
            let editor = editor.to_string_lossy().into_owned();
            return (Some(editor), format!("environment {name}"));
        }
    }
    match &config.editor {
        Some(editor) => (Some(editor.clone()), config_path.display().to_string()),
        None => (None, "default".to_owned()),
    }
}

fn settings(
    config: &Config,
    config_path: &Path,
    resolved: [(&'static str, String, String); 3],
) -> Vec<Setting> {
    let from_file = |is_set: bool| match is_set {
        true => config_path.display().to_string(),
        false => "default".to_owned(),
    };
    let holidays: Vec<String> = config.holidays.iter().map(NaiveDate::to_string).collect();
    let mut settings = vec![
        Setting {
            key: "name",
            value: config.name.clone().unwrap_or_default(),
            origin: from_file(config.name.is_some()),
        },
        Setting {
            key: "email",
            value: config.email.clone().unwrap_or_default(),
            origin: from_file(config.email.is_some()),
        },
    ];
    settings.extend(resolved.map(|(key, value, origin)| Setting { key, value, origin }));
    settings.push(Setting {
        key: "fiscal_year_starts",
        value: config.fiscal().start_month().to_string(),
        origin: from_file(config.fiscal_year_starts.is_some()),
    });
    settings.push(Setting {
        key: "holidays",
        value: holidays.join(", "),
        origin: from_file(!config.holidays.is_empty()),
    });
    settings
}
