import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview, type PreviewServer } from 'vite'
import { expect, test as base } from './app.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A server of its own that the test can take away: Playwright's own "offline" does not reach into a service worker. */
const test = base.extend<{ server: PreviewServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
  server: async ({}, use) => {
    const server = await preview({
      root,
      logLevel: 'silent',
      base: '/some/folder/',
      preview: { host: '127.0.0.1', port: 0, strictPort: false },
    })
    await use(server)
    if (server.httpServer.listening) await server.close()
  },
  baseURL: async ({ server }, use) => {
    await use(server.resolvedUrls?.local[0])
  },
})

test('the application opens without a network after the first visit, every file of it', async ({
  page,
  server,
}) => {
  await page.goto('./')
  const title = await page.title()
  const shown = page.locator('#root > *').first()
  await expect(shown).toBeVisible()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, {
    timeout: 20_000,
  })

  await server.close()
  await page.reload()

  await expect(page).toHaveTitle(title)
  await expect(shown).toBeVisible()
  for (const file of await builtFiles()) {
    const status = await page.evaluate(async (address) => (await fetch(address)).status, file)
    expect(status, file).toBe(200)
  }
})

/** Every file of the build but the service worker itself, which the browser keeps by its own means. */
async function builtFiles(): Promise<string[]> {
  const dist = join(root, 'dist')
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'service-worker.js' && entry.name !== 'index.html')
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
}
