import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { own, signIn } from './people';
import { expect, test } from './support';

const DRAWN = join(__dirname, '../../server/data/demo-photos');
/** As many characters as a name may have, and hardly a place to break it. */
const NAME_MAX = 40;
/** Twice as many people as a class is made for. */
const PEOPLE = 24;
/** How many of them wait for a review. */
const WAITING = 6;
/** As many links as one list makes, and some more. */
const PASTED = 45;
const GIVEN = ['Siti', 'Nurhalimah', 'Joko', 'Rahmawati', 'Dewi', 'Sulistyaningsih', 'Ni Luh', 'Kartinah', 'Wati', 'Maimunah'];
const REST = [
  'Kusumaningrumwatidewisekarningtyas',
  'Putri Ayuningtyas Handayaningrum Lestari',
  'binti Muhammad Syarifuddin Hasibuan',
  'Kusumawardhaniprameswari Setyoningsih',
];

/** Somebody's name as long as it may be; no two are the same. */
export function longName(at: number): string {
  const initial = String.fromCharCode(65 + (at % 26));
  return `${GIVEN[at % GIVEN.length]} ${initial}. ${REST[at % REST.length]}`.slice(0, NAME_MAX).trim();
}

/** What somebody pastes who takes the list of a whole village: too many, some twice, some without a number. */
export const PASTE = Array.from({ length: PASTED }, (_, at) => {
  const number = at % 7 === 3 ? '0812345' : `+62 812-0000-1${String(at % 40).padStart(3, '0')}`;
  return `${at + 1}. ${longName(at)} ${number}`;
}).join('\n');

/** Who opens these pages: the organizer in two browsers, and `hp` is the phone that everybody shares. */
export type Who = 'tamu' | 'pendamping' | 'penyelenggara' | 'rekan' | 'hp';

/** Classes as they are seldom met, and who is in them. */
export interface Classes {
  people: Record<Who, Page>;
  /** With nobody at all, with a mentor only, with one participant, and with far too many. */
  bare: string;
  quiet: string;
  alone: string;
  full: string;
  /** Six digits that open the full class. */
  code: string;
  /** Who came last on the phone that everybody shares, their PIN, and a listing of theirs. */
  me: string;
  pin: string;
  listing: string;
  /** Somebody else of the full class, who is in the small class alone, and a try that waits. */
  other: string;
  single: string;
  waiting: string;
  /** Links for one person each. */
  invitation: string;
  running: string;
  password: string;
}

/** What a script of the page sends along, so that refusals come as such and not as a page. */
const headers = () => ({ origin: test.info().project.use.baseURL!, accept: 'application/json' });

/** Sends a form without drawing its page; answers where it leads. */
export async function send(page: Page, form: string, fields: Record<string, string>): Promise<string> {
  const answer = await page.request.post(`/api/${form}`, { form: fields, headers: headers(), maxRedirects: 0 });
  expect(answer.status(), `${form}: ${await answer.text()}`).toBeLessThan(400);
  return answer.headers().location ?? '';
}

/** The first part of a page's text that fits. */
async function read(page: Page, path: string, pattern: RegExp): Promise<string> {
  const text = await (await page.request.get(path)).text();
  expect(text, path).toMatch(pattern);
  return text.match(pattern)![0];
}

const person = (at: number) => ({
  name: longName(at),
  form_of_address: ['ibu', 'bapak', 'kak'][at % 3],
  picture: String(1 + (at % 24)),
});

async function makeClass(organizer: Page, organisation: string, name: string): Promise<string> {
  const place = 'Balai Pertemuan Warga Kelurahan Karangpawitan Kulon, Kabupaten Tasikmalaya';
  const path = await send(organizer, 'kelas/buat', { organisation, name, place, zone: 'WIT', first_day: '2026-11-16' });
  return path.replace('/o/', '');
}

/** A listing with everything as long as it goes, with a photo. */
async function overfill(page: Page, cohort: string): Promise<string> {
  const path = await send(page, 'barang/baru', { cohort, key: randomUUID() });
  const listing = path.split('/').at(-1)!;
  const word = 'Keripiksingkongbaladohijaumanis';
  await send(page, 'barang/simpan', {
    listing,
    revision: '0',
    title: `${word.repeat(4)} renyah dan gurih dari dapur sendiri, `.repeat(3).slice(0, 300),
    description: `${word.repeat(3)} renyah dan gurih.\n`.repeat(60),
    kind: 'ready',
    category: 'mk01',
    condition: 'new',
    price: '18rb',
    unit: word.repeat(2),
    stock: '9999',
    weight: '300 gram',
  });
  const photo = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: readFileSync(join(DRAWN, 'e01-1.jpg')) };
  const taken = await page.request.post(`/api/foto/${listing}`, { multipart: { key: randomUUID(), photo }, headers: headers() });
  expect(taken.status(), await taken.text()).toBe(200);
  return listing;
}

/** What the page of a class shows once after its organizer has made it. */
async function made(organizer: Page, form: string, cohort: string, pattern: RegExp): Promise<string> {
  await send(organizer, form, { cohort });
  return read(organizer, `/o/${cohort}`, pattern);
}

const SIX_DIGITS = /\d(?: \d){5}/;
const invitation = (organizer: Page, cohort: string) => made(organizer, 'kelas/undang', cohort, /\/undangan\/[\w-]+/);
const openCode = async (organizer: Page, cohort: string) => (await made(organizer, 'kelas/kode-baru', cohort, SIX_DIGITS)).replaceAll(' ', '');
const last = (path: string) => path.split('/').at(-1)!;

/** A mentor of the class's own: one of the demo would be at home in the newest of their classes from now on. */
async function becomeMentor(page: Page, at: number, link: string) {
  const username = `pendamping-${randomUUID().slice(0, 8)}`;
  await send(page, 'undangan/terima', { ...person(at), token: last(link), username, password: 'gayung-perahu-kemiri-sawah' });
}

const becomeParticipant = (phone: Page, at: number, code: string) =>
  send(phone, 'gabung', { ...person(at), key: randomUUID(), code, phone: 'shared', agree: 'ya' });

/** Signs everybody in and makes the classes. */
export async function makeClasses(browser: Browser): Promise<Classes> {
  const [tamu, pendamping, penyelenggara, rekan, hp] = await Promise.all(Array.from({ length: 5 }, () => own(browser)));
  await signIn(penyelenggara, 'penyelenggara');
  await signIn(rekan, 'penyelenggara');
  const organisation = (await read(penyelenggara, '/o', /name="organisation" value="[0-9a-f-]+/)).split('"').at(-1)!;
  const make = (name: string) => makeClass(penyelenggara, organisation, name);
  const bare = await make('Kelas yang belum ada siapa-siapanya');
  const quiet = await make('Kelas yang baru ada pendampingnya');
  const alone = await make('Kelas satu orang');
  const full = await make('Jualan Bersama Ibu-Ibu Pemberdayaankeluargasejahtera Karangpawitan Angkatan XXVI');

  await becomeMentor(pendamping, 3, await invitation(penyelenggara, quiet));
  await send(pendamping, 'undangan/terima-sebagai', { token: last(await invitation(penyelenggara, full)) });
  await becomeMentor(tamu, 5, await invitation(penyelenggara, full));
  await send(tamu, 'keluar', {});
  const fellow = last(await read(penyelenggara, `/o/${full}`, /\/orang\/[\w-]+(?![^]*\/orang\/)/));

  await becomeParticipant(hp, 0, await openCode(penyelenggara, alone));
  const single = last(await read(penyelenggara, `/o/${alone}`, /\/orang\/[\w-]+/));
  const code = await openCode(penyelenggara, full);
  for (let at = 1; at <= PEOPLE; at += 1) {
    await becomeParticipant(hp, at, code);
    if (at > WAITING) continue;
    await send(penyelenggara, 'kelas/terima', { cohort: full });
    await send(hp, 'barang/kirim', { listing: await overfill(hp, full), key: randomUUID() });
  }
  const pin = (await read(hp, '/pin', SIX_DIGITS)).replaceAll(' ', '');
  await send(hp, 'pin', { pin });
  const listing = await overfill(hp, full);
  // A shared phone is locked by opening this page, where the last who came stands last.
  const onPhone = (await (await hp.request.get('/ganti-orang')).text()).match(/(?<=\/masuk\/pin\/)[\w-]+/g)!;

  await penyelenggara.goto(`/o/${full}/pendamping?bagi=rata`);
  await penyelenggara.locator('form[action="/api/pendamping/bagi"] .btn--primary').click();
  await penyelenggara.waitForURL((url) => !url.search);
  const waiting = await read(pendamping, `/a/${full}/antrean`, /\/a\/[\w-]+\/antrean\/[\w-]{36}/);
  await send(penyelenggara, 'organisasi/undang', { organisation });
  const running = await read(penyelenggara, '/o', /\/undangan\/penyelenggara\/[\w-]+/);
  await send(penyelenggara, 'kelas/sandi-baru', { account: fellow });
  const password = await read(penyelenggara, `/o/${full}/orang/${fellow}`, /\/masuk\/sandi-baru\/[\w-]+/);
  return {
    people: { tamu, pendamping, penyelenggara, rekan, hp },
    bare, quiet, alone, full, code, me: onPhone.at(-1)!, pin, listing, other: onPhone.at(-2)!, single, waiting,
    invitation: await invitation(penyelenggara, full), running, password,
  };
}
