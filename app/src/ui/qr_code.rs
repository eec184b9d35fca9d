use leptos::prelude::*;

/// The black squares of a QR code. The server makes them (`context::qr`), so that the browser half need not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrView {
    /// Squares on a side, with the white border.
    pub side: u32,
    /// Outline of the black ones, in SVG path notation.
    pub path: String,
}

/// A QR code as a drawing.
#[component]
pub fn QrCode(
    /// Its squares.
    code: QrView,
    /// What it leads to, for screen readers.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <svg class="qr" role="img" aria-label=label viewBox=format!("0 0 {0} {0}", code.side) shape-rendering="crispEdges">
            <path d=code.path fill="#000"></path>
        </svg>
    }
}
