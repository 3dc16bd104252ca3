import type { TopologyDocument } from '../model/document.ts'
import type { Pool } from '../model/pool.ts'
import { partnerCarriesBoth } from '../rules/partner-carries-both.ts'
import { usersPerFrontEndInReferences, usersPerPool } from '../tables/limits.ts'
import { alternative, type FixesOf } from './fix.ts'
import { growPool } from './grow-pool.ts'
import { pairingOf } from './targets.ts'

/** CAP-008: servers for each pool that cannot serve the users of both, where one pool may serve so many at all. */
export const partnerCarriesBothFixes: FixesOf = {
  rule: partnerCarriesBoth.id,
  of(doc, finding) {
    const found = pairingOf(doc, finding)
    if (!found) return []
    const { pools } = found
    const both = (pools[0].users ?? 0) + (pools[1].users ?? 0)
    const short = pools.filter(({ id }) => finding.targets.includes(id))
    const grown = short.map((pool) => (mayServe(pool, both) ? growPool(doc, pool, serversFor(both)) : []))
    const steps = grown.flat()
    if (steps.length === 0 || steps.length < short.length) return []
    const title = steps
      .map((step, i) => (i === 0 ? step.title : step.title.replace(/^A/, 'a')))
      .join(', and ')
    return [alternative(title, (current) => applied(current, steps))]
  },
}

function mayServe({ version }: Pool, users: number): boolean {
  return version !== 'other' && users <= usersPerPool[version].value
}

function serversFor(users: number): number {
  return Math.ceil(users / usersPerFrontEndInReferences.value)
}

function applied(
  doc: TopologyDocument,
  steps: readonly { apply(doc: TopologyDocument): TopologyDocument }[],
) {
  return steps.reduce((changing, step) => step.apply(changing), doc)
}
