import { test as base, expect, type Page } from '@playwright/test';

/** Fails a test on any console error, page error or policy violation. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page }, use) => {
      const noise: string[] = [];
      watch(page, noise);
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

export { expect };
