import type { LawState } from './entry.ts'

/** A law that other rules judge, by their ids with ", " between them, or that something else than a rule sees to. */
export function checkedBy(by: string): LawState {
  return { kind: 'checked', by }
}

/** A law about running servers; `because` is a sentence. */
export function simulated(because: string): LawState {
  return { kind: 'simulated', because }
}

/** A law that no document can tell about; `because` is a sentence. */
export function notDecidable(because: string): LawState {
  return { kind: 'not decidable', because }
}

/** What sees to a law where no rule does: what has to be done on the servers after publishing. */
export const todoList = 'the to-do list of a publication'

/** What sees to a law where no rule does: findings that refuse publishing. */
export const publishGate = 'the gate of publishing'
