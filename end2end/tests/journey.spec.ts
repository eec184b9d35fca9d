import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { digits, introduce, own, review } from './people';
import { axeClean, expect, test, watch } from './support';

const REAL = join(__dirname, '../../../shared/photos');
const DRAWN = join(__dirname, '../../server/data/demo-photos');

/** Three photos: real ones where the folder is there, the project's own drawings elsewhere. */
function photos(): string[] {
  const folder = existsSync(REAL) ? REAL : DRAWN;
  const wanted = existsSync(REAL)
    ? ['sepatu-latar-putih.jpg', 'sepatu-di-kayu.jpg', 'sepatu-latar-gelap.jpg']
    : readdirSync(DRAWN).filter((name) => name.startsWith('e01')).sort();
  return wanted.map((name) => join(folder, name));
}

/** A browser of one person's own; complains like the first. */
async function person(browser: Browser, noise: string[]): Promise<Page> {
  const page = await own(browser);
  watch(page, noise);
  return page;
}

async function addPhotos(page: Page, files: string[]) {
  if (test.info().project.name === 'with-wasm') {
    await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
    await page.locator('input[type=file]:not([capture])').first().setInputFiles(files);
  } else {
    await page.getByLabel('Tambah foto').setInputFiles(files);
    await page.getByRole('button', { name: 'Kirim foto' }).click();
  }
  await expect(page.locator('.photo img[src^="/foto/"]')).toHaveCount(files.length, { timeout: 60_000 });
}

test('from the class code to the public page, with three people', async ({ page: organizer, browser }) => {
  test.setTimeout(240_000);
  const noise: string[] = [];
  const suffix = test.info().project.name === 'with-wasm' ? 'Satu' : 'Dua';

  // The organizer shows the evening's code.
  await organizer.goto('/');
  await organizer.getByRole('button', { name: 'Coba sebagai penyelenggara' }).click();
  await expect(organizer.getByRole('heading', { level: 1 })).toContainText('Kelas');
  await axeClean(organizer);
  await organizer.getByRole('link', { name: 'Jualan dari Rumah' }).click();
  await organizer.getByRole('button', { name: /Buat kode|Kode baru/ }).first().click();
  const code = await digits(organizer);
  expect(code).toMatch(/^\d{6}$/);
  await axeClean(organizer);

  // A participant joins with it.
  const seller = await person(browser, noise);
  await seller.goto('/gabung');
  await axeClean(seller);
  await seller.getByLabel('Kode kelas').fill(code);
  await seller.getByRole('button', { name: 'Lanjut' }).click();
  await introduce(seller, `Sari ${suffix}`);
  await axeClean(seller);
  await seller.getByRole('button', { name: 'Gabung kelas' }).click();
  const pin = await digits(seller);
  expect(pin).toMatch(/^\d{6}$/);
  await axeClean(seller);
  await seller.getByLabel('Ketik sekali untuk mencoba').fill(pin);
  await seller.getByRole('button', { name: 'Sudah saya tulis' }).click();
  await seller.waitForURL(/\/a\/[0-9a-f-]{36}$/);
  await axeClean(seller);
  const home = seller.url();

  // Makes a small stall.
  await seller.goto(`${home}/lapak`);
  await seller.getByLabel('Nama lapak').fill(`Sepatu Bu Sari ${suffix}`);
  await seller.getByLabel('Kota atau kabupaten').fill('Binjai');
  await seller.getByLabel(/Nomor WhatsApp/).fill('0812-0000-0077');
  await seller.getByLabel('Nomor ini boleh tampil di lapak saya').check();
  await seller.getByRole('button', { name: 'Simpan lapak' }).click();
  await expect(seller.getByText('Lapak tersimpan.')).toBeVisible();
  await axeClean(seller);

  // Writes a listing with photos.
  await seller.goto(`${home}/barang`);
  await seller.getByRole('button', { name: /Tambah barang/ }).first().click();
  await seller.waitForURL(/\/barang\/[0-9a-f-]{36}$/);
  const editor = seller.url();
  await addPhotos(seller, photos());
  await seller.locator('label', { hasText: 'Barangnya sudah ada' }).click();
  await seller.locator('#title').fill('Keripik Singkong');
  await seller.locator('summary', { hasText: 'Camilan' }).click();
  await seller.locator('label', { hasText: 'Keripik & kerupuk' }).click();
  await seller.locator('#description').fill('Renyah dan gurih.');
  await seller.locator('#price').fill('18rb');
  await seller.getByRole('button', { name: 'Simpan', exact: true }).last().click();
  await expect(seller.locator('.save')).toContainText('Tersimpan');
  await axeClean(seller);

  // Is confirmed, and sends it.
  await organizer.reload();
  await organizer.getByRole('button', { name: 'Terima semua' }).click();
  await seller.goto(`${editor}/kirim`);
  await axeClean(seller);
  await seller.getByRole('button', { name: 'Kirim ke pendamping' }).click();
  await expect(seller.getByText('Sudah sampai di pendamping')).toBeVisible();
  await expect(seller.getByRole('link', { name: /Beri tahu pendamping/ })).toHaveAttribute('href', /^https:\/\/wa\.me\//);
  await axeClean(seller);

  // A mentor reviews it on the rubric.
  const mentor = await person(browser, noise);
  await mentor.goto('/');
  await mentor.getByRole('button', { name: 'Coba sebagai pendamping' }).click();
  await mentor.waitForURL(/\/antrean$/);
  await axeClean(mentor);
  await review(mentor, `Sari ${suffix}`, 'improve');

  // The participant sees praise and next step first, improves, sends again.
  await seller.goto(`${editor}/kirim`);
  await expect(seller.getByText('Yang sudah bagus')).toBeVisible();
  await expect(seller.getByText('Satu langkah lagi')).toBeVisible();
  await axeClean(seller);
  await seller.goto(editor);
  await seller.locator('#title').fill('Keripik Singkong Pedas Daun Jeruk Bu Sari 250 gram');
  await seller
    .locator('#description')
    .fill(
      'Keripik singkong renyah dengan bumbu pedas daun jeruk.\nBahan: singkong, minyak kelapa, cabai, bawang putih, garam.\n' +
        'Berat bersih: 250 gram, kemasan plastik tebal bersegel.\nTahan 2 bulan jika disimpan kering dan tertutup.\nDikirim 1-2 hari dari Binjai.',
    );
  await seller.locator('#stock').fill('12');
  await seller.locator('#weight').fill('300 gram');
  await seller.locator('#handling_days').fill('2');
  await seller.getByRole('button', { name: 'Simpan', exact: true }).last().click();
  await expect(seller.locator('.save')).toContainText('Tersimpan');
  await seller.goto(`${editor}/kirim`);
  await seller.getByRole('button', { name: /Kirim lagi|Kirim yang baru|Kirim ke pendamping/ }).click();
  await expect(seller.getByText('Sudah sampai di pendamping')).toBeVisible();

  // The second try is approved and goes public.
  await mentor.goto(mentor.url().replace(/\/antrean.*/, '/antrean'));
  await review(mentor, `Sari ${suffix}`, 'ready_to_publish');
  await seller.goto(`${editor}/kirim`);
  const shop = await seller.locator('a[href*="/t/"]').first().getAttribute('href');
  expect(shop).toBeTruthy();

  const buyer = await person(browser, noise);
  await buyer.goto(shop!);
  await expect(buyer.getByRole('heading', { level: 1 })).toContainText('Keripik Singkong Pedas');
  await expect(buyer.getByText('Rp18.000').first()).toBeVisible();
  await expect(buyer.locator('a[href^="https://wa.me/6281200000077"]').first()).toBeVisible();
  expect(await buyer.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  await axeClean(buyer);

  expect(noise, 'console and policy errors').toEqual([]);
});
