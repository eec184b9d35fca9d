import { expect, type Page } from '@playwright/test';
import { walk } from './keyboard';
import { fits } from './people';
import { axeClean, coloursClean, hydrated } from './support';

/** In CSS pixels: a small phone, a wide screen; the same screen at 200 % and at 400 % (WCAG 1.4.4 and 1.4.10). */
const SIZES = {
  hp: { width: 360, height: 640 },
  layar: { width: 1280, height: 800 },
  dua: { width: 640, height: 400 },
  empat: { width: 320, height: 256 },
};

/**
 * Opens a page once and looks at it small and large, light and dark: it fits, also enlarged, is clean for axe, can be
 * used by keys alone, and is kept as a picture for people to look at.
 */
export async function look(page: Page, path: string, name: string) {
  const picture = async (size: string, scheme: string) => {
    const file = [name, size, scheme].join('_').replace(/[^\w]+/g, '-');
    await page.screenshot({ path: `test-results/pictures/${file}.png`, fullPage: true });
  };
  await page.setViewportSize(SIZES.hp);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  if (await page.locator('leptos-island').count()) await hydrated(page);
  await expect(page.locator('h1')).toHaveCount(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours must not be on their way when they are measured.
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await (colorScheme === 'light' ? axeClean : coloursClean)(page);
    await page.setViewportSize(SIZES.layar);
    await picture('layar', colorScheme);
    await page.setViewportSize(SIZES.hp);
    await picture('hp', colorScheme);
  }
  for (const viewport of Object.values(SIZES)) {
    await page.setViewportSize(viewport);
    await fits(page);
  }
  await page.setViewportSize(SIZES.hp);
  await page.emulateMedia({ colorScheme: 'light' });
  await walk(page);
}
