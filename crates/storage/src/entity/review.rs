//! A mentor's answer to a try.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "review")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub submission_id: Uuid,
    pub listing_id: Uuid,
    pub owner_id: Uuid,
    pub cohort_id: Uuid,
    pub mentor_id: Uuid,
    pub decision: String,
    pub content: String,
    pub saved_at: i64,
    pub corrected_at: Option<i64>,
    pub seen_at: Option<i64>,
    pub reply: Option<String>,
    pub replied_at: Option<i64>,
    pub reply_seen_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
