import type { GivenFile } from '../ports/ports.ts'
import type { FileText } from '../ports/reader-tasks.ts'

/** The value of `format` of a scenario file, as it stands in its text. */
const sign = '"topology-builder-scenario"'

/** Where the sign of a scenario is looked for in a file on the disk, in bytes from its beginning. */
const sniffed = 4096

/** A given file that says of itself that it is a scenario, as text; `null` for every other file. */
export function scenarioIn(file: GivenFile | undefined): FileText | null {
  if (file === undefined || 'refusal' in file) return null
  if ('text' in file) return file.text.slice(0, sniffed).includes(sign) ? file : null
  const { name, bytes } = file
  const decoder = new TextDecoder()
  if (!decoder.decode(bytes.subarray(0, sniffed)).includes(sign)) return null
  return { name, text: decoder.decode(bytes) }
}
