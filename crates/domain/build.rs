//! Turns the content in `data/` into const tables, so that neither browser nor server parses JSON at run time.

#[path = "build_people.rs"]
mod build_people;
#[path = "build_rubric.rs"]
mod build_rubric;

fn main() {
    build_rubric::generate();
    build_people::generate();
}
