//! The first evening: a full room comes in through one address, with the mistakes that people make (P21 to P23).

use std::{sync::Arc, time::Instant};

use domain::access::Role;
use storage::cohorts::{list_members, renew_join_code};
use storage::loaded_dice;
use test_support::NOW;

use crate::support::{Answer, Client, Site};

/// Learners in the room.
const LEARNERS: usize = 30;
/// Mistakes that each of them makes at every number.
const TYPOS: usize = 2;

/// What one learner's way took.
struct Way {
    requests: usize,
    slowest: f64,
}

/// A browser that counts.
struct Learner {
    client: Client,
    way: Way,
}

impl Learner {
    async fn get(&mut self, path: &str) -> Answer {
        let begun = Instant::now();
        let answer = self.client.get(path).await;
        self.took(begun);
        answer
    }

    async fn submit(&mut self, action: &str, page: &str, fields: &[(&str, &str)]) -> String {
        let begun = Instant::now();
        let answer = self.client.submit(action, page, fields).await;
        self.took(begun);
        assert!(!answer.status.is_server_error(), "{action}: {}", answer.body);
        answer.location().to_owned()
    }

    fn took(&mut self, begun: Instant) {
        self.way.requests += 1;
        self.way.slowest = self.way.slowest.max(begun.elapsed().as_secs_f64());
    }

    /// Joins by code, notes the PIN, is locked out and comes back, and types a title; two mistakes at each number.
    async fn come_in(mut self, number: usize, code: &str) -> Way {
        for typo in 0..TYPOS {
            let wrong = mistyped(code, typo);
            assert_eq!(
                self.submit("/api/gabung/kode", "/gabung", &[("digits", &wrong)]).await,
                "/gabung"
            );
        }
        let form = self.submit("/api/gabung/kode", "/gabung", &[("digits", code)]).await;
        assert_eq!(form, format!("/gabung/nama?kode={code}"));
        let key = self.get(&form).await.between("name=\"key\" value=\"", "\"").to_owned();
        let (name, picture) = (format!("Ibu {number}a"), (number % 24 + 1).to_string());
        let fields = [
            ("key", key.as_str()),
            ("code", code),
            ("name", &name),
            ("form_of_address", "ibu"),
            ("picture", &picture),
            ("phone", "shared"),
            ("agree", "ya"),
        ];
        assert_eq!(self.submit("/api/gabung", &form, &fields).await, "/pin");
        let pin = self
            .get("/pin")
            .await
            .between("<span class=\"sr-only\">", "</span>")
            .replace(' ', "");
        for typo in 0..TYPOS {
            assert_eq!(
                self.submit("/api/pin", "/pin", &[("pin", &mistyped(&pin, typo))]).await,
                "/pin"
            );
        }
        assert_ne!(self.submit("/api/pin", "/pin", &[("pin", &pin)]).await, "/pin");
        // The phone goes round: locked, and opened again with the PIN.
        self.submit("/api/keluar", "/ganti-orang", &[]).await;
        let people = self.get("/ganti-orang").await;
        let account = people.between("/masuk/pin/", "\"").to_owned();
        let page = format!("/masuk/pin/{account}");
        for typo in 0..TYPOS {
            let fields = [("account", account.as_str()), ("pin", &mistyped(&pin, typo))];
            assert_eq!(self.submit("/api/masuk/pin", &page, &fields).await, page);
        }
        let fields = [("account", account.as_str()), ("pin", &pin)];
        assert_eq!(
            self.submit("/api/masuk/pin", &page, &fields).await,
            "/",
            "a learner is locked out"
        );
        let home = self.get("/").await.location().to_owned();
        let list = format!("{home}/barang");
        let key = self.get(&list).await.between("name=\"key\" value=\"", "\"").to_owned();
        let cohort = home.trim_start_matches("/a/");
        let editor = self
            .submit("/api/barang/baru", &list, &[("cohort", cohort), ("key", &key)])
            .await;
        let listing = editor.rsplit('/').next().unwrap().to_owned();
        let form = self.get(&editor).await;
        let revision = form.between("id=\"revision\" value=\"", "\"").to_owned();
        let title = format!("Keripik Singkong {number}");
        let fields = [
            ("listing", listing.as_str()),
            ("revision", &revision),
            ("editor", "hp"),
            ("title", &title),
            ("do", "save"),
        ];
        self.submit("/api/barang/simpan", &editor, &fields).await;
        assert!(self.get(&editor).await.body.contains(&title), "the title is saved");
        self.way
    }
}

/// The same digits with one of them wrong.
fn mistyped(digits: &str, place: usize) -> String {
    let wrong = |(at, c): (usize, char)| match (at == place, c) {
        (true, '9') => '0',
        (true, c) => char::from(c as u8 + 1),
        _ => c,
    };
    digits.chars().enumerate().map(wrong).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn thirty_learners_behind_one_address_are_in_within_ninety_seconds_with_two_typos_at_every_number() {
    let site = Arc::new(Site::open().await);
    let otto = site.cast.otto.actor(&site.db.db).await;
    let dice = &mut loaded_dice(90);
    let code = renew_join_code(&site.db.db, &otto, NOW, dice, site.cast.cohort, 40)
        .await
        .unwrap();
    let code = code.code.reveal().to_owned();
    let begun = Instant::now();
    let mut tasks = Vec::new();
    for number in 0..LEARNERS {
        let learner = Learner {
            client: site.visitor(),
            way: Way {
                requests: 0,
                slowest: 0.0,
            },
        };
        let code = code.clone();
        tasks.push(tokio::spawn(async move { learner.come_in(number, &code).await }));
    }
    let (mut requests, mut slowest) = (0, 0.0_f64);
    for task in tasks {
        let way = task.await.unwrap();
        requests += way.requests;
        slowest = slowest.max(way.slowest);
    }
    let seconds = begun.elapsed().as_secs_f64();
    eprintln!(
        "{LEARNERS} learners, {} typos each: all in and writing after {seconds:.1} s, {requests} requests, slowest {slowest:.2} s",
        3 * TYPOS
    );
    assert!(seconds <= 90.0, "{seconds} s");
    let members = list_members(&site.db.db, &otto, site.cast.cohort).await.unwrap();
    let joined = members
        .iter()
        .filter(|member| member.role == Role::Participant && member.confirmed_at.is_none());
    assert_eq!(joined.count(), LEARNERS);
    // The limits are still there: the code is used up to its limit, and wrong codes have a budget.
    assert_eq!(
        site.visitor()
            .get(&format!("/gabung/nama?kode={code}"))
            .await
            .status
            .as_u16(),
        200
    );
    let guesser = site.visitor();
    let mut refused = 0;
    for guess in 0..200 {
        let digits = format!("{:06}", (code.parse::<u32>().unwrap() + 7 + guess) % 1_000_000);
        guesser
            .submit("/api/gabung/kode", "/gabung", &[("digits", &digits)])
            .await;
        refused += u32::from(guesser.get("/gabung").await.body.contains("Terlalu banyak"));
    }
    eprintln!("a guesser at the same address: {refused} of 200 guesses were not even looked up");
    assert!(refused >= 60, "the learners' typos count too");
}
