import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { breaches, type Source } from './support/architecture.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const allSources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.[jt]sx?$/.test(entry.name))
  .map((entry): Source => {
    const file = join(entry.parentPath, entry.name)
    return { path: relative(root, file).replaceAll(sep, '/'), text: readFileSync(file, 'utf8') }
  })

describe('the plan of the house', () => {
  it('is kept by every source file', () => {
    expect(allSources.length).toBeGreaterThan(50)
    expect(breaches(allSources)).toEqual([])
  })
})

describe('the look-out for breaches', () => {
  const breachesOf = (path: string, text: string): string[] => breaches([{ path, text }])

  it.each([
    ['another room of the core', 'src/core/rules/a.ts', "import { b } from '../edit/b.ts'"],
    ['a room by its type alone', 'src/core/model/a.ts', "import type { B } from '../tables/b.ts'"],
    ['a room by an inline type import', 'src/core/model/a.ts', "let a: import('../tables/b.ts').B"],
    ['a room by passing on what it exports', 'src/core/tables/a.ts', "export { b } from '../quorum/b.ts'"],
    ['a room by passing on all of it', 'src/core/tables/a.ts', "export * from '../quorum/b.ts'"],
    ['a room when it is needed', 'src/core/quorum/a.ts', "void import('../rules/b.ts')"],
    ['an import for its effect', 'src/core/model/a.ts', "import '../tables/b.ts'"],
    ['a room that the plan does not know', 'src/core/attic/a.ts', "import { b } from '../model/b.ts'"],
    ['the app from the core', 'src/core/model/a.ts', "import { b } from '../../app/b.ts'"],
    ['the command line from the app', 'src/app/a.ts', "import { b } from '../cli/b.ts'"],
    ['the app from the command line', 'src/cli/a.ts', "import { b } from '../app/b.ts'"],
    ['the core by a path out of the app', 'src/app/store/a.ts', "import { b } from '../../core/model/b.ts'"],
    ['the core by its alias from inside', 'src/core/rules/a.ts', "import { b } from '#core/model/b.ts'"],
    ['React Flow outside the canvas', 'src/app/panels/a.tsx', "import { ReactFlow } from '@xyflow/react'"],
    [
      'a type of React Flow outside the canvas',
      'src/app/store/a.ts',
      "import type { Node } from '@xyflow/react'",
    ],
    ['React Flow in main', 'src/app/main.tsx', "import { ReactFlow } from '@xyflow/react'"],
    ['Zustand outside the store', 'src/app/canvas/a.ts', "import { create } from 'zustand'"],
    [
      'Zustand middleware outside the store',
      'src/app/ports/a.ts',
      "import { persist } from 'zustand/middleware'",
    ],
    ['IndexedDB outside the ports', 'src/app/store/a.ts', "import { openDB } from 'idb'"],
    [
      'file pickers outside the ports',
      'src/app/dialogs/a.ts',
      "import { fileOpen } from 'browser-fs-access'",
    ],
    ['React in the core', 'src/core/edit/a.ts', "import { useState } from 'react'"],
    ['React in the command line', 'src/cli/a.ts', "import { useState } from 'react'"],
    ['Node in the app', 'src/app/ports/a.ts', "import { readFile } from 'node:fs/promises'"],
    ['Node in the core', 'src/core/format/a.ts', "import { createHash } from 'node:crypto'"],
    ['the schema library outside the format', 'src/core/rules/a.ts', "import { z } from 'zod'"],
  ])('sees %s', (_, path, text) => {
    expect(breachesOf(path, text)).toHaveLength(1)
  })

  it.each([
    ['const a = new Date()', 'Date'],
    ['const a = Date.now()', 'Date'],
    ['export interface A { readonly at: Date }', 'Date'],
    ['const a = Math.random()', 'Math.random'],
    ["const a = Math['random']()", 'Math.random'],
    ['const a = crypto.randomUUID()', 'crypto'],
    ['const a = { crypto }', 'crypto'],
    ['setTimeout(() => {}, 1)', 'setTimeout'],
    ["console.log('a')", 'console'],
    ['globalThis.a = 1', 'globalThis'],
    ['const a = new TextDecoder()', 'TextDecoder'],
    ['class A {}', 'a class'],
  ])('sees that "%s" is not pure', (text, what) => {
    expect(breachesOf('src/core/edit/a.ts', text)).toContain(
      `src/core/edit/a.ts uses ${what}, but the core is pure`,
    )
  })

  it('lets names, comments and words of the core be called like a global', () => {
    const text =
      "// Date\nexport const a = (b: { Date: 1; console: 2 }) => [b.Date, b.console, 'Math.random', Math.abs]"
    expect(breachesOf('src/core/edit/a.ts', text)).toEqual([])
  })

  it('lets the app have a clock', () => {
    expect(breachesOf('src/app/ports/a.ts', 'export const now = () => new Date()')).toEqual([])
  })

  it.each(['utils', 'util', 'helpers', 'common', 'types', 'hooks'])(
    'sees a folder or file called %s',
    (name) => {
      expect(breachesOf(`src/app/${name}/a.ts`, '')).toHaveLength(1)
      expect(breachesOf(`src/core/model/${name}.ts`, '')).toHaveLength(1)
    },
  )

  it('sees a default export, except in the configuration of a build', () => {
    expect(breachesOf('src/app/a.ts', 'export default 1')).toEqual(['src/app/a.ts has a default export'])
    expect(breachesOf('src/cli/vite.config.ts', 'export default {}')).toEqual([])
  })

  it('allows what the plan allows', () => {
    const text = (...wanted: string[]): string => wanted.map((from) => `import '${from}'`).join('\n')
    const allowed: Source[] = [
      {
        path: 'src/core/publish/a.ts',
        text: text('./b.ts', '../rules/b.ts', '../format/b.ts', '@noble/hashes/sha2.js'),
      },
      { path: 'src/core/open/a.ts', text: text('../model/b.ts', '../format/b.ts', '../exchange/b.ts') },
      {
        path: 'src/app/canvas/a.tsx',
        text: text('@xyflow/react', '../store/b.ts', '#core/model/b.ts', 'react'),
      },
      { path: 'src/app/main.tsx', text: text('@xyflow/react/dist/style.css', 'react-dom/client') },
      { path: 'src/app/store/a.ts', text: text('zustand/vanilla') },
      { path: 'src/app/ports/a.ts', text: text('idb', 'browser-fs-access') },
      { path: 'src/cli/a.ts', text: text('node:util', '#core/check/check.ts') },
    ]
    expect(breaches(allowed)).toEqual([])
  })
})
