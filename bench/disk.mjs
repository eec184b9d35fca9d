// How often the disk can be made to keep something: disk.mjs FOLDER SECONDS. Prints JSON.
import { closeSync, fdatasyncSync, openSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";

const [folder, seconds] = process.argv.slice(2);
const block = Buffer.alloc(4096, 1);
const file = join(folder, "fdatasync");
const handle = openSync(file, "w");
const append = rate(() => null);
// SQLite's log, once it has been folded in, is written again from its start and no longer grows.
let at = 0;
const again = rate(() => (at = (at + block.length) % (block.length * 256)));
closeSync(handle);
unlinkSync(file);
console.log(JSON.stringify({ append, again }));

function rate(position) {
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < Number(seconds) * 1000) {
    writeSync(handle, block, 0, block.length, position());
    fdatasyncSync(handle);
    done += 1;
  }
  return (done * 1000) / (performance.now() - start);
}
