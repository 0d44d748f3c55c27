//! Where each setting comes from: flag, environment, configuration, default.

use std::ffi::OsString;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use chrono::{FixedOffset, NaiveDate};
use chrono_tz::Tz;
use serde::{Serialize, Serializer};

use crate::cli::Globals;
use crate::clipboard::{Clipboard, Surroundings};
use crate::config::{Config, KEYS};
use crate::context::Context;
use crate::domain::command_line;
use crate::domain::zone::Zone;

/// A value with where it came from.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Setting {
    /// Its name.
    pub(crate) key: &'static str,
    /// What it is, as a text; None when it is not set and has no default.
    pub(crate) value: Option<String>,
    /// Where it came from.
    pub(crate) origin: Origin,
}

/// Where a setting came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The command line, by this flag.
    Flag(&'static str),
    /// The environment, by this variable.
    Environment(&'static str),
    /// The configuration file.
    Configuration,
    /// Nobody said anything.
    Default,
    /// The system, and for the time zone `TZ`, by which one tells it otherwise.
    System,
    /// The clock.
    Clock,
    /// Nobody said anything, and there is no default.
    Nowhere,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => write!(f, "flag {flag}"),
            Self::Environment(variable) => write!(f, "environment {variable}"),
            Self::Configuration => f.write_str("configuration"),
            Self::Default => f.write_str("default"),
            Self::System => f.write_str("system"),
            Self::Clock => f.write_str("clock"),
            Self::Nowhere => f.write_str("not set"),
        }
    }
}

impl Serialize for Origin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A variable of the environment; an empty one counts as not set.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the environment"
)]
fn env(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// What a flag says, else its variable. clap would read the variable itself, but takes an empty one
/// for a value.
fn said<T: From<OsString> + Clone>(
    given: Option<&T>,
    flag: &'static str,
    variable: &'static str,
) -> Option<(T, Origin)> {
    match given {
        Some(given) => Some((given.clone(), Origin::Flag(flag))),
        None => Some((env(variable)?.into(), Origin::Environment(variable))),
    }
}

/// Where the configuration lies, whether it is there or not, and who said so.
pub(super) fn config_path(globals: &Globals) -> Result<(PathBuf, Origin)> {
    if let Some((path, origin)) = said(globals.config.as_ref(), "--config", "CSA_CONFIG") {
        return Ok((expand(&path), origin));
    }
    let folder = native("XDG_CONFIG_HOME", directories::ProjectDirs::config_dir).context(
        "could not tell where the configuration lies: this user has no home folder; say --config FILE",
    )?;
    Ok((folder.join("config.toml"), Origin::Default))
}

/// Where the book lies.
pub(super) fn book(
    globals: &Globals,
    config: &Config,
    config_path: &Path,
) -> Result<(PathBuf, Origin)> {
    if let Some((book, origin)) = said(globals.book.as_ref(), "--book", "CSA_BOOK") {
        return Ok((expand(&book), origin));
    }
    if let Some(book) = &config.book {
        return Ok((
            folder_of(config_path).join(expand(book)),
            Origin::Configuration,
        ));
    }
    let folder = native("XDG_DATA_HOME", directories::ProjectDirs::data_dir).context(
        "could not tell where the book lies: this user has no home folder; say --book DIR",
    )?;
    Ok((folder, Origin::Default))
}

/// Where the calendar lies, if there is one.
pub(super) fn calendar(config: &Config, config_path: &Path) -> Option<PathBuf> {
    let calendar = config.calendar.as_ref()?;
    Some(folder_of(config_path).join(expand(calendar)))
}

/// Where relative paths in the configuration begin.
fn folder_of(config_path: &Path) -> &Path {
    config_path.parent().unwrap_or(Path::new(""))
}

/// The editor, if there is one.
pub(super) fn editor(config: &Config) -> (Option<String>, Origin) {
    for variable in ["VISUAL", "EDITOR"] {
        if let Some(editor) = env(variable) {
            let editor = editor.to_string_lossy().into_owned();
            return (Some(editor), Origin::Environment(variable));
        }
    }
    match &config.editor {
        Some(editor) => (Some(editor.clone()), Origin::Configuration),
        None => (None, Origin::Nowhere),
    }
}

/// The user's time zone: the configured one, else that of `TZ`, else the system's, else the offset that the clock
/// has now, which is all there is to go by where `TZ` holds a rule of its own such as `CET-1CEST`.
pub(super) fn zone(config: &Config, now: FixedOffset) -> (Zone, Origin) {
    if let Some(zone) = config.time_zone() {
        return (zone, Origin::Configuration);
    }
    let tz = env("TZ").map(|tz| tz.to_string_lossy().into_owned());
    let named = match tz.as_deref().map(zone_of_tz) {
        None | Some("/etc/localtime") => iana_time_zone::get_timezone().ok(),
        Some(name) => Some(name.to_owned()),
    };
    match named.and_then(|name| name.parse::<Tz>().ok()) {
        Some(tz) => (tz.into(), Origin::System),
        None => (Zone::Fixed(now), Origin::Clock),
    }
}

/// The name in a value of `TZ`, which may have a colon before it and be a path to the zone's file.
fn zone_of_tz(tz: &str) -> &str {
    let path = tz.strip_prefix(':').unwrap_or(tz);
    path.split_once("/zoneinfo/").map_or(path, |(_, name)| name)
}

/// The zone of the user's profile in Salesforce: Pacific time unless configured, as for every new profile.
pub(super) fn gainsight_zone(config: &Config) -> Tz {
    config
        .gainsight_time_zone()
        .unwrap_or(Tz::America__Los_Angeles)
}

/// How texts get onto the clipboard from here.
pub(super) fn clipboard(config: &Config) -> Clipboard {
    let is_set = |name| env(name).is_some();
    let terminal = env("TERM").map(|term| term.to_string_lossy().into_owned());
    Clipboard {
        command: config.clipboard.clone(),
        surroundings: Surroundings {
            is_remote: is_set("SSH_TTY") || is_set("SSH_CONNECTION"),
            is_mac: cfg!(target_os = "macos"),
            has_wayland: is_set("WAYLAND_DISPLAY"),
            has_x11: is_set("DISPLAY"),
            is_wsl: is_set("WSL_DISTRO_NAME") || is_set("WSL_INTEROP"),
            in_tmux: is_set("TMUX"),
            in_screen: is_set("STY"),
            term: terminal.unwrap_or_default(),
        },
        terminal: PathBuf::from("/dev/tty"),
    }
}

/// The variable that a hook finds set, so that no hook runs because of what a hook does.
pub(crate) const HOOK: &str = "CSA_HOOK";

/// The hook with its arguments, unless this csa runs within one. A path begins as that of the book does: it must not
/// depend on the folder that one happens to work in.
pub(super) fn hook(config: &Config, config_path: &Path) -> Option<Vec<String>> {
    if env(HOOK).is_some() {
        return None;
    }
    let mut words = command_line::split(config.post_write.as_ref()?)?;
    let program = words.first_mut()?;
    if program.contains('/') {
        let path = folder_of(config_path).join(expand(Path::new(program)));
        // The hook runs in the book's folder, where a relative path would lead elsewhere.
        let path = std::path::absolute(&path).unwrap_or(path);
        *program = path.to_string_lossy().into_owned();
    }
    Some(words)
}

/// The variable by which a shell's script has csa complete a line. Not the `COMPLETE` of other programs, which people
/// set in their profiles for those: csa would answer as a completion where it was told to act.
const COMPLETE: &str = "CSA_COMPLETE";

/// The name of the shell that wants a line completed.
pub(crate) fn completing() -> Option<OsString> {
    env(COMPLETE)
}

/// What a program that csa starts for the user is told of the settings, so that whatever csa it calls goes by the
/// same ones.
///
/// # Errors
/// When the current folder or the program's own file cannot be told.
pub(crate) fn handed_on(ctx: &Context) -> io::Result<Vec<(&'static str, String)>> {
    let text = |path: PathBuf| path.to_string_lossy().into_owned();
    Ok(vec![
        ("CSA_EXE", text(std::env::current_exe()?)),
        ("CSA_BOOK", text(std::path::absolute(ctx.store.book())?)),
        ("CSA_CONFIG", text(std::path::absolute(&ctx.config_path)?)),
        ("CSA_TODAY", ctx.today.to_string()),
    ])
}

/// The folders of `PATH` in their order. Those that depend on the folder that one works in are not looked into.
pub(crate) fn search_path() -> Vec<PathBuf> {
    let path = env("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path);
    folders.filter(|folder| folder.is_absolute()).collect()
}

/// What was said of today, and where; None leaves it to the clock.
pub(super) fn today(globals: &Globals) -> Option<(OsString, Origin)> {
    said(globals.today.as_ref(), "--today", "CSA_TODAY")
}

/// Every setting: the keys of the configuration in their order, and today.
pub(super) fn list(
    config: &Config,
    book: (&Path, Origin),
    editor: (Option<&String>, Origin),
    calendar: Option<&Path>,
    zone: (Zone, Origin),
    today: (NaiveDate, Origin),
) -> Vec<Setting> {
    let setting = |key: &'static str| {
        let (value, origin) = match (key, config.value(key)) {
            ("book", _) => (Some(book.0.display().to_string()), book.1),
            ("editor", _) => (editor.0.cloned(), editor.1),
            ("calendar", Some(_)) => {
                let path = calendar.map(|path| path.display().to_string());
                (path, Origin::Configuration)
            }
            ("time_zone", _) => (Some(zone.0.to_string()), zone.1),
            (_, Some(value)) => (Some(value), Origin::Configuration),
            ("gainsight_time_zone", None) => {
                let zone = gainsight_zone(config);
                (Some(zone.name().to_owned()), Origin::Default)
            }
            ("company_domains", None) if config.email.is_some() => {
                (Some(config.company_domains().join(", ")), Origin::Default)
            }
            ("autocommit", None) => (Some("false".to_owned()), Origin::Default),
            ("fiscal_year_starts", None) => {
                let month = config.fiscal().start_month();
                (Some(month.to_string()), Origin::Default)
            }
            (_, None) => (None, Origin::Nowhere),
        };
        Setting { key, value, origin }
    };
    let mut settings: Vec<Setting> = KEYS.iter().map(|key| setting(key.name)).collect();
    settings.push(Setting {
        key: "today",
        value: Some(today.0.to_string()),
        origin: today.1,
    });
    settings
}

/// The platform's folder for us; the XDG variable counts on every platform where it is set.
fn native(xdg: &str, native: impl Fn(&directories::ProjectDirs) -> &Path) -> Option<PathBuf> {
    if let Some(folder) = env(xdg).map(PathBuf::from)
        && folder.is_absolute()
    {
        return Some(folder.join("csa"));
    }
    directories::ProjectDirs::from("", "", "csa").map(|dirs| native(&dirs).to_owned())
}

fn home() -> Option<PathBuf> {
    directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned())
}

/// The path with the home folder in the place of a leading `~`, which no shell expands inside quotes.
pub(crate) fn expand(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), home()) {
        (Ok(rest), Some(home)) if rest.as_os_str().is_empty() => home,
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

/// The path with `~` in the place of the home folder, for people.
pub(crate) fn tilde(path: &Path) -> String {
    match home().as_deref().map(|home| path.strip_prefix(home)) {
        Some(Ok(rest)) if rest.as_os_str().is_empty() => "~".to_owned(),
        Some(Ok(rest)) => format!("~/{}", rest.display()),
        _ => path.display().to_string(),
    }
}

/// A path as it was typed, as the configuration should hold it: a relative one begins here and
/// now, not at the configuration.
///
/// # Errors
/// When the current folder cannot be told.
pub(crate) fn lasting(folder: &Path) -> Result<String> {
    let folder = std::path::absolute(expand(folder))
        .with_context(|| format!("could not tell where `{}` is", folder.display()))?;
    Ok(tilde(&folder))
}

#[cfg(test)]
#[path = "settings_tests.rs"]
mod tests;
