//! A photo of a listing or of a storefront.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "photo")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: String,
    pub owner_id: Uuid,
    pub cohort_id: Uuid,
    pub listing_id: Option<Uuid>,
    pub storefront_id: Option<Uuid>,
    pub client_key: Uuid,
    pub position: i32,
    pub width: i32,
    pub height: i32,
    pub received_width: i32,
    pub received_height: i32,
    pub created_at: i64,
    pub deleted_at: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
