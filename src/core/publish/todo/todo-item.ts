import type { Id } from '../../model/id.ts'
import type { Pool } from '../../model/pool.ts'
import type { Source } from '../../tables/table.ts'

/** One thing to do in one step; `command` is a line for the Management Shell, exactly as it is to be typed. */
export interface TodoStep {
  readonly text: string
  readonly command: string | null
}

/** Something that a publication leaves to be done on the servers. */
export interface TodoItem {
  /** The law of the catalogue that asks for it, such as `PAIR-020`. */
  readonly rule: string
  readonly title: string
  /** When it applies, as a sentence, where the document does not say whether a pool was deployed. */
  readonly condition: string | null
  readonly why: string
  readonly targets: readonly Id[]
  readonly steps: readonly TodoStep[]
  readonly source: Source
}

/** A step that no command does. */
export function byHand(text: string): TodoStep {
  return { text, command: null }
}

/** A pool that was published before may have been deployed since, whatever the document still says. */
export function onlyIfDeployed({ deployed }: Pick<Pool, 'deployed'>): string | null {
  if (deployed === true) return null
  return deployed === null
    ? 'Only if the pool is already deployed.'
    : 'Only if the pool has been deployed since the last publication; the topology says that it is not.'
}

/** A text as a PowerShell literal. PowerShell takes the typographic quotation marks for the plain one, so all are doubled. */
export function quoted(text: string): string {
  return `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`
}
