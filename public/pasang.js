// Installs the service worker where the browser has one, and wakes what it has to send when the line is back.
'use strict';
const worker = navigator.serviceWorker;
if (worker) {
  worker.register('/sw.js').then(async () => {
    const { active } = await worker.ready;
    active.postMessage({ files: performance.getEntriesByType('resource').map(({ name }) => name) });
  }, () => {});
  addEventListener('online', () => worker.controller?.postMessage({ send: true }));
  worker.addEventListener('message', ({ data }) => {
    if (location.pathname === '/luring') location.assign(data.to);
  });
}
