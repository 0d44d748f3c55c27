//! Which customer a word means: by id, by unique beginning of the id, by unique part of the name.

use anyhow::Result;

use super::{Record, Store, links, plain};
use crate::domain::customer_id::{CustomerId, folded};
use crate::domain::nearest::nearest;
use crate::domain::{Kind, Refusal};

/// A customer, as far as a list of names needs to know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// The id.
    pub(crate) id: CustomerId,
    /// The name; None when the file cannot be read.
    pub(crate) name: Option<String>,
}

/// What a word may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Matches {
    /// It is this customer's id or whole name.
    Exact(CustomerId),
    /// It is the beginning or a part of just this one.
    Part(Candidate),
    /// It is the beginning or a part of several.
    Several(Vec<Candidate>),
    /// It means nobody; perhaps this one was meant.
    None(Option<Candidate>),
}

impl Store {
    /// The customer that a word means.
    ///
    /// # Errors
    /// `NotFound` with the nearest name, or `Ambiguous` with the candidates.
    pub(crate) fn find(&self, word: &str) -> Result<CustomerId> {
        match self.matches(word)? {
            Matches::Exact(id) => Ok(id),
            Matches::Part(candidate) => Ok(candidate.id),
            Matches::Several(candidates) => Err(ambiguous(word, &candidates).into()),
            Matches::None(near) => {
                let mut refusal = Refusal::new(Kind::NotFound, format!("no customer `{word}`"));
                if let Some(near) = near {
                    refusal = refusal.hint(format!("did you mean `{}`?", near.id));
                }
                Err(refusal
                    .hint("`csa customer list --all` shows every customer")
                    .into())
            }
        }
    }

    /// What a word may mean.
    ///
    /// # Errors
    /// When the book cannot be listed.
    pub(crate) fn matches(&self, word: &str) -> Result<Matches> {
        if let Some(id) = self.named_just_so(word) {
            return Ok(Matches::Exact(id));
        }
        let ids = self.ids()?;
        if let Some(id) = ids.iter().find(|id| id.as_str() == word) {
            return Ok(Matches::Exact(id.clone()));
        }
        let candidates: Vec<Candidate> = ids.into_iter().map(|id| self.candidate(id)).collect();
        let wanted = folded(word);
        let name = |candidate: &Candidate| candidate.name.as_deref().map(folded);
        let same = |candidate: &&Candidate| {
            candidate.id.as_str().to_lowercase() == word.to_lowercase()
                || (!wanted.is_empty() && name(candidate).as_deref() == Some(wanted.as_str()))
        };
        let mut found: Vec<Candidate> = candidates.iter().filter(same).cloned().collect();
        if let [one] = found.as_slice() {
            return Ok(Matches::Exact(one.id.clone()));
        }
        let begins = |candidate: &&Candidate| {
            !word.is_empty()
                && candidate
                    .id
                    .as_str()
                    .to_lowercase()
                    .starts_with(&word.to_lowercase())
        };
        let contains = |candidate: &&Candidate| {
            !wanted.is_empty() && name(candidate).is_some_and(|name| name.contains(&wanted))
        };
        if found.is_empty() {
            found = candidates.iter().filter(begins).cloned().collect();
        }
        if found.is_empty() {
            found = candidates.iter().filter(contains).cloned().collect();
        }
        Ok(match found.len() {
            0 => Matches::None(near(word, &candidates)),
            1 => Matches::Part(found.remove(0)),
            _ => Matches::Several(found),
        })
    }

    /// The id that was typed in full, which needs no look at the others. Where the file is found under another name,
    /// because capitals make no difference there or it is a link, the listing decides.
    fn named_just_so(&self, word: &str) -> Option<CustomerId> {
        let id = CustomerId::of_stem(word)?;
        let path = self.path(&id);
        let real = path.canonicalize().ok()?;
        (real.file_name() == path.file_name()).then_some(id)
    }

    fn candidate(&self, id: CustomerId) -> Candidate {
        let path = self.path(&id);
        let bytes = links::read_in(&self.book, &path).ok().flatten();
        let name = bytes.and_then(|bytes| {
            name_in(&String::from_utf8_lossy(&bytes)).or_else(|| {
                let record = Record::read(&path, bytes).ok()?;
                Some(record.customer.name)
            })
        });
        Candidate { id, name }
    }
}

/// The refusal that lists whom a word could mean.
pub(crate) fn ambiguous(word: &str, candidates: &[Candidate]) -> Refusal {
    let mut refusal = Refusal::new(
        Kind::Ambiguous,
        format!("`{word}` could be {} customers", candidates.len()),
    );
    for candidate in candidates.iter().take(10) {
        refusal = refusal.hint(match &candidate.name {
            Some(name) => format!("`{}` is {name}", candidate.id),
            None => format!("`{}`", candidate.id),
        });
    }
    match candidates.len().saturating_sub(10) {
        0 => refusal,
        more => refusal.hint(format!("… and {more} more")),
    }
}

fn near(word: &str, candidates: &[Candidate]) -> Option<Candidate> {
    let ids = candidates.iter().map(|candidate| candidate.id.as_str());
    let names = candidates
        .iter()
        .filter_map(|candidate| candidate.name.as_deref());
    let near = nearest(word, ids.chain(names))?;
    candidates
        .iter()
        .find(|candidate| candidate.id.as_str() == near || candidate.name.as_deref() == Some(near))
        .cloned()
}

/// The name in a record, where a line of its own says it plainly: a whole parse of every file would make
/// each look-up as slow as the book is large.
pub(super) fn name_in(text: &str) -> Option<String> {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.lines().skip_while(|line| !line.starts_with("name:"));
    let line = lines.next()?;
    let goes_on = |next: &str| next.starts_with([' ', '\t']) && !next.trim_start().starts_with('#');
    if lines
        .find(|next| !next.trim().is_empty())
        .is_some_and(goes_on)
    {
        return None;
    }
    #[derive(serde::Deserialize)]
    struct Named {
        name: String,
    }
    let named = plain::read::<Named>(&format!("{line}\n"));
    let named = named.or_else(|| serde_yaml::from_str(line).ok())?;
    Some(named.name).filter(|name| !name.trim().is_empty())
}
