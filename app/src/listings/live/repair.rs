//! *Rapikan*, *Ya*, and taking them back.

use super::Live;
use crate::listings::{
    desk::{REPAIRABLE, Undo},
    wish::{Wish, slot, text_of},
};

impl Live {
    /// Writes what the coach proposes into the fields, and offers to take it back.
    pub(super) fn repair(&mut self, wish: &Wish) {
        let before = self.desk.draft.clone();
        let mut after = before.clone();
        wish.carry_out(&mut after, &Default::default(), Some(&self.desk.report));
        let texts = REPAIRABLE
            .into_iter()
            .filter(|field| text_of(&before, field) != text_of(&after, field))
            .map(|field| (field, text_of(&before, field).to_owned()))
            .collect();
        self.show(after);
        self.desk.undo = Some(Undo {
            field: wish.place().to_owned(),
            texts,
        });
        self.desk.judge();
        self.changed();
    }

    /// *Kembalikan*: the texts as they were, and the coach lets them be.
    pub(super) fn put_back(&mut self) {
        let Some(undo) = self.desk.undo.take() else { return };
        let mut draft = self.desk.draft.clone();
        for (field, text) in undo.texts {
            self.desk.refused.push((field.to_owned(), text.clone()));
            if let Some(slot) = slot(&mut draft, field) {
                *slot = text;
            }
        }
        self.show(draft);
        self.desk.judge();
        self.changed();
    }
}
