import { describe, expect, it } from 'vitest'
import { spokenName } from '../../../src/app/canvas/spoken.ts'
import { wholeVocabulary } from './roles.ts'
import type { Id } from '../../../src/core/model/id.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import { checkDocument, type Findings } from '../../../src/core/check/check.ts'
import {
  documentOf,
  mirrored,
  paired,
  pool,
  site,
  soundPair,
  standard,
  topology,
} from '../../../src/core/examples/notation.ts'

const zero = { error: 0, unsupported: 0, warning: 0, info: 0 }
const none: Findings = {
  counts: zero,
  open: () => zero,
  all: () => [],
  on: () => [],
}

const spoken = (given: Topology, id: Id): string =>
  spokenName(given, id, checkDocument(documentOf(given), null))

describe('what is said of a thing', () => {
  it.each([
    ['site:1', 'London, central site with 1 pool'],
    ['server:202', 'ldn-pool-fe02.contoso.com, server 2 of ldn-pool.contoso.com'],
    ['sql:290', 'ldn-pool-sql01.contoso.com\\rtc, SQL Server store, single instance'],
    ['file:291', '\\\\ldn-pool-fs01.contoso.com\\share, file store'],
    [
      'pairing:5',
      'Pairing ldn-pool.contoso.com ⇄ dub-pool.contoso.com, ' +
        'automatic failover and failback for voice after 300 and 600 seconds',
    ],
  ] as const)('of %s is its name and what it is', (id, words) => {
    expect(spokenName(soundPair(), id, none)).toBe(words)
  })

  it('of a pool is edition, version, servers, both verdicts, the Central Management store and its partner', () => {
    expect(spokenName(soundPair(), 'pool:2', none)).toBe(
      'ldn-pool.contoso.com, Enterprise Edition, Skype for Business Server 2015, 3 Front Ends, 3 running, ' +
        'functional, could start, holds the Central Management store, paired with dub-pool.contoso.com',
    )
    expect(spoken(soundPair(), 'pool:4')).not.toContain('Central Management store')
  })

  it('says what is not documented, and the worst finding', () => {
    const given = topology(site(1, 'London', pool(2, 'ldn-pool', { version: 'other' })))
    const words = spoken(given, 'pool:2')
    expect(words).toContain('another product version')
    expect(words).toContain('functional not documented')
    expect(words).toContain('start not documented')
    expect(words).toMatch(/, \d+ (errors?|unsupported|warnings?)$/)
  })

  it('names one Front End and no pools in their number', () => {
    const given = topology(site(1, 'London', standard(2, 'se01')), site(3, 'Dublin'))
    expect(spoken(given, 'pool:2')).toContain('Standard Edition')
    expect(spoken(given, 'pool:2')).toContain('1 Front End, 1 running')
    expect(spoken(given, 'site:3')).toContain('central site with 0 pools')
  })

  it('names every partner that an import left a pool with', () => {
    const given = topology(
      site(1, 'London', pool(2, 'a'), pool(3, 'b'), pool(4, 'c')),
      paired(5, 2, 3),
      paired(6, 4, 2, { voiceFailover: false }),
    )
    expect(spoken(given, 'pool:2')).toContain('paired with b.contoso.com, paired with c.contoso.com')
    expect(spoken(given, 'pairing:6')).toContain('no automatic failover for voice')
  })

  it('tells a mirrored store from others', () => {
    const given = topology(site(1, 'London', pool(2, 'a', { store: mirrored(290, 'db1', 'db2') })))
    expect(spoken(given, 'sql:290')).toContain('SQL Server store, mirrored')
  })

  it('is the id where the thing is gone', () => {
    expect(spoken(soundPair(), 'pool:9')).toBe('pool:9')
  })
})

describe('what is said of a role', () => {
  const given = wholeVocabulary()
  it.each([
    ['site:1', 'London, central site with 1 pool and 7 other roles'],
    ['site:6', 'Reading, branch site of London with 2 other roles'],
    ['site:8', 'Cork, branch site with 1 other role, its central site is not known'],
    [
      'edge:10',
      'ldn-edge.contoso.com, Edge pool, 2 computers, federation enabled, next hop ldn-pool.contoso.com',
    ],
    [
      'mediation:11',
      'ldn-med.contoso.com, Mediation pool, 1 computer, next hop ldn-pool.contoso.com, Edge pool for media ldn-edge.contoso.com',
    ],
    ['gateway:15', 'ldn-gw.contoso.com, PSTN gateway, 1 computer, 2 trunks to ldn-med.contoso.com'],
    [
      'appliance:20',
      'rdg-sba.contoso.com, Survivable Branch Appliance, 1 computer, user services and backup Registrar on ldn-pool.contoso.com',
    ],
    ['server:1002', 'ldn-edge02.contoso.com, computer of ldn-edge.contoso.com'],
    ['trunk:51', 'second, trunk of ldn-gw.contoso.com, trunk to ldn-med.contoso.com'],
  ] as const)('of %s is its name, what it is and what it refers to', (id, words) => {
    expect(spokenName(given, id, none)).toBe(words)
  })
})
