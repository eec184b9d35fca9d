//! What the public sees of a listing.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "publication")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub listing_id: Uuid,
    pub storefront_id: Uuid,
    pub cohort_id: Uuid,
    pub slug: String,
    pub snapshot: String,
    pub previous: Option<String>,
    pub review_id: Option<Uuid>,
    pub on_sale: bool,
    pub up_to_date: bool,
    pub published_at: i64,
    pub changed_at: i64,
    pub taken_down_by: Option<Uuid>,
    pub taken_down_at: Option<i64>,
    pub taken_down_reason: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
