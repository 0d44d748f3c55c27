//! The sequence by which a program asks the terminal to put a text on the clipboard: OSC 52, as xterm defines it.
//!
//! It reaches the terminal that the user sits at through any number of remote shells. tmux and GNU screen stand in
//! its way and pass on only what is wrapped for them.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::Path;

use super::Surroundings;

/// The longest text, in bytes, that every terminal with the sequence takes: hterm and its heirs stop at 100,000
/// characters of it.
pub(super) const MOST: usize = 74_994;

/// GNU screen cuts strings that are longer than 768 bytes, older ones at 256.
const PIECE: usize = 240;

/// Whether some terminals would not take it.
pub(super) fn is_large(text: &str) -> bool {
    text.len() > MOST
}

/// Asks the terminal to put the text on the clipboard. No terminal answers.
///
/// # Errors
/// When there is no terminal.
pub(super) fn send(text: &str, around: &Surroundings, terminal: &Path) -> io::Result<()> {
    let mut terminal = OpenOptions::new().write(true).open(terminal)?;
    terminal.write_all(request(text, around).as_bytes())?;
    terminal.flush()
}

/// The sequence, wrapped for what stands between us and the terminal.
pub(super) fn request(text: &str, around: &Surroundings) -> String {
    let bare = format!("\x1b]52;c;{}\x07", base64(text.as_bytes()));
    // Through a remote shell the variables do not come along, but the terminal's kind does.
    let is_tmux = around.in_tmux || (!around.in_screen && around.term.starts_with("tmux"));
    let is_screen = !is_tmux && (around.in_screen || around.term.starts_with("screen"));
    if is_tmux {
        // Which of the two tmux heeds depends on `set-clipboard` and `allow-passthrough`; twice does no harm.
        let passed = bare.replace('\x1b', "\x1b\x1b");
        return format!("{bare}\x1bPtmux;{passed}\x1b\\");
    }
    if is_screen {
        return pieces(&bare)
            .map(|piece| format!("\x1bP{piece}\x1b\\"))
            .collect();
    }
    bare
}

/// An ASCII text in pieces that GNU screen passes on.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let starts = (0..text.len()).step_by(PIECE);
    starts.map(|start| &text[start..text.len().min(start + PIECE)])
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 with padding, as RFC 4648 has it.
pub(super) fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let index = (bits >> (18 - 6 * place)) & 63;
            text.push(match place <= chunk.len() {
                true => char::from(ALPHABET[index as usize]),
                false => '=',
            });
        }
    }
    text
}
