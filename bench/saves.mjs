// Acknowledged saves of listings a second: saves.mjs SITE PID SECONDS CLIENTS. Prints JSON.
import { randomUUID } from "node:crypto";
import { Person, demo, inTurn, processorShares } from "./client.mjs";

const [address, pid, seconds, clients] = process.argv.slice(2);
const site = new URL(address);
// A class code lets so many in; a new one is made in time.
const JOINS_A_CODE = 25;
const SENTENCES = "Keripik singkong renyah dengan daun jeruk, digoreng dua kali supaya tidak berminyak. " +
  "Bahan: singkong, cabai, bawang putih, daun jeruk, garam, minyak kelapa. Isi bersih 250 gram dalam kantong berklip. " +
  "Tahan dua bulan di tempat kering. Dikirim dari Binjai setiap hari kerja sebelum jam empat sore.\n";

const organizer = await demo(site, "organizer");
const cohort = (await organizer.open("/o")).match(/\/o\/([0-9a-f-]{36})/)[1];
const names = Array.from({ length: Number(clients) }, (_, i) => `Peserta ${i + 1}`);
let code = "";
const people = await inTurn([...names.entries()], async ([i, name]) => {
  if (i % JOINS_A_CODE === 0) code = await newCode();
  return join(name);
});
organizer.line.close();

await run(Math.min(1, Number(seconds)));
people.forEach((one) => { one.times = []; });
const share = processorShares(pid);
await run(Number(seconds));
const shares = share();
const times = people.flatMap((one) => one.times).sort((a, b) => a - b);
const kept = await inTurn(people, isKept);
people.forEach((one) => one.person.line.close());
console.log(JSON.stringify({
  ...shares, clients: people.length, saves: times.length, rate: times.length / shares.seconds,
  median: times[times.length >> 1], p99: times[Math.floor(times.length * 0.99)],
  slowest: Math.min(...people.map((one) => one.times.length)), kept: kept.length, bytes: Buffer.byteLength(text(1)),
}));

async function newCode() {
  await organizer.call("/api/kelas/kode-baru", { cohort });
  const page = await organizer.open(`/o/${cohort}`);
  return page.match(/digits--wall"><span class="sr-only">([\d ]+)/)[1].replaceAll(" ", "");
}

/** A new participant with an account, a session and a listing of their own. */
async function join(name) {
  const person = new Person(site);
  await person.call("/api/gabung", {
    key: randomUUID(), code, name, form_of_address: "ibu", picture: "9", phone: "own", agree: "ya",
  });
  const answer = await person.call("/api/barang/baru", { cohort, key: randomUUID() });
  const listing = answer.head.match(/\r\nlocation: \S*\/barang\/([0-9a-f-]{36})/i)[1];
  return { person, listing, revision: 0, times: [] };
}

/** What the fields of the editor hold; never twice the same. */
function text(turn) {
  return `${SENTENCES.repeat(2)}Dapur nomor ${turn}.`;
}

/** Everybody saves again as soon as the last save is acknowledged. */
async function run(length) {
  const end = performance.now() + length * 1000;
  await Promise.all(people.map(async (one) => {
    while (performance.now() < end) {
      const bytes = one.person.calls("/api/barang/simpan", {
        listing: one.listing, revision: String(one.revision), editor: "bench", do: "auto", kind: "ready",
        category: "mk01", title: "Keripik Singkong Pedas Daun Jeruk 250 gram", description: text(one.revision + 1),
        price: "15000", unit: "bungkus", stock: "40", weight: "300",
      });
      const sent = performance.now();
      const { status, body } = await one.person.line.send(bytes);
      if (status !== 200) throw new Error(`save: ${status} ${body}`);
      const { revision, merged } = JSON.parse(body);
      if (revision !== one.revision + 1 || merged) throw new Error(`save: revision ${revision} after ${one.revision}`);
      one.revision = revision;
      one.times.push(performance.now() - sent);
    }
  }));
}

/** The page of the editor shows the last text that was acknowledged. */
async function isKept({ person, listing, revision }) {
  const page = await person.open(`/a/${cohort}/barang/${listing}`);
  const shown = page.includes(`Dapur nomor ${revision}.`);
  if (!shown) throw new Error(`an acknowledged save is missing: listing ${listing}, revision ${revision}`);
  return shown;
}
