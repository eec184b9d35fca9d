//! Makes the tables of sign-in pictures, city suggestions and words for passwords from `data/`. A wrong shape fails the build.

use std::{env, error::Error, fmt::Write, fs, path::Path};

use serde::Deserialize;

const PICTURES: &str = "data/pictures.json";
const CITIES: &str = "data/cities.json";
const WORDS: &str = "data/password_words.json";

#[derive(Deserialize)]
struct Pictures {
    pictures: Vec<Picture>,
}

#[derive(Deserialize)]
struct Picture {
    id: usize,
    key: String,
    name: String,
}

#[derive(Deserialize)]
struct Cities {
    cities: Vec<City>,
}

#[derive(Deserialize)]
struct City {
    name: String,
    province: String,
    zone: String,
    #[serde(default)]
    also: Vec<String>,
}

#[derive(Deserialize)]
struct Words {
    words: Vec<String>,
}

/// Writes `pictures.rs`, `cities.rs` and `password_words.rs` into the output folder, or stops the build with the reason.
pub fn generate() {
    for (source, write) in [
        (PICTURES, write_pictures as fn() -> _),
        (CITIES, write_cities),
        (WORDS, write_words),
    ] {
        println!("cargo::rerun-if-changed={source}");
        let written: Result<(), Box<dyn Error>> = write();
        if let Err(why) = written {
            println!("cargo::error={source}: {why}");
        }
    }
}

fn write_pictures() -> Result<(), Box<dyn Error>> {
    let Pictures { pictures } = serde_json::from_str(&fs::read_to_string(PICTURES)?)?;
    let mut out = format!("static PICTURES: [(&str, &str); {}] = [\n", pictures.len());
    for (index, Picture { id, key, name }) in pictures.iter().enumerate() {
        if *id != index + 1 {
            return Err(format!("{key}: ids must count from 1 without gaps").into());
        }
        writeln!(out, "({key:?}, {name:?}),")?;
    }
    writeln!(out, "];")?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("pictures.rs"), out)?;
    Ok(())
}

fn write_cities() -> Result<(), Box<dyn Error>> {
    let Cities { cities } = serde_json::from_str(&fs::read_to_string(CITIES)?)?;
    let mut out = String::from("/// All of them, by province.\npub static CITIES: &[City] = &[\n");
    for City {
        name,
        province,
        zone,
        also,
    } in &cities
    {
        let zone = match zone.as_str() {
            "WIB" => "Wib",
            "WITA" => "Wita",
            "WIT" => "Wit",
            other => return Err(format!("{name}: {other} is no time zone").into()),
        };
        writeln!(
            out,
            "City {{ name: {name:?}, province: {province:?}, zone: TimeZone::{zone}, also: &{also:?} }},"
        )?;
    }
    writeln!(out, "];")?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("cities.rs"), out)?;
    Ok(())
}

fn write_words() -> Result<(), Box<dyn Error>> {
    let Words { words } = serde_json::from_str(&fs::read_to_string(WORDS)?)?;
    let mut known = words.clone();
    known.sort_unstable();
    known.dedup();
    if known.len() != words.len() {
        return Err("a word stands there twice".into());
    }
    let out = format!(
        "/// All of them.\npub static WORDS: [&str; {}] = {words:?};\n",
        words.len()
    );
    fs::write(Path::new(&env::var("OUT_DIR")?).join("password_words.rs"), out)?;
    Ok(())
}
