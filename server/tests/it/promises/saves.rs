//! P1: a saved listing survives a crash.

use std::time::Duration;

use rand::RngExt;
use test_support::promises::{fate, figure, times};

use super::world::{World, all_save, crowd};
use crate::process::after;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_acknowledged_save_is_lost_when_the_server_is_killed() {
    let world = World::open().await;
    let mut savers = world.savers(crowd()).await;
    let (mut fate, kills) = (fate("P1"), times(4, 200));
    let (mut slowest, mut saves) = (Duration::ZERO, 0);
    for _ in 0..kills {
        let before: i64 = savers.iter().map(|saver| saver.acknowledged).sum();
        let (running, took) = world.serve();
        slowest = slowest.max(took);
        let address = running.address.clone();
        let moment = Duration::from_millis(fate.random_range(20..600));
        all_save(&mut savers, &address, || {
            after(moment);
            running.kill();
        });
        saves += savers.iter().map(|saver| saver.acknowledged).sum::<i64>() - before;
        world.verify(&mut savers).await;
    }
    let (running, took) = world.serve();
    slowest = slowest.max(took);
    assert!(running.stop().success());
    figure(
        "P1",
        &format!(
            "{kills} kills under {} people, {saves} saves acknowledged, 0 lost, up again within {} ms",
            savers.len(),
            slowest.as_millis()
        ),
    );
    assert!(saves > 0, "nobody has saved anything");
    assert!(slowest < Duration::from_secs(5), "up again after {slowest:?}");
}
