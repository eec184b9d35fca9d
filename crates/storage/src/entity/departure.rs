//! Somebody who stopped, was taken out, moved on or turned out to be somebody else.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "departure")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub membership_id: Uuid,
    pub cohort_id: Uuid,
    pub account_id: Uuid,
    pub kind: String,
    pub reason: String,
    pub into_id: Option<Uuid>,
    pub at: i64,
    pub by_id: Uuid,
    pub ended_at: Option<i64>,
    pub ended_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
