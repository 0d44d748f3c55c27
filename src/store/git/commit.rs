//! Commits of the book: just its own files, in the words of the journal.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::Git;
use super::status::{ATTRIBUTES, Differs, customer};
use crate::domain::{Kind, Refusal};
use crate::store::journal::{self, Entry, State};
use crate::store::{Change, Record, disk};

/// Of more files than these, a commit says only how many.
const MOST_TOLD: usize = 40;
/// How many customers the first line of a message names.
const NAMED: usize = 3;

/// What was committed, or would be.
#[derive(Debug, Default)]
pub(crate) struct Committed {
    /// The message; its first line says it all in short. Empty when there was nothing.
    pub(crate) message: String,
    /// Each file as the last commit has it, and as it is now.
    pub(crate) changes: Vec<Change>,
    /// Of each record that is left out because it cannot be read, why.
    pub(crate) left_out: Vec<anyhow::Error>,
}

impl Git {
    /// What the next commit of the book would hold.
    ///
    /// # Errors
    /// When git or the files cannot be read.
    pub(super) fn pending(&self) -> Result<Committed> {
        let own = self.differences()?;
        let mut pending = Committed::default();
        for differs in own.into_iter().filter(|it| !it.is_unmerged) {
            let path = self.folder.join(&differs.path);
            let now = disk::read(&path)?;
            if let (Some(_), Some(bytes)) = (differs.customer(), &now)
                && let Err(error) = Record::read(&path, bytes.clone())
            {
                pending.left_out.push(error);
                continue;
            }
            let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
            pending.changes.push(Change {
                before: self.committed(&differs)?,
                after: now.map(text),
                path: differs.path,
            });
        }
        pending
            .changes
            .retain(|change| change.before != change.after);
        if !pending.changes.is_empty() {
            let (entries, _) = journal::entries(&self.folder)?;
            pending.message = message(&pending.changes, &entries);
        }
        Ok(pending)
    }

    /// The text that the last commit has.
    fn committed(&self, differs: &Differs) -> Result<Option<String>> {
        if differs.is_new {
            return Ok(None);
        }
        let path = differs.path.to_string_lossy();
        let ran = self.run(&["show", &format!("HEAD:./{path}")])?;
        let text = || String::from_utf8_lossy(&ran.out).into_owned();
        Ok(ran.is_well.then(text))
    }

    /// Commits these files of the book as they are now, and nothing that is staged besides.
    ///
    /// # Errors
    /// When git will not, in its words.
    pub(crate) fn commit(&self, paths: &[PathBuf], message: &str) -> Result<()> {
        let list: Vec<u8> = paths
            .iter()
            .flat_map(|path| [path.as_os_str().as_encoded_bytes(), b"\0"].concat())
            .collect();
        let from_input = ["--pathspec-from-file=-", "--pathspec-file-nul"];
        // A new file must be known before it can be committed alone.
        let add = [&["add", "--all"][..], &from_input[..]].concat();
        let ran = self.fed(&add, Some(&list))?;
        if !ran.is_well {
            return Err(ran.failed(&add));
        }
        let who = self.signature()?;
        let mut commit: Vec<&OsStr> = who.iter().map(OsStr::new).collect();
        let words = [
            "commit",
            "--quiet",
            "--cleanup=verbatim",
            "--only",
            "-m",
            message,
        ];
        commit.extend(words.iter().chain(&from_input).map(OsStr::new));
        let ran = self.fed(&commit, Some(&list))?;
        // Without a word of complaint there was nothing to commit: what was taken back may stand there already.
        match ran.is_well || ran.err.trim().is_empty() {
            true => Ok(()),
            false => {
                let message = format!("`git commit` failed: {}", ran.why());
                Err(Refusal::new(Kind::Refused, message).into())
            }
        }
    }

    /// The flags that say who commits, where git does not know it by itself.
    ///
    /// # Errors
    /// When nobody knows.
    pub(super) fn signature(&self) -> Result<Vec<String>> {
        let asked = [
            "-c",
            "user.useConfigOnly=true",
            "var",
            "GIT_COMMITTER_IDENT",
        ];
        if self.known(&asked)?.is_some() {
            return Ok(Vec::new());
        }
        match &self.me {
            Some(me) if me.email.is_some() => Ok(vec![
                "-c".to_owned(),
                format!("user.name={}", me.name),
                "-c".to_owned(),
                format!("user.email={}", me.email.as_deref().unwrap_or_default()),
            ]),
            _ => Err(Refusal::new(Kind::Refused, "git does not know who you are")
                .hint("say it to csa: csa config set email MAIL")
                .hint("or to git: git config --global user.email MAIL")
                .into()),
        }
    }
}

/// The words of a commit: those of the journal, and which files were changed by hand.
pub(super) fn message(changes: &[Change], entries: &[Entry]) -> String {
    let mut told: BTreeMap<u64, &Entry> = BTreeMap::new();
    let mut by_hand = Vec::new();
    for change in changes {
        let (own, is_whole) = history(change, entries);
        told.extend(own.into_iter().map(|entry| (entry.id, entry)));
        if !is_whole {
            by_hand.push(change);
        }
    }
    let mut lines: Vec<String> = told
        .values()
        .map(|entry| one_line(&entry.summary))
        .collect();
    match (lines.as_slice(), by_hand.as_slice()) {
        ([one], []) => return one.clone(),
        ([], [one]) => return edited(one),
        _ => {}
    }
    let verbs: Vec<&str> = by_hand.iter().map(|change| verb(change)).collect();
    let verb = match verbs.first() {
        Some(first) if lines.is_empty() && verbs.iter().all(|verb| verb == first) => first,
        _ => "changed",
    };
    let subject = format!("{verb} {}", names(changes));
    lines.extend(by_hand.into_iter().map(edited));
    if lines.len() > MOST_TOLD {
        return subject;
    }
    let lines: String = lines.iter().map(|line| format!("- {line}\n")).collect();
    format!("{subject}\n\n{lines}")
}

/// The entries of the journal that lead from the one text to the other, and whether they are all there is.
fn history<'e>(change: &Change, entries: &'e [Entry]) -> (Vec<&'e Entry>, bool) {
    let mut now = &change.after;
    let mut told = Vec::new();
    // Newest first.
    for entry in entries.iter().filter(|entry| entry.state == State::Done) {
        let own = entry.changes.iter().find(|own| own.path == change.path);
        if let Some(own) = own.filter(|own| own.after == *now)
            && *now != change.before
        {
            told.push(entry);
            now = &own.before;
        }
    }
    (told, *now == change.before)
}

fn edited(change: &Change) -> String {
    match is_attributes(change) {
        true => "told git how records are merged".to_owned(),
        false => format!("{} {}", verb(change), name(&change.path)),
    }
}

fn verb(change: &Change) -> &'static str {
    match (&change.before, &change.after) {
        (None, _) => "added",
        (_, None) => "removed",
        _ => "edited",
    }
}

fn is_attributes(change: &Change) -> bool {
    change.path == Path::new(ATTRIBUTES)
}

/// The customer, or the file.
fn name(path: &Path) -> String {
    customer(path).map_or_else(|| path.display().to_string(), |id| id.to_string())
}

fn names(changes: &[Change]) -> String {
    let told = changes.iter().filter(|change| !is_attributes(change));
    let names: Vec<String> = told.map(|change| name(&change.path)).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        names if names.len() <= NAMED => match names.split_last() {
            Some((last, most)) => format!("{} and {last}", most.join(", ")),
            None => String::new(),
        },
        names => format!(
            "{} and {} more",
            names[..NAMED].join(", "),
            names.len() - NAMED
        ),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
