//! The drawing that a person signs in with. Two people of one name are told apart by it (decision 2).

include!(concat!(env!("OUT_DIR"), "/pictures.rs"));

/// One of the drawn pictures, by its number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Picture(u8);

impl Picture {
    /// How many pictures there are.
    pub const COUNT: u8 = PICTURES.len() as u8;

    /// The picture of this number; `None` for a number without a drawing.
    pub fn new(number: u8) -> Option<Self> {
        (1..=Self::COUNT).contains(&number).then_some(Self(number))
    }

    /// Every picture, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=u8::MAX).map_while(Self::new)
    }

    /// Its number, as stored.
    pub fn number(self) -> u8 {
        self.0
    }

    /// Its key, which is the file name of the drawing.
    pub fn key(self) -> &'static str {
        PICTURES[usize::from(self.0) - 1].0
    }

    /// Its Indonesian name, read aloud and shown under it.
    pub fn name(self) -> &'static str {
        PICTURES[usize::from(self.0) - 1].1
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn there_are_24_pictures_with_names_of_their_own() {
        assert_eq!(Picture::all().count(), 24);
        assert_eq!(Picture::all().map(Picture::name).collect::<BTreeSet<_>>().len(), 24);
        assert_eq!(Picture::all().map(Picture::key).collect::<BTreeSet<_>>().len(), 24);
    }

    #[test]
    fn other_numbers_are_no_picture() {
        assert_eq!((Picture::new(0), Picture::new(25)), (None, None));
        assert_eq!(Picture::new(6).map(Picture::name), Some("Kupu-kupu"));
    }
}
