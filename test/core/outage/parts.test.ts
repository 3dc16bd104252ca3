import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alwaysOn,
  branchSite,
  failoverCluster,
  file,
  mirrored,
  paired,
  pool,
  site,
  standard,
  topology,
} from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'
import { poolsOf } from '../../../src/core/model/topology.ts'
import { backEndLost, fileStoreLost, voteLost } from '../../../src/core/outage/back-end.ts'
import { partsOf } from '../../../src/core/outage/failure.ts'
import {
  allParts,
  findPart,
  isPartId,
  linkBetween,
  partsAround,
  partsIn,
} from '../../../src/core/outage/parts.ts'
import { anyTopology } from '../../support/arbitrary.ts'

const london = pool(2, 'ldn', { servers: 2, store: mirrored(290, 'ldn-sql01', 'ldn-sql02', 'ldn-sql03') })
const dublin = pool(4, 'dub', { servers: 1, store: alwaysOn(490, 'dub-ag', ['dub-n1', 'dub-n2', 'dub-n3']) })
const deployment = topology(
  site(1, 'London', london, standard(6, 'se'), edge(7, 'ldn-edge')),
  site(3, 'Dublin', dublin),
  paired(5, 2, 4),
)

describe('the parts of a deployment', () => {
  it('are its sites with servers, databases, file stores and computers of roles, then the links', () => {
    expect(allParts(deployment).map(({ id, name }) => `${id} ${name}`)).toEqual([
      'site:1 London',
      'server:201 ldn-fe01.contoso.com',
      'server:202 ldn-fe02.contoso.com',
      'server:601 se.contoso.com',
      'sql:290/primary ldn-sql01.contoso.com\\rtc',
      'sql:290/mirror ldn-sql02.contoso.com\\rtc',
      'sql:290/witness ldn-sql03.contoso.com\\rtc',
      'file:291 ldn-fs01.contoso.com',
      'server:701 ldn-edge.contoso.com',
      'site:3 Dublin',
      'server:401 dub-fe01.contoso.com',
      'sql:490/listener dub-ag.contoso.com\\rtc',
      'sql:490/primary dub-n1.contoso.com',
      'sql:490/replica-1 dub-n2.contoso.com',
      'sql:490/replica-2 dub-n3.contoso.com',
      'file:491 dub-fs01.contoso.com',
      'link:1-3 London <-> Dublin',
    ])
  })

  it('are worked out once for a topology', () => {
    expect(allParts(deployment)).toBe(allParts(deployment))
  })

  it('of a failover cluster are its network name and its known nodes', () => {
    const ids = (primary: string | null) =>
      allParts(
        topology(
          site(1, 'L', failoverCluster(9, 'cl', ['n1', 'n2', 'n3'], primary === null ? { primary } : {})),
        ),
      ).map(({ id }) => id)
    expect(ids('n1')).toEqual([
      'site:1',
      'sql:9/network-name',
      'sql:9/primary',
      'sql:9/node-1',
      'sql:9/node-2',
    ])
    expect(ids(null)).toEqual(['site:1', 'sql:9/network-name', 'sql:9/node-1', 'sql:9/node-2'])
  })

  it('do not hold what stands on a Front End Server, whatever the case of its name', () => {
    const own = standard(2, 'SE01.Contoso.com', { share: file(291, 'se01.contoso.com') })
    expect(allParts(topology(site(1, 'L', own))).map(({ id }) => id)).toEqual(['site:1', 'server:201'])
  })

  it('take a store without a name for no server without a name', () => {
    const nameless = pool(2, 'ldn', { servers: [{ fqdn: '' }], share: file(291, '') })
    expect(allParts(topology(site(1, 'L', nameless))).map(({ id }) => id)).toContain('file:291')
  })

  it('hold a link where a pool uses a store of another site, once for each two sites', () => {
    const remote = topology(
      site(1, 'London', pool(2, 'ldn', { store: null, share: file(491, 'dub-fs01') })),
      site(3, 'Dublin', pool(4, 'dub', { store: mirrored(490, 'a', 'b'), share: file(491, 'dub-fs01') })),
      branchSite(8, 'Cork', 3),
      paired(5, 2, 4),
    )
    const moved = {
      ...remote,
      sites: remote.sites.map((one) => (one.id === 'site:1' ? { ...one, fileStores: [] } : one)),
    }
    expect(
      allParts({ ...moved, pairings: [] }).flatMap((part) => (part.kind === 'link' ? [part.id] : [])),
    ).toEqual(['link:1-3'])
    expect(allParts(moved).filter(({ kind }) => kind === 'link')).toHaveLength(1)
  })

  it('are found by id, and by the site they stand in', () => {
    expect(findPart(deployment, 'sql:490/replica-1')).toMatchObject({
      kind: 'database',
      store: 'sql:490',
      role: 'replica-1',
      site: 'site:3',
    })
    expect(findPart(deployment, 'sql:690/primary')).toBeUndefined()
    expect(partsIn(deployment, 'site:1').map(({ id }) => id)).toEqual([
      'server:201',
      'server:202',
      'server:601',
      'sql:290/primary',
      'sql:290/mirror',
      'sql:290/witness',
      'file:291',
      'server:701',
    ])
    expect(partsIn(deployment, 'site:99')).toEqual([])
  })

  it('around a pool are what its service rests on', () => {
    expect(partsAround(deployment, london.pool).map(({ id }) => id)).toEqual([
      'site:1',
      'server:201',
      'server:202',
      'sql:290/primary',
      'sql:290/mirror',
      'sql:290/witness',
      'file:291',
    ])
    const se = poolsOf(deployment).find(({ id }) => id === 'pool:6')
    expect(se && partsAround(deployment, se).map(({ id }) => id)).toEqual(['site:1', 'server:601'])
  })

  it('have ids of their own, and every failure of a pool speaks only of parts around it', () => {
    fc.assert(
      fc.property(anyTopology, (given) => {
        const ids = allParts(given).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.every((id) => isPartId(id) && findPart(given, id)?.id === id)).toBe(true)
        for (const one of poolsOf(given)) {
          const around = new Set(partsAround(given, one).map(({ id }) => id))
          for (const lost of [
            voteLost(given, one),
            backEndLost(given, one, 'before'),
            backEndLost(given, one, 'after'),
            fileStoreLost(given, one),
          ])
            for (const part of partsOf(lost)) expect(around).toContain(part)
        }
      }),
    )
  })
})

describe('the id of a link', () => {
  it('has the lower number first, whichever site is named first', () => {
    expect(linkBetween('site:10', 'site:9')).toBe('link:9-10')
    expect(linkBetween('site:9', 'site:10')).toBe('link:9-10')
  })
})

describe('the id of a part', () => {
  it.each([
    'server:1',
    'file:2',
    'site:3',
    'link:1-3',
    'sql:9/mirror',
    'sql:9/replica-12',
    'sql:9/network-name',
  ])('has the form of %s', (text) => expect(isPartId(text)).toBe(true))

  it.each([
    '',
    'pool:1',
    'sql:9',
    'sql:9/',
    'sql:9/replica',
    'sql:9/other',
    'link:1',
    'server:x',
    ' site:1',
    'site:1\n',
  ])('has not the form of %j', (text) => expect(isPartId(text)).toBe(false))
})
