//! Writers that are killed: whatever happens, the record is whole and no finished change is lost.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::home::{Home, run};

/// Programs that are killed while they write.
const KILLED: u32 = 50;

fn set(home: &Home, key: &str, value: &str) -> std::process::Command {
    let mut command = home.command(&["customer", "set", "acme", key, value]);
    command.stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

fn record(home: &Home) -> String {
    fs::read_to_string(home.customers().join("acme-corp.yaml")).unwrap()
}

/// What lies in the folder besides what belongs there.
fn leftovers(folder: &Path, theirs: &[&str]) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| {
        let name = entry.unwrap().file_name();
        name.to_string_lossy().into_owned()
    });
    names
        .filter(|name| !theirs.contains(&name.as_str()))
        .collect()
}

#[test]
fn a_writer_killed_at_any_moment_leaves_the_old_record_or_the_new_one() {
    let home = Home::new().with_acme();
    // How long an undisturbed change takes, to spread the kills over.
    let started = Instant::now();
    assert!(run(set(&home, "environment.seats", "1")).status.success());
    let whole = started.elapsed();
    let rest = record(&home).replace("  seats: 1\n", "");

    let over = AtomicBool::new(false);
    let mut seats = 1;
    let mut killed = 0;
    thread::scope(|scope| {
        let file = home.customers().join("acme-corp.yaml");
        let (rest, over) = (&rest, &over);
        // Whoever reads meanwhile meets a whole record at every moment.
        let reader = scope.spawn(move || {
            while !over.load(Ordering::Relaxed) {
                let text = fs::read_to_string(&file).unwrap();
                let others = text.lines().filter(|line| !line.starts_with("  seats: "));
                assert!(others.eq(rest.lines()), "{text}");
                thread::sleep(Duration::from_millis(1));
            }
        });
        for next in 2..2 + KILLED {
            let mut writer = set(&home, "environment.seats", &next.to_string())
                .spawn()
                .unwrap();
            thread::sleep(whole * (next - 2) / KILLED);
            // It may have ended already; then there is nothing to kill.
            let _ = writer.kill();
            let ended = writer.wait().unwrap();
            killed += u32::from(!ended.success());
            let now = record(&home);
            let is = |seats: u32| now.replace(&format!("  seats: {seats}\n"), "") == *rest;
            assert!(is(next) || (is(seats) && !ended.success()), "{next}\n{now}");
            if is(next) {
                seats = next;
            }
        }
        over.store(true, Ordering::Relaxed);
        reader.join().unwrap();
    });
    assert!(killed > 0, "none was killed in time");

    // The book works on: what the killed ones left is swept up, and the last change that stands is taken back.
    assert!(run(set(&home, "environment.seats", "900")).status.success());
    assert!(home.run(&["undo"]).status.success());
    assert_eq!(record(&home), rest_with(&rest, seats));
    assert!(home.run(&["check"]).status.success());
    assert_eq!(leftovers(&home.customers(), &["acme-corp.yaml"]), [""; 0]);
    let private = home.customers().with_file_name(".csa");
    let theirs = [".gitignore", "journal", "lock", "customer.schema.json"];
    assert_eq!(leftovers(&private, &theirs), [""; 0]);
}

fn rest_with(rest: &str, seats: u32) -> String {
    rest.replace(
        "environment:\n",
        &format!("environment:\n  seats: {seats}\n"),
    )
}
