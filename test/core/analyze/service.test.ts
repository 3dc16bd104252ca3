import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serviceIn, serviceLost } from '../../../src/core/analyze/service.ts'
import { mirrored, paired, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import { findPool, poolsOf, type Topology } from '../../../src/core/model/topology.ts'
import { fails } from '../../../src/core/outage/failure.ts'
import type { PartId } from '../../../src/core/outage/part.ts'
import { documentedReading } from '../../../src/core/quorum/reading.ts'
import { anyOutage, anyReading, anySmallPair } from '../../support/arbitrary-outage.ts'
import { anyTopology } from '../../support/arbitrary.ts'
import { servedIn } from '../../support/served.ts'

const anyCase = fc
  .oneof(anyTopology, anySmallPair)
  .chain((given) => fc.record({ given: fc.constant(given), reading: anyReading, outage: anyOutage(given) }))

const served = (given: Topology, n: number, ...off: readonly PartId[]) =>
  serviceIn(given, findPool(given, `pool:${n}`)!, new Set(off), documentedReading)

describe('how the users of a pool are served', () => {
  it('is what the plain account says, before and after failover, in any outage', () => {
    fc.assert(
      fc.property(anyCase, ({ given, reading, outage }) => {
        for (const one of poolsOf(given)) {
          const { before, after } = serviceIn(given, one, outage, reading)
          const plain = (stage: 'before' | 'after') => servedIn(given, one, outage, reading, stage)
          const bare = one.servers.length > 0 && plain('before') !== null && plain('after') !== null
          if (bare) expect({ before, after }).toEqual({ before: plain('before'), after: plain('after') })
        }
      }),
      { numRuns: 600 },
    )
  })

  it('agrees with when service is lost', () => {
    fc.assert(
      fc.property(anyCase, ({ given, reading, outage }) => {
        for (const one of poolsOf(given)) {
          const state = serviceIn(given, one, outage, reading)
          for (const stage of ['before', 'after'] as const) {
            const lost = (level: 'full' | 'limited', silence: 'holds' | 'fails') =>
              serviceLost(given, one, level, stage, reading, silence)
            const [full, worse] = [lost('full', 'holds'), lost('full', 'fails')]
            const limited = lost('limited', 'holds')
            if (!full || !worse || !limited) continue
            expect(state[stage] === 'full').toBe(!fails(worse, outage))
            expect(state[stage] === 'none').toBe(fails(limited, outage))
            if (fails(full, outage)) expect(state[stage]).not.toBe('full')
          }
        }
      }),
    )
  })

  it('is full while everything runs, and goes to the partner when the site is lost', () => {
    const given = soundPair()
    expect(served(given, 2)).toEqual({
      before: 'full',
      after: 'full',
      reasons: [{ text: 'ldn-pool.contoso.com is functional.', basis: 'documented' }],
    })
    const lost = served(given, 2, 'site:1')
    expect(lost).toMatchObject({ before: 'limited', after: 'full' })
    expect(lost.reasons.map(({ text }) => text)).toEqual([
      'ldn-pool.contoso.com is not functional.',
      'Its users sign in to its partner dub-pool.contoso.com, the backup Registrar, in resiliency mode.',
      'A failover to dub-pool.contoso.com gives full service.',
    ])
  })

  it('is none without voice failover until the administrator acts', () => {
    const given = topology(
      site(1, 'London', pool(2, 'ldn-pool')),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      paired(5, 2, 4, { voiceFailover: false }),
    )
    expect(served(given, 2, 'site:1')).toMatchObject({ before: 'none', after: 'full' })
  })

  it('is limited while the Back End is down, and full once its databases are failed over by hand', () => {
    const given = topology(site(1, 'London', pool(2, 'ldn-pool', { store: mirrored(90, 'sql01', 'sql02') })))
    const state = served(given, 2, 'sql:90/primary')
    expect(state).toMatchObject({ before: 'limited', after: 'full' })
    expect(state.reasons).toContainEqual({
      text: 'Its Back End is not available: after about 30 minutes its users are in resiliency mode, with limited service.',
      basis: 'documented',
    })
  })

  it('is limited without the file store, which is assumed', () => {
    const given = topology(site(1, 'London', pool(2, 'ldn-pool')))
    const state = served(given, 2, 'file:291')
    expect(state).toMatchObject({ before: 'limited', after: 'limited' })
    expect(state.reasons.at(-1)?.basis).toBe('assumed')
  })

  it('is not handed over a link that is down', () => {
    const given = soundPair()
    expect(served(given, 2, 'link:1-3', 'site:1')).toMatchObject({ before: 'none', after: 'none' })
  })

  it('is unknown where no row is printed, but full after failover to a partner with one', () => {
    const given = topology(
      site(1, 'London', pool(2, 'ldn-pool', { servers: 13 })),
      site(3, 'Dublin', pool(4, 'dub-pool')),
      paired(5, 2, 4),
    )
    expect(served(given, 2)).toMatchObject({ before: null, after: 'full' })
    const one = findPool(given, 'pool:2')!
    expect(serviceLost(given, one, 'full', 'after', documentedReading, 'holds')).toBeNull()
  })
})
