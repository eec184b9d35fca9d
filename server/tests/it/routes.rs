//! The route table holds every page and every server function of the app, and nothing that the app does not have.

use std::collections::BTreeSet;

use app::app::App;
use axum::http::Method;
use leptos_axum::generate_route_list;
use server::{
    http::assets::PUBLIC_FILES,
    routes::{self, Kind},
};

/// `/a/:cohort` of the router in axum's notation, `/a/{cohort}`.
fn in_axum_notation(path: &str) -> String {
    let parts: Vec<String> = path
        .split('/')
        .map(|part| {
            part.strip_prefix(':')
                .map_or(part.to_owned(), |name| format!("{{{name}}}"))
        })
        .collect();
    parts.join("/")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_page_of_the_app_is_in_the_table_and_the_other_way_round() {
    let listed = generate_route_list(App);
    let pages: BTreeSet<String> = listed.iter().map(|route| in_axum_notation(route.path())).collect();
    let table: BTreeSet<String> = routes::all()
        .filter(|route| matches!(route.kind, Kind::Page | Kind::Live))
        .map(|route| route.path.to_owned())
        .collect();
    assert_eq!(pages, table);
}

#[test]
fn every_server_function_is_in_the_table_and_the_other_way_round() {
    let functions: BTreeSet<String> = leptos::server_fn::axum::server_fn_paths()
        .map(|(path, _)| path.to_owned())
        .collect();
    let table: BTreeSet<String> = routes::all()
        .filter(|route| route.kind == Kind::Action)
        .map(|route| route.path.to_owned())
        .collect();
    assert_eq!(functions, table);
}

/// The browser tests open every page; they read which there are from a file that this test holds against the table.
/// `UPDATE=1` writes it anew.
#[test]
fn the_browser_tests_know_every_page() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/routes.json");
    let pages: Vec<&str> = routes::all()
        .filter(|route| matches!(route.kind, Kind::Page | Kind::Live | Kind::Public))
        .map(|route| route.path)
        .collect();
    let expected = serde_json::to_string_pretty(&pages).unwrap() + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, &expected).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(file).unwrap_or_default(),
        expected,
        "UPDATE=1 renews it"
    );
}

#[test]
fn no_address_stands_in_the_table_twice() {
    let mut seen = BTreeSet::new();
    for route in routes::all() {
        assert!(
            seen.insert((route.method.to_string(), route.path)),
            "{} twice",
            route.path
        );
    }
}

#[test]
fn every_file_of_the_public_folder_is_served() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../public");
    let there: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| format!("/{}", entry.unwrap().file_name().to_string_lossy()))
        .filter(|name| name != "/drawings")
        .collect();
    assert_eq!(there, PUBLIC_FILES.into_iter().map(str::to_owned).collect());
}

/// Search engines are kept out of every page but the public ones, by the first segment of its address.
#[test]
fn search_engines_are_told_which_pages_are_for_them() {
    let rules = include_str!("../../../public/robots.txt");
    let closed: Vec<&str> = rules
        .lines()
        .filter_map(|line| line.strip_prefix("Disallow: "))
        .collect();
    for route in routes::all().filter(|route| route.method == Method::GET) {
        let open = ["/", "/tentang"].contains(&route.path) || matches!(route.kind, Kind::Public | Kind::File);
        let kept_out = closed.iter().any(|prefix| route.path.starts_with(prefix));
        assert_eq!(kept_out, !open, "{}", route.path);
    }
}
