import { readdirSync, readFileSync } from 'node:fs'
import type { TextEncoding, TopologyDocument } from '../../../src/core/model/document.ts'
import { encodingOf, startOf } from '../../../src/core/exchange/decode.ts'
import { readExchange } from '../../../src/core/exchange/read/read-exchange.ts'
import { parseXml, type XmlElement } from '../../../src/core/exchange/xml/parse.ts'

const folders = ['public/samples/', 'test/fixtures/exchange/'].map(
  (path) => new URL(`../../../${path}`, import.meta.url),
)
const files = new Map(
  folders.flatMap((folder) => readdirSync(folder).map((name) => [name, new URL(name, folder)] as const)),
)

/** The names of all Topology XML and .tbxml files of the tests and samples. */
export const exchangeFiles = [...files.keys()].filter((name) => /\.(topology\.xml|tbxml)$/.test(name))

/** The text of a file with its encoding. */
export function textOf(name: string): { text: string; encoding: TextEncoding } {
  const path = files.get(name)
  if (!path) throw new Error(`no file ${name}`)
  const bytes = readFileSync(path)
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  const isMarked = encoding === 'utf-8' && bytes[0] === 0xef
  return { text, encoding: isMarked ? 'utf-8-bom' : encoding }
}

/** The document that a text is read as. */
export function documentOf(text: string, name = 'file', encoding: TextEncoding = 'utf-8'): TopologyDocument {
  const read = readExchange(text, 'Test', name, { from: startOf(text), to: text.length }, encoding)
  if (!read.ok) throw new Error(read.problem.message)
  return read.doc
}

/** The document that a file is read as. */
export function open(name: string): TopologyDocument {
  const { text, encoding } = textOf(name)
  return documentOf(text, name, encoding)
}

/** The root element of a text. */
export function rootOf(text: string): XmlElement {
  const outcome = parseXml(text, { from: startOf(text), to: text.length })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome.root
}
