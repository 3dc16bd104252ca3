/**
 * Keeps a copy of the application in the browser, so that it opens without a network from the second visit on. Does
 * nothing in development and in browsers or places (such as a private window) that allow no service worker.
 * `onNewer` is called when a newer version is ready: it takes over once every tab of this one is closed.
 */
export async function keepOffline(onNewer: () => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register(
      new URL('service-worker.js', document.baseURI),
    )
    if (registration.waiting) onNewer()
    registration.addEventListener('updatefound', () => {
      const { installing } = registration
      installing?.addEventListener('statechange', () => {
        // Without a controller this is the first version, not a newer one.
        if (installing.state === 'installed' && navigator.serviceWorker.controller) onNewer()
      })
    })
  } catch {
    // Refused: the application works as before, only not without a network.
  }
}
