import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserFiles, largestFile } from '../../../src/app/ports/files.ts'

const { read, sample } = browserFiles()

const text = '{ "name": "Zürich — 東京" }'

/** A file of these bytes that says to have the given size. */
function fileOf(bytes: Uint8Array<ArrayBuffer>, name = 'topology.json', size = bytes.length): File {
  return Object.defineProperty(new File([bytes], name), 'size', { value: size })
}

function utf16(value: string, littleEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
  const units = mark ? `\uFEFF${value}` : value
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

afterEach(() => vi.unstubAllGlobals())

describe('reading a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(text, true, false)],
    ['UTF-16, little end first, with a byte order mark', utf16(text, true, true)],
    ['UTF-16, big end first', utf16(text, false, false)],
    ['UTF-16, big end first, with a byte order mark', utf16(text, false, true)],
  ])('decodes %s', async (_, bytes) => {
    expect(await read(fileOf(bytes))).toEqual({ name: 'topology.json', text })
  })

  it('takes 64 MiB and not a byte more', async () => {
    const bytes = new TextEncoder().encode(text)
    expect(await read(fileOf(bytes, 'most.json', largestFile))).toHaveProperty('text')
    expect(await read(fileOf(bytes, 'more.json', largestFile + 1))).toEqual({
      name: 'more.json',
      refusal: expect.stringMatching(/^more\.json has 65 MiB; files up to 64 MiB are read\./),
    })
  })

  it('does not read a file that is too large', async () => {
    const file = fileOf(new Uint8Array(), 'huge.xml', 100 * 1024 * 1024)
    const bytes = vi.spyOn(file, 'arrayBuffer')
    await read(file)
    expect(bytes).not.toHaveBeenCalled()
  })

  it('says what to do where the disk does not give the file, such as a folder', async () => {
    const file = fileOf(new Uint8Array(), 'folder')
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('', 'NotFoundError'))
    expect(await read(file)).toMatchObject({ refusal: expect.stringContaining('Choose it again.') })
  })
})

describe('loading a sample', () => {
  it('asks for it beside the page', async () => {
    const ask = vi.fn<(address: URL) => Promise<Response>>(() => Promise.resolve(new Response(text)))
    vi.stubGlobal('fetch', ask)
    expect(await sample('sound-pair.json')).toEqual({ name: 'sound-pair.json', text })
    expect(String(ask.mock.calls[0]?.[0])).toBe(new URL('samples/sound-pair.json', document.baseURI).href)
  })

  it.each([
    ['is not there', () => Promise.resolve(new Response('', { status: 404 }))],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('says so where it %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer)
    expect(await sample('large.json')).toMatchObject({ refusal: expect.stringContaining('large.json') })
  })
})
