//! The sheet that a chart is drawn on: words that fit, lines, bars, and the frame around them.

use std::fmt::Write as _;

use super::style::{ACCENT, DONE, INK, NAME, PAPER, RULE, SUM, Style};
use crate::export::board_svg::words::escaped;

/// What a picture is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Width {
    /// A desktop or a sheet of paper.
    Wide,
    /// A phone.
    Narrow,
}

impl Width {
    /// Units of the picture; about as many pixels where it is shown.
    pub(super) fn units(self) -> f64 {
        match self {
            Self::Wide => 720.0,
            Self::Narrow => 380.0,
        }
    }
}

/// What stays free at the borders, for half of a stroke.
pub(super) const EDGE: f64 = 1.0;

/// How a bar looks; each differs in shape or pattern, not in colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Filled.
    Full,
    /// Filled in the colour of what is over, and half as thick.
    Thin,
    /// Hatched within a line.
    Hatched,
    /// A dashed line around nothing.
    Dashed,
    /// A line around nothing.
    Hollow,
}

/// The picture while it grows.
pub(super) struct Sheet<'a> {
    id: &'a str,
    pub(super) width: f64,
    body: String,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(id: &'a str, width: Width) -> Self {
        Self {
            id,
            width: width.units(),
            body: String::new(),
        }
    }

    /// The SVG, with all that was drawn.
    pub(super) fn finish(self, height: f64, title: &str, sentence: &str) -> String {
        let Self { id, width, body } = self;
        let (id, title, sentence) = (escaped(id), escaped(title), escaped(sentence));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"{id}\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"100%\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n\
             <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{sentence}</desc>\n\
             <defs><pattern id=\"{id}-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M1 0V5\" stroke=\"{ACCENT}\" stroke-width=\"2\"/></pattern></defs>\n\
             {body}</svg>\n"
        )
    }

    /// Words, cut to so many units; the whole of them is in a title then. Returns how long they are at most.
    pub(super) fn words(
        &mut self,
        (x, y): (f64, f64),
        style: Style,
        room: f64,
        words: &str,
    ) -> f64 {
        let (left, right) = (x - EDGE, self.width - EDGE - x);
        let free = match style.anchor {
            "start" => right,
            "end" => left,
            _ => left.min(right) * 2.0,
        };
        let shown = style.fitted(words, room.min(free));
        if shown.is_empty() {
            return 0.0;
        }
        let length = style.long(&shown);
        let bold = if style.is_bold {
            " font-weight=\"600\""
        } else {
            ""
        };
        let anchor = match style.anchor {
            "start" => String::new(),
            anchor => format!(" text-anchor=\"{anchor}\""),
        };
        let halo = match style.is_bare {
            true => String::new(),
            false => format!(
                " stroke=\"{PAPER}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
            ),
        };
        let title = match shown == words {
            true => String::new(),
            false => format!("<title>{}</title>", escaped(words)),
        };
        let Style { size, ink, .. } = style;
        self.put(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{ink}\"{halo}{bold}{anchor}>{title}{}</text>\n",
            escaped(&shown)
        ));
        length
    }

    /// Words that stand there whole or not at all.
    pub(super) fn words_if_whole(&mut self, (x, y): (f64, f64), style: Style, words: &str) {
        if x + style.long(words) <= self.width - EDGE {
            self.words((x, y), style, f64::INFINITY, words);
        }
    }

    /// A name on the left and its sum on the right of one line.
    pub(super) fn head(&mut self, y: f64, name: &str, sum: &str) {
        let room = self.width - 2.0 * EDGE;
        let for_name = match sum.is_empty() {
            true => room,
            false => (room - SUM.long(sum) - 16.0).max(room * 0.4),
        };
        let used = self.words((EDGE, y), NAME, for_name, name);
        let right = self.width - EDGE;
        self.words((right, y), SUM.end(), room - used - 16.0, sum);
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), ink: &str, width: f64) {
        self.dashed(from, to, ink, width, "");
    }

    /// A line in dashes, such as `4 3`; a whole one without.
    pub(super) fn dashed(
        &mut self,
        from: (f64, f64),
        to: (f64, f64),
        ink: &str,
        width: f64,
        dashes: &str,
    ) {
        let dashes = match dashes {
            "" => String::new(),
            dashes => format!(" stroke-dasharray=\"{dashes}\""),
        };
        self.put(format_args!(
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{ink}\" stroke-width=\"{width}\"{dashes}/>\n",
            from.0, from.1, to.0, to.1
        ));
    }

    /// A bar; `says` is what a pointer over it is told.
    pub(super) fn bar(&mut self, look: Look, (x, y): (f64, f64), size: (f64, f64), says: &str) {
        let (width, mut height) = (size.0.max(1.5), size.1);
        let mut y = y;
        if look == Look::Thin {
            y += height * 0.25;
            height *= 0.5;
        }
        // Half of a line lies outside of what it goes around.
        let inset = if matches!(look, Look::Full | Look::Thin) {
            0.0
        } else {
            0.625
        };
        let shape = match look {
            Look::Full => format!("fill=\"{ACCENT}\""),
            Look::Thin => format!("fill=\"{DONE}\""),
            Look::Hatched => {
                format!(
                    "fill=\"url(#{}-hatch)\" stroke=\"{ACCENT}\" stroke-width=\"1.25\"",
                    escaped(self.id)
                )
            }
            Look::Dashed => {
                format!(
                    "fill=\"{PAPER}\" stroke=\"{ACCENT}\" stroke-width=\"1.25\" stroke-dasharray=\"4 3\""
                )
            }
            Look::Hollow => {
                format!("fill=\"{PAPER}\" stroke=\"{RULE}\" stroke-width=\"1.25\"")
            }
        };
        let title = titled(says);
        self.put(format_args!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"2\" {shape}>{title}</rect>\n",
            x + inset,
            y + inset,
            (width - 2.0 * inset).max(0.5),
            height - 2.0 * inset
        ));
    }

    /// A cell of the heat map; `level` from 1 to 3.
    pub(super) fn cell(&mut self, level: u32, middle: (f64, f64), size: (f64, f64), says: &str) {
        let title = titled(says);
        let (width, height) = size;
        self.put(format_args!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{:.1}\" fill=\"var(--heat-{level})\">{title}</rect>\n",
            middle.0 - width / 2.0,
            middle.1 - height / 2.0,
            (width * 0.15).min(3.0)
        ));
    }

    /// A dot in this colour.
    pub(super) fn dot(&mut self, (x, y): (f64, f64), radius: f64, ink: &str, says: &str) {
        let title = titled(says);
        self.put(format_args!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{ink}\">{title}</circle>\n"
        ));
    }

    /// A diamond, for a day on which something falls due or begins anew.
    pub(super) fn diamond(&mut self, (x, y): (f64, f64), says: &str) {
        let (half, title) = (5.0, titled(says));
        self.put(format_args!(
            "<path d=\"M{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}Z\" fill=\"{INK}\" stroke=\"{PAPER}\" stroke-width=\"1.5\">{title}</path>\n",
            y - half,
            x + half,
            y + half,
            x - half
        ));
    }

    /// A small arrow's head at the border: what is drawn there goes on, to the left or to the right.
    pub(super) fn goes_on(&mut self, (x, y): (f64, f64), to_the_right: bool) {
        let tip = if to_the_right { 5.0 } else { -5.0 };
        self.put(format_args!(
            "<path d=\"M{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}\" fill=\"none\" stroke=\"{INK}\" stroke-width=\"1.25\"/>\n",
            y - 4.0,
            x + tip,
            y + 4.0
        ));
    }

    /// A line through these points.
    pub(super) fn path(&mut self, points: &[(f64, f64)]) {
        let mut path = String::new();
        for (at, (x, y)) in points.iter().enumerate() {
            let _ = write!(path, "{}{x:.1} {y:.1}", if at == 0 { 'M' } else { 'L' });
        }
        self.put(format_args!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{ACCENT}\" stroke-width=\"2\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n"
        ));
    }

    /// Writing to a text cannot fail.
    fn put(&mut self, what: std::fmt::Arguments<'_>) {
        let _ = self.body.write_fmt(what);
    }
}

fn titled(says: &str) -> String {
    match says {
        "" => String::new(),
        says => format!("<title>{}</title>", escaped(says)),
    }
}
