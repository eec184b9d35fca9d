import { newListing, signIn } from './people';
import { expect, hydrated, test } from './support';

test('a page of the application wakes up under a strict policy, from hashed and compressed files', async ({ page }) => {
  await signIn(page, 'peserta');
  await newListing(page);
  const files: { url: string; encoding: string; cache: string }[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/pkg/')) {
      const headers = response.headers();
      files.push({ url: response.url(), encoding: headers['content-encoding'] ?? '', cache: headers['cache-control'] ?? '' });
    }
  });
  const answer = await page.reload();
  await hydrated(page);

  const policy = answer!.headers()['content-security-policy'];
  expect(policy).toContain("'strict-dynamic'");
  expect(policy).not.toContain('unsafe-inline');
  const wasm = files.filter((file) => file.url.endsWith('.wasm'));
  expect(wasm.length, 'each island is a chunk of its own').toBeGreaterThanOrEqual(2);
  for (const file of wasm) {
    expect(file.encoding, file.url).toBe('br');
    expect(file.cache, file.url).toContain('immutable');
  }
  const main = files.find((file) => /lapaklatih\.[\w-]+\.wasm$/.test(file.url));
  expect(main, `the module's name carries a hash: ${files.map((file) => file.url).join(' ')}`).toBeTruthy();
});

test('pages without islands fetch no module, and no script but the one that reads aloud', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  for (const address of ['/gabung', await signIn(page, 'peserta')]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(fetched.filter((path) => /\.(js|wasm)$/.test(path) && path !== '/dengar.js'), address).toEqual([]);
  }
});
