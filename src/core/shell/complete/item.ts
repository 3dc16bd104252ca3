import type { World } from '../../simulate/world.ts'
import type { Session } from '../session.ts'

/** What completion looks at. */
export interface Scene {
  readonly session: Session
  /** The deployment now; `null` where there is none. */
  readonly world: World | null
  /** The names of the cmdlets that something stands behind, for what Tab offers first. */
  readonly commands: readonly string[]
}

/** What could stand instead of the text from `from` to `to`. */
export interface Completion {
  readonly from: number
  readonly to: number
  /** In the order in which Tab goes through them. */
  readonly items: readonly CompletionItem[]
}

export interface CompletionItem {
  /** What is put in, with quotes where it needs them. */
  readonly text: string
  readonly kind: 'command' | 'parameter' | 'value' | 'variable' | 'property' | 'file'
  /** A few words beside it: the type of a parameter, the cmdlet of an alias; '' for none. */
  readonly detail: string
}
