//! Makes the tables of sign-in pictures and city suggestions from `data/`. A wrong shape fails the build.

use std::{env, error::Error, fmt::Write, fs, path::Path};

use serde::Deserialize;

const PICTURES: &str = "data/pictures.json";
const CITIES: &str = "data/cities.json";

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

/// Writes `pictures.rs` and `cities.rs` into the output folder, or stops the build with the reason.
pub fn generate() {
    for (source, write) in [(PICTURES, write_pictures as fn() -> _), (CITIES, write_cities)] {
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
