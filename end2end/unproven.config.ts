import { defineConfig } from '@playwright/test';

// The gate starts the server; here are only the browsers. Names with `.hydrate.` need WASM, those with `.plain.`
// need its absence, all others run with and without.
const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
const launchOptions = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};

export default defineConfig({
  testDir: './unproven',
  outputDir: './test-results',
  forbidOnly: true,
  retries: 0,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  use: { baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:3000', locale: 'id-ID', timezoneId: 'Asia/Jakarta', actionTimeout: 15_000, navigationTimeout: 30_000, launchOptions, trace: 'off' },
  projects: [
    { name: 'with-wasm', use: { ...phone }, testIgnore: /\.plain\./ },
    { name: 'without-js', use: { ...phone, javaScriptEnabled: false }, testIgnore: /\.hydrate\./ },
  ],
});
