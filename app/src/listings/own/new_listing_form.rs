use leptos::prelude::*;

use crate::ui::Icon;

/// *Tambah barang*: a plain form, because it makes something. `key` keeps pressing twice from making two (P7).
#[component]
pub fn NewListingForm(
    /// Id of the cohort.
    #[prop(into)]
    cohort: String,
    /// Made when the page was loaded.
    #[prop(into)]
    new_key: String,
    /// Words on the button.
    label: &'static str,
    /// Whether this is the one thing to do on the page.
    #[prop(optional)]
    primary: bool,
) -> impl IntoView {
    view! {
        <form method="post" action="/api/barang/baru">
            <input type="hidden" name="_page" value=format!("/a/{cohort}/barang") />
            <input type="hidden" name="cohort" value=cohort />
            <input type="hidden" name="key" value=new_key />
            <button class=if primary { "btn btn--primary btn--wide" } else { "btn btn--wide" } type="submit">
                <Icon name="plus" />
                {label}
            </button>
        </form>
    }
}
