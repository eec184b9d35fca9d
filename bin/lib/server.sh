# A server of our own for browser tests: fresh database, free port, stopped afterwards. Sourced after build.sh.

# start_server FOLDER: serves from an empty database in FOLDER and sets SERVER_URL.
start_server() {
  local port
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });')
  mkdir -p "$1"
  export DATA_DIR=$1 LEPTOS_SITE_ROOT=$SITE LEPTOS_SITE_ADDR=127.0.0.1:$port
  SERVER_URL=http://127.0.0.1:$port
  "$PROGRAM" migrate
  "$PROGRAM" seed demo >"$1/demo.txt"
  "$PROGRAM" serve 2>"$1/server.log" &
  SERVER_PID=$!
  local tries=0
  until curl -fsS "$SERVER_URL/readyz" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] && kill -0 "$SERVER_PID" 2>/dev/null || { cat "$1/server.log"; die "the server did not start"; }
    sleep 0.1
  done
}

stop_server() {
  [ -n "${SERVER_PID:-}" ] || return 0
  kill -TERM "$SERVER_PID" 2>/dev/null || true
  wait "$SERVER_PID" 2>/dev/null || true
  SERVER_PID=
}
