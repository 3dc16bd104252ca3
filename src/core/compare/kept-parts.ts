import { keyed } from '../exchange/mapping/keys.ts'
import { toTopologyXml } from '../exchange/mapping/to-topology-xml.ts'
import { difference, type ElementChange } from '../exchange/xml/difference.ts'
import { mostKeptCharacters, parseXml, type XmlElement } from '../exchange/xml/parse.ts'
import type { Written } from '../exchange/xml/written.ts'
import type { Origin } from '../model/document.ts'

/** A topology file as text, with its format. */
export type FileText = Pick<Origin, 'format' | 'text'>

/**
 * What differs between two topology files, element by element, whether the model knows it or not. The order of
 * attributes and the blanks between elements do not count. Both are compared in the shape of a Topology XML, without
 * simple URLs, which have no place there; two .tbxml also as they are, since things that were never published are told
 * apart by the ids of the file alone, and what says less counts. `null` where one of them cannot be read.
 */
export function fileDifferences(a: FileText, b: FileText): readonly ElementChange[] | null {
  if (a.format === b.format && a.text === b.text) return []
  const [before, after] = [rootOf(a), rootOf(b)]
  if (!before || !after) return null
  const changes = difference(asTopologyXml(before, a.format), asTopologyXml(after, b.format))
  if (a.format !== b.format) return changes.filter((change) => !isSignature(change))
  if (a.format !== 'tbxml') return changes
  const asTheyAre = difference(keyed(shownIn(before)), keyed(shownIn(after)))
  return asTheyAre.length <= changes.length ? asTheyAre : changes
}

/** The signature of a publication, which a .tbxml has as zeros. */
function isSignature({ path, kind, name }: ElementChange): boolean {
  return path.length === 1 && kind === 'attribute' && name === 'Signature'
}

function rootOf({ text }: FileText): XmlElement | null {
  const parsed = parseXml(text, undefined, { limit: mostKeptCharacters })
  return parsed.ok ? parsed.root : null
}

function asTopologyXml(root: XmlElement, format: FileText['format']): Written {
  return format === 'tbxml' ? toTopologyXml(root) : keyed(root)
}

/** The topology that Topology Builder shows of a .tbxml. */
function shownIn(root: XmlElement): XmlElement {
  const shown = root.children.find(({ name }) => name === 'NewTopology')
  return shown?.children[0] ?? root
}

/** An element change as a line for people: where, and what. */
export function elementChangeWords({ path, kind, name, from, to }: ElementChange): string {
  const place = path.join(' / ')
  switch (kind) {
    case 'added':
      return `${place} added.`
    case 'removed':
      return `${place} removed.`
    case 'moved':
      return `${place} stands in another place.`
    case 'attribute':
      return `${place}: ${name ?? ''}: ${from ?? 'none'} → ${to ?? 'none'}.`
    case 'text':
      return `${place}: text: ${from || 'none'} → ${to || 'none'}.`
  }
}
