#!/usr/bin/env bash
# What the browser gets, in bytes as sent (brotli). The budgets are held by end2end/tests/payload.hydrate.spec.ts.
source "$(dirname "$0")/common.sh"
source "$(dirname "$0")/build.sh"
printf '   %-46s %9s %9s\n' file raw brotli
for file in "$SITE"/pkg/*.wasm "$SITE"/pkg/*.js "$SITE"/pkg/*.css; do
  printf '   %-46s %9s %9s\n' "$(basename "$file")" "$(stat -c %s "$file")" "$(stat -c %s "$file.br" 2>/dev/null || echo -)"
done
