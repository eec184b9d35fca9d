//! The six modules of the programme, one a week.

use serde::{Deserialize, Serialize};

/// A module; later ones are greater. Reaching one means that all before it were taught.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Module {
    /// *Toko pertamaku*.
    M1,
    /// *Foto yang menjual*.
    M2,
    /// *Judul dan cerita barang*.
    M3,
    /// *Uang: harga, buku kas, celengan*.
    M4,
    /// *Melayani, mengirim, dan aman*.
    M5,
    /// *Pasar latihan dan penutupan*.
    M6,
}

impl Module {
    /// All six, in order.
    pub const ALL: [Self; 6] = [Self::M1, Self::M2, Self::M3, Self::M4, Self::M5, Self::M6];

    /// The week in which it is taught, from 1.
    pub fn week(self) -> u8 {
        self as u8 + 1
    }

    /// The module of this week; `None` before the first week. After the sixth it stays the last one.
    pub fn of_week(week: u8) -> Option<Self> {
        let index = usize::from(week.checked_sub(1)?);
        Self::ALL.get(index.min(Self::ALL.len() - 1)).copied()
    }

    /// Its title, as people read it.
    pub fn title(self) -> &'static str {
        match self {
            Self::M1 => "Toko pertamaku",
            Self::M2 => "Foto yang menjual",
            Self::M3 => "Judul dan cerita barang",
            Self::M4 => "Uang: harga, buku kas, celengan",
            Self::M5 => "Melayani, mengirim, dan aman",
            Self::M6 => "Pasar latihan dan penutupan",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_and_modules_go_together() {
        for module in Module::ALL {
            assert_eq!(Module::of_week(module.week()), Some(module));
        }
        assert_eq!((Module::of_week(0), Module::of_week(9)), (None, Some(Module::M6)));
    }
}
