//! Many at once on one customer: no entry is lost, none doubled, and whoever reads meanwhile meets a whole record.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::world::{World, said};

/// Programs at the same time.
const WRITERS: usize = 8;
/// Entries that each of them makes, one after another, in a run that may take long.
const ALL: usize = 200;
/// As many in a short run.
const SHORT: usize = 20;
/// Changes that the journal keeps at most.
const KEPT: usize = 200;
/// Its size, beyond which the oldest go.
const KEPT_BYTES: u64 = 32 * 1024 * 1024;

/// Makes an entry. Whoever is told that another csa is writing, as may be on a machine that has no time, tries again.
fn log(world: &World, subject: &str) {
    let line = format!("log acme update '{subject}' -m 'All well.' -q");
    for _ in 0..20 {
        let output = world.run(&line);
        match output.status.code() {
            Some(0) => return,
            Some(7) => {}
            _ => panic!("{line}: {:?}\n{}", output.status, said(&output)),
        }
    }
    panic!("{line}: never got its turn");
}

#[test]
fn eight_writers_keep_every_entry_of_each() {
    let entries = match std::env::var("CSA_FIRE") {
        Ok(all) if all == "all" => ALL,
        _ => SHORT,
    };
    let world = World::used();
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut seen = 0;
            while !over.load(Ordering::Relaxed) {
                let record: serde_yaml::Value =
                    serde_yaml::from_str(&world.read("acme-corp")).unwrap();
                let now = record["activities"].as_sequence().unwrap().len();
                assert!(now >= seen, "{now} entries after {seen}");
                seen = now;
                thread::sleep(Duration::from_millis(3));
            }
            seen
        });
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let world = &world;
                scope.spawn(move || {
                    for entry in 0..entries {
                        log(world, &format!("Entry {writer}-{entry}."));
                    }
                })
            })
            .collect();
        let writers = writers.into_iter().map(thread::ScopedJoinHandle::join);
        let ended: Vec<_> = writers.collect();
        over.store(true, Ordering::Relaxed);
        assert!(ended.iter().all(Result::is_ok));
        assert!(reader.join().unwrap() > 0);
    });

    let record = world.read("acme-corp");
    for writer in 0..WRITERS {
        for entry in 0..entries {
            let subject = format!("Entry {writer}-{entry}.");
            assert_eq!(record.matches(&subject).count(), 1, "{subject}\n{record}");
        }
    }
    let ids = said(&world.run("log list acme --ids"));
    let mut ids: Vec<&str> = ids.lines().collect();
    let listed = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(
        (ids.len(), listed),
        (2 + WRITERS * entries, 2 + WRITERS * entries)
    );
    let kept = said(&world.run("history acme --format csv"))
        .lines()
        .count()
        - 1;
    let journal = fs::read_dir(world.book().join(".csa/journal")).unwrap();
    let sizes: Vec<u64> = journal
        .map(|entry| entry.unwrap().metadata().unwrap().len())
        .collect();
    let is_full = sizes.iter().sum::<u64>() + sizes.iter().max().unwrap() > KEPT_BYTES;
    assert!(kept == (WRITERS * entries).min(KEPT) || is_full, "{kept}");
    let left: Vec<_> = fs::read_dir(world.book().join("customers"))
        .unwrap()
        .collect();
    assert_eq!(left.len(), 3, "{left:?}");
}
