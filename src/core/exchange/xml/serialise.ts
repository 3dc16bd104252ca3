import { escapedText, escapedValue, forbiddenIn, isXmlName } from './escape.ts'
import type { Written } from './written.ts'

/** How a document is laid out. */
export interface Layout {
  /** The first line, such as `<?xml version="1.0" encoding="utf-8"?>`; `null` for none. */
  readonly declaration: string | null
  /** What each level is indented by. */
  readonly indent: string
  readonly newline: '\r\n' | '\n'
}

/** The outcome of writing; the message says which element has what XML cannot hold. */
export type Serialised =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }

/**
 * The text of a document, without a line end behind the root. Namespaces are default ones, declared anew where they
 * change. An element with text of its own keeps its children on its line, so that its text stays what it is.
 */
export function serialise(root: Written, { declaration, indent, newline }: Layout): Serialised {
  const message = unwritable(root)
  if (message !== null) return { ok: false, message }
  const text = elementText(root, '', { newline, indent: '', unit: indent })
  return { ok: true, text: declaration === null ? text : declaration + newline + text }
}

/** Why an element, or one in it, cannot be written as XML; `null` where it can. */
export function unwritable(element: Written): string | null {
  const { name, namespace, attributes, text, children } = element
  if (!isXmlName(name)) return `“${name}” cannot be the name of an XML element.`
  const inName = forbiddenIn(namespace)
  if (inName !== null) return `The namespace of ${name} has the character ${inName}, which XML cannot hold.`
  const inText = forbiddenIn(text)
  if (inText !== null) return `The text of ${name} has the character ${inText}, which XML cannot hold.`
  for (const [attribute, value] of attributes) {
    const unfit = unwritableAttribute(attribute, value)
    if (unfit !== null) return `${unfit} It belongs to ${name}.`
  }
  for (const child of children) {
    const unfit = unwritable(child)
    if (unfit !== null) return unfit
  }
  return null
}

function unwritableAttribute(attribute: string, value: string): string | null {
  const { namespace, name } = attributeName(attribute)
  const isDeclaration = namespace === declarations || attribute === 'xmlns'
  if (!isXmlName(name) || isDeclaration || forbiddenIn(namespace) !== null)
    return `“${attribute}” cannot be the name of an XML attribute.`
  const found = forbiddenIn(value)
  return found === null ? null : `The attribute ${name} has the character ${found}, which XML cannot hold.`
}

/** How the lines of a piece of XML are laid out: no `newline` puts all of it on one line. */
export interface Spacing {
  readonly newline: string
  /** What the element itself is indented by; its first line is not, because it goes on where other text ends. */
  readonly indent: string
  /** What each further level is indented by. */
  readonly unit: string
}

/** The text of an element that is not `unwritable`, where `inScope` is the default namespace around it. */
export function elementText(element: Written, inScope: string, spacing: Spacing): string {
  const { namespace, name, attributes, children, text } = element
  const isXml = namespace === xmlNamespace
  const tag = isXml ? `xml:${name}` : name
  const declaration = isXml || namespace === inScope ? '' : ` xmlns="${escapedValue(namespace, '"')}"`
  const start = `<${tag}${declaration}${attributesText(attributes)}`
  if (text === '' && children.length === 0) return `${start} />`

  const isMixed = text !== '' || spacing.newline === ''
  const inner = isMixed ? { ...spacing, newline: '' } : { ...spacing, indent: spacing.indent + spacing.unit }
  const before = isMixed ? '' : inner.newline + inner.indent
  let content = ''
  for (const child of children) content += before + elementText(child, isXml ? inScope : namespace, inner)
  const end = isMixed ? '' : spacing.newline + spacing.indent
  return `${start}>${escapedText(text, spacing.newline || '\n')}${content}${end}</${tag}>`
}

function attributesText(attributes: ReadonlyMap<string, string>): string {
  let prefixes = 0
  const newPrefix = () => `p${++prefixes}`
  let text = ''
  for (const [attribute, value] of attributes) text += ` ${attributeText(attribute, value, newPrefix)}`
  return text
}

/** An attribute in double quotation marks; `newPrefix` names a prefix that is free in its element, for a namespace. */
export function attributeText(attribute: string, value: string, newPrefix: () => string): string {
  const { namespace, name } = attributeName(attribute)
  const stated = `${name}="${escapedValue(value, '"')}"`
  if (namespace === '') return stated
  if (namespace === xmlNamespace) return `xml:${stated}`
  const prefix = newPrefix()
  return `xmlns:${prefix}="${escapedValue(namespace, '"')}" ${prefix}:${stated}`
}

function attributeName(attribute: string): { readonly namespace: string; readonly name: string } {
  const end = attribute.startsWith('{') ? attribute.lastIndexOf('}') : -1
  return end > 1
    ? { namespace: attribute.slice(1, end), name: attribute.slice(end + 1) }
    : { namespace: '', name: attribute }
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
const declarations = 'http://www.w3.org/2000/xmlns/'
