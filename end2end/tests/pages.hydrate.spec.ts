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
  await mentor.goto(queue.replace('/antrean', '/peserta'));
  const [notes] = await links(mentor, /\/catatan$/);
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
  const people = await links(organizer, /^\/o\/[^/]+\/orang\/[^/]+$/);
  const [person] = people;
  const seen = `${person.replace('/o/', '/a/')}`;
  await organizer.goto(`${person}/gabungkan`);
  const twin = (await organizer.content()).match(/\/gabungkan\?dengan=[0-9a-f-]+/)![0];
  await organizer.goto('/o');
  await organizer.getByText('Penyelenggara (', { exact: false }).click();
  await organizer.getByRole('button', { name: 'Undang penyelenggara' }).click();
  const running = (await organizer.content()).match(/\/undangan\/penyelenggara\/[\w-]+/)![0];
  await organizer.goto(people.at(-1)!);
  await organizer.getByRole('button', { name: 'Link kata sandi baru' }).click();
  const password = (await organizer.content()).match(/\/masuk\/sandi-baru\/[\w-]+/)![0];

  await organizer.goto(`${programme}/siap`);
  await organizer.getByLabel('Dari grup WhatsApp').fill('Bu Rini 0812-0000-0081\nSiti\nJoko 0812345');
  await organizer.getByRole('button', { name: 'Periksa daftar' }).click();
  await organizer.getByRole('button', { name: /Buat link pribadi/ }).click();

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
  add('/undangan/penyelenggara/{token}', visitor, 'biasa', running);
  add('/masuk/sandi-baru/{token}', visitor, 'biasa', password);
  add('/masuk/sandi-baru/{token}', visitor, 'tidak ada', '/masuk/sandi-baru/tidak-ada');
  add('/masuk/hp', seller, 'biasa');
  add('/ganti-orang/ini-juga-saya', seller, 'sendiri');
  add('/pin', seller, 'tanpa PIN');
  add('/ganti-orang', seller, 'sudah masuk');
  add('/masuk/pin/{account}', visitor, 'tidak dikenal', '/masuk/pin/00000000-0000-7000-8000-000000000000');
  add('/o', organizer, 'biasa');
  add('/o/{cohort}', organizer, 'biasa', programme);
  add('/o/{cohort}/data', organizer, 'biasa', `${programme}/data`);
  add('/data-saya', seller, 'biasa');
  add('/o/{cohort}/orang/{account}', organizer, 'peserta', person);
  add('/o/{cohort}/orang/{account}', organizer, 'pendamping', people.at(-1)!);
  add('/o/{cohort}/orang/{account}/gabungkan', organizer, 'pilih', `${person}/gabungkan`);
  add('/o/{cohort}/orang/{account}/gabungkan', organizer, 'berdampingan', `${person}${twin}`);
  add('/a/{cohort}/orang/{account}', mentor, 'peserta', seen);
  add('/a/{cohort}/orang/{account}/gabungkan', mentor, 'pilih', `${seen}/gabungkan`);
  add('/a/{cohort}/orang/{account}/lapak', mentor, 'biasa', `${seen}/lapak`);
  add('/a/{cohort}/peserta', mentor, 'biasa', queue.replace('/antrean', '/peserta'));
  const led = queue.replace('/antrean', '');
  for (const [place, page, base] of [['/o/{cohort}', organizer, programme], ['/a/{cohort}', mentor, led]] as const) {
    add(`${place}/layar`, page, 'biasa', `${base}/layar?diam=ya`);
    add(`${place}/hadir/{module}`, page, 'biasa', `${base}/hadir/1`);
    add(`${place}/cetak/hadir/{module}`, page, 'biasa', `${base}/cetak/hadir/1`);
    add(`${place}/cetak/lembar`, page, 'biasa', `${base}/cetak/lembar`);
  }
  add('/o/{cohort}/siap', organizer, 'link baru', `${programme}/siap`);
  add('/o/{cohort}/cetak/kartu', organizer, 'biasa', `${programme}/cetak/kartu`);
  add('/a/{cohort}/antrean', mentor, 'biasa', queue);
  add('/a/{cohort}/antrean/{submission}', mentor, 'biasa', review);
  add('/a/{cohort}/antrean/{submission}/luring', mentor, 'biasa', `${review}/luring`);
  add('/luring', visitor, 'biasa');
  add('/o/{cohort}/pendamping', organizer, 'biasa', `${programme}/pendamping`);
  add('/o/{cohort}/pendamping', organizer, 'usulan', `${programme}/pendamping?bagi=rata`);
  add('/a/{cohort}/alih', mentor, 'belum dibagi', queue.replace('/antrean', '/alih'));
  add('/a/{cohort}/orang/{account}/catatan', mentor, 'kosong', notes);
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
