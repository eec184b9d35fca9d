//! Every page, in the language that was chosen for it.

use axum::http::{StatusCode, header};
use server::routes::Kind;

use super::matrix::rows;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_page_says_in_which_language_it_is_and_offers_the_other() {
    for row in rows() {
        if !matches!(row.route.kind, Kind::Page | Kind::Live) {
            continue;
        }
        let world = row.world().await;
        for (asker, _) in row.cells() {
            let client = asker.client(&world.site).await;
            for (language, other) in [("en", "id"), ("id", "en")] {
                client.submit("/api/bahasa", "/", &[("bahasa", language)]).await;
                let page = row.ask(&world, &client, None).await;
                if page.status == StatusCode::SEE_OTHER {
                    continue;
                }
                let place = format!("{asker:?} at {} in {language}", row.address);
                assert!(page.body.contains(&format!("<html lang=\"{language}\"")), "{place}");
                assert_eq!(page.headers[header::CONTENT_LANGUAGE], language, "{place}");
                let switch = format!("name=\"bahasa\" value=\"{other}\" lang=\"{other}\"");
                assert!(page.body.contains(&switch), "{place}: {}", page.body);
            }
        }
    }
}
