import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserFiles, largestFile, largestJson } from '../../../src/app/ports/files.ts'

const { read, sample } = browserFiles()

const text = '{ "name": "Zürich — 東京" }'

/** A file of these bytes that says to have the given size. */
function fileOf(bytes: Uint8Array<ArrayBuffer>, name = 'topology.json', size = bytes.length): File {
  return Object.defineProperty(new File([bytes], name), 'size', { value: size })
}

afterEach(() => vi.unstubAllGlobals())

describe('reading a file', () => {
  it('gives its bytes as they are', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x3c, 0x00])
    expect(await read(fileOf(bytes, 'topology.xml'))).toEqual({ name: 'topology.xml', bytes })
  })

  it.each([
    ['xml', largestFile, 64],
    ['tbxml', largestFile, 64],
    ['zip', largestFile, 64],
    ['json', largestJson, 192],
  ])('takes a .%s file of %i bytes and not a byte more', async (kind, most, mebi) => {
    const bytes = new TextEncoder().encode(text)
    expect(await read(fileOf(bytes, `most.${kind}`, most))).toHaveProperty('bytes')
    expect(await read(fileOf(bytes, `more.${kind}`, most + 1))).toEqual({
      name: `more.${kind}`,
      refusal: expect.stringContaining(`more.${kind} has ${mebi + 1} MiB; files up to ${mebi} MiB are read.`),
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
    const given = await sample('sound-pair.json')
    expect('bytes' in given && new TextDecoder().decode(given.bytes)).toBe(text)
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
