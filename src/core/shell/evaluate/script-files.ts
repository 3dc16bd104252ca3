import { fileAt } from '../general/disk.ts'
import { parse } from '../language/parse.ts'
import type { ScriptBlockValue } from '../value.ts'
import type { Execution } from './execution.ts'

/** The script of a file on the small disk, where a name is one of a `.ps1` that can be read; `null` otherwise. */
export function scriptIn({ session }: Execution, name: string): ScriptBlockValue | null {
  if (!/\.ps1$/i.test(name)) return null
  const content = fileAt(session, name)?.content
  if (content?.is !== 'text') return null
  const parsed = parse(content.text)
  return parsed.is === 'block' ? { is: 'scriptblock', block: parsed.block } : null
}
