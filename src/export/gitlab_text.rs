//! Texts of a record as they may stand in a GitLab description: they can neither run a quick action
//! nor begin a heading, a code block or a tag of their own.

use super::wording::line;

/// What begins a quick action, a heading, a fence or a quotation when it stands first in a line.
const STARTS: [&str; 8] = ["/", "#", "```", "~~~", ">>>", "---", "===", "$$"];

/// The text on one line, for a list, a table or a heading of ours.
pub(super) fn inline(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in line(text).chars() {
        if "\\|<[`".contains(c) {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

/// The text with its lines, for a section of ours. Lists, links and stresses stay what they are.
pub(super) fn block(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines = text.trim().split('\n').map(|line| {
        let line = line.trim_end().replace('<', "\\<");
        let words = line.trim_start();
        match STARTS.iter().any(|start| words.starts_with(start)) {
            true => format!("{}\\{words}", &line[..line.len() - words.len()]),
            false => line,
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_the_users_can_run_or_begin_anything() {
        let text = "Ship daily\r\n/close\n  /label ~x\n## Updates\n- a <!-- b\n```\n>>>\n---\n";
        assert_eq!(
            block(text),
            "Ship daily\n\\/close\n  \\/label ~x\n\\## Updates\n- a \\<!-- b\n\\```\n\\>>>\n\\---"
        );
        assert_eq!(
            inline("a\n/close | `b` [c](d)"),
            "a /close \\| \\`b\\` \\[c](d)"
        );
    }
}
