import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mirrored, paired, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { poolsOf } from '../../../src/core/model/topology.ts'
import { downBecause, isDown, lossesOf } from '../../../src/core/outage/losses.ts'
import { noOutage, type PartId } from '../../../src/core/outage/part.ts'
import { allParts } from '../../../src/core/outage/parts.ts'
import { noLosses } from '../../../src/core/quorum/verdict.ts'

const london = pool(2, 'ldn', { servers: 2, store: mirrored(290, 'sql01', 'sql02') })
const se = standard(6, 'se')
const deployment = topology(
  site(1, 'London', london, se),
  site(3, 'Dublin', pool(4, 'dub', { servers: 2 })),
  paired(5, 2, 4),
)

describe('what an outage takes from a pool', () => {
  const losses = (...down: PartId[]) => {
    const { servers, primaryDatabase } = lossesOf(deployment, london.pool, new Set(down))
    return [...servers, ...(primaryDatabase ? ['database'] : [])]
  }

  it('is nothing while nothing is off', () => {
    expect(lossesOf(deployment, london.pool, noOutage)).toEqual(noLosses)
  })

  it('is its own servers and its primary database, not those of others', () => {
    expect(losses('server:202', 'server:401', 'sql:490/primary')).toEqual(['server:202'])
    expect(losses('sql:290/primary')).toEqual(['database'])
    expect(losses('sql:290/mirror', 'file:291', 'link:1-3')).toEqual([])
  })

  it('is everything with its site', () => {
    expect(losses('site:1')).toEqual(['server:201', 'server:202', 'database'])
    expect(losses('site:3')).toEqual([])
  })

  it('never gets less by switching off more', () => {
    const ids = allParts(deployment).map(({ id }) => id)
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), (some, more) => {
        for (const of of poolsOf(deployment)) {
          const before = lossesOf(deployment, of, new Set(some))
          const after = lossesOf(deployment, of, new Set([...some, ...more]))
          expect([...before.servers].every((id) => after.servers.has(id))).toBe(true)
          expect(after.primaryDatabase || !before.primaryDatabase).toBe(true)
        }
      }),
    )
  })
})

describe('why something is down', () => {
  const because = (id: PartId, ...down: PartId[]) => downBecause(deployment, new Set(down), id)

  it('is itself before its site', () => {
    expect(because('server:201', 'server:201', 'site:1')).toBe('itself')
    expect(because('server:201', 'site:1')).toBe('site')
    expect(because('server:201', 'site:3', 'server:202')).toBeNull()
  })

  it('is itself for sites and links, which stand in no site', () => {
    expect(because('site:1', 'site:1')).toBe('itself')
    expect(because('link:1-3', 'site:1')).toBeNull()
    expect(because('link:1-3', 'link:1-3')).toBe('itself')
  })

  it('is the computer for what stands on a Front End Server', () => {
    expect(because('sql:690/primary', 'server:601')).toBe('computer')
    expect(because('file:691', 'server:601')).toBe('computer')
    expect(because('file:691', 'site:1')).toBe('site')
    expect(because('file:691', 'server:201')).toBeNull()
  })

  it('is nothing for what the topology does not hold', () => {
    expect(because('server:999', 'site:1')).toBeNull()
    expect(isDown(deployment, new Set(['site:1']), 'server:999')).toBe(false)
  })

  it('makes it down', () => {
    expect(isDown(deployment, new Set(['site:1']), 'sql:290/mirror')).toBe(true)
    expect(isDown(deployment, noOutage, 'sql:290/mirror')).toBe(false)
  })
})
