import type { Page } from '@playwright/test';
import { joinLink, links, newListing, own, signIn } from './people';
import { axeClean, expect, hydrated, test } from './support';
import { giveVoices, type Said } from './voices';

/** Bytes of the script as a phone receives them. */
const SCRIPT_MAX = 2_048;
const NO_VOICE = 'HP ini belum punya suara Indonesia';

const listen = (page: Page, within = 'main') => page.locator(within).getByRole('button', { name: 'Dengarkan' });
const said = (page: Page) => page.evaluate(() => window.said);
const words = async (page: Page) => (await said(page)).filter((one) => one !== '-').map((one) => (one as Said).text.trim()).join(' ');

test('a page is read aloud slowly by the Indonesian voice, one thing at a time, and a second tap stops it', async ({ page }) => {
  await giveVoices(page, ['en-US', 'id-ID']);
  await page.goto('/gabung');
  await page.getByRole('textbox').fill('12');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  const head = listen(page, '.page-head');
  const wrong = listen(page, '.field');
  await head.click();
  await expect(head).toHaveAttribute('aria-pressed', 'true');
  expect(await words(page)).toMatch(/kode kelas.*Enam angka dari papan tulis/i);
  for (const one of (await said(page)) as Said[]) {
    expect(one.lang).toBe('id-ID');
    expect(one.rate).toBeLessThan(1);
  }

  await wrong.click();
  await expect(wrong).toHaveAttribute('aria-pressed', 'true');
  await expect(head).toHaveAttribute('aria-pressed', 'false');
  const cut = (await said(page)).indexOf('-');
  expect(cut, 'the first is cut off before the second begins').toBeGreaterThan(0);
  const error = (await page.locator('.field-error').innerText()).trim();
  expect((await said(page)).slice(cut + 1).map((one) => (one as Said).text.trim()).join(' ')).toBe(error);

  await wrong.click();
  await expect(wrong).toHaveAttribute('aria-pressed', 'false');
  expect((await said(page)).at(-1)).toBe('-');

  await head.click();
  await page.evaluate(() => window.fallSilent());
  await expect(head, 'ready again at the end').toHaveAttribute('aria-pressed', 'false');
  await axeClean(page);
});

test('the coach is heard as soon as it speaks', async ({ page }) => {
  await giveVoices(page, ['in_ID']);
  await signIn(page, 'peserta');
  await newListing(page);
  await hydrated(page);
  await page.locator('#title').fill('KERIPIK SINGKONG PEDAS');
  await page.locator('#description').focus();
  const coach = page.locator('#title-c');
  await listen(page, '#title-c').click();
  const line = (await coach.locator('.coach-text').innerText()).trim();
  expect((await words(page)).replaceAll(/\s+/g, ' ')).toContain(line.slice(0, 30));
  expect(((await said(page))[0] as Said).lang, 'old phones call Indonesian so').toBe('in_ID');
  await axeClean(page);
});

test('a phone without an Indonesian voice says so in words, once, and tells how to get one', async ({ page }) => {
  await giveVoices(page, ['en-US', 'de-DE', 'id']);
  await page.addInitScript(() => window.findVoices(['en-US', 'ido-X']));
  await signIn(page, 'peserta');
  await newListing(page);
  await expect(page.getByText(NO_VOICE)).toHaveCount(1);
  await expect(page.getByText(NO_VOICE)).toBeVisible();
  await expect(listen(page)).toHaveCount(0);
  await page.getByText(NO_VOICE).click();
  await expect(page.getByText(/pasang suara Bahasa Indonesia/)).toBeVisible();
  await axeClean(page);
});

test('a phone that cannot speak at all says so too', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
  await page.goto('/gabung');
  await expect(page.getByText(NO_VOICE)).toBeVisible();
  await expect(listen(page)).toHaveCount(0);
});

test('a voice that the phone finds late takes the place of the sign', async ({ page }) => {
  await giveVoices(page, []);
  await page.goto('/gabung');
  await expect(page.getByText(NO_VOICE)).toBeVisible();
  await page.evaluate(() => window.findVoices(['id_ID']));
  await expect(listen(page)).not.toHaveCount(0);
  await expect(page.getByText(NO_VOICE)).toHaveCount(0);
});

test('each line that people agree to can be read aloud', async ({ page, browser }) => {
  const organizer = await own(browser);
  await signIn(organizer, 'penyelenggara');
  const joining = await joinLink(organizer);
  await giveVoices(page, ['id-ID']);
  await page.goto(joining);
  const lines = page.locator('.consent-line');
  await expect(lines).toHaveCount(3);
  const buttons = page.locator('.consent-line + .listen');
  await expect(buttons).toHaveCount(3);
  await buttons.nth(1).click();
  expect((await words(page)).replaceAll(/\s+/g, ' ')).toBe((await lines.nth(1).innerText()).trim());
});

test('in an English page the review is read by the Indonesian voice', async ({ page }) => {
  await giveVoices(page, ['id-ID', 'en-GB']);
  await signIn(page, 'peserta');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(`${page.url()}/barang`);
  const sent = page.locator('a[href$="/kirim"]');
  const paths = await sent.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  for (const path of paths) {
    await page.goto(path);
    if (await page.locator('.card--praise').count()) break;
  }
  const praise = page.locator('.card--praise').getByRole('button', { name: 'Listen' });
  await praise.click();
  const [kicker, ...rest] = (await said(page)) as Said[];
  expect(kicker.lang).toBe('en-GB');
  expect(rest.length).toBeGreaterThan(0);
  for (const one of rest) expect(one.lang).toBe('id-ID');
});

test('the script is small, and public pages have none', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const script = page.waitForResponse((response) => response.url().endsWith('/dengar.js'));
  await page.goto('/gabung', { waitUntil: 'networkidle' });
  const headers = await (await script).allHeaders();
  expect(headers['content-encoding']).toBe('br');
  expect(Number(headers['content-length'])).toBeLessThanOrEqual(SCRIPT_MAX);
  await signIn(page, 'peserta');
  await page.goto(`${page.url()}/lapak`);
  const [shop] = await links(page, /^\/t\/[^/]+$/);
  // What the page before still fetches is not the shop's.
  await page.goto('about:blank');
  fetched.length = 0;
  await page.goto(shop, { waitUntil: 'networkidle' });
  expect(fetched.filter((path) => path.endsWith('.js'))).toEqual([]);
});
