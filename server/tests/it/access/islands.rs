//! What the kind of a page promises: WASM is fetched where there are islands, and only there.

use axum::http::StatusCode;
use server::routes::Kind;

use super::{askers::Asker, matrix::rows};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_pages_that_say_so_contain_islands() {
    for row in rows() {
        if !matches!(row.route.kind, Kind::Page | Kind::Live | Kind::Public) {
            continue;
        }
        let world = row.world().await;
        for (asker, _) in row.cells() {
            let page = row.ask(&world, &asker.client(&world.site).await, None).await;
            let living = page.body.contains("<leptos-island");
            assert!(
                !living || row.route.kind == Kind::Live,
                "{asker:?} gets islands at {}, which nothing wakes up",
                row.address
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn pages_that_say_so_contain_islands() {
    for row in rows().into_iter().filter(|row| row.route.kind == Kind::Live) {
        let world = row.world().await;
        for (asker, _) in row.cells().filter(|(asker, letter)| {
            let has_the_record = matches!(asker, Asker::Ana | Asker::Mia);
            has_the_record && "RC".contains(*letter)
        }) {
            let page = row.ask(&world, &asker.client(&world.site).await, None).await;
            assert_eq!(page.status, StatusCode::OK, "{asker:?} at {}", row.address);
            assert!(page.body.contains("<leptos-island"), "{} needs no WASM", row.address);
        }
    }
}
