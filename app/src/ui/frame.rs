use leptos::prelude::*;

use super::{
    Icon,
    language_switch::{LanguageSwitch, MainForm},
};
use crate::{context, text::common};

/// One place of the menu.
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// Address.
    pub href: String,
    /// Word under the drawing.
    pub word: &'static str,
    /// Symbol of the icon sprite.
    pub icon: &'static str,
    /// Things that wait there; 0 shows nothing.
    pub count: u32,
    /// What they are, for screen readers.
    pub counted: &'static str,
}

/// How wide the content may become.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// A column of 640 px.
    #[default]
    Column,
    /// Joining, PIN, signing in.
    Narrow,
    /// Queues and tables.
    Wide,
    /// The wall of a classroom.
    Full,
}

/// The frame of a page: top bar, menu, content, footer. Each page brings its own `h1`.
#[component]
pub fn Frame(
    /// Address that the arrow in the top bar leads to; the brand stands there when there is none.
    #[prop(optional, into)]
    back: Option<String>,
    /// Title in the top bar beside the arrow.
    #[prop(optional, into)]
    bar_title: String,
    /// Menu; no bar without one.
    #[prop(optional)]
    menu: Vec<MenuItem>,
    /// Address of the menu's present place.
    #[prop(optional, into)]
    here: String,
    /// Shown at the right end of the top bar: save state, own picture.
    #[prop(optional, into)]
    aside: ViewFn,
    /// How wide the content may become.
    #[prop(optional)]
    width: Width,
    /// The page.
    children: Children,
) -> impl IntoView {
    let t = common::texts();
    let has_menu = !menu.is_empty();
    let main = MainForm::new();
    provide_context(main);
    let start = match back {
        Some(href) => view! {
            <a class="topbar-back" href=href aria-label=t.back>
                <Icon name="arrow-left" />
            </a>
            <p class="topbar-title">{bar_title}</p>
        }
        .into_any(),
        None => view! {
            <a class="brand topbar-title" href="/">
                <img src="/favicon.svg" alt="" width="36" height="36" />
                <span>"Lapak" <b>"Latih"</b></span>
            </a>
        }
        .into_any(),
    };
    view! {
        <div class=if has_menu { "app has-bottombar" } else { "app" }>
            <a class="skip-link" href="#isi">
                {t.skip_to_content}
            </a>
            <header class="topbar">
                <div class="topbar-in">{start} {aside.run()}</div>
            </header>
            {has_menu.then(|| view! { <Menu items=menu here=here /> })}
            <main
                class=match width {
                    Width::Column => "page",
                    Width::Narrow => "page page--narrow",
                    Width::Wide => "page page--wide",
                    Width::Full => "page page--full",
                }
                id="isi"
                tabindex="-1"
            >
                {children()}
            </main>
            <footer class="footer no-print">
                {context::in_room().then(|| view! { <p>{t.in_room}</p> })}
                <a href="/tentang">{t.about}</a>
                <a href="/data-saya">{t.my_data}</a>
                <LanguageSwitch main />
            </footer>
        </div>
    }
}

#[component]
fn Menu(items: Vec<MenuItem>, here: String) -> impl IntoView {
    let t = common::texts();
    view! {
        <nav class="bottombar" aria-label=t.menu>
            {items
                .into_iter()
                .map(|item| {
                    view! {
                        <a
                            class="bottombar-link"
                            aria-current=(item.href == here).then_some("page")
                            href=item.href
                        >
                            <Icon name=item.icon />
                            <span>{item.word}</span>
                            {(item.count > 0)
                                .then(|| {
                                    view! {
                                        <span class="dot">
                                            {item.count} <span class="sr-only">{item.counted}</span>
                                        </span>
                                    }
                                })}
                        </a>
                    }
                })
                .collect_view()}
        </nav>
    }
}
