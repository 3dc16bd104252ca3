/** The characters of an element's text as XML; line ends become `newline`. The text has no characters that XML forbids. */
export function escapedText(text: string, newline: string): string {
  const escaped = text.replaceAll(/[&<>\r\x7F-\x9F\u2028]/g, reference)
  return newline === '\n' ? escaped : escaped.replaceAll('\n', newline)
}

/** A value as it stands between these quotation marks. The value has no characters that XML forbids. */
export function escapedValue(value: string, quote: string): string {
  if (!special.test(value)) return value
  return value.replaceAll(/[&<>"'\t\n\r\x7F-\x9F\u2028]/g, (character) =>
    (character === '"' || character === "'") && character !== quote ? character : reference(character),
  )
}

/** What is written otherwise in a value; few values have any of it. */
const special = /[&<>"'\t\n\r\x7F-\x9F\u2028]/

/**
 * What a value stands for that a parser has accepted, as it is written between its quotation marks. Only the five
 * entities of XML itself are known.
 */
export function unescapedValue(accepted: string): string {
  return accepted
    .replaceAll(/\r\n|[\t\n\r]/g, ' ')
    .replaceAll(
      /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return named.get(name) ?? whole
        return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      },
    )
}

/** The first character that XML 1.0 cannot hold in any spelling, as `U+0001`; `null` where there is none. */
export function forbiddenIn(text: string): string | null {
  const found = forbidden.exec(text)?.[0].codePointAt(0)
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`
}

/** Whether a name can be that of an element or attribute, without prefix. */
export function isXmlName(name: string): boolean {
  return xmlName.test(name)
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const entities: ReadonlyMap<string, string> = new Map(
  [...named].map(([name, stands]) => [stands, `&${name};`]),
)

/** C1 controls and U+2028 are written by number, because XML 1.1 reads some of them as line ends. */
function reference(character: string): string {
  return entities.get(character) ?? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
}

// oxlint-disable-next-line no-control-regex -- these are what it looks for
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\p{Cs}\uFFFE\uFFFF]/u

/** The productions NCNameStartChar and NCNameChar of Namespaces in XML. */
const nameStart =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const xmlName = new RegExp(`^[${nameStart}][${nameStart}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040]*$`, 'u')
