//! One try: a listing as it was when it was sent.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "submission")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub listing_id: Uuid,
    pub owner_id: Uuid,
    pub cohort_id: Uuid,
    pub try_number: i32,
    pub revision: i64,
    pub snapshot: String,
    pub disputed: String,
    pub publish_on_approval: bool,
    pub queued_at: i64,
    pub sent_at: i64,
    pub withdrawn_at: Option<i64>,
    pub replaced_at: Option<i64>,
    pub opened_by: Option<Uuid>,
    pub opened_at: Option<i64>,
    pub hold_until: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
