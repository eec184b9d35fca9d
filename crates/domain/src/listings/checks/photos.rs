//! F01 to F03: what the sizes of the photos tell. F04 to F10 need pixels and come later.

use super::desk::{Desk, Found, Verdict};
use crate::listings::Severity::{P, S, W};
use crate::listings::catalog::tables;

pub(super) fn count(d: &Desk<'_>) -> Verdict {
    let n = d.ctx.photos.len();
    let some = |severity| Verdict::Fail(Found::new(severity).key("some").with("n", n.to_string()));
    match n {
        n if n < d.ctx.profile.photo_min => Verdict::Fail(Found::new(W).key("none")),
        n if n >= tables::PHOTOS_WANTED => Verdict::Pass,
        1 => some(P),
        _ => some(S),
    }
}

pub(super) fn size(d: &Desk<'_>) -> Verdict {
    match d.ctx.photos.iter().map(|photo| photo.width.min(photo.height)).min() {
        None => Verdict::NotApplicable,
        Some(side) if side < d.ctx.profile.photo_px_min => Verdict::Fail(Found::new(P)),
        Some(side) => Verdict::fail_if((side as usize) < tables::PHOTO_PX_WANTED, || Found::new(S)),
    }
}

pub(super) fn shape(d: &Desk<'_>) -> Verdict {
    let percent = |(at, photo): (usize, &crate::listings::PhotoFact)| {
        let (short, long) = (photo.width.min(photo.height), photo.width.max(photo.height));
        (u64::from(short) * 100 / u64::from(long.max(1)), at)
    };
    match d.ctx.photos.iter().enumerate().map(percent).min() {
        None => Verdict::NotApplicable,
        Some((ratio, at)) => {
            let severity = if (ratio as usize) < tables::PHOTO_RATIO_MIN_PERCENT {
                P
            } else {
                S
            };
            Verdict::fail_if((ratio as usize) < tables::PHOTO_RATIO_WANTED_PERCENT, || {
                Found::new(severity).with("n", (at + 1).to_string())
            })
        }
    }
}
