import type { FaultEvent } from '../faults/events.ts'
import { timeText } from '../scenario/time.ts'
import type { Standing, UsersEvent } from '../users/state.ts'
import type { WorldEvent } from '../world.ts'
import { administrationWords } from './administration-words.ts'
import { databaseWords } from './database-words.ts'
import { frontEndWords } from './front-end-words.ts'
import { managementWords } from './management-words.ts'
import { counted, list, type Names } from './names.ts'
import { backupWords, failoverWords, registrarWords } from './pairing-words.ts'

/** What an event is about: the pool, the Central Management store, or nothing that the words do not name. */
export function subjectOf(event: WorldEvent, names: Names): string | null {
  if ('pool' in event) return names.of(event.pool)
  return event.of === 'management' ? 'Central Management store' : null
}

/** What happened, in words, without what it is about. */
export function eventWords(event: WorldEvent, names: Names): string {
  switch (event.of) {
    case 'fault':
      return faultWords(event.event, names)
    case 'front end':
      return frontEndWords(event.pool, event.event, names)
    case 'back end':
      return databaseWords(event.pool, event.event, names)
    case 'backup':
      return backupWords(event.event)
    case 'registrar':
      return registrarWords(event.event)
    case 'failover':
      return failoverWords(event.event, names)
    case 'users':
      return usersWords(event.event)
    case 'management':
      return managementWords(event.event, names)
    case 'administration':
      return administrationWords(event, names)
  }
}

function faultWords(event: FaultEvent, names: Names): string {
  switch (event.is) {
    case 'part-failed':
      return `${names.part(event.part)} fails`
    case 'part-repaired':
      return `${names.part(event.part)} is repaired`
    case 'link-slowed':
      return event.by === 0
        ? `${names.part(event.link)} is as fast as usual`
        : `${names.part(event.link)} is slow: everything over it takes ${timeText(event.by)} longer`
    case 'computer-booted':
      return `${names.of(event.computer)} has started`
  }
}

function usersWords(event: UsersEvent): string {
  switch (event.is) {
    case 'standing-changed': {
      const ends = event.ends.map(({ session, users }) => `${counted(users, 'user')} ${session}`)
      return `${counted(event.users, 'user')} at work: from ${where[event.from]} to ${where[event.to]}, since ${event.why}${ends.length === 0 ? '' : `; cut off: ${list(ends)}`}`
    }
    case 'sessions-resumed':
      return 'Users make again what was cut off'
  }
}

/** Where users stand, as a line says it. */
const where: Readonly<Record<Standing, string>> = {
  home: 'the home pool',
  'signed out, waiting': 'being signed out and waiting',
  'backup, resiliency': 'the backup pool in resiliency mode',
  backup: 'the backup pool',
  'home, resiliency': 'the home pool in resiliency mode',
  'home, limited': 'the home pool in resiliency mode for want of databases',
  'no service': 'no service',
  'blocked client': 'being signed out with a client that cannot sign in yet',
}
