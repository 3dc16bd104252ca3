/*
 * Serves the application from a copy that the first visit keeps, so that it works without a network. The build puts one
 * line before this text: `built`, the files of this build and a version that their contents add up to.
 *
 * A new build waits until every tab of the old one is closed. So no page ever gets files of two builds.
 */

/* global built, self, caches */

/** The address that the page is opened at: kept instead of index.html, which some servers answer with a redirect. */
const page = self.registration.scope

/** Caches belong to an origin, and an origin may hold this application in several folders. */
const ours = `topology-builder ${page} `
const cacheName = `${ours}${built.version}`

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOtherBuilds().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(page)) event.respondWith(answer(request))
})

/** Past the browser's own cache, which may still hold files of an older build under the same name. */
async function keepFiles() {
  const cache = await caches.open(cacheName)
  const addresses = built.files.map((file) => (file === 'index.html' ? page : new URL(file, page).href))
  await cache.addAll(addresses.map((address) => new Request(address, { cache: 'reload' })))
}

async function forgetOtherBuilds() {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(ours) && name !== cacheName)
  await Promise.all(old.map((name) => caches.delete(name)))
}

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(cacheName)
  // Servers that answer with a Vary header, as most do, would make module requests miss their copy.
  const kept = await cache.match(request, { ignoreVary: true, ignoreSearch: true })
  if (kept) return kept
  if (request.mode !== 'navigate') return fetch(request)
  // Not ours, such as another application in a folder below; without a network, any address leads to the page.
  return fetch(request).catch(() => Response.redirect(page))
}
