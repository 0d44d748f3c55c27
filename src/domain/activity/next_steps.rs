//! What is to be done next, read from the notes of an entry.

/// The steps that notes tell of, in their order, each once:
///
/// - task items that are not ticked, wherever they stand;
/// - what stands under a heading that is one of these words, items and paragraphs, until the next heading of its rank;
/// - lines that begin with one of these words and a colon.
///
/// A heading is `## Next steps`, `**Next steps**`, `Next steps:` alone on a line, or underlined. What is ticked, or
/// stands in a code block, is none. Words are compared without case, hyphens and the colon behind them.
pub(crate) fn next_steps(notes: &str, words: &[String]) -> Vec<String> {
    read(notes, words, false)
}

/// The items of lists under a heading that is one of these words, and nothing else: what was put there on purpose. Any
/// other heading, a line across the page or a paragraph ends them, so that what follows is never taken with them.
pub(crate) fn steps_below(notes: &str, headings: &[String]) -> Vec<String> {
    read(notes, headings, true)
}

fn read(notes: &str, words: &[String], is_strict: bool) -> Vec<String> {
    let mut reader = Reader {
        words: words.iter().map(|word| folded(word)).collect(),
        is_strict,
        ..Reader::default()
    };
    let lines: Vec<&str> = notes.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        reader.line(line, lines.get(at + 1).copied().unwrap_or_default());
    }
    let mut steps: Vec<String> = Vec::new();
    for step in reader.steps {
        if !step.is_empty() && !steps.contains(&step) {
            steps.push(step);
        }
    }
    steps
}

/// The rank of a heading that is only a line with a colon or in bold: below every real one.
const LOWEST: usize = 7;

/// Where the reader is in the notes.
#[derive(Default)]
struct Reader {
    words: Vec<String>,
    /// Only items of lists below a heading count.
    is_strict: bool,
    steps: Vec<String>,
    /// The rank of the heading of next steps that holds here.
    section: Option<usize>,
    /// Whether the last line was a step that this one may go on with.
    goes_on: bool,
    /// Whether the line across the page that comes next belongs to a heading.
    was_underlined: bool,
    /// What closes the code block that this line lies in.
    fence: Option<String>,
}

impl Reader {
    fn line(&mut self, line: &str, below: &str) {
        let text = line.trim();
        if let Some(fence) = &self.fence {
            if text.starts_with(fence.as_str()) {
                self.fence = None;
            }
            return;
        }
        if let Some(fence) = ["```", "~~~"].into_iter().find(|it| text.starts_with(it)) {
            self.fence = Some(fence.to_owned());
            self.goes_on = false;
            return;
        }
        if text.is_empty() || is_rule(text) {
            self.goes_on = false;
            if self.is_strict && !text.is_empty() && !self.was_underlined {
                self.section = None;
            }
            self.was_underlined = false;
            return;
        }
        match heading(text, below) {
            Some((rank, title)) => {
                self.was_underlined = is_rule(below.trim());
                self.heading(rank, title);
            }
            None => self.text(line, text),
        }
    }

    /// A heading of next steps, or one that ends them. What only looks like a heading is one only by its words.
    fn heading(&mut self, rank: usize, title: &str) {
        self.goes_on = false;
        if self.words.contains(&folded(title)) {
            self.section = Some(rank);
        } else if self
            .section
            .is_some_and(|own| rank <= own || self.is_strict)
        {
            self.section = None;
        }
    }

    fn text(&mut self, line: &str, text: &str) {
        let is_indented = line.starts_with([' ', '\t']);
        match item(text) {
            Some(item) => self.item(item),
            None if self.goes_on && (is_indented || !self.is_strict) => {
                if let Some(last) = self.steps.last_mut() {
                    last.push(' ');
                    last.push_str(text);
                }
            }
            None => self.paragraph(text, is_indented),
        }
    }

    fn paragraph(&mut self, text: &str, is_indented: bool) {
        // A list below a line with a colon ends with the first paragraph that is no part of it.
        if self.is_strict || self.section == Some(LOWEST) && !is_indented {
            self.section = None;
        }
        match (self.after_word(text), self.section) {
            (Some(step), _) => self.add(&step),
            (None, Some(_)) => self.add(text),
            (None, None) => {}
        }
    }

    fn item(&mut self, item: &str) {
        self.goes_on = false;
        match (task(item), self.section) {
            (Some((true, _)), _) => {}
            (Some((false, task)), section) if section.is_some() || !self.is_strict => {
                self.add(task);
            }
            (Some(_), _) => {}
            (None, section) => match self.after_word(item) {
                Some(step) => self.add(&step),
                None if section.is_some() => self.add(item),
                None => {}
            },
        }
    }

    fn add(&mut self, step: &str) {
        self.steps.push(step.trim().to_owned());
        self.goes_on = true;
    }

    /// What stands behind `Next:`, in bold or not.
    fn after_word(&self, text: &str) -> Option<String> {
        let (word, rest) = text.split_once(':').filter(|_| !self.is_strict)?;
        let rest = rest.trim_start_matches('*').trim();
        let is_one = !rest.is_empty() && self.words.contains(&folded(word));
        is_one.then(|| rest.to_owned())
    }
}

/// The rank and the words of a heading: with hashes, underlined, in bold or with a colon.
fn heading<'a>(text: &'a str, below: &str) -> Option<(usize, &'a str)> {
    let hashes = text.chars().take_while(|c| *c == '#').count();
    if (1..=6).contains(&hashes) {
        let rest = &text[hashes..];
        let is_one = rest.is_empty() || rest.starts_with([' ', '\t']);
        return is_one.then(|| (hashes, rest.trim_end_matches('#')));
    }
    if item(text).is_some() {
        return None;
    }
    let below = below.trim();
    for (mark, rank) in [('=', 1), ('-', 2)] {
        if below.len() > 1 && below.chars().all(|c| c == mark) {
            return Some((rank, text));
        }
    }
    let bold = text.trim_end_matches(':');
    let is_bold = ["**", "__"].into_iter().any(|mark| {
        let inner = bold
            .strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark));
        inner.is_some_and(|inner| !inner.is_empty() && !inner.contains(mark))
    });
    (is_bold || text.ends_with(':')).then_some((LOWEST, text))
}

/// A line that only divides.
fn is_rule(text: &str) -> bool {
    let mark = text.chars().next().unwrap_or_default();
    "-=_*".contains(mark) && text.len() > 1 && text.chars().all(|c| c == mark || c == ' ')
}

/// What an item of a list says.
fn item(text: &str) -> Option<&str> {
    let rest = match text.strip_prefix(['-', '*', '+']) {
        Some(rest) => rest,
        None => {
            let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
            let is_numbered = rest.len() < text.len();
            rest.strip_prefix(['.', ')']).filter(|_| is_numbered)?
        }
    };
    match rest.is_empty() {
        true => Some(rest),
        false => rest.strip_prefix([' ', '\t']).map(str::trim),
    }
}

/// Whether a task is ticked, and what it says.
fn task(item: &str) -> Option<(bool, &str)> {
    let (mark, rest) = item.strip_prefix('[')?.split_once(']')?;
    match mark {
        "" | " " => Some((false, rest.trim())),
        // `~` is GitLab's mark for a task that does not apply.
        "x" | "X" | "~" => Some((true, rest.trim())),
        _ => None,
    }
}

/// Words without case, stress, hyphens, and the colon behind them.
fn folded(text: &str) -> String {
    let plain = text.replace(['*', '_'], "").replace('-', " ");
    let plain = plain.trim().trim_end_matches(':').to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(notes: &str, expected: &[&str]) {
        let words = ["next", "next steps", "actions", "follow-ups"].map(str::to_owned);
        assert_eq!(next_steps(notes, &words), expected, "{notes}");
    }

    #[test]
    fn open_tasks_are_steps_wherever_they_stand() {
        case(
            "- [ ] send the deck\n- [x] book the room",
            &["send the deck"],
        );
        case("text\n* [ ] a\n  1. [] b\n+ [~] c\n- [?] d", &["a", "b"]);
        case("- [ ]\n- [ ] a\n- [ ] a", &["a"]);
        case("- [docs](https://docs.example)", &[]);
    }

    #[test]
    fn what_stands_under_a_heading_of_next_steps_is_one() {
        for heading in [
            "## Next steps",
            "### NEXT STEPS ###",
            "**Next steps**",
            "**Next steps:**",
            "__Next steps__:",
            "Next steps:",
            "Next steps\n----------",
            "# Follow ups",
            "# Follow-Ups:",
            "# Actions",
        ] {
            case(
                &format!("- no\n\n{heading}\n\n- Dana: access\n- [x] over\n2) deck"),
                &["Dana: access", "deck"],
            );
        }
        case("## Next stepson\n- no", &[]);
        case("##Next\n- no", &[]);
        // Until the next heading of that rank.
        case(
            "## Next steps\n- a\n### Acme\n- b\n## Topics\n- c\n**Next steps**\n- d\n## Topics\n- e",
            &["a", "b", "d"],
        );
        case(
            "# Next steps\nRobin asks.\n\nDana answers\nby Friday.",
            &["Robin asks.", "Dana answers by Friday."],
        );
        case(
            "Next steps:\n- a\n\n- b\n\nAfterwards we talked.\n- c",
            &["a", "b"],
        );
        case("Next steps:\nTopics:\n- c", &[]);
        // An empty template says nothing.
        case("## Decisions\n\n## Next steps\n- \n-\n", &[]);
    }

    #[test]
    fn a_step_goes_on_over_its_lines_and_ends_with_them() {
        case(
            "- [ ] send the\n  deck\n\n  tomorrow\n- no",
            &["send the deck"],
        );
        case("- [ ] a\n  - [ ] b\n    c", &["a", "b c"]);
        case("## Next\r\n- a\r\n- b\r\n", &["a", "b"]);
    }

    #[test]
    fn a_line_may_say_what_is_next() {
        case("Next: send the deck", &["send the deck"]);
        case(
            "- **Next:** send the deck\n- **Next steps**: b",
            &["send the deck", "b"],
        );
        case("The next: nothing\nNext:\n", &[]);
        case("- Nextcloud: no\n- at 10:30 we met", &[]);
    }

    /// Whatever stands around the items that are meant for others, it is not taken with them.
    #[test]
    fn below_a_heading_only_the_items_of_its_list_count() {
        let words = ["agreed".to_owned()];
        for notes in [
            "## Agreed\n- a\n- [ ] b\n  c\n- [x] no\n",
            "- [ ] no\n- no\n\nAgreed: no\n\n**Agreed**\n\n- a\n- b c\n\nno\n- no",
            "Agreed\n------\n- a\n- b c\n\n---\n- no",
            "# Agreed\n- a\n- b c\nno\n- no",
            "# Agreed\n- a\n- b c\n### Internal\n- no",
            "# Agreed\n- a\n- b c\n\n**Internal**\n- no",
            "# Agreed\n- a\n- b c\n\nRobin:\n- no",
            "# Agreed\n- a\n- b c\n```\n- no\n```",
            "# Agreed\n- a\n# Other\n- no\n# Agreed\n- b c\n# Next\n- no",
        ] {
            assert_eq!(steps_below(notes, &words), ["a", "b c"], "{notes}");
        }
        assert_eq!(steps_below("# Agreed\nno\n- no", &words), [""; 0]);
    }

    #[test]
    fn code_is_no_step() {
        case("```\n- [ ] no\n```\n- [ ] a\n~~~ md\n## Next\n- no", &["a"]);
        case("## Next\n```\n- no\n```\n---\n- a", &["a"]);
    }
}
