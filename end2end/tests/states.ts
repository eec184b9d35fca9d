import { request } from '@playwright/test';
import { longName, PASTE, send, type Classes, type Who } from './classes';
import { refuse } from './people';
import { test } from './support';

type Act = () => Promise<unknown>;

/**
 * A page in a state that is seldom met: who opens it, what is in it, where it is, and what is seen then and only then;
 * how it comes to that where the classes alone do not bring it about, and how it is taken back.
 */
type State = [as: Who, content: string, path: string, shows: string, bring?: Act, after?: Act];

/** A form of the page comes back. */
const refused = ({ people }: Classes, as: Who, path: string, shows: string, values: Record<string, string>, action?: string): State => [
  as,
  'salah',
  path,
  shows,
  () => refuse(people[as], path, values, action),
];

/** Opens the shared phone again for the one who came last. */
const unlock = ({ people, me, pin }: Classes) => send(people.hp, 'masuk/pin', { account: me, pin });

async function organizerOnManyPhones() {
  const { baseURL } = test.info().project.use;
  for (let phone = 0; phone < 6; phone += 1) {
    const there = await request.newContext({ baseURL });
    await there.post('/api/demo', { form: { as: 'organizer' }, headers: { origin: baseURL!, accept: 'application/json' } });
    await there.dispose();
  }
}

const ON_THE_WAY = 'met by somebody who joins and sells, in contents.hydrate.spec.ts';
const WORDS = 'only words: no list, no form';
const AS_ORGANIZER = 'the same component as the page of the organizer';

/**
 * Every page of the route table with nothing in it, with far too much and with what was refused; a page that has no
 * such state says why. The usual contents are in `visits.ts`. A new page gets a line here; without one the test fails.
 */
export const STATES: Record<string, string | ((classes: Classes) => State[])> = {
  '/': 'no list and no form but the buttons of the demo',
  '/tentang': WORDS,
  '/mulai': 'answers only where nobody is yet, which the demo is not',
  '/gabung': ON_THE_WAY,
  '/gabung/nama': (all) => [refused(all, 'tamu', `/gabung/nama?kode=${all.code}`, '#name-e', { name: '' })],
  '/g/{token}': ON_THE_WAY,
  '/undangan/{token}': (all) => [
    refused(all, 'tamu', all.invitation, '#username-e', { name: longName(9), username: 'a b', password: 'pendek' }),
    ['pendamping', 'penuh', all.invitation, 'text=Terima sebagai'],
  ],
  '/undangan/penyelenggara/{token}': (all) => [
    refused(all, 'tamu', all.running, '#password-e', { name: '', username: 'penyelenggara.baru', password: 'pendek' }),
  ],
  '/pin': ON_THE_WAY,
  '/ganti-orang': () => [['hp', 'penuh', '/ganti-orang', '.people-tile >> nth=24']],
  '/ganti-orang/ini-juga-saya': (all) => [
    ['hp', 'penuh', '/ganti-orang/ini-juga-saya', '.choice >> nth=23', () => unlock(all)],
    refused(all, 'hp', '/ganti-orang/ini-juga-saya', '#pin-e', { pin: '12' }),
  ],
  '/masuk': ({ people }) => [['hp', 'penuh', '/masuk', '.people-tile >> nth=24', () => send(people.hp, 'keluar', {})]],
  '/masuk/hp': () => [
    ['penyelenggara', 'penuh', '/masuk/hp', 'form[action="/api/masuk/hp/keluarkan"] >> nth=5', organizerOnManyPhones],
  ],
  '/masuk/sandi-baru/{token}': (all) => [refused(all, 'tamu', all.password, '#password-e', { password: 'pendek' })],
  '/masuk/pin/{account}': (all) => [
    ['hp', 'biasa', `/masuk/pin/${all.me}`, '#pin'],
    refused(all, 'hp', `/masuk/pin/${all.me}`, '#pin-e', { pin: '12' }),
  ],
  '/hp-baru': ON_THE_WAY,
  '/lupa-pin': ON_THE_WAY,
  '/o': ({ full }) => [['penyelenggara', 'penuh', '/o', `a[href="/o/${full}"]`]],
  '/o/{cohort}': ({ bare, full }) => [
    ['penyelenggara', 'kosong', `/o/${bare}`, 'text=Belum ada yang gabung.'],
    ['penyelenggara', 'penuh', `/o/${full}`, 'text=Terima semua (18)'],
  ],
  '/o/{cohort}/orang/{account}': (all) => {
    const path = `/o/${all.full}/orang/${all.me}`;
    const code = () => send(all.people.penyelenggara, 'kelas/hp-baru', { cohort: all.full, account: all.me });
    return [
      ['penyelenggara', 'penuh', path, '.digits', code],
      refused(all, 'penyelenggara', path, '#to-e', {}, 'kelas/pindah'),
    ];
  },
  '/o/{cohort}/orang/{account}/gabungkan': (all) => {
    const path = `/o/${all.full}/orang/${all.me}/gabungkan`;
    return [
      ['penyelenggara', 'kosong', `/o/${all.alone}/orang/${all.single}/gabungkan`, 'text=Tidak ada peserta lain'],
      ['penyelenggara', 'penuh', path, '.list-row >> nth=22'],
      refused(all, 'penyelenggara', `${path}?dengan=${all.other}`, '#sure-e', {}, 'kelas/gabungkan'),
    ];
  },
  '/a/{cohort}/peserta': ({ quiet, full }) => [
    ['pendamping', 'kosong', `/a/${quiet}/peserta`, 'text=Belum ada yang gabung.'],
    ['pendamping', 'penuh', `/a/${full}/peserta`, 'text=Terima semua (18)'],
  ],
  '/o/{cohort}/papan': ({ bare, full }) => [
    ['penyelenggara', 'kosong', `/o/${bare}/papan`, 'text=Papan terisi sendiri'],
    ['penyelenggara', 'penuh', `/o/${full}/papan`, '.board tbody tr >> nth=23'],
  ],
  '/o/{cohort}/orang/{account}/riwayat': ({ full, me }) => [
    ['penyelenggara', 'penuh', `/o/${full}/orang/${me}/riwayat`, '.list-row >> nth=3'],
  ],
  '/a/{cohort}/papan': AS_ORGANIZER,
  '/a/{cohort}/orang/{account}/riwayat': AS_ORGANIZER,
  '/a/{cohort}/orang/{account}': AS_ORGANIZER,
  '/a/{cohort}/orang/{account}/gabungkan': AS_ORGANIZER,
  '/o/{cohort}/siap': (all) => {
    const [path, organizer] = [`/o/${all.full}/siap`, all.people.rekan];
    const links = async () => {
      await organizer.goto(path);
      await organizer.getByRole('button', { name: /Buat link pribadi/ }).click();
      await organizer.getByText('Link siap dikirim').waitFor();
    };
    return [
      ['rekan', 'kosong', `/o/${all.bare}/siap`, 'text=Belum ada link pribadi yang menunggu.'],
      refused(all, 'rekan', `/o/${all.bare}/siap`, '#pasted-e', { pasted: '- - -' }),
      ['rekan', 'terbaca', path, 'text=orang belum ikut', () => send(organizer, 'kelas/tempel', { cohort: all.full, pasted: PASTE })],
      ['rekan', 'penuh', path, 'text=Link siap dikirim', links],
    ];
  },
  '/o/{cohort}/layar': ({ people, bare, full }) => {
    const wifi = 'BalaiPertemuanWargaKelurahanKarangpawitanKulon, kata sandinya ada di kertas di sebelah pintu masuk';
    return [
      ['rekan', 'kosong', `/o/${bare}/layar?diam=ya`, 'text=Kode belum dibuat.'],
      ['rekan', 'penuh', `/o/${full}/layar?diam=ya`, '.wall-person >> nth=23', () => send(people.rekan, 'kelas/wifi', { cohort: full, wifi })],
    ];
  },
  '/o/{cohort}/hadir/{module}': ({ people, bare, alone, full }) => {
    const [path, organizer] = [`/o/${alone}/hadir/1`, people.rekan];
    const inAClosedClass = async () => {
      await send(organizer, 'kelas/tutup', { cohort: alone, sure: 'ya' });
      await refuse(organizer, path, {}, 'kelas/hadir');
    };
    const reopen = () => send(organizer, 'kelas/buka-lagi', { cohort: alone });
    return [
      ['rekan', 'kosong', `/o/${bare}/hadir/1`, 'text=Belum ada peserta.'],
      ['rekan', 'penuh', `/o/${full}/hadir/1`, '.presence-tile >> nth=23'],
      ['rekan', 'salah', path, 'text=Kelas ini sudah ditutup.', inAClosedClass, reopen],
    ];
  },
  '/o/{cohort}/cetak/hadir/{module}': ({ bare, full }) => [
    ['rekan', 'kosong', `/o/${bare}/cetak/hadir/1`, '.paper-table tr >> nth=8'],
    ['rekan', 'penuh', `/o/${full}/cetak/hadir/1`, '.paper-table tr >> nth=32'],
  ],
  '/o/{cohort}/cetak/lembar': ({ full }) => [['rekan', 'nama panjang', `/o/${full}/cetak/lembar`, 'h1:has-text("Angkatan XXVI")']],
  '/o/{cohort}/cetak/kartu': ({ people, bare, full }) => [
    ['rekan', 'kosong', `/o/${bare}/cetak/kartu`, 'text=Belum ada nama.'],
    ['rekan', 'penuh', `/o/${full}/cetak/kartu`, '.paper-card >> nth=30', () => send(people.rekan, 'kelas/kartu', { cohort: full })],
  ],
  '/a/{cohort}/layar': AS_ORGANIZER,
  '/a/{cohort}/hadir/{module}': AS_ORGANIZER,
  '/a/{cohort}/cetak/hadir/{module}': AS_ORGANIZER,
  '/a/{cohort}/cetak/lembar': AS_ORGANIZER,
  '/a/{cohort}': ON_THE_WAY,
  '/a/{cohort}/lapak': ON_THE_WAY,
  '/a/{cohort}/orang/{account}/lapak': (all) => [
    refused(all, 'pendamping', `/a/${all.full}/orang/${all.other}/lapak`, '#name-e', { name: 'ab', order_number: 'rumah' }),
  ],
  '/a/{cohort}/barang': ON_THE_WAY,
  '/a/{cohort}/barang/{listing}': ON_THE_WAY,
  '/a/{cohort}/barang/{listing}/kartu': (all) => [
    ['hp', 'penuh', `/a/${all.full}/barang/${all.listing}/kartu`, '.sale-card', () => unlock(all)],
  ],
  '/o/{cohort}/data': (all) => {
    const path = `/o/${all.alone}/data`;
    const close = () => send(all.people.rekan, 'kelas/tutup', { cohort: all.alone, sure: 'ya' });
    return [
      ['rekan', 'kosong', `/o/${all.bare}/data`, 'text=Belum ada peserta.'],
      ['rekan', 'penuh', `/o/${all.full}/data`, '.list-row >> nth=23'],
      refused(all, 'rekan', path, '#sure-e', {}, 'data/hapus-akun-peserta'),
      ['rekan', 'ditutup', path, 'button:has-text("Buka lagi")', close],
    ];
  },
  '/data-saya': (all) => {
    const [path, { hp }] = ['/data-saya', all.people];
    const leave = () => refuse(hp, path, {}, 'data/keluar-kelas');
    const remove = () => send(hp, 'data/hapus-akun', { password: all.pin });
    return [
      ['hp', 'dihapus', path, 'text=Batalkan, saya tetap di sini', remove, () => send(hp, 'data/batal-hapus', {})],
      ['hp', 'keluar salah', path, '#sure-e', leave],
      refused(all, 'hp', path, '#password-e', { password: '' }),
    ];
  },
  '/a/{cohort}/barang/{listing}/kirim': ON_THE_WAY,
  '/a/{cohort}/ulasan': ON_THE_WAY,
  '/a/{cohort}/antrean': ({ quiet, full }) => [
    ['pendamping', 'kosong', `/a/${quiet}/antrean`, 'text=Semua sudah dibaca'],
    ['pendamping', 'penuh', `/a/${full}/antrean`, '.list-row >> nth=5'],
  ],
  '/a/{cohort}/antrean/{submission}': (all) => [
    refused(all, 'pendamping', all.waiting, '#decision-e', { 'review[praise]': longName(2) }),
  ],
  '/a/{cohort}/antrean/{submission}/luring': 'the review as fetched ahead; offline_review.hydrate.spec.ts refuses it',
  '/luring': WORDS,
  '/o/{cohort}/pendamping': (all) => {
    const path = `/o/${all.full}/pendamping`;
    return [
      ['penyelenggara', 'tanpa pendamping', `/o/${all.bare}/pendamping`, 'text=Belum ada pendamping di kelas ini.'],
      ['penyelenggara', 'tanpa peserta', `/o/${all.quiet}/pendamping`, 'text=Belum ada peserta.'],
      ['penyelenggara', 'penuh', path, 'text=Semua peserta punya pendamping.'],
      refused(all, 'penyelenggara', path, '.field-error', { note: longName(1) }, 'pendamping/alih'),
    ];
  },
  '/a/{cohort}/alih': (all) => [
    ['pendamping', 'kosong', `/a/${all.quiet}/alih`, 'text=Belum ada peserta yang dibagikan ke Anda.'],
    ['pendamping', 'penuh', `/a/${all.full}/alih`, '.check >> nth=10'],
    refused(all, 'pendamping', `/a/${all.full}/alih`, '.field-error', { note: longName(1) }),
  ],
  '/a/{cohort}/orang/{account}/catatan': (all) => {
    const [path, mentor] = [`/a/${all.full}/orang/${all.me}/catatan`, all.people.pendamping];
    const write = async () => {
      for (const at of [1, 2]) {
        await mentor.goto(path);
        await mentor.getByLabel('Catatan baru').fill(`${longName(at).replaceAll(' ', '').repeat(4)} `.repeat(12));
        await mentor.getByRole('button', { name: 'Simpan catatan' }).click();
        await mentor.locator('article').nth(at - 1).waitFor();
      }
    };
    return [refused(all, 'pendamping', path, '#note-e', { note: ' ' }), ['pendamping', 'penuh', path, 'article >> nth=1', write]];
  },
  '/t/{lapak}': ON_THE_WAY,
  '/t/{lapak}/{barang}': ON_THE_WAY,
};
