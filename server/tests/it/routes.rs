//! The route table holds every page and every server function of the app, and nothing that the app does not have.

use std::collections::BTreeSet;

use app::app::App;
use leptos_axum::generate_route_list;
use server::routes::{self, Kind};

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
