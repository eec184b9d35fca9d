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
  const client = await page.context().newCDPSession(page);
  // axe is a script too; the page's own were not loaded and do not start now.
  await client.send('Emulation.setScriptExecutionDisabled', { value: false });
  await client.send('Runtime.evaluate', { expression: axeSource });
  const { result } = await client.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => JSON.stringify(r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(' | '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  const off = base.info().project.use.javaScriptEnabled === false;
  await client.send('Emulation.setScriptExecutionDisabled', { value: off });
  await client.detach();
  expect(JSON.parse(result.value as string), `axe on ${page.url()}`).toEqual([]);
}

export { expect };
