use leptos::prelude::*;

use super::{
    board_table::people,
    digest::digest_card,
    queries::{BoardView, PartView, load_board},
};
use crate::{
    home::mentor_menu::mentor_menu,
    text::board,
    ui::{Frame, Icon, Me, PageTitle, Width, loaded, param, query},
};

/// `/o/{cohort}/papan`: the board as the organizer sees it, with the report to take away.
#[component]
pub fn OrganizerBoardPage() -> impl IntoView {
    loaded(load_board("/o", param("cohort"), part()), |view| page(view, true))
}

/// `/a/{cohort}/papan`: the same for the class's mentors.
#[component]
pub fn MentorBoardPage() -> impl IntoView {
    loaded(load_board("/a", param("cohort"), part()), |view| page(view, false))
}

fn part() -> String {
    query("lihat").unwrap_or_default()
}

fn page(view: BoardView, organizer: bool) -> AnyView {
    let t = board::texts();
    let (back, menu) = if organizer {
        (Some(format!("/o/{}", view.cohort)), Vec::new())
    } else {
        (None, mentor_menu(&view.cohort, view.unconfirmed))
    };
    let (picture, name) = (view.my_picture, view.my_name);
    let report = organizer.then(|| report_card(&view.here));
    view! {
        <PageTitle text=t.title />
        <Frame
            nostrip:back=back
            menu
            here=view.here.clone()
            width=Width::Wide
            aside=move || view! { <Me picture name=name.clone() /> }
        >
            <div class="page-head">
                <p class="soft">{view.class}</p>
                <h1>{t.title}</h1>
                <p class="soft">{t.lead}</p>
            </div>
            <div class="stack-loose">
                {if view.empty {
                    view! { <p class="soft">{t.empty}</p> }.into_any()
                } else {
                    view! {
                        <ul class="stats" aria-label=t.totals>
                            {view.totals.into_iter().map(total).collect_view()}
                        </ul>
                        <div class="stack">
                            <nav class="chips" aria-label=t.parts>
                                {view.parts.into_iter().map(part_link).collect_view()}
                            </nav>
                            {people(view.rows)}
                        </div>
                        {view
                            .stopped
                            .map(|rows| {
                                view! {
                                    <section class="stack" aria-labelledby="berhenti">
                                        <h2 id="berhenti">{t.stopped} " (" {rows.len()} ")"</h2>
                                        <p class="soft">{t.stopped_lead}</p>
                                        {people(rows)}
                                    </section>
                                }
                            })}
                    }
                        .into_any()
                }} <div class="cols cols--2">{digest_card(view.digest)} {report}</div>
            </div>
        </Frame>
    }
    .into_any()
}

fn total((number, label): (String, &'static str)) -> AnyView {
    view! {
        <li class="stat">
            <span class="stat-number">{number}</span>
            " "
            <span class="stat-label">{label}</span>
        </li>
    }
    .into_any()
}

fn part_link(part: PartView) -> AnyView {
    view! {
        <a class="chip-face" href=part.href aria-current=part.current.then_some("true")>
            {part.label}
        </a>
    }
    .into_any()
}

fn report_card(board: &str) -> AnyView {
    let t = board::texts();
    let link = |end: &str, label| {
        let href = format!("{board}{end}");
        view! {
            <a class="btn" href=href rel="external" download="">
                <Icon name="list" />
                {label}
            </a>
        }
    };
    view! {
        <section class="card stack" aria-labelledby="laporan">
            <h2 class="card-title" id="laporan">
                {t.report}
            </h2>
            <p class="soft">{t.report_lead}</p>
            <div class="row">
                {link(".xlsx", t.report_xlsx)} {link(".csv", t.report_csv)}
                {link("-kamus.csv", t.report_dictionary)}
            </div>
        </section>
    }
    .into_any()
}
