use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::MakeCards,
    queries::{CardView, CardsView, load_cards},
};
use crate::{
    text::evening,
    ui::{ButtonForm, Frame, Icon, PageTitle, QrCode, Width, loaded, param},
};

/// `/o/{cohort}/cetak/kartu`: cards to cut out, one for everybody who is expected.
#[component]
pub fn CardsPage() -> impl IntoView {
    loaded(load_cards(param("cohort")), |view: CardsView| {
        let t = evening::texts();
        let back = format!("/o/{}/siap", view.id);
        let (class, place, address) = (view.name.clone(), view.place.clone(), view.address.clone());
        let cards = view
            .cards
            .into_iter()
            .map(|one| card(one, &class, &place, &address))
            .collect_view();
        view! {
            <PageTitle text=t.cards_title />
            <Frame back=back bar_title=view.name.clone() width=Width::Wide>
                <div class="stack no-print">
                    <h1>{t.cards_title}</h1>
                    <p>{t.cards_lead}</p>
                    {making(&view.id, view.waiting, !cards.is_empty())}
                </div>
                <ul class="cards">{cards}</ul>
            </Frame>
        }
        .into_any()
    })
}

fn making(cohort: &str, waiting: Vec<String>, made: bool) -> AnyView {
    let t = evening::texts();
    if waiting.is_empty() && !made {
        return view! { <p class="soft">{t.cards_none}</p> }.into_any();
    }
    let (label, class) = if made {
        (t.cards_again, "btn")
    } else {
        (t.cards_make, "btn btn--primary")
    };
    view! {
        <ButtonForm
            action=MakeCards::PATH
            fields=vec![("cohort", cohort.to_owned())]
            icon="print"
            label=label
            class=class
        />
        {made.then(|| view! { <p class="soft">{t.cards_again_hint}</p> <p>{t.print_how}</p> })}
        <p class="soft">{t.cards_for} " " {waiting.join(", ")}</p>
    }
    .into_any()
}

fn card(card: CardView, class: &str, place: &str, address: &str) -> AnyView {
    let t = evening::texts();
    let label = format!("{} {}", t.card_qr, card.name);
    let boxes = (0..6).map(|_| view! { <span class="paper-box"></span> }).collect_view();
    view! {
        <li class="paper-card">
            <div class="paper-card-text">
                <p class="paper-card-name">{card.name}</p>
                <p>{class.to_owned()} ", " {place.to_owned()}</p>
                <p>
                    <Icon name="qr" />
                    " "
                    {t.card_scan}
                </p>
                <p class="small">{t.card_or} " " <b>{address.to_owned()}</b></p>
                <p>
                    <span>{t.card_pin}</span>
                    <span class="paper-boxes" aria-hidden="true">
                        {boxes}
                    </span>
                </p>
                <p class="small">{t.card_pin_hint}</p>
            </div>
            {card.qr.map(|code| view! { <QrCode code label=label /> })}
        </li>
    }
    .into_any()
}
