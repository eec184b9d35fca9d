//! Compressing what is written for each request. Files of the site are compressed when it is built, and photos are
//! compressed already.

use axum::http::{Extensions, HeaderMap, StatusCode, Version, header};
use tower_http::{
    CompressionLevel,
    compression::{
        CompressionLayer, Predicate,
        predicate::{And, SizeAbove},
    },
};

/// Types that get smaller and are made on the spot.
const TYPES: [&str; 3] = ["text/html", "text/css", "application/json"];
/// Bytes below which an answer fits one packet anyway.
const WORTH_IT: u64 = 512;
/// Brotli's level for answers made on the spot. Pages come out 7 % larger than with level 5, whose tables take 3 MB more
/// of memory while a page is written (bench/memory.mjs).
const LEVEL: i32 = 4;

type ByType = fn(StatusCode, Version, &HeaderMap, &Extensions) -> bool;

/// Brotli or gzip, whichever the browser takes.
pub fn compress() -> CompressionLayer<And<SizeAbove, ByType>> {
    let by_type: ByType = is_text;
    CompressionLayer::new()
        .quality(CompressionLevel::Precise(LEVEL))
        .compress_when(SizeAbove::new(WORTH_IT).and(by_type))
}

fn is_text(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| TYPES.iter().any(|text| kind.starts_with(text)))
}
