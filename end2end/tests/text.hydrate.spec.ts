import type { Page } from '@playwright/test';
import { digits, introduce, newListing, own, signIn } from './people';
import { PAYLOADS } from './payloads';
import { expect, hydrated, test, watch } from './support';

/** Payloads of one listing: a line of text has room for a few. */
const AT_ONCE = 12;

/** Fails if anything ran. `ran` is put there by the debugger, before any script of the page. */
async function arm(page: Page, noise: string[]) {
  await page.addInitScript(() => {
    (window as unknown as { hits: number }).hits = 0;
    (window as unknown as { ran: () => void }).ran = () => ((window as unknown as { hits: number }).hits += 1);
  });
  page.on('dialog', (dialog) => {
    noise.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  watch(page, noise);
}

async function nothingRan(page: Page, part: string) {
  expect(await page.evaluate(() => (window as unknown as { hits: number }).hits), page.url()).toBe(0);
  expect(await page.locator('script:not([nonce]), iframe, object, embed, [onerror], [onload], [onfocus]').count(), page.url()).toBe(0);
  expect(await page.locator('body').innerText(), `${page.url()} shows it as text`).toContain(part);
}

test('whatever people type stays text, on every page that shows it, before and after WASM wakes up', async ({ browser }) => {
  test.setTimeout(300_000);
  const noise: string[] = [];
  const [seller, mentor] = [await own(browser), await own(browser)];
  await arm(seller, noise);
  await arm(mentor, noise);
  const home = await signIn(seller, 'peserta');
  await signIn(mentor, 'pendamping');

  await seller.goto(`${home}/lapak`);
  const before = await seller.locator('#story').inputValue();
  await seller.locator('#story').fill(PAYLOADS.join(' ').slice(0, 500));
  await seller.getByRole('button', { name: 'Simpan lapak' }).click();
  await seller.waitForLoadState();
  await nothingRan(seller, 'Lapak');
  await seller.goto(`${home}/lapak`);
  await seller.locator('#story').fill(before);
  await seller.getByRole('button', { name: 'Simpan lapak' }).click();

  for (let at = 0; at < PAYLOADS.length; at += AT_ONCE) {
    const some = PAYLOADS.slice(at, at + AT_ONCE);
    await seller.goto(home);
    const editor = await newListing(seller);
    await hydrated(seller);
    await seller.locator('summary', { hasText: 'Camilan' }).click();
    await seller.locator('label', { hasText: 'Keripik & kerupuk' }).click();
    await seller.locator('#variants summary').click();
    const fields = seller.locator('#barang input.input, #barang textarea');
    for (const field of await fields.all()) {
      if (!(await field.isVisible())) continue;
      await field.fill(some.join(' ').slice(0, 290));
      await field.press('Tab');
    }
    await seller.locator('#description').fill(some.join('\n'));
    await seller.getByRole('button', { name: 'Simpan', exact: true }).last().click();
    await expect(seller.locator('#save-line')).toContainText('Tersimpan');
    await nothingRan(seller, 'Nilai');
    for (const path of [editor, `${editor}?cek=1`, `${editor}/kirim`, `${home}/barang`, home]) {
      await seller.goto(path);
      if (await seller.locator('leptos-island').count()) await hydrated(seller);
      await nothingRan(seller, path.startsWith(editor) ? '' : some[0].slice(0, 12));
    }
  }

  // What is sent shows on the mentor's side too; private things in it would keep it from being sent.
  await seller.goto(home);
  const editor = await newListing(seller);
  await hydrated(seller);
  await seller.locator('input[type=file]:not([capture])').first().setInputFiles('../server/data/demo-photos/e01-1.jpg');
  await expect(seller.locator('.photo img[src^="/foto/"]')).toHaveCount(1);
  await seller.locator('summary', { hasText: 'Camilan' }).click();
  await seller.locator('label', { hasText: 'Keripik & kerupuk' }).click();
  await seller.locator('#title').fill(`Keripik ${PAYLOADS[0]} ${PAYLOADS[2]}`);
  await seller.locator('#description').fill(PAYLOADS.filter((text) => !/[\/:]/.test(text)).join('\n'));
  await seller.locator('#price').fill('12rb');
  await seller.getByRole('button', { name: 'Simpan', exact: true }).last().click();
  await expect(seller.locator('#save-line')).toContainText('Tersimpan');
  await seller.goto(`${editor}/kirim`);
  await seller.getByRole('button', { name: 'Kirim ke pendamping' }).click();
  await expect(seller.getByText('Sudah sampai di pendamping')).toBeVisible();
  await nothingRan(seller, 'Keripik <script>');
  await mentor.reload();
  await nothingRan(mentor, 'Keripik <script>');
  await mentor.locator('li', { hasText: 'Keripik <script>' }).getByRole('link').first().click();
  await mentor.waitForURL(/\/antrean\/[0-9a-f-]{36}/);
  await hydrated(mentor);
  await nothingRan(mentor, 'Keripik <script>');
  await seller.goto(`${editor}/kirim`);
  expect(noise, 'console and policy errors').toEqual([]);
});

test('what people call themselves and say to each other stays text as well', async ({ browser }) => {
  test.setTimeout(240_000);
  const noise: string[] = [];
  const [organizer, mentor, seller] = [await own(browser), await own(browser), await own(browser)];
  for (const page of [organizer, mentor, seller]) await arm(page, noise);

  // A class whose name, place and people are all hostile.
  await signIn(organizer, 'penyelenggara');
  await organizer.locator('summary', { hasText: 'Buat kelas baru' }).click();
  await organizer.locator('[name="name"]').fill('Kelas <script>ran()</script>');
  await organizer.locator('[name="place"]').fill('"><img src=x onerror=ran()> aula');
  await organizer.getByRole('button', { name: 'Buat kelas' }).click();
  await organizer.waitForURL(/\/o\/[0-9a-f-]{36}/);
  await nothingRan(organizer, 'Kelas <script>');
  const programme = new URL(organizer.url()).pathname;
  const issue = async (button: string, pattern: RegExp) => {
    await organizer.goto(programme);
    await organizer.getByRole('button', { name: button }).click();
    await nothingRan(organizer, 'Kelas <script>');
    return (await organizer.content()).match(pattern)![0];
  };
  const joining = await issue('Link untuk satu peserta', /\/g\/[\w-]+/);
  const invitation = await issue('Undang pendamping', /\/undangan\/[\w-]+/);

  await mentor.goto(invitation);
  await nothingRan(mentor, 'Kelas <script>');
  await mentor.locator('[name="name"]').fill('<svg onload=ran()> Mia');
  await mentor.locator('label.chip', { hasText: 'Kak' }).click();
  await mentor.locator('label.avatar-pick').nth(3).click();
  await mentor.locator('[name="username"]').fill(`mia-${Date.now() % 1_000_000}`);
  await mentor.locator('[name="password"]').fill('kelapa-batik-sungai-roti');
  await mentor.locator('main form button').last().click();
  await mentor.waitForURL(/\/antrean$/);
  await nothingRan(mentor, 'Kelas <script>');
  const queue = new URL(mentor.url()).pathname;

  await seller.goto(joining);
  await nothingRan(seller, '"><img src=x');
  await introduce(seller, '<img src=x onerror=ran()> Ana');
  await seller.getByRole('button', { name: 'Gabung kelas' }).click();
  await nothingRan(seller, '<img src=x');
  await seller.getByLabel('Ketik sekali untuk mencoba').fill(await digits(seller));
  await seller.getByRole('button', { name: 'Sudah saya tulis' }).click();
  await seller.waitForURL(/\/a\/[0-9a-f-]{36}$/);
  await nothingRan(seller, '<img src=x');
  const home = seller.url();
  await seller.goto('/ganti-orang');
  await nothingRan(seller, '<img src=x');
  await organizer.goto(programme);
  await organizer.getByRole('button', { name: 'Terima semua' }).click();
  for (const [page, path] of [[organizer, programme], [organizer, '/o'], [mentor, queue.replace('antrean', 'peserta')]] as const) {
    await page.goto(path);
    await nothingRan(page, path === '/o' ? 'Kelas <script>' : '<img src=x');
  }

  // What they say of each other's work.
  await seller.goto(home);
  const editor = await newListing(seller);
  await hydrated(seller);
  await seller.locator('input[type=file]:not([capture])').first().setInputFiles('../server/data/demo-photos/e01-1.jpg');
  await expect(seller.locator('.photo img[src^="/foto/"]')).toHaveCount(1);
  await seller.locator('summary', { hasText: 'Camilan' }).click();
  await seller.locator('label', { hasText: 'Keripik & kerupuk' }).click();
  await seller.locator('#title').fill('Keripik Singkong Pedas');
  await seller.locator('#price').fill('12rb');
  await seller.getByRole('button', { name: 'Simpan', exact: true }).last().click();
  await expect(seller.locator('#save-line')).toContainText('Tersimpan');
  await seller.goto(`${editor}/kirim`);
  await seller.getByRole('button', { name: 'Kirim ke pendamping' }).click();
  await nothingRan(seller, 'Sudah sampai');
  await mentor.goto(queue);
  await nothingRan(mentor, '<img src=x');
  await mentor.locator('a[href*="/antrean/"]').first().click();
  await mentor.waitForURL(/\/antrean\/[0-9a-f-]{36}/);
  const review = mentor.url();
  await hydrated(mentor);
  await nothingRan(mentor, '<img src=x');
  await mentor.locator('summary', { hasText: 'Catatan di bagian tertentu' }).click();
  for (const field of await mentor.locator('main textarea').all()) await field.fill('</textarea><script>ran()</script> bagus');
  for (const level of await mentor.locator('input[name^="review[levels]"][value="3"]').all()) await level.check({ force: true });
  await mentor.locator('input[name="review[decision]"][value="improve"]').check({ force: true });
  await mentor.locator('.actionbar .btn--primary').click();
  await mentor.waitForURL(/selesai=/);
  await nothingRan(mentor, '<img src=x');
  for (const path of [`${editor}/kirim`, home, `${home}/ulasan`]) {
    await seller.goto(path);
    await nothingRan(seller, path.endsWith('/ulasan') ? 'Keripik' : '</textarea><script>');
  }
  await seller.goto(`${editor}/kirim`);
  await seller.locator('textarea[name="reply"]').fill('</textarea><img src=x onerror=ran()> terima kasih');
  await seller.getByRole('button', { name: 'Kirim balasan' }).click();
  await seller.waitForLoadState();
  await nothingRan(seller, '</textarea><img');
  await mentor.goto(review);
  await nothingRan(mentor, '</textarea><img');
  expect(noise, 'console and policy errors').toEqual([]);
});
