//! Builds the router from the route table.

use app::{
    app::shell,
    context::{Caller, SessionChange},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get, on},
};
use leptos::prelude::provide_context;
use tower_http::{catch_panic::CatchPanicLayer, csrf::CsrfLayer, limit::RequestBodyLimitLayer};
use tower_sessions::{Session, SessionManagerLayer, cookie::SameSite};

use crate::{
    http,
    middleware::{
        caller::know_caller,
        compression::compress,
        fresh_owner::forget_owner,
        guard::guard,
        headers::add_headers,
        language::{know_language, spoken},
        no_nul::leave_out_nul,
        plain_forms::{FORM, FORM_MAX, answer_plain_forms, answer_plain_uploads, page_of},
        session,
        watch::{note_result, present_request, watch},
    },
    problem,
    routes::{self, Kind, Route},
    state::AppState,
};

/// The whole site as one service.
pub fn build(state: AppState) -> Router {
    // leptos starts its executor when it lists routes, which we do not; a second start is refused and harmless.
    _ = any_spawner::Executor::init_tokio();
    problem::use_stylesheet(&state.leptos);
    let clock = state.context.clock.clone();
    let sessions = SessionManagerLayer::new(storage::SessionRows::new(state.context.db.clone(), move || clock()))
        .with_name(state.cookies.session)
        .with_secure(state.cookies.secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/");
    let mut router = Router::new();
    let mut public = Router::new();
    for route in routes::all() {
        let handler = method_router(route, &state);
        if route.kind == Kind::Public {
            public = public.route(route.path, handler);
        } else {
            router = router.route(route.path, handler);
        }
    }
    router
        .fallback(get(render_page))
        .layer(from_fn_with_state(state.clone(), know_caller))
        .layer(sessions)
        .merge(public)
        .route(http::shop::style_path(), get(http::shop::show_style))
        .merge(http::assets::routes(&state.leptos))
        .route("/healthz", get(http::health::alive))
        .route("/readyz", get(http::health::ready))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            problem::broken(&present_request().unwrap_or_default(), &"a handler panicked")
        }))
        .layer(compress())
        .layer(from_fn_with_state(state.cookies, add_headers))
        .layer(from_fn(know_language))
        .layer(from_fn(forget_owner))
        .layer(from_fn_with_state(state.clone(), watch))
        .with_state(state)
}

fn method_router(route: &'static Route, state: &AppState) -> MethodRouter<AppState> {
    let filter = route
        .method
        .clone()
        .try_into()
        .unwrap_or(axum::routing::MethodFilter::GET);
    let guarded = |handler: MethodRouter<AppState>| handler.layer(from_fn_with_state(route, guard));
    let noted = |handler: MethodRouter<AppState>| -> MethodRouter<AppState> {
        handler.layer(from_fn_with_state((state.clone(), route), note_result))
    };
    match route.kind {
        Kind::Live => guarded(on(filter, render_live)),
        Kind::Page => guarded(on(filter, render_page)),
        Kind::Public => on(filter, http::shop::show_page),
        Kind::Export => guarded(on(filter, http::exports::send_report)),
        Kind::File => guarded(on(filter, http::photos::serve_photo)),
        Kind::Card => guarded(on(filter, http::cards::serve_card)),
        Kind::Download => guarded(on(filter, http::own_data::download)),
        Kind::Upload => noted(guarded(on(filter, http::uploads::take_uploads)))
            .layer(DefaultBodyLimit::max(http::uploads::UPLOAD_MAX))
            .layer(from_fn_with_state(state.clone(), answer_plain_uploads)),
        Kind::Action => noted(guarded(on(filter, run_action).layer(from_fn(leave_out_nul))))
            .layer(RequestBodyLimitLayer::new(FORM_MAX))
            .layer(from_fn_with_state(state.clone(), answer_plain_forms)),
    }
}

/// Renders a page with islands, which a browser wakes up.
async fn render_live(State(state): State<AppState>, session: Session, request: Request) -> Response {
    render(state, session, request, true).await
}

/// Renders a page that needs no WASM; addresses that nobody knows end here too.
async fn render_page(State(state): State<AppState>, session: Session, request: Request) -> Response {
    render(state, session, request, false).await
}

/// Renders a document, with the form that came back to it, if one did.
async fn render(state: AppState, session: Session, request: Request, islands: bool) -> Response {
    let mut caller = request.extensions().get::<Caller>().cloned().unwrap_or_default();
    if let Some(key) = session::known_forms_key(&session).await {
        let page = page_of(request.uri().path());
        caller.attempt = match storage::load_form_attempt(&state.context.db, state.context.now(), &key, page).await {
            Ok(found) => found.map(|mut kept| app::ui::attempt::Attempt {
                form: kept.values.remove(FORM).unwrap_or_default(),
                values: kept.values,
                errors: kept.errors,
            }),
            Err(error) => return problem::broken(&caller.request_id, &error),
        };
    }
    let (context, options, language) = (state.context.clone(), state.leptos, spoken());
    let change = request.extensions().get::<SessionChange>().cloned().unwrap_or_default();
    leptos_axum::render_app_async_with_context(
        move || {
            provide_context(context.clone());
            provide_context(caller.clone());
            provide_context(change.clone());
            provide_context(language);
        },
        move || shell(options.clone(), islands),
    )(request)
    .await
}

/// Runs a server function.
async fn run_action(State(state): State<AppState>, request: Request) -> Response {
    let (context, language) = (state.context.clone(), spoken());
    let caller = request.extensions().get::<Caller>().cloned().unwrap_or_default();
    let change = request.extensions().get::<SessionChange>().cloned().unwrap_or_default();
    leptos_axum::handle_server_fns_with_context(
        move || {
            provide_context(context.clone());
            provide_context(caller.clone());
            provide_context(change.clone());
            provide_context(language);
        },
        request,
    )
    .await
    .into_response()
}
