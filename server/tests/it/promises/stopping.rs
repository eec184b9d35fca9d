//! P11: an update loses nothing: a server that is asked to stop answers what it has accepted.

use std::{
    io::Write,
    net::TcpStream,
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};

use rand::RngExt;
use storage::photos::check_photos;
use test_support::promises::{fate, figure, times};

use super::world::{Saver, World, all_save, now};
use crate::{
    http::{self, Broken},
    photos::{BOUNDARY, drawn, form},
    process::after,
};

/// Within this time a server that was asked to stop is gone.
const GONE_WITHIN: Duration = Duration::from_secs(10);

/// Sends a photo, a little every now and then, until the server has had enough. Answers what came back.
fn send_slowly(address: &str, saver: &Saver, gone: &AtomicBool) -> Result<http::Whole, Broken> {
    let body = form(None, &[&drawn()]);
    let more = format!(
        "content-type: multipart/form-data; boundary={BOUNDARY}\r\ncontent-length: {}\r\n",
        body.len()
    );
    let path = format!("/api/foto/{}", saver.listing);
    let mut line = TcpStream::connect(address).unwrap();
    line.write_all(http::head("POST", address, &path, &saver.cookie, &more).as_bytes())
        .unwrap();
    for chunk in body[..body.len() / 2].chunks(64) {
        if gone.load(Ordering::SeqCst) || line.write_all(chunk).is_err() {
            break;
        }
        after(Duration::from_millis(100));
    }
    http::read(&mut line)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_server_that_is_asked_to_stop_under_load_answers_what_it_accepted_and_is_gone_in_time() {
    let world = World::open().await;
    let mut savers = world.savers(times(12, 30)).await;
    let slow = world.savers(1).await.remove(0);
    let (mut fate, stops) = (fate("P11"), times(2, 20));
    let (mut longest, mut saves) = (Duration::ZERO, 0);
    for _ in 0..stops {
        let before: i64 = savers.iter().map(|saver| saver.acknowledged).sum();
        let (mut running, _) = world.serve();
        let address = running.address.clone();
        let moment = Duration::from_millis(fate.random_range(100..800));
        let gone = AtomicBool::new(false);
        let ((status, took, upload), half) = std::thread::scope(|scope| {
            let _open_and_silent = TcpStream::connect(&address).unwrap();
            let upload = scope.spawn(|| send_slowly(&address, &slow, &gone));
            all_save(&mut savers, &address, || {
                after(moment);
                let begun = Instant::now();
                running.terminate();
                let status = running.child.wait().unwrap();
                gone.store(true, Ordering::SeqCst);
                (status, begun.elapsed(), upload.join().unwrap())
            })
        });
        longest = longest.max(took);
        assert!(status.success(), "{status}");
        assert!(took < GONE_WITHIN, "gone after {took:?}");
        assert_eq!(half, [""; 0], "half an answer to a save");
        match upload {
            Err(Broken::Nothing) => {}
            Ok(answer) => assert!(answer.status >= 400, "half a photo was taken: {}", answer.body),
            Err(Broken::Half(text)) => panic!("half an answer to an upload: {text}"),
        }
        saves += savers.iter().map(|saver| saver.acknowledged).sum::<i64>() - before;
        world.verify(&mut savers).await;
    }
    let db = world.database().await;
    assert_eq!(check_photos(&db, &world.photos(), now()).await.unwrap().photos, 0);
    db.close().await.unwrap();
    assert!(saves > 0, "nobody has saved anything");
    figure(
        "P11",
        &format!(
            "{stops} stops under {} people, {saves} saves answered whole, gone within {} ms",
            savers.len(),
            longest.as_millis()
        ),
    );
}
