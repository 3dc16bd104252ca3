import { change } from '../edit/change.ts'
import { rename } from '../edit/rename.ts'
import type { TopologyDocument } from '../model/document.ts'
import type { Id } from '../model/id.ts'
import type { SqlAvailability, SqlInstance } from '../model/store.ts'
import { everything, find, idOf } from '../model/topology.ts'
import { fqdnsOf } from '../rules/names.ts'
import { sameName } from '../words/words.ts'
import type { Finding } from '../rules/rule.ts'

/**
 * Gives a name another spelling wherever it stands: in pools, servers and stores, mirrors and witnesses among them. The
 * same document where nothing is called so.
 */
export function renameComputer(doc: TopologyDocument, from: string, to: string): TopologyDocument {
  const bearers = [...everything(doc.topology)].filter((found) =>
    fqdnsOf(found).some((fqdn) => sameName(fqdn, from)),
  )
  return bearers.map(idOf).reduce((renaming, id) => renameOn(renaming, id, from, to), doc)
}

/** Gives one thing another name in the place of this one; of a SQL Server store every computer of that name. */
export function renameOn(doc: TopologyDocument, id: Id, from: string, to: string): TopologyDocument {
  const found = find(doc.topology, id)
  if (!found || !fqdnsOf(found).some((fqdn) => sameName(fqdn, from))) return doc
  if (found.kind !== 'sql') return rename.apply(doc, { id, name: to })
  const renamed = (fqdn: string) => (sameName(fqdn, from) ? to : fqdn)
  const availability = withNames(found.sqlStore.availability, renamed)
  return change.apply(doc, { kind: 'sql', id: found.sqlStore.id, fields: { availability } })
}

/** The names that every target of a finding bears, that its message says, and that break the law. */
export function namesMeant(
  doc: TopologyDocument,
  { targets, message }: Finding,
  breaks: (fqdn: string) => boolean,
): readonly string[] {
  const [first, ...rest] = targets.flatMap((id) => {
    const found = find(doc.topology, id)
    return found ? [fqdnsOf(found)] : []
  })
  const shared = first?.filter((name) => rest.every((names) => names.includes(name))) ?? []
  return [...new Set(shared)].filter((name) => name !== '' && message.includes(name) && breaks(name))
}

function withNames(a: SqlAvailability, renamed: (fqdn: string) => string): SqlAvailability {
  const on = (instance: SqlInstance): SqlInstance => ({ ...instance, fqdn: renamed(instance.fqdn) })
  switch (a.kind) {
    case 'single':
      return { ...a, primary: on(a.primary) }
    case 'mirrored':
      return { ...a, primary: on(a.primary), mirror: on(a.mirror), witness: a.witness && on(a.witness) }
    case 'alwaysOn':
      return {
        ...a,
        listener: on(a.listener),
        primary: renamed(a.primary),
        secondaries: a.secondaries.map(renamed),
      }
    case 'failoverCluster':
      return {
        ...a,
        networkName: on(a.networkName),
        primary: a.primary === null ? null : renamed(a.primary),
        others: a.others.map(renamed),
      }
  }
}
