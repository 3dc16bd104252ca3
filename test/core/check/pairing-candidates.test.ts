import { describe, expect, it } from 'vitest'
import { pairPools } from '../../../src/core/edit/pair-pools.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import type { PoolId } from '../../../src/core/model/id.ts'
import { checkDocument } from '../../../src/core/check/check.ts'
import {
  backupCandidates,
  pairingRefusal,
  previewPairing,
} from '../../../src/core/check/pairing-candidates.ts'
import { documentOf, paired, pool, site, standard, topology } from '../../../src/core/examples/notation.ts'

const london = site(1, 'London', pool(2, 'ldn-pool'), pool(6, 'ldn-new'))
const dublin = site(3, 'Dublin', pool(4, 'dub-pool'), pool(7, 'dub-new'), standard(8, 'dub-se'))
const given = topology(london, dublin, paired(5, 2, 4))

const offered = (id: PoolId) =>
  backupCandidates(given, id)
    .filter(({ refusal }) => refusal === null)
    .map(({ pool }) => pool.fqdn)

describe('the pools that are offered as Associated Backup Pool', () => {
  it('are the existing ones that are not already paired, in every site, whatever their edition', () => {
    expect(offered('pool:6')).toEqual(['dub-new.contoso.com', 'dub-se.contoso.com'])
  })

  it('are none for a pool that has a backup pool', () => {
    expect(offered('pool:2')).toEqual([])
  })
})

describe('every other pool', () => {
  it('says why it is not offered', () => {
    const reasons = backupCandidates(given, 'pool:6').map(({ pool, refusal }) => [pool.id, refusal])
    expect(reasons).toEqual([
      ['pool:2', { kind: 'already paired', partners: ['dub-pool.contoso.com'] }],
      ['pool:6', { kind: 'itself' }],
      ['pool:4', { kind: 'already paired', partners: ['ldn-pool.contoso.com'] }],
      ['pool:7', null],
      ['pool:8', null],
    ])
  })

  it('says so first where the pool that looks has a backup pool itself', () => {
    const has = { kind: 'has a backup pool', partners: ['dub-pool.contoso.com'] }
    expect(pairingRefusal(given, 'pool:2', 'pool:7')).toEqual(has)
    expect(pairingRefusal(given, 'pool:2', 'pool:4')).toEqual(has)
    expect(pairingRefusal(given, 'pool:2', 'pool:2')).toEqual({ kind: 'itself' })
  })

  it('names every partner that an import left it with', () => {
    const twice = topology(london, dublin, paired(5, 2, 4), paired(9, 7, 2))
    expect(pairingRefusal(twice, 'pool:6', 'pool:2')).toEqual({
      kind: 'already paired',
      partners: ['dub-pool.contoso.com', 'dub-new.contoso.com'],
    })
  })
})

describe('the preview of a pairing', () => {
  const rulesOf = (a: PoolId, b: PoolId) => previewPairing(given, a, b).map(({ rule }) => rule)

  it('is silent on a sound pairing', () => {
    expect(previewPairing(given, 'pool:6', 'pool:7')).toEqual([])
  })

  it('says what would be unsupported before it is made, and what to do', () => {
    const [mixed] = previewPairing(given, 'pool:6', 'pool:8').filter(({ rule }) => rule === 'PAIR-002')
    expect(mixed).toMatchObject({ severity: 'unsupported' })
    expect(mixed!.message).not.toBe('')
    expect(mixed!.todo).not.toBe('')
  })

  it('says what the pairing then brings, no more and no less', () => {
    const all = topology(
      site(1, 'London', pool(2, 'a', { platform: 'physical' }), pool(6, 'b', { servers: 2 })),
      site(3, 'Dublin', pool(4, 'c', { operatingSystem: 'Windows Server 2016' }), standard(8, 'd')),
    )
    const said = ({ rule, message }: { rule: string; message: string }) => `${rule} ${message}`
    const findingsOn = (doc: TopologyDocument) =>
      checkDocument(doc, null)
        .all()
        .filter(({ severity }) => severity !== 'info')
        .map(said)
    let seen = 0
    const ids: PoolId[] = ['pool:2', 'pool:6', 'pool:4', 'pool:8']
    for (const a of ids) {
      for (const b of ids.filter((id) => id !== a)) {
        const before = documentOf(all)
        const had = new Set(findingsOn(before))
        const brought = findingsOn(pairPools.apply(before, { pools: [a, b] })).filter((one) => !had.has(one))
        expect(previewPairing(all, a, b).map(said).toSorted()).toEqual(brought.toSorted())
        seen += brought.length
      }
    }
    expect(seen).toBeGreaterThan(10)
  })

  it('says what a pool lacks only once it is paired: a third server, room for the other users', () => {
    const small = topology(
      site(1, 'London', pool(2, 'a', { servers: 2 })),
      site(3, 'Dublin', pool(4, 'b', { servers: 12, users: 40_001 })),
    )
    const brought = previewPairing(small, 'pool:2', 'pool:4').map(({ rule }) => rule)
    expect(brought).toEqual(expect.arrayContaining(['PAIR-019', 'CAP-006', 'CAP-008']))
  })

  it('leaves out what is only worth knowing', () => {
    expect(rulesOf('pool:6', 'pool:7')).toEqual([])
    expect(previewPairing(given, 'pool:6', 'pool:8').map(({ severity }) => severity)).not.toContain('info')
  })

  it('is empty where a pool is gone', () => {
    expect(previewPairing(given, 'pool:6', 'pool:99')).toEqual([])
    expect(previewPairing(given, 'pool:99', 'pool:6')).toEqual([])
  })
})
