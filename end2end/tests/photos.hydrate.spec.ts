import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, hydrated, test } from './support';
import type { Page } from '@playwright/test';

const DRAWN = join(__dirname, '../../server/data/demo-photos');
const REAL = join(__dirname, '../../../shared/photos');

/** A new listing of the demo participant, open in the editor. */
async function newListing(page: Page) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Coba sebagai peserta' }).click();
  await page.waitForURL(/\/a\/[0-9a-f-]+$/);
  await page.goto(`${page.url()}/barang`);
  await page.getByRole('button', { name: /Tambah barang/ }).click();
  await page.waitForURL(/\/barang\/[0-9a-f-]+$/);
  await hydrated(page);
  await expect(page.getByLabel('Pilih dari Galeri')).toBeAttached();
}

const tiles = (page: Page) => page.locator('.photo:not(.photo--sending)');
const order = (page: Page) =>
  tiles(page).locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src.split('/')[4]));

test('photos are made small and square on the phone, sent with their progress, and stay in their order', async ({ page }) => {
  const sizes: number[] = [];
  page.on('request', (request) => {
    if (/\/api\/foto\/[0-9a-f-]+$/.test(request.url())) sizes.push(Number(request.headers()['content-length'] ?? request.postDataBuffer()?.length ?? 0));
  });
  await newListing(page);
  const real = ['sepatu-latar-putih.jpg', 'tulip-pot.jpg', 'bangku.jpg'].map((name) => join(REAL, name));
  const files = existsSync(real[0]) ? real : ['e01-1.jpg', 'e01-2.jpg', 'e01-3.jpg'].map((name) => join(DRAWN, name));
  await page.getByLabel('Pilih dari Galeri').setInputFiles(files);
  await expect(tiles(page)).toHaveCount(3);
  await expect(page.locator('.photo--sending')).toHaveCount(0);
  for (const size of sizes) expect(size).toBeLessThan(900_000);
  const shape = await tiles(page).locator('img').first().evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth / image.naturalHeight;
  });
  expect(shape).toBe(1);

  const before = await order(page);
  await page.getByRole('button', { name: 'Foto 1 ke belakang' }).click();
  expect(await order(page)).toEqual([before[1], before[0], before[2]]);
  await page.getByRole('button', { name: 'Jadikan foto 3 sampul' }).click();
  const after = [before[2], before[1], before[0]];
  await expect.poll(() => order(page)).toEqual(after);
  await page.waitForLoadState('networkidle');
  await page.reload();
  expect(await order(page), 'the order is stored').toEqual(after);

  await hydrated(page);
  await page.getByRole('button', { name: 'Hapus foto 1' }).click();
  await expect(tiles(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Kembalikan' }).click();
  await expect(tiles(page)).toHaveCount(3);
});

test.describe('on a bad line', () => {
  test.use({ provoked: [/ERR_CONNECTION_RESET|ERR_FAILED|422/] });

  test('a photo that does not arrive stays on the phone until it does', async ({ page }) => {
    await newListing(page);
    let cut = true;
    await page.route(/\/api\/foto\/[0-9a-f-]+$/, (route) => (cut ? route.abort('connectionreset') : route.continue()));
    await page.getByLabel('Pilih dari Galeri').setInputFiles(join(DRAWN, 'e02-1.jpg'));
    await expect(page.getByText('Sinyalnya putus')).toBeVisible();
    await expect(tiles(page)).toHaveCount(0);
    cut = false;
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await expect(tiles(page)).toHaveCount(1);
  });

  test('a file that is no photo gets a sentence and can be given up', async ({ page }) => {
    await newListing(page);
    await page.getByLabel('Pilih dari Galeri').setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan') });
    await expect(page.getByText('bukan foto')).toBeVisible();
    await page.getByRole('button', { name: 'Batal' }).click();
    await expect(page.locator('.photo--sending')).toHaveCount(0);
  });
});
