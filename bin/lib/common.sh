# Shared by the scripts in bin/: where things are, and how they speak.
set -euo pipefail

PROJECT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE=${LAPAKLATIH_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/lapaklatih}
TOOLS=$CACHE/tools
# Everything that is built for this machine: as one list, so that nothing is compiled twice.
NATIVE=(-p domain -p storage -p test-support -p app -p server -p bench-check --features app/ssr)
export PATH="$TOOLS/bin:$PROJECT/end2end/node_modules/.bin:$PATH"

step() { printf '\n== %s\n' "$*"; }
note() { printf '   %s\n' "$*"; }
die() { printf '\n!! %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Version of a crate as Cargo.lock has it, so that tools and library never drift apart.
locked_version() {
  awk -v name="$1" '$0 == "name = \"" name "\"" { getline; gsub(/version = |"/, ""); print; exit }' "$PROJECT/Cargo.lock"
}
