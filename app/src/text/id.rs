use super::Texts;

pub(super) const TEXTS: Texts = Texts {
    lang: "id",
    product: "LapakLatih",
    tagline: "Tempat berlatih jualan online, pelan-pelan dan bersama.",
    skip_to_content: "Langsung ke isi",
    not_found_title: "Halaman ini tidak ada",
    not_found_help: "Mungkin linknya terpotong atau sudah pindah. Coba dari awal, ya.",
    to_start: "Ke halaman awal",
    join: "Gabung kelas",
    sign_in: "Sudah pernah masuk",
};
