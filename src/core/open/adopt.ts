import { assemble } from '../merge/assemble.ts'
import { stepsBetween, type Step } from '../merge/steps.ts'
import { underOpenIds } from '../merge/under-open-ids.ts'
import type { TopologyDocument } from '../model/document.ts'
import { kindOf, type Id } from '../model/id.ts'
import { featuresNotStated } from '../model/pool.ts'
import { find, type Topology, type UnresolvedReference } from '../model/topology.ts'
import { recognised, wasHeld } from './recognise.ts'

/**
 * A document that was imported before format version 3, with what only that version can hold as its original file says
 * it: roles, branch sites, features, associations, addresses and so on, and the links of everything. What the older
 * versions held stays as it is, so that what was deleted, renamed or changed stays so. What was published is completed in
 * the same way, because nobody has added any of it since; its fingerprint remains that of its publication. `fresh` is the
 * original file read again.
 */
export function withOriginal(doc: TopologyDocument, fresh: TopologyDocument): TopologyDocument {
  if (!doc.origin) return doc
  const original = underOpenIds(doc, fresh, recognised(doc, fresh))
  const topology = completed(doc.topology, original.topology)
  const links = Object.entries(original.origin?.links ?? {}).filter(
    ([id]) => find(topology, id as Id), // keys of a record of ids
  )
  return {
    ...doc,
    topology,
    published: doc.published && {
      ...doc.published,
      topology: completed(doc.published.topology, original.topology),
    },
    origin: { ...doc.origin, links: Object.fromEntries(links) },
    nextId: original.nextId,
  }
}

function completed(topology: Topology, original: Topology): Topology {
  const steps = stepsBetween(topology, original)
  const isHeld = wasHeld(original)
  const named = namedAnew(steps)
  const taken = steps.flatMap((step): Step[] => {
    const { deed } = step
    switch (deed.does) {
      case 'add':
        return isHeld(deed.thing) ? [] : [step]
      case 'change': {
        const fields = deed.fields.filter((field) => isNew(deed.thing, field))
        const isElsewhere = deed.thing !== null && isRenamedShare(deed.thing, topology, original)
        return fields.length === 0 || isElsewhere ? [] : [{ ...step, deed: { ...deed, fields } }]
      }
      case 'add-unresolved': {
        const { from, relation } = deed.reference
        const isTaken = !isHeld(from) || newOfSites.has(relation) || named.has(wordsOf(deed.reference))
        return isTaken ? [step] : []
      }
      case 'drop-unresolved':
        return deed.reference.relation === 'other' && named.has(wordsOf(deed.reference)) ? [step] : []
      default:
        return []
    }
  })
  return assemble(topology, original, taken)
}

/** What the file says of the namespace does not hold for another host. */
function isRenamedShare(thing: Id, topology: Topology, original: Topology): boolean {
  const [ours, theirs] = [find(topology, thing), find(original, thing)]
  return ours?.kind === 'file' && theirs?.kind === 'file' && ours.fileStore.fqdn !== theirs.fileStore.fqdn
}

const newFields: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  deployment: new Set(['simpleUrls']),
  site: new Set(['federationRoute', 'defaultChat']),
  pool: new Set(Object.keys(featuresNotStated)),
  server: new Set(['addresses']),
  file: new Set(['dfs']),
}

function isNew(thing: Id | null, field: string): boolean {
  return newFields[thing === null ? 'deployment' : kindOf(thing)]?.has(field) ?? false
}

/** The relations of a site's settings, which no reference had before. */
const newOfSites: ReadonlySet<string> = new Set<UnresolvedReference['relation']>([
  'federation route',
  'default Persistent Chat pool',
])

/** The references that had no relation of their own before: `other` then, and what they are today. */
function namedAnew(steps: readonly Step[]): ReadonlySet<string> {
  const come = new Set<string>()
  const gone = new Set<string>()
  for (const { deed } of steps) {
    if (deed.does === 'add-unresolved') come.add(wordsOf(deed.reference))
    if (deed.does === 'drop-unresolved' && deed.reference.relation === 'other')
      gone.add(wordsOf(deed.reference))
  }
  return new Set([...come].filter((words) => gone.has(words)))
}

function wordsOf({ from, reference }: UnresolvedReference): string {
  return `${from} ${reference}`
}
