import { execFile, type ExecFileException } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDocument } from '../../src/core/format/write.ts'
import { documentOf, soundPair } from '../../src/core/examples/notation.ts'

const root = join(import.meta.dirname, '../..')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'topology-builder-'))
  await build({
    configFile: join(root, 'src/cli/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder },
  })
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await writeFile(join(folder, 'a.json'), writeDocument(documentOf(soundPair())))
}, 60_000)

afterAll(() => rm(folder, { recursive: true }))

/** Runs it the way npm does: in another folder, with where the person stood in INIT_CWD. */
function run(args: readonly string[], input = '') {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((done) => {
    const child = execFile(
      process.execPath,
      [join(folder, 'topology-builder.js'), ...args],
      { cwd: tmpdir(), env: { ...process.env, INIT_CWD: folder } },
      (error: ExecFileException | null, stdout, stderr) =>
        done({ code: error ? error.code : 0, stdout, stderr }),
    )
    child.stdin?.end(input)
  })
}

describe('the built command line', () => {
  it('is one file that starts with the line for the shell', async () => {
    const text = await readFile(join(folder, 'topology-builder.js'), 'utf8')
    expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true)
    const imported = [...text.matchAll(/^import .*? from "([^"]+)"/gm)].map(([, name]) => name)
    expect(imported.filter((name) => !name!.startsWith('node:'))).toEqual([])
  })

  it('finds a file from where the person stood', async () => {
    const { code, stdout, stderr } = await run(['convert', 'a.json', '--to', 'json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(writeDocument(documentOf(soundPair())))
  })

  it('reads standard input', async () => {
    const input = writeDocument(documentOf(soundPair()))
    const { code, stdout } = await run(['verdict', '-', '--format', 'json'], input)
    expect(code).toBe(0)
    expect(JSON.parse(stdout).pools).toHaveLength(2)
  })

  it('ends with 2 and a reason on standard error for what it cannot read', async () => {
    const { code, stdout, stderr } = await run(['check', 'missing.json'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('missing.json cannot be read')
  })

  it('checks a sound deployment with 0', async () => {
    expect((await run(['check', 'a.json'])).code).toBe(0)
  })

  it('carries the version of the package into SARIF, and calls the file from where the person stood', async () => {
    const { stdout } = await run(['check', join(folder, 'a.json'), '--format', 'sarif'])
    const manifest: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect(JSON.parse(stdout).runs[0].tool.driver.version).toBe(manifest.version)
    expect(stdout).toContain('"uri": "a.json"')
  })

  it('writes a file where the person stood', async () => {
    expect((await run(['convert', 'a.json', '--to', 'json', '-o', 'b.json'])).code).toBe(0)
    expect(await readFile(join(folder, 'b.json'), 'utf8')).toBe(
      await readFile(join(folder, 'a.json'), 'utf8'),
    )
  })
})
