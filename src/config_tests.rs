use super::*;

fn parse(text: &str) -> Result<Config> {
    Config::parse(Path::new("config.toml"), text)
}

#[test]
fn days_are_read_quoted_and_bare() {
    let config = parse("holidays = ['2026-12-25', 2027-01-01]\n").unwrap();
    assert_eq!(
        config.value("holidays").as_deref(),
        Some("2026-12-25, 2027-01-01")
    );
}

#[test]
fn what_makes_no_sense_is_refused_with_its_place() {
    for (text, line, column, said) in [
        ("nam = 'x'", 1, 1, "unknown key `nam`"),
        ("name = 'x'\nname = 'y'", 2, 1, "duplicate key"),
        ("\nname = ' '", 2, 8, "`name` is empty"),
        ("email = 'robin'", 1, 9, "`robin` is not a mail address"),
        ("book = ''", 1, 8, "`book` is empty"),
        ("book = '~robin/book'", 1, 8, "`~robin` is not understood"),
        ("calendar = ''", 1, 12, "`calendar` is empty"),
        (
            "calendar = '~robin/off.ics'",
            1,
            12,
            "`~robin` is not understood",
        ),
        ("fiscal_year_starts = 13", 1, 22, "it is a month, 1 to 12"),
        ("holidays = ['yule']", 1, 12, "`yule` is not a day"),
        ("freezes = ['yule']", 1, 11, "`yule` is no stretch of days"),
        ("name = ", 1, 8, "value"),
        (
            "time_zone = 'Europe/Berln'",
            1,
            13,
            "there is no time zone `Europe/Berln`",
        ),
        ("time_zone = 2", 1, 13, "invalid type"),
        (
            "gainsight_time_zone = '-08:00'",
            1,
            23,
            "`-08:00` is an offset",
        ),
        ("clipboard = ' '", 1, 13, "`clipboard` is empty"),
        (
            "clipboard = \"xclip '\"",
            1,
            13,
            "`clipboard` has a quote without its end",
        ),
        ("post_write = ''", 1, 14, "`post_write` is empty"),
        (
            "post_write = \"sh -c '\"",
            1,
            14,
            "`post_write` has a quote without its end",
        ),
        (
            "gainsight_fields = ['meeting_typ=A']",
            1,
            20,
            "`meeting_typ` is no field of an entry",
        ),
        (
            "gainsight_fields = ['sentiment']",
            1,
            20,
            "`sentiment` is not written FIELD=NAME",
        ),
        (
            "gainsight_fields = ['sentiment=Ant Sentiment']",
            1,
            20,
            "`Ant Sentiment` is no name of a custom field in Gainsight",
        ),
        (
            "gainsight_fields = ['sentiment=']",
            1,
            20,
            "`` is no name of a custom field in Gainsight",
        ),
        (
            "name = 'x'\ngainsight_fields = ['sentiment=Ant__A__c', 'sentiment=Ant__B__c']",
            2,
            20,
            "`sentiment` is there twice",
        ),
        (
            "gainsight_fields = ['sentiment=Ant__A__c', 'accelerator=Ant__A__c']",
            1,
            20,
            "`Ant__A__c` is there twice",
        ),
        (
            "company_domains = ['@gitlab.example']",
            1,
            19,
            "`@gitlab.example` is not a mail domain",
        ),
        ("company_domains = ['']", 1, 19, "`` is not a mail domain"),
    ] {
        let error = parse(text).unwrap_err();
        let refusal: &Refusal = error.downcast_ref().unwrap();
        let place = refusal.excerpt.as_ref().unwrap();
        assert!(refusal.message.contains(said), "{text}: {refusal}");
        assert_eq!((place.line, place.column), (line, column), "{text}");
        assert_eq!(refusal.kind, Kind::Invalid);
    }
}

#[test]
fn every_key_has_an_example_that_reads_back_as_its_value() {
    for key in KEYS {
        let config = parse(&format!("{} = {}\n", key.name, key.example)).unwrap();
        let value = config.value(key.name).unwrap();
        let bare = key.example.replace(['"', '[', ']'], "");
        assert_eq!(value, bare, "{}", key.name);
    }
}

#[test]
fn zones_fields_and_domains_are_read_for_what_they_mean() {
    let config = parse(
        "email = 'rvale@GitLab.example'\ntime_zone = 'berlin'\ngainsight_time_zone = 'us/pacific'\n\
         gainsight_fields = ['sentiment = Ant__S__c', 'Meeting-Type=Ant__Type__c']\n",
    )
    .unwrap();
    assert_eq!(config.value("time_zone").as_deref(), Some("Europe/Berlin"));
    assert_eq!(config.gainsight_time_zone(), Some(Tz::US__Pacific));
    let fields: Vec<(String, String)> = config.gainsight_fields().into_iter().collect();
    let pair = |field: &str, name: &str| (field.to_owned(), name.to_owned());
    assert_eq!(
        fields,
        [
            pair("sentiment", "Ant__S__c"),
            pair("meeting_type", "Ant__Type__c")
        ]
    );
    assert_eq!(config.company_domains(), ["gitlab.example"]);
    let config = parse("email = 'a@b.example'\ncompany_domains = ['GitLab.example', 'c.example']");
    assert_eq!(
        config.unwrap().company_domains(),
        ["gitlab.example", "c.example"]
    );
    assert!(Config::default().company_domains().is_empty());
}

#[test]
fn a_value_that_is_nearly_right_is_met_with_the_right_one() {
    for (text, hint) in [
        (
            "time_zone = 'Europe/Berln'",
            "did you mean `Europe/Berlin`?",
        ),
        (
            "gainsight_fields = ['meeting_typ=A']",
            "did you mean `meeting_type`?",
        ),
        (
            "company_domains = ['@gitlab.example']",
            "write it like `gitlab.example`",
        ),
    ] {
        let error = parse(text).unwrap_err();
        let refusal: &Refusal = error.downcast_ref().unwrap();
        assert_eq!(refusal.hints, [hint]);
    }
}
