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

/// A table whose rows belong to classes and to people.
const fn rows_of(
    name: &'static str,
    class: &'static [Way],
    person: &'static [Way],
    people: &'static [&'static str],
) -> Table {
    Table {
        name,
        class,
        person,
        people,
        ..TABLE
    }
}

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
        shared: true,
        ..rows_of(
            "organisation",
            &[way("id", "cohort", "organisation_id")],
            &[
                seen("id", "cohort", "organisation_id"),
                seen("id", "organizer", "organisation_id"),
            ],
            &[],
        )
    },
    Table {
        secret: &["join_key_hash"],
        shared: true,
        ..rows_of(
            "account",
            &[way("id", EVERYBODY, "")],
            &[way("id", "account", "id")],
            &["id"],
        )
    },
    Table {
        shared: true,
        ..rows_of(
            "organizer",
            &[way("organisation_id", "organisation", "id")],
            OF_ACCOUNT,
            ONES_OWN,
        )
    },
    rows_of(
        "cohort",
        &[way("id", "cohort", "id")],
        &[seen("id", "membership", "cohort_id")],
        &["created_by"],
    ),
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
    rows_of("membership", OF_COHORT, OF_ACCOUNT, &["account_id", "confirmed_by"]),
    rows_of("attendance", OF_COHORT, OF_MEMBERSHIP, &["by_id"]),
    Table {
        name: "classroom",
        class: OF_COHORT,
        people: &["by_id"],
        impersonal: "a setting of a class",
        ..TABLE
    },
    rows_of(
        "departure",
        OF_COHORT,
        OF_MEMBERSHIP,
        &["account_id", "into_id", "by_id", "ended_by"],
    ),
    rows_of(
        "assignment",
        OF_COHORT,
        &[
            way("participant_id", "membership", "id"),
            way("mentor_id", "membership", "id"),
        ],
        &["assigned_by"],
    ),
    rows_of(
        "handover",
        OF_COHORT,
        &[
            way("participant_id", "membership", "id"),
            way("from_id", "membership", "id"),
            way("to_id", "membership", "id"),
        ],
        &["handed_by"],
    ),
    // About the participant, so theirs to see; read by its writer alone, so gone with either.
    rows_of(
        "mentor_note",
        OF_COHORT,
        &[
            way("subject_account_id", "account", "id"),
            way("author_id", "account", "id"),
        ],
        &["author_id", "subject_account_id"],
    ),
    rows_of(
        "note_reader",
        &[way("note_id", "mentor_note", "id")],
        &[way("note_id", "mentor_note", "id"), way("mentor_id", "account", "id")],
        &["mentor_id"],
    ),
    Table {
        secret: &["hash"],
        shared: true,
        ..rows_of("credential", OF_ACCOUNT, OF_ACCOUNT, ONES_OWN)
    },
    Table {
        shared: true,
        ..rows_of("consent", OF_ACCOUNT, OF_ACCOUNT, ONES_OWN)
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
        secret: &["sealed_pin"],
        shared: true,
        ..rows_of("device_account", OF_ACCOUNT, OF_ACCOUNT, ONES_OWN)
    },
    Table {
        shared: true,
        ..rows_of("notice", OF_ACCOUNT, OF_ACCOUNT, ONES_OWN)
    },
    Table {
        shared: true,
        ..rows_of("removal", OF_ACCOUNT, OF_ACCOUNT, &["account_id", "asked_by"])
    },
    Table {
        secret: &["code"],
        ..rows_of(
            "join_code",
            OF_COHORT,
            &[seen("created_by", "account", "id")],
            &["created_by"],
        )
    },
    Table {
        secret: &["token_hash", "card_hash"],
        ..rows_of(
            "join_link",
            OF_COHORT,
            &[seen("created_by", "account", "id")],
            &["created_by"],
        )
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
        secret: &["code_hash"],
        ..rows_of(
            "one_time_code",
            OF_COHORT,
            &[way("account_id", "account", "id"), seen("issued_by", "account", "id")],
            &["account_id", "issued_by"],
        )
    },
    rows_of("storefront", OF_COHORT, OF_OWNER, &["owner_id"]),
    rows_of("storefront_revision", OF_STALL, OF_STALL, &["author_id"]),
    rows_of("storefront_publication", OF_STALL, OF_STALL, &[]),
    rows_of("listing", OF_COHORT, OF_OWNER, &["owner_id"]),
    rows_of("listing_revision", OF_LISTING, OF_LISTING, &["author_id"]),
    rows_of("listing_conflict", OF_LISTING, OF_LISTING, &["author_id"]),
    rows_of("photo", OF_COHORT, OF_OWNER, &["owner_id"]),
    rows_of("submission", OF_COHORT, OF_OWNER, &["owner_id", "opened_by"]),
    rows_of("submission_photo", OF_TRY, OF_TRY, &[]),
    rows_of(
        "review",
        OF_COHORT,
        &[way("owner_id", "account", "id"), seen("mentor_id", "account", "id")],
        &["owner_id", "mentor_id"],
    ),
    rows_of(
        "review_draft",
        OF_TRY,
        &[
            way("mentor_id", "account", "id"),
            way("submission_id", "submission", "id"),
        ],
        &["mentor_id"],
    ),
    rows_of("cleared_finding", OF_LISTING, OF_LISTING, &[]),
    rows_of("publication", OF_COHORT, OF_LISTING, &["taken_down_by"]),
    rows_of("publication_photo", OF_LISTING, OF_LISTING, &[]),
    rows_of("publication_change", OF_COHORT, OF_LISTING, &["seen_by"]),
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
