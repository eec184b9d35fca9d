//! Untrusted bytes in, upright pictures without metadata out.

use std::time::Instant;

use bytes::Bytes;
use domain::ids::PhotoId;
use image::{ImageEncoder, ImageFormat, Rgb, RgbImage, codecs::jpeg::JpegEncoder, codecs::png::PngEncoder};
use rand::{Rng, RngExt};
use storage::{
    loaded_dice,
    photos::{MAX_BYTES, PhotoError, PhotoSize, PhotoStore, PhotoVersion, pipeline::render},
};
use uuid::Uuid;

use crate::selling::{encoded, picture};

/// A TIFF block with this orientation and a GPS directory that holds "6 S, 106 E".
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"II\x2a\0\x08\0\0\0".to_vec();
    tiff.extend([2, 0]);
    tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    tiff.extend([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]);
    tiff.extend([0, 0, 0, 0]);
    tiff.extend([1, 0, 1, 0, 2, 0, 2, 0, 0, 0, b'S', 0, 0, 0, 0, 0, 0, 0]);
    tiff.extend(b"CANARY-GPS-6.2S-106.8E");
    tiff
}

fn jpeg(picture: &RgbImage, metadata: Option<Vec<u8>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    if let Some(metadata) = metadata {
        encoder.set_exif_metadata(metadata).unwrap();
    }
    encoder.encode_image(picture).unwrap();
    bytes
}

/// Puts a segment behind the first two bytes of a JPEG.
fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let mut out = jpeg[..2].to_vec();
    out.extend([0xFF, marker]);
    out.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
    out.extend(content);
    out.extend(&jpeg[2..]);
    out
}

fn no_trace(bytes: &[u8]) {
    assert!(render(bytes).unwrap().files.iter().all(|(size, file)| {
        let has = |needle: &[u8]| file.windows(needle.len()).any(|window| window == needle);
        assert!(!has(b"CANARY"), "{size:?} carries metadata");
        assert!(!has(b"Exif\0"), "{size:?} has an Exif segment");
        assert!(
            !has(b"EXIF") && !has(b"XMP ") && !has(b"xmpmeta") && !has(b"eXIf"),
            "{size:?} has a metadata chunk"
        );
        true
    }));
}

#[test]
fn jpeg_png_and_webp_become_three_webp_and_a_jpeg_never_enlarged() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let rendered = render(&encoded(picture(2000, 1000), format)).unwrap();
        assert_eq!((rendered.received.width, rendered.received.height), (2000, 1000));
        assert_eq!((rendered.master.width, rendered.master.height), (1280, 640));
        for (size, bytes) in &rendered.files {
            let decoded = image::load_from_memory(bytes).unwrap();
            assert_eq!(decoded.width(), size.longest_side(), "{size:?}");
            let expected = if *size == PhotoSize::Preview {
                ImageFormat::Jpeg
            } else {
                ImageFormat::WebP
            };
            assert_eq!(image::guess_format(bytes).unwrap(), expected);
        }
    }
    let small = render(&encoded(picture(100, 50), ImageFormat::Png)).unwrap();
    assert!(
        small
            .files
            .iter()
            .all(|(_, bytes)| image::load_from_memory(bytes).unwrap().width() == 100)
    );
}

#[test]
fn a_preview_of_noise_stays_below_300_kb() {
    let mut dice = loaded_dice(5);
    let mut noise = RgbImage::new(1500, 1500);
    dice.fill_bytes(&mut noise);
    let rendered = render(&jpeg(&noise, None)).unwrap();
    let preview = rendered
        .files
        .iter()
        .find(|(size, _)| *size == PhotoSize::Preview)
        .unwrap();
    assert!(preview.1.len() <= 300_000, "{} bytes", preview.1.len());
}

#[test]
fn every_orientation_comes_out_upright() {
    // Red top left, green top right, blue bottom left, white bottom right, 64 by 32.
    let upright = RgbImage::from_fn(64, 32, |x, y| match (x < 32, y < 16) {
        (true, true) => Rgb([255, 0, 0]),
        (false, true) => Rgb([0, 255, 0]),
        (true, false) => Rgb([0, 0, 255]),
        (false, false) => Rgb([255, 255, 255]),
    });
    for orientation in 1..=8_u8 {
        let mut stored = image::DynamicImage::ImageRgb8(upright.clone());
        // What a camera stores is the inverse of what the tag asks for.
        stored = match orientation {
            2 => stored.fliph(),
            3 => stored.rotate180(),
            4 => stored.flipv(),
            5 => stored.rotate90().fliph(),
            6 => stored.rotate270(),
            7 => stored.rotate270().fliph(),
            8 => stored.rotate90(),
            _ => stored,
        };
        let rendered = render(&jpeg(&stored.into_rgb8(), Some(exif(orientation)))).unwrap();
        assert_eq!(
            (rendered.received.width, rendered.received.height),
            (64, 32),
            "orientation {orientation}"
        );
        let (_, master) = rendered
            .files
            .iter()
            .find(|(size, _)| *size == PhotoSize::Large)
            .unwrap();
        let master = image::load_from_memory(master).unwrap().into_rgb8();
        let near = |x, y, wanted: [u8; 3]| {
            let got = master.get_pixel(x, y).0;
            assert!(
                got.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 60),
                "orientation {orientation}: {got:?} at {x},{y}"
            );
        };
        near(10, 6, [255, 0, 0]);
        near(54, 6, [0, 255, 0]);
        near(10, 26, [0, 0, 255]);
        near(54, 26, [255, 255, 255]);
    }
}

#[test]
fn no_metadata_comes_out_whatever_goes_in() {
    let plain = picture(200, 150);
    no_trace(&jpeg(&plain, Some(exif(1))));
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>CANARY</x:xmpmeta>";
    no_trace(&with_segment(&jpeg(&plain, None), 0xE1, xmp));
    no_trace(&with_segment(&jpeg(&plain, None), 0xED, b"Photoshop 3.0\0CANARY"));
    no_trace(&with_segment(&jpeg(&plain, None), 0xFE, b"CANARY comment"));
    let mut png = Vec::new();
    let mut encoder = PngEncoder::new(&mut png);
    encoder.set_exif_metadata(exif(1)).unwrap();
    encoder
        .write_image(plain.as_raw(), 200, 150, image::ExtendedColorType::Rgb8)
        .unwrap();
    assert!(png.windows(4).any(|window| window == b"eXIf"));
    no_trace(&png);
    let mut trailing = jpeg(&plain, None);
    trailing.extend(b"CANARY behind the end");
    no_trace(&trailing);
}

#[test]
fn what_is_no_photo_is_named() {
    assert!(matches!(render(b""), Err(PhotoError::NotAPhoto)));
    assert!(matches!(render(b"<svg onload=alert(1)>"), Err(PhotoError::NotAPhoto)));
    assert!(matches!(render(b"GIF89a\x01\0\x01\0"), Err(PhotoError::NotAPhoto)));
    assert!(matches!(
        render(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
        Err(PhotoError::Heic)
    ));
    assert!(matches!(
        render(b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic"),
        Err(PhotoError::Heic)
    ));
    assert!(matches!(
        render(b"\0\0\0\x18ftypisom\0\0\0\0"),
        Err(PhotoError::NotAPhoto)
    ));
    assert!(matches!(
        render(&vec![0xFF; MAX_BYTES + 1]),
        Err(PhotoError::TooLarge { .. })
    ));
    let whole = jpeg(&picture(300, 300), None);
    assert!(matches!(render(&whole[..20]), Err(PhotoError::Damaged)));
    let png = encoded(picture(300, 300), ImageFormat::Png);
    assert!(matches!(render(&png[..png.len() / 2]), Err(PhotoError::Damaged)));
}

/// The head of a PNG that promises this many pixels, with a correct checksum and no content.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8; 4], content: &[u8]| {
        png.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
        let body = [kind.as_slice(), content].concat();
        png.extend(&body);
        png.extend(crc32(&body).to_be_bytes());
    };
    let mut head = width.to_be_bytes().to_vec();
    head.extend(height.to_be_bytes());
    head.extend([8, 0, 0, 0, 0]);
    chunk(b"IHDR", &head);
    chunk(b"IDAT", &[0x78, 0x9C, 0x01, 0, 0, 0xFF, 0xFF]);
    chunk(b"IEND", &[]);
    png
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            }
        })
    })
}

#[test]
fn a_decompression_bomb_is_refused_before_anything_is_decoded() {
    let bytes = bomb(22_000, 22_000);
    let fastest = (0..20)
        .map(|_| {
            let started = Instant::now();
            assert!(matches!(render(&bytes), Err(PhotoError::TooManyPixels)));
            started.elapsed()
        })
        .min()
        .unwrap();
    assert!(fastest.as_millis() < 5, "took {fastest:?}");
    assert!(matches!(
        render(&bomb(u32::MAX, 1)),
        Err(PhotoError::TooManyPixels | PhotoError::Damaged)
    ));
    // A JPEG head with 65,500 by 65,500 pixels.
    let mut huge = jpeg(&picture(16, 16), None);
    let frame = huge.windows(2).position(|window| window == [0xFF, 0xC0]).unwrap();
    huge[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xDC, 0xFF, 0xDC]);
    assert!(matches!(render(&huge), Err(PhotoError::TooManyPixels)));
}

/// `PHOTO_MUTATIONS` sets how many damaged files are tried (P26); the default is a smoke count.
#[test]
fn damaged_files_are_refused_or_decoded_and_never_panic() {
    let count: usize = std::env::var("PHOTO_MUTATIONS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(300);
    let seeds = [
        jpeg(&picture(80, 60), Some(exif(6))),
        encoded(picture(80, 60), ImageFormat::Png),
        encoded(picture(80, 60), ImageFormat::WebP),
    ];
    let mut dice = loaded_dice(26);
    for round in 0..count {
        let mut bytes = seeds[round % seeds.len()].clone();
        for _ in 0..dice.random_range(1..12_usize) {
            let at = dice.random_range(0..bytes.len());
            bytes[at] = dice.random_range(0..=255_u8);
        }
        if dice.random_range(0..4_u8) == 0 {
            bytes.truncate(dice.random_range(1..bytes.len()));
        }
        match std::panic::catch_unwind(|| render(&bytes)) {
            Ok(Ok(rendered)) => assert_eq!(rendered.files.len(), 4),
            Ok(Err(PhotoError::Damaged | PhotoError::NotAPhoto | PhotoError::TooManyPixels | PhotoError::Heic)) => {}
            Ok(Err(other)) => panic!("round {round}: {other:?}"),
            Err(_) => panic!("round {round} made the decoder panic"),
        }
    }
}

/// Real photos where the folder is there; the project passes without it.
#[test]
fn real_photos_go_through_where_they_are_there() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/photos");
    let folder = std::env::var("PHOTO_FOLDER").unwrap_or_else(|_| folder.to_owned());
    let Ok(files) = std::fs::read_dir(folder) else {
        return;
    };
    let photos = files
        .flatten()
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|e| e == "jpg"));
    for path in photos.take(4) {
        let rendered = render(&std::fs::read(&path).unwrap()).unwrap();
        assert!(
            rendered.files.iter().all(|(_, bytes)| bytes.len() < 400_000),
            "{}",
            path.display()
        );
    }
}

#[tokio::test]
async fn files_are_kept_by_id_and_version_and_go_together() {
    let folder = tempfile::tempdir().unwrap();
    let store = PhotoStore::local(folder.path()).unwrap();
    let (id, version) = (PhotoId(Uuid::from_u128(7)), PhotoVersion::from_random([9; 16]));
    let rendered = store
        .render(Bytes::from(encoded(picture(64, 64), ImageFormat::Png)))
        .await
        .unwrap();
    store.put(id, &version, &rendered).await.unwrap();
    for (size, bytes) in &rendered.files {
        assert_eq!(store.read(id, &version, *size).await.unwrap(), bytes);
    }
    assert_eq!(store.stored().await.unwrap().len(), 1);
    let other = PhotoVersion::from_random([8; 16]);
    assert!(matches!(
        store.read(id, &other, PhotoSize::Small).await,
        Err(PhotoError::NotStored)
    ));
    store.delete(id, &version).await.unwrap();
    store.delete(id, &version).await.unwrap();
    assert!(matches!(
        store.read(id, &version, PhotoSize::Small).await,
        Err(PhotoError::NotStored)
    ));
    assert!(store.stored().await.unwrap().is_empty());
}

#[test]
fn a_version_is_32_hex_digits_and_nothing_else() {
    let version = PhotoVersion::from_random([0xAB; 16]);
    assert_eq!(version.as_str().parse::<PhotoVersion>().unwrap(), version);
    for bad in ["", "../../etc/passwd", "ABABABABABABABABABABABABABABABAB", "abab"] {
        assert!(bad.parse::<PhotoVersion>().is_err(), "{bad}");
    }
}
