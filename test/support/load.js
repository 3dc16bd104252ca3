import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Builds a TypeScript module with everything of ours that it imports into one file, as the command line is built, and
 * imports that: what is measured then is what would be shipped. `node test/support/load.js FILE` runs a module.
 * @param {string} file relative to the top of the checkout
 */
export async function load(file) {
  const cache = join(root, 'node_modules/.cache/topology-builder')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'load-'))
  const name = basename(file).replace(/\.\w+$/, '.js')
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: file,
        outDir,
        copyPublicDir: false,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { entryFileNames: name } },
      },
    })
    return await import(pathToFileURL(join(outDir, name)).href)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , file] = argv
  if (file === undefined) throw new Error('Name the module to run: node test/support/load.js FILE')
  await load(file)
}
