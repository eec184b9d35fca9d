use domain::listings::{ListingDraft, catalog};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{actions::SaveListing, editor_form::write_draft, editor_view::EditorView, sent_already::SentAlready};
use crate::{
    text::{desk, listings},
    ui::{Frame, PageTitle},
    wire::FormFields,
};

/// The same field was written in two places: two whole cards, and choosing one (decision 12). The other stays in the
/// history. Plain forms, with WASM or without.
#[component]
pub fn Versus(
    /// What is saved.
    view: EditorView,
    /// What was typed here.
    mine: ListingDraft,
) -> impl IntoView {
    let t = listings::texts();
    let back = match &view.helping {
        Some(helping) => helping.back.clone(),
        None => ["/a/", &view.facts.cohort, "/barang"].concat(),
    };
    let (account, listing) = (view.facts.account.clone(), view.facts.listing.clone());
    let mut fields = write_draft(&mine);
    // A form can only say what a field holds, so emptied attributes are said as empty.
    for key in view.draft.attributes.keys() {
        fields.entry(["attr-", key].concat()).or_default();
    }
    let form =
        |fields: FormFields, wish: &'static str, class: &'static str, title: &'static str, draft: &ListingDraft| {
            let fixed = [
                ("_page", view.facts.path()),
                ("listing", view.facts.listing.clone()),
                ("editor", view.editor.clone()),
                ("revision", view.facts.revision.to_string()),
            ]
            .map(|(name, value)| (name.to_owned(), value));
            let hidden = fixed
                .into_iter()
                .chain(fields)
                .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
                .collect_view();
            view! {
                <form class=class method="post" action=SaveListing::PATH>
                    {hidden}
                    <h2>{title}</h2>
                    {card(draft)}
                    <button class="btn btn--wide" type="submit" name="do" value=wish>
                        {t.keep}
                    </button>
                </form>
            }
            .into_any()
        };
    let ours = form(fields, "save", "versus-card versus-card--new", t.mine, &mine);
    let saved = form(FormFields::new(), "keep_saved", "versus-card", t.theirs, &view.draft);
    view! {
        <PageTitle text=t.two_versions />
        <Frame back=back bar_title=t.bar_title width=crate::ui::Width::Wide>
            <div class="page-head">
                <h1>{t.two_versions}</h1>
                <p class="soft">{t.two_versions_help}</p>
            </div>
            <div class="versus">{ours} {saved}</div>
            <SentAlready account listing />
        </Frame>
    }
}

/// All of a draft to read.
fn card(draft: &ListingDraft) -> AnyView {
    let (t, d) = (listings::texts(), desk::texts());
    let or = |text: &str, none: &'static str| {
        if text.trim().is_empty() {
            none.to_owned()
        } else {
            text.to_owned()
        }
    };
    let mut facts: Vec<(String, String)> = [
        (d.stock, &draft.stock),
        (t.unit, &draft.unit),
        (d.weight, &draft.weight),
        (d.handling_days, &draft.handling_days),
    ]
    .into_iter()
    .map(|(label, text)| (label.to_owned(), text.clone()))
    .collect();
    let leaf = match &draft.category {
        Some(domain::listings::CategoryChoice::Leaf(id)) => catalog::leaf(id).map(|(_, leaf)| leaf),
        Some(domain::listings::CategoryChoice::Other { text, .. }) => {
            facts.insert(0, (d.category.to_owned(), text.clone()));
            None
        }
        None => None,
    };
    if let Some(leaf) = leaf {
        facts.insert(0, (d.category.to_owned(), leaf.name.to_owned()));
    }
    for (key, text) in &draft.attributes {
        let label = leaf.and_then(|leaf| leaf.attributes().find(|attribute| attribute.key == key));
        facts.push((
            label.map_or(key.as_str(), |attribute| attribute.label).to_owned(),
            text.clone(),
        ));
    }
    for variant in &draft.variants {
        facts.push((variant.name.clone(), [&variant.price, " ", &variant.stock].concat()));
    }
    let facts = facts
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(label, text)| {
            view! {
                <dt>{label}</dt>
                <dd>{text}</dd>
            }
        })
        .collect_view();
    view! {
        <p>
            <b>{or(&draft.title, t.no_name)}</b>
        </p>
        <p class="price">{or(&draft.price, t.no_price)}</p>
        <p class="prewrap">{draft.description.clone()}</p>
        <dl class="facts">{facts}</dl>
    }
    .into_any()
}
