//! P3: a photo and its record stay together.

use std::{collections::BTreeSet, time::Duration};

use rand::RngExt;
use storage::{photos::check_photos, publications::purge_abandoned_photos};
use test_support::promises::{fate, figure, full, times};
use uuid::Uuid;

use super::world::{Saver, World, now, sign_in};
use crate::{
    http::{self, Broken},
    photos::{BOUNDARY, form},
    process::after,
    support::files_below,
};

/// Files of one photo.
const FILES: usize = 4;
/// Within this time after a start what an earlier server left unfinished must be gone.
const GONE_WITHIN: Duration = Duration::from_secs(60);

/// Sends a photo of its own; whether it was taken.
pub fn send_photo(address: &str, saver: &Saver) -> Result<bool, Broken> {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let body = form(Some(Uuid::new_v4()), &[&small_photo()]);
    let path = format!("/api/foto/{}", saver.listing);
    let answer = http::post(address, &path, &saver.cookie, &kind, &body)?;
    assert!(
        answer.status == 200 || answer.body.contains("too_many_photos"),
        "a photo is refused: {} {}",
        answer.status,
        answer.body
    );
    Ok(answer.status == 200)
}

/// A photo that takes no time to shrink.
pub fn small_photo() -> Vec<u8> {
    let picture = image::RgbImage::from_fn(160, 120, |x, y| image::Rgb([x as u8, y as u8, 90]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_server_killed_during_uploads_leaves_no_row_without_file_and_soon_no_file_without_row() {
    let world = World::open().await;
    let mut senders = world.savers(4).await;
    let (mut fate, kills) = (fate("P3"), times(6, 100));
    let (mut taken, mut left_behind) = (0, 0);
    for _ in 0..kills {
        let db = world.database().await;
        for sender in &mut senders {
            // Nine photos are the most that a listing has.
            sender.listing = world.new_listing(&db, &world.cast.ana).await;
            sender.cookie = sign_in(&db, &world.cast.ana).await;
        }
        db.close().await.unwrap();
        let (running, _) = world.serve();
        let address = running.address.clone();
        let moment = Duration::from_millis(fate.random_range(30..700));
        taken += std::thread::scope(|scope| {
            let threads: Vec<_> = senders
                .iter()
                .map(|sender| {
                    let address = address.as_str();
                    scope.spawn(move || {
                        (0..9)
                            .take_while(|_| send_photo(address, sender).is_ok_and(|ok| ok))
                            .count()
                    })
                })
                .collect();
            after(moment);
            running.kill();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum::<usize>()
        });
        // Whatever lay in the middle of an upload, no row may name a file that is not there.
        world.verify(&mut []).await;
        let db = world.database().await;
        let rows = check_photos(&db, &world.photos(), now()).await.unwrap().photos;
        db.close().await.unwrap();
        assert!(rows >= taken, "{taken} photos were acknowledged, {rows} have rows");
        left_behind = files_below(&world.photo_folder()).len() - rows * FILES;
    }
    if full() {
        let (running, _) = world.serve();
        after(GONE_WITHIN);
        assert!(running.stop().success());
    } else {
        // What the server does once it has been up for a while.
        let db = world.database().await;
        purge_abandoned_photos(&db, &world.photos(), now(), now())
            .await
            .unwrap();
        db.close().await.unwrap();
    }
    let db = world.database().await;
    let found = check_photos(&db, &world.photos(), now()).await.unwrap();
    db.close().await.unwrap();
    let files = files_below(&world.photo_folder());
    assert_eq!(found.rows_without_file, []);
    assert_eq!(files.len(), found.photos * FILES, "files without row: {files:?}");
    let names: BTreeSet<_> = files.iter().map(|file| file.file_name().unwrap().to_owned()).collect();
    assert!(names.len() <= FILES, "only photo files are left: {names:?}");
    assert!(taken > 0, "nobody has sent a photo");
    figure(
        "P3",
        &format!(
            "{kills} kills, {taken} photos acknowledged, 0 rows without file, {left_behind} unfinished files left, 0 after the first round"
        ),
    );
}
