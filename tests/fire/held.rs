//! A writer that is stopped or killed while it holds the lock.

use std::fs;
use std::process::{Child, Command, Output};
use std::thread;
use std::time::{Duration, Instant};

use crate::trace;
use crate::world::{World, run, said};

const FIRST: &str = "customer set acme environment.seats 1300";
const SECOND: &str = "log acme update 'The second one' -m 'Words of the second one.'";

/// csa, stopped amid its write, and the number of its process.
struct Stopped {
    strace: Child,
    process: String,
}

impl Stopped {
    /// Stops it before the new record is flushed.
    fn amid(world: &World) -> Self {
        let stop = [
            "-o",
            "/dev/null",
            "-e",
            "trace=fsync",
            "-e",
            "inject=fsync:signal=STOP:when=1",
        ];
        let strace = trace::traced(world, &stop, FIRST).spawn().unwrap();
        let lock = world.book().join(".csa/lock");
        let before = fs::read_to_string(&lock).unwrap();
        let started = Instant::now();
        let process = loop {
            let now = fs::read_to_string(&lock).unwrap();
            if now != before && is_stopped(&now) {
                break now;
            }
            assert!(
                started.elapsed() < Duration::from_secs(60),
                "it was never stopped"
            );
            thread::sleep(Duration::from_millis(5));
        };
        Self { strace, process }
    }

    fn sent(self, signal: &str) -> Output {
        let kill = Command::new("kill").args([signal, &self.process]).status();
        assert!(kill.unwrap().success());
        self.strace.wait_with_output().unwrap()
    }
}

fn is_stopped(process: &str) -> bool {
    let state = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let state = state.rsplit(')').next().unwrap_or_default().trim_start();
    !process.is_empty() && state.starts_with(['T', 't'])
}

#[test]
fn a_lock_dies_with_the_writer_that_held_it() {
    if !trace::is_possible() {
        return;
    }
    let world = World::used();
    let before = world.read("acme-corp");
    let stopped = Stopped::amid(&world);

    // Reading waits for nobody.
    assert!(world.well("customer show acme").contains("1200"));
    let waited = Instant::now();
    let second = world.run(SECOND);
    let told = format!(
        "another csa (process {}) is writing to this book; nothing was written",
        stopped.process
    );
    assert_eq!(second.status.code(), Some(7));
    assert!(said(&second).contains(&told), "{}", said(&second));
    assert!(
        waited.elapsed() >= Duration::from_secs(5),
        "{:?}",
        waited.elapsed()
    );
    assert_eq!(world.read("acme-corp"), before);
    // What was typed waits, and not for the lock.
    assert!(
        said(&second).contains("what was typed is kept"),
        "{}",
        said(&second)
    );
    let kept = world.book().join(".csa/log-acme-corp-20261121T120000.json");
    assert!(
        fs::read_to_string(kept)
            .unwrap()
            .contains("Words of the second one.")
    );

    assert!(!stopped.sent("-KILL").status.success());
    assert_eq!(world.read("acme-corp"), before);
    world.well(SECOND);
    world.well("undo");
    assert_eq!(world.read("acme-corp"), before);
}

#[test]
fn the_second_writer_goes_on_when_the_first_is_done() {
    if !trace::is_possible() {
        return;
    }
    let world = World::used();
    let stopped = Stopped::amid(&world);
    thread::scope(|scope| {
        let second = scope.spawn(|| run(world.csa(SECOND)));
        thread::sleep(Duration::from_millis(300));
        assert!(!second.is_finished());
        let first = stopped.sent("-CONT");
        assert!(first.status.success(), "{}", said(&first));
        let second = second.join().unwrap();
        assert!(second.status.success(), "{}", said(&second));
    });
    let record = world.read("acme-corp");
    assert!(record.contains("seats: 1300"), "{record}");
    assert!(record.contains("Words of the second one."), "{record}");
}
