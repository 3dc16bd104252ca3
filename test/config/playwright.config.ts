import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../support/chromium.ts'

// Playwright reads this file again in every worker: the first reading chooses the port, the others find it here.
const port = (process.env['TOPOLOGY_BUILDER_TEST_PORT'] ??= String(await freePort()))

/** Not the root of the server, since the build has to work from any folder. */
const base = '/any/folder/'
const root = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  testDir: '../e2e',
  testMatch: '**/*.test.ts',
  outputDir: '../../test-results',
  // Files side by side: a story waits more than it works.
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}${base}`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: await findChromium(),
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort --base ${base}`,
    cwd: root,
    url: `http://127.0.0.1:${port}${base}`,
    reuseExistingServer: false,
  },
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port)
        else reject(new Error('The operating system gave no free port.'))
      })
    })
  })
}
