import type { WorldEvent } from '#core/simulate/world.ts'
import { number } from './simulation-measures.ts'

/** Texts of the event log. */
export const logText = {
  list: 'Events',
  empty: 'Nothing has happened yet. Make something fail on the canvas, or play on.',
  noMatch: 'No event matches the filter.',
  pool: 'Pool',
  everyPool: 'Every pool',
  kind: 'Kind',
  everyKind: 'Every kind',
  kinds: {
    fault: 'Failures and repairs',
    'front end': 'Servers and routing groups',
    'back end': 'Databases',
    backup: 'Backup Service',
    registrar: 'Registrar',
    failover: 'Pool failover',
    users: 'Users',
    management: 'Central Management store',
    administration: 'Administration',
  } satisfies Record<WorldEvent['of'], string>,
  shown: (shown: number, all: number) =>
    shown === all ? `${number(all)} events` : `${number(shown)} of ${number(all)} events`,
  copy: 'Copy the log',
  now: 'now',
  later: 'later',
  because: (n: number) => `because of #${n}`,
  becauseMeans: (words: string) => `Because of: ${words}`,
  outside: 'from outside',
  seek: (time: string, words: string) => `${time} simulated, ${words}`,
  number: (n: number) => `#${n}`,
  hint: 'Enter goes to the moment of an event; the arrow keys go through them.',
}
