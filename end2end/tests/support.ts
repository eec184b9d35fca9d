import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';

/** Fails a test on any console error, page error or policy violation. */
export const test = base.extend<{ quiet: void; provoked: RegExp[] }>({
  /** What the browser says of a failure that a test provokes on purpose. */
  provoked: [[], { option: true }],
  quiet: [
    async ({ page, provoked }, use) => {
      const noise: string[] = [];
      watch(page, noise, provoked);
      await use();
      expect(noise, 'console and policy errors').toEqual([]);
    },
    { auto: true },
  ],
});

/** Collects what a page complains about. Refusals that a test provokes on purpose are named in `expected`. */
export function watch(page: Page, noise: string[], expected: RegExp[] = []) {
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) noise.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(String(error)));
}

/** Waits until WASM has taken the page over. */
export async function hydrated(page: Page) {
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
}

const axeSource = readFileSync(join(__dirname, '../node_modules/axe-core/axe.min.js'), 'utf8');

/** Fails on anything that axe finds wrong; axe is put in by the debugger, so the page's policy stays as it is. */
export async function axeClean(page: Page) {
  await page.waitForLoadState();
  if (base.info().project.use.javaScriptEnabled !== false) return runAxe(page, page.url());
  // axe is a script too: it looks at a copy of the page in a browser that runs scripts, without those of the page.
  const content = (await page.content()).replace(/<script[^>]*>[\s\S]*?<\/script>/g, '');
  const { viewport, baseURL } = base.info().project.use;
  const storageState = await page.context().storageState();
  const context = await page.context().browser()!.newContext({ viewport, baseURL, storageState, javaScriptEnabled: true });
  const copy = await context.newPage();
  await copy.route(
    () => true,
    (route) =>
      route.request().resourceType() === 'document'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: content })
        : route.continue(),
  );
  await copy.goto(page.url());
  await runAxe(copy, page.url());
  await context.close();
}

/** The same for colours alone: a page that was looked at in the light differs in nothing else in the dark. */
export const coloursClean = (page: Page) => runAxe(page, page.url(), ['color-contrast', 'link-in-text-block']);

async function runAxe(page: Page, address: string, runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']) {
  const client = await page.context().newCDPSession(page);
  const { result: there } = await client.send('Runtime.evaluate', { expression: 'typeof axe' });
  if (there.value === 'undefined') await client.send('Runtime.evaluate', { expression: axeSource });
  const { result } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ${JSON.stringify(runOnly)} }).then((r) => JSON.stringify(r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await client.detach();
  expect(JSON.parse(result.value as string), `axe on ${address}`).toEqual([]);
}

export { expect };
