import { commandLine } from '../../src/cli/command-line.ts'
import { writeDocument } from '../../src/core/format/write.ts'
import type { TopologyDocument } from '../../src/core/model/document.ts'

/** Runs a command over files that are held in memory, on 31 January 2026. */
export async function runCommand(
  args: string | readonly string[],
  files: Record<string, string | Uint8Array> = {},
  writable = true,
) {
  const written: Record<string, string> = {}
  const said = { out: '', reasons: [] as string[] }
  const words = typeof args === 'string' ? (args === '' ? [] : args.split(' ')) : args
  const code = await commandLine(words, {
    read: async (file) => {
      const content = files[file]
      if (content === undefined) throw new Error(`ENOENT: ${file}`)
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    write: async (file, content) => {
      if (!writable) throw new Error('EACCES')
      written[file] = Buffer.from(content).toString('latin1')
    },
    answer: (part) => (said.out += typeof part === 'string' ? part : Buffer.from(part).toString('utf8')),
    reason: (line) => said.reasons.push(line),
    folder: () => '/home/ana',
    today: () => '2026-01-31',
    version: '1.2.0',
  })
  return { code, ...said, written, reasons: said.reasons.join('\n') }
}

/** The document as the file a.json. */
export const asFile = (of: TopologyDocument) => ({ 'a.json': writeDocument(of) })
