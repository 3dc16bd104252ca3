import { unzipSync } from 'fflate'
import { encodingOf, startOf, type Decode } from '../exchange/decode.ts'
import type { ArchivedText } from '../exchange/read/read-exchange.ts'

/** The most entries of an archive that are read; an export of the configuration has two. */
export const mostEntries = 200
/** The most bytes of one entry, unpacked. */
export const mostBytesOfEntry = 64 * 1024 * 1024
/** The most bytes of all entries together, unpacked. */
export const mostBytes = 128 * 1024 * 1024

/** The XML files of an archive, or why it cannot be read. */
export type Unzipped =
  | { readonly ok: true; readonly files: readonly ArchivedText[] }
  | { readonly ok: false; readonly message: string }

/** Whether the bytes are a zip archive. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1
  )
}

/**
 * Unpacks the XML files of a zip archive. Never throws. Archives within it are left packed, and whatever is no XML is
 * left out. The names of the entries are only told to people: nothing is written anywhere.
 */
export function unzip(bytes: Uint8Array, decode: Decode): Unzipped {
  const names = new Set<string>()
  let entries = 0
  let total = 0
  let refusal: string | null = null
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1
        total += originalSize
        refusal ??= tooMuch(entries, originalSize, total) ?? (names.has(name) ? twice(name) : null)
        names.add(name)
        return refusal === null && !name.endsWith('/')
      },
    })
    if (refusal !== null) return { ok: false, message: refusal }
    return { ok: true, files: Object.entries(unpacked).flatMap(([name, file]) => textIn(name, file, decode)) }
  } catch {
    return {
      ok: false,
      message: `The zip archive is damaged or encrypted, so it cannot be unpacked. ${ways}`,
    }
  }
}

function tooMuch(entries: number, size: number, total: number): string | null {
  const limits = `${mostEntries} files, ${inMebibytes(mostBytesOfEntry)} in one and ${inMebibytes(mostBytes)} in all`
  const isTooMuch = entries > mostEntries || size > mostBytesOfEntry || total > mostBytes
  return isTooMuch
    ? `The zip archive holds more than is unpacked here: at most ${limits}. Unpack it and open the XML in it.`
    : null
}

/** Programs differ in which of the two they take, so that neither can be trusted. */
function twice(name: string): string {
  return `The zip archive holds two files of the name ${name}. ${ways}`
}

function inMebibytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`
}

function textIn(name: string, bytes: Uint8Array, decode: Decode): ArchivedText[] {
  if (isZip(bytes)) return []
  // enough to see how it begins, whatever the encoding; most of what is no XML is never decoded
  const beginning = decode(bytes.subarray(0, 400), encodingOf(bytes))
  if (beginning[startOf(beginning)] !== '<') return []
  const text = decode(bytes, encodingOf(bytes))
  return [{ name, text: text.slice(startOf(text)) }]
}

const ways =
  'Export the configuration again, or open what (Get-CsTopology -AsXml).ToString() prints in the Management Shell.'
