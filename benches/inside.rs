//! Times the pieces of the program that take time, within one process: `cargo bench --features internals`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "it writes a book of its own; a benchmark that cannot begin fails"
)]

#[path = "book/mod.rs"]
mod book;

use csa::internals::bench::{Book, read, read_whole};
use divan::Bencher;
use divan::counter::BytesCount;

/// How many customers the books have that are looked through.
const BOOKS: [u64; 3] = [10, 100, 1_000];
/// A record of 134 KB, with years of a log, and one of 23 KB.
const RECORDS: [u64; 2] = [7, 3];

fn main() {
    divan::main();
}

#[divan::bench(args = RECORDS)]
fn read_a_record(bencher: Bencher, number: u64) {
    let text = book::record(number);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| read(&text));
}

#[divan::bench(args = RECORDS)]
fn read_a_record_by_the_whole_reader(bencher: Bencher, number: u64) {
    let text = book::record(number);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| read_whole(&text));
}

#[divan::bench(args = RECORDS)]
fn add_a_line_to_the_log(bencher: Bencher, number: u64) {
    let record = read(&book::record(number));
    bencher.bench(|| record.logged());
}

#[divan::bench(args = RECORDS)]
fn change_a_number(bencher: Bencher, number: u64) {
    let record = read(&book::record(number));
    bencher.bench(|| record.with_seats(4_711));
}

/// A book of so many customers in a folder of its own, and what looks through it.
fn with_book(bencher: Bencher, customers: u64, look: impl Fn(&Book) -> usize + Sync) {
    let folder = tempfile::tempdir().unwrap();
    book::write(folder.path(), customers).unwrap();
    let book = Book::open(folder.path().to_owned(), book::TODAY.parse().unwrap());
    bencher.bench(|| look(&book));
}

#[divan::bench(args = BOOKS, sample_count = 20)]
fn merely_read_a_book(bencher: Bencher, customers: u64) {
    with_book(bencher, customers, Book::bytes);
}

#[divan::bench(args = BOOKS, sample_count = 20)]
fn today(bencher: Bencher, customers: u64) {
    with_book(bencher, customers, Book::today);
}

#[divan::bench(args = [10, 100, 300], sample_count = 5)]
fn plan_four_quarters(bencher: Bencher, customers: u64) {
    with_book(bencher, customers, Book::plan);
}
