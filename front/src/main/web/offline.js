// The page without a network: it opens, and says itself what it can and cannot do then. Whoever has
// a network gets everything from there, so a new version counts from the next load on. Registered
// during a call, when all of this has been loaded and lies in the browser's cache.
const CACHE = 'parley @ASSETS@';
const PAGE = './';
const FILES = ['parley.css', 'start.js'@MORE_SCRIPTS@];

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(
      caches.open(CACHE).then(cache =>
          cache.addAll([PAGE, ...FILES.map(file => '@ASSETS@/' + file)])));
});

self.addEventListener('activate', event => {
  const isOld = name => name.startsWith('parley ') && name !== CACHE;
  event.waitUntil(
      caches.keys()
          .then(names => Promise.all(names.filter(isOld).map(name => caches.delete(name))))
          .then(() => self.clients.claim()));
});

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  } else if (request.method === 'GET' && request.url.includes('/@ASSETS@/')) {
    event.respondWith(fromNetwork(request).catch(() => caches.match(request)));
  }
});

/** Keeps what comes, such as the words of another language, for the time without a network. */
async function fromNetwork(request) {
  const response = await fetch(request);
  if (response.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, response.clone());
  }
  return response;
}
