import type { Browser, Page } from '@playwright/test';
import { demoClass, joinLink, links, newListing, own, signIn } from './people';

/** Who opens pages, each in a browser of their own. */
export type Who = 'tamu' | 'peserta' | 'pendamping' | 'penyelenggara';

/** A page as somebody meets it: who, what is in it, and where it is if that is not the route itself. */
type Visit = [as: Who, content: string, path?: string];

/** The demo class, and the addresses in it. */
export interface World {
  people: Record<Who, Page>;
  /** A participant's home, a mentor's queue, an organizer's class. */
  home: string;
  queue: string;
  programme: string;
  /** A try that waits, listings that are written, listings that were sent, and one with nothing in it. */
  review: string;
  written: string[];
  sent: string[];
  empty: string;
  /** A public stall and something in it. */
  shop: string;
  good: string;
  /** Links for one person each. */
  joining: string;
  invitation: string;
  running: string;
  password: string;
  /** A participant as the organizer and as the mentor sees them, somebody of the same class, and a mentor. */
  person: string;
  seen: string;
  twin: string;
  helper: string;
}

const NOBODY = '00000000-0000-7000-8000-000000000000';

/** How every page of the route table is met. A new page gets a line here; without one the test of all pages fails. */
export const VISITS: Record<string, (world: World) => Visit[]> = {
  '/': () => [['tamu', 'biasa'], ['peserta', 'sudah masuk']],
  '/tentang': () => [['tamu', 'biasa']],
  '/mulai': () => [['tamu', 'sudah ada']],
  '/gabung': () => [['tamu', 'biasa']],
  '/gabung/nama': () => [['tamu', 'tanpa kode']],
  '/g/{token}': ({ joining }) => [['tamu', 'biasa', joining], ['tamu', 'tidak ada', '/g/tidak-ada']],
  '/undangan/{token}': ({ invitation }) => [['tamu', 'biasa', invitation], ['tamu', 'tidak ada', '/undangan/tidak-ada']],
  '/undangan/penyelenggara/{token}': ({ running }) => [['tamu', 'biasa', running]],
  '/masuk/sandi-baru/{token}': ({ password }) => [['tamu', 'biasa', password], ['tamu', 'tidak ada', '/masuk/sandi-baru/tidak-ada']],
  '/masuk/hp': () => [['peserta', 'biasa']],
  '/ganti-orang/ini-juga-saya': () => [['peserta', 'sendiri']],
  '/data-saya': () => [['peserta', 'biasa'], ['pendamping', 'biasa']],
  '/luring': () => [['tamu', 'biasa']],
  '/pin': () => [['peserta', 'tanpa PIN']],
  '/ganti-orang': () => [['tamu', 'biasa'], ['peserta', 'sudah masuk']],
  '/masuk': () => [['tamu', 'biasa']],
  '/masuk/pin/{account}': () => [['tamu', 'tidak dikenal', `/masuk/pin/${NOBODY}`]],
  '/hp-baru': () => [['tamu', 'biasa']],
  '/lupa-pin': () => [['tamu', 'biasa']],
  '/o': () => [['penyelenggara', 'biasa']],
  '/o/{cohort}': ({ programme }) => [['penyelenggara', 'biasa', programme]],
  '/a/{cohort}/peserta': ({ queue }) => [['pendamping', 'biasa', queue.replace('/antrean', '/peserta')]],
  '/o/{cohort}/data': ({ programme }) => [['penyelenggara', 'biasa', `${programme}/data`]],
  '/o/{cohort}/papan': ({ programme }) => [
    ['penyelenggara', 'biasa', `${programme}/papan`],
    ['penyelenggara', 'kosong', `${programme}/papan?lihat=berhenti`],
  ],
  '/o/{cohort}/pendamping': ({ programme }) => [
    ['penyelenggara', 'biasa', `${programme}/pendamping`],
    ['penyelenggara', 'usulan', `${programme}/pendamping?bagi=rata`],
  ],
  '/o/{cohort}/siap': ({ programme }) => [['penyelenggara', 'link baru', `${programme}/siap`]],
  '/o/{cohort}/layar': ({ programme }) => [['penyelenggara', 'biasa', `${programme}/layar?diam=ya`]],
  '/o/{cohort}/hadir/{module}': ({ programme }) => [['penyelenggara', 'biasa', `${programme}/hadir/1`]],
  '/o/{cohort}/cetak/hadir/{module}': ({ programme }) => [['penyelenggara', 'biasa', `${programme}/cetak/hadir/1`]],
  '/o/{cohort}/cetak/lembar': ({ programme }) => [['penyelenggara', 'biasa', `${programme}/cetak/lembar`]],
  '/o/{cohort}/cetak/kartu': ({ programme }) => [['penyelenggara', 'biasa', `${programme}/cetak/kartu`]],
  '/o/{cohort}/orang/{account}': ({ person, helper }) => [
    ['penyelenggara', 'peserta', person],
    ['penyelenggara', 'pendamping', helper],
  ],
  '/o/{cohort}/orang/{account}/gabungkan': ({ person, twin }) => [
    ['penyelenggara', 'pilih', `${person}/gabungkan`],
    ['penyelenggara', 'berdampingan', `${person}${twin}`],
  ],
  '/o/{cohort}/orang/{account}/riwayat': ({ person }) => [['penyelenggara', 'biasa', `${person}/riwayat`]],
  '/a/{cohort}/papan': ({ queue }) => [['pendamping', 'biasa', queue.replace('/antrean', '/papan')]],
  '/a/{cohort}/alih': ({ queue }) => [['pendamping', 'belum dibagi', queue.replace('/antrean', '/alih')]],
  '/a/{cohort}/layar': ({ queue }) => [['pendamping', 'biasa', `${queue.replace('/antrean', '/layar')}?diam=ya`]],
  '/a/{cohort}/hadir/{module}': ({ queue }) => [['pendamping', 'biasa', queue.replace('/antrean', '/hadir/1')]],
  '/a/{cohort}/cetak/hadir/{module}': ({ queue }) => [['pendamping', 'biasa', queue.replace('/antrean', '/cetak/hadir/1')]],
  '/a/{cohort}/cetak/lembar': ({ queue }) => [['pendamping', 'biasa', queue.replace('/antrean', '/cetak/lembar')]],
  '/a/{cohort}/orang/{account}': ({ seen }) => [['pendamping', 'peserta', seen]],
  '/a/{cohort}/orang/{account}/gabungkan': ({ seen }) => [['pendamping', 'pilih', `${seen}/gabungkan`]],
  '/a/{cohort}/orang/{account}/lapak': ({ seen }) => [['pendamping', 'biasa', `${seen}/lapak`]],
  '/a/{cohort}/orang/{account}/catatan': ({ seen }) => [['pendamping', 'kosong', `${seen}/catatan`]],
  '/a/{cohort}/orang/{account}/riwayat': ({ seen }) => [['pendamping', 'biasa', `${seen}/riwayat`]],
  '/a/{cohort}': ({ home }) => [['peserta', 'biasa', home]],
  '/a/{cohort}/lapak': ({ home }) => [['peserta', 'biasa', `${home}/lapak`]],
  '/a/{cohort}/barang': ({ home }) => [['peserta', 'biasa', `${home}/barang`]],
  '/a/{cohort}/barang/{listing}': ({ empty, written }) => [
    ['peserta', 'kosong', empty],
    ...written.slice(0, 2).map((path, at): Visit => ['peserta', `biasa ${at}`, path]),
  ],
  '/a/{cohort}/barang/{listing}/kirim': ({ empty, sent }) => [
    ['peserta', 'kosong', `${empty}/kirim`],
    ...sent.slice(0, 3).map((path, at): Visit => ['peserta', `biasa ${at}`, path]),
  ],
  '/a/{cohort}/barang/{listing}/kartu': ({ empty, written }) => [
    ['peserta', 'tanpa nama', `${empty}/kartu`],
    ['peserta', 'biasa', `${written[0]}/kartu`],
  ],
  '/a/{cohort}/ulasan': ({ home }) => [['peserta', 'biasa', `${home}/ulasan`]],
  '/a/{cohort}/antrean': ({ queue }) => [['pendamping', 'biasa', queue]],
  '/a/{cohort}/antrean/{submission}': ({ review }) => [['pendamping', 'biasa', review]],
  '/a/{cohort}/antrean/{submission}/luring': ({ review }) => [['pendamping', 'biasa', `${review}/luring`]],
  '/t/{lapak}': ({ shop }) => [['tamu', 'biasa', shop], ['tamu', 'tidak ada', '/t/tidak-ada']],
  '/t/{lapak}/{barang}': ({ good }) => [['tamu', 'biasa', good]],
};

/** Signs everybody in and finds out where things are. */
export async function findWorld(browser: Browser, prepare: (page: Page) => Promise<void>): Promise<World> {
  const [visitor, seller, mentor, organizer] = await Promise.all([own(browser), own(browser), own(browser), own(browser)]);
  const people = { tamu: visitor, peserta: seller, pendamping: mentor, penyelenggara: organizer };
  for (const page of Object.values(people)) await prepare(page);
  const home = new URL(await signIn(seller, 'peserta')).pathname;
  const queue = new URL(await signIn(mentor, 'pendamping')).pathname;
  const [review] = await links(mentor, /\/antrean\/./);
  await signIn(organizer, 'penyelenggara');
  const programme = await demoClass(organizer);
  const joining = await joinLink(organizer);
  await organizer.getByRole('button', { name: 'Undang pendamping' }).click();
  const invitation = (await organizer.content()).match(/\/undangan\/[\w-]+/)![0];
  const among = await links(organizer, /^\/o\/[^/]+\/orang\/[^/]+$/);
  const [person, helper] = [among[0], among.at(-1)!];
  await organizer.goto(`${person}/gabungkan`);
  const twin = (await organizer.content()).match(/\/gabungkan\?dengan=[0-9a-f-]+/)![0];
  await organizer.goto('/o');
  await organizer.getByText('Penyelenggara (', { exact: false }).click();
  await organizer.getByRole('button', { name: 'Undang penyelenggara' }).click();
  const running = (await organizer.content()).match(/\/undangan\/penyelenggara\/[\w-]+/)![0];
  await organizer.goto(helper);
  await organizer.getByRole('button', { name: 'Link kata sandi baru' }).click();
  const password = (await organizer.content()).match(/\/masuk\/sandi-baru\/[\w-]+/)![0];
  await organizer.goto(`${programme}/siap`);
  await organizer.getByLabel('Dari grup WhatsApp').fill('Bu Rini 0812-0000-0081\nSiti\nJoko 0812345');
  await organizer.getByRole('button', { name: 'Periksa daftar' }).click();
  await organizer.getByRole('button', { name: /Buat link pribadi/ }).click();
  await seller.goto(`${home}/barang`);
  const written = await links(seller, /\/barang\/[0-9a-f-]{36}$/);
  const sent = await links(seller, /\/barang\/[0-9a-f-]{36}\/kirim$/);
  const empty = new URL(await newListing(seller)).pathname;
  await seller.goto(`${home}/lapak`);
  const [shop] = await links(seller, /^\/t\/[^/]+$/);
  await visitor.goto(shop);
  const [good] = await links(visitor, /^\/t\/[^/]+\/./);
  return {
    people, home, queue, programme, review, written, sent, empty, shop, good, joining, invitation, running, password,
    person, seen: person.replace('/o/', '/a/'), twin, helper,
  };
}
