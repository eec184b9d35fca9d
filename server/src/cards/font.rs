//! The one font of pictures: Cabin Bold, under the SIL Open Font Licence (`server/fonts/OFL.txt`).

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::Database;
use ttf_parser::Face;

/// Its name, as the drawing asks for it.
pub(super) const FAMILY: &str = "Cabin";

static BYTES: &[u8] = include_bytes!("../../fonts/Cabin-Bold.otf");

/// What the renderer looks fonts up in: this one and no other, so that a card looks the same on every machine.
pub(super) static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(BYTES.to_vec());
    Arc::new(fonts)
});

static FACE: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(BYTES, 0).ok());

/// One line of what the font can show: line breaks become spaces, emoji and other scripts are left out.
pub(super) fn drawable(text: &str) -> String {
    let known = |c: char| FACE.as_ref().is_some_and(|face| face.glyph_index(c).is_some());
    let kept: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| known(*c))
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How wide a line becomes at this size, both in pixels. Pairs that the font moves together are not counted, so lines
/// come out a little shorter than this.
pub(super) fn width(text: &str, size: f32) -> f32 {
    let Some(face) = FACE.as_ref() else { return 0.0 };
    let units: u32 = text
        .chars()
        .filter_map(|c| face.glyph_hor_advance(face.glyph_index(c)?))
        .map(u32::from)
        .sum();
    units as f32 * size / f32::from(face.units_per_em())
}

/// Breaks a text into lines of at most this width, between words, and inside words that are wider than a line. What
/// does not fit into the last line ends in dots.
pub(super) fn lines(text: &str, size: f32, max_width: f32, max_lines: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut piece = String::new();
        for c in word.chars() {
            if !piece.is_empty() && width(&piece, size) + width(c.encode_utf8(&mut [0; 4]), size) > max_width {
                push(&mut lines, &mut line, &piece, size, max_width);
                piece.clear();
            }
            piece.push(c);
        }
        push(&mut lines, &mut line, &piece, size, max_width);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > max_lines {
        lines.truncate(max_lines);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && width(last, size) + width("…", size) > max_width {
                last.pop();
            }
            last.truncate(last.trim_end().len());
            last.push('…');
        }
    }
    lines
}

fn push(lines: &mut Vec<String>, line: &mut String, word: &str, size: f32, max_width: f32) {
    let joined = if line.is_empty() {
        word.to_owned()
    } else {
        format!("{line} {word}")
    };
    if width(&joined, size) <= max_width {
        *line = joined;
    } else {
        if !line.is_empty() {
            lines.push(std::mem::take(line));
        }
        word.clone_into(line);
    }
}

/// The largest of these sizes at which a text fits into so many lines; the smallest if none does.
pub(super) fn fitting(text: &str, sizes: &[f32], max_width: f32, max_lines: usize) -> (f32, Vec<String>) {
    let fits = |size: &&f32| {
        let lines = lines(text, **size, max_width, usize::MAX);
        lines.len() <= max_lines
    };
    let size = sizes.iter().find(fits).or(sizes.last()).copied().unwrap_or(32.0);
    (size, lines(text, size, max_width, max_lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_between_words_and_long_words_inside() {
        let shown = lines("Keripik pisang manis renyah", 60.0, 420.0, 9);
        assert_eq!(shown, ["Keripik pisang", "manis renyah"]);
        for line in lines(&"m".repeat(300), 60.0, 420.0, 99) {
            assert!(width(&line, 60.0) <= 420.0, "{line}");
        }
    }

    #[test]
    fn what_does_not_fit_ends_in_dots() {
        let shown = lines("satu dua tiga empat lima enam tujuh", 60.0, 300.0, 2);
        assert_eq!(shown.len(), 2);
        assert!(shown[1].ends_with('…'), "{shown:?}");
        assert!(shown.iter().all(|line| width(line, 60.0) <= 300.0));
    }

    #[test]
    fn only_what_the_font_has_is_drawn() {
        assert_eq!(
            drawable("Keripik 🍌 \nenak\u{7} & 漢 Rp12.000 “é”"),
            "Keripik enak & Rp12.000 “é”"
        );
    }

    #[test]
    fn the_largest_size_that_fits_is_taken() {
        assert_eq!(fitting("Rp12.000", &[90.0, 60.0], 900.0, 1).0, 90.0);
        assert_eq!(fitting(&"kata ".repeat(20), &[90.0, 60.0], 400.0, 2).0, 60.0);
    }
}
