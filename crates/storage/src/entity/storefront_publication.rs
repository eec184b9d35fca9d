//! What the public sees of a storefront.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "storefront_publication")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub storefront_id: Uuid,
    pub draft: String,
    pub picture_id: Option<Uuid>,
    pub published_at: i64,
    pub changed_at: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
