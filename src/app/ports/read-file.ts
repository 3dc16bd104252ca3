import { compareDocuments } from '#core/merge/comparison.ts'
import { encodingOf } from '#core/exchange/decode.ts'
import { openFile, openText, type Opened, type OnProgress } from '#core/open/open.ts'
import { isZip } from '#core/open/unzip.ts'
import type { FileText, FileToRead, ReadFile } from './reader-tasks.ts'

/** Reads a file of any readable kind. */
export function readFile(file: FileToRead, onProgress: OnProgress): ReadFile {
  const opened = 'bytes' in file ? openBytes(file.bytes, file.name, onProgress) : openGiven(file, onProgress)
  if (!opened.ok) return { ok: false, problems: opened.problems, text: textOf(file) }
  const { doc, notes, format, original } = opened
  const unpublished = original && compareDocuments(original, doc).changes
  return { ok: true, doc, notes, format, unpublished }
}

function openBytes(bytes: Uint8Array, name: string, onProgress: OnProgress): Opened {
  return openFile({ bytes, decode }, name, onProgress)
}

function openGiven({ name, text }: FileText, onProgress: OnProgress): Opened {
  return openText(text, name, onProgress)
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** What a person can look at, and perhaps repair. */
function textOf(file: FileToRead): string {
  if ('text' in file) return file.text
  return isZip(file.bytes) ? '' : decode(file.bytes, encodingOf(file.bytes))
}
