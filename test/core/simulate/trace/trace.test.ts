import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  failoverCluster,
  pool,
  site,
  topology as topologyOf,
} from '../../../../src/core/examples/notation.ts'
import { hour, minute } from '../../../../src/core/simulate/clock.ts'
import { textHash, traceHash } from '../../../../src/core/simulate/trace/hash.ts'
import { namesOf } from '../../../../src/core/simulate/trace/names.ts'
import { traceJson, traceLine, traceText } from '../../../../src/core/simulate/trace/trace.ts'
import { arbitraryScript } from '../arbitrary-script.ts'
import { fail, inPool, live, mirroredPair, onePool, pair, repair, worldOf } from '../worlds.ts'

const world = onePool({ servers: 3 })
const { topology } = world.setting
const clustered = worldOf(
  topologyOf(
    site(1, 'London', pool(2, 'ldn', { store: failoverCluster(290, 'sql', ['sql01', 'sql02', 'sql03']) })),
  ),
)
const lost = live(
  world,
  [...fail(world, minute, 'ldn-pool-fe01.contoso.com'), ...repair(world, hour, 'ldn-pool-fe01.contoso.com')],
  2 * hour,
)

describe('the log of a trace', () => {
  it('says what happened, when, to what, and because of what', () => {
    const lines = traceText(topology, lost.trace).split('\n')
    expect(lines.slice(0, 2)).toEqual([
      '00:01:00   #0  ldn-pool-fe01.contoso.com fails',
      '00:01:00   #1  ldn-pool.contoso.com: ldn-pool-fe01.contoso.com crashes (because of #0)',
    ])
    const text = lines.join('\n')
    expect(text).toContain(
      'ldn-pool.contoso.com: The pool is RunningNoColdStart+PartialService(2/3): 2 servers, 2 of 3 votes (because of #0)',
    )
    expect(text).toContain('Routing group 1 has its primary on ldn-pool-fe02.contoso.com now')
    expect(text).toContain('01:05:00')
    expect(lines.at(-1)).toBe('')
    expect(lines).toHaveLength(lost.trace.length + 1)
  })

  it.each([
    ['a pair', pair(3)],
    ['a pair with mirrored databases', mirroredPair(4, false)],
    ['a pool on a failover cluster', clustered],
  ])('has words for everything that happens to %s, with names and without ids', (_, given) => {
    const names = namesOf(given.setting.topology)
    fc.assert(
      fc.property(arbitraryScript(given, 4 * hour), (script) => {
        for (const one of live(given, script, 8 * hour).trace) {
          const { words, subject } = traceLine(one, names)
          expect(words.trim()).toBe(words)
          expect(words.length).toBeGreaterThan(5)
          expect(`${subject} ${words}`).not.toMatch(/undefined|NaN|\b(?:pool|server|site|sql|link):\d/)
        }
      }),
    )
  })

  it('tells of a failover cluster by the names of its nodes and resources, each line with its cause', () => {
    const hang = inPool(2, minute, {
      of: 'back end',
      event: { is: 'resource-hung', resource: 'SQL Server', on: 0 },
    })
    const { trace } = live(clustered, [hang], hour)
    const text = traceText(clustered.setting.topology, trace)
    for (const words of [
      'SQL Server hangs on sql01.contoso.com',
      'sql01.contoso.com (primary) cannot serve the databases: SQL Server does not answer (because of #0)',
      'Failover cluster: The check of SQL Server fails: the cluster takes it for failed (because of #1)',
      'Failover cluster: SQL Server is restarted in place after 00:00:00.500: attempt 1 of 3',
      'Failover cluster: The group moves from sql01.contoso.com to sql02.contoso.com: a resource has failed for good (failover 1 of 2 within FailoverPeriod)',
      'The databases are served on sql02.contoso.com',
    ])
      expect(text).toContain(words)
    for (const { number, cause } of trace) expect(cause === null).toBe(number === 0)
  })

  it('claims of others only what is so: who finds out that a server is down, and where replicas may be built', () => {
    const alone = onePool({ servers: 1 })
    const { trace } = live(alone, fail(alone, minute, 'ldn-pool-fe01.contoso.com'), 2 * hour)
    const text = traceText(alone.setting.topology, trace)
    expect(text).toContain('It is found out that ldn-pool-fe01.contoso.com is down')
    expect(text).not.toMatch(/other servers find out|may be built elsewhere/)
    expect(text).toContain('where other servers run, its replicas may be built there')
  })

  it('tells of a failover in words: steps with what they do, users from where to where, one stop at most', () => {
    const two = pair()
    const failOver = (at: number) =>
      inPool(4, at, { of: 'failover', event: { is: 'failover-invoked', disaster: true } })
    const power = fail(two, 2 * minute, 'Dublin')
    const { trace } = live(two, [...power, failOver(3 * minute), failOver(hour)], 2 * hour)
    const text = traceText(two.setting.topology, trace)
    expect(text).toContain('Step F7, routing groups are taken over by the backup pool: it begins')
    expect(text).toMatch(/ from the home pool to /)
    expect(text).toContain('Refused: The pool is failed over already (because of')
    expect(text).not.toContain('->')
    expect(text).not.toMatch(/\.\.|\. \(because/)
    for (const line of text.split('\n')) expect(line).not.toMatch(/\b[FB]\d\b(?!,)/)
  })

  it('calls what the topology does not name by its place', () => {
    const names = namesOf(topology)
    expect(names.server('pool:2', 7)).toBe('server 8')
    expect(names.server('pool:77', 0)).toBe('server 1')
    expect(names.of('pool:77')).toBe('pool:77')
    expect(names.part('site:77')).toBe('site:77')
  })
})

describe('an event as JSON', () => {
  it('is the same text for the same event, whatever the order of its fields', () => {
    const event = {
      of: 'front end',
      pool: 'pool:2',
      event: { is: 'server-missed', server: 1, spell: 2 },
    } as const
    const mixed = {
      event: { spell: 2, server: 1, is: 'server-missed' },
      pool: 'pool:2',
      of: 'front end',
    } as const
    const text = traceJson({ number: 3, at: 5, cause: 1, event })
    expect(text).toBe(
      '{"number":3,"at":5,"cause":1,"event":{"event":{"is":"server-missed","server":1,"spell":2},"of":"front end","pool":"pool:2"}}',
    )
    expect(traceJson({ cause: 1, at: 5, number: 3, event: mixed })).toBe(text)
  })

  it('can be read back as it was', () => {
    for (const happened of lost.trace) expect(JSON.parse(traceJson(happened))).toEqual(happened)
  })
})

describe('the hash of a trace', () => {
  /** Test vectors as its authors publish them. */
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['b', 'af63df4c8601f1a5'],
    ['foobar', '85944171f73967e8'],
  ])('of %j is that of FNV-1a', (text, hash) => {
    expect(textHash(text)).toBe(hash)
  })

  it('is that of arithmetic with whole numbers of any size', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), (text) => {
        let hash = 0xcbf29ce484222325n
        for (const char of text)
          hash = ((hash ^ BigInt(char.charCodeAt(0))) * 0x100000001b3n) & 0xffffffffffffffffn
        expect(textHash(text)).toBe(hash.toString(16).padStart(16, '0'))
      }),
    )
  })

  it('takes both bytes of other letters', () => {
    expect(textHash('\u0161')).not.toBe(textHash('a'))
    expect(textHash('\u0161')).toBe(textHash('a\u0001'))
  })

  it('is the same for the same life, and another where a moment or an event differs', () => {
    const again = live(
      world,
      [
        ...fail(world, minute, 'ldn-pool-fe01.contoso.com'),
        ...repair(world, hour, 'ldn-pool-fe01.contoso.com'),
      ],
      2 * hour,
    )
    expect(traceHash(again.trace)).toBe(traceHash(lost.trace))
    expect(traceHash(lost.trace)).toMatch(/^[0-9a-f]{16}$/)
    expect(traceHash(lost.trace.slice(1))).not.toBe(traceHash(lost.trace))
    expect(traceHash(lost.trace.map((one) => ({ ...one, at: one.at + 1 })))).not.toBe(traceHash(lost.trace))
  })
})
