import type { ProductVersion } from '../model/pool.ts'
import type { Limit } from './limits.ts'
import { documentedVersions, type DocumentedVersion, type Source } from './table.ts'
import { experienceStatements } from './user-experience.ts'

/** Minutes that a failover may take until users are served again, and of changes that it may lose. */
export interface RecoveryTargets {
  /** Recovery time objective: printed as a range, or as one number that stands for both ends. */
  readonly timeFrom: Limit
  readonly timeTo: Limit
  /** Recovery point objective. */
  readonly point: Limit
}

const recovery: Source = {
  title: 'Front End pool disaster recovery in Skype for Business Server',
  section: 'Recovery time for pool failover and pool failback',
}
const recovery2013: Source = {
  title: 'Recovery time for pool failover and pool failback in Lync Server 2013',
  section: 'Introduction',
}

const later: RecoveryTargets = {
  timeFrom: { value: 15, source: recovery },
  timeTo: { value: 20, source: recovery },
  point: { value: 5, source: recovery },
}

/** The targets of pool failover and pool failback, by version: measured with 40,000 active users and nothing left to copy. */
export const recoveryTargets: Readonly<Record<DocumentedVersion, RecoveryTargets>> = {
  '2013': {
    timeFrom: { value: 30, source: recovery2013 },
    timeTo: { value: 30, source: recovery2013 },
    point: { value: 30, source: recovery2013 },
  },
  '2015': later,
  '2019': later,
}

/** The targets for a pool of this version; those of the latest documented one for other releases. */
export function recoveryTargetsOf(version: ProductVersion): RecoveryTargets {
  const known = documentedVersions.find((one) => one === version)
  return known === undefined ? later : recoveryTargets[known]
}

/** How long a failback takes at most: minutes, for so many users. */
export const failbackTarget = {
  minutes: { value: 60, source: experienceStatements.hourForTwentyThousand.source },
  users: { value: 20_000, source: experienceStatements.hourForTwentyThousand.source },
} as const satisfies Record<string, Limit>
