import { escapedValue } from './escape.ts'
import type { XmlElement } from './parse.ts'
import { attributesIn, isDeclaration, tagName, type Scanned } from './scan.ts'
import { attributeText } from './serialise.ts'

/**
 * The start tag of an element of `text` with other values of some of its attributes; `undefined` removes one. Values keep
 * their quotation marks and their places; new attributes stand behind the others.
 */
export function patchedTag(
  text: string,
  element: XmlElement,
  scanned: Scanned,
  values: ReadonlyMap<string, string | undefined>,
): string {
  const standing = attributesIn(text, scanned)
  // Both are in the order of the text, which alone knows prefixes, as the element alone knows namespaces.
  const names = element.attributes.keys()
  let tag = ''
  let copied = scanned.from
  for (const attribute of standing) {
    const name = isDeclaration(attribute) ? undefined : names.next().value
    if (name === undefined || !values.has(name)) continue
    const value = values.get(name)
    if (value === undefined) {
      tag += text.slice(copied, attribute.from)
      copied = attribute.valueTo + 1
    } else {
      tag += text.slice(copied, attribute.valueFrom) + escapedValue(value, text.charAt(attribute.valueTo))
      copied = attribute.valueTo
    }
  }

  const last = standing.at(-1)
  const end = last ? last.valueTo + 1 : scanned.from + 1 + tagName(text, scanned).length
  const blanks = last ? text.slice(last.from, last.nameFrom) : ' '
  const newPrefix = freePrefixes(text.slice(scanned.from, scanned.to))
  tag += text.slice(copied, end)
  for (const [name, value] of values)
    if (value !== undefined && !element.attributes.has(name))
      tag += blanks + attributeText(name, value, newPrefix)
  return tag + text.slice(end, scanned.contentFrom)
}

/** Names prefixes that do not occur in a text, another one each time. */
function freePrefixes(text: string): () => string {
  let count = 0
  return () => {
    do count += 1
    while (text.includes(`p${count}`))
    return `p${count}`
  }
}
