import type { ErrorRecord } from '../error-record.ts'
import { screenWidth } from '../format/formatter.ts'
import { visible, visibleLines } from '../format/visible.ts'
import type { Extent } from '../language/syntax.ts'

/** An error as the console prints it. `activity` is the cmdlet by its full name; '' where none is at work. */
export function errorLines(
  record: ErrorRecord,
  script: string,
  activity: string,
  width: number = screenWidth,
): string[] {
  const prefix = record.command === null ? '' : `${record.command} : `
  const message = visibleLines(`${prefix}${record.message}`).flatMap((line) => wrapped(line, width - 1))
  const place = record.extent === null ? [] : placeLines(record.extent, script)
  const isOfParser = record.category === 'ParserError'
  return [
    ...(isOfParser ? [...place, ...message] : [...message, ...place]),
    ...detail('CategoryInfo          ', categoryInfo(record, activity), width),
    ...detail('FullyQualifiedErrorId ', record.id, width),
    '',
  ]
}

/** What CategoryInfo says, such as `ObjectNotFound: (foo:String) [], CommandNotFoundException`. */
export function categoryInfo({ category, target, exception }: ErrorRecord, activity: string): string {
  return `${category}: ${shortTarget(target)} [${shortened(activity)}], ${shortened(exception)}`
}

/** `At line:1 char:5`, the line, and a wave under what is meant. */
export function placeLines(extent: Extent, script: string): string[] {
  const { line, column, length, text } = placed(extent, script)
  const cut = cutAround(text, column - 1, length)
  return [
    `At line:${line} char:${column}`,
    `+ ${visible(cut.text)}`,
    `+ ${' '.repeat(cut.before)}${'~'.repeat(Math.max(1, cut.length))}`,
  ]
}

/** The line of the script that an extent is in; of an extent out of an earlier line only its own text is known. */
function placed(extent: Extent, script: string) {
  const isHere = script.slice(extent.from, extent.to) === extent.text
  const whole = isHere ? (script.split('\n')[extent.line - 1] ?? '') : (extent.text.split('\n')[0] ?? '')
  const column = isHere ? extent.column : 1
  const text = whole.replaceAll('\t', ' ').trimEnd()
  const own = extent.text.split('\n')[0] ?? ''
  return {
    line: extent.line,
    column,
    text,
    length: Math.min(own.length, Math.max(1, text.length - column + 1)),
  }
}

const longestLine = 69
const usualBefore = 12
const usualBehind = 8

/** A long line is cut around what is meant, with some of what stands before and behind it. */
function cutAround(text: string, from: number, length: number) {
  if (text.length <= longestLine) return { text, before: from, length }
  const behindAll = Math.max(0, text.length - from - length)
  let before = Math.min(from, usualBefore)
  let behind = Math.min(behindAll, usualBehind)
  let meant = length
  const room = longestLine - before - meant - behind
  if (room < 0) {
    meant = Math.min(meant, longestLine - before)
    behind = Math.max(0, Math.min(behind, longestLine - before - meant))
  } else {
    const more = Math.min(from - before, room)
    before += more
    behind += Math.min(behindAll - behind, room - more)
  }
  const start = from - before
  const end = from + meant + behind
  const head = start > 0 ? '... ' : ''
  const tail = end < text.length ? ' ...' : ''
  return { text: `${head}${text.slice(start, end)}${tail}`, before: head.length + before, length: meant }
}

const longestWord = 40
const keptOfWord = 15

/** Long names keep their beginning and their end. */
function shortened(word: string): string {
  return word.length <= longestWord ? word : `${word.slice(0, keptOfWord)}...${word.slice(-keptOfWord)}`
}

function shortTarget(target: string): string {
  const inside = target.replace(/^\(/, '').replace(/\)$/, '')
  const colon = inside.lastIndexOf(':')
  if (colon === -1) return `(${shortened(visible(inside))})`
  const [name, type] = [inside.slice(0, colon), inside.slice(colon + 1)]
  return `(${shortened(visible(name.replaceAll(/\s+/g, ' ')))}:${shortened(visible(type))})`
}

/** `    + Label: text`, broken at the width wherever that falls. */
function detail(label: string, text: string, width: number): string[] {
  let rest = `    + ${label}: ${visible(text)}`
  const lines: string[] = []
  while (rest.length > width - 1) {
    lines.push(rest.slice(0, width - 1))
    rest = `   ${rest.slice(width - 1)}`
  }
  return [...lines, rest]
}

/** Broken between words where a line is longer than the screen. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let rest = text
  while (rest.length > width) {
    const blank = rest.lastIndexOf(' ', width)
    const at = blank > 0 ? blank : width
    lines.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(blank > 0 ? at + 1 : at)
  }
  return [...lines, rest]
}
