use super::*;

#[test]
fn the_name_in_tz_is_found() {
    for (tz, name) in [
        ("Europe/Berlin", "Europe/Berlin"),
        (":Europe/Berlin", "Europe/Berlin"),
        ("/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        (":/etc/localtime", "/etc/localtime"),
        ("CET-1CEST", "CET-1CEST"),
    ] {
        assert_eq!(zone_of_tz(tz), name);
    }
}
