import { join, joinLink, newListing, own, signIn } from './people';
import { expect, hydrated, test } from './support';

/** Everything that the profile of this browser holds of our address, as one text. */
const profile = (page: import('@playwright/test').Page) =>
  page.evaluate(async () => {
    const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const name of await caches.keys()) {
      const store = await caches.open(name);
      for (const request of await store.keys()) parts.push(request.url, await (await store.match(request))!.clone().text());
    }
    for (const { name } of await indexedDB.databases()) {
      const base = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of base.objectStoreNames) {
        const rows = await new Promise((resolve) => {
          const asked = base.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result);
        });
        parts.push(JSON.stringify(rows));
      }
      base.close();
    }
    return parts.join('\n');
  });

test('whoever leaves a phone leaves nothing there, and is told what was never sent', async ({ browser }) => {
  const phone = await own(browser);
  await signIn(phone, 'peserta');
  const editor = await newListing(phone);
  await hydrated(phone);
  // A text of somebody else on this phone, and one that the line swallows.
  await phone.evaluate(() => localStorage.setItem('lapak.orang-lain.barang', 'title=Milik+orang+lain'));
  await phone.route('**/api/barang/simpan', (route) => route.abort());
  await phone.getByLabel(/Nama barang/).first().fill('Kenari rahasia Canary');
  await phone.getByLabel(/Nama barang/).first().blur();
  await expect.poll(() => profile(phone)).toContain('Canary');

  await phone.goto('/ganti-orang');
  await expect(phone.getByText('1 tulisan di HP ini belum terkirim. Tulisan itu menunggu')).toBeVisible();
  await phone.getByText('Keluar dari HP ini').first().click();
  await expect(phone.getByText('1 tulisan di HP ini belum terkirim dan akan hilang')).toBeVisible();
  await phone.getByRole('button', { name: 'Keluar dari HP ini' }).click();
  await phone.waitForURL('/');

  const left = await profile(phone);
  expect(left).not.toContain('Canary');
  expect(left, 'what others have here stays').toContain('Milik+orang+lain');
  await phone.goBack();
  await phone.goBack();
  expect(await phone.content(), 'the back button shows nothing').not.toContain('Canary');
  const answer = await phone.goto(editor);
  expect(new URL(answer!.url()).pathname, 'the page asks to sign in').toBe('/masuk');
});

test('after Ganti orang nothing of the first person is to be seen, and their text comes back for them', async ({ browser }) => {
  const [phone, organizer] = [await own(browser), await own(browser)];
  await signIn(organizer, 'penyelenggara');
  const link = await joinLink(organizer);
  await signIn(phone, 'peserta');
  await newListing(phone);
  const editor = phone.url();
  await hydrated(phone);
  await phone.route('**/api/barang/simpan', (route) => route.abort());
  await phone.getByLabel(/Nama barang/).first().fill('Kenari kedua Canary');
  await phone.getByLabel(/Nama barang/).first().blur();
  await expect.poll(() => profile(phone)).toContain('Canary');
  await phone.goto('/ganti-orang');
  await phone.getByRole('button', { name: 'Keluar', exact: true }).click();
  await phone.waitForURL('/');

  await phone.unroute('**/api/barang/simpan');
  // Who may help to write sees what was saved, as on any phone; somebody else of the class must see nothing.
  await join(phone, link, 'Ida');
  for (const path of [new URL(editor).pathname, '/ganti-orang']) {
    await phone.goto(path);
    expect(await phone.content(), path).not.toContain('Canary');
  }
  const held = await phone.evaluate(async () => {
    const names = await caches.keys();
    const texts = await Promise.all(names.map(async (name) => {
      const store = await caches.open(name);
      return Promise.all((await store.keys()).map(async (one) => (await store.match(one))!.text()));
    }));
    return texts.flat().join('\n');
  });
  expect(held, 'no cache of a service worker').not.toContain('Canary');

  await phone.goto('/ganti-orang');
  await phone.getByRole('button', { name: 'Keluar', exact: true }).click();
  await signIn(phone, 'peserta');
  await phone.goto(editor);
  await hydrated(phone);
  await expect(phone.getByLabel(/Nama barang/).first()).toHaveValue('Kenari kedua Canary');
});
