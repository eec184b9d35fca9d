// Public product pages a second: pages.mjs SITE PID SECONDS WARM_UP RUNS. Prints JSON.
import { brotliDecompressSync } from "node:zlib";
import { Line, inTurn, median, processorShares, publicPages, request } from "./client.mjs";

const [address, pid, seconds, warmUp, runs] = process.argv.slice(2);
const site = new URL(address);
const CONNECTIONS = 16;

const { goods } = await publicPages(site);
if (goods.length === 0) throw new Error("no public product page found in the demo");

const lines = Array.from({ length: CONNECTIONS }, () => new Line(site));
const plain = await inTurn(goods, (path) => checked(path, ""));
const brotli = await inTurn(goods, (path) => checked(path, "br"));
goods.forEach((path, i) => {
  if (!brotliDecompressSync(brotli[i].body).equals(plain[i].body)) throw new Error(`${path}: compressed differs`);
});

const rounds = { plain: [], brotli: [] };
for (const pages of [plain, brotli]) await run(pages, Number(warmUp));
// In turns, so that a disturbance of the machine meets both.
for (let round = 0; round < Number(runs); round += 1) {
  rounds.plain.push(await run(plain, Number(seconds)));
  rounds.brotli.push(await run(brotli, Number(seconds)));
}
// Still the pages that they were.
await inTurn(goods, (path) => checked(path, ""));
lines.forEach((line) => line.close());
console.log(JSON.stringify({ goods, connections: CONNECTIONS, plain: summary("plain", plain), brotli: summary("brotli", brotli) }));

/** A page that is what it should be. */
async function checked(path, encoding) {
  const bytes = request("GET", path, { host: site.host, encoding });
  const { status, head, body, size } = await lines[0].send(bytes);
  const text = (encoding ? brotliDecompressSync(body) : body).toString();
  const right = status === 200 && /content-type: text\/html/i.test(head) && text.startsWith("<!DOCTYPE html>") &&
    text.includes("</html>") && /<h1\b/.test(text) && /"@type":"(Product|Service)"/.test(text) && text.includes(path);
  if (!right) throw new Error(`${path}: ${status}, not the page of a product`);
  return { path, bytes, size, body: Buffer.from(body) };
}

/** So many seconds of load; every answer must be a 200 of the right length. */
async function run(pages, length) {
  const share = processorShares(pid);
  const end = performance.now() + length * 1000;
  const times = [];
  await Promise.all(lines.map(async (line, offset) => {
    for (let turn = offset; performance.now() < end; turn += 1) {
      const page = pages[turn % pages.length];
      const sent = performance.now();
      const { status, size } = await line.send(page.bytes);
      if (status !== 200 || size !== page.size) throw new Error(`${page.path}: ${status}, ${size} bytes`);
      times.push(performance.now() - sent);
    }
  }));
  const shares = share();
  times.sort((a, b) => a - b);
  return { ...shares, rate: times.length / shares.seconds, p99: times[Math.floor(times.length * 0.99)] };
}

function summary(name, pages) {
  return {
    rate: median(rounds[name].map((round) => round.rate)),
    rates: rounds[name].map((round) => Math.round(round.rate)),
    p99: median(rounds[name].map((round) => round.p99)),
    server: median(rounds[name].map((round) => round.server)),
    generator: median(rounds[name].map((round) => round.generator)),
    bytes: Math.round(pages.reduce((sum, page) => sum + page.size, 0) / pages.length),
  };
}
