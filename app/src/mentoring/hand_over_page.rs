use leptos::{prelude::*, server_fn::ServerFn};

use super::{actions::HandOver, hand_over_fields::HandOverFields, queries::load_hand_over, views::HandOverView};
use crate::{
    text::mentoring,
    ui::{Frame, PageTitle, PlainForm, loaded, param},
};

/// `/a/{cohort}/alih`: a mentor hands participants over.
#[component]
pub fn HandOverPage() -> impl IntoView {
    loaded(load_hand_over(param("cohort")), page)
}

fn page(view: HandOverView) -> AnyView {
    let t = mentoring::texts();
    let back = ["/a/", &view.cohort, "/peserta"].concat();
    view! {
        <PageTitle text=t.hand_over />
        <Frame back=back bar_title=t.hand_over>
            <div class="page-head">
                <h1>{t.hand_over}</h1>
                <p class="soft">{t.hand_over_lead}</p>
            </div>
            {if view.mine.is_empty() {
                view! { <p class="notice">{t.none_mine}</p> }.into_any()
            } else if view.others.is_empty() {
                view! { <p class="notice">{t.none_else}</p> }.into_any()
            } else {
                let (mine, others) = (view.mine, view.others);
                view! {
                    <PlainForm action=HandOver::PATH>
                        <HandOverFields cohort=view.cohort mine others own=true />
                    </PlainForm>
                }
                .into_any()
            }}
        </Frame>
    }
    .into_any()
}
