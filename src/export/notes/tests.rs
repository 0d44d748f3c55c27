//! Tables of cases: Markdown, its HTML, its text.

use super::{html, markdown, text};

/// Markdown, HTML, text.
const CASES: [(&str, &str, &str); 35] = [
    ("", "", ""),
    (" \n\t\n", "", ""),
    ("Agreed.", "<p>Agreed.</p>", "Agreed."),
    (
        "one\ntwo  \nthree\\\nfour",
        "<p>one<br>two<br>three<br>four</p>",
        "one\ntwo\nthree\nfour",
    ),
    (
        "a\r\nb\rc\u{2028}d\u{85}e\u{b}f",
        "<p>a<br>b<br>c<br>d<br>e<br>f</p>",
        "a\nb\nc\nd\ne\nf",
    ),
    ("a\n\nb", "<p>a</p><p>b</p>", "a\n\nb"),
    (
        "## Next *steps*\nSoon",
        "<p><strong>Next <em>steps</em></strong></p><p>Soon</p>",
        "Next steps\n\nSoon",
    ),
    (
        "Agenda\n---\nx",
        "<p><strong>Agenda</strong></p><p>x</p>",
        "Agenda\n\nx",
    ),
    (
        "a **b** _c_ `d <e>` ~~f~~",
        "<p>a <strong>b</strong> <em>c</em> d &lt;e&gt; ~~f~~</p>",
        "a b c d <e> ~~f~~",
    ),
    (
        "Decided:\n- a\n- b",
        "<p>Decided:</p><ul><li>a</li><li>b</li></ul>",
        "Decided:\n- a\n- b",
    ),
    ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
    ("1. a\n1. b", "<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
    (
        "15. November: go\n20. November: live",
        "<p>15. November: go<br>20. November: live</p>",
        "15. November: go\n20. November: live",
    ),
    (
        "1. May: a\n9. May: b",
        "<p>1. May: a<br>9. May: b</p>",
        "1. May: a\n9. May: b",
    ),
    (
        "- a\n  2) b\n- c",
        "<ul><li>a<br>2) b</li><li>c</li></ul>",
        "- a\n  2) b\n- c",
    ),
    (
        "- a\n\n  b\n- c",
        "<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>",
        "- a\n\n  b\n- c",
    ),
    (
        "- a\n  1. b\n     - c\n- d",
        "<ul><li>a<ol><li>b<ul><li>c</li></ul></li></ol></li><li>d</li></ul>",
        "- a\n  1. b\n    - c\n- d",
    ),
    (
        "- a\nb\n\nc",
        "<ul><li>a<br>b</li></ul><p>c</p>",
        "- a\n  b\n\nc",
    ),
    (
        "- [ ] open\n- [x] done",
        "<ul><li>[ ] open</li><li>[x] done</li></ul>",
        "- [ ] open\n- [x] done",
    ),
    (
        "> said\n> so\n\nme",
        "<p>said<br>so</p><p>me</p>",
        "said\nso\n\nme",
    ),
    ("a\n\n***\n\nb", "<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"),
    (
        "```yaml\na:\n  b: \"<c>\"\n\nd: 1\n```",
        "<p>yaml<br>a:<br>&nbsp;&nbsp;b: &quot;&lt;c&gt;&quot;<br><br>d: 1</p>",
        "yaml\na:\n  b: \"<c>\"\n\nd: 1",
    ),
    (
        "```we agreed this\nx\n```",
        "<p>we agreed this<br>x</p>",
        "we agreed this\nx",
    ),
    (
        "| a | b |\n|---|:-:|\n| 1 | **2** |\n|  | x \\| y | lost |",
        "<p><strong>a | b</strong><br>1 | <strong>2</strong><br> | x | y | lost</p>",
        "a | b\n1 | 2\n | x | y | lost",
    ),
    (
        "[plan](https://x.example/?a=1&b=\"2\")",
        "<p><a href=\"https://x.example/?a=1&amp;b=%222%22\">plan</a></p>",
        "plan (https://x.example/?a=1&b=\"2\")",
    ),
    (
        "<https://x.example> <dana@x.example>",
        "<p><a href=\"https://x.example\">https://x.example</a> <a href=\"mailto:dana@x.example\">dana@x.example</a></p>",
        "https://x.example dana@x.example",
    ),
    (
        "[a](javascript:b) [c](./d) [](ftp://e)",
        "<p>a (javascript:b) c (./d) ftp://e</p>",
        "a (javascript:b) c (./d) ftp://e",
    ),
    (
        "![shot](https://x.example/a.png) ![b](b.png)",
        "<p><a href=\"https://x.example/a.png\">shot</a> b (b.png)</p>",
        "shot (https://x.example/a.png) b (b.png)",
    ),
    (
        "[![i](http://b.example)](http://c.example \"t\")",
        "<p><a href=\"http://c.example\">i (http://b.example)</a> (t)</p>",
        "i (http://b.example) (http://c.example) (t)",
    ),
    (
        "[Dana]: agreed\n\n[Dana] left",
        "<p>[Dana]: agreed</p><p>[Dana] left</p>",
        "[Dana]: agreed\n\n[Dana] left",
    ),
    (
        "[a]: b\n[A]: <c>\n\n> [a]: d 'e [f]'\n\n`[a]: g`",
        "<p>[a]: b<br>[A]: &lt;c&gt;</p><p>[a]: d 'e [f]'</p><p>[a]: g</p>",
        "[a]: b\n[A]: <c>\n\n[a]: d 'e [f]'\n\n[a]: g",
    ),
    (
        "[a]: b\n\n| c |\n|-|\n| d | [e] |\n\n    [a]: f",
        "<p>[a]: b</p><p><strong>c</strong><br>d | [e]</p><p>[a]: f</p>",
        "[a]: b\n\nc\nd | [e]\n\n[a]: f",
    ),
    (
        "a <b>c</b>\n\n<script>\nx && y\n</script>",
        "<p>a &lt;b&gt;c&lt;/b&gt;</p><p>&lt;script&gt;<br>x &amp;&amp; y<br>&lt;/script&gt;</p>",
        "a <b>c</b>\n\n<script>\nx && y\n</script>",
    ),
    (
        "AT&amp;T &lt;b&gt; R&D",
        "<p>AT&amp;T &lt;b&gt; R&amp;D</p>",
        "AT&T <b> R&D",
    ),
    (
        "a\u{0}b\u{1b}[31mc\u{7}\u{200f}d",
        "<p>ab[31mc\u{200f}d</p>",
        "ab[31mc\u{200f}d",
    ),
];

#[test]
fn notes_as_html_and_text() {
    for (notes, as_html, as_text) in CASES {
        assert_eq!(html(notes), as_html, "{notes:?}");
        assert_eq!(text(notes), as_text, "{notes:?}");
    }
}

#[test]
fn markdown_stays_as_it_was_written() {
    assert_eq!(
        markdown("# a  \r\n\r\n\tb\rc\u{2028}"),
        "# a  \n\n\tb\nc\u{2028}"
    );
}

#[test]
fn nothing_is_too_deep() {
    for part in [
        "> ",
        "- ",
        "1. ",
        "2. ",
        "*",
        "[",
        "![",
        "`",
        "<",
        "|a|\n|-|\n",
        "[a]: b\n\n",
    ] {
        let notes = part.repeat(30_000 / part.len());
        assert!(html(&notes).len() < 1_000_000, "{part}");
        assert!(text(&notes).len() < 1_000_000, "{part}");
    }
}
