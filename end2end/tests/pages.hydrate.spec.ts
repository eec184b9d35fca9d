import type { Page } from '@playwright/test';
import routes from '../routes.json';
import { demoClass, links, newListing, own, signIn } from './people';
import { look } from './pictures';
import { expect, test, watch } from './support';

/** A page as somebody meets it: which route, who, what is in it, and where it is. */
interface Visit {
  route: string;
  as: string;
  page: Page;
  content: string;
  path: string;
}

test('every page is readable, fits and is clean for axe, small and large, light and dark', async ({ browser }) => {
  test.setTimeout(600_000);
  const noise: string[] = [];
  const [visitor, seller, mentor, organizer] = await Promise.all([own(browser), own(browser), own(browser), own(browser)]);
  const home = new URL(await signIn(seller, 'peserta')).pathname;
  const queue = new URL(await signIn(mentor, 'pendamping')).pathname;
  await signIn(organizer, 'penyelenggara');
  const programme = await demoClass(organizer);
  const [review] = await links(mentor, /\/antrean\/./);
  await seller.goto(`${home}/barang`);
  const written = await links(seller, /\/barang\/[0-9a-f-]{36}$/);
  const sent = await links(seller, /\/barang\/[0-9a-f-]{36}\/kirim$/);
  const empty = new URL(await newListing(seller)).pathname;
  await seller.goto(`${home}/lapak`);
  const [shop] = await links(seller, /^\/t\/[^/]+$/);
  await visitor.goto(shop);
  const [good] = await links(visitor, /^\/t\/[^/]+\/./);
  await organizer.goto(programme);
  await organizer.getByRole('button', { name: 'Link untuk satu peserta' }).click();
  const joining = (await organizer.content()).match(/\/g\/[\w-]+/)![0];
  await organizer.getByRole('button', { name: 'Undang pendamping' }).click();
  const invitation = (await organizer.content()).match(/\/undangan\/[\w-]+/)![0];

  await organizer.goto(`${programme}/papan`);
  const [timeline] = await links(organizer, /\/riwayat$/);

  const visits: Visit[] = [];
  const add = (route: string, page: Page, content: string, path: string = route) => {
    const as = page === visitor ? 'tamu' : page === seller ? 'peserta' : page === mentor ? 'pendamping' : 'penyelenggara';
    visits.push({ route, as, page, content, path });
  };
  for (const route of ['/', '/tentang', '/gabung', '/ganti-orang', '/masuk', '/hp-baru', '/lupa-pin']) add(route, visitor, 'biasa');
  add('/', seller, 'sudah masuk');
  add('/gabung/nama', visitor, 'tanpa kode');
  add('/mulai', visitor, 'sudah ada');
  add('/g/{token}', visitor, 'biasa', joining);
  add('/g/{token}', visitor, 'tidak ada', '/g/tidak-ada');
  add('/undangan/{token}', visitor, 'biasa', invitation);
  add('/undangan/{token}', visitor, 'tidak ada', '/undangan/tidak-ada');
  add('/pin', seller, 'tanpa PIN');
  add('/ganti-orang', seller, 'sudah masuk');
  add('/masuk/pin/{account}', visitor, 'tidak dikenal', '/masuk/pin/00000000-0000-7000-8000-000000000000');
  add('/o', organizer, 'biasa');
  add('/o/{cohort}', organizer, 'biasa', programme);
  add('/o/{cohort}/papan', organizer, 'penuh', `${programme}/papan`);
  add('/o/{cohort}/papan', organizer, 'kosong', `${programme}/papan?lihat=berhenti`);
  add('/o/{cohort}/orang/{account}/riwayat', organizer, 'penuh', timeline);
  add('/a/{cohort}/papan', mentor, 'penuh', queue.replace('/antrean', '/papan'));
  add('/a/{cohort}/orang/{account}/riwayat', mentor, 'penuh', timeline.replace(/^\/o/, '/a'));
  add('/a/{cohort}/peserta', mentor, 'biasa', queue.replace('/antrean', '/peserta'));
  add('/a/{cohort}/antrean', mentor, 'biasa', queue);
  add('/a/{cohort}/antrean/{submission}', mentor, 'biasa', review);
  add('/a/{cohort}', seller, 'biasa', home);
  add('/a/{cohort}/lapak', seller, 'biasa', `${home}/lapak`);
  add('/a/{cohort}/barang', seller, 'biasa', `${home}/barang`);
  add('/a/{cohort}/ulasan', seller, 'biasa', `${home}/ulasan`);
  add('/a/{cohort}/barang/{listing}', seller, 'kosong', empty);
  add('/a/{cohort}/barang/{listing}/kirim', seller, 'kosong', `${empty}/kirim`);
  written.slice(0, 2).forEach((path, at) => add('/a/{cohort}/barang/{listing}', seller, `biasa ${at}`, path));
  sent.slice(0, 3).forEach((path, at) => add('/a/{cohort}/barang/{listing}/kirim', seller, `biasa ${at}`, path));
  add('/t/{lapak}', visitor, 'biasa', shop);
  add('/t/{lapak}', visitor, 'tidak ada', '/t/tidak-ada');
  add('/t/{lapak}/{barang}', visitor, 'biasa', good);
  expect(new Set(visits.map((visit) => visit.route)), 'every page of the route table').toEqual(new Set(routes));

  // Pages for what is not there answer 404, which the console notes.
  for (const page of [visitor, seller, mentor, organizer]) watch(page, noise, [/status of 404/]);
  for (const { route, as, page, content, path } of visits) {
    await look(page, path, [route.replace(/[^\w]+/g, '-'), as, content].join('_'));
  }
  expect(noise, 'console and policy errors').toEqual([]);
});
