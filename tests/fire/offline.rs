//! No verb opens a socket.

use std::fs;

use crate::table::{READING, WRITING};
use crate::trace;
use crate::world::{World, in_parallel, run, said};

/// A run under strace, its children's calls included, must not touch the network. What git does in `sync` is between
/// the user and their remote; here it is a folder.
fn opens_no_socket(world: &World, line: &str) {
    let log = tempfile::NamedTempFile::new().unwrap();
    let path = log.path().to_str().unwrap();
    let options = [
        "-f",
        "--seccomp-bpf",
        "-o",
        path,
        "-e",
        "trace=socket,connect",
    ];
    let output = run(trace::traced(world, &options, line));
    assert!(output.status.success(), "{line}: {}", said(&output));
    let calls = fs::read_to_string(log.path()).unwrap();
    // What git asks the machine itself, such as who the user is, is no network.
    let is_far = |call: &&str| call.contains('(') && !call.contains("AF_UNIX");
    let calls: Vec<&str> = calls.lines().filter(is_far).collect();
    assert_eq!(calls, [""; 0], "{line}");
}

#[test]
fn nobody_is_called() {
    if !trace::is_possible() {
        return;
    }
    in_parallel(WRITING, |line| opens_no_socket(&line.world(), line.line));
    let world = World::used();
    in_parallel(READING, |line| opens_no_socket(&world, line));
}

#[test]
fn a_socket_would_be_seen() {
    if !trace::is_possible() {
        return;
    }
    let world = World::used();
    let mut command = world.program("strace");
    let script = "exec 3<>/dev/tcp/127.0.0.1/1";
    command.args([
        "-f",
        "-qq",
        "--seccomp-bpf",
        "-e",
        "trace=socket,connect",
        "bash",
        "-c",
        script,
    ]);
    assert!(said(&run(command)).contains("socket(AF_INET"));
}
