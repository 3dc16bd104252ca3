import { voiceIntervals } from '../../tables/limits.ts'
import type { Backup, Service } from './deployment.ts'
import { secondsOf } from '../duration.ts'
import type { FrontEnd } from './front-ends.ts'
import { noteOn, type ImportNote } from '../import-note.ts'
import { hasRole, type Joined } from './joined.ts'

/** Two pools of which at least one names the other as its backup. Intervals are seconds. */
export interface FoundPairing {
  readonly pools: readonly [FrontEnd, FrontEnd]
  readonly voiceFailover: boolean
  readonly failureDetection: number
  readonly failback: number
  readonly declaredBy: readonly FrontEnd[]
}

/** The pairings of a deployment, and the backup entries that lead nowhere. */
export interface FoundPairings {
  readonly pairings: readonly FoundPairing[]
  readonly dangling: readonly { readonly from: FrontEnd; readonly reference: string }[]
  readonly notes: readonly ImportNote[]
}

/** One pool's own word on its backup. */
interface Declaration {
  readonly from: FrontEnd
  readonly to: FrontEnd
  readonly terms: Terms
}

type Terms = Pick<FoundPairing, 'voiceFailover' | 'failureDetection' | 'failback'>

/** Joins the backup entries of both sides into pairings. Where the two sides differ, the first one's terms are taken. */
export function pairingsIn(joined: Joined, frontEnds: readonly FrontEnd[]): FoundPairings {
  const byService = new Map<Service, FrontEnd>()
  for (const frontEnd of frontEnds) for (const service of frontEnd.services) byService.set(service, frontEnd)

  const declarations: Declaration[] = []
  const dangling: { from: FrontEnd; reference: string }[] = []
  const elsewhere: string[] = []
  const unread: string[] = []
  for (const from of frontEnds)
    for (const backup of backupsOf(from)) {
      const target = joined.targetOf(backup)
      const to = target && byService.get(target)
      if (to) declarations.push({ from, to, terms: termsOf(backup) })
      else if (target && joined.placeOf(target)) elsewhere.push(from.cluster.fqdn)
      else dangling.push({ from, reference: backup.text })
      if (hasUnreadInterval(backup)) unread.push(from.cluster.fqdn)
    }

  const { pairings, different } = merge(declarations)
  return {
    pairings,
    dangling,
    notes: [
      ...noteOn(
        'unusual',
        different,
        (names) =>
          `The two pools of a pair state different settings for it; those of the first were taken: ${names}.`,
      ),
      ...noteOn(
        'unusual',
        unread,
        (names) =>
          `Pools with a voice failover interval that cannot be read; the default was taken: ${names}.`,
      ),
      ...noteOn(
        'not modelled',
        elsewhere,
        (names) =>
          `Pools whose backup is not a Front End pool, which is kept in the original file only: ${names}.`,
      ),
      ...notesOnBackupServices(joined, frontEnds, byService, pairings),
    ],
  }
}

function backupsOf({ services }: FrontEnd): Backup[] {
  return services.flatMap((service) =>
    hasRole(service, 'Registrar') && service.backup ? [service.backup] : [],
  )
}

function termsOf({ voiceFailover, failureDetection, failback }: Backup): Terms {
  return {
    voiceFailover,
    failureDetection: secondsOf(failureDetection ?? '') ?? voiceIntervals.failureDetectionDefault.value,
    failback: secondsOf(failback ?? '') ?? voiceIntervals.failbackDefault.value,
  }
}

function hasUnreadInterval({ failureDetection, failback }: Backup): boolean {
  return [failureDetection, failback].some((text) => text !== null && secondsOf(text) === null)
}

function merge(declarations: readonly Declaration[]): { pairings: FoundPairing[]; different: string[] } {
  const numbers = new Map<FrontEnd, number>()
  for (const { from, to } of declarations)
    for (const pool of [from, to]) if (!numbers.has(pool)) numbers.set(pool, numbers.size)
  const keyOf = ({ from, to }: Declaration) =>
    [numbers.get(from) ?? 0, numbers.get(to) ?? 0].toSorted((a, b) => a - b).join(' ')

  const merged = new Map<string, FoundPairing>()
  const different = new Set<string>()
  for (const declaration of declarations) {
    const { from, to, terms } = declaration
    const key = keyOf(declaration)
    const known = merged.get(key)
    if (!known) {
      merged.set(key, { pools: [from, to], ...terms, declaredBy: [from] })
      continue
    }
    if (!agree(known, terms))
      different.add(`${known.pools[0].cluster.fqdn} and ${known.pools[1].cluster.fqdn}`)
    if (!known.declaredBy.includes(from))
      merged.set(key, { ...known, declaredBy: [...known.declaredBy, from] })
  }
  return { pairings: [...merged.values()], different: [...different] }
}

function agree(a: Terms, b: Terms): boolean {
  return (
    a.voiceFailover === b.voiceFailover &&
    a.failureDetection === b.failureDetection &&
    a.failback === b.failback
  )
}

/** Backup services that join two pools without a pairing: the pairing is only half in the file. */
function notesOnBackupServices(
  joined: Joined,
  frontEnds: readonly FrontEnd[],
  byService: ReadonlyMap<Service, FrontEnd>,
  pairings: readonly FoundPairing[],
): ImportNote[] {
  const partners = new Map<FrontEnd, Set<FrontEnd>>()
  const link = (one: FrontEnd, other: FrontEnd) =>
    partners.set(one, (partners.get(one) ?? new Set()).add(other))
  for (const { pools } of pairings) {
    link(pools[0], pools[1])
    link(pools[1], pools[0])
  }
  const unpaired = frontEnds.filter((frontEnd) =>
    frontEnd.services
      .filter((service) => hasRole(service, 'BackupService'))
      .flatMap(({ dependencies }) => dependencies)
      .map((dependency) => joined.targetOf(dependency))
      .some((target) => {
        const other = target && hasRole(target, 'BackupService') ? byService.get(target) : undefined
        return other !== undefined && other !== frontEnd && !partners.get(frontEnd)?.has(other)
      }),
  )
  return noteOn(
    'unusual',
    unpaired.map(({ cluster }) => cluster.fqdn),
    (names) =>
      `Pools whose backup service works with another pool although neither names the other as its backup; they were not paired: ${names}.`,
  )
}
