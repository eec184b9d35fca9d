//! Makes the rubric tables of `src/reviews/rubric.rs` from `data/rubric.json`. A wrong shape fails the build.

use std::{collections::BTreeMap, env, error::Error, fmt::Write, fs, path::Path};

use serde::Deserialize;

const SOURCE: &str = "data/rubric.json";

#[derive(Deserialize)]
struct Rubric {
    version: u32,
    level_names: [String; 4],
    untaught: String,
    gate: Gate,
    criteria: Vec<Criterion>,
}

#[derive(Deserialize)]
struct Gate {
    criterion: String,
    level: u8,
    confirm: String,
}

#[derive(Deserialize)]
struct Criterion {
    id: String,
    name: String,
    module: String,
    levels: [Level; 4],
    praise: [String; 2],
    suggest: Suggest,
}

#[derive(Deserialize)]
struct Level {
    anchor: String,
    shown: String,
    advice: String,
}

#[derive(Deserialize)]
struct Suggest {
    checks: Vec<String>,
    worst: BTreeMap<String, u8>,
    several: BTreeMap<String, u8>,
    lowest_if: Vec<String>,
    needs: Vec<String>,
    highest: Option<u8>,
}

/// Writes `rubric.rs` into the output folder, or stops the build with the reason.
pub fn generate() {
    println!("cargo::rerun-if-changed={SOURCE}");
    if let Err(why) = write_tables() {
        println!("cargo::error={SOURCE}: {why}");
    }
}

fn write_tables() -> Result<(), Box<dyn Error>> {
    let rubric: Rubric = serde_json::from_str(&fs::read_to_string(SOURCE)?)?;
    let ids: Vec<&str> = rubric.criteria.iter().map(|c| c.id.as_str()).collect();
    if ids != ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9"] {
        return Err("criteria must be R1 to R9, in order".into());
    }
    let mut out = String::new();
    writeln!(out, "pub const VERSION: u32 = {};", rubric.version)?;
    writeln!(out, "const LEVEL_NAMES: [&str; 4] = {:?};", rubric.level_names)?;
    writeln!(out, "pub const UNTAUGHT: &str = {:?};", rubric.untaught)?;
    writeln!(out, "pub const GATE: Criterion = Criterion::{};", rubric.gate.criterion)?;
    writeln!(out, "pub const GATE_LEVEL: Level = {};", level(rubric.gate.level)?)?;
    writeln!(out, "pub const GATE_CONFIRMATION: &str = {:?};", rubric.gate.confirm)?;
    writeln!(out, "static CRITERIA: [CriterionText; 9] = [")?;
    for criterion in &rubric.criteria {
        write_criterion(&mut out, criterion)?;
    }
    writeln!(out, "];")?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("rubric.rs"), out)?;
    Ok(())
}

fn write_criterion(out: &mut String, criterion: &Criterion) -> Result<(), Box<dyn Error>> {
    let Criterion {
        name,
        module,
        praise,
        suggest,
        ..
    } = criterion;
    writeln!(
        out,
        "CriterionText {{ name: {name:?}, module: Module::{module}, praise: {praise:?}, levels: ["
    )?;
    for Level { anchor, shown, advice } in &criterion.levels {
        writeln!(
            out,
            "LevelText {{ anchor: {anchor:?}, shown: {shown:?}, advice: {advice:?} }},"
        )?;
    }
    let of = |map: &BTreeMap<String, u8>, key: &str| {
        level(
            *map.get(key)
                .ok_or_else(|| format!("{}: {key} has no level", criterion.id))?,
        )
    };
    let highest = match suggest.highest {
        Some(number) => format!("Some({})", level(number)?),
        None => "None".to_owned(),
    };
    writeln!(
        out,
        "], suggest: SuggestRule {{ checks: &{:?}, worst: [{}, {}, {}], several_p: {}, several_s: {}, \
         lowest_if: &{:?}, needs: &{:?}, highest: {highest} }} }},",
        suggest.checks,
        of(&suggest.worst, "W")?,
        of(&suggest.worst, "P")?,
        of(&suggest.worst, "S")?,
        of(&suggest.several, "P")?,
        of(&suggest.several, "S")?,
        suggest.lowest_if,
        suggest.needs,
    )?;
    Ok(())
}

fn level(number: u8) -> Result<&'static str, String> {
    Ok(match number {
        1 => "Level::NotYet",
        2 => "Level::Emerging",
        3 => "Level::Able",
        4 => "Level::Proficient",
        other => return Err(format!("{other} is no level")),
    })
}
