import { expect, test } from './support';

test('the switch in the footer changes the language and keeps what was typed', async ({ page }) => {
  await page.goto('/gabung');
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await page.getByRole('textbox').fill('123');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(new URL(page.url()).pathname).toBe('/gabung');
  await expect(page.getByRole('textbox')).toHaveValue('123');
  await expect(page.locator('.error-summary'), 'nothing is wrong with it').toHaveCount(0);

  await page.goto('/tentang');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About LapakLatih');
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tentang LapakLatih');
});
