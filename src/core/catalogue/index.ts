import { allRuleFacts } from '../check/rule-facts.ts'
import type { RuleFacts } from '../rules/rule.ts'
import { capacityLaws } from './capacity.ts'
import { drillLaws } from './drills.ts'
import type { CatalogueEntry } from './entry.ts'
import { fileStoreLaws } from './file-stores.ts'
import { managementStoreLaws } from './management-store.ts'
import { nameLaws } from './names.ts'
import { pairLaws } from './pairs.ts'
import { poolLaws } from './pools.ts'
import { publishingLaws } from './publishing.ts'
import { registrarLaws } from './registrar.ts'
import { edgeLaws, routeLaws } from './roles.ts'
import { sqlLaws } from './sql.ts'

/** The groups that ids start with, in order, by name. The last three are our own. */
export const groups = {
  PAIR: 'Pool pairing',
  REG: 'Backup Registrars and voice intervals',
  POOL: 'Pools and quorum',
  CAP: 'Capacity',
  SQL: 'Back End',
  FILE: 'File stores',
  CMS: 'Central Management store',
  NAME: 'Names and URLs',
  SITE: 'Sites',
  EDGE: 'Edge pools',
  ROUTE: 'Next hops, gateways and trunks',
  ROLE: 'Server roles',
  PUB: 'Publishing',
  DRILL: 'Failover, failback and patching',
  REF: 'References',
  VER: 'Product versions',
  OVR: 'Overrides',
} as const satisfies Readonly<Record<string, string>>

/** What an id of the catalogue starts with, such as `PAIR`. */
export type Group = keyof typeof groups

/** The groups in the order of the catalogue. */
export const groupOrder: readonly Group[] = Object.keys(groups).filter(isGroup)

/** Every law by group and number: those that a rule judges, and those that none does, with the reason. */
export const catalogue: readonly CatalogueEntry[] = [
  ...allRuleFacts.map(entryOfRule),
  ...pairLaws,
  ...registrarLaws,
  ...poolLaws,
  ...capacityLaws,
  ...sqlLaws,
  ...fileStoreLaws,
  ...managementStoreLaws,
  ...nameLaws,
  ...edgeLaws,
  ...routeLaws,
  ...publishingLaws,
  ...drillLaws,
].toSorted((a, b) => placeOf(a.id) - placeOf(b.id))

const byId = new Map(catalogue.map((entry) => [entry.id, entry]))

/** The law with this id, as it is written in the catalogue; `undefined` for none. */
export function entryOf(id: string): CatalogueEntry | undefined {
  return byId.get(id)
}

/** The group of an id, or `null` where it has none of ours. */
export function groupOf(id: string): Group | null {
  const group = id.split('-', 1)[0] ?? ''
  return isGroup(group) ? group : null
}

function isGroup(text: string): text is Group {
  return Object.hasOwn(groups, text)
}

function entryOfRule({ id, severity, law, source, basis, topologyBuilder }: RuleFacts): CatalogueEntry {
  return { id, severity, law, source, basis, topologyBuilder, state: { kind: 'checked', by: null } }
}

/** A number to sort by: the group first, then the number within it. */
function placeOf(id: string): number {
  const group = groupOf(id)
  return (group === null ? groupOrder.length : groupOrder.indexOf(group)) * 1000 + Number(id.split('-')[1])
}
