//! Clocks that are set back, zones that change between two runs, and days that lack an hour or never were.

use crate::world::{World, run, said};

/// Runs csa with another zone and another day.
fn at(world: &World, zone: &str, today: &str, line: &str) -> String {
    let mut command = world.csa(line);
    command.env("TZ", zone).env("CSA_TODAY", today);
    let output = run(command);
    let said = said(&output);
    assert!(output.status.success(), "{zone} {today} {line}: {said}");
    said
}

/// The value behind `seats`.
fn seats(world: &World) -> String {
    let record = world.read("acme-corp");
    let line = record.lines().find(|line| line.starts_with("  seats: "));
    line.unwrap().replace("  seats: ", "")
}

#[test]
fn undo_follows_the_order_of_the_changes_and_not_the_clock() {
    let world = World::used();
    let days = ["2026-11-21", "2031-01-01", "2019-06-01", "2026-11-20"];
    for (number, day) in days.iter().enumerate() {
        let line = format!("customer set acme environment.seats {number}");
        at(&world, "Europe/Berlin", day, &line);
    }
    let listed = at(
        &world,
        "Europe/Berlin",
        "2026-11-21",
        "undo acme --list --format csv",
    );
    let listed: Vec<&str> = listed.lines().skip(1).collect();
    for (line, number) in listed.iter().zip([3, 2, 1, 0]) {
        assert!(
            line.contains(&format!("environment.seats set to {number}")),
            "{listed:?}"
        );
    }
    for left in ["2", "1", "0", "1200"] {
        at(&world, "Europe/Berlin", "2001-01-01", "undo");
        assert_eq!(seats(&world), left);
    }
    for done in ["0", "1", "2", "3"] {
        at(&world, "Europe/Berlin", "2040-01-01", "undo --redo");
        assert_eq!(seats(&world), done);
    }
}

#[test]
fn a_change_of_zone_moves_no_date_and_no_entry() {
    let world = World::used();
    let zones = [
        "America/Los_Angeles",
        "Pacific/Kiritimati",
        "Europe/Berlin",
        "Asia/Kolkata",
        "UTC",
        "CET-1CEST",
    ];
    at(
        &world,
        zones[0],
        "2026-11-20",
        "log acme update 'In California' --at 20:00",
    );
    at(
        &world,
        zones[1],
        "2026-11-21",
        "log acme update 'On Kiritimati' --at 17:00",
    );
    let entries = world.read("acme-corp");
    assert!(
        entries.contains("at: 2026-11-20T20:00:00-08:00"),
        "{entries}"
    );
    assert!(
        entries.contains("at: 2026-11-21T17:00:00+14:00"),
        "{entries}"
    );

    let dates = entries.replace("seats: 1200", "");
    let mut orders = Vec::new();
    for (number, zone) in zones.iter().enumerate() {
        at(
            &world,
            zone,
            "2026-11-21",
            &format!("customer set acme environment.seats {number}"),
        );
        let now = world
            .read("acme-corp")
            .replace(&format!("seats: {number}"), "");
        assert_eq!(now, dates, "{zone}");
        orders.push(at(&world, zone, "2026-11-21", "log list acme --ids"));
    }
    // 20:00 in California is an hour after 17:00 of the next day on Kiritimati.
    assert!(orders.iter().all(|order| *order == orders[0]), "{orders:?}");
    let newest = at(&world, "UTC", "2026-11-21", "log show acme last");
    assert!(newest.starts_with("In California"), "{newest}");
    at(
        &world,
        "Asia/Kolkata",
        "2026-11-22",
        "log edit acme last --sentiment green",
    );
    assert!(
        world
            .read("acme-corp")
            .contains("at: 2026-11-20T20:00:00-08:00")
    );
}

#[test]
fn days_that_lack_an_hour_or_never_were_are_days() {
    // Midnight or noon is missing there, or the whole day.
    for (zone, day) in [
        ("Europe/Berlin", "2026-03-29"),
        ("America/Santiago", "2026-09-06"),
        ("Asia/Beirut", "2026-03-29"),
        ("Africa/Cairo", "2026-04-24"),
        ("Australia/Lord_Howe", "2026-10-04"),
        ("Pacific/Apia", "2011-12-30"),
    ] {
        let world = World::used();
        let before = world.read("acme-corp");
        let line = format!("customer archive acme --why 'On {day}'");
        at(&world, zone, day, &line);
        let archived = world.read("acme-corp");
        assert!(
            archived.contains(&format!("on: {day}")),
            "{zone}: {archived}"
        );
        at(&world, zone, day, "undo --list");
        at(&world, zone, day, "undo");
        assert_eq!(world.read("acme-corp"), before, "{zone}");
        let mut log = world.csa(&format!("log acme update 'Of the day' --on {day}"));
        log.env("TZ", zone);
        let said = said(&run(log));
        let logged = world
            .read("acme-corp")
            .contains(&format!("at: {day}T12:00:00"));
        let is_skipped = said.contains("which skips that day");
        assert!(
            logged != is_skipped && is_skipped == (zone == "Pacific/Apia"),
            "{zone}: {said}"
        );
    }
}

#[test]
fn a_clock_that_was_set_back_makes_no_entry_twice() {
    let world = World::used();
    for day in ["2026-11-21", "2026-11-21", "2026-01-05", "2026-11-21"] {
        at(
            &world,
            "UTC",
            day,
            "log acme update 'The same words' -m 'The same notes.' --yes",
        );
    }
    let ids = at(&world, "UTC", "2026-11-21", "log list acme --ids");
    let mut ids: Vec<&str> = ids.lines().collect();
    assert_eq!(ids.len(), 6);
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 6);
}
