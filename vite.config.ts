import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy(), offline()],
  build: {
    target: 'es2023',
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  preview: { port: 4173 },
  test: {
    testTimeout: 120_000, // a property run on a busy machine is slow, not wrong
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/{core,cli}/**/*.test.ts', 'test/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'app',
          environment: 'jsdom',
          include: ['test/app/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/jsdom.ts'],
        },
      },
    ],
  },
})

/**
 * Puts a strict Content-Security-Policy into the built page: what is not our own file does not run, load or leave. The
 * page's own inline styles and scripts are allowed by their hash.
 */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyFor(html) },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}

function policyFor(html: string): string {
  const hashes = (tag: string): string =>
    [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([^]*?)</${tag}>`, 'g'))]
      .map(([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      .join('')
  return [
    "default-src 'none'",
    `script-src 'self'${hashes('script')}`,
    `style-src 'self'${hashes('style')}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * Makes the build work without a network after the first visit: writes `service-worker.js` from its source in
 * `src/app/ports`, told which files there are and what their contents add up to.
 */
function offline(): Plugin {
  const name = 'service-worker.js'
  let root = ''
  let publicDir = ''
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root
      publicDir = config.publicDir
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = new Map<string, string | Uint8Array>()
        for (const file of Object.values(bundle)) {
          files.set(file.fileName, file.type === 'chunk' ? file.code : file.source)
        }
        for (const file of publicFiles(publicDir)) files.set(file, readFileSync(join(publicDir, file)))
        const names = [...files.keys()].toSorted()
        const hash = createHash('sha256')
        for (const file of names) hash.update(file).update(files.get(file) ?? '')
        const built = { version: hash.digest('hex').slice(0, 16), files: names }
        const worker = readFileSync(join(root, 'src/app/ports', name), 'utf8')
        const source = `const built = ${JSON.stringify(built)}\n\n${worker}`
        this.emitFile({ type: 'asset', fileName: name, source })
      },
    },
  }
}

/** Files that are copied as they are, with forward slashes. */
function publicFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}
