#!/usr/bin/env bash
# one-file.sh PROGRAM: copies the program alone into an empty folder and holds that it runs there: database, demo class,
# pages, everything that pages load. Prints one line for each thing held; ends in failure at the first that is not so.
source "$(dirname "$0")/common.sh"

program=$(realpath "$1")
folder=$(mktemp -d /tmp/lapak-one.XXXXXX)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; [ -z "$server" ] || wait "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
cp "$program" "$folder/lapaklatih"
cd "$folder"
# Nothing from outside may help.
unset LEPTOS_SITE_ROOT DATABASE_URL PUBLIC_URL METRICS_ADDR LOG_FORMAT RUST_LOG
export DATA_DIR=$folder/data
export LEPTOS_SITE_ADDR=127.0.0.1:0

held() { printf 'held: %s\n' "$1"; }
# fetch PATH [HEADER…]: the answer's body in $folder/body, its headers in $folder/head; fails unless it is a 200.
fetch() {
  local path=$1 headers=() header
  shift
  for header in "$@"; do headers+=(-H "$header"); done
  local status
  status=$(curl -sS -o body -D head -w '%{http_code}' "${headers[@]}" "$url$path")
  [ "$status" = 200 ] || die "$path answers $status"
}
# first PATTERN: the first piece of the body that matches.
first() { grep -oE "$1" body | head -1 || true; }

./lapaklatih migrate 2>log
./lapaklatih seed demo >demo.txt 2>>log
held "an empty folder gets a database and a demo class"

./lapaklatih serve 2>serve.log &
server=$!
url=
for _ in $(seq 100); do
  url=$(grep -om1 'http://127\.0\.0\.1:[0-9]*' serve.log || true)
  [ -z "$url" ] || break
  kill -0 "$server" 2>/dev/null || { cat serve.log; die "the one file does not serve"; }
  sleep 0.1
done
[ -n "$url" ] || { cat serve.log; die "the one file does not say where it listens"; }

fetch /
style=$(first '/pkg/lapaklatih\.[A-Za-z0-9_-]+\.css')
[ -n "$style" ] || die "the front page names no stylesheet with a hash"
held "the front page answers"
fetch "$style" 'accept-encoding: br'
grep -qi '^content-encoding: br' head || die "the stylesheet is not sent compressed"
grep -qi '^cache-control: public, max-age=31536000, immutable' head || die "the stylesheet may not be kept"
held "the stylesheet is inside, compressed, and may be kept for ever"
fetch /favicon.svg
grep -q '<svg' body || die "the icon is no picture"
fetch /icons.svg
held "the icons are inside"

# A page with islands, as a participant of the demo class sees it.
curl -sS -o /dev/null -c jar -H "origin: $url" -d 'as=participant' "$url/api/demo"
page() { curl -sSL -b jar "$url$1" >body; }
page /
home=$(first '/a/[0-9a-f-]{36}' )
[ -n "$home" ] || die "the demo button leads nowhere"
page "$home/barang"
editor=$(first "$home/barang/[0-9a-f-]{36}")
[ -n "$editor" ] || die "the demo's participant has no listing"
page "$editor"
wasm=$(first '/pkg/lapaklatih\.[A-Za-z0-9_-]+\.wasm')
script=$(first '/pkg/lapaklatih\.[A-Za-z0-9_-]+\.js')
[ -n "$wasm" ] && [ -n "$script" ] || die "the editor names no module"
fetch "$script" 'accept-encoding: gzip'
fetch "$wasm"
grep -qi '^content-type: application/wasm' head || die "the module has the wrong type"
[ "$(head -c 4 body | tail -c 3)" = asm ] || die "the module is no WASM"
held "the browser's module and its script are inside"

stall=$(grep -oE '/t/[a-z0-9-]+' demo.txt | head -1 || true)
if [ -z "$stall" ]; then page "$home/lapak"; stall=$(first '/t/[a-z0-9-]+'); fi
[ -n "$stall" ] || die "the demo has no public stall"
fetch "$stall"
style=$(first '/shop-[0-9a-f]+\.css')
photo=$(first '/foto/[^" ]+\.webp')
[ -n "$style" ] || die "the public page names no stylesheet with a hash"
[ -n "$photo" ] || die "the public page names no photo"
fetch "$style"
fetch "$photo"
held "a public page answers with its stylesheet and photos"

kill -TERM "$server"
wait "$server" || die "the one file does not stop in order"
server=
[ "$(ls)" = "$(printf 'body\ndata\ndemo.txt\nhead\njar\nlapaklatih\nlog\nserve.log')" ] || die "it leaves more behind than its data: $(ls)"
held "it stops in order and leaves nothing outside its data folder"
