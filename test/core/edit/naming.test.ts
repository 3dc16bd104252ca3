import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domainForNewNames, namesInUse, nextName, nextServerName } from '../../../src/core/edit/naming.ts'
import { anyName } from '../../support/arbitrary-names.ts'
import { anyTopology } from '../../support/arbitrary.ts'
import { director, edge, gateway, trunk, videoGateway } from '../../../src/core/examples/roles.ts'
import {
  alwaysOn,
  failoverCluster,
  mirrored,
  pool,
  site,
  topology,
} from '../../../src/core/examples/notation.ts'

const taken = (...names: string[]) => new Set(names)

describe('the domain for new names', () => {
  it('is that of the first pool', () => {
    const given = topology(
      site(1, 'London', pool(2, 'a.fabrikam.com')),
      site(3, 'Dublin', pool(4, 'b.x.com')),
    )
    expect(domainForNewNames(given)).toBe('fabrikam.com')
  })

  it('passes over a pool with a short name', () => {
    const short = pool(2, 'a')
    const given = topology(
      site(1, 'London', { ...short, pool: { ...short.pool, fqdn: 'a' } }, pool(4, 'b.x.com')),
    )
    expect(domainForNewNames(given)).toBe('x.com')
  })

  it('is the SIP domain where there is no pool, and one to begin with where there is none', () => {
    expect(domainForNewNames(topology({ sipDomain: 'fabrikam.com' }))).toBe('fabrikam.com')
    expect(domainForNewNames(topology({ sipDomain: '' }))).toBe('contoso.com')
  })
})

describe('the next name', () => {
  it.each([
    ['fe01.contoso.com', 'fe02.contoso.com'],
    ['fe9', 'fe10'],
    ['fe009', 'fe010'],
    ['fe99.contoso.com', 'fe100.contoso.com'],
    ['fe.contoso.com', 'fe01.contoso.com'],
    ['2fe.contoso.com', '2fe01.contoso.com'],
    ['', '01'],
  ])('after %s is %s', (name, next) => {
    expect(nextName(name, taken())).toBe(next)
  })

  it('passes over what is in use, in upper and lower case', () => {
    expect(nextName('FE01.contoso.com', taken('fe02.contoso.com', 'fe03.contoso.com'))).toBe(
      'FE04.contoso.com',
    )
  })

  it('counts on after a number that no computer can count exactly', () => {
    const first = nextName('fe99999999999999999999', taken())
    expect(nextName('fe99999999999999999999', taken(first))).not.toBe(first)
  })

  it('is never the name itself and never in use', () => {
    fc.assert(
      fc.property(anyName, fc.nat({ max: 20 }), (name, more) => {
        const known = new Set([name.toLowerCase()])
        for (let i = 0; i <= more; i++) {
          const next = nextName(name, known)
          expect(known).not.toContain(next.toLowerCase())
          known.add(next.toLowerCase())
        }
      }),
    )
  })
})

describe('the names in use', () => {
  it('are those of pools, servers, file stores and every computer of the SQL Server stores, in lower case', () => {
    const given = topology(
      site(
        1,
        'London',
        pool(2, 'LDN-pool', { servers: 1, store: mirrored(290, 'Db1', 'db2', 'db3'), share: null }),
        pool(3, 'dub-pool', { servers: 0 }),
        pool(4, 'ag-pool', {
          servers: 0,
          share: null,
          store: alwaysOn(490, 'listener', ['node1', 'Node2']),
        }),
        pool(5, 'fc-pool', {
          servers: 0,
          share: null,
          store: failoverCluster(590, 'network', ['node3', 'node4']),
        }),
      ),
    )
    expect([...namesInUse(given)].toSorted()).toEqual([
      'ag-pool.contoso.com',
      'db1.contoso.com',
      'db2.contoso.com',
      'db3.contoso.com',
      'dub-pool-fs01.contoso.com',
      'dub-pool-sql01.contoso.com',
      'dub-pool.contoso.com',
      'fc-pool.contoso.com',
      'ldn-pool-fe01.contoso.com',
      'ldn-pool.contoso.com',
      'listener.contoso.com',
      'network.contoso.com',
      'node1.contoso.com',
      'node2.contoso.com',
      'node3.contoso.com',
      'node4.contoso.com',
    ])
  })
})

describe('the names in use by other roles', () => {
  it('are those of the roles, their computers and trunks, in lower case', () => {
    const given = topology(
      site(
        1,
        'London',
        edge(4, 'Edge-Pool', { servers: 2 }),
        gateway(5, 'gw', { servers: 0, trunks: [trunk(6, 'GW'), trunk(7, 'gw-Second')] }),
        videoGateway(8, 'vgw', {
          servers: 0,
          trunk: {
            name: 'Video.contoso.com',
            gatewayPort: 5060,
            protocol: 'tcp',
            interop: null,
            interopPort: 6000,
          },
        }),
        videoGateway(9, 'plain', { servers: 0 }),
      ),
    )
    expect([...namesInUse(given)].toSorted()).toEqual([
      'edge-pool.contoso.com',
      'edge-pool01.contoso.com',
      'edge-pool02.contoso.com',
      'gw-second.contoso.com',
      'gw.contoso.com',
      'plain.contoso.com',
      'vgw.contoso.com',
      'video.contoso.com',
    ])
  })
})

describe('the name of the next server', () => {
  it('continues the last computer of another role', () => {
    const given = topology(site(1, 'London', director(4, 'dir01'), edge(5, 'dir02')))
    expect(nextServerName(given, given.sites[0]!.roles[0]!)).toBe('dir03.contoso.com')
  })

  it.each([
    ['ldn-edgepool', 'ldn-edge01.contoso.com'],
    ['ldn-edge-pool02', 'ldn-edge01.contoso.com'],
    ['pool', 'pool01.contoso.com'],
    ['ldn-edge', 'ldn-edge01.contoso.com'],
  ])('starts from the name of the role %s', (name, first) => {
    const given = topology(site(1, 'London', edge(4, name, { servers: 0 })))
    expect(nextServerName(given, given.sites[0]!.roles[0]!)).toBe(first)
  })

  it('continues the last one', () => {
    const given = topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 3 })))
    expect(nextServerName(given, given.sites[0]!.pools[0]!)).toBe('ldn-pool-fe04.contoso.com')
  })

  it.each([
    ['ldn-pool.contoso.com', 'ldn-fe01.contoso.com'],
    ['ldn-POOL02.contoso.com', 'ldn-fe01.contoso.com'],
    ['pool01.contoso.com', 'pool-fe01.contoso.com'],
    ['frontends.contoso.com', 'frontends-fe01.contoso.com'],
  ])('starts from the name of the pool %s', (fqdn, first) => {
    const given = topology(site(1, 'London', pool(2, fqdn, { servers: 0 })))
    expect(nextServerName(given, given.sites[0]!.pools[0]!)).toBe(first)
  })

  it('has no domain where the pool has none', () => {
    const short = { ...pool(2, 'ldn-pool', { servers: 0 }).pool, fqdn: 'ldn-pool' }
    expect(nextServerName(topology(), short)).toBe('ldn-fe01')
  })

  it('is in use nowhere', () => {
    fc.assert(
      fc.property(anyTopology, (given) => {
        for (const site of given.sites)
          for (const pool of site.pools)
            expect(namesInUse(given)).not.toContain(nextServerName(given, pool).toLowerCase())
      }),
    )
  })
})
