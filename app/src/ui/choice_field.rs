use std::borrow::Cow;

use leptos::prelude::*;

use super::{Icon, plain_form::FormScope};

/// One of several things to choose from.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Value in the form.
    pub value: Cow<'static, str>,
    /// The word on it.
    pub name: Cow<'static, str>,
    /// A line that explains it; empty for chips.
    pub text: &'static str,
    /// Symbol of the icon sprite; empty for chips.
    pub icon: &'static str,
}

impl Choice {
    /// A choice that is one word.
    pub fn word(value: impl Into<Cow<'static, str>>, name: impl Into<Cow<'static, str>>) -> Self {
        Self {
            value: value.into(),
            name: name.into(),
            text: "",
            icon: "",
        }
    }
}

/// Radio buttons inside a [`super::PlainForm`]: large tiles, or chips where every choice is one word.
#[component]
pub fn ChoiceField(
    /// What to choose, in words.
    label: &'static str,
    /// Name of the field in the form.
    name: &'static str,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// Value that is chosen at first; empty for none.
    #[prop(optional, into)]
    value: String,
) -> impl IntoView {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let error = scope.error(name);
    let value = scope.value(name).unwrap_or(value);
    let tiles = choices.iter().any(|choice| !choice.text.is_empty());
    let error_id = format!("{name}-e");
    let described = error.is_some().then(|| error_id.clone());
    view! {
        <fieldset class="field" aria-describedby=described>
            <legend class="field-label">{label}</legend>
            <div class=if tiles {
                "choices choices--1"
            } else {
                "chips"
            }>{choices.into_iter().map(|choice| radio(name, choice, tiles, &value)).collect_view()}</div>
            {error
                .map(|error| {
                    view! {
                        <p class="field-error" id=error_id>
                            <Icon name="warning" />
                            {error}
                        </p>
                    }
                })}
        </fieldset>
    }
}

fn radio(name: &'static str, choice: Choice, tiles: bool, value: &str) -> AnyView {
    let checked = choice.value == value;
    let (this, word) = (choice.value.into_owned(), choice.name.into_owned());
    if tiles {
        view! {
            <label class="choice">
                <input class="choice-input" type="radio" name=name value=this checked=checked required />
                <span class="choice-tile">
                    <Icon name=choice.icon />
                    <span>
                        <span class="choice-name">{word}</span>
                        <span class="choice-text">{choice.text}</span>
                    </span>
                </span>
            </label>
        }
        .into_any()
    } else {
        view! {
            <label class="chip">
                <input class="chip-input" type="radio" name=name value=this checked=checked required />
                <span class="chip-face">{word}</span>
            </label>
        }
        .into_any()
    }
}
