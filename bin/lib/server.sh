# A server of our own for browser tests: fresh database, free port, stopped afterwards. Sourced after build.sh.

# start_server FOLDER [DATABASE_URL]: serves the demo class from an empty database, by default one in FOLDER; sets
# SERVER_URL and SERVER_LOG.
start_server() {
  local port
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });')
  mkdir -p "$1"
  if [ -n "${2:-}" ]; then export DATABASE_URL=$2; else unset DATABASE_URL; fi
  unset PUBLIC_URL METRICS_ADDR LOG_FORMAT RUST_LOG
  SERVER_LOG=$1/server.log
  export DATA_DIR=$1 LEPTOS_SITE_ROOT=$SITE LEPTOS_SITE_ADDR=127.0.0.1:$port
  SERVER_URL=http://127.0.0.1:$port
  "$PROGRAM" migrate
  "$PROGRAM" seed demo >"$1/demo.txt"
  "$PROGRAM" serve 2>"$SERVER_LOG" &
  SERVER_PID=$!
  local tries=0
  until curl -fsS "$SERVER_URL/readyz" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] && kill -0 "$SERVER_PID" 2>/dev/null || { cat "$SERVER_LOG"; die "the server did not start"; }
    sleep 0.1
  done
}

stop_server() {
  [ -n "${SERVER_PID:-}" ] || return 0
  kill -TERM "$SERVER_PID" 2>/dev/null || true
  wait "$SERVER_PID" 2>/dev/null || true
  SERVER_PID=
}
