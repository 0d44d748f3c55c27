//! Standard streams that are closed, full or gone, and editors that end badly: nothing hangs, panics or is lost.

use std::fs;
use std::process::{Output, Stdio};

use crate::table::{READING, WRITING};
use crate::world::{World, in_parallel, run, said};

/// csa behind a piece of shell, as in `csa … >&-`.
fn in_shell(world: &World, line: &str, behind: &str) -> Output {
    let mut command = world.program("sh");
    let script = format!("\"$0\" {line} {behind}");
    command.args(["-c", &script, env!("CARGO_BIN_EXE_csa")]);
    run(command)
}

fn is_quiet(output: &Output, what: &str) {
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(!words.contains("panicked"), "{what}: {words}");
    assert!(!words.contains("roken pipe"), "{what}: {words}");
}

#[test]
fn a_reader_may_stop_reading() {
    let world = World::used();
    in_parallel(READING, |line| {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = world.csa(line);
        command.stdout(writer);
        let output = run(command);
        assert!(output.status.success(), "{line}: {}", said(&output));
        is_quiet(&output, line);
    });
    for line in [
        "report book",
        "customer schema",
        "completions bash",
        "rules --json",
    ] {
        let output = in_shell(&world, line, "| head -n 1");
        assert_eq!(
            String::from_utf8_lossy(&output.stdout).lines().count(),
            1,
            "{line}"
        );
        is_quiet(&output, line);
    }
}

#[test]
fn a_stream_may_be_closed() {
    let world = World::used();
    in_parallel(READING, |line| {
        for closed in [">&-", "<&- >&- 2>&-"] {
            let output = in_shell(&world, line, closed);
            assert!(
                output.status.success(),
                "{line} {closed}: {}",
                said(&output)
            );
            is_quiet(&output, line);
        }
    });
}

#[test]
fn what_cannot_be_said_is_written_all_the_same() {
    in_parallel(WRITING, |line| {
        let undisturbed = line.world();
        let world = undisturbed.again();
        undisturbed.well(line.line);
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = world.csa(line.line);
        command.stdout(writer.try_clone().unwrap()).stderr(writer);
        let output = run(command);
        assert!(output.status.success(), "{}", line.line);
        assert_eq!(world.files(), undisturbed.files(), "{}", line.line);
    });
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_standard_output_is_told_and_the_record_is_written() {
    let full = || {
        fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap()
    };
    let world = World::used();
    in_parallel(READING, |line| {
        let mut command = world.csa(line);
        command.stdout(full());
        let output = run(command);
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        let is_told =
            words.contains("could not write to standard output") && words.contains("No space left");
        // A few say what they have to say on standard error, or nothing.
        let prints = !world.run(line).stdout.is_empty();
        assert_eq!(is_told, prints, "{line}: {words}");
        assert_eq!(
            output.status.code(),
            Some(i32::from(prints)),
            "{line}: {words}"
        );
    });
    let mut command = world.csa("onboard Wayne --tier advanced --order-form 2026-11-20");
    command.stdout(full());
    let output = run(command);
    assert_eq!(output.status.code(), Some(1));
    assert!(world.record("wayne").exists());
    world.well("onboard wayne");
}

#[test]
fn an_editor_that_ends_badly_loses_nothing() {
    for (ending, told) in [("kill -KILL $$", "signal: 9"), ("exit 3", "exit status: 3")] {
        let world = World::used();
        let before = world.files();
        let script = world.path().join("bad-editor.sh");
        fs::write(&script, format!("sh editor.sh \"$1\"\n{ending}\n")).unwrap();
        let files = || {
            let mut files = world.files();
            files.remove(std::path::Path::new("bad-editor.sh"));
            files
        };
        for line in [
            "customer edit acme",
            "log edit acme last --edit",
            "log acme call --on 2026-11-20 --edit",
            "onboard draft acme kickoff --edit --output draft.md",
        ] {
            let mut command = world.csa(line);
            command
                .env("EDITOR", "sh ../bad-editor.sh")
                .stdin(Stdio::null());
            let output = run(command);
            let words = said(&output);
            assert_eq!(output.status.code(), Some(1), "{line}: {words}");
            assert!(
                words.contains(told) && words.contains("kept"),
                "{line}: {words}"
            );
            assert_eq!(files(), before, "{line}");
        }
        world.well("customer edit acme --resume");
        assert!(world.read("acme-corp").contains("seats: 1300"));
        world.well("log acme --resume");
        assert!(world.read("acme-corp").contains("Typed in the editor."));
    }
}
