//! An `Output` whose streams a test can read, here and in other rooms.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use super::paint::Paint;
use super::{Format, Output, Stream};

/// What was written so far.
#[derive(Clone, Default)]
pub(crate) struct Written(Rc<RefCell<Vec<u8>>>);

impl Written {
    /// As text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.0.borrow().clone()).unwrap()
    }
}

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A stream that refuses every byte.
pub(super) struct Closed(pub(super) io::ErrorKind);

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An output as in a pipe, without colour, 80 columns wide; and its standard output and standard error.
pub(crate) fn captured(format: Format) -> (Output, Written, Written) {
    captured_within(format, 80)
}

/// The same with lines of so many columns.
pub(crate) fn captured_within(format: Format, width: u16) -> (Output, Written, Written) {
    let (data, words) = (Written::default(), Written::default());
    let output = Output {
        format,
        quiet: false,
        silent: false,
        data: Stream {
            width,
            ..stream(data.clone())
        },
        words: stream(words.clone()),
        warnings: RefCell::default(),
    };
    (output, data, words)
}

pub(super) fn stream(sink: impl Write + 'static) -> Stream {
    Stream {
        sink: RefCell::new(Box::new(sink)),
        terminal: false,
        paint: Paint { on: false },
        width: 80,
    }
}
