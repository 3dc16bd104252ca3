import type { Region } from './parse.ts'
import type { Scanned } from './scan.ts'
import type { Spacing } from './serialise.ts'

/** How a document is laid out: its line ends, what its root is indented by and what each level adds. */
export function documentSpacing(text: string, region: Region, root: Scanned): Spacing {
  const newline = /\r\n|\n|\r/.exec(text.slice(region.from, region.to))?.[0] ?? ''
  const indent = lineStart(text, root.from)?.indent ?? ''
  const first = firstLineStart(text, root)?.indent
  const unit = first?.startsWith(indent) ? first.slice(indent.length) : usualUnit
  return { newline, indent, unit }
}

/** What Topology Builder indents each level by. */
const usualUnit = '  '

/** How an element itself is laid out; on one line where its line begins with something else. */
export function ownSpacing(text: string, element: Scanned, document: Spacing, isRoot: boolean): Spacing {
  return isRoot ? document : { ...oneLine, ...lineStart(text, element.from), unit: document.unit }
}

/** How new children of an element are to be laid out: as those that it has, or as the rest of the document. */
export function childSpacing(text: string, parent: Scanned, own: Spacing): Spacing {
  if (parent.children.length > 0) return { ...oneLine, ...firstLineStart(text, parent), unit: own.unit }
  return own.newline === '' ? own : { ...own, indent: own.indent + own.unit }
}

/** All on one line. */
export const oneLine: Spacing = { newline: '', indent: '', unit: '' }

type LineStart = Pick<Spacing, 'newline' | 'indent'>

function firstLineStart(text: string, parent: Scanned): LineStart | null {
  for (const { from } of parent.children) {
    const found = lineStart(text, from)
    if (found) return found
  }
  return null
}

/** The line end and the blanks before an index; `null` where other text stands before it on its line. */
function lineStart(text: string, index: number): LineStart | null {
  let from = index
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from -= 1
  const indent = text.slice(from, index)
  if (text[from - 1] === '\r') return { newline: '\r', indent }
  if (text[from - 1] === '\n') return { newline: text[from - 2] === '\r' ? '\r\n' : '\n', indent }
  return null
}
