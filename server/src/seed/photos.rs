//! The drawn photos of the demo class: ten goods in three views each.

use std::collections::BTreeMap;

use anyhow::{Context, anyhow};
use bytes::Bytes;
use futures::future::try_join_all;
use storage::photos::{PhotoStore, Rendered};

macro_rules! drawn {
    ($($good:literal),+ $(,)?) => {
        [$(
            ($good, [
                include_bytes!(concat!("../../data/demo-photos/", $good, "-1.jpg")).as_slice(),
                include_bytes!(concat!("../../data/demo-photos/", $good, "-2.jpg")).as_slice(),
                include_bytes!(concat!("../../data/demo-photos/", $good, "-3.jpg")).as_slice(),
            ]),
        )+]
    };
}

/// The pictures by the good they show; in each the whole thing, the detail, and the third view.
static DRAWN: [(&str, [&[u8]; 3]); 10] = drawn!["e01", "e02", "e03", "e04", "e05", "e06", "e07", "e08", "e09", "e10"];

/// Which drawing stands for a subject; goods without one of their own borrow what is nearest.
const SUBJECTS: [(&str, &str); 15] = [
    ("keripik", "e01"),
    ("kerupuk", "e01"),
    ("nastar", "e02"),
    ("sambal", "e03"),
    ("jahe", "e04"),
    ("nasi", "e05"),
    ("cimpa", "e05"),
    ("tunik", "e06"),
    ("baju", "e06"),
    ("permak", "e06"),
    ("jas", "e06"),
    ("tas", "e07"),
    ("bantal", "e08"),
    ("rajut", "e09"),
    ("makrame", "e10"),
];

/// One drawn picture: which good, which view.
pub type Drawn = (&'static str, usize);

/// The picture of a name such as `keripik/utama`.
pub fn drawn(name: &str) -> Option<Drawn> {
    let (subject, view) = name.split_once('/')?;
    let view = ["utama", "dekat", "tangan"].iter().position(|known| *known == view)?;
    let (_, good) = SUBJECTS.iter().find(|(known, _)| *known == subject)?;
    Some((good, view))
}

/// Sends each of these pictures once through the photo pipeline.
///
/// # Errors
/// When one of them is no photo.
pub async fn render_all(
    store: &PhotoStore,
    names: impl Iterator<Item = &str>,
) -> anyhow::Result<BTreeMap<Drawn, Rendered>> {
    let mut wanted = BTreeMap::new();
    for name in names {
        let key = drawn(name).ok_or_else(|| anyhow!("there is no picture {name}"))?;
        let file = DRAWN
            .iter()
            .find(|(good, _)| *good == key.0)
            .map(|(_, views)| views[key.1])
            .with_context(|| format!("there is no drawing {}", key.0))?;
        wanted.insert(key, Bytes::from_static(file));
    }
    let rendered = wanted
        .into_iter()
        .map(|(key, file)| async move { store.render(file).await.map(|done| (key, done)) });
    Ok(try_join_all(rendered).await?.into_iter().collect())
}
