import { expect, type Browser, type Page } from '@playwright/test';
import { test } from './support';

/** The three people of the demo, as the buttons of the front page call them. */
export type Role = 'peserta' | 'pendamping' | 'penyelenggara';

/** A browser of one person's own, set up like the project's. */
export async function own(browser: Browser): Promise<Page> {
  const { viewport, isMobile, hasTouch, javaScriptEnabled, baseURL, locale } = test.info().project.use;
  const context = await browser.newContext({ viewport, isMobile, hasTouch, javaScriptEnabled, baseURL, locale });
  return context.newPage();
}

/** Signs a demo person in; answers the address of where they land. */
export async function signIn(page: Page, role: Role): Promise<string> {
  await page.goto('/');
  await page.getByRole('button', { name: `Coba sebagai ${role}` }).click();
  await page.waitForURL(role === 'penyelenggara' ? /\/o$/ : /\/a\/[0-9a-f-]{36}/);
  return page.url();
}

/** Addresses of the page's links that match. */
export async function links(page: Page, pattern: RegExp): Promise<string[]> {
  const all = await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return [...new Set(all.map((href) => new URL(href).pathname))].filter((path) => pattern.test(path));
}

/** Starts a new listing of the participant who is signed in, and leaves it open. */
export async function newListing(page: Page): Promise<string> {
  const cohort = page.url().match(/\/a\/([0-9a-f-]{36})/)![1];
  await page.goto(`/a/${cohort}/barang`);
  await page.getByRole('button', { name: /Tambah barang/ }).first().click();
  await page.waitForURL(/\/barang\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Fails where content sticks out sideways. */
export async function fits(page: Page) {
  const client = await page.context().newCDPSession(page);
  const { result } = await client.send('Runtime.evaluate', {
    expression: 'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    returnByValue: true,
  });
  await client.detach();
  expect(result.value, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}
