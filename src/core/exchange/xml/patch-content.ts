import { piecesOf, type Scanned } from './scan.ts'

/** What stands in an element between its children: before the first, between each two, behind the last. */
export function gapsOf(text: string, { contentFrom, contentTo, children }: Scanned): string[] {
  const starts = [contentFrom, ...children.map(({ to }) => to)]
  return starts.map((start, i) => text.slice(start, children[i]?.from ?? contentTo))
}

/** The gaps with other characters, as XML; comments, and the blanks that lay children out, stay. */
export function restated(gaps: readonly string[], characters: string): string[] {
  const keepsBlanks = characters === '' && gaps.length > 1
  let waiting = characters
  const [first = '', ...others] = gaps.map((gap) =>
    piecesOf(gap)
      .map(({ text, isCharacters }) => {
        if (!isCharacters) return text
        if (isBlank(text)) return keepsBlanks ? text : ''
        const put = waiting
        waiting = ''
        return put
      })
      .join(''),
  )
  return [waiting + first, ...others]
}

/** Whether an element has text of its own in its gaps, beside which no blanks may be put or taken away. */
export function hasCharacters(gaps: readonly string[]): boolean {
  return gaps.some(
    (gap) => !isBlank(gap) && piecesOf(gap).some((piece) => piece.isCharacters && !isBlank(piece.text)),
  )
}

/** A child that an element is to have: its text, from the original or new. */
export interface Child {
  readonly text: string
  readonly isNew: boolean
}

/** How the children of an element are laid out. */
export interface ChildLayout {
  /** What stands before each child that is put in; '' where the element has text of its own. */
  readonly separator: string
  /** What stands before the end tag of an element that had no content. */
  readonly closing: string
  /** Whether what is taken away takes the blanks before it along. */
  readonly takesBlanks: boolean
}

/**
 * The content of an element of the original. `stays` tells of each child that it had whether it stays: the children that
 * are not new take these places in their order. Each new one stands behind the child that it follows.
 */
export function contentOf(
  gaps: readonly string[],
  stays: readonly boolean[],
  children: readonly Child[],
  layout: ChildLayout,
): string {
  const { separator, takesBlanks } = layout
  const places = placesOf(children, separator)
  let content = ''
  let place = 0
  stays.forEach((stayed, i) => {
    const gap = gaps[i] ?? ''
    if (stayed) content += gap + (places[place++] ?? '')
    else content += takesBlanks ? withoutTrailingBlanks(gap) : gap
  })
  content += gaps.at(-1) ?? ''
  if (places.length > 0) return content
  return children.length === 0
    ? emptied(content, layout)
    : filled(
        content,
        children.map(({ text }) => text),
        layout,
      )
}

/** What comes into each place of a child that stays: the child, with the new ones around it. */
function placesOf(children: readonly Child[], separator: string): string[] {
  const places: string[] = []
  let ahead = ''
  let current = -1
  for (const { text, isNew } of children)
    if (!isNew) {
      current = places.push(ahead + text) - 1
      ahead = ''
    } else if (current < 0) ahead += text + separator
    else places[current] += separator + text
  return places
}

/** Content that has lost its last child: its lines close up where nothing else stands there. */
function emptied(content: string, { takesBlanks }: ChildLayout): string {
  return takesBlanks && isBlank(content) ? '' : content
}

/** Content without children that gets some. */
function filled(content: string, children: readonly string[], { separator, closing }: ChildLayout): string {
  const body = separator === '' ? content : withoutTrailingBlanks(content)
  const rest = content.slice(body.length)
  const end = separator === '' || /[\r\n]/.test(rest) ? rest : closing
  return body + children.map((child) => separator + child).join('') + end
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

function withoutTrailingBlanks(text: string): string {
  let to = text.length
  while (to > 0 && ' \t\r\n'.includes(text.charAt(to - 1))) to -= 1
  return text.slice(0, to)
}
