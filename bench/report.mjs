// The figures as Markdown: report.mjs FOLDER [DOCUMENT]. Prints them, and puts them into the document's marked block.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, into] = process.argv.slice(2);
const load = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
const [pages, mem, saves] = ["pages", "memory", "saves"].map(load);
const disks = ["disk-before", "disk-after"].map(load);
const [native, wasm, board] = ["check-native", "check-wasm", "board"].map(load);
if (native.result !== wasm.result) throw new Error(`the coach says ${native.result} natively and ${wasm.result} in WASM`);

const whole = (n) => Math.round(n).toLocaleString("en-GB");
const mb = (kb) => (kb / 1024).toFixed(1);
const ms = (us) => (us / 1000).toFixed(2);
const mean = (how) => disks.reduce((sum, disk) => sum + disk[how], 0) / disks.length;
const disk = (how) => `**${whole(mean(how))}** (${disks.map((one) => whole(one[how])).join(" before, ")} after)`;
const rate = (page) =>
  `**${whole(page.rate)}** a second (${page.rates.map(whole).join(", ")}); 99 % within ${page.p99.toFixed(1)} ms; ` +
  `${whole(page.bytes)} bytes a page; server ${page.server} % of its core, generator ${page.generator} % of the other`;

const rows = [
  ["Product pages, plain", rate(pages.plain)],
  ["Product pages, brotli", rate(pages.brotli)],
  ["Memory, started", `${mb(mem.started)} MB 5 s after the start, before the first page`],
  ["Memory, idle", `**${mb(mem.idle)} MB** 5 s after every page was opened once over each connection`],
  [`Memory after ${whole(mem.requests / 10)} requests`, `${mb(mem.tenth)} MB`],
  [`Memory after ${whole(mem.requests)} requests`,
    `**${mb(mem.after)} MB**, grown by **${mb(mem.after - mem.idle)} MB** since it was idle, by ${mb(mem.after - mem.tenth)} MB since ` +
    `the first tenth; ${mem.signedIn} % signed in; ${whole(mem.requests / mem.seconds)} requests a second, peak ${mb(mem.peak)} MB`],
  ["Acknowledged saves",
    `**${whole(saves.rate)}** a second (server ${saves.server} % of a core, generator ${saves.generator} %) from ${saves.clients} participants, each with an account, a session and a listing; ` +
    `half within ${whole(saves.median)} ms, 99 % within ${whole(saves.p99)} ms; at least ${whole(saves.slowest)} saves for ` +
    `everybody; the last text of all ${saves.kept} listings read back`],
  ["The disk beside it",
    `${disk("append")} \`fdatasync\` a second appending 4 KB, ${disk("again")} writing again in place; ` +
    `saves reach ${Math.round((saves.rate * 100) / mean("append"))} % and ${Math.round((saves.rate * 100) / mean("again"))} % of these`],
  ["The board", `**${board.ratio.toFixed(2)} times** bare SQL: ${board.board_ms.toFixed(1)} ms for ${whole(board.people)} people with ` +
    `${board.events} events each, the same aggregates alone ${board.sql_ms.toFixed(1)} ms`],
  ["Coach, native", `**${ms(native.median_us)} ms** (slowest of 200: ${ms(native.slowest_us)} ms)`],
  ["Coach, WASM", `**${ms(wasm.median_us)} ms** (slowest of 200: ${ms(wasm.slowest_us)} ms), ` +
    `${(wasm.median_us / native.median_us).toFixed(1)} times native`],
];
const text = [
  readFileSync(join(folder, "machine.md"), "utf8").trim(),
  "",
  "| What | Figure |",
  "|---|---|",
  ...rows.map(([what, figure]) => `| ${what} | ${figure} |`),
].join("\n");
console.log(text);

if (into) {
  const document = readFileSync(into, "utf8");
  const block = /<!-- figures -->[\s\S]*<!-- \/figures -->/;
  if (!block.test(document)) throw new Error(`${into} has no block for the figures`);
  writeFileSync(into, document.replace(block, () => `<!-- figures -->\n${text}\n<!-- /figures -->`));
}
