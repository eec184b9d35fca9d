// Reviewing without a line, for mentors on a phone of their own. The next three tries of the queue are fetched ahead,
// as pages with their photos; a review that is sent without a line waits here and goes out once when the line is back.
// What was fetched ahead goes when somebody else comes or the person leaves; what is unsent stays until it is sent.
'use strict';

/** Pages and photos of a person. */
const PRIVATE = 'ulasan';
/** Files of the site, the same for everybody. */
const FILES = 'berkas';
/** How many tries are fetched ahead. */
const AHEAD = 3;
/** Milliseconds for which a try that lies here is not fetched again. */
const FRESH = 900000;
/** How many files of the site are kept at most. */
const FILES_MAX = 80;
/** Milliseconds after which a page that lies here is shown in place of one that does not come. */
const PATIENCE = 8000;
const WAITING = '/luring';
const REVIEW = /^(\/a\/[0-9a-f-]{36}\/antrean)(?:\/[0-9a-f-]{36})?$/;
const LEAVING = /^\/(ganti-orang|masuk|gabung|api\/(keluar|masuk|gabung|demo))(\/|$)/;

/** Counts what ends a fetching ahead that is under way. */
let turn = 0;

self.addEventListener('install', (event) => event.waitUntil(keepWaitingPage().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('sync', (event) => event.waitUntil(tellAfterSending()));
self.addEventListener('message', (event) => {
  if (event.data.send) event.waitUntil(tellAfterSending());
  else event.waitUntil(keepFiles(event.data.files));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  const path = url.pathname;
  if (LEAVING.test(path) && (request.mode === 'navigate' || request.method === 'POST')) {
    event.respondWith(leave(request));
  } else if (request.mode === 'navigate' && request.method === 'POST' && path === '/api/ulasan/simpan') {
    event.respondWith(post(request));
  } else if (request.mode === 'navigate' && path === WAITING) {
    event.respondWith(url.search ? goOn() : open(request, path));
  } else if (request.mode === 'navigate' && REVIEW.test(path)) {
    event.respondWith(review(event, request, path));
  } else if (request.method === 'GET' && path.startsWith('/foto/')) {
    event.respondWith(photo(request, path));
  } else if (request.method === 'GET' && /^\/(pkg|drawings)\/|\.(svg|js|png)$/.test(path)) {
    event.respondWith(file(request, path));
  }
});

/** Whoever leaves or comes: sends what waits while the person is still signed in, and forgets what was fetched ahead. */
async function leave(request) {
  turn += 1;
  const going = request.method === 'POST' && new URL(request.url).pathname.startsWith('/api/keluar');
  if (going) await send();
  await caches.delete(PRIVATE);
  return fetch(request);
}

/** A page of the queue. What waits goes out first, so that the page tells of it. */
async function review(event, request, path) {
  const results = await send();
  const here = (result) => result.queue === REVIEW.exec(path)[1];
  const told = results.find((result) => result.refused && here(result)) ?? results.find(here);
  if (told && told.to !== path) return Response.redirect(told.to, 303);
  const answer = await open(request, path);
  event.waitUntil(fetchAhead(REVIEW.exec(path)[1], path).catch(() => {}));
  return answer;
}

/** The page from the line, else from here, else the one that says that there is no line. */
async function open(request, path) {
  const kept = await (await caches.open(path === WAITING ? FILES : PRIVATE)).match(path);
  try {
    return await (kept ? withPatience(fetch(request)) : fetch(request));
  } catch {
    return kept ?? (await caches.match(WAITING)) ?? Response.error();
  }
}

function withPatience(answer, millis = PATIENCE) {
  const over = new Promise((_, reject) => setTimeout(() => reject(new Error('too slow')), millis));
  return Promise.race([answer, over]);
}

/** Posts a review; without a line it waits here. */
async function post(request) {
  const again = request.clone();
  try {
    return await withPatience(fetch(request), 3 * PATIENCE);
  } catch {
    const body = await again.text();
    const fields = new URLSearchParams(body);
    // A form without a key cannot be sent twice safely; the browser offers to send it again.
    if (!fields.get('key')) return Response.error();
    const page = fields.get('_page') ?? '';
    const queue = (/^\/a\/[0-9a-f-]{36}\/antrean/.exec(page) ?? [''])[0];
    const draft = fields.get('intent') === 'draft';
    await outbox('readwrite', (box) => box.put({ key: fields.get('key'), submission: fields.get('submission'), queue, draft, body }));
    await self.registration.sync?.register('ulasan').catch(() => {});
    return Response.redirect(WAITING, 303);
  }
}

/** From the page of waiting onwards: to what was sent, else to the next try that is here, else to the queue. */
async function goOn() {
  const results = await send();
  const told = results.find((result) => result.refused) ?? results[0];
  if (told) return Response.redirect(told.to, 303);
  const unsent = await outbox('readonly', (box) => box.getAll());
  const done = unsent.map((one) => `${one.queue}/${one.submission}`);
  const here = (await (await caches.open(PRIVATE)).keys()).map((one) => new URL(one.url).pathname);
  const pages = here.filter((path) => REVIEW.test(path) && !done.includes(path));
  const next = pages.find((path) => REVIEW.exec(path)[1] !== path) ?? pages[0];
  return Response.redirect(next ?? WAITING, 303);
}

let sending;

/** Sends what waits, one after the other; two at a time would only ask the server twice. */
function send() {
  sending ??= sendAll().finally(() => (sending = undefined));
  return sending;
}

async function sendAll() {
  const results = [];
  for (const one of await outbox('readonly', (box) => box.getAll())) {
    const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch('/api/ulasan/simpan', { method: 'POST', headers, body: one.body, signal }).catch(() => undefined);
    if (!answer) break;
    // Refused for what it is: the server keeps the words as a draft. Anything else may be better next time, or when
    // whoever wrote it is signed in again.
    const refused = answer.status === 409 || answer.status === 422;
    if (!answer.ok && !refused) continue;
    await outbox('readwrite', (box) => box.delete(one.key));
    await (await caches.open(PRIVATE)).delete(`${one.queue}/${one.submission}`);
    const to = refused || one.draft ? `${one.queue}/${one.submission}` : `${one.queue}?selesai=${one.submission}`;
    results.push({ queue: one.queue, refused, to });
  }
  return results;
}

async function tellAfterSending() {
  const results = await send();
  const told = results.find((result) => result.refused) ?? results[0];
  if (!told) return;
  for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage({ to: told.to });
}

/** Fetches the tries that follow the opened page, with their photos. A phone that others use too gets a queue without our
 *  script, and nothing stays on it. */
async function fetchAhead(queue, opened) {
  const mine = (turn += 1);
  const page = await fetch(queue, { headers: { accept: 'text/html' } });
  const list = await page.clone().text();
  if (page.status >= 500) return;
  if (!page.ok || page.redirected || !list.includes('/pasang.js')) return void (await caches.delete(PRIVATE));
  const store = await caches.open(PRIVATE);
  const keep = async (path, answer) => {
    if (mine === turn) await store.put(path, answer);
  };
  await keep(queue, page);
  const links = [...new Set([...list.matchAll(/href="([^"?#]+)"/g)].map((found) => found[1]))];
  const kept = [queue];
  let pages = 0;
  for (const path of links.filter((link) => link.startsWith(`${queue}/`) && REVIEW.test(link))) {
    if (pages === AHEAD || mine !== turn) break;
    let copy = path === opened ? undefined : await store.match(path);
    if (!copy || Date.now() - Date.parse(copy.headers.get('date')) > FRESH) {
      copy = await fetch(`${path}/luring`, { headers: { accept: 'text/html' } });
    }
    const html = await copy.clone().text();
    // Another mentor has it open: there is nothing to be written.
    if (!copy.ok || copy.redirected || !html.includes('name="ahead"')) continue;
    if (path !== opened) pages += 1;
    kept.push(path);
    await keep(path, copy);
    const files = [...html.matchAll(/(?:src|href)="([^"#]+)/g)].map((found) => found[1]);
    await keepFiles(files);
    for (const photo of new Set(files.filter((file) => /^\/foto\/.+\/480\.webp$/.test(file)))) {
      kept.push(photo);
      if (await store.match(photo)) continue;
      const answer = await fetch(photo);
      if (answer.ok) await keep(photo, answer);
    }
  }
  if (mine !== turn) return;
  for (const old of await store.keys()) {
    if (!kept.includes(new URL(old.url).pathname)) await store.delete(old);
  }
}

/** A photo that lies here in one size stands for the others. */
async function photo(request, path) {
  const store = await caches.open(PRIVATE);
  const kept = await store.match(path.replace(/[^/]+$/, '480.webp'));
  return kept && path.endsWith('/480.webp') ? kept : fetch(request).catch(() => kept ?? Response.error());
}

/** Names below /pkg carry a hash of their content; the others may change and are asked for first. */
async function file(request, path) {
  const store = await caches.open(FILES);
  const kept = await store.match(path);
  if (kept && path.startsWith('/pkg/')) return kept;
  return fetch(request).catch(() => kept ?? Response.error());
}

/** Keeps files of the site that a page needs, and what its scripts load later. */
async function keepFiles(names) {
  const store = await caches.open(FILES);
  const paths = names.map((name) => new URL(name, location.origin)).filter((url) => url.origin === location.origin).map((url) => url.pathname);
  // Grows while it is walked through.
  for (const path of paths) {
    if (!/^\/(pkg|drawings)\/|\.(svg|js|png)$/.test(path) || path === '/sw.js' || (await store.match(path))) continue;
    const answer = await fetch(path);
    if (!answer.ok) continue;
    if (path.startsWith('/pkg/') && path.endsWith('.js')) paths.push(...later(await answer.clone().text()));
    await store.put(path, answer);
  }
  const all = (await store.keys()).filter((one) => !one.url.endsWith(WAITING));
  for (const old of all.slice(0, Math.max(0, all.length - FILES_MAX))) await store.delete(old);
}

/** The loader of the module's chunks, and the chunks that keep the draft of a review. */
function later(script) {
  const found = [
    ...script.matchAll(/"\.\/(__wasm_split[^"]+\.js)"/g),
    ...script.matchAll(/\/\*[^*]*autosave_loader[^*]*\*\/\s*const[^"]*"\.\/([^"]+\.wasm)"/g),
    ...script.matchAll(/"\.\/(split_autosave_loader[^"]+\.wasm)"/g),
  ];
  return found.map((one) => `/pkg/${one[1]}`);
}

async function keepWaitingPage() {
  const store = await caches.open(FILES);
  const page = await fetch(WAITING, { credentials: 'omit' });
  const html = await page.clone().text();
  await store.put(WAITING, page);
  await keepFiles([...html.matchAll(/(?:src|href)="([^"#]+)/g)].map((found) => found[1]));
}

/** What waits to be sent, by the key of its form. */
function outbox(mode, work) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lapak-kirim', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('ulasan', { keyPath: 'key' });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const deal = opening.result.transaction('ulasan', mode);
      const asked = work(deal.objectStore('ulasan'));
      deal.oncomplete = () => (opening.result.close(), resolve(asked.result));
      deal.onabort = () => (opening.result.close(), reject(deal.error));
    };
  });
}
