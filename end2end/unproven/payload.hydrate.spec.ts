import type { Page } from '@playwright/test';
import { expect, hydrated, test } from '../tests/support';

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

test('what a phone downloads stays within its budget', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('/');
  await page.getByRole('button', { name: 'Coba sebagai peserta' }).click();
  await page.waitForURL(/\/a\/[0-9a-f-]{36}$/);
  const home = page.url();

  // The front page was a visit of its own; a browser with the same cookies and an empty cache starts at the home page.
  const fresh = await page.context().browser()!.newContext({ storageState: await page.context().storageState() });
  const phone = await fresh.newPage();
  const line = await meter(phone);
  const rows: [string, number][] = [];
  const visit = async (name: string, address: string) => {
    const before = line.state.bytes;
    await phone.goto(address);
    await hydrated(phone);
    await line.quiet();
    rows.push([name, line.state.bytes - before]);
  };
  await visit('home', home);
  await phone.goto(`${home}/barang`);
  const editor = await phone.locator(`a[href*="/barang/"]`).first().getAttribute('href');
  await line.quiet();
  rows.push(['list of listings', line.state.bytes - rows[0][1]]);
  await visit('editor', new URL(editor!, home).pathname.replace(/\/kirim$/, ''));
  await visit('sending', `${phone.url().replace(/[?#].*/, '')}/kirim`);
  await visit('stall', `${home}/lapak`);
  await visit('reviews', `${home}/ulasan`);

  console.log(rows.map(([name, bytes]) => `${name.padEnd(20)} ${String(bytes).padStart(8)} bytes`).join('\n'));
  const bytes = Object.fromEntries(rows);
  expect(bytes.home + bytes.editor, 'home and editor together').toBeLessThanOrEqual(FIRST_VISIT);
  for (const [name, size] of rows.filter(([name]) => name !== 'home' && name !== 'editor')) {
    expect(size, name).toBeLessThanOrEqual(OTHER_ROUTE);
  }
  await fresh.close();
});
