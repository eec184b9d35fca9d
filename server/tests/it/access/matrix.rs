//! Reads `matrix.txt` and sends what its rows say.

use axum::http::StatusCode;
use server::routes::{self, Kind, Route};

use super::{
    askers::Asker,
    world::{Stage, World},
};
use crate::{
    photos,
    support::{Answer, Client},
};

/// The parts of the table, each checked by a test of its own.
pub const PARTS: [&str; 11] = [
    "home",
    "joining",
    "signing-in",
    "cohorts",
    "storefronts",
    "listings",
    "photos",
    "sending",
    "reviewing",
    "shop",
    "own-data",
];

/// A request that would go through but for the person.
pub struct Row {
    /// Heading above it.
    pub part: String,
    /// Its route.
    pub route: &'static Route,
    /// Address, with names in braces for what the world has.
    pub address: String,
    /// Fields of the form, with the same names.
    pub fields: Vec<(String, String)>,
    /// How far the record has come.
    pub stage: Stage,
    /// A letter for each of [`Asker::ALL`].
    pub answers: Vec<char>,
}

/// Every row.
pub fn rows() -> Vec<Row> {
    let mut part = String::new();
    let mut rows = Vec::new();
    for line in include_str!("matrix.txt").lines().map(str::trim) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(heading) => part = heading.to_owned(),
            None => rows.push(row(&part, line)),
        }
    }
    rows
}

fn row(part: &str, line: &str) -> Row {
    let words: Vec<&str> = line.split_whitespace().collect();
    assert!(words.len() >= 3 + Asker::ALL.len(), "too short: {line}");
    let (letters, request) = words[3..].split_at(Asker::ALL.len());
    let answers: Vec<char> = letters.iter().map(|letter| letter.chars().next().unwrap()).collect();
    let known = letters.iter().all(|letter| letter.len() == 1) && answers.iter().all(|one| "RCHSNFX".contains(*one));
    assert!(known, "an unknown letter: {line}");
    Row {
        part: part.to_owned(),
        answers,
        ..Row::new(words[0], words[1], Stage::named(words[2]), request)
    }
}

/// The route of the server with this method and path.
fn route(method: &str, path: &str) -> &'static Route {
    routes::all()
        .find(|route| route.method.as_str() == method && route.path == path)
        .unwrap_or_else(|| panic!("{method} {path} is no route"))
}

impl Row {
    /// A request: an address after `@`, where the route is not enough, and `name=value` for each field.
    pub fn new(method: &str, path: &str, stage: Stage, request: &[&str]) -> Self {
        let route = route(method, path);
        let address = request.iter().find_map(|word| word.strip_prefix('@'));
        let fields = request.iter().filter(|word| !word.starts_with('@')).map(|word| {
            let (name, value) = word.split_once('=').unwrap_or_else(|| panic!("no field: {word}"));
            (name.to_owned(), value.to_owned())
        });
        Self {
            part: String::new(),
            route,
            address: address.unwrap_or(route.path).to_owned(),
            fields: fields.collect(),
            stage,
            answers: Vec::new(),
        }
    }

    /// What somebody is to get.
    pub fn cells(&self) -> impl Iterator<Item = (Asker, char)> + '_ {
        Asker::ALL.into_iter().zip(self.answers.iter().copied())
    }

    /// The world that this row asks in.
    pub async fn world(&self) -> World {
        World::open(self.stage, self.route.kind == Kind::File).await
    }

    /// Names of the world that stand in this row.
    pub fn names(&self) -> Vec<String> {
        let values = self
            .fields
            .iter()
            .flat_map(|(name, value)| [name.as_str(), value.as_str()]);
        let parts = std::iter::once(self.address.as_str()).chain(values);
        parts
            .flat_map(|part| part.split('{').skip(1).filter_map(|rest| rest.split('}').next()))
            .map(str::to_owned)
            .collect()
    }

    /// Sends it as a browser does: opens the page, or fetches; with `instead` naming a record of the world.
    pub async fn ask(&self, world: &World, client: &Client, instead: Option<(&str, &str)>) -> Answer {
        let address = world.fill(&self.address, instead);
        match self.route.kind {
            Kind::Page | Kind::Live | Kind::Public | Kind::File | Kind::Card | Kind::Download | Kind::Export => {
                client.get(&address).await
            }
            Kind::Upload => photos::send(client, &address, "application/json", upload()).await,
            Kind::Action => {
                let fields = self.filled(world, instead);
                let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
                client.fetch(&address, &fields).await
            }
        }
    }

    /// Sends it as a browser without WASM does, from a form on `/`. `None` where there is no form.
    pub async fn submit(&self, world: &World, client: &Client) -> Option<Answer> {
        let address = world.fill(&self.address, None);
        match self.route.kind {
            Kind::Page | Kind::Live | Kind::Public | Kind::File | Kind::Card | Kind::Download | Kind::Export => None,
            Kind::Upload => {
                let address = format!("{address}?_page=/");
                Some(photos::send(client, &address, "text/html", upload()).await)
            }
            Kind::Action => {
                let fields = self.filled(world, None);
                let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
                Some(client.submit(&address, "/", &fields).await)
            }
        }
    }

    fn filled(&self, world: &World, instead: Option<(&str, &str)>) -> Vec<(String, String)> {
        let filled = self.fields.iter();
        filled
            .map(|(name, value)| (world.fill(name, instead), world.fill(value, instead)))
            .collect()
    }

    /// Whether this is what the letter means for a fetch or a page.
    pub fn is_answered(&self, letter: char, answer: &Answer) -> bool {
        let fetched = !self.route.kind.is_page();
        match letter {
            'R' | 'C' => answer.status == StatusCode::OK,
            'N' => answer.status == StatusCode::NOT_FOUND,
            'F' => answer.status == StatusCode::FORBIDDEN,
            'X' => answer.status == StatusCode::UNPROCESSABLE_ENTITY,
            'S' if fetched => answer.status == StatusCode::UNAUTHORIZED,
            'S' => leads_to_sign_in(answer),
            _ => answer.status == StatusCode::SEE_OTHER && !answer.location().starts_with("/masuk"),
        }
    }

    /// The same for a refused form.
    pub fn is_refused_as_a_form(letter: char, answer: &Answer) -> bool {
        match letter {
            'N' => answer.status == StatusCode::NOT_FOUND,
            'F' => answer.status == StatusCode::FORBIDDEN,
            'X' => answer.leads_to("/"),
            _ => leads_to_sign_in(answer),
        }
    }
}

fn leads_to_sign_in(answer: &Answer) -> bool {
    answer.status == StatusCode::SEE_OTHER && answer.location().starts_with("/masuk?lanjut=")
}

/// A form with one good photo.
fn upload() -> Vec<u8> {
    photos::form(None, &[photos::drawn().as_slice()])
}
