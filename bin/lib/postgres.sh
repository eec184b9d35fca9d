# shellcheck shell=bash
# A private PostgreSQL server for tests: a temporary folder, a Unix socket only, fsync off, gone afterwards.
#
#   start_postgres   starts it and sets TEST_DATABASE_URL (exported); prints the address
#   stop_postgres    stops it and removes the folder; call it from a trap
#
# PostgreSQL refuses to run as root, so root hands the work to the user `postgres` that Debian's package makes.

postgres_bin() {
  local found
  found=$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1 || true)
  if [[ -z $found ]]; then
    echo "PostgreSQL is not installed (Debian: postgresql). The tests need it; nothing is skipped." >&2
    return 1
  fi
  dirname "$found"
}

as_postgres_user() {
  if [[ $(id -u) -eq 0 ]]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

start_postgres() {
  local bin
  bin=$(postgres_bin) || return 1
  # A socket path may have 107 bytes, so not below the project.
  LAPAK_POSTGRES_DIR=$(mktemp -d /tmp/lapak-pg.XXXXXX)
  LAPAK_POSTGRES_BIN=$bin
  [[ $(id -u) -eq 0 ]] && chown postgres "$LAPAK_POSTGRES_DIR"
  (
    cd "$LAPAK_POSTGRES_DIR" || exit 1
    as_postgres_user "$bin/initdb" -D "$LAPAK_POSTGRES_DIR/data" -U lapak -A trust -E UTF8 --locale=C \
      --no-sync >"$LAPAK_POSTGRES_DIR.log" 2>&1 &&
      as_postgres_user "$bin/pg_ctl" -D "$LAPAK_POSTGRES_DIR/data" -w -t 60 -l "$LAPAK_POSTGRES_DIR/server.log" \
        -o "-c listen_addresses='' -c unix_socket_directories='$LAPAK_POSTGRES_DIR' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB" \
        start >>"$LAPAK_POSTGRES_DIR.log" 2>&1
  ) || {
    echo "The private PostgreSQL server did not start:" >&2
    tail -n 20 "$LAPAK_POSTGRES_DIR.log" >&2
    stop_postgres
    return 1
  }
  export TEST_DATABASE_URL="postgres://lapak@localhost/postgres?host=$LAPAK_POSTGRES_DIR"
  echo "$TEST_DATABASE_URL"
}

# create_postgres_database NAME: an empty database on that server; prints its address.
create_postgres_database() {
  local createdb
  # It comes with the clients, which may lie elsewhere than the server.
  createdb=$(command -v createdb || ls -d /usr/lib/postgresql/*/bin/createdb | sort -V | tail -n 1)
  (cd / && as_postgres_user "$createdb" -h "$LAPAK_POSTGRES_DIR" -U lapak "$1")
  echo "postgres://lapak@localhost/$1?host=$LAPAK_POSTGRES_DIR"
}

stop_postgres() {
  [[ -n ${LAPAK_POSTGRES_DIR:-} ]] || return 0
  (
    cd / || exit 0
    as_postgres_user "$LAPAK_POSTGRES_BIN/pg_ctl" -D "$LAPAK_POSTGRES_DIR/data" -m immediate -w stop >/dev/null 2>&1
  ) || true
  rm -rf "$LAPAK_POSTGRES_DIR" "$LAPAK_POSTGRES_DIR.log"
  unset LAPAK_POSTGRES_DIR TEST_DATABASE_URL
}
