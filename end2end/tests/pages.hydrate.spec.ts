import type { Page } from '@playwright/test';
import routes from '../routes.json';
import { look } from './pictures';
import { expect, test, watch } from './support';
import { VISITS, findWorld, type Who } from './visits';
import { giveVoices } from './voices';

/** Words that stand in nearly every Indonesian sentence of an interface, and in no English one. */
const INDONESIAN = /\b(adalah|anda|atau|belum|bisa|boleh|buka|dengan|dulu|kalau|lagi|lalu|lihat|menit|pendamping|peserta|pilih|saja|sudah|tayang|tidak|tulis|untuk|yang)\b/i;

/** Opens a page in English: nothing of the interface is left in Indonesian, and what stays Indonesian says so. */
async function english(page: Page, path: string) {
  const { origin } = new URL(page.url());
  await page.context().addCookies([{ name: 'bahasa', value: 'en', url: origin }]);
  await page.goto(path);
  expect.soft(await page.locator('html').getAttribute('lang'), path).toBe('en');
  const left = await page.evaluate((pattern) => {
    const words = new RegExp(pattern, 'i');
    const foreign = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') !== 'en';
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent ?? '';
      if (words.test(text) && !foreign(texts.currentNode.parentElement)) found.push(text.trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [alt], [placeholder], [title]')) {
      for (const name of ['aria-label', 'alt', 'placeholder', 'title']) {
        const text = element.getAttribute(name) ?? '';
        if (words.test(text) && !foreign(element)) found.push(`${name}: ${text}`);
      }
    }
    return found;
  }, INDONESIAN.source);
  expect.soft(left, `${path} in English`).toEqual([]);
  await page.context().clearCookies({ name: 'bahasa' });
}

test('every page is readable, fits, can be used by keys alone and is clean for axe, in both languages', async ({ browser }) => {
  test.setTimeout(900_000);
  const world = await findWorld(browser, (page) => giveVoices(page, ['id-ID', 'en-US']));
  expect(Object.keys(VISITS).sort(), 'every page of the route table').toEqual([...routes].sort());

  const noise: string[] = [];
  // Pages for what is not there answer 404, which the console notes.
  for (const page of Object.values(world.people)) watch(page, noise, [/status of 404/]);
  for (const route of routes) {
    for (const [as, content, path = route] of VISITS[route](world)) {
      const page = world.people[as as Who];
      await look(page, path, [route.replace(/[^\w]+/g, '-'), as, content].join('_'));
      if (!route.startsWith('/t/')) await english(page, path);
    }
  }
  expect(noise, 'console and policy errors').toEqual([]);
});
