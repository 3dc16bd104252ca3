import { makeId, type RoleKind } from '../../model/id.ts'
import { noteOn, type ImportNote } from '../import-note.ts'
import type { Cluster, Reference, Service } from './deployment.ts'
import type { FrontEnd } from './front-ends.ts'
import { dependenciesOn, type Joined } from './joined.ts'
import type { FoundRole } from './roles.ts'

/** What a pointer of the file can lead to. */
export type Target = FrontEnd | FoundRole

type TargetKind = 'pool' | RoleKind

/** Looks up what services point to, and remembers what was odd about it. */
export interface References {
  /** The id of the pool or role that the services of `from` point to in a service of this role, if it is of these kinds. */
  readonly idOf: <K extends TargetKind>(
    from: Target,
    services: readonly Service[],
    role: string,
    kinds: readonly K[],
  ) => `${K}:${number}` | null
  /** The id of the pool or role that a pointer of its own leads to; `from` names what has it. */
  readonly idOfPointer: <K extends TargetKind>(
    from: string,
    pointer: Reference | null,
    kinds: readonly K[],
  ) => `${K}:${number}` | null
  /** Whether a pointer leads to no service, or to one that stands nowhere. */
  readonly leadsNowhere: (pointer: Reference) => boolean
  /** Remembers a value that the file does not state, so that the usual one was taken. */
  readonly assume: (what: string) => void
  /** Notes on all that has been looked up until now. */
  readonly notes: () => readonly ImportNote[]
}

/** Prepares the look-ups; `numberOf` gives the number of a target's id. */
export function referencesIn(
  joined: Joined,
  targets: readonly Target[],
  numberOf: (target: Target) => number,
): References {
  const byCluster = new Map<Cluster, Target>()
  for (const target of targets)
    for (const cluster of 'clusters' in target ? target.clusters : [target.cluster])
      byCluster.set(cluster, target)
  const astray = new Set<string>()
  const several = new Set<string>()
  const assumed = new Set<string>()

  const targetOf = (pointer: Reference): Target | undefined => {
    const service = joined.targetOf(pointer)
    const place = service && joined.placeOf(service)
    return place && byCluster.get(place.cluster)
  }
  const leadsNowhere = (pointer: Reference) => {
    const service = joined.targetOf(pointer)
    return !service || !joined.placeOf(service)
  }
  const idOfPointer = <K extends TargetKind>(
    from: string,
    pointer: Reference | null,
    kinds: readonly K[],
  ): `${K}:${number}` | null => {
    if (pointer === null) return null
    const target = targetOf(pointer)
    const kind = kinds.find((candidate) => candidate === target?.kind)
    if (target && kind) return makeId(kind, numberOf(target))
    if (!leadsNowhere(pointer)) astray.add(`${from} to ${target ? nameOfTarget(target) : pointer.text}`)
    return null
  }
  return {
    idOf: (from, services, role, kinds) => {
      const pointers = services.flatMap((service) => dependenciesOn(joined, service, role))
      const ids = pointers.flatMap((pointer) => {
        const id = idOfPointer(nameOfTarget(from), pointer, kinds)
        return id === null ? [] : [id]
      })
      if (new Set(ids).size > 1) several.add(`${role} of ${nameOfTarget(from)}`)
      return ids[0] ?? null
    },
    idOfPointer,
    leadsNowhere,
    assume: (what) => assumed.add(what),
    notes: () => [
      ...noteOn(
        'unusual',
        [...astray],
        (names) => `References to something of another kind than expected, which are not shown: ${names}.`,
      ),
      ...noteOn(
        'unusual',
        [...several],
        (names) => `Associations with several things of one kind, of which the first was taken: ${names}.`,
      ),
      ...noteOn(
        'unusual',
        [...assumed],
        (names) => `Values that the file does not state, so that the usual ones were taken: ${names}.`,
      ),
    ],
  }
}

/** Notes on computers that stand in another order than their ordinals say. */
export function notesOnOrder(targets: readonly Target[]): ImportNote[] {
  return noteOn(
    'unusual',
    targets.filter(({ cluster }) => cluster.reordered).map(nameOfTarget),
    (names) =>
      `Pools that list their servers in another order than their ordinals; the ordinals were followed: ${names}.`,
  )
}

/** The FQDN of a pool or role. */
export function nameOfTarget(target: Target): string {
  return 'fqdn' in target ? target.fqdn : target.cluster.fqdn
}
