# Building the site: the program and what the browser gets. Sourced after common.sh.

# Outside CI the usual target folder; a caller may share one between checkouts by setting CARGO_TARGET_DIR.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PROJECT/target}
# Names of scripts and styles carry hashes of their content.
export LEPTOS_HASH_FILES=true
SITE=$CARGO_TARGET_DIR/site
PROGRAM=$CARGO_TARGET_DIR/serve/lapaklatih
# The program with the site inside: one file that needs nothing beside it.
ONE_FILE=$CARGO_TARGET_DIR/one-file/lapaklatih

# Builds what is missing or has changed; takes seconds when nothing has.
build_site() {
  local log=$CARGO_TARGET_DIR/build.log
  mkdir -p "$CARGO_TARGET_DIR"
  step "building (first time about 12 minutes on two cores, later seconds to two minutes)"
  (cd "$PROJECT" && LEPTOS_SITE_ROOT="$SITE" cargo leptos build --release --split --precompress) >"$log" 2>&1 ||
    { tail -60 "$log"; die "the build failed; the whole output is in $log"; }
}

# Builds the program once more with the site inside; build_site must have run. About a minute: all that it is made of, but
# the server itself, is compiled already.
build_one_file() {
  step "building the one file (about a minute)"
  local plain=$CARGO_TARGET_DIR/one-file/plain code=0
  mkdir -p "${plain%/*}"
  cp "$PROGRAM" "$plain"
  (cd "$PROJECT" && LAPAKLATIH_SITE="$SITE" LAPAKLATIH_NAMES="${PROGRAM%/*}/hash.txt" \
    cargo build --quiet --locked --profile serve -p server --bin lapaklatih --no-default-features --features embed) || code=$?
  [ "$code" = 0 ] && cp "$PROGRAM" "$ONE_FILE"
  # Cargo puts both programs at the same place; the usual one belongs there.
  mv -f "$plain" "$PROGRAM"
  [ "$code" = 0 ] || die "the one file could not be built"
}
