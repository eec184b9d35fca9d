// Resident memory: memory.mjs SITE PID REQUESTS. The server was started just before and has answered nothing but /readyz.
import { Line, Person, demo, links, memory, processorShares, publicPages, sleep } from "./client.mjs";

const [address, pid, count] = process.argv.slice(2);
const site = new URL(address);
const CONNECTIONS = 32;
// Of ten requests.
const SIGNED_IN = 1;

await sleep(5000);
const started = memory(pid, "VmRSS");

const open = await publicPages(site);
const visitor = new Person(site);
const publics = [...open.goods, ...open.stalls].flatMap((path) => [visitor.asks(path), visitor.asks(path, "br")]);
const privates = await signedInPages();
let sent = 0;
// Each page once over each connection: its code has come in from the disk, caches and statements are there.
await load(CONNECTIONS * (publics.length + privates.length));
await sleep(5000);
const idle = memory(pid, "VmRSS");
sent = 0;
const share = processorShares(pid);
await load(Number(count) / 10);
const tenth = memory(pid, "VmRSS");
await load(Number(count));
const { seconds, generator, server } = share();
const after = memory(pid, "VmRSS");
visitor.line.close();
console.log(JSON.stringify({
  started, idle, tenth, after, peak: memory(pid, "VmHWM"), requests: sent, signedIn: SIGNED_IN * 10,
  pages: { publics: publics.length / 2, privates: privates.length / 2 }, seconds, generator, server,
}));

/** Pages of a participant, a mentor and the organizer, plain and compressed. */
async function signedInPages() {
  const people = {};
  for (const role of ["participant", "mentor", "organizer"]) people[role] = await demo(site, role);
  const cohort = (await people.participant.open("/")).match(/\/a\/([0-9a-f-]{36})/)[1];
  const own = `/a/${cohort}/barang`;
  const editor = links(await people.participant.open(own), /^\/a\/[^/]+\/barang\/[^/]+$/)[0];
  if (!editor) throw new Error("the demo's participant has no listing to edit");
  const pages = [
    ["participant", [`/a/${cohort}`, own, editor, `/a/${cohort}/lapak`, `/a/${cohort}/ulasan`]],
    ["mentor", [`/a/${cohort}/antrean`, `/a/${cohort}/peserta`]],
    ["organizer", ["/o", `/o/${cohort}`]],
  ];
  for (const person of Object.values(people)) person.line.close();
  return pages.flatMap(([role, paths]) =>
    paths.flatMap((path) => [people[role].asks(path), people[role].asks(path, "br")]));
}

/** Until so many requests have been sent in all. */
async function load(total) {
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    const line = new Line(site);
    while (sent < total) {
      const turn = sent;
      sent += 1;
      const [pages, at] = turn % 10 < SIGNED_IN
        ? [privates, Math.floor(turn / 10) * SIGNED_IN + (turn % 10)]
        : [publics, Math.floor(turn / 10) * (10 - SIGNED_IN) + (turn % 10) - SIGNED_IN];
      const bytes = pages[at % pages.length];
      const { status } = await line.send(bytes);
      if (status !== 200) throw new Error(`${status} for ${bytes.toString().split("\r\n")[0]}`);
    }
    line.close();
  }));
}
