import { execFile, type ExecFileException } from 'node:child_process'
import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDocument } from '../../src/core/format/write.ts'
import { documentOf, site, soundPair, topology } from '../../src/core/examples/notation.ts'

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

/** The same, for an answer that is no text. */
function runForBytes(args: readonly string[]) {
  return new Promise<{ stdout: Buffer }>((done) => {
    execFile(
      process.execPath,
      [join(folder, 'topology-builder.js'), ...args],
      { cwd: tmpdir(), env: { ...process.env, INIT_CWD: folder }, encoding: 'buffer' },
      (_error, stdout) => done({ stdout }),
    )
  })
}

describe('the built command line', () => {
  it('is one file that starts with the line for the shell', async () => {
    const text = await readFile(join(folder, 'topology-builder.js'), 'utf8')
    expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true)
    const imported = [...text.matchAll(/^import .*? from "([^"]+)"/gm)].map(([, name]) => name)
    expect(imported.filter((name) => !isBuiltin(name!))).toEqual([])
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

  it('gives an imported file back byte for byte, on standard output and in a file', async () => {
    const original = await readFile(join(root, 'test/fixtures/exchange/paired-standard-2019.topology.xml'))
    await writeFile(join(folder, 'utf16.xml'), original)
    const { stdout } = await runForBytes(['convert', 'utf16.xml', '--to', 'topology-xml'])
    expect(stdout.equals(original)).toBe(true)
    expect((await run(['convert', 'utf16.xml', '--to', 'topology-xml', '-o', 'again.xml'])).code).toBe(0)
    expect((await readFile(join(folder, 'again.xml'))).equals(original)).toBe(true)
  })

  it('puts a file in place at once: permissions and links stay, nothing is left beside it', async () => {
    await writeFile(join(folder, 'real.json'), 'old', { mode: 0o640 })
    await symlink(join(folder, 'real.json'), join(folder, 'link.json'))
    expect((await run(['convert', 'a.json', '--to', 'json', '-o', 'link.json'])).code).toBe(0)
    expect((await lstat(join(folder, 'link.json'))).isSymbolicLink()).toBe(true)
    expect((await stat(join(folder, 'real.json'))).mode & 0o777).toBe(0o640)
    expect(await readFile(join(folder, 'real.json'), 'utf8')).toBe(
      await readFile(join(folder, 'a.json'), 'utf8'),
    )
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('leaves the old file where a conversion cannot be written', async () => {
    const { code, stderr } = await run(['convert', 'a.json', '--to', 'json', '-o', 'nowhere/b.json'])
    expect({ code, said: stderr.startsWith('nowhere/b.json cannot be written: ') }).toEqual({
      code: 2,
      said: true,
    })
  })

  it('compares two files, and tells by its exit status', async () => {
    const equal = await run(['diff', 'a.json', 'a.json'])
    expect(equal).toEqual({ code: 0, stdout: 'No differences.\n', stderr: '' })
    await writeFile(join(folder, '--rm'), writeDocument(documentOf(topology(site(1, "'; rm -rf ~ #")))))
    const { code, stdout } = await run(['diff', '--format', 'json', '--', 'a.json', '--rm'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout).differences).toContainEqual({
      kind: 'added',
      targets: ["'; rm -rf ~ #"],
      message: "Site '; rm -rf ~ # added.",
    })
    expect((await run(['diff', 'a.json', 'missing.json'])).code).toBe(2)
  })

  it('writes a file where the person stood', async () => {
    expect((await run(['convert', 'a.json', '--to', 'json', '-o', 'b.json'])).code).toBe(0)
    expect(await readFile(join(folder, 'b.json'), 'utf8')).toBe(
      await readFile(join(folder, 'a.json'), 'utf8'),
    )
  })
})
