use super::Texts;

pub(super) const TEXTS: Texts = Texts {
    lang: "en",
    product: "LapakLatih",
    tagline: "A place to practise selling online, step by step and together.",
    skip_to_content: "Skip to content",
    not_found_title: "This page does not exist",
    not_found_help: "The link may be cut off or old. Please start again from the front page.",
    to_start: "To the front page",
    join: "Join a class",
    sign_in: "I have an account",
};
