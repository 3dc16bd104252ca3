import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'

/** A page of the application that is being watched: see `test`. */
interface Watched {
  /** Everything that should not have happened, in order; empty at the end of a test that passes. */
  readonly mishaps: string[]
}

/**
 * Playwright's test over the production build, which also fails on whatever a page should never do: an error on the
 * console, an error that nothing caught, a break of the Content-Security-Policy, a request that leaves the page's origin.
 */
export const test = base.extend<Watched>({
  mishaps: [
    async ({ context, baseURL }, use) => {
      const mishaps: string[] = []
      await watch(context, new URL(baseURL ?? '').origin, mishaps)
      await use(mishaps)
      expect(mishaps, 'what the page should not have done').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

async function watch(context: BrowserContext, origin: string, mishaps: string[]): Promise<void> {
  // Chromium puts most breaks of the policy on the console itself, but not an eval that the page catches.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`Content-Security-Policy: ${effectiveDirective} forbids ${blockedURI}`)
    })
  })
  context.on('console', (message) => {
    if (message.type() === 'error') mishaps.push(`Console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => mishaps.push(`Uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('request', (request) => {
    if (leaves(request.url(), origin)) mishaps.push(`Request to ${request.url()}`)
  })
  context.on('page', (page) => {
    page.on('crash', () => mishaps.push('The page crashed'))
    page.on('websocket', (socket) => mishaps.push(`WebSocket to ${socket.url()}`))
  })
}

function leaves(url: string, origin: string): boolean {
  const { protocol, origin: to } = new URL(url)
  return (protocol === 'http:' || protocol === 'https:') && to !== origin
}

/** Expects that axe finds nothing on the page as it stands, in the light and in the dark theme. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(
        (node) => `${id} (${impact ?? 'no impact stated'}): ${node.target.join(' ')}\n${node.failureSummary}`,
      ),
    )
    expect(found, `what axe finds in the ${colorScheme} theme`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}

/** Keeps a picture of the page as `NAME.png` in the folder that the variable `SHOTS` names; does nothing without it. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  if (folder === undefined || folder === '') return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
