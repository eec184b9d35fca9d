// Taking a person off this phone: says how much of theirs was never sent, and takes it off with them. What others have
// here stays.
'use strict';
const place = document.querySelector('[data-leave]');
const account = place?.dataset.leave;

/** Names of the texts that lie in the phone's storage. */
const texts = () => Object.keys(localStorage).filter((name) => name.startsWith(`lapak.${account}.`));

/** Reviews that wait to be sent; with `remove` they go. */
const reviews = (remove) =>
  new Promise((resolve) => {
    const opening = indexedDB.open('lapak-kirim', 1);
    // Nothing was ever kept on this phone.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const deal = opening.result.transaction('ulasan', 'readwrite');
      const asked = deal.objectStore('ulasan').getAll();
      let found = [];
      asked.onsuccess = () => {
        found = asked.result.filter(({ body }) => new URLSearchParams(body).get('by') === account);
        if (remove) for (const { key } of found) deal.objectStore('ulasan').delete(key);
      };
      deal.oncomplete = deal.onabort = () => (opening.result.close(), resolve(found.length));
    };
  });

if (account) {
  reviews(false).then((waiting) => {
    const unsent = texts().length + waiting;
    for (const told of document.querySelectorAll('[data-unsent]')) {
      told.textContent = told.dataset.unsent.replace('{n}', unsent);
      told.hidden = unsent === 0;
    }
  });
  const form = place.querySelector('form');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    // Whoever wants to leave leaves, also where a phone does not give its storage.
    try {
      for (const name of texts()) localStorage.removeItem(name);
      await reviews(true);
      await self.caches?.delete('ulasan');
    } finally {
      form.submit();
    }
  });
}
