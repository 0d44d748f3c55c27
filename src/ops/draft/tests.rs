mod secrets;

use std::path::Path;

use chrono::{DateTime, NaiveDate};

use super::*;
use crate::domain::Kind;
use crate::domain::subscription::{Subscription, Tier};
use crate::rules::Rules;
use crate::store::Write;

/// A record with everything in it.
const FULL: &str = include_str!("../../export/sample.json");

/// A book with one customer in it.
struct Book {
    folder: tempfile::TempDir,
    rules: Rules,
    write: Write,
    store: Store,
    id: CustomerId,
}

impl Book {
    fn with(customer: &Customer) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().to_owned());
        let write = Write {
            at: DateTime::UNIX_EPOCH.fixed_offset(),
            command: String::new(),
            dry_run: false,
        };
        let id = CustomerId::from_name("Acme Corp").unwrap();
        // JSON is YAML, so that the record's own writer is not part of these tests.
        std::fs::create_dir(folder.path().join("customers")).unwrap();
        put(&store.path(&id), &serde_json::to_string(customer).unwrap());
        Self {
            folder,
            rules: Rules::load(&[]).unwrap(),
            write,
            store,
            id,
        }
    }

    fn desk(&self) -> Desk<'_> {
        Desk {
            store: &self.store,
            rules: &self.rules,
            work: self.rules.work_calendar([]).unwrap(),
            today: day("2026-11-21"),
            write: &self.write,
        }
    }

    fn draft(&self, name: &str) -> Result<Drafted> {
        write(&self.desk(), &self.id, draft::called(name).unwrap())
    }

    fn template(&self, name: &str, text: &str) {
        let templates = self.folder.path().join("templates");
        std::fs::create_dir_all(&templates).unwrap();
        put(&templates.join(format!("{name}.md")), text);
    }
}

fn put(path: &Path, text: &str) {
    crate::store::disk::replace(path, None, Some(text.as_bytes())).unwrap();
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn full() -> Customer {
    serde_json::from_str(FULL).unwrap()
}

fn sparse(tier: Tier) -> Customer {
    Customer::new(
        "Acme Corp".to_owned(),
        Subscription {
            tier,
            order_form_on: None,
            starts_on: None,
            ends_on: None,
            new_customer: None,
            vouchers: None,
            extra_accelerators: Vec::new(),
        },
    )
}

fn drafts(customer: &Customer) -> Vec<Drafted> {
    let book = Book::with(customer);
    let drafts = draft::drafts();
    drafts
        .map(|draft| book.draft(draft.name).unwrap())
        .collect()
}

#[test]
fn a_full_record_leaves_only_what_no_record_knows_to_be_asked() {
    for draft in drafts(&full()) {
        let asked: &[&str] = match draft.name {
            "kickoff-followup" => &["Which day do you propose for the first regular call?"],
            "discovery" => &["Which day and time are agreed for the discovery workshop?"],
            "account-context" => &[
                "What does the company do, and what moves its industry?",
                "What must work from the first day, and in which order do the rest follow?",
                "Which risks does the account team see, commercial ones too?",
            ],
            "internal-kickoff" => &[
                "Is Professional Services or a partner involved, and with which scope?",
                "Which support tickets are open, and which of them matters most to the customer?",
                "Which risks does the account team see, commercial ones too?",
                "Which priority work should the first accelerator be built around?",
            ],
            _ => &[],
        };
        assert_eq!(draft.questions, asked, "{}", draft.name);
    }
}

#[test]
fn a_sparse_record_turns_every_gap_into_one_question() {
    for draft in drafts(&sparse(Tier::Signature)) {
        let whole = draft.whole();
        for question in &draft.questions {
            assert_eq!(whole.matches(question).count(), 1, "{question}");
        }
        let csa = match draft.audience {
            Audience::Customer => "Who is the Assigned Support Engineer?",
            Audience::Internal => "How is GitLab hosted: self-managed, GitLab.com or Dedicated?",
        };
        assert!(
            draft.questions.iter().any(|asked| asked == csa),
            "{}",
            draft.name
        );
        assert!(!draft.body.contains("[not known]"), "{}", draft.body);
        assert!(!draft.body.contains("None"), "{}", draft.body);
    }
}

#[test]
fn advanced_has_no_support_engineer_to_speak_of() {
    for draft in drafts(&sparse(Tier::Advanced)) {
        let whole = draft.whole();
        for word in ["ASE", "Assigned Support"] {
            assert!(!whole.contains(word), "{}: {whole}", draft.name);
        }
    }
    let mut advanced = full();
    advanced.subscriptions[0].tier = Tier::Advanced;
    let book = Book::with(&advanced);
    let welcome = book.draft("welcome-email").unwrap().body;
    assert!(welcome.contains("up to 2 accelerators"), "{welcome}");
    assert!(
        welcome.contains("Jo Park"),
        "one who is named all the same is introduced"
    );
}

#[test]
fn the_responsibility_matrix_is_for_customers_who_are_not_net_new() {
    let mut customer = full();
    for (new, expected) in [(Some(false), true), (Some(true), false), (None, false)] {
        customer.subscriptions[0].new_customer = new;
        let body = Book::with(&customer)
            .draft("internal-kickoff")
            .unwrap()
            .body;
        assert_eq!(body.contains("### Responsibility matrix"), expected);
        assert_eq!(
            body.contains("[new to GitLab, or looked after before]"),
            new.is_none()
        );
    }
}

#[test]
fn the_kickoff_is_asked_for_by_the_day_its_clock_gives_while_that_lies_ahead() {
    let mut customer = full();
    customer.onboarding.steps.clear();
    let welcome = |customer: &Customer| Book::with(customer).draft("welcome-email").unwrap().body;
    assert!(welcome(&customer).contains("hold it by Friday 4 December 2026"));
    customer.subscriptions[0].order_form_on = Some(day("2026-10-01"));
    assert!(welcome(&customer).contains("hold it as soon as your calendars allow"));
    customer.subscriptions[0].order_form_on = None;
    assert!(welcome(&customer).contains("hold it as soon as your calendars allow"));
}

#[test]
fn vouchers_of_the_order_form_win_over_the_tiers() {
    let welcome = |customer: &Customer| Book::with(customer).draft("welcome-email").unwrap().body;
    let mut customer = full();
    assert!(welcome(&customer).contains("80 vouchers"));
    customer.subscriptions[0].vouchers = None;
    assert!(welcome(&customer).contains("60 vouchers"));
}

#[test]
fn what_a_tiers_title_says_in_brackets_stays_with_us() {
    let welcome = Book::with(&sparse(Tier::Sps))
        .draft("welcome-email")
        .unwrap();
    assert!(welcome.body.contains("GitLab Success Plan Services tier"));
}

#[test]
fn the_books_own_template_is_in_force_and_its_faults_are_placed() {
    let book = Book::with(&full());
    book.template("kickoff", "Hello {{ customer }}\n");
    assert_eq!(book.draft("kickoff").unwrap().body, "Hello Acme Corp\n");
    let listed = list(&book.store, &book.rules).unwrap().0;
    let own: Vec<_> = listed.iter().filter(|draft| draft.file.is_some()).collect();
    assert_eq!(own.len(), 1);
    assert!(
        own[0]
            .file
            .as_ref()
            .unwrap()
            .ends_with("templates/kickoff.md")
    );

    book.template("discovery", "Hello\n{{ custmer }}\n");
    let error = book.draft("discovery").unwrap_err();
    let refusal = error.downcast_ref::<Refusal>().unwrap();
    assert_eq!(refusal.kind, Kind::Invalid);
    let place = refusal.excerpt.as_ref().unwrap();
    assert!(place.path.ends_with("templates/discovery.md"));
    assert_eq!((place.line, place.column, place.length), (2, 4, 7));
    assert_eq!(place.label, "did you mean `customer`?");
}

#[test]
fn a_draft_is_found_by_its_step_and_names_the_step_it_settles() {
    let rules = Rules::load(&[]).unwrap();
    for (word, name) in [
        ("introduction-email", "welcome-email"),
        ("welcome_email", "welcome-email"),
        ("handover", "internal-kickoff"),
        ("deck-shared", "kickoff-followup"),
        ("discovery-workshop", "discovery"),
    ] {
        assert_eq!(find(&rules, word).unwrap().name, name);
    }
    for word in ["playback", "velcome"] {
        let error = find(&rules, word).unwrap_err();
        assert_eq!(
            error.downcast_ref::<Refusal>().unwrap().kind,
            Kind::NotFound
        );
    }
    let settles =
        |customer: &Customer, name: &str| Book::with(customer).draft(name).unwrap().settles;
    let deck = settles(&full(), "kickoff-followup").unwrap();
    assert_eq!(
        (deck.step.as_str(), deck.once),
        ("deck-shared", "it is sent")
    );
    assert!(settles(&full(), "kickoff").is_none(), "it was held");
}

#[test]
fn a_template_without_a_word_is_none() {
    let book = Book::with(&full());
    let built_in = book.draft("welcome-email").unwrap();
    book.template("welcome-email", " \n");
    assert_eq!(book.draft("welcome-email").unwrap().body, built_in.body);
}
