import { describe, expect, it } from 'vitest'
import {
  mirroringNotStated,
  replicationNotStated,
  type SqlAvailability,
} from '../../../src/core/model/store.ts'
import { lossesOf } from '../../../src/core/outage/losses.ts'
import { partsNamed } from '../../../src/core/outage/names.ts'
import {
  branchSite,
  mirrored,
  paired,
  pool,
  site,
  sql,
  standard,
  topology,
} from '../../../src/core/examples/notation.ts'
import { edge } from '../../../src/core/examples/roles.ts'

const at = (fqdn: string, instance = 'rtc') => ({ fqdn, instance })

const primaryDown = (availability: SqlAvailability, ...down: string[]): boolean | string => {
  const built = pool(2, 'ldn', { servers: 2, store: sql(9, 'unused', { availability }) })
  const given = topology(site(1, 'London', built))
  const result = partsNamed(given, down)
  return result.ok
    ? lossesOf(given, built.pool, result.outage).primaryDatabase
    : `unknown: ${result.unknown.join(', ')}`
}

const london = pool(2, 'ldn', { servers: 3 })
const dublin = pool(4, 'dub', { servers: 3 })
const both = topology(site(1, 'London', london), site(3, 'Dublin', dublin))

const serversDown = (of: typeof london, ...names: string[]) => {
  const result = partsNamed(both, names)
  return result.ok
    ? [...lossesOf(both, of.pool, result.outage).servers]
    : `unknown: ${result.unknown.join(', ')}`
}

describe('named losses', () => {
  it('are nothing for no names', () => {
    expect(serversDown(london)).toEqual([])
  })

  it('are the named server, whatever the case of its letters, and only in its pool', () => {
    expect(serversDown(london, 'LDN-fe02.CONTOSO.com')).toEqual(['server:202'])
    expect(serversDown(dublin, 'LDN-fe02.CONTOSO.com')).toEqual([])
  })

  it('are all servers of a named pool', () => {
    expect(serversDown(london, 'ldn.contoso.com')).toEqual(['server:201', 'server:202', 'server:203'])
    expect(serversDown(dublin, 'ldn.contoso.com')).toEqual([])
  })

  it('accept a file server, which no verdict depends on', () => {
    expect(serversDown(london, 'ldn-fs01.contoso.com')).toEqual([])
  })

  it('refuse every name that nothing has, as it was given', () => {
    expect(partsNamed(both, ['ldn.contoso.com', 'Nowhere', 'ldn', ''])).toEqual({
      ok: false,
      unknown: ['Nowhere', 'ldn', ''],
    })
  })

  it('never take a server without a name for the empty name', () => {
    const built = pool(2, 'ldn', { servers: [{ fqdn: '' }, { fqdn: 'fe.contoso.com' }] })
    expect(partsNamed(topology(site(1, 'London', built)), [''])).toEqual({ ok: false, unknown: [''] })
  })

  it('of a Standard Edition server take its server and its database together', () => {
    const built = standard(2, 'ldn-se')
    const given = topology(site(1, 'London', built))
    const result = partsNamed(given, ['ldn-se.contoso.com'])
    expect(result.ok && lossesOf(given, built.pool, result.outage)).toEqual({
      servers: new Set(['server:201']),
      primaryDatabase: true,
    })
  })

  it('leave a pool without a store its missing database', () => {
    const built = pool(2, 'ldn', { store: null })
    const given = topology(site(1, 'London', built))
    const result = partsNamed(given, ['ldn.contoso.com'])
    expect(result.ok && lossesOf(given, built.pool, result.outage).primaryDatabase).toBe(false)
  })
})

describe('named parts', () => {
  const paris = branchSite(7, 'Paris, Île-de-France', 1, edge(8, 'par-edge', { servers: 2 }))
  const linked = topology(
    site(1, 'London', london, standard(6, 'se'), mirrored(95, 'ldn-sql01', 'ldn-sql02')),
    site(3, 'Dublin', dublin),
    paris,
    paired(5, 2, 4),
  )
  const named = (...names: string[]) => {
    const result = partsNamed(linked, names)
    return result.ok ? [...result.outage] : `unknown: ${result.unknown.join(', ')}`
  }

  it('are a site by its name, also of a branch site', () => {
    expect(named('LONDON', 'Paris, Île-de-France')).toEqual(['site:1', 'site:7'])
  })

  it('are a link by its two sites, in either order', () => {
    expect(named('London <-> Dublin')).toEqual(['link:1-3'])
    expect(named('dublin <-> london')).toEqual(['link:1-3'])
    expect(named('London <-> Paris')).toBe('unknown: London <-> Paris')
  })

  it('are the computers of another role by its name or by theirs', () => {
    expect(named('par-edge.contoso.com')).toEqual(['server:801', 'server:802'])
    expect(named('par-edge02.contoso.com')).toEqual(['server:802'])
  })

  it('are every instance on a SQL Server computer, or the one instance', () => {
    expect(named('ldn-sql01.contoso.com')).toEqual(['sql:290/primary', 'sql:95/primary'])
    expect(named('ldn-sql02.contoso.com\\rtc')).toEqual(['sql:95/mirror'])
  })

  it('are a file store by its file server', () => {
    expect(named('ldn-fs01.contoso.com')).toEqual(['file:291'])
  })

  it('on a Standard Edition server are that server', () => {
    expect(named('se.contoso.com')).toEqual(['server:601'])
    expect(named('se.contoso.com\\rtc')).toEqual(['server:601'])
  })

  it('of a pool without servers are none', () => {
    const empty = topology(site(1, 'London', pool(2, 'ldn', { servers: 0 })))
    expect(partsNamed(empty, ['ldn.contoso.com'])).toEqual({ ok: true, outage: new Set() })
  })
})

describe('the primary database', () => {
  it('of a single instance is down with its computer or its instance, not with another instance', () => {
    const single: SqlAvailability = { kind: 'single', primary: at('sql01') }
    expect(primaryDown(single, 'SQL01')).toBe(true)
    expect(primaryDown(single, 'sql01\\RTC')).toBe(true)
    expect(primaryDown(single, 'sql01\\other')).toBe('unknown: sql01\\other')
    expect(primaryDown({ kind: 'single', primary: at('sql01', '') }, 'sql01')).toBe(true)
  })

  it('of a mirror is down with the primary alone', () => {
    const pair: SqlAvailability = {
      kind: 'mirrored',
      primary: at('a'),
      mirror: at('b'),
      witness: at('w'),
      ...mirroringNotStated,
    }
    expect(primaryDown(pair, 'a\\rtc')).toBe(true)
    expect(primaryDown(pair, 'b', 'w', 'b\\rtc', 'w\\rtc')).toBe(false)
    expect(primaryDown({ ...pair, witness: null }, 'b')).toBe(false)
  })

  it('of an AlwaysOn group is down with the listener or the node of the primary replica', () => {
    const alwaysOn: SqlAvailability = {
      kind: 'alwaysOn',
      listener: at('ag'),
      primary: 'n1',
      secondaries: ['n2'],
      ...replicationNotStated,
    }
    expect(primaryDown(alwaysOn, 'ag')).toBe(true)
    expect(primaryDown(alwaysOn, 'ag\\rtc')).toBe(true)
    expect(primaryDown(alwaysOn, 'n1')).toBe(true)
    expect(primaryDown(alwaysOn, 'n2')).toBe(false)
  })

  it('of a failover cluster is down with the network name, or when every known node is', () => {
    const cluster: SqlAvailability = {
      kind: 'failoverCluster',
      networkName: at('cl'),
      primary: 'n1',
      others: ['n2', 'n3'],
    }
    expect(primaryDown(cluster, 'cl\\rtc')).toBe(true)
    expect(primaryDown(cluster, 'n1', 'n2')).toBe(false)
    expect(primaryDown(cluster, 'n2', 'n3')).toBe(false)
    expect(primaryDown(cluster, 'n1', 'n2', 'n3')).toBe(true)
    expect(primaryDown({ ...cluster, others: [] }, 'n1')).toBe(true)
    const unknownNodes: SqlAvailability = { ...cluster, primary: null, others: [] }
    expect(primaryDown(unknownNodes, 'ldn-fe01.contoso.com')).toBe(false)
  })
})
