//! Organizers from the command line: the only way in when nobody can sign in yet.

use anyhow::{anyhow, bail};
use domain::accounts::{self, FormOfAddress, Picture};
use rand::seq::IndexedRandom;
use storage::{StorageError, accounts::NewStaff, cohorts, dice};

use crate::{cli::Settings, database};

/// Words for passwords: four of them are easy to write on paper and hard to guess.
const WORDS: &[&str] = &[
    "mangga",
    "pisang",
    "kelapa",
    "rambutan",
    "durian",
    "salak",
    "jambu",
    "manggis",
    "nanas",
    "pepaya",
    "semangka",
    "markisa",
    "sirsak",
    "belimbing",
    "duku",
    "cempedak",
    "matahari",
    "bulan",
    "bintang",
    "pelangi",
    "hujan",
    "awan",
    "angin",
    "sungai",
    "gunung",
    "pantai",
    "danau",
    "hutan",
    "sawah",
    "kebun",
    "ladang",
    "taman",
    "perahu",
    "sepeda",
    "becak",
    "kereta",
    "delman",
    "layar",
    "dayung",
    "jangkar",
    "kompas",
    "peta",
    "payung",
    "lampu",
    "lilin",
    "obor",
    "cermin",
    "bantal",
    "tikar",
    "kursi",
    "meja",
    "lemari",
    "jendela",
    "pintu",
    "atap",
    "tangga",
    "pagar",
    "sumur",
    "kucing",
    "kelinci",
    "merpati",
    "kenari",
    "rusa",
    "gajah",
    "harimau",
    "kancil",
    "penyu",
    "lumba",
    "kepiting",
    "udang",
    "cumi",
    "teri",
    "melati",
    "mawar",
    "anggrek",
    "kenanga",
    "kamboja",
    "teratai",
    "cempaka",
    "dahlia",
    "flamboyan",
    "bambu",
    "rotan",
    "jati",
    "pinus",
    "cemara",
    "beringin",
    "pandan",
    "serai",
    "jahe",
    "kunyit",
    "lengkuas",
    "ketumbar",
    "cengkeh",
    "pala",
    "lada",
    "vanila",
    "garam",
    "gula",
    "madu",
    "susu",
    "kopi",
    "teh",
    "roti",
    "kue",
    "nasi",
    "sayur",
    "sambal",
    "kerupuk",
    "rendang",
    "soto",
    "bakso",
    "lontong",
    "ketupat",
    "batik",
    "tenun",
    "songket",
    "kain",
    "benang",
    "jarum",
    "kancing",
    "gunting",
    "pita",
];

/// Four words in a row: at least 27 bits, and longer than the shortest password allowed.
pub fn new_password() -> String {
    let mut dice = dice();
    loop {
        let words: Vec<&str> = (0..4).filter_map(|_| WORDS.choose(&mut dice).copied()).collect();
        let password = words.join("-");
        if accounts::check_password(&password).is_ok() {
            return password;
        }
    }
}

/// Makes an organisation with its first organizer and prints how to sign in.
///
/// # Errors
/// When a name cannot be taken or the user name is in use.
pub async fn create(settings: &Settings, organisation: &str, name: &str, username: &str) -> anyhow::Result<()> {
    let db = database::open(settings).await?;
    let organisation = accounts::parse_name(organisation)
        .map_err(|_| anyhow!("the organisation needs a name of 1 to 40 characters"))?;
    let name = accounts::parse_name(name).map_err(|_| anyhow!("the organizer needs a name of 1 to 40 characters"))?;
    let username = accounts::parse_username(username)
        .map_err(|_| anyhow!("the user name needs 3 to 30 small letters, digits or dots"))?;
    let Some(picture) = Picture::new(1) else {
        bail!("there are no pictures")
    };
    let password = new_password();
    let staff = NewStaff {
        name,
        form_of_address: FormOfAddress::Kak,
        picture,
        username: username.clone(),
        password: storage::Secret::new(password.clone()),
    };
    match cohorts::create_organisation_with_organizer(&db, database::now(), &mut dice(), &organisation, staff).await {
        Ok(_) => {}
        Err(StorageError::Rule("username_taken")) => {
            bail!("the user name {username} is in use; choose another")
        }
        Err(error) => return Err(error.into()),
    }
    print_once(&format!(
        "Organizer made. Sign in at /masuk\n  user name: {username}\n  password:  {password}"
    ));
    Ok(())
}

/// Shows passwords to the person at this terminal, who sees them this one time.
#[allow(
    clippy::print_stdout,
    reason = "the log keeps what it is told; this must not be kept"
)]
pub(crate) fn print_once(text: &str) {
    println!("{text}");
}
