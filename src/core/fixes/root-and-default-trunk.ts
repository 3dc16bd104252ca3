import { addTrunk } from '../edit/add-trunk.ts'
import { change } from '../edit/change.ts'
import type { TopologyDocument } from '../model/document.ts'
import { isIpAddress } from '../model/fqdn.ts'
import type { PstnGateway, Trunk } from '../model/role.ts'
import { findTrunk, type Topology } from '../model/topology.ts'
import { rootAndDefaultTrunk } from '../rules/root-and-default-trunk.ts'
import { fullName } from '../words/words.ts'
import { freshTrunk } from '../vocabulary/trunk.ts'
import type { Fix, FixesOf } from './fix.ts'
import { endAt, mediationServersFor, trunksOf } from './mediation-servers.ts'
import { rolesMeant, targetsOfKind } from './targets.ts'

/** How many trunks or Mediation Servers are offered. */
const offered = 5

/** ROUTE-004: a root trunk to one of the Mediation Servers, or one of the trunks as the default. */
export const rootAndDefaultTrunkFixes: FixesOf = {
  rule: rootAndDefaultTrunk.id,
  of(doc, finding) {
    const [gateway] = rolesMeant(doc, finding, 'gateway')
    if (finding.field === 'trunks') return gateway ? addRoot(doc.topology, gateway) : []
    return makeDefault(targetsOfKind(doc, finding, 'trunk').map(({ trunk }) => trunk))
  },
}

/** Certain where there is one Mediation Server only. */
function addRoot(topology: Topology, gateway: PstnGateway): Fix[] {
  const root = freshTrunk(gateway.fqdn, isIpAddress(gateway.fqdn) ? 'tcp' : 'tls')
  const ends = mediationServersFor(topology, gateway.id).flatMap((server) => {
    const end = endAt(topology, server, { ...root, id: null })
    return end ? [{ server, end }] : []
  })
  return ends.slice(0, offered).map(({ server, end }) => ({
    title: `Add the root trunk of ${fullName(gateway.fqdn)} to ${fullName(server.fqdn)}, port ${end.mediationPort}`,
    certain: ends.length === 1,
    apply: (doc) => addTrunk.apply(doc, { gateway: gateway.id, trunk: { ...root, ...end } }),
  }))
}

/** Certain where there is one trunk only. */
function makeDefault(trunks: readonly Trunk[]): Fix[] {
  return trunks.slice(0, offered).map(({ id, name }) => ({
    title: `Make ${fullName(name)} the default trunk`,
    certain: trunks.length === 1,
    apply: (doc) => withDefault(doc, id),
  }))
}

/** One default among the trunks of the Mediation Server that the trunk leads to. */
function withDefault(doc: TopologyDocument, wanted: Trunk['id']): TopologyDocument {
  const server = findTrunk(doc.topology, wanted)?.trunk.mediation ?? null
  if (server === null) return doc
  return trunksOf(doc.topology, server).reduce(
    (changing, { trunk: { id } }) =>
      change.apply(changing, { kind: 'trunk', id, fields: { isDefault: id === wanted } }),
    doc,
  )
}
