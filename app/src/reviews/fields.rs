//! Names of a listing's fields for people.

use crate::text::field_names;

/// Fields that a remark can be tied to, in the order of the page.
#[cfg(feature = "ssr")]
pub const REMARK_FIELDS: [&str; 6] = ["photos", "title", "description", "price", "category", "handling_days"];

/// Where a field is edited, `editor` being the address of the listing's editor.
pub fn field_href(editor: &str, field: &str) -> String {
    // Photos have a form of their own there.
    let anchor = if field == "photos" { "foto" } else { field };
    [editor, "#", anchor].concat()
}

/// A field of the listing's form as people call it.
pub fn field_label(field: &str) -> &'static str {
    let t = field_names::texts();
    match field.split('.').next().unwrap_or(field) {
        "photos" => t.photos,
        "title" => t.title,
        "description" => t.description,
        "price" | "price_from" => t.price,
        "unit" => t.unit,
        "stock" => t.stock,
        "weight" => t.weight,
        "condition" => t.condition,
        "handling_days" => t.handling_days,
        "kind" => t.kind,
        "category" => t.category,
        "option_name" | "variants" => t.variants,
        "attributes" => t.attributes,
        _ => t.listing,
    }
}
