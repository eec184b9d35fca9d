# Building the site: the program and what the browser gets. Sourced after common.sh.

# Outside CI the usual target folder; a caller may share one between checkouts by setting CARGO_TARGET_DIR.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PROJECT/target}
# Names of scripts and styles carry hashes of their content.
export LEPTOS_HASH_FILES=true
SITE=$CARGO_TARGET_DIR/site
PROGRAM=$CARGO_TARGET_DIR/serve/lapaklatih

# Builds what is missing or has changed; takes seconds when nothing has.
build_site() {
  local log=$CARGO_TARGET_DIR/build.log
  mkdir -p "$CARGO_TARGET_DIR"
  step "building (first time about 12 minutes on two cores, later seconds to two minutes)"
  (cd "$PROJECT" && LEPTOS_SITE_ROOT="$SITE" cargo leptos build --release --split --precompress) >"$log" 2>&1 ||
    { tail -60 "$log"; die "the build failed; the whole output is in $log"; }
}
