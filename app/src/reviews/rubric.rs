use domain::reviews::Level;
use leptos::prelude::*;

use super::{
    review_form::{CLEAR, level_name},
    review_views::{CriterionView, ReviewPageView},
    views::FindingLine,
};
use crate::{
    text::mentor,
    ui::{FormScope, Icon},
};

/// W findings that are open: each is let pass or confirmed with one tap.
#[component]
pub fn Musts(
    /// The try.
    page: ReviewPageView,
) -> impl IntoView {
    let t = mentor::texts();
    let scope = use_context::<FormScope>().unwrap_or_default();
    (!page.musts.is_empty()).then(|| {
        view! {
            <section class="card card--warm" aria-labelledby="kata">
                <h2 class="card-title" id="kata">
                    {t.musts}
                </h2>
                <ul class="findings">
                    {page
                        .musts
                        .iter()
                        .map(|must| {
                            let cleared = page.form.cleared.get(&must.check).is_some_and(|value| value == CLEAR);
                            one_must(must, cleared, &scope)
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}

fn one_must(must: &FindingLine, cleared: bool, scope: &FormScope) -> AnyView {
    let t = mentor::texts();
    let name = ["review[cleared][", &must.check, "]"].concat();
    let cleared = scope.value(&name).map_or(cleared, |value| value == CLEAR);
    let choice = if must.clearable {
        view! {
            <div class="chips" role="group" aria-label=must.message.clone()>
                <label class="chip">
                    <input class="chip-input" type="radio" name=name.clone() value="keep" checked=!cleared />
                    <span class="chip-face">{t.keep}</span>
                </label>
                <label class="chip">
                    <input class="chip-input" type="radio" name=name value=CLEAR checked=cleared />
                    <span class="chip-face">{t.clear}</span>
                </label>
            </div>
        }
        .into_any()
    } else {
        view! { <p class="soft">{t.must_mend}</p> }.into_any()
    };
    view! {
        <li class="finding">
            <Icon name="warning" />
            <div class="finding-body">
                <p lang="id">{must.message.clone()}</p>
                {must.disputed.then(|| view! { <p class="soft">{t.owner_says}</p> })}
                {choice}
            </div>
        </li>
    }
    .into_any()
}

/// The rubric: a row of four levels for each criterion taught so far, one tap each.
#[component]
pub fn Rubric(
    /// The try.
    page: ReviewPageView,
) -> impl IntoView {
    let t = mentor::texts();
    view! {
        <section class="card" aria-labelledby="nilai">
            <h2 class="card-title" id="nilai">
                {t.levels}
            </h2>
            <p class="soft">{if page.criteria.is_empty() { t.levels_none } else { t.levels_help }}</p>
            {page.criteria.iter().map(|criterion| view! { <Criterion criterion=criterion.clone() /> }).collect_view()}
            {(!page.untaught.is_empty())
                .then(|| view! { <p class="soft">{t.untaught} " " <span lang="id">{page.untaught.join(", ")}</span> "."</p> })}
            {(!page.criteria.is_empty())
                .then(|| {
                    view! {
                        <details class="fold fold--plain">
                            <summary>{t.anchors}</summary>
                            <div class="fold-body stack">{page.criteria.iter().map(anchors).collect_view()}</div>
                        </details>
                    }
                })}
        </section>
    }
    .into_any()
}

#[component]
fn Criterion(criterion: CriterionView) -> impl IntoView {
    let scope = use_context::<FormScope>().unwrap_or_default();
    let name = level_name(&criterion.key);
    let error = scope.error(&name);
    let error_id = [name.as_str(), "-e"].concat();
    let described = error.is_some().then(|| error_id.clone());
    let chosen = match scope.value(&name) {
        Some(value) => value.parse().unwrap_or(0),
        None if scope.0.is_some() => 0,
        None => criterion.level,
    };
    let anchor = usize::from(criterion.proposed.max(1)) - 1;
    let hint = (criterion.proposed > 0)
        .then(|| criterion.anchors.get(anchor).cloned())
        .flatten();
    view! {
        <fieldset class="criterion" aria-describedby=described>
            <legend class="criterion-title" lang="id">{criterion.name}</legend>
            <div class="levels" lang="id">
                {Level::ALL
                    .into_iter()
                    .map(|level| {
                        let number = u8::from(level);
                        view! {
                            <label class="level" data-proposal=(number == criterion.proposed).then_some("")>
                                <input
                                    class="choice-input"
                                    type="radio"
                                    name=name.clone()
                                    value=number.to_string()
                                    checked=number == chosen
                                    required
                                />
                                <span class="level-face">
                                    <b>{number}</b>
                                    {level.name()}
                                </span>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
            {hint.map(|hint| view! { <p class="soft" lang="id">{hint}</p> })}
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
    .into_any()
}

fn anchors(criterion: &CriterionView) -> AnyView {
    view! {
        <div class="stack-tight" lang="id">
            <p>
                <b>{criterion.name.clone()}</b>
            </p>
            <ol>{criterion.anchors.iter().map(|anchor| view! { <li>{anchor.clone()}</li> }).collect_view()}</ol>
        </div>
    }
    .into_any()
}
