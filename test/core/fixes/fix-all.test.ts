import { describe, expect, it } from 'vitest'
import { fixAll } from '../../../src/core/fixes/fix-all.ts'
import type { Override } from '../../../src/core/model/document.ts'
import { paired, pool, site, soundPair, standard, topology } from '../../../src/core/examples/notation.ts'
import { begin, record, undo } from '../../../src/core/edit/history.ts'
import { documentWith } from './fix-cases.ts'

const four = [
  site(1, 'London', pool(2, 'a-pool'), pool(3, 'b-pool')),
  site(4, 'Dublin', pool(5, 'c-pool'), pool(6, 'd-pool')),
]
const hasty = { failureDetection: 60 }

const reasoned = (facts: Partial<Override>): Override => ({
  rule: 'PAIR-003',
  targets: ['pairing:5'],
  reason: 'Until May',
  author: null,
  expires: null,
  ...facts,
})

describe('fixing all findings of a kind', () => {
  it('settles each of them, in one step that undo takes back', () => {
    const doc = documentWith(topology(...four, paired(7, 2, 5, hasty), paired(8, 3, 6, hasty)))
    const done = fixAll(doc, 'REG-007', null)
    expect(done).toMatchObject({ fixed: 2, left: 0 })
    expect(done.doc.topology.pairings.map(({ failureDetection }) => failureDetection)).toEqual([90, 90])
    expect(undo(record(begin(doc), 'Fix all', done.doc)).present).toBe(doc)
  })

  it('leaves the findings of other rules alone', () => {
    const doc = documentWith(topology(...four, paired(7, 2, 5, hasty), paired(8, 6, 6)))
    const done = fixAll(doc, 'PAIR-001', null)
    expect(done).toMatchObject({ fixed: 1, left: 0 })
    expect(done.doc.topology.pairings).toEqual([paired(7, 2, 5, hasty)])
  })

  it('leaves to a person what is a choice', () => {
    const doc = documentWith(topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 2 }))))
    expect(fixAll(doc, 'POOL-005', null)).toEqual({ doc, fixed: 0, left: 1 })
  })

  it('settles what is certain, and counts what is left to choose', () => {
    const doc = documentWith(
      topology(...four, paired(7, 2, 5, { declaredBy: ['pool:2'] }), paired(8, 3, 6, { declaredBy: [] })),
    )
    const done = fixAll(doc, 'PAIR-006', null)
    expect(done).toMatchObject({ fixed: 1, left: 1 })
    expect(done.doc.topology.pairings.map(({ declaredBy }) => declaredBy.length)).toEqual([2, 0])
  })

  it('goes on where one fix makes the next one certain', () => {
    // an override that ended and answers nothing is two findings of two rules: removing it settles both
    const doc = documentWith(soundPair(), undefined, {
      overrides: [
        reasoned({ targets: ['pairing:5', 'pool:2'], expires: '2025-12-31' }),
        reasoned({ targets: ['pairing:5', 'pool:4'] }),
      ],
    })
    expect(fixAll(doc, 'OVR-001', '2026-01-01')).toMatchObject({ fixed: 1, left: 0 })
    const idle = fixAll(doc, 'OVR-002', '2026-01-01')
    expect(idle).toMatchObject({ fixed: 2, left: 0, doc: { overrides: [] } })
  })

  it('is the same document where there is nothing to do', () => {
    const doc = documentWith(soundPair())
    expect(fixAll(doc, 'REG-007', null)).toEqual({ doc, fixed: 0, left: 0 })
    expect(fixAll(doc, 'REG-007', null).doc).toBe(doc)
  })

  it('adds each missing server of Standard Edition servers, a name given twice among them', () => {
    const doc = documentWith(
      topology(
        site(1, 'London', standard(2, 'ldn-se', { servers: 0 }), standard(3, 'ldn-se', { servers: 0 })),
      ),
    )
    expect(fixAll(doc, 'POOL-001', null)).toMatchObject({ fixed: 2, left: 0 })
  })
})
