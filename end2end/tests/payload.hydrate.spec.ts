import type { Page } from '@playwright/test';
import { expect, hydrated, test } from './support';

/** First visit of a participant's home and editor together, WASM and JS, in bytes as received (decision 32). */
const FIRST_VISIT = 200_000;
/** Every other route on top of that. */
const OTHER_ROUTE = 30_000;
/** A page counts as loaded after so much silence, in milliseconds. */
const SILENCE = 5_000;

/** Counts the bytes of scripts and modules that cross the line. */
async function meter(page: Page) {
  const client = await page.context().newCDPSession(page);
  const urls = new Map<string, string>();
  const state = { bytes: 0, last: Date.now() };
  await client.send('Network.enable');
  client.on('Network.responseReceived', (event) => {
    state.last = Date.now();
    if (/\.(wasm|js)$/.test(new URL(event.response.url).pathname) && !event.response.fromDiskCache) {
      urls.set(event.requestId, event.response.url);
    }
  });
  client.on('Network.loadingFinished', (event) => {
    state.last = Date.now();
    if (urls.has(event.requestId)) state.bytes += event.encodedDataLength;
  });
  const quiet = () => expect.poll(() => Date.now() - state.last, { timeout: 60_000 }).toBeGreaterThan(SILENCE);
  return { state, quiet };
}

test('what a phone downloads stays within its budget', async ({ page, browser }) => {
  test.setTimeout(240_000);
  const rows: [string, number][] = [];
  /** Opens pages one after the other in a browser with an empty cache, signed in like `page` is now. */
  const walk = async (visits: [string, string][]) => {
    // What a service worker fetches ahead crosses the line too, so each page fetches for itself here.
    const storageState = await page.context().storageState();
    const fresh = await browser.newContext({ storageState, serviceWorkers: 'block' });
    const phone = await fresh.newPage();
    const line = await meter(phone);
    for (const [name, address] of visits) {
      const before = line.state.bytes;
      await phone.goto(address);
      if (await phone.locator('leptos-island').count()) await hydrated(phone);
      await line.quiet();
      rows.push([name, line.state.bytes - before]);
    }
    await fresh.close();
  };

  await page.goto('/');
  await page.getByRole('button', { name: 'Coba sebagai peserta' }).click();
  await page.waitForURL(/\/a\/[0-9a-f-]{36}$/);
  const home = page.url();
  await page.goto(`${home}/barang`);
  await page.getByRole('button', { name: /Tambah barang/ }).first().click();
  await page.waitForURL(/\/barang\/[0-9a-f-]{36}$/);
  const editor = page.url();
  await walk([
    ['home', home],
    ['editor', editor],
    ['list of listings', `${home}/barang`],
    ['sending', `${editor}/kirim`],
    ['stall', `${home}/lapak`],
    ['reviews', `${home}/ulasan`],
  ]);
  await page.goto(`${home}/lapak`);
  await page.context().clearCookies();
  await page.goto('/');
  await page.getByRole('button', { name: 'Coba sebagai pendamping' }).click();
  await page.waitForURL(/\/antrean$/);
  const queue = page.url();
  const review = await page.locator('a[href*="/antrean/"]').first().getAttribute('href');
  await walk([
    ['queue', queue],
    ["review, a mentor's first", review!],
  ]);

  console.log(rows.map(([name, bytes]) => `${name.padEnd(26)} ${String(bytes).padStart(8)} bytes`).join('\n'));
  const bytes = Object.fromEntries(rows);
  expect(bytes.home + bytes.editor, 'home and editor together').toBeLessThanOrEqual(FIRST_VISIT);
  const shell = bytes["review, a mentor's first"];
  expect(shell, 'a review with the shell that every island shares').toBeLessThanOrEqual(FIRST_VISIT);
  for (const [name, size] of rows.filter(([name]) => !['home', 'editor'].includes(name) && !name.startsWith('review,'))) {
    expect(size, name).toBeLessThanOrEqual(OTHER_ROUTE);
  }
});
