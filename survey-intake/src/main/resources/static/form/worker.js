// Keeps the form on the device, so that it opens without a connection, and sends what waits once there is one.
'use strict';
importScripts('outbox.js');

const CACHE = 'sipas-form';
// Nothing here differs by what a request's headers say.
const ANY = { ignoreVary: true };

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function keep(page, files) {
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) {
    const path = new URL(request.url).pathname;
    if (path.startsWith('/s/static/') && !files.includes(path)) {
      await cache.delete(request);
    }
  }
  await cache.addAll([page, ...files]);
}

self.addEventListener('message', (event) => {
  if (event.data.page) {
    event.waitUntil(keep(event.data.page, event.data.files));
  }
});

async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok && (await cache.match(request, ANY))) {
      await cache.put(request, answer.clone());
    }
    return answer;
  }
  catch (failure) {
    const kept = await cache.match(request, ANY);
    if (kept) {
      return kept;
    }
    throw failure;
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) {
    return;
  }
  if (url.pathname.startsWith('/s/static/')) {
    event.respondWith(caches.match(request, ANY).then((kept) => kept || fetch(request)));
  }
  else if (request.mode === 'navigate' && /^\/s\/[^/]+(\/[^/]+)?$/.test(url.pathname) && !url.pathname.endsWith('/receipt')) {
    event.respondWith(page(request));
  }
});

async function flush() {
  const waiting = await self.Outbox.flush();
  for (const client of await self.clients.matchAll()) {
    client.postMessage('outbox');
  }
  if (waiting > 0) {
    // The browser tries again later.
    throw new Error('still waiting');
  }
}

self.addEventListener('sync', (event) => event.waitUntil(flush()));
