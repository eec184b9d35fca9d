//! Who asks: the columns of the matrix.

use crate::support::{Client, Site};

/// One column; what they are to the record in question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// Nobody is signed in.
    Visitor,
    /// Takes part; the record is hers.
    Ana,
    /// Takes part in the same class.
    Ben,
    /// Takes part in a class of another organisation.
    Zoe,
    /// Mentors the class.
    Mia,
    /// Mentors zoe's class, and another class of the same organisation as ana's.
    Lena,
    /// Runs the organisation.
    Otto,
    /// Runs the other organisation.
    Vito,
}

impl Asker {
    /// Everybody, in the order of the columns.
    pub const ALL: [Self; 8] = [
        Self::Visitor,
        Self::Ana,
        Self::Ben,
        Self::Zoe,
        Self::Mia,
        Self::Lena,
        Self::Otto,
        Self::Vito,
    ];

    /// Who is called that.
    pub fn named(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|asker| format!("{asker:?}").to_lowercase() == name)
            .unwrap_or_else(|| panic!("nobody is called {name}"))
    }

    /// Their browser.
    pub async fn client(self, site: &Site) -> Client {
        let cast = &site.cast;
        let person = match self {
            Self::Visitor => return site.visitor(),
            Self::Ana => &cast.ana,
            Self::Ben => &cast.ben,
            Self::Zoe => &cast.zoe,
            Self::Mia => &cast.mia,
            Self::Lena => &cast.lena,
            Self::Otto => &cast.otto,
            Self::Vito => &cast.vito,
        };
        site.signed_in(person).await
    }

    /// Whether ana's class is theirs too, so that it need not look like one that does not exist.
    pub fn is_in_the_class(self) -> bool {
        matches!(self, Self::Ana | Self::Ben | Self::Mia)
    }

    /// Whether they belong to ana's side: what is zoe's is foreign to them, and the other way round.
    pub fn is_on_anas_side(self) -> bool {
        self.is_in_the_class() || self == Self::Otto
    }
}
