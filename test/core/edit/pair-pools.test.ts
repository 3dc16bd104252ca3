import { describe, expect, it } from 'vitest'
import { pairPools } from '../../../src/core/edit/pair-pools.ts'
import type { UnresolvedReference } from '../../../src/core/model/topology.ts'
import { draft, editCases } from '../../support/edit-cases.ts'
import { paired, pool, site, soundPair, standard, topology } from '../../../src/core/examples/notation.ts'

const london = site(1, 'London', pool(2, 'ldn-pool'), pool(6, 'old-pool'))
const dublin = site(3, 'Dublin', standard(4, 'dub-se'))
const alone = topology(london, dublin)
const missing = (from: UnresolvedReference['from'], relation: UnresolvedReference['relation']) => ({
  from,
  relation,
  reference: '1:2',
})

editCases(pairPools, {
  does: {
    'makes one pairing, declared by both, with 300 s and 600 s and automatic failover for voice': {
      before: draft(alone),
      args: { pools: ['pool:2', 'pool:4'] },
      after: { nextId: 1001, topology: topology(london, dublin, paired(1000, 2, 4)) },
      says: 'Pair ldn-pool.contoso.com with dub-se.contoso.com',
    },
    'pairs pools that have another backup, which is then a finding': {
      before: draft(topology(london, dublin, paired(5, 2, 4))),
      args: { pools: ['pool:6', 'pool:4'] },
      after: { nextId: 1001, topology: topology(london, dublin, paired(5, 2, 4), paired(1000, 6, 4)) },
    },
    'answers imported references of the two pools to a backup pool, and no others': {
      before: draft({
        ...alone,
        unresolved: [
          missing('pool:2', 'backup pool'),
          missing('pool:2', 'file store'),
          missing('pool:4', 'backup pool'),
          missing('pool:6', 'backup pool'),
        ],
      }),
      args: { pools: ['pool:4', 'pool:2'] },
      after: {
        nextId: 1001,
        topology: {
          ...topology(london, dublin, paired(1000, 4, 2)),
          unresolved: [missing('pool:2', 'file store'), missing('pool:6', 'backup pool')],
        },
      },
    },
  },
  leaves: {
    'they are paired already': { before: draft(soundPair()), args: { pools: ['pool:2', 'pool:4'] } },
    'they are paired already, in the other order': {
      before: draft(soundPair()),
      args: { pools: ['pool:4', 'pool:2'] },
    },
    'both are the same pool': { before: draft(alone), args: { pools: ['pool:2', 'pool:2'] } },
    'the first pool is gone': { before: draft(alone), args: { pools: ['pool:9', 'pool:2'] } },
    'the second pool is gone': { before: draft(alone), args: { pools: ['pool:2', 'pool:9'] } },
  },
})

describe('a pairing', () => {
  it('leaves every site the same list of the same objects', () => {
    const doc = draft(alone)
    expect(pairPools.apply(doc, { pools: ['pool:2', 'pool:4'] }).topology.sites).toBe(doc.topology.sites)
  })
})
