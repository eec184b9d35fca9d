use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;
use leptos_router::{LazyRoute, lazy_route};

use super::{
    actions::ConfirmPin,
    queries::{PinView, load_pin},
};
use crate::{
    error::AppError,
    text::accounts,
    ui::{Avatar, Digits, Frame, PlainForm, TextField, Width, loaded},
};

/// `/pin`: the PIN, shown until typed once.
pub struct PinRoute {
    view: Resource<Result<PinView, AppError>>,
}

#[lazy_route]
impl LazyRoute for PinRoute {
    fn data() -> Self {
        Self {
            view: Resource::new(|| (), |()| load_pin()),
        }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.view, |view| {
            let t = accounts::texts();
            let title = format!("{} {}", t.pin_title, view.greeting);
            view! {
                <Title text=title.clone() />
                <Frame width=Width::Narrow>
                    <div class="stack pin-card">
                        <Avatar picture=view.picture class="avatar avatar--large" />
                        <h1>{title}</h1>
                        <p class="soft">{t.pin_lead}</p>
                        <Digits digits=view.pin />
                        <PlainForm action=ConfirmPin::PATH class="stack">
                            <TextField
                                label=t.pin_label
                                name="pin"
                                inputmode="numeric"
                                maxlength=7
                                class="input--digits"
                            />
                            <button class="btn btn--primary btn--wide">{t.pin_button}</button>
                        </PlainForm>
                    </div>
                </Frame>
            }
            .into_any()
        })
    }
}
