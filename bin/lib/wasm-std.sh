# The standard library for wasm32: from rustup where its server answers, otherwise built once from the
# sources that Debian publishes for exactly this compiler. docs/toolchain.md tells why.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

TARGET=wasm32-unknown-unknown
libdir=$(rustc --print target-libdir --target "$TARGET")
version=$(rustc --version | awk '{print $2}')

has_std() { compgen -G "$libdir/libstd-*.rlib" >/dev/null; }

# Prints "<url> <file>" of Debian's rust-src for this compiler, or nothing.
find_sources() {
  local mirror suite index
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | grep -m1 'debian/\?$' || true)
  [ -n "$mirror" ] || return 0
  for suite in trixie-backports forky sid experimental; do
    index=$CACHE/Packages-$suite
    curl -fsSL --max-time 120 "${mirror%/}/dists/$suite/main/binary-amd64/Packages.xz" 2>/dev/null | xz -dc >"$index" 2>/dev/null || continue
    local file
    file=$(awk -v want="$version+" '
      /^Package: /  { package = $2 }
      /^Version: /  { found = index($2, want) == 1 }
      /^Filename: / { if (package == "rust-src" && found) { print $2; exit } }' "$index")
    rm -f "$index"
    if [ -n "$file" ]; then echo "${mirror%/}/$file"; return 0; fi
  done
}

build_from_sources() {
  local url work sysroot
  have apt-get && have curl && have xz && have dpkg || die "wasm32: no rustup server and no Debian tools (apt-get, curl, xz, dpkg). Install the target by hand: rustup target add $TARGET"
  url=$(find_sources)
  [ -n "$url" ] || die "wasm32: tried 'rustup target add' and Debian's rust-src for rustc $version; neither is to be had. Install the target by hand: rustup target add $TARGET"
  work=$CACHE/wasm-std
  rm -rf "$work"; mkdir -p "$work/unpacked" "$work/empty/src"
  note "downloading the sources of std $version (45 MB)"
  curl -fsSL --max-time 600 -o "$work/rust-src.deb" "$url"
  dpkg -x "$work/rust-src.deb" "$work/unpacked"
  sysroot=$(rustc --print sysroot)
  mkdir -p "$sysroot/lib/rustlib/src"
  ln -sfn "$work/unpacked/usr/src/rustc-$version" "$sysroot/lib/rustlib/src/rust"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n[lib]\n[workspace]\n' >"$work/empty/Cargo.toml"
  : >"$work/empty/src/lib.rs"
  note "compiling std for wasm32 (about a minute)"
  # Bitcode in std is what lets the site be built with fat LTO.
  (cd "$work/empty" && RUSTC_BOOTSTRAP=1 RUSTFLAGS="-C embed-bitcode=yes" CARGO_TARGET_DIR="$work/target" \
    cargo build --quiet --release -Zbuild-std=std,panic_abort,panic_unwind --target "$TARGET")
  mkdir -p "$libdir"
  find "$work/target/$TARGET/release/deps" -name '*.rlib' ! -name 'libempty-*' -exec cp {} "$libdir/" \;
  rm -rf "$work/target" "$work/rust-src.deb"
}

if ! has_std; then
  step "wasm32 standard library"
  mkdir -p "$CACHE"
  rustup target add "$TARGET" >/dev/null 2>&1 || true
  has_std || build_from_sources
  has_std || die "wasm32: building std finished, but $libdir holds no libstd."
fi
