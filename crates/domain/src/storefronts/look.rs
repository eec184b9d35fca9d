//! The six looks of a stall. Each is a set of colours in the stylesheet under the same key.

use serde::{Deserialize, Serialize};

/// A look, named after what its main colour is found in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Leaf green.
    #[default]
    Pandan,
    /// Turmeric yellow.
    Kunyit,
    /// Terracotta red.
    Terakota,
    /// Sea blue.
    Laut,
    /// Mangosteen purple.
    Manggis,
    /// Coffee: brown on cream.
    Kopi,
}

impl Look {
    /// All six, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Pandan,
        Self::Kunyit,
        Self::Terakota,
        Self::Laut,
        Self::Manggis,
        Self::Kopi,
    ];

    /// The key, as stored, posted and named in the stylesheet.
    pub fn key(self) -> &'static str {
        match self {
            Self::Pandan => "pandan",
            Self::Kunyit => "kunyit",
            Self::Terakota => "terakota",
            Self::Laut => "laut",
            Self::Manggis => "manggis",
            Self::Kopi => "kopi",
        }
    }

    /// The look with this key; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.key() == key)
    }

    /// The name, as people read it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pandan => "Pandan",
            Self::Kunyit => "Kunyit",
            Self::Terakota => "Terakota",
            Self::Laut => "Laut",
            Self::Manggis => "Manggis",
            Self::Kopi => "Kopi",
        }
    }

    /// Its colours in words, for people who cannot see them.
    pub fn described(self) -> &'static str {
        match self {
            Self::Pandan => "hijau daun yang segar",
            Self::Kunyit => "kuning hangat",
            Self::Terakota => "merah bata",
            Self::Laut => "biru laut",
            Self::Manggis => "ungu manggis",
            Self::Kopi => "cokelat dan krem",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_look_is_found_by_its_key() {
        for look in Look::ALL {
            assert_eq!(Look::from_key(look.key()), Some(look));
            assert_eq!(look.name().to_lowercase(), look.key());
        }
        assert_eq!(Look::from_key("merah"), None);
    }
}
