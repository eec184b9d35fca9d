import { expect, test } from './support';
import type { Page } from '@playwright/test';

/** A participant of the demo class, in the editor of a new listing; with WASM and without. */
async function newListing(page: Page) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Coba sebagai peserta' }).click();
  await page.waitForURL(/\/a\/[0-9a-f-]{36}/);
  const cohort = page.url().match(/\/a\/([0-9a-f-]{36})/)![1];
  await page.goto(`/a/${cohort}/barang`);
  await page.getByRole('button', { name: /Tambah barang/ }).first().click();
  await page.waitForURL(/\/barang\/[0-9a-f-]{36}$/);
}

test('a listing is written, saved and read along', async ({ page }) => {
  await newListing(page);
  await page.locator('label', { hasText: 'Barangnya sudah ada' }).click();
  await page.locator('#title').fill('KERIPIK SINGKONG PEDAS DAUN JERUK');
  await page.locator('summary', { hasText: 'Camilan' }).click();
  await page.locator('label', { hasText: 'Keripik & kerupuk' }).click();
  await page.locator('#description').fill('Renyah <b>sekali</b>.\nBahan: singkong & cabai.');
  await page.locator('#price').fill('15');
  await page.getByRole('button', { name: 'Simpan', exact: true }).last().click();
  await expect(page.locator('#price-c')).toContainText('Maksudnya Rp15.000?');
  await expect(page.locator('#nilai')).toContainText('Belum bisa tayang');
  expect(await page.locator('#nilai .finding').count()).toBeLessThanOrEqual(3);
  await expect(page.locator('#attr-rasa')).toBeVisible();

  await page.locator('#title-c').getByRole('button', { name: 'Rapikan' }).click();
  await expect(page.locator('#title')).toHaveValue('Keripik Singkong Pedas Daun Jeruk');
  await page.getByRole('button', { name: 'Simpan', exact: true }).last().click();
  await expect(page.locator('.save')).toContainText('Tersimpan');
  await page.reload();
  await expect(page.locator('#title')).toHaveValue('Keripik Singkong Pedas Daun Jeruk');
  await expect(page.locator('#description')).toHaveValue('Renyah <b>sekali</b>.\nBahan: singkong & cabai.');
});
