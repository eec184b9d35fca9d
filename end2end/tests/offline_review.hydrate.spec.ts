import type { Page } from '@playwright/test';
import { Line } from './line';
import { axeClean, expect, hydrated, test } from './support';

const QUEUE = /\/a\/[0-9a-f-]{36}\/antrean$/;

/** Paths of what the phone keeps of a person. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const store = await caches.open('ulasan');
    return (await store.keys()).map((one) => new URL(one.url).pathname);
  });

/** How many reviews wait on the phone. */
const unsent = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('lapak-kirim', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('ulasan', { keyPath: 'key' });
        opening.onsuccess = () => {
          const asked = opening.result.transaction('ulasan').objectStore('ulasan').count();
          asked.onsuccess = () => (opening.result.close(), resolve(asked.result));
        };
      }),
  );

/** Tries in the list of the queue that no other mentor has open. */
const tries = (page: Page) =>
  page
    .locator('li', { hasNotText: 'Sedang dibuka' })
    .locator('a.list-link[href*="/antrean/"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

/** Fills the review that is open. */
async function write(page: Page, praise: string) {
  for (const level of await page.locator('input[name^="review[levels]"][value="3"]').all()) await level.check({ force: true });
  await page.locator('[name="review[praise]"]').fill(praise);
  await page.locator('input[name="review[step_choice]"]').first().check({ force: true });
  await page.locator('input[name="review[decision]"][value="improve"]').check({ force: true });
  const safe = page.locator('input[name="review[safe]"]');
  if (await safe.count()) await safe.check({ force: true });
}

test('a mentor finishes a review without a line, and it is sent once when the line is back', async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  const line = await Line.to(baseURL!);
  const { viewport, isMobile, hasTouch, locale } = test.info().project.use;
  const context = await browser.newContext({ viewport, isMobile, hasTouch, locale, baseURL: line.url });
  let phone = await context.newPage();
  await phone.goto('/');
  await phone.getByRole('button', { name: 'Coba sebagai pendamping' }).click();
  await phone.waitForURL(QUEUE);
  const queue = new URL(phone.url()).pathname;
  await expect.poll(() => phone.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await phone.goto(queue);
  const waiting = await tries(phone);
  const ahead = Math.min(3, waiting.length);
  expect(ahead, 'the demo has tries that wait').toBeGreaterThan(1);
  const pages = async () => (await kept(phone)).filter((path) => path.startsWith(`${queue}/`));
  await expect.poll(async () => (await pages()).length).toBe(ahead);
  await expect.poll(async () => (await kept(phone)).filter((path) => path.endsWith('/480.webp')).length).toBeGreaterThan(0);
  const [first, second] = await pages();

  line.down();
  await context.setOffline(true);
  await phone.goto(queue);
  await phone.locator(`a[href="${first}"]`).first().click();
  await expect(phone.getByText('bisa ditulis tanpa sinyal')).toBeVisible();
  await hydrated(phone);
  const photo = phone.locator('.snapshot-photos img').first();
  await expect.poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await write(phone, 'Ditulis di angkot.');
  await phone.locator('.actionbar .btn--primary').click();
  await phone.waitForURL(/\/luring$/);
  await expect(phone.getByRole('heading', { name: 'Menunggu sinyal' })).toBeVisible();
  await axeClean(phone);
  expect(await unsent(phone)).toBe(1);

  // The next one is a tap away, and the one that is done is not offered again.
  await phone.getByRole('link', { name: 'Lanjut' }).click();
  await phone.waitForURL((url) => url.pathname === second);
  // What was typed into it outlives the tab.
  await hydrated(phone);
  await phone.locator('[name="review[praise]"]').fill('Belum selesai');
  await phone.close();
  phone = await context.newPage();
  await phone.goto(second);
  await expect(phone.locator('[name="review[praise]"]')).toHaveValue('Belum selesai');

  line.up();
  await context.setOffline(false);
  await phone.goto(queue);
  await phone.waitForURL(/\/antrean\?selesai=/);
  await expect(phone.getByText('Ulasan tersimpan untuk')).toBeVisible();
  expect(await unsent(phone)).toBe(0);
  expect(await tries(phone), 'reviewed, so it waits no more').not.toContain(first);

  // Whoever comes next finds nothing of it on this phone.
  await phone.goto('/ganti-orang');
  expect(await kept(phone)).toEqual([]);
  await context.close();
  line.close();
});

test('the page of waiting goes on by itself when the line is back', async ({ browser, baseURL }) => {
  test.setTimeout(180_000);
  const line = await Line.to(baseURL!);
  const { viewport, isMobile, hasTouch, locale } = test.info().project.use;
  const context = await browser.newContext({ viewport, isMobile, hasTouch, locale, baseURL: line.url });
  const phone = await context.newPage();
  await phone.goto('/');
  await phone.getByRole('button', { name: 'Coba sebagai pendamping' }).click();
  await phone.waitForURL(QUEUE);
  await expect.poll(() => phone.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  // A page that was opened with a line is finished without one just the same.
  await phone.goto((await tries(phone))[0]);
  await hydrated(phone);
  line.down();
  await context.setOffline(true);
  await write(phone, 'Ditulis di kereta.');
  await phone.locator('.actionbar .btn--primary').click();
  await phone.waitForURL(/\/luring$/);
  line.up();
  await context.setOffline(false);
  await phone.waitForURL(/\/antrean\?selesai=/);
  await expect(phone.getByText('Ulasan tersimpan untuk')).toBeVisible();
  await context.close();
  line.close();
});
