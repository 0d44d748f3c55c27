//! "Did you mean": the nearest of the names that would have been right.

/// The candidate nearest to `word`, if one is near enough to be what was meant.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| {
            (
                strsim::jaro_winkler(&word, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(score, _)| *score >= 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// Reads serde's "unknown field `weks`, expected one of `title`, `weeks`" and names the nearest.
pub(crate) fn meant(message: &str) -> Option<String> {
    let (found, expected) = message.split_once(", expected ")?;
    let word = backticked(found).last()?;
    let nearest = nearest(word, backticked(expected))?;
    Some(format!("did you mean `{nearest}`?"))
}

fn backticked(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Names in a row, as a sentence lists them: "`a`, `b` or `c`".
pub(crate) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        assert_eq!(nearest("weks", ["title", "weeks"]), Some("weeks"));
        assert_eq!(
            nearest("Signatur", ["signature", "advanced"]),
            Some("signature")
        );
        assert_eq!(nearest("zzz", ["signature", "advanced"]), None);
    }

    #[test]
    fn serdes_sentences_are_understood() {
        assert_eq!(
            meant("steps[1]: unknown field `weks`, expected `title` or `weeks` at line 7 column 5"),
            Some("did you mean `weeks`?".to_owned())
        );
        assert_eq!(
            meant("unknown variant `signatur`, expected one of `signature`, `advanced`"),
            Some("did you mean `signature`?".to_owned())
        );
        assert_eq!(meant("missing field `name`"), None);
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(listed(["a"]), "`a`");
        assert_eq!(listed(["a", "b", "c"]), "`a`, `b` or `c`");
    }
}
