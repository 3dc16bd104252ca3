import { minutesToResiliencyMode } from '../../tables/back-end.ts'
import { highAvailabilityPage, type Source } from '../../tables/table.ts'
import { experienceStatements } from '../../tables/user-experience.ts'
import type { Session, Standing } from './state.ts'

/** What a user has of the service. */
export type Service = 'full' | 'resiliency' | 'none'

/** What a standing means: its number in the client machine, what users have and where, in words and with the ground. */
export interface StandingMeaning {
  readonly number: `U${number}`
  readonly service: Service
  readonly place: 'home' | 'backup' | null
  readonly words: string
  readonly basis: 'documented' | 'inferred'
  readonly source: Source
}

/** Every standing and what it means. */
export const standings: Readonly<Record<Standing, StandingMeaning>> = {
  home: {
    number: 'U0',
    service: 'full',
    place: 'home',
    words: 'Signed in to the home pool, with all services.',
    basis: 'documented',
    source: experienceStatements.notRehomed.source,
  },
  'signed out, waiting': {
    number: 'U1',
    service: 'none',
    place: null,
    words:
      'Signed out until the Registrar resiliency timer expires or a failover lets them in, whichever comes first.',
    basis: 'documented',
    source: experienceStatements.waitsForTimerOrFailover.source,
  },
  'backup, resiliency': {
    number: 'U2',
    service: 'resiliency',
    place: 'backup',
    words: 'Signed in to the backup pool, in resiliency mode until the failover is complete.',
    basis: 'documented',
    source: experienceStatements.resiliencyUntilComplete.source,
  },
  backup: {
    number: 'U3',
    service: 'full',
    place: 'backup',
    words: 'Signed in to the backup pool, with all services.',
    basis: 'documented',
    source: experienceStatements.allServices.source,
  },
  'home, resiliency': {
    number: 'U4',
    service: 'resiliency',
    place: 'home',
    words: 'Signed in to the home pool, in resiliency mode until the failback is complete.',
    basis: 'documented',
    source: experienceStatements.staysDuringFailback.source,
  },
  'home, limited': {
    number: 'U5',
    service: 'resiliency',
    place: 'home',
    words: 'Signed in to the home pool, in resiliency mode because its databases are gone for too long.',
    basis: 'documented',
    source: minutesToResiliencyMode.source,
  },
  'no service': {
    number: 'U6',
    service: 'none',
    place: null,
    words: 'Nowhere to sign in.',
    basis: 'inferred',
    source: { title: highAvailabilityPage, section: 'Routing Group Level quorum loss' },
  },
  'blocked client': {
    number: 'U7',
    service: 'none',
    place: null,
    words: 'This client cannot sign in until the failback is complete.',
    basis: 'documented',
    source: experienceStatements.communicatorBlocked.source,
  },
}

/**
 * Which sessions end when users come to stand elsewhere. All of them where service is lost, or where the home pool signs
 * users out; where they return home, or stay and are in resiliency mode, only the conferences that they organize. Who had no service has no session that could end.
 */
export function sessionsEndedBy(from: Standing, to: Standing): readonly Session[] {
  const before = standings[from]
  const now = standings[to]
  if (before.service === 'none') return []
  const isSentToBackup = before.place === 'home' && now.place === 'backup'
  if (now.service === 'none' || isSentToBackup)
    return ['in a call', 'in own conference', 'in a conference of others']
  const isKept = before.place === now.place && now.service === 'full'
  return isKept ? [] : ['in own conference']
}
