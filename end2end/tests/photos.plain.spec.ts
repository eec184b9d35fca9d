import { join } from 'node:path';
import { expect, test } from './support';

const DRAWN = join(__dirname, '../../server/data/demo-photos');

test('without the page\'s own code photos go by a plain form', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Coba sebagai peserta' }).click();
  await page.goto(`${page.url()}/barang`);
  await page.getByRole('button', { name: /Tambah barang/ }).click();
  await page.getByLabel('Tambah foto').setInputFiles(['e03-1.jpg', 'e03-2.jpg'].map((name) => join(DRAWN, name)));
  await page.getByRole('button', { name: 'Kirim foto' }).click();
  await expect(page.locator('.photo')).toHaveCount(2);

  await page.getByRole('button', { name: 'Jadikan foto 2 sampul' }).click();
  await expect(page.locator('.photo')).toHaveCount(2);
  await page.getByRole('button', { name: 'Hapus foto 1' }).click();
  await expect(page.locator('.photo')).toHaveCount(1);
  await page.getByRole('button', { name: 'Kembalikan' }).click();
  await expect(page.locator('.photo')).toHaveCount(2);

  await page.getByLabel('Tambah foto').setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('bukan') });
  await page.getByRole('button', { name: 'Kirim foto' }).click();
  await expect(page.getByText('bukan foto')).toBeVisible();
});
