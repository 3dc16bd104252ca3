import type { Millis } from '../clock.ts'
import type { Plan } from '../engine.ts'
import { copiedBy, endOfChanges } from './copied.ts'
import type { BackupEvent, BackupState } from './state.ts'

/** What an event of a direction brings about later. `state` is the direction after it. */
export function afterInBackup(
  state: BackupState,
  event: BackupEvent,
  at: Millis,
): readonly Plan<BackupEvent>[] {
  switch (event.is) {
    case 'backup-resumed':
    case 'management-copy-began':
      return caughtUp(state, at)
    case 'backup-sync-invoked':
    case 'backup-paced':
    case 'backup-interval-set':
    case 'backup-steady':
    case 'changes-ended':
      return drained(state, at)
    default:
      return []
  }
}

/** When all that has piled up is copied. */
function caughtUp({ rhythm, spell }: BackupState, at: Millis): readonly Plan<BackupEvent>[] {
  if (rhythm === null) return []
  const after = Math.max(rhythm.takes, rhythm.began + rhythm.firstTakes - at)
  return [{ after, phase: 'completion', event: { is: 'backup-steady', spell } }]
}

/** When nothing is left to copy: users have changed the last thing. */
function drained(state: BackupState, at: Millis): readonly Plan<BackupEvent>[] {
  return (['own', 'guests'] as const).flatMap((whose): Plan<BackupEvent>[] => {
    const since = state.drained[whose] ? null : endOfChanges(state, whose)
    const due = since === null ? null : copiedBy(state, since)
    if (since === null || due === null) return []
    return [
      { after: Math.max(0, due - at), phase: 'completion', event: { is: 'backup-final', whose, since } },
    ]
  })
}
