import { encodingOf } from '#core/exchange/decode.ts'
import { portText } from '../text/ports.ts'
import type { FileRefusal, FileText, Ports } from './ports.ts'

/** The largest file that is read, in bytes: 64 MiB, as much as any reader takes. */
export const largestFile = 64 * 1024 * 1024

/** Files on the person's disk, and the samples beside the page. */
export function browserFiles(): Ports['files'] {
  return { pick, read, download, sample }
}

async function pick(): Promise<FileText | FileRefusal | null> {
  let file: File
  try {
    const { fileOpen } = await import('browser-fs-access')
    file = await fileOpen({
      description: portText.fileKinds,
      mimeTypes: ['application/json', 'application/xml', 'text/xml', 'text/plain'],
      extensions: ['.json', '.xml', '.tbxml', '.txt'],
      id: 'topology',
    })
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null // none chosen
    return { name: '', refusal: portText.unreadable(portText.theFile) }
  }
  return read(file)
}

async function read(file: File): Promise<FileText | FileRefusal> {
  const { name, size } = file
  if (size > largestFile)
    return { name, refusal: portText.tooLarge(name, mebibytes(size), mebibytes(largestFile)) }
  try {
    return { name, text: decoded(await file.arrayBuffer()) }
  } catch {
    return { name, refusal: portText.unreadable(name) }
  }
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en-US')} MiB`
}

function decoded(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer)
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

/** Through an anchor, which every browser takes for a download. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: typeOf(name) }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000) // long after the browser has taken the bytes
}

function typeOf(name: string): string {
  if (name.endsWith('.json')) return 'application/json'
  return /\.(tb)?xml$/i.test(name) ? 'application/xml' : 'text/plain;charset=utf-8'
}

async function sample(name: string): Promise<FileText | FileRefusal> {
  try {
    const response = await fetch(new URL(`samples/${name}`, document.baseURI))
    if (!response.ok) return { name, refusal: portText.noSample(name) }
    return { name, text: decoded(await response.arrayBuffer()) }
  } catch {
    return { name, refusal: portText.noSample(name) }
  }
}
