//! A setting is taken from the flag, else the environment, else the configuration, else the default.

use crate::home::{Home, run, text};

/// The setting, the environment, the flags; then its value and where it came from.
type Case<'a> = (
    &'a str,
    &'a [(&'a str, &'a str)],
    &'a [&'a str],
    &'a str,
    &'a str,
);

#[test]
fn the_nearest_word_wins() {
    let home = Home::new();
    let folder = home.path();
    let config = home.path().join("config.toml");
    let filed = "book = '~/filed'\neditor = 'filed'\ntime_zone = 'los angeles'\nemail = 'rvale@GitLab.example'\n";
    std::fs::write(&config, filed).unwrap();
    let config = config.to_str().unwrap();
    let under_home = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
    let default = text(&home.run(&["config", "book"]).stdout)
        .trim_end()
        .to_owned();

    let cases: [Case; 20] = [
        ("book", &[], &[], &default, "default"),
        (
            "book",
            &[("CSA_CONFIG", config)],
            &[],
            &under_home("filed"),
            "configuration",
        ),
        (
            "book",
            &[],
            &["--config", config],
            &under_home("filed"),
            "configuration",
        ),
        (
            "book",
            &[("CSA_CONFIG", config), ("CSA_BOOK", "set")],
            &[],
            "set",
            "environment CSA_BOOK",
        ),
        (
            "book",
            &[("CSA_BOOK", "set")],
            &["--book", "said"],
            "said",
            "flag --book",
        ),
        (
            "book",
            &[("CSA_BOOK", "~/set")],
            &[],
            &under_home("set"),
            "environment CSA_BOOK",
        ),
        (
            "book",
            &[],
            &["--config", config, "--book", "~"],
            folder.to_str().unwrap(),
            "flag --book",
        ),
        (
            "editor",
            &[("CSA_CONFIG", config)],
            &[],
            "filed",
            "configuration",
        ),
        (
            "editor",
            &[("CSA_CONFIG", config), ("EDITOR", "set")],
            &[],
            "set",
            "environment EDITOR",
        ),
        (
            "editor",
            &[("VISUAL", "seen"), ("EDITOR", "set")],
            &[],
            "seen",
            "environment VISUAL",
        ),
        (
            "today",
            &[("CSA_TODAY", "2026-03-02")],
            &[],
            "2026-03-02",
            "environment CSA_TODAY",
        ),
        (
            "today",
            &[("CSA_TODAY", "2026-03-02")],
            &["--today", "2026-03-03"],
            "2026-03-03",
            "flag --today",
        ),
        ("time_zone", &[], &[], "Europe/Berlin", "system"),
        (
            "time_zone",
            &[("TZ", ":/usr/share/zoneinfo/Asia/Kathmandu")],
            &[],
            "Asia/Kathmandu",
            "system",
        ),
        // A rule instead of a name leaves nothing but the offset of now.
        ("time_zone", &[("TZ", "ABC-3")], &[], "+03:00", "clock"),
        (
            "time_zone",
            &[("TZ", "Asia/Kathmandu"), ("CSA_CONFIG", config)],
            &[],
            "America/Los_Angeles",
            "configuration",
        ),
        (
            "gainsight_time_zone",
            &[],
            &[],
            "America/Los_Angeles",
            "default",
        ),
        (
            "company_domains",
            &[("CSA_CONFIG", config)],
            &[],
            "gitlab.example",
            "default",
        ),
        // What a script exports without a value counts as not set.
        (
            "book",
            &[("CSA_BOOK", ""), ("CSA_CONFIG", ""), ("CSA_TODAY", "")],
            &[],
            &default,
            "default",
        ),
        (
            "today",
            &[("CSA_TODAY", "")],
            &["--today", "2026-03-03"],
            "2026-03-03",
            "flag --today",
        ),
    ];
    for (key, environment, flags, value, origin) in cases {
        let mut args = vec!["config", key, "--format", "tsv"];
        args.extend(flags);
        let mut command = home.command(&args);
        command.envs(environment.iter().copied());
        let shown = text(&run(command).stdout);
        let wanted = format!("key\tvalue\nkey\t{key}\nvalue\t{value}\norigin\t{origin}\n");
        assert_eq!(shown, wanted, "{environment:?} {flags:?}");
    }
}
