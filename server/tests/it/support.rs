//! A site with the cast in it, and clients shaped like people.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use app::context::AppContext;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header, request::Builder},
};
use leptos::config::LeptosOptions;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use server::{cookies::CookieNames, metrics::Metrics, router, state::AppState};
use storage::{SESSION_ACCOUNT_KEY, SessionRows, loaded_dice, open_installation, photos::PhotoStore};
use test_support::{Cast, NOW, Person, TestDb};
use tower::ServiceExt;
use tower_sessions::{Expiry, Session, cookie::time::Duration};

/// Address under which people reach the site where nothing else is said.
const LOOPBACK: &str = "http://127.0.0.1:3000";

/// The site, its database and its clock.
pub struct Site {
    /// The database with the cast.
    pub db: TestDb,
    /// Everybody in it.
    pub cast: Cast,
    /// What the site's clock shows, in epoch milliseconds.
    pub clock: Arc<AtomicI64>,
    /// What the site hands to features.
    pub context: AppContext,
    /// What the site counts.
    pub metrics: Arc<Metrics>,
    /// The folder of the photos, gone with the site.
    photos: tempfile::TempDir,
    router: Router,
}

impl Site {
    /// A fresh site whose clock stands at [`NOW`].
    pub async fn open() -> Self {
        let (db, cast) = TestDb::with_cast().await;
        Self::around(db, cast, false, LOOPBACK)
    }

    /// The same, reached under another address.
    pub async fn open_at(public_url: &str) -> Self {
        let (db, cast) = TestDb::with_cast().await;
        Self::around(db, cast, false, public_url)
    }

    /// A fresh site without anybody, with or without the demo mark. Its cast lives somewhere else.
    pub async fn without_people(demo: bool) -> Self {
        let db = TestDb::empty().await;
        open_installation(&db.db, NOW, &mut loaded_dice(0), demo).await.unwrap();
        let (_, cast) = TestDb::with_cast().await;
        Self::around(db, cast, demo, LOOPBACK)
    }

    fn around(db: TestDb, cast: Cast, demo: bool, public_url: &str) -> Self {
        let clock = Arc::new(AtomicI64::new(NOW));
        let shown = clock.clone();
        let seed = AtomicU64::new(1);
        let photos = tempfile::tempdir().unwrap();
        let metrics = Metrics::new().unwrap();
        let state = AppState {
            leptos: LeptosOptions::builder()
                .output_name("lapaklatih")
                .hash_files(false)
                .build(),
            cookies: CookieNames::for_url(public_url),
            metrics: Some(metrics.clone()),
            context: AppContext {
                db: db.db.clone(),
                photos: PhotoStore::local(photos.path()).unwrap(),
                public_url: public_url.into(),
                clock: Arc::new(move || shown.load(Ordering::SeqCst)),
                dice: Arc::new(move || loaded_dice(seed.fetch_add(1, Ordering::SeqCst))),
                demo,
                loopback: public_url == LOOPBACK,
            },
        };
        Self {
            context: state.context.clone(),
            metrics,
            router: router::build(state),
            photos,
            db,
            cast,
            clock,
        }
    }

    /// The photo files.
    pub fn photos(&self) -> PhotoStore {
        PhotoStore::local(self.photos.path()).unwrap()
    }

    /// Somebody without any cookie.
    pub fn visitor(&self) -> Client {
        Client {
            router: self.router.clone(),
            cookies: Mutex::default(),
        }
    }

    /// A signed-in person.
    pub async fn signed_in(&self, person: &Person) -> Client {
        let clock = self.clock.clone();
        let store = SessionRows::new(self.db.db.clone(), move || clock.load(Ordering::SeqCst));
        let session = Session::new(None, Arc::new(store), None);
        session
            .insert(SESSION_ACCOUNT_KEY, person.account.to_string())
            .await
            .unwrap();
        session.insert("phone", "own").await.unwrap();
        // As long as on a phone of one's own, so that a site's clock may be turned on by weeks.
        session.set_expiry(Some(Expiry::OnInactivity(Duration::days(90))));
        session.save().await.unwrap();
        let client = self.visitor();
        client
            .cookies
            .lock()
            .unwrap()
            .insert("sesi".to_owned(), session.id().unwrap().to_string());
        if let Some(phone) = &person.phone {
            client
                .cookies
                .lock()
                .unwrap()
                .insert("hp".to_owned(), phone.reveal().to_owned());
        }
        client
    }

    /// Moves the clock on by so many milliseconds.
    pub fn wait(&self, millis: i64) {
        self.clock.fetch_add(millis, Ordering::SeqCst);
    }
}

/// A browser: keeps cookies, follows nothing.
pub struct Client {
    router: Router,
    cookies: Mutex<BTreeMap<String, String>>,
}

/// What came back.
pub struct Answer {
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body as text.
    pub body: String,
    /// Bytes of the body as they were sent.
    pub size: usize,
}

impl Answer {
    /// The text between two pieces of the body.
    pub fn between(&self, start: &str, end: &str) -> &str {
        let from = self
            .body
            .find(start)
            .unwrap_or_else(|| panic!("no {start:?} in {}", self.body))
            + start.len();
        let rest = &self.body[from..];
        // leptos marks the end of a text with an empty comment.
        rest[..rest.find(end).unwrap()].trim_end_matches("<!>")
    }

    /// Whether the answer sends the browser to this address.
    pub fn leads_to(&self, path: &str) -> bool {
        self.status == StatusCode::SEE_OTHER && self.location() == path
    }
    /// Where the answer sends the browser; empty if nowhere.
    pub fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .map_or("", |value| value.to_str().unwrap())
    }
}

impl Client {
    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(
            self.request(Method::GET, path).header(header::ACCEPT, "text/html"),
            Body::empty(),
        )
        .await
    }

    /// The bytes of a file.
    pub async fn bytes(&self, path: &str) -> Vec<u8> {
        let request = self.request(Method::GET, path).body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        to_bytes(response.into_body(), 64 << 20).await.unwrap().to_vec()
    }

    /// Sends a plain form that stands on `page`, as a browser without WASM does.
    pub async fn submit(&self, action: &str, page: &str, fields: &[(&str, &str)]) -> Answer {
        let mut fields = fields.to_vec();
        fields.push(("_page", page));
        self.post(action, &fields, "text/html,application/xhtml+xml").await
    }

    /// Calls a server function as the browser half does.
    pub async fn fetch(&self, action: &str, fields: &[(&str, &str)]) -> Answer {
        self.post(action, fields, "application/json").await
    }

    /// A request with headers of one's own.
    pub async fn send_with(&self, method: Method, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "127.0.0.1:3000");
        request = request.header(header::COOKIE, self.cookie_line());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request, Body::from(body.to_owned())).await
    }

    /// The same with a body that is no text, or that breaks off.
    pub async fn send_body(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Answer {
        let mut request = self.request(method, path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request, body).await
    }

    async fn post(&self, action: &str, fields: &[(&str, &str)], accept: &str) -> Answer {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect();
        let request = self
            .request(Method::POST, action)
            .header(header::ACCEPT, accept)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, Body::from(body.join("&"))).await
    }

    fn request(&self, method: Method, path: &str) -> Builder {
        Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "127.0.0.1:3000")
            .header(header::COOKIE, self.cookie_line())
    }

    fn cookie_line(&self) -> String {
        let cookies = self.cookies.lock().unwrap();
        cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join("; ")
    }

    async fn send(&self, request: Builder, body: Body) -> Answer {
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
        }
        let bytes = to_bytes(body, 64 << 20).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            size: bytes.len(),
        }
    }
}

/// Every file below a folder, by its path there, but locks.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&next) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with(".lock") {
                found.push(path.strip_prefix(folder).unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}
