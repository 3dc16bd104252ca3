import { placeManagementStore } from '../edit/place-management-store.ts'
import { poolsOf } from '../model/topology.ts'
import { managementStoreChosen } from '../rules/management-store-chosen.ts'
import { fullName } from '../words/words.ts'
import type { FixesOf } from './fix.ts'

/** How many pools are offered. */
const offered = 5

/** CMS-001: each pool, Enterprise Edition first. Certain where there is only one pool: it can be nowhere else. */
export const managementStoreChosenFixes: FixesOf = {
  rule: managementStoreChosen.id,
  of({ topology }) {
    if (topology.managementStore !== null) return []
    const pools = poolsOf(topology)
    const enterprise = pools.filter(({ edition }) => edition === 'enterprise')
    return [...new Set([...enterprise, ...pools])].slice(0, offered).map(({ id, fqdn }) => ({
      title: `Place the Central Management store on ${fullName(fqdn)}`,
      certain: pools.length === 1,
      apply: (doc) => placeManagementStore.apply(doc, { pool: id }),
    }))
  },
}
