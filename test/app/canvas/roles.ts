import type { RoleKind } from '../../../src/core/model/id.ts'
import { makeId } from '../../../src/core/model/id.ts'
import type { RoleWith, Trunk } from '../../../src/core/model/role.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { branchSite, fqdn, pool, site, sql, topology } from '../../../src/core/examples/notation.ts'
import { vocabularyOf } from '../../../src/core/vocabulary/roles.ts'

/** A role with the defaults of Topology Builder; its computers (its own name alone by default) have the ids 100·n + 1, … */
export function role<K extends RoleKind>(
  kind: K,
  n: number,
  name: string,
  facts: Partial<RoleWith<K>> = {},
  computers: readonly string[] = [name],
): RoleWith<K> {
  const fresh = vocabularyOf(kind).fresh(fqdn(name), '2015')
  const [like] = fresh.servers
  const servers = computers.map((computer, i) => ({
    ...like!,
    id: makeId('server', 100 * n + i + 1),
    fqdn: fqdn(computer),
  }))
  return { ...fresh, id: makeId(kind, n), servers, ...facts }
}

/** A trunk to a Mediation Server. */
export const trunk = (n: number, name: string, mediation: Trunk['mediation']): Trunk => ({
  id: makeId('trunk', n),
  name,
  gatewayPort: 5061,
  protocol: 'tls',
  mediation,
  mediationPort: 5067,
  isDefault: false,
})

/** London with a role of most kinds, its branch site Reading, and Cork, whose central site is not known. */
export function wholeVocabulary(): Topology {
  const gateway = role('gateway', 15, 'ldn-gw', {
    trunks: [trunk(50, 'ldn-gw.contoso.com', 'mediation:11'), trunk(51, 'second', 'mediation:11')],
  })
  const cork = branchSite(8, 'Cork', 1, role('appliance', 22, 'crk-sba'))
  return topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool', { edgePool: 'edge:10', servers: 1 }),
      sql(80, 'ldn-sqlchat'),
      role('edge', 10, 'ldn-edge', { federation: true, nextHop: 'pool:2' }, ['ldn-edge01', 'ldn-edge02']),
      role('mediation', 11, 'ldn-med', { nextHop: 'pool:2', edgePool: 'edge:10' }),
      role('chat', 12, 'ldn-chat', { nextHop: 'pool:2', store: 'sql:80' }),
      role('director', 9, 'ldn-dir'),
      gateway,
      role('webapps', 16, 'ldn-owas'),
      role('other', 18, 'ldn-odd', { services: ['Provisioning'] }),
    ),
    branchSite(
      6,
      'Reading',
      1,
      role('appliance', 20, 'rdg-sba', { pool: 'pool:2' }),
      role('gateway', 21, '10.20.30.40', { trunks: [trunk(53, 'rdg', 'appliance:20')] }),
    ),
    { ...cork, branch: { of: null } },
  )
}

/** Ids as they are compared: in order. */
export const inOrder = (ids: Iterable<string>): string[] => [...ids].toSorted()
