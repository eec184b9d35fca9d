// A small HTTP client over bare sockets: one request at a time on a connection that stays open. Less work than
// `node:http`, so that one core is more than enough to keep the server's core busy.
import net from "node:net";
import { readFileSync } from "node:fs";

const END_OF_HEAD = Buffer.from("\r\n\r\n");
const PATIENCE_MS = 30_000;

/** The bytes of a request. */
export function request(method, path, { host, accept = "text/html", encoding = "", cookie = "", body = "" }) {
  const lines = [`${method} ${path} HTTP/1.1`, `host: ${host}`, `accept: ${accept}`, "sec-fetch-site: same-origin"];
  if (encoding) lines.push(`accept-encoding: ${encoding}`);
  if (cookie) lines.push(`cookie: ${cookie}`);
  if (method === "POST") {
    lines.push("content-type: application/x-www-form-urlencoded", `content-length: ${Buffer.byteLength(body)}`);
  }
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`);
}

/** One connection. */
export class Line {
  #socket;
  #got = Buffer.alloc(0);
  #waiting = null;

  constructor(site) {
    this.#socket = net.connect({ host: site.hostname, port: Number(site.port), noDelay: true });
    this.#socket.setTimeout(PATIENCE_MS, () => this.#fail(new Error("no answer within half a minute")));
    this.#socket.on("error", (error) => this.#fail(error));
    this.#socket.on("close", () => this.#fail(new Error("the server closed the connection")));
    this.#socket.on("data", (data) => {
      this.#got = this.#got.length ? Buffer.concat([this.#got, data]) : data;
      const answer = read(this.#got);
      if (!answer || !this.#waiting) return;
      this.#got = Buffer.alloc(0);
      const { resolve } = this.#waiting;
      this.#waiting = null;
      resolve(answer);
    });
  }

  /** Sends the bytes of a request and answers `{status, head, body, size}`. */
  send(bytes) {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(bytes);
    });
  }

  close() {
    this.#socket.destroy();
  }

  #fail(error) {
    this.#waiting?.reject(error);
    this.#waiting = null;
  }
}

/** A whole answer, or null while some of it is missing. */
function read(got) {
  const end = got.indexOf(END_OF_HEAD);
  if (end < 0) return null;
  const head = got.latin1Slice(0, end).toLowerCase() + "\r\n";
  const start = end + END_OF_HEAD.length;
  const status = Number(got.latin1Slice(9, 12));
  const body = head.includes("\r\ntransfer-encoding: chunked")
    ? joinChunks(got, start)
    : exactly(got, start, Number(header(head, "content-length") ?? 0));
  return body && { status, head: got.latin1Slice(0, end + 2), body, size: body.length };
}

function exactly(got, start, length) {
  return got.length < start + length ? null : got.subarray(start, start + length);
}

function joinChunks(got, at) {
  const parts = [];
  for (;;) {
    const line = got.indexOf("\r\n", at);
    if (line < 0) return null;
    const length = parseInt(got.latin1Slice(at, line), 16);
    const next = line + 2 + length + 2;
    if (got.length < next) return null;
    if (length === 0) return Buffer.concat(parts);
    parts.push(got.subarray(line + 2, line + 2 + length));
    at = next;
  }
}

function header(head, name) {
  const at = head.indexOf(`\r\n${name}: `);
  return at < 0 ? undefined : head.slice(at + name.length + 4, head.indexOf("\r\n", at + 2));
}

/** Somebody with cookies. */
export class Person {
  #cookies = new Map();

  constructor(site) {
    this.site = site;
    this.line = new Line(site);
  }

  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** The bytes that ask for a page as this person. */
  asks(path, encoding = "") {
    return request("GET", path, { host: this.site.host, cookie: this.cookie, encoding });
  }

  /** Opens a page, follows redirects, answers its text. */
  async open(path) {
    for (let hops = 0; hops < 5; hops += 1) {
      const answer = await this.#exchange(this.asks(path));
      if (answer.status === 200) return answer.body.toString();
      const to = answer.head.match(/\r\nlocation: (.*)\r\n/i)?.[1];
      if (answer.status !== 303 || !to) throw new Error(`GET ${path}: ${answer.status}`);
      path = to;
    }
    throw new Error(`GET ${path}: too many redirects`);
  }

  /** The bytes that call a server function as the islands of a page do. */
  calls(action, fields) {
    const body = new URLSearchParams(fields).toString();
    return request("POST", action, { host: this.site.host, cookie: this.cookie, accept: "application/json", body });
  }

  /** Calls a server function; refuses everything but 200. */
  async call(action, fields) {
    const answer = await this.#exchange(this.calls(action, fields));
    if (answer.status !== 200) throw new Error(`POST ${action}: ${answer.status} ${answer.body}`);
    return answer;
  }

  async #exchange(bytes) {
    const answer = await this.line.send(bytes);
    for (const [, name, value] of answer.head.matchAll(/\r\nset-cookie: ([^=]+)=([^;\r]*)/gi)) {
      this.#cookies.set(name, value);
    }
    return answer;
  }
}

/** Signs in with a demo button: participant, mentor or organizer. */
export async function demo(site, role) {
  const person = new Person(site);
  await person.call("/api/demo", { as: role });
  return person;
}

/** Links of a page that match. */
export function links(page, pattern) {
  const all = [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link.replaceAll("&amp;", "&"));
  return [...new Set(all.map((link) => link.replace(/^http:\/\/[^/]+/, "")).filter((link) => pattern.test(link)))];
}

/** Addresses of public stalls and product pages, as far as the demo's people see links to them. */
export async function publicPages(site) {
  const seen = new Set();
  for (const [role, pages] of [["participant", ["lapak", "barang", "ulasan"]], ["mentor", ["antrean", "peserta"]]]) {
    const person = await demo(site, role);
    const home = await person.open("/");
    const cohort = home.match(/\/a\/[0-9a-f-]{36}/)[0];
    for (const page of [home, ...(await inTurn(pages, (name) => person.open(`${cohort}/${name}`)))]) {
      for (const link of links(page, /^\/t\/[^/]+/)) seen.add(link.split("/").slice(0, 3).join("/"));
    }
    person.line.close();
  }
  const visitor = new Person(site);
  const goods = await inTurn([...seen], async (stall) => links(await visitor.open(stall), /^\/t\/[^/]+\/[^/]+$/));
  visitor.line.close();
  return { stalls: [...seen].sort(), goods: [...new Set(goods.flat())].sort() };
}

/** One after the other. */
export async function inTurn(list, act) {
  const results = [];
  for (const item of list) results.push(await act(item));
  return results;
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A line of /proc/PID/status in kB. */
export function memory(pid, name) {
  return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(new RegExp(`${name}:\\s+(\\d+) kB`))[1]);
}

/** Starts counting processor time; the answer tells the shares of one core of this process and of the server. */
export function processorShares(pid) {
  // Fields 14 and 15 of the line, in hundredths of a second; the name before them may hold blanks.
  const served = () => {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  };
  const [start, own, theirs] = [performance.now(), process.cpuUsage(), served()];
  return () => {
    const ms = performance.now() - start;
    const used = process.cpuUsage(own);
    return {
      seconds: ms / 1000,
      generator: Math.round((used.user + used.system) / 10 / ms),
      server: Math.round(((served() - theirs) * 100) / ms),
    };
  };
}
