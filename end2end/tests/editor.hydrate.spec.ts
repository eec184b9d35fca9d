import { expect, hydrated, test } from './support';
import type { Page } from '@playwright/test';

/** A participant of the demo class, in the editor of a new listing. */
async function newListing(page: Page) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Coba sebagai peserta' }).click();
  await page.waitForURL(/\/a\/[0-9a-f-]{36}/);
  const cohort = page.url().match(/\/a\/([0-9a-f-]{36})/)![1];
  await page.goto(`/a/${cohort}/barang`);
  await page.getByRole('button', { name: /Tambah barang/ }).first().click();
  await page.waitForURL(/\/barang\/[0-9a-f-]{36}$/);
  await hydrated(page);
}

const save = (page: Page) => page.locator('.save');
const title = (page: Page) => page.getByLabel('Nama barang', { exact: true });

test('two hundred keystrokes send nothing, and the rest after them saves', async ({ page }) => {
  await newListing(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.locator('#description').focus();
  await page.keyboard.type('Keripik singkong renyah dari kebun sendiri. '.repeat(5).slice(0, 200), { delay: 12 });
  expect(sent).toEqual([]);
  await expect(save(page)).toContainText('Tersimpan');
  expect(sent.filter((url) => url.endsWith('/api/barang/simpan')).length).toBe(1);
});

test('the coach is silent while somebody types, speaks when the field is left, and tidies with undo', async ({ page }) => {
  await newListing(page);
  await title(page).fill('');
  await title(page).pressSequentially('KERIPIK SINGKONG PEDAS DAUN JERUK');
  await expect(page.locator('#title-c .coach')).toHaveCount(0);
  await title(page).press('Tab');
  await page.locator('#title-c').getByRole('button', { name: 'Rapikan' }).click();
  await expect(title(page)).toHaveValue('Keripik Singkong Pedas Daun Jeruk');
  await page.getByRole('button', { name: 'Kembalikan' }).click();
  await expect(title(page)).toHaveValue('KERIPIK SINGKONG PEDAS DAUN JERUK');
  await expect(page.locator('#title-c .coach')).toHaveCount(0);
});

test('a price that may be read two ways is asked back', async ({ page }) => {
  await newListing(page);
  await page.locator('#price').fill('15');
  await page.locator('#price').press('Tab');
  const line = page.locator('#price-c');
  await expect(line).toContainText('Maksudnya Rp15.000?');
  await line.getByRole('button', { name: 'Ya' }).click();
  await expect(page.locator('#price')).toHaveValue('Rp15.000');
});

test('the fields follow the kind', async ({ page }) => {
  await newListing(page);
  await expect(page.locator('#weight')).toBeVisible();
  await page.locator('label', { hasText: 'Jahit, rias, les' }).click();
  await expect(page.locator('#weight')).toBeHidden();
  await expect(page.locator('#stock')).toBeHidden();
});

test('a killed tab loses nothing', async ({ page, context }) => {
  await newListing(page);
  const address = page.url();
  await context.setOffline(true);
  await title(page).fill('Rengginang udang manis');
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain('Rengginang');
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await hydrated(again);
  await expect(title(again)).toHaveValue('Rengginang udang manis');
  await expect(save(again)).toContainText('Tersimpan');
  await again.reload();
  await expect(title(again)).toHaveValue('Rengginang udang manis');
});

test.describe('on a bad line', () => {
  test.use({ provoked: [/ERR_INTERNET_DISCONNECTED/] });

  test('without a line it says so, keeps trying, and saves when the line is back', async ({ page, context }) => {
    await newListing(page);
    await context.setOffline(true);
    await title(page).fill('Gelang manik pantai');
    await expect(save(page)).toContainText('Belum tersimpan');
    await context.setOffline(false);
    await expect(save(page)).toContainText('Tersimpan', { timeout: 20_000 });
  });
});

test.describe('from two places', () => {
  test.use({ provoked: [/409/] });

  test('two tabs that change different things merge, the same thing shows two cards', async ({ page, context }) => {
    await newListing(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await hydrated(other);
    await title(page).fill('Keripik pisang manis');
    await expect(save(page)).toContainText('Tersimpan');
    await other.locator('#price').fill('12rb');
    await expect(save(other)).toContainText('Tersimpan');
    await expect(title(other)).toHaveValue('Keripik pisang manis');

    await page.locator('#price').fill('13rb');
    await expect(page.getByRole('heading', { name: 'Ada dua tulisan, pilih satu' })).toBeVisible();
    await page.locator('form', { hasText: 'Di HP ini' }).getByRole('button').click();
    await expect(page.locator('#price')).toHaveValue('13rb');
    await expect(title(page)).toHaveValue('Keripik pisang manis');
  });
});
