import type { Problem } from '#core/open/open.ts'

/** A problem as one sentence that says where it is, as far as that is known. */
export function problemInWords({ message, path, line, column }: Problem): string {
  if (path !== undefined && path !== '') return `${path}: ${message}`
  if (line === undefined || /\bline \d/i.test(message)) return message
  return `Line ${line}${column === undefined ? '' : `, column ${column}`}: ${message}`
}
