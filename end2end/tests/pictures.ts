import { expect, type Page } from '@playwright/test';
import { fits } from './people';
import { axeClean, hydrated } from './support';

const SIZES = { hp: { width: 360, height: 640 }, layar: { width: 1280, height: 800 } };

/** Opens a page small and large, light and dark: it fits, is clean for axe, and is kept as a picture for people to look at. */
export async function look(page: Page, path: string, name: string) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      if (await page.locator('leptos-island').count()) await hydrated(page);
      await expect(page.locator('h1')).toHaveCount(1);
      await fits(page);
      if (size === 'hp') await axeClean(page);
      const file = [name, size, colorScheme].join('_').replace(/[^\w]+/g, '-');
      await page.screenshot({ path: `test-results/pictures/${file}.png`, fullPage: true });
    }
  }
  await page.setViewportSize(SIZES.hp);
  await page.emulateMedia({ colorScheme: 'light' });
}
