import { expect, type Browser, type Page } from '@playwright/test';
import { axeClean, test } from './support';

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

/** Address of the demo's class, from the organizer's list of classes. */
export async function demoClass(organizer: Page): Promise<string> {
  const link = organizer.getByRole('link', { name: 'Jualan dari Rumah' });
  return new URL(await link.evaluate((found) => (found as HTMLAnchorElement).href)).pathname;
}

/** A fresh link by which somebody joins the demo's class, made by its organizer. */
export async function joinLink(organizer: Page): Promise<string> {
  await organizer.goto('/o');
  await organizer.goto(await demoClass(organizer));
  await organizer.getByRole('button', { name: 'Link untuk satu peserta' }).click();
  return (await organizer.content()).match(/\/g\/[\w-]+/)![0];
}

/** Fills in what the form for joining asks: a participant with a phone of their own. */
export async function introduce(page: Page, name: string) {
  await page.getByLabel('Nama', { exact: true }).fill(name);
  await page.locator('label.chip', { hasText: 'Ibu' }).click();
  await page.locator('label.avatar-pick').nth(9).click();
  await page.locator('label', { hasText: 'HP sendiri' }).click();
  await page.getByLabel('Saya setuju').check();
}

/** Somebody new joins by a link and comes to their home. */
export async function join(page: Page, link: string, name: string) {
  await page.goto(link);
  await introduce(page, name);
  await page.getByRole('button', { name: 'Gabung kelas' }).click();
  await page.getByLabel('Ketik sekali untuk mencoba').fill(await digits(page));
  await page.getByRole('button', { name: 'Sudah saya tulis' }).click();
  await page.waitForURL(/\/a\/[0-9a-f-]{36}$/);
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

/** The code that a page shows; what screen readers hear beside it left out. */
export async function digits(page: Page): Promise<string> {
  return (await page.locator('.digits [aria-hidden]').allInnerTexts()).join('');
}

/** One review by the mentor whose queue is open. */
export async function review(mentor: Page, name: string, result: 'improve' | 'ready_to_publish') {
  await mentor.locator('li', { hasText: name }).getByRole('link').first().click();
  await mentor.waitForURL(/\/antrean\/[0-9a-f-]{36}/);
  await axeClean(mentor);
  for (const group of await mentor.locator('input[name^="review[levels]"][value="3"]').all()) {
    await group.check({ force: true });
  }
  for (const keep of await mentor.locator('input[name^="review[cleared]"][value="clear"]').all()) {
    if (result === 'ready_to_publish') await keep.check({ force: true });
  }
  await mentor.locator('input[name="review[praise_choice]"]').first().check({ force: true });
  await mentor.locator('input[name="review[step_choice]"]').first().check({ force: true });
  await mentor.locator(`input[name="review[decision]"][value="${result}"]`).check({ force: true });
  const safe = mentor.locator('input[name="review[safe]"]');
  if (await safe.count()) await safe.check({ force: true });
  const answer = mentor.waitForResponse((response) => response.request().method() === 'POST');
  await mentor.locator('.actionbar .btn--primary').click();
  await answer;
  await mentor.waitForLoadState();
  await expect(mentor.locator('.error-summary')).toHaveCount(0);
}

/** What a form that comes back leaves out on purpose: secrets, and numbers of people. */
const NOT_KEPT = /^(password|pin|code|pasted)$/;

/**
 * Fills a form and sends it; the page that follows is the form again, with its errors and what was typed. The form is
 * the one that posts to `action`, else the one with the first field.
 */
export async function refuse(page: Page, path: string, values: Record<string, string>, action?: string) {
  await page.goto(path);
  // The browser itself would stop what we want the server to refuse.
  await page.locator('form').evaluateAll((forms) => forms.forEach((form) => form.setAttribute('novalidate', '')));
  await page.locator('details').evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
  const named = action ? `form[action="/api/${action}"]` : `form:has([name="${Object.keys(values)[0]}"])`;
  const form = page.locator(named).first();
  for (const [name, value] of Object.entries(values)) await form.locator(`[name="${name}"]`).first().fill(value);
  const main = form.locator('.btn--primary');
  await ((await main.count()) ? main.first() : form.locator('button:not(.listen)').last()).click();
  await expect(page.locator('.field-error, .error-summary').first()).toBeVisible();
  for (const [name, value] of Object.entries(values)) {
    if (NOT_KEPT.test(name)) continue;
    await expect.soft(form.locator(`[name="${name}"]`).first(), `${path}: what was typed is lost`).toHaveValue(value);
  }
}
