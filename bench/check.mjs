// The coach in WASM: check.mjs FILE.wasm. Times each call from outside, since WASM has no clock. Prints JSON.
import { readFileSync } from "node:fs";

const [WARM_UP, ROUNDS] = [100, 200];
const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), {});
const { check_once: check } = instance.exports;
for (let round = 0; round < WARM_UP; round += 1) check();
const times = [];
let result = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  const start = process.hrtime.bigint();
  result = check();
  times.push(Number(process.hrtime.bigint() - start) / 1000);
}
times.sort((a, b) => a - b);
console.log(JSON.stringify({ median_us: times[ROUNDS / 2], slowest_us: times[ROUNDS - 1], result }));
