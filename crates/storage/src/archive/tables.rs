//! Every table with how its rows belong to a class and to a person. Exports, imports and deletions follow this list and
//! nothing else; tests hold it against the entities and against the foreign keys of the database.
//!
//! A new table needs a row here, in the order in which rows can be inserted: what is referred to comes first.

/// How rows are found from rows of another table: `column` holds what `key` of the table `of` holds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Way {
    pub(crate) column: &'static str,
    pub(crate) of: &'static str,
    pub(crate) key: &'static str,
    /// Only rows in which this column is empty.
    pub(crate) without: Option<&'static str>,
    /// Whether the rows are the person's own and go with them. What they only wrote or saw stays with its owner.
    pub(crate) own: bool,
}

/// One table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// From a class to its rows; without a way, `unmoved` says why.
    pub(crate) class: &'static [Way],
    /// From a person to their rows; without a way, `impersonal` says why.
    pub(crate) person: &'static [Way],
    /// Columns that name an account.
    pub(crate) people: &'static [&'static str],
    /// Columns that open something; nobody gets them with their own data.
    pub(crate) secret: &'static [&'static str],
    /// Whether a row may be there already when a class comes in: then it stays as it is.
    pub(crate) shared: bool,
    #[cfg_attr(not(test), allow(dead_code, reason = "asked for by a test"))]
    pub(crate) unmoved: &'static str,
    #[cfg_attr(not(test), allow(dead_code, reason = "asked for by a test"))]
    pub(crate) impersonal: &'static str,
}

/// Rows of every account that rows of the class name.
pub(crate) const EVERYBODY: &str = "*";

const TABLE: Table = Table {
    name: "",
    class: &[],
    person: &[],
    people: &[],
    secret: &[],
    shared: false,
    unmoved: "",
    impersonal: "",
};

const fn way(column: &'static str, of: &'static str, key: &'static str) -> Way {
    Way {
        column,
        of,
        key,
        without: None,
        own: true,
    }
}

const fn seen(column: &'static str, of: &'static str, key: &'static str) -> Way {
    Way {
        own: false,
        ..way(column, of, key)
    }
}

/// Only what happened outside of any class: what happened in another one is that one's.
const fn outside(column: &'static str) -> Way {
    Way {
        without: Some("cohort_id"),
        ..way(column, "account", "id")
    }
}

const OF_COHORT: &[Way] = &[way("cohort_id", "cohort", "id")];
const OF_ACCOUNT: &[Way] = &[way("account_id", "account", "id")];
const OF_MEMBERSHIP: &[Way] = &[way("membership_id", "membership", "id")];
const OF_OWNER: &[Way] = &[way("owner_id", "account", "id")];
const OF_STALL: &[Way] = &[way("storefront_id", "storefront", "id")];
const OF_LISTING: &[Way] = &[way("listing_id", "listing", "id")];
const OF_TRY: &[Way] = &[way("submission_id", "submission", "id")];
const ONES_OWN: &[&str] = &["account_id"];

pub(crate) static TABLES: &[Table] = &[
    Table {
        name: "installation",
        unmoved: "each server has its own",
        impersonal: "about the server",
        ..TABLE
    },
    Table {
        name: "organisation",
        class: &[way("id", "cohort", "organisation_id")],
        person: &[
            seen("id", "cohort", "organisation_id"),
            seen("id", "organizer", "organisation_id"),
        ],
        shared: true,
        ..TABLE
    },
    Table {
        name: "account",
        class: &[way("id", EVERYBODY, "")],
        person: &[way("id", "account", "id")],
        people: &["id"],
        secret: &["join_key_hash"],
        shared: true,
        ..TABLE
    },
    Table {
        name: "organizer",
        class: &[way("organisation_id", "organisation", "id")],
        person: OF_ACCOUNT,
        people: ONES_OWN,
        shared: true,
        ..TABLE
    },
    Table {
        name: "cohort",
        class: &[way("id", "cohort", "id")],
        person: &[seen("id", "membership", "cohort_id")],
        people: &["created_by"],
        ..TABLE
    },
    Table {
        name: "meeting",
        class: OF_COHORT,
        impersonal: "days of a class",
        ..TABLE
    },
    Table {
        name: "retention",
        class: OF_COHORT,
        impersonal: "a setting of a class",
        ..TABLE
    },
    Table {
        name: "membership",
        class: OF_COHORT,
        person: OF_ACCOUNT,
        people: &["account_id", "confirmed_by"],
        ..TABLE
    },
    Table {
        name: "attendance",
        class: OF_COHORT,
        person: OF_MEMBERSHIP,
        people: &["by_id"],
        ..TABLE
    },
    Table {
        name: "classroom",
        class: OF_COHORT,
        people: &["by_id"],
        impersonal: "a setting of a class",
        ..TABLE
    },
    Table {
        name: "departure",
        class: OF_COHORT,
        person: OF_MEMBERSHIP,
        people: &["account_id", "into_id", "by_id", "ended_by"],
        ..TABLE
    },
    Table {
        name: "assignment",
        class: OF_COHORT,
        person: &[
            way("participant_id", "membership", "id"),
            way("mentor_id", "membership", "id"),
        ],
        people: &["assigned_by"],
        ..TABLE
    },
    Table {
        name: "handover",
        class: OF_COHORT,
        person: &[
            way("participant_id", "membership", "id"),
            way("from_id", "membership", "id"),
            way("to_id", "membership", "id"),
        ],
        people: &["handed_by"],
        ..TABLE
    },
    // About the participant, so theirs to see; read by its writer alone, so gone with either.
    Table {
        name: "mentor_note",
        class: OF_COHORT,
        person: &[
            way("subject_account_id", "account", "id"),
            way("author_id", "account", "id"),
        ],
        people: &["author_id", "subject_account_id"],
        ..TABLE
    },
    Table {
        name: "note_reader",
        class: &[way("note_id", "mentor_note", "id")],
        person: &[way("note_id", "mentor_note", "id"), way("mentor_id", "account", "id")],
        people: &["mentor_id"],
        ..TABLE
    },
    Table {
        name: "credential",
        class: OF_ACCOUNT,
        person: OF_ACCOUNT,
        people: ONES_OWN,
        secret: &["hash"],
        shared: true,
        ..TABLE
    },
    Table {
        name: "consent",
        class: OF_ACCOUNT,
        person: OF_ACCOUNT,
        people: ONES_OWN,
        shared: true,
        ..TABLE
    },
    Table {
        name: "device",
        class: &[way("id", "device_account", "device_id")],
        // Others may use the same phone; it goes with the last of them.
        person: &[seen("id", "device_account", "device_id")],
        secret: &["token_hash"],
        shared: true,
        ..TABLE
    },
    Table {
        name: "device_account",
        class: OF_ACCOUNT,
        person: OF_ACCOUNT,
        people: ONES_OWN,
        secret: &["sealed_pin"],
        shared: true,
        ..TABLE
    },
    Table {
        name: "notice",
        class: OF_ACCOUNT,
        person: OF_ACCOUNT,
        people: ONES_OWN,
        shared: true,
        ..TABLE
    },
    Table {
        name: "removal",
        class: OF_ACCOUNT,
        person: OF_ACCOUNT,
        people: &["account_id", "asked_by"],
        shared: true,
        ..TABLE
    },
    Table {
        name: "join_code",
        class: OF_COHORT,
        person: &[seen("created_by", "account", "id")],
        people: &["created_by"],
        secret: &["code"],
        ..TABLE
    },
    Table {
        name: "join_link",
        class: OF_COHORT,
        person: &[seen("created_by", "account", "id")],
        people: &["created_by"],
        secret: &["token_hash", "card_hash"],
        ..TABLE
    },
    Table {
        name: "password_reset",
        unmoved: "a link of the old server",
        person: &[way("account_id", "account", "id"), seen("issued_by", "account", "id")],
        people: &["account_id", "issued_by"],
        secret: &["token_hash"],
        ..TABLE
    },
    Table {
        name: "organizer_invitation",
        unmoved: "a link of the old server",
        person: &[seen("created_by", "account", "id"), seen("used_by", "account", "id")],
        people: &["created_by", "used_by"],
        secret: &["token_hash"],
        ..TABLE
    },
    Table {
        name: "one_time_code",
        class: OF_COHORT,
        person: &[way("account_id", "account", "id"), seen("issued_by", "account", "id")],
        people: &["account_id", "issued_by"],
        secret: &["code_hash"],
        ..TABLE
    },
    Table {
        name: "storefront",
        class: OF_COHORT,
        person: OF_OWNER,
        people: &["owner_id"],
        ..TABLE
    },
    Table {
        name: "storefront_revision",
        class: OF_STALL,
        person: OF_STALL,
        people: &["author_id"],
        ..TABLE
    },
    Table {
        name: "storefront_publication",
        class: OF_STALL,
        person: OF_STALL,
        ..TABLE
    },
    Table {
        name: "listing",
        class: OF_COHORT,
        person: OF_OWNER,
        people: &["owner_id"],
        ..TABLE
    },
    Table {
        name: "listing_revision",
        class: OF_LISTING,
        person: OF_LISTING,
        people: &["author_id"],
        ..TABLE
    },
    Table {
        name: "listing_conflict",
        class: OF_LISTING,
        person: OF_LISTING,
        people: &["author_id"],
        ..TABLE
    },
    Table {
        name: "photo",
        class: OF_COHORT,
        person: OF_OWNER,
        people: &["owner_id"],
        ..TABLE
    },
    Table {
        name: "submission",
        class: OF_COHORT,
        person: OF_OWNER,
        people: &["owner_id", "opened_by"],
        ..TABLE
    },
    Table {
        name: "submission_photo",
        class: OF_TRY,
        person: OF_TRY,
        ..TABLE
    },
    Table {
        name: "review",
        class: OF_COHORT,
        person: &[way("owner_id", "account", "id"), seen("mentor_id", "account", "id")],
        people: &["owner_id", "mentor_id"],
        ..TABLE
    },
    Table {
        name: "review_draft",
        class: OF_TRY,
        person: &[
            way("mentor_id", "account", "id"),
            way("submission_id", "submission", "id"),
        ],
        people: &["mentor_id"],
        ..TABLE
    },
    Table {
        name: "cleared_finding",
        class: OF_LISTING,
        person: OF_LISTING,
        ..TABLE
    },
    Table {
        name: "publication",
        class: OF_COHORT,
        person: OF_LISTING,
        people: &["taken_down_by"],
        ..TABLE
    },
    Table {
        name: "publication_photo",
        class: OF_LISTING,
        person: OF_LISTING,
        ..TABLE
    },
    Table {
        name: "publication_change",
        class: OF_COHORT,
        person: OF_LISTING,
        people: &["seen_by"],
        ..TABLE
    },
    Table {
        name: "event",
        class: &[
            way("cohort_id", "cohort", "id"),
            outside("actor_id"),
            outside("subject_account_id"),
        ],
        // What happened stays, without a name.
        person: &[
            seen("actor_id", "account", "id"),
            seen("subject_account_id", "account", "id"),
        ],
        people: &["actor_id", "subject_account_id"],
        shared: true,
        ..TABLE
    },
    Table {
        name: "idempotency",
        unmoved: "answers for phones that send to the old server again",
        person: OF_ACCOUNT,
        people: ONES_OWN,
        ..TABLE
    },
    Table {
        name: "session",
        unmoved: "people sign in anew on another server",
        person: OF_ACCOUNT,
        people: ONES_OWN,
        secret: &["id_hash", "device_hash", "data"],
        ..TABLE
    },
    Table {
        name: "sign_in_try",
        unmoved: "counts of the last hour",
        person: &[way("subject_id", "account", "id")],
        ..TABLE
    },
    Table {
        name: "form_attempt",
        unmoved: "forms that came back within the last hour",
        impersonal: "kept by browser for an hour; those of a person's sessions go with the sessions",
        ..TABLE
    },
];

/// The row of a table.
pub(crate) fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}
