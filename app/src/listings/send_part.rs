use leptos::prelude::*;

use super::{
    desk::Desk,
    score::{Score, score_view},
};
use crate::{text::listings, ui::Icon};

/// Score, what is missing, the three most important things, and the way on.
#[component]
pub fn SendPart(
    /// The editor.
    desk: StoredValue<Desk>,
    /// Whether the owner writes: only they go on to sending.
    own: bool,
) -> impl IntoView {
    let t = listings::texts();
    view! {
        <section class="editor-part" id="nilai">
            <h2 class="editor-title">
                <Icon name="star" />
                {t.send_part}
            </h2>
            <div id="score">
                {score_view(desk.with_value(Score::of))}
            </div>
        </section>
        <div class="actionbar editor-act">
            <button
                class=if own { "btn" } else { "btn btn--primary btn--wide" }
                type="submit"
                name="do"
                value="save"
            >
                {t.save}
            </button>
            {own.then(|| {
                view! {
                    <button class="btn btn--primary btn--wide" type="submit" name="do" value="next">
                        {t.next}
                        <Icon name="arrow-right" />
                    </button>
                }
            })}
        </div>
    }
}
