import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** Builds the command line into one file that needs nothing but Node. */
export default defineConfig({
  root,
  define: { productVersion: JSON.stringify(versionOf(resolve(root, 'package.json'))) },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    copyPublicDir: false,
    minify: false,
    target: 'node20',
    rolldownOptions: {
      output: { entryFileNames: 'topology-builder.js', banner: '#!/usr/bin/env node' },
    },
  },
})

function versionOf(packageFile: string): string {
  const manifest: unknown = JSON.parse(readFileSync(packageFile, 'utf8'))
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return known ? String(manifest.version) : ''
}
