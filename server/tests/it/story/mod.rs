//! Two weeks of a class, played day by day (`story.txt`), and the board held against what was worked out by hand
//! (`week-1.txt`, `week-2.txt`): the page, the table and the workbook.

mod expected;
mod listing;
mod people;
mod scene;
mod script;

use expected::Expected;
use scene::Scene;
use script::{Line, lines};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_weeks_of_a_class_of_twelve_come_to_the_board_worked_out_by_hand() {
    let mut scene = Scene::open().await;
    let mut looked = 0;
    for line in lines() {
        scene.turn_clock_to(line.at);
        if line.does == "looks" {
            look(&scene, &line).await;
            looked += 1;
        } else {
            scene.play(&line).await;
        }
    }
    assert_eq!(looked, 2, "the board was looked at each Sunday");
}

async fn look(scene: &Scene, line: &Line) {
    let expected = match line.what.as_str() {
        "week-1" => Expected::read(include_str!("week-1.txt")),
        "week-2" => Expected::read(include_str!("week-2.txt")),
        other => panic!("nothing is expected of {other}"),
    };
    let otto = scene.client("otto").await;
    let board = format!("/o/{}/papan", scene.cohort);
    let page = otto.get(&board).await;
    assert_eq!(page.status, 200);
    expected.holds_for_the_page(&page.body.replace("<!>", ""));
    expected.holds_for_the_table(&otto.get(&format!("{board}.csv")).await.body);
    expected.holds_for_the_workbook(&otto.bytes(&format!("{board}.xlsx")).await);
    // The class is otto's; its mentors see the same, and vito, who runs another organisation, nothing.
    let mia = scene.client("mia").await;
    let seen = mia.get(&format!("/a/{}/papan", scene.cohort)).await;
    expected.holds_for_the_page(&seen.body.replace("<!>", ""));
    let vito = scene.client("vito").await;
    for end in ["", ".csv", ".xlsx"] {
        assert_eq!(vito.get(&format!("{board}{end}")).await.status, 404, "{end}");
    }
}
