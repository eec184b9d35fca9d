//! The classroom laptop (decision 25): what is said, what is hidden, where it listens.

use std::net::{TcpListener, TcpStream};

use app::reach::Reach;
use axum::http::header;
use server::lan::room_addresses;

use crate::{
    http::get_raw,
    process::{run, serve_with},
    shop::stall::{Stall, draft, shown},
    support::Site,
};

const ROOM: &str = "http://192.168.1.20:3000";
const LINE: &str = "Hanya di ruangan ini";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_page_of_a_room_says_so_and_sharing_is_hidden() {
    for (address, in_room) in [
        (ROOM, true),
        ("https://lapak.example", false),
        ("http://127.0.0.1:3000", false),
    ] {
        let site = Site::open_at(address).await;
        let mut stall = Stall::open(&site, shown()).await;
        let (listing, product) = stall.public(draft("Rengginang"), 1).await;
        let shop = stall.path().await;
        let cohort = site.cast.cohort;
        for path in ["/", "/tentang", "/masuk", "/gabung", &shop, &product] {
            let page = site.visitor().get(path).await;
            assert_eq!(page.body.contains(LINE), in_room, "{path} at {address}");
        }
        if address.starts_with("https") {
            // Its cookie has another name; what it shows is the same as on loopback.
            continue;
        }
        let ana = site.signed_in(&site.cast.ana).await;
        let own = ana.get(&format!("/a/{cohort}/lapak")).await;
        let sent = ana.get(&format!("/a/{cohort}/barang/{listing}/kirim")).await;
        assert!(
            own.body.contains(&format!("{address}{shop}")),
            "the address stays, to be read out"
        );
        assert_eq!(own.body.contains("Kirim lewat WA"), !in_room);
        assert_eq!(sent.body.contains("Bagikan lewat WA"), !in_room);
        assert_eq!(own.body.contains(LINE), in_room);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn over_http_the_cookie_is_plain_and_over_https_it_is_bound_to_the_host() {
    for (address, begin, secure) in [(ROOM, "sesi=", false), ("https://lapak.example", "__Host-sesi=", true)] {
        let site = Site::open_at(address).await;
        let fields = [("username", "mia"), ("password", "salah-salah-salah")];
        let answer = site.visitor().submit("/api/masuk/sandi", "/masuk", &fields).await;
        let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
        assert!(cookie.starts_with(begin), "{cookie}");
        assert_eq!(cookie.contains("Secure"), secure, "{cookie}");
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
            "{cookie}"
        );
        assert_eq!(answer.headers.contains_key(header::STRICT_TRANSPORT_SECURITY), secure);
    }
}

#[test]
fn plain_http_on_a_public_address_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let refused = run(folder.path(), &["serve", "--public-url", "http://203.0.113.7:3000"]);
    assert!(!refused.status.success());
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("PUBLIC_URL must be https://"), "{said}");
    let bound = ["serve", "--site-addr", "203.0.113.7:3000", "--public-url", ROOM];
    let refused = run(folder.path(), &bound);
    assert!(!refused.status.success());
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("is a public address and PUBLIC_URL says http"), "{said}");
}

#[test]
fn every_address_means_the_private_ones_while_people_come_by_http() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let settings = [("LEPTOS_SITE_ADDR", "0.0.0.0:0"), ("PUBLIC_URL", ROOM)];
    let running = serve_with(folder.path(), &[], &settings);
    assert!(running.address.starts_with("127.0.0.1:"), "{}", running.address);
    let page = get_raw(&running.address, "/masuk");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains(LINE), "{page}");
    let (_, port) = running.address.rsplit_once(':').unwrap();
    for interface in if_addrs::get_if_addrs().unwrap() {
        let open = TcpStream::connect((interface.ip(), port.parse().unwrap())).is_ok();
        match Reach::of_ip(interface.ip()) {
            None => assert!(!open, "{} is public and open", interface.ip()),
            Some(Reach::Room) if room_addresses().contains(&interface.ip()) => {
                assert!(open, "{} is private and closed", interface.ip());
            }
            _ => {}
        }
    }
    assert!(running.stop().success());
}

#[test]
fn a_port_that_is_taken_never_shows_a_code() {
    if room_addresses().is_empty() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let own = taken.local_addr().unwrap().to_string();
    let refused = run(folder.path(), &["serve", "--lan", "--site-addr", &own]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success());
    assert!(
        said.contains("is another server running there?") && !said.contains('█'),
        "{said}"
    );
}

/// On a machine without any private address the same command says what to do.
#[test]
fn a_laptop_shows_the_rooms_address_as_a_code_and_serves_it_without_demo_buttons() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]);
    let Some(ip) = room_addresses().first().copied() else {
        let refused = run(folder.path(), &["serve", "--lan"]);
        assert!(String::from_utf8_lossy(&refused.stderr).contains("open a hotspot"));
        return;
    };
    // An address that says nothing is the same as none.
    let running = serve_with(folder.path(), &["serve", "--lan"], &[("PUBLIC_URL", "")]);
    let (_, port) = running.address.rsplit_once(':').unwrap();
    let room = std::net::SocketAddr::new(ip, port.parse().unwrap());
    let shown = running.begin.join("\n");
    assert!(
        shown.contains(&format!("http://{room}")) && shown.contains('█'),
        "{shown}"
    );
    assert!(shown.contains(LINE), "{shown}");
    let page = get_raw(&room.to_string(), "/");
    assert!(page.contains(LINE) && !page.contains("/api/demo"), "{page}");
    assert!(
        get_raw(&room.to_string(), "/mulai").starts_with("HTTP/1.1 404"),
        "the first run is for this machine only"
    );
    assert!(running.stop().success());
}
