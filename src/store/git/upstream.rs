//! The other repository: where the branch of the book is fetched from and pushed to.

use anyhow::Result;

use super::Git;
use crate::domain::{Kind, Refusal};

/// Where a branch is exchanged.
pub(super) struct Upstream {
    /// What git calls the other repository.
    pub(super) remote: String,
    branch: String,
    is_tracked: bool,
}

impl Upstream {
    /// What git last saw of it.
    pub(super) fn tracking(&self) -> String {
        format!("refs/remotes/{}", self.shown())
    }

    /// As people write it: `origin/main`.
    pub(super) fn shown(&self) -> String {
        format!("{}/{}", self.remote, self.branch)
    }
}

impl Git {
    /// Where the current branch is exchanged; None where there is nowhere.
    ///
    /// # Errors
    /// When the repository is on no branch.
    pub(super) fn upstream(&self) -> Result<Option<Upstream>> {
        let Some(branch) = self.known(&["symbolic-ref", "--quiet", "--short", "HEAD"])? else {
            return Err(
                Refusal::new(Kind::Refused, "the repository of the book is on no branch")
                    .hint("go back to one: git switch BRANCH")
                    .into(),
            );
        };
        let configured =
            |what: &str| self.known(&["config", "--get", &format!("branch.{branch}.{what}")]);
        let remotes = self.asked(&["remote"])?;
        let mut remotes = remotes.lines();
        if let (Some(remote), Some(merges)) = (configured("remote")?, configured("merge")?) {
            let their = merges.strip_prefix("refs/heads/").unwrap_or(&merges);
            return Ok(Some(Upstream {
                remote,
                branch: their.to_owned(),
                is_tracked: true,
            }));
        }
        let remote = remotes
            .clone()
            .find(|name| *name == "origin")
            .or_else(|| remotes.next());
        Ok(remote.map(|remote| Upstream {
            remote: remote.to_owned(),
            branch,
            is_tracked: false,
        }))
    }

    /// Asks the other repository for what is new there.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub(super) fn fetch(&self, upstream: &Upstream) -> Result<()> {
        let ran = self.run(&["fetch", "--quiet", "--", &upstream.remote])?;
        match ran.is_well {
            true => Ok(()),
            false => Err(unreachable(&upstream.remote, &ran.why())),
        }
    }

    /// How many commits are here alone, and there alone.
    ///
    /// # Errors
    /// When git cannot tell.
    pub(super) fn apart(&self, upstream: &Upstream) -> Result<(usize, usize)> {
        let has = |name: &str| self.known(&["rev-parse", "--quiet", "--verify", name]);
        let count = |range: &str| -> Result<usize> {
            Ok(self.asked(&["rev-list", "--count", range])?.parse()?)
        };
        let there = upstream.tracking();
        match (has("HEAD")?.is_some(), has(&there)?.is_some()) {
            (false, false) => Ok((0, 0)),
            (true, false) => Ok((count("HEAD")?, 0)),
            (false, true) => Ok((0, count(&there)?)),
            (true, true) => Ok((
                count(&format!("{there}..HEAD"))?,
                count(&format!("HEAD..{there}"))?,
            )),
        }
    }

    /// Pushes; false when somebody else pushed first.
    ///
    /// # Errors
    /// When the other repository cannot be reached, or does not take it.
    pub(super) fn push(&self, upstream: &Upstream) -> Result<bool> {
        let target = format!("HEAD:refs/heads/{}", upstream.branch);
        let mut args = vec!["push", "--porcelain"];
        args.extend((!upstream.is_tracked).then_some("--set-upstream"));
        args.extend(["--", &upstream.remote, &target]);
        let ran = self.run(&args)?;
        let told = String::from_utf8_lossy(&ran.out);
        let refused = told.lines().find(|line| line.starts_with('!'));
        let is_late = |line: &str| {
            line.contains("[rejected]")
                || line.contains("lock")
                || line.contains("failed to update")
        };
        match (ran.is_well, refused) {
            (true, _) => Ok(true),
            (false, Some(line)) if is_late(line) => Ok(false),
            (false, Some(line)) => {
                let why = line.rsplit('\t').next().unwrap_or(line);
                let message = format!(
                    "`{}` does not take what is new here: {why}",
                    upstream.remote
                );
                Err(Refusal::new(Kind::Refused, message)
                    .hint("all is committed here, and nothing is lost")
                    .into())
            }
            (false, None) => Err(unreachable(&upstream.remote, &ran.why())),
        }
    }
}

fn unreachable(remote: &str, why: &str) -> anyhow::Error {
    Refusal::new(Kind::Refused, format!("cannot reach `{remote}`: {why}"))
        .hint("all is committed here; once it can be reached: csa sync")
        .into()
}
