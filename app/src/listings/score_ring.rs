use domain::listings::Band;
use leptos::prelude::*;

use crate::text::desk;

/// The coach's score as a ring with its word.
pub fn score_ring(score: u8, band: Band, class: &'static str) -> impl IntoView {
    let t = desk::texts();
    let code = match band {
        Band::Starting => "baru-mulai",
        Band::Nearly => "hampir",
        Band::Good => "bagus",
        Band::VeryGood => "bagus-sekali",
    };
    let number = score.to_string();
    let arc = [&number, " 100"].concat();
    view! {
        <div class="score">
            <div class=class data-band=code>
                <svg viewBox="0 0 44 44" aria-hidden="true">
                    <circle cx="22" cy="22" r="19"></circle>
                    <circle class="ring-value" cx="22" cy="22" r="19" pathLength="100" stroke-dasharray=arc></circle>
                </svg>
                <span class="ring-number">{number.clone()}</span>
            </div>
            <div>
                <p class="score-band" lang="id">{band.name()}</p>
                <p class="soft">{number} {t.of_hundred}</p>
            </div>
        </div>
    }
}
