import {
  frontEndsPerPool,
  usersPerFrontEnd,
  usersPerFrontEndInReferences,
  usersPerPool,
} from '../tables/limits.ts'
import type { DocumentedVersion } from '../tables/table.ts'
import type { Contradiction, RuleNumber } from './rule.ts'
import { counted, thousands } from '../words/words.ts'

/** Whether so many servers carry the users with the number that each is sized for. */
export function isSizedFor(users: number, servers: number): boolean {
  return users <= servers * usersPerFrontEnd.value
}

/** Whether so many servers carry the users as Microsoft's own reference topologies do. */
export function isWithinReferences(users: number, servers: number): boolean {
  return users <= servers * usersPerFrontEndInReferences.value
}

/** Users for each server, rounded up to a tenth, so that a number above the limit never reads as the limit. */
export function perServer(users: number, servers: number): string {
  return thousands(Math.ceil((users * 10) / servers) / 10)
}

/** What to do about too many users, as a sentence: more servers, as far as one pool may hold them, or fewer users. */
export function sizedBetter(
  users: number,
  {
    version,
    spare,
    most,
    on,
  }: {
    readonly version: DocumentedVersion
    /** Servers to have besides those that carry the users. */
    readonly spare: number
    /** Users that the servers there are can carry. */
    readonly most: number
    readonly on: string
  },
): string {
  const needed = Math.ceil(users / usersPerFrontEnd.value) + spare
  const servers =
    needed <= frontEndsPerPool[version].value ? `Use ${counted(needed, 'Front End Server')}, or h` : 'H'
  return `${servers}ome at most ${thousands(Math.min(most, usersPerPool[version].value))} users on ${on}.`
}

/** The numbers that the laws on the load of Front End Servers draw on. */
export const loadNumbers: readonly RuleNumber[] = [
  { what: 'Users that one Front End Server is sized for', of: usersPerFrontEnd },
  { what: 'Users for each Front End Server in the reference topologies', of: usersPerFrontEndInReferences },
]

/** Why 6,660 is not the whole truth. */
export const loadContradiction: Contradiction = {
  readings: [
    { says: 'One Front End Server for every 6,660 users.', source: usersPerFrontEnd.source },
    {
      says: '80,000 users on 12 Front End Servers, 40,000 on 6 and 20,000 on 3 are 6,667 for each.',
      source: usersPerFrontEndInReferences.source,
    },
  ],
  followed:
    'Up to 6,660 users for each server is fine, up to 6,667 is a remark, and more is a warning. The reference topologies keep no server in reserve.',
}
