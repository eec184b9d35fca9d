//! The log tells what happened and nobody's secrets (P30): a real server, real requests, and then every line of its log.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    http::{get_raw, send},
    process::{Running, run, serve_with},
};

/// A browser: remembers cookies and everything secret that it met.
struct Browser<'a> {
    server: &'a Running,
    cookies: BTreeMap<String, String>,
}

impl Browser<'_> {
    fn get(&mut self, path: &str) -> String {
        self.send(&format!("GET {path} HTTP/1.1"), "")
    }

    /// A plain form, sent as a browser does on plain http: with an origin and without fetch metadata.
    fn submit(&mut self, path: &str, fields: &str) -> String {
        self.send(&format!("POST {path} HTTP/1.1"), fields)
    }

    fn send(&mut self, first_line: &str, body: &str) -> String {
        let address = &self.server.address;
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let headers = format!(
            "accept: text/html\r\ncontent-type: application/x-www-form-urlencoded\r\norigin: http://{address}\r\n\
             cookie: {}\r\nuser-agent: Kenari/1 Kusumaningrum\r\n",
            cookies.join("; ")
        );
        let answer = send(address, first_line, &headers, body);
        for line in answer.lines().take_while(|line| !line.is_empty()) {
            if let Some((name, value)) = line
                .strip_prefix("set-cookie: ")
                .and_then(|cookie| cookie.split_once('='))
            {
                let value = value.split(';').next().unwrap_or_default();
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }
}

/// Six digits in the middle of an id are chance, so a PIN counts only where it stands alone.
fn holds(line: &str, secret: &str) -> bool {
    let (line, secret) = (line.to_lowercase(), secret.to_lowercase());
    let inside_id = |at: usize| line.as_bytes().get(at).is_some_and(u8::is_ascii_hexdigit);
    let pin = secret.len() == 6 && secret.bytes().all(|b| b.is_ascii_digit());
    line.match_indices(&secret)
        .any(|(at, found)| !pin || !inside_id(at.wrapping_sub(1)) && !inside_id(at + found.len()))
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start} in {text}"))
        .1;
    rest.split_once(end).unwrap().0
}

fn header<'a>(answer: &'a str, name: &str) -> &'a str {
    between(answer, &format!("\r\n{name}: "), "\r\n")
}

#[test]
fn no_pin_phone_token_password_or_name_reaches_the_log() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let server = serve_with(folder.path(), &[], &[("LOG_FORMAT", "json"), ("METRICS_ADDR", "0")]);
    let browser = || Browser {
        server: &server,
        cookies: BTreeMap::new(),
    };
    let mut secrets: Vec<String> = [
        "Kusumaningrum",
        "kusumacanary",
        "kelapa-batik-sungai-kenari",
        "Wulandari",
        "081298765432",
        "81298765432",
        "739154",
        "rahasia1234567890abcdef",
        "Rengginang",
    ]
    .map(str::to_owned)
    .to_vec();

    // The first organizer, a class, its code, and somebody who joins with it.
    let mut organizer = browser();
    let made = organizer.submit(
        "/api/mulai",
        "_page=/mulai&organisation=Rumah+Kusumaningrum&name=Kusumaningrum&form_of_address=ibu&picture=3&username=kusumacanary\
         &password=kelapa-batik-sungai-kenari",
    );
    assert!(made.starts_with("HTTP/1.1 303"), "{made}");
    let page = organizer.get("/o");
    let organisation = between(&page, "name=\"organisation\" value=\"", "\"").to_owned();
    let made = organizer.submit(
        "/api/kelas/buat",
        &format!(
            "_page=/o&organisation={organisation}&name=Angkatan+Wulandari&place=Aula&zone=WIB&first_day=2026-11-22"
        ),
    );
    let class = header(&made, "location").to_owned();
    let cohort = class.rsplit('/').next().unwrap().to_owned();
    let page = organizer.get(&class);
    let code = match page.contains("digits--wall") {
        true => page,
        false => {
            organizer.submit("/api/kelas/kode-baru", &format!("_page={class}&cohort={cohort}"));
            organizer.get(&class)
        }
    };
    let code = between(
        between(&code, "digits--wall\">", "</p>"),
        "<span class=\"sr-only\">",
        "</span>",
    )
    .replace(|c: char| !c.is_ascii_digit(), "");
    assert_eq!(code.len(), 6, "a class code");

    let mut ana = browser();
    ana.submit("/api/gabung/kode", &format!("_page=/gabung&digits={code}"));
    let page = ana.get(&format!("/gabung/nama?kode={code}"));
    let key = between(&page, "name=\"key\" value=\"", "\"").to_owned();
    let joined = ana.submit(
        "/api/gabung",
        &format!("_page=/gabung&key={key}&code={code}&name=Wulandari&form_of_address=ibu&picture=9&phone=own&agree=ya"),
    );
    assert!(joined.starts_with("HTTP/1.1 303"), "{joined}");
    let page = ana.get("/pin");
    let pin = between(&page, "<span class=\"sr-only\">", "</span>").replace(|c: char| !c.is_ascii_digit(), "");
    assert_eq!(pin.len(), 6, "a PIN");
    ana.submit("/api/pin", &format!("_page=/pin&pin={pin}"));
    ana.submit(
        "/api/lapak/simpan",
        &format!("_page=/a/{cohort}/lapak&cohort={cohort}&revision=0&name=Dapur+Wulandari&city=Bandung&order_number=081298765432"),
    );

    // Wrong ones, in every place where people type or paste them.
    let mut visitor = browser();
    visitor.submit(
        "/api/masuk/sandi",
        "_page=/masuk&username=kusumacanary&password=kelapa-batik-sungai-kenari-salah",
    );
    visitor.submit("/api/gabung/kode", "_page=/gabung&digits=739154");
    visitor.submit("/api/masuk/pin", &format!("_page=/masuk&account={cohort}&pin=739154"));
    visitor.submit("/api/hp-baru", "_page=/hp-baru&code=rahasia1234567890abcdef&phone=own");
    for path in [
        "/g/rahasia1234567890abcdef",
        "/undangan/rahasia1234567890abcdef",
        "/gabung/nama?kode=739154&nama=Wulandari",
        "/hp-baru?kode=rahasia1234567890abcdef",
        "/Kusumaningrum/081298765432",
        "/foto/081298765432/Wulandari/739154.webp",
        "/t/kusumacanary/Rengginang",
    ] {
        visitor.get(path);
    }
    visitor.send("POST /api/foto/081298765432 HTTP/1.1", "Kusumaningrum");
    visitor.send(
        "POST /api/barang/simpan HTTP/1.1",
        "title=%FFRengginang&order=081298765432",
    );
    visitor.send("Kusumaningrum / HTTP/1.1", "");
    let last = visitor.get("/masuk");

    secrets.extend([code, pin, key]);
    for known in [&organizer, &ana, &visitor] {
        secrets.extend(known.cookies.values().filter(|value| value.len() > 8).cloned());
    }
    let (organizer_cookies, ana_cookies) = (organizer.cookies.len(), ana.cookies.len());
    assert!(organizer_cookies >= 1 && ana_cookies >= 2, "sessions and a known phone");
    let id = header(&last, "x-request-id").to_owned();
    let log = server.stop_and_read();

    let lines: Vec<Value> = log
        .iter()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}")))
        .collect();
    for line in &log {
        for secret in &secrets {
            assert!(!holds(line, secret), "{secret} in {line}");
        }
    }
    let answered: Vec<&Value> = lines.iter().filter(|line| line["message"] == "answered").collect();
    assert!(answered.len() >= 18, "one line a request: {}", answered.len());
    for line in &answered {
        assert!(
            line["ms"].is_u64() && line["status"].is_u64() && line["request"].is_string(),
            "{line}"
        );
        let route = line["route"].as_str().unwrap();
        assert!(
            route == "-" || route.starts_with('/') && !route.contains("rahasia"),
            "{line}"
        );
    }
    let has = |route: &str, name: &str, wanted: &str| {
        answered
            .iter()
            .any(|line| line["route"] == route && line[name] == wanted)
    };
    assert!(
        has("/masuk", "request", &id),
        "the answer carries the number of its line"
    );
    assert!(has("/g/{token}", "method", "GET"));
    let joined = answered
        .iter()
        .find(|line| line["route"] == "/api/gabung" && line["result"] == 200)
        .unwrap();
    assert!(joined["account"].is_string(), "who came in: {joined}");
    let results = |route: &str| -> Vec<u64> {
        let of = answered.iter().filter(|line| line["route"] == route);
        of.map(|line| line["result"].as_u64().unwrap()).collect()
    };
    assert_eq!(
        results("/api/masuk/sandi"),
        [422],
        "a wrong password can be told from a right one"
    );
    assert_eq!(results("/api/lapak/simpan").len(), 1);
    assert!(
        has("/o/{cohort}", "cohort", &cohort),
        "whose pages were opened can be told"
    );
    let who = answered
        .iter()
        .find(|line| line["route"] == "/api/lapak/simpan")
        .unwrap();
    assert!(
        who["account"].as_str().is_some_and(|id| id.len() == 36),
        "and by which account: {who}"
    );
}

#[test]
fn every_answer_carries_a_number_and_people_can_read_the_log_too() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let server = serve_with(folder.path(), &[], &[]);
    let mut seen = Vec::new();
    for path in ["/masuk", "/tidak-ada", "/icons.svg", "/t/tidak-ada", "/healthz"] {
        let answer = get_raw(&server.address, path);
        let id = header(&answer, "x-request-id").to_owned();
        assert_eq!(id.len(), 6, "{path}");
        seen.push((path, id));
    }
    let log = server.stop_and_read();
    for (path, id) in seen {
        let line = log.iter().find(|line| line.contains(&format!("request={id}")));
        match path {
            // Whoever watches the server asks all the time; that fills no log.
            "/healthz" => assert!(line.is_none(), "{line:?}"),
            _ => assert!(
                line.is_some_and(|line| line.contains(" INFO answered") && line.contains(" status=")),
                "{path}"
            ),
        }
    }
}

#[test]
fn after_a_leak_everybody_can_be_signed_out_while_the_server_runs() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let server = serve_with(folder.path(), &[], &[]);
    let mut organizer = Browser {
        server: &server,
        cookies: BTreeMap::new(),
    };
    organizer.submit(
        "/api/mulai",
        "_page=/mulai&organisation=Rumah&name=Melda&form_of_address=ibu&picture=3&username=melda\
         &password=kelapa-batik-sungai-roti",
    );
    assert!(organizer.get("/o").starts_with("HTTP/1.1 200"));
    let ended = run(folder.path(), &["sign-out-everybody"]);
    assert!(
        String::from_utf8_lossy(&ended.stdout).contains("1 sessions ended"),
        "{ended:?}"
    );
    assert!(header(&organizer.get("/o"), "location").starts_with("/masuk"));
    assert!(server.stop().success());
}
