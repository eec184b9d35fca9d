//! `GET /data-saya/unduh`: everything that is kept of the person who asks, as one file.

use app::{context::Caller, error::AppError, own_data::readable_page};
use axum::{
    Extension,
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use domain::access::Actor;
use leptos::prelude::{Owner, provide_context};
use serde_json::{Map, Value};
use storage::own_data::{export_own_data, zip_of};

use crate::{middleware::language::spoken, problem, state::AppState};

/// A page to read, the same for programs, and the photos. Made anew each time and kept by nobody but who asked.
pub async fn download(State(state): State<AppState>, Extension(caller): Extension<Caller>) -> Response {
    let Some(actor) = caller.actor.as_ref() else {
        return problem::refused(&AppError::NotFound);
    };
    match pack(&state, actor).await {
        Ok(zip) => (
            [
                (header::CONTENT_TYPE, HeaderValue::from_static("application/zip")),
                (
                    header::CONTENT_DISPOSITION,
                    HeaderValue::from_static("attachment; filename=\"data-saya.zip\""),
                ),
            ],
            zip,
        )
            .into_response(),
        Err(error) => problem::broken(&caller.request_id, &error),
    }
}

async fn pack(state: &AppState, actor: &Actor) -> anyhow::Result<Vec<u8>> {
    let data = export_own_data(&state.context.db, &state.context.photos, actor).await?;
    let page = Owner::new_root(None).with(|| {
        provide_context(spoken());
        readable_page(data.tables.iter().map(|table| (table.name, table.rows.as_slice())))
    });
    let whole: Map<String, Value> = data
        .tables
        .into_iter()
        .map(|table| {
            (
                table.name.to_owned(),
                table.rows.into_iter().map(Value::Object).collect(),
            )
        })
        .collect();
    let mut files = vec![
        ("baca-saya.html".to_owned(), Bytes::from(page)),
        (
            "data.json".to_owned(),
            Bytes::from(serde_json::to_vec_pretty(&Value::Object(whole))?),
        ),
    ];
    files.extend(
        data.photos
            .into_iter()
            .map(|(name, bytes)| (format!("foto/{name}"), bytes)),
    );
    Ok(zip_of(&files)?)
}
