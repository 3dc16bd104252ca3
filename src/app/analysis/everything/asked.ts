import type { Asked } from '#core/analyze/deployment.ts'
import type { Question, Settings, Subject } from '#core/analyze/question.ts'
import type { PoolId } from '#core/model/id.ts'
import { findPairing, findPool, poolsOf, type Topology } from '#core/model/topology.ts'
import { computerName } from '#core/model/fqdn.ts'
import { fullName } from '#core/words/words.ts'
import type { Whom } from '../../store/analysis-view.ts'
import { analysisText, type AskedKey } from '../../text/analysis.ts'

/** A key of `Whom` that two equal ones share. */
export function keyOf(whom: Whom): string {
  return whom.kind === 'deployment' ? 'deployment' : whom.kind === 'pool' ? whom.pool : whom.pairing
}

/** What an analysis is about, as a title says it. */
export function nameOfWhom(topology: Topology, whom: Whom): string {
  if (whom.kind === 'deployment') return analysisText.subject.deployment
  const [a = '', b] = poolsOfWhom(topology, whom).map(({ fqdn }) => fullName(fqdn))
  return b === undefined ? a : analysisText.subject.pair(computerName(a) || a, computerName(b) || b)
}

/** The pools that it is about. */
export function poolsOfWhom(topology: Topology, whom: Whom): ReturnType<typeof poolsOf> {
  if (whom.kind === 'deployment') return poolsOf(topology)
  const ids = whom.kind === 'pool' ? [whom.pool] : (findPairing(topology, whom.pairing)?.pools ?? [])
  return ids.flatMap((id) => findPool(topology, id) ?? [])
}

/** What users are asked to have; `null` where the question is about the pool itself. */
export function serviceAsked(asked: AskedKey): Asked | null {
  switch (asked) {
    case 'functional':
    case 'start':
      return null
    case 'full-before':
      return { level: 'full', stage: 'before' }
    case 'limited-before':
      return { level: 'limited', stage: 'before' }
    case 'full-after':
      return { level: 'full', stage: 'after' }
    case 'limited-after':
      return { level: 'limited', stage: 'after' }
  }
}

/** The questions that can be asked of it: whether it is functional or could start is asked of one pool alone. */
export function questionsFor(whom: Whom): readonly AskedKey[] {
  const ofUsers = ['full-before', 'limited-before', 'full-after', 'limited-after'] as const
  return whom.kind === 'pool' ? ['functional', 'start', ...ofUsers] : ofUsers
}

/** The question that was chosen, where it can be asked; else the one that comes nearest. */
export function askable(whom: Whom, asked: AskedKey): AskedKey {
  return questionsFor(whom).includes(asked) ? asked : 'limited-after'
}

/**
 * The question in the terms of the core, and the deployment that it is asked of: of a pair it is asked whether everyone is
 * served in a deployment that has no other pools.
 */
export function putTo(
  topology: Topology,
  settings: Settings,
  whom: Whom,
  asked: AskedKey,
): { readonly subject: Subject; readonly question: Question } | null {
  const service = serviceAsked(asked)
  if (whom.kind === 'pool') {
    const { pool } = whom
    const question: Question = service
      ? { asks: 'service', pool, ...service }
      : { asks: asked === 'start' ? 'start' : 'functional', pool }
    return { subject: { topology, settings }, question }
  }
  if (service === null) return null
  const asIs = whom.kind === 'deployment'
  const about = asIs
    ? topology
    : onlyPools(
        topology,
        poolsOfWhom(topology, whom).map(({ id }) => id),
      )
  return { subject: { topology: about, settings }, question: { asks: 'everyone', ...service } }
}

const narrowed = new WeakMap<Topology, Map<string, Topology>>()

/** The same deployment with these pools alone: sites, stores and links stay. Remembered, so that it keeps its identity. */
export function onlyPools(topology: Topology, pools: readonly PoolId[]): Topology {
  const known = narrowed.get(topology) ?? new Map<string, Topology>()
  narrowed.set(topology, known)
  const key = pools.join(' ')
  const found = known.get(key)
  if (found) return found
  const wanted = new Set(pools)
  const made: Topology = {
    ...topology,
    sites: topology.sites.map((site) => ({ ...site, pools: site.pools.filter(({ id }) => wanted.has(id)) })),
    pairings: topology.pairings.filter(({ pools: both }) => both.every((id) => wanted.has(id))),
  }
  known.set(key, made)
  return made
}
