import { arrange } from './arrange.ts'
import { attributeChange, changedNames, siblingsOf, type ElementChange } from './difference.ts'
import { escapedText } from './escape.ts'
import { parseXml, type Region, type XmlElement } from './parse.ts'
import { contentOf, gapsOf, hasCharacters, restated, type Child, type ChildLayout } from './patch-content.ts'
import { patchedTag } from './patch-tag.ts'
import { declaredNamespace, isSelfClosing, scan, tagName, type Scanned } from './scan.ts'
import { elementText, unwritable, type Spacing } from './serialise.ts'
import { childSpacing, documentSpacing, oneLine, ownSpacing } from './spacing.ts'
import { bySlot, isNamedAlike, isSame, isSameText, stepOf, type Identify, type Written } from './written.ts'

/** The outcome of patching: the new text and what was changed in it, or why it cannot be done. */
export type PatchResult =
  | { readonly ok: true; readonly text: string; readonly changes: readonly ElementChange[] }
  | { readonly ok: false; readonly message: string }

/**
 * Applies what differs between `before` and `after` to the original text and leaves every other character as it is. Both
 * trees have the shape of the original's format; `before` may lack what the original has beyond that, and differ from it
 * in layout, order and prefixes. What the original has already as `after` wants it is not changed. `region` is the part of
 * the original that is XML. Never throws; refuses an original that cannot be read or has another root, and names or
 * characters that XML cannot hold.
 */
export function patch(
  original: string,
  region: Region,
  before: Written,
  after: Written,
  identify: Identify,
): PatchResult {
  if (isSame(before, after)) return { ok: true, text: original, changes: [] }
  const parsed = parseXml(original, region)
  if (!parsed.ok) return { ok: false, message: parsed.problem.message }
  return patchParsed({ text: original, region, root: parsed.root }, before, after, identify)
}

/** An original that was parsed already: `root` is what `parseXml` gives for the region of the text. */
export interface ParsedOriginal {
  readonly text: string
  readonly region: Region
  readonly root: XmlElement
}

/** As `patch`, without reading the original once more. */
export function patchParsed(
  { text: original, region, root }: ParsedOriginal,
  before: Written,
  after: Written,
  identify: Identify,
): PatchResult {
  if (isSame(before, after)) return { ok: true, text: original, changes: [] }
  const message = unwritable(after)
  if (message !== null) return { ok: false, message }
  const scanned = scan(original, region)
  if (!scanned || !isNamedAlike(root, before) || !isNamedAlike(root, after))
    return { ok: false, message: `The original has ${root.name} at its top, not ${after.name}.` }

  const changes: ElementChange[] = []
  const source = { text: original, document: documentSpacing(original, region, scanned), identify, changes }
  const place = { element: root, scanned, around: null, path: [root.name] }
  const text = patchedElement(source, place, before, after)
  if (changes.length === 0) return { ok: true, text: original, changes }
  return { ok: true, text: original.slice(0, scanned.from) + text + original.slice(scanned.to), changes }
}

/** What is patched, and what has been changed in it so far. */
interface Source {
  readonly text: string
  readonly document: Spacing
  readonly identify: Identify
  readonly changes: ElementChange[]
}

/** An element of the original. */
interface Place {
  readonly element: XmlElement
  readonly scanned: Scanned
  readonly around: Place | null
  readonly path: readonly string[]
}

/** The text of an element with what changes in it; where nothing does, that of the original. */
function patchedElement(source: Source, place: Place, before: Written, after: Written): string {
  const { text, changes } = source
  const { scanned } = place
  const done = changes.length
  if (isSame(before, after)) return text.slice(scanned.from, scanned.to)
  const start = startTag(source, place, before, after)
  const content = patchedContent(source, place, before, after)
  if (changes.length === done) return text.slice(scanned.from, scanned.to)
  if (!isSelfClosing(scanned)) return start + content + text.slice(scanned.contentTo, scanned.to)
  return content === '' ? start : `${openedUp(start)}${content}</${tagName(text, scanned)}>`
}

/** The start tag of an element that closed itself until now. */
function openedUp(tag: string): string {
  return `${tag.slice(0, -'/>'.length).trimEnd()}>`
}

function startTag(source: Source, place: Place, before: Written, after: Written): string {
  const { element, scanned, path } = place
  const wanted = changedNames(before.attributes, after.attributes)
    .filter((name) => element.attributes.get(name) !== after.attributes.get(name))
    .map((name) => [name, after.attributes.get(name)] as const)
  if (wanted.length === 0) return source.text.slice(scanned.from, scanned.contentFrom)
  for (const [name, value] of wanted)
    source.changes.push(attributeChange(path, name, element.attributes.get(name), value))
  return patchedTag(source.text, element, scanned, new Map(wanted))
}

function patchedContent(source: Source, place: Place, before: Written, after: Written): string {
  const { text, changes } = source
  const { element, scanned, path } = place
  const done = changes.length
  const gaps = patchedGaps(source, place, before, after)
  const standing = bySlot(element.children, (child) => source.identify(child, element))
  const [was, now] = [siblingsOf(before), siblingsOf(after)]
  const { order, moved } = arrange(standing, was, now)
  const stays = new Set(order)
  for (const [slot, child] of standing)
    if (!stays.has(slot)) changes.push({ path: [...path, stepOf(slot, child)], kind: 'removed' })

  const isWhole = order.length === standing.size && order.every((slot) => standing.has(slot))
  const layout = isWhole ? unchangedLayout : layoutIn(source, place, gaps)
  const places = placesIn(place, standing)
  const children = order.map((slot): Child => {
    const [child, wanted] = [places.get(slot), now.get(slot)]
    if (child && moved.has(slot)) changes.push({ path: child.path, kind: 'moved' })
    if (child) return { isNew: false, text: patchedChild(source, child, was.get(slot), wanted) }
    if (wanted) changes.push({ path: [...path, stepOf(slot, wanted)], kind: 'added' })
    return { isNew: true, text: wanted ? elementText(wanted, layout.namespace, layout.spacing) : '' }
  })
  if (changes.length === done) return text.slice(scanned.contentFrom, scanned.contentTo)
  const staying = [...standing.keys()].map((slot) => stays.has(slot))
  return contentOf(gaps, staying, children, layout)
}

function patchedChild(source: Source, place: Place, before?: Written, after?: Written): string {
  const { from, to } = place.scanned
  return after ? patchedElement(source, place, before ?? bare(after), after) : source.text.slice(from, to)
}

/** An element of which nothing is known but that it is there. */
function bare(element: Written): Written {
  return { ...element, attributes: new Map(), children: [], text: '' }
}

function placesIn(around: Place, children: ReadonlyMap<string, XmlElement>): Map<string, Place> {
  const places = new Map<string, Place>()
  const positions = around.scanned.children.values()
  for (const [slot, element] of children) {
    const scanned = positions.next().value
    if (scanned) places.set(slot, { element, scanned, around, path: [...around.path, stepOf(slot, element)] })
  }
  return places
}

/** What stands between the children of an element, with its own text as it is to be. */
function patchedGaps(
  { text, document, changes }: Source,
  place: Place,
  before: Written,
  after: Written,
): string[] {
  const { element, scanned, path } = place
  const gaps = gapsOf(text, scanned)
  if (isSameText(before.text, after.text) || isSameText(element.text, after.text)) return gaps
  changes.push({ path, kind: 'text', from: element.text, to: after.text })
  return restated(gaps, escapedText(after.text, document.newline || '\n'))
}

/** How the children of an element are laid out, and what new ones need to know. */
interface Layout extends ChildLayout {
  readonly spacing: Spacing
  /** The default namespace around the children. */
  readonly namespace: string
}

/** For an element that has the same children as before. */
const unchangedLayout: Layout = {
  separator: '',
  closing: '',
  takesBlanks: false,
  spacing: oneLine,
  namespace: '',
}

function layoutIn({ text, document }: Source, place: Place, gaps: readonly string[]): Layout {
  const isMixed = hasCharacters(gaps)
  const own = ownSpacing(text, place.scanned, document, place.around === null)
  const spacing = isMixed ? oneLine : childSpacing(text, place.scanned, own)
  return {
    separator: spacing.newline + spacing.indent,
    closing: own.newline + own.indent,
    takesBlanks: !isMixed,
    spacing,
    namespace: defaultNamespace(text, place),
  }
}

/** The default namespace of what stands in an element. */
function defaultNamespace(text: string, place: Place): string {
  for (let at: Place | null = place; at; at = at.around) {
    const declared = declaredNamespace(text, at.scanned)
    if (declared !== null) return declared
  }
  return ''
}
