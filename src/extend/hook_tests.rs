use super::*;

fn news(folder: &Path) -> News {
    News {
        variables: vec![("CSA_SUMMARY", "it's done".to_owned())],
        document: "{\"schema\":1}\n".to_owned(),
        book: folder.to_owned(),
    }
}

fn words(script: &str) -> Vec<String> {
    ["sh", "-c", script].map(str::to_owned).into()
}

#[test]
fn it_runs_in_the_book_with_the_document_and_the_variables() {
    let folder = tempfile::tempdir().unwrap();
    let script = "{ cat; printf '%s\\n' \"$CSA_SUMMARY\"; } > told";
    let ended = run(&words(script), &news(folder.path()), PATIENCE).unwrap();
    assert!(ended.unwrap().success());
    let told = std::fs::read_to_string(folder.path().join("told")).unwrap();
    assert_eq!(told, "{\"schema\":1}\nit's done\n");
}

#[test]
fn one_that_does_not_end_is_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    let ended = run(
        &words("exec sleep 60"),
        &news(folder.path()),
        Duration::from_millis(200),
    );
    assert!(ended.unwrap().is_none());
    assert!(begun.elapsed() < Duration::from_secs(30));
}

#[test]
fn each_word_is_told_once() {
    let words = ["acme", "globex", "acme"].map(str::to_owned);
    assert_eq!(joined(words.into_iter(), " "), "acme globex");
}
