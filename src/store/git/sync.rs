//! The exchange of a book with others: commit, fetch, merge, push.

use std::path::PathBuf;

use anyhow::Result;

use super::Git;
use super::commit::Committed;
use super::status::Differs;
use super::upstream::Upstream;
use crate::domain::customer_id::CustomerId;
use crate::domain::{Kind, Refusal};
use crate::store::lock::Lock;
use crate::store::merge::{Unsettled, unsettled};
use crate::store::{PATIENCE, Record, Store, disk, journal, markers};

/// How often it is tried again when somebody else pushed in between.
const TRIES: usize = 8;

/// What is said where git is not told how records are merged.
const BY_LINES: &str =
    "git merges records by lines here; to have them merged by what they say: csa init --git";

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// All of it.
    Whole,
    /// Everything but the push.
    WithoutPush,
}

/// What became of our commits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Sent {
    /// So many were pushed.
    Pushed(usize),
    /// There was nothing to push.
    Nothing,
    /// So many wait, because it was asked so.
    Waiting(usize),
    /// There is nowhere to push to.
    #[default]
    Nowhere,
}

/// What a sync has done so far.
#[derive(Debug, Default)]
pub(crate) struct Synced {
    /// What was committed.
    pub(crate) committed: Vec<Committed>,
    /// How many commits of others came in.
    pub(crate) received: usize,
    /// What the merge decided, and what both sides changed, a line each.
    pub(crate) words: Vec<String>,
    /// What became of our commits.
    pub(crate) sent: Sent,
    /// Where it was exchanged, such as `origin`.
    pub(crate) remote: Option<String>,
    /// Values that wait for a person, of this and earlier merges.
    pub(crate) unsettled: Vec<(CustomerId, PathBuf, Unsettled)>,
    /// What a crash left half done and was taken back.
    pub(crate) warnings: Vec<String>,
}

impl Store {
    /// What the next commit of the book would hold.
    ///
    /// # Errors
    /// When the book is in no repository, or git cannot tell.
    pub(crate) fn pending_commit(&self, git: &Git) -> Result<Committed> {
        git.needed_repository()?;
        git.pending()
    }

    /// Commits the book, takes in what others did, and sends what is new here.
    ///
    /// # Errors
    /// When the book is in no repository, a merge needs a person, or the others cannot be reached. What was
    /// committed until then stays committed, and `synced` tells it.
    pub(crate) fn sync(&self, git: &Git, manner: Manner, synced: &mut Synced) -> Result<()> {
        git.needed_repository()?;
        // Before anything is done: on no branch, as amid a rebase, commits would go astray.
        let upstream = git.upstream()?;
        drop(self.commit_all(git, synced)?);
        if let Some(upstream) = upstream {
            if !git.hands_records_over()? {
                synced.warnings.push(BY_LINES.to_owned());
            }
            synced.remote = Some(upstream.remote.clone());
            self.exchange(git, &upstream, manner, synced)?;
        }
        synced.unsettled = self.unsettled()?;
        Ok(())
    }

    /// Nothing is locked while others are waited for: what is written meanwhile goes with the next try.
    fn exchange(
        &self,
        git: &Git,
        upstream: &Upstream,
        manner: Manner,
        synced: &mut Synced,
    ) -> Result<()> {
        for _ in 0..TRIES {
            git.fetch(upstream)?;
            let lock = self.commit_all(git, synced)?;
            let (ahead, behind) = git.apart(upstream)?;
            if behind > 0 {
                synced.received += behind;
                self.merge_in(git, upstream, ahead, synced)?;
            }
            drop(lock);
            let (ahead, _) = git.apart(upstream)?;
            synced.sent = match (ahead, manner) {
                (0, _) => Sent::Nothing,
                (_, Manner::WithoutPush) => Sent::Waiting(ahead),
                (_, Manner::Whole) if git.push(upstream)? => Sent::Pushed(ahead),
                // Somebody was faster: what they sent is to be merged first.
                _ => continue,
            };
            return Ok(());
        }
        let message = format!(
            "others push to `{}` faster than it can be merged",
            upstream.remote
        );
        Err(Refusal::new(Kind::Busy, message)
            .hint("all is committed here; run it again: csa sync")
            .into())
    }

    /// Finishes a merge that waits for it, and commits what is new.
    fn commit_all(&self, git: &Git, synced: &mut Synced) -> Result<Lock> {
        let lock = Lock::take(&self.book, PATIENCE)?;
        synced.warnings.extend(journal::recover(&self.book, &lock)?);
        disk::sweep(&self.customers(), &lock);
        if git.is_merging()? {
            git.conclude()?;
        }
        let committed = git.pending()?;
        let paths: Vec<PathBuf> = committed.changes.iter().map(|it| it.path.clone()).collect();
        if !paths.is_empty() {
            git.commit(&paths, &committed.message)?;
        }
        if !paths.is_empty() || !committed.left_out.is_empty() && synced.committed.is_empty() {
            synced.committed.push(committed);
        }
        Ok(lock)
    }

    fn merge_in(
        &self,
        git: &Git,
        upstream: &Upstream,
        ahead: usize,
        synced: &mut Synced,
    ) -> Result<()> {
        let mut args: Vec<String> = git.signature()?;
        args.extend(Git::with_driver()?);
        // Two records may be alike: one that goes while another one comes was renamed only if it is the very same.
        // git 2.47 looks for renames even when it is told not to.
        let words = ["merge", "--quiet", "--no-edit", "-Xfind-renames=100%"];
        args.extend(words.map(str::to_owned));
        args.extend((ahead == 0).then(|| "--ff-only".to_owned()));
        args.push(upstream.tracking());
        let ran = git.run(&args)?;
        // How often it failed is told by what it left.
        let is_word = |line: &&str| !line.trim().is_empty() && !line.starts_with("error: ");
        let words = ran.err.lines().filter(is_word);
        if ran.is_well {
            synced.words.extend(words.map(str::to_owned));
            return Ok(());
        }
        if !git.is_merging()? {
            let message = format!("cannot take in what others did: {}", ran.why());
            let files = ran.err.lines().filter(|line| line.starts_with('\t'));
            let refusal = Refusal::new(Kind::Refused, message);
            return Err(files
                .fold(refusal, |refusal, file| {
                    refusal.hint(format!("`{}`", file.trim()))
                })
                .hint("nothing was merged; all that could be is committed here")
                .into());
        }
        if let Some(file) = git.beyond_records()? {
            git.asked(&["merge", "--abort"])?;
            let message =
                format!("both sides changed the same lines of `{file}`; nothing was merged");
            let by_hand = format!(
                "git -C '{}' merge {}",
                self.book.display(),
                upstream.shown()
            );
            return Err(Refusal::new(Kind::Refused, message)
                .hint("csa merges only records by what they say")
                .hint(format!("to merge it by hand: {by_hand}"))
                .hint("once the file is right: csa sync")
                .into());
        }
        synced.words.extend(words.map(str::to_owned));
        git.conclude()
    }

    /// Every value of the book that waits for a person.
    ///
    /// # Errors
    /// When the book cannot be listed.
    pub(crate) fn unsettled(&self) -> Result<Vec<(CustomerId, PathBuf, Unsettled)>> {
        let mut waiting = Vec::new();
        for id in self.ids()? {
            // What cannot be read is told by everything else.
            if let Ok(text) = self.text(&id) {
                let path = self.path(&id);
                let found = unsettled(&text).into_iter();
                waiting.extend(found.map(|it| (id.clone(), path.clone(), it)));
            }
        }
        Ok(waiting)
    }
}

impl Git {
    fn is_merging(&self) -> Result<bool> {
        let head = ["rev-parse", "--quiet", "--verify", "MERGE_HEAD"];
        Ok(self.known(&head)?.is_some())
    }

    /// A file in conflict that is no record, from the top of the repository on: what it should say only a person
    /// knows. One that was merely deleted on one side is none.
    fn beyond_records(&self) -> Result<Option<String>> {
        if let Some(file) = self.stranger_in_conflict()? {
            return Ok(Some(file));
        }
        for differs in self.differences()? {
            if differs.is_unmerged
                && differs.customer().is_none()
                && self.decided(&differs).is_err()
            {
                return Ok(Some(differs.path.display().to_string()));
            }
        }
        Ok(None)
    }

    /// Commits a merge in which nothing is left to decide: of a record that was changed on one side and deleted on
    /// the other, the record stays.
    ///
    /// # Errors
    /// When lines are left between markers, with the place of the first; when files besides the book are in
    /// conflict.
    fn conclude(&self) -> Result<()> {
        if let Some(file) = self.stranger_in_conflict()? {
            let message = format!("a merge is not finished: `{file}` is in conflict");
            return Err(Refusal::new(Kind::Refused, message)
                .hint("settle it and `git add` it, and then: csa sync")
                .into());
        }
        let own = self.differences()?;
        let unmerged: Vec<&Differs> = own.iter().filter(|it| it.is_unmerged).collect();
        for differs in &unmerged {
            self.decided(differs)?;
        }
        for differs in &unmerged {
            self.asked(&["add", "--all", "--", &differs.path.to_string_lossy()])?;
        }
        let mut args = self.signature()?;
        // The names of what was in conflict stand in comments that nobody edits away.
        args.extend(["commit", "--quiet", "--no-edit", "--cleanup=strip"].map(str::to_owned));
        self.asked(&args)?;
        Ok(())
    }

    /// Refuses a file that still has markers in it, or a record that cannot be read.
    fn decided(&self, differs: &Differs) -> Result<()> {
        let path = self.folder.join(&differs.path);
        let Some(bytes) = disk::read(&path)? else {
            return Ok(());
        };
        match differs.customer() {
            Some(_) => Record::read(&path, bytes).map(drop),
            None => match markers::refusal(&path, &String::from_utf8_lossy(&bytes)) {
                Some(refusal) => Err(refusal.into()),
                None => Ok(()),
            },
        }
    }
}
