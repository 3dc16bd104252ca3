import { portText } from '../text/ports.ts'
import type { GivenFile, Ports } from './ports.ts'

const mebi = 1024 * 1024

/** The largest file of Microsoft's formats that is read, in bytes: no topology comes near it. */
export const largestFile = 64 * mebi
/** The largest file of our own JSON, in bytes: it may keep a whole file in it, where some characters count twice. */
export const largestJson = 192 * mebi

/** Files on the person's disk, and the samples beside the page. */
export function browserFiles(): Ports['files'] {
  return { pick, read, download, sample: besidePage('samples'), scenario: besidePage('scenarios') }
}

async function pick(): Promise<readonly GivenFile[]> {
  let files: readonly File[]
  try {
    const { fileOpen } = await import('browser-fs-access')
    files = await fileOpen({
      description: portText.fileKinds,
      mimeTypes: ['application/json', 'application/xml', 'text/xml', 'text/plain', 'application/zip'],
      extensions: ['.json', '.xml', '.tbxml', '.txt', '.zip'],
      id: 'topology',
      multiple: true,
    })
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return [] // none chosen
    return [{ name: '', refusal: portText.unreadable(portText.theFile) }]
  }
  return Promise.all(files.map(read))
}

async function read(file: File): Promise<GivenFile> {
  const { name, size } = file
  const most = /\.json$/i.test(name) ? largestJson : largestFile
  if (size > most) return { name, refusal: portText.tooLarge(name, mebibytes(size), mebibytes(most)) }
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return { name, refusal: portText.unreadable(name) }
  }
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / mebi).toLocaleString('en-US')} MiB`
}

/** Through an anchor, which every browser takes for a download. */
function download(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type: typeOf(name) }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000) // long after the browser has taken the bytes
}

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  xml: 'application/xml',
  tbxml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
}

function typeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return types[ending] ?? 'text/plain;charset=utf-8'
}

/** Loads files of a folder that stands beside the page. */
function besidePage(folder: string): (name: string) => Promise<GivenFile> {
  return async (name) => {
    try {
      const response = await fetch(new URL(`${folder}/${name}`, document.baseURI))
      if (!response.ok) return { name, refusal: portText.noSample(name) }
      return { name, bytes: new Uint8Array(await response.arrayBuffer()) }
    } catch {
      return { name, refusal: portText.noSample(name) }
    }
  }
}
