//! The text for the class's WhatsApp group: counts, the next meeting, one next step. Never who.

use domain::cohorts::{Step, Totals};
use leptos::prelude::*;

use crate::{
    text::board::{digest as words, step_done, step_next, texts},
    ui::{Icon, TextArea, wa_link},
};

/// What a digest tells of a class.
pub(super) struct Digest<'a> {
    /// Its name.
    pub class: &'a str,
    /// Where it meets.
    pub place: &'a str,
    /// Who has come how far, counted.
    pub totals: &'a Totals,
    /// How many people wait for a mentor.
    pub waiting: u32,
    /// Day and module of the next meeting, in words.
    pub meeting: Option<(String, String)>,
}

impl Digest<'_> {
    /// The whole text. Steps that nobody has taken are not held against anybody.
    pub(super) fn text(&self) -> String {
        let (totals, of) = (self.totals, texts().of);
        let mut lines = vec![words::hello(self.class)];
        let taken = Step::ALL.into_iter().filter(|step| totals.reached(*step) > 0);
        lines.extend(taken.map(|step| {
            let (reached, people, done) = (totals.reached(step), totals.people, step_done(step));
            format!("- {reached} {of} {people} {done}")
        }));
        if self.waiting > 0 {
            lines.push(format!("- {}", words::waiting(self.waiting)));
        }
        lines.push(String::new());
        lines.push(match totals.next_step() {
            Some(step) => words::next(step_next(step)),
            None if totals.people > 0 => words::all_done().to_owned(),
            None => words::next(step_next(Step::Joined)),
        });
        if let Some((day, module)) = &self.meeting {
            lines.push(words::meeting(day, module, self.place));
        }
        lines.push(words::goodbye().to_owned());
        lines.join("\n")
    }
}

/// The text to copy, and the way to WhatsApp.
pub(super) fn digest_card(text: String) -> AnyView {
    let t = texts();
    let link = wa_link(None, &text);
    view! {
        <section class="card stack" aria-labelledby="kabar">
            <h2 class="card-title" id="kabar">
                {t.digest}
            </h2>
            <p class="soft">{t.digest_lead}</p>
            <div class="field">
                <label class="field-label" for="teks-kabar">
                    {t.digest_field}
                </label>
                <TextArea name="digest" id="teks-kabar" value=text rows=10 />
            </div>
            <a class="btn btn--primary btn--wide" href=link rel="external noreferrer" target="_blank">
                <Icon name="chat" />
                {t.digest_send}
            </a>
        </section>
    }
    .into_any()
}
