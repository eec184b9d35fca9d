import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoClass, digits, introduce, joinLink, links, newListing, own, refuse, review, signIn } from './people';
import { look } from './pictures';
import { expect, hydrated, test, watch } from './support';
import { giveVoices } from './voices';

const DRAWN = join(__dirname, '../../server/data/demo-photos');
/** A word that nothing can break, and lines as long as they may be. */
const WORD = 'Keripiksingkongbalado'.repeat(6);
const LINE = `${WORD} renyah dan gurih dari dapur sendiri, `.repeat(5);

test('a newcomer sees pages that help, and what is refused or far too much still fits', async ({ browser }) => {
  test.setTimeout(600_000);
  const noise: string[] = [];
  const [seller, mentor, organizer, visitor] = await Promise.all([own(browser), own(browser), own(browser), own(browser)]);
  for (const page of [seller, mentor, organizer, visitor]) {
    watch(page, noise, [/status of 4\d\d/]);
    await giveVoices(page, ['id-ID']);
  }
  await signIn(organizer, 'penyelenggara');
  const programme = await demoClass(organizer);
  const joining = await joinLink(organizer);

  // What is refused stays in the form and says what to do.
  await refuse(visitor, '/gabung', { digits: '12' });
  await look(visitor, '/gabung', 'gabung_tamu_salah');
  await refuse(visitor, '/masuk?sandi=1', { username: 'siapa', password: 'bukan-ini-sandinya' });
  await look(visitor, '/masuk?sandi=1', 'masuk_tamu_salah');
  await refuse(visitor, '/hp-baru', { code: '1234' });
  await look(visitor, '/hp-baru', 'hp-baru_tamu_salah');
  await refuse(visitor, '/lupa-pin', { code: '1234' });
  await look(visitor, '/lupa-pin', 'lupa-pin_tamu_salah');
  await refuse(organizer, '/o', { name: '', place: '', first_day: '' });
  await look(organizer, '/o', 'o_penyelenggara_salah');
  await refuse(organizer, programme, { day_2: '2001-01-01' });
  await look(organizer, programme, 'o-cohort-_penyelenggara_salah');

  // Joining.
  await refuse(seller, joining, { name: '' });
  await look(seller, joining, 'g-token-_peserta_salah');
  await seller.goto(joining);
  await introduce(seller, 'Siti Nurhalimahkusumaningrumwati Lestari');
  await seller.getByRole('button', { name: 'Gabung kelas' }).click();
  const pin = await digits(seller);
  await look(seller, '/pin', 'pin_peserta_biasa');
  await seller.getByLabel('Ketik sekali untuk mencoba').fill(pin === '111111' ? '222222' : '111111');
  await seller.getByRole('button', { name: 'Sudah saya tulis' }).click();
  await look(seller, '/pin', 'pin_peserta_salah');
  await seller.getByLabel('Ketik sekali untuk mencoba').fill(pin);
  await seller.getByRole('button', { name: 'Sudah saya tulis' }).click();
  await seller.waitForURL(/\/a\/[0-9a-f-]{36}$/);
  const home = new URL(seller.url()).pathname;

  // Nothing there yet.
  for (const place of ['', '/lapak', '/barang', '/ulasan']) await look(seller, home + place, `a-cohort${place}_peserta_kosong`);
  await refuse(seller, `${home}/lapak`, { name: 'ab', order_number: 'rumah' });
  await look(seller, `${home}/lapak`, 'a-cohort-lapak_peserta_salah');

  // Far too much.
  await seller.goto(`${home}/lapak`);
  await seller.getByLabel('Nama lapak').fill('Keripiksingkongbaladobusiti123');
  await seller.getByLabel(/Cerita/).fill(`${WORD} `.repeat(7));
  await seller.getByLabel('Kota atau kabupaten').fill('Kabupaten Kepulauan Siau Tagulandang Biaro');
  await seller.getByLabel(/Nomor WhatsApp/).fill('081200000078');
  await seller.getByLabel('Nomor ini boleh tampil di lapak saya').check();
  await seller.getByRole('button', { name: 'Simpan lapak' }).click();
  await expect(seller.getByText('Lapak tersimpan.')).toBeVisible();
  const listing = new URL(await newListing(seller)).pathname;
  await hydrated(seller);
  const files = readdirSync(DRAWN).filter((name) => name.endsWith('.jpg')).sort().slice(0, 9).map((name) => join(DRAWN, name));
  await seller.locator('input[type=file]:not([capture])').first().setInputFiles(files);
  await expect(seller.locator('.photo img[src^="/foto/"]')).toHaveCount(9, { timeout: 60_000 });
  await seller.locator('summary', { hasText: 'Camilan' }).click();
  await seller.locator('label', { hasText: 'Keripik & kerupuk' }).click();
  await seller.locator('label', { hasText: 'Barangnya sudah ada' }).click();
  for (const field of await seller.locator('#attribute-fields input.input').all()) await field.fill(LINE.slice(0, 290));
  await seller.locator('#title').fill(LINE.slice(0, 300));
  await seller.locator('#description').fill(`${LINE}\n`.repeat(40).slice(0, 9_900));
  await seller.locator('#price').fill('18rb');
  await seller.locator('#unit').fill(WORD.slice(0, 60));
  await seller.locator('#stock').fill('9999');
  await seller.locator('#weight').fill('300 gram');
  await seller.locator('#variants summary').click();
  const names = seller.locator('input[name^="vname-"]');
  while ((await names.count()) < 20) {
    const before = await names.count();
    await seller.locator('button[value="add_variant"]').last().click();
    await expect(names).not.toHaveCount(before);
  }
  for (const name of await names.all()) await name.fill(WORD.slice(0, 60));
  await seller.getByRole('button', { name: 'Simpan', exact: true }).last().click();
  await expect(seller.locator('#save-line')).toContainText('Tersimpan');
  await look(seller, `${listing}?cek=1`, 'a-cohort-barang-listing-_peserta_penuh');
  await look(seller, `${listing}/kirim`, 'a-cohort-barang-listing-kirim_peserta_penuh');

  // It waits for a mentor; the class knows everybody.
  await mentor.goto('/');
  await signIn(mentor, 'pendamping');
  const queue = new URL(mentor.url()).pathname;
  await look(mentor, queue.replace('/antrean', '/peserta'), 'a-cohort-peserta_pendamping_menunggu');
  await mentor.goto(queue.replace('/antrean', '/peserta'));
  await mentor.getByRole('button', { name: 'Terima semua' }).click();
  await mentor.waitForLoadState();
  await seller.goto(`${listing}/kirim`);
  await seller.getByRole('button', { name: 'Kirim ke pendamping' }).click();
  await expect(seller.getByText('Sudah sampai di pendamping')).toBeVisible();
  await look(seller, `${listing}/kirim`, 'a-cohort-barang-listing-kirim_peserta_terkirim');
  await mentor.goto(queue);
  await look(mentor, queue, 'a-cohort-antrean_pendamping_penuh');
  const [waiting] = await mentor
    .locator('li', { hasText: 'Siti Nurhalimah' })
    .locator('a[href*="/antrean/"]')
    .evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  await look(mentor, waiting, 'a-cohort-antrean-submission-_pendamping_penuh');
  await mentor.goto(queue);
  await review(mentor, 'Siti Nurhalimah', 'ready_to_publish');
  await look(seller, `${listing}/kirim`, 'a-cohort-barang-listing-kirim_peserta_tayang-penuh');
  const [good] = await links(seller, /^\/t\/[^/]+\/./);
  await look(visitor, good, 't-lapak-barang-_tamu_penuh');
  await look(visitor, good.split('/').slice(0, 3).join('/'), 't-lapak-_tamu_penuh');
  for (let more = 0; more < 9; more += 1) {
    await newListing(seller);
    await hydrated(seller);
    await seller.locator('#title').fill(LINE.slice(more * 20, more * 20 + 120));
    await seller.getByRole('button', { name: 'Simpan', exact: true }).last().click();
    await expect(seller.locator('#save-line')).toContainText('Tersimpan');
  }
  for (const place of ['', '/lapak', '/barang', '/ulasan']) await look(seller, home + place, `a-cohort${place}_peserta_penuh`);
  await look(seller, '/ganti-orang', 'ganti-orang_peserta_penuh');
  await look(organizer, programme, 'o-cohort-_penyelenggara_penuh');
  expect(noise, 'console and policy errors').toEqual([]);
});
