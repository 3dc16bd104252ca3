import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** Builds the command line into one file that needs nothing but Node. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
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
