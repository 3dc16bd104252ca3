import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../src/core/check/check.ts'
import { alternative, type Fix } from '../../../src/core/fixes/fix.ts'
import { fixesOf } from '../../../src/core/fixes/index.ts'
import { previewer, previewFix } from '../../../src/core/fixes/preview.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import { change } from '../../../src/core/edit/change.ts'
import { paired, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import type { Finding } from '../../../src/core/rules/rule.ts'
import { documentWith } from './fix-cases.ts'

const set = (fields: { failureDetection?: number; failback?: number }): Fix =>
  alternative('Set it', (doc) => change.apply(doc, { kind: 'pairing', id: 'pairing:5', fields }))

const pairWith = (facts: Parameters<typeof paired>[3]): TopologyDocument =>
  documentWith({ ...soundPair(), pairings: [paired(5, 2, 4, facts)] })

const inShort = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, field = '' }) => [rule, severity, field].join(' ').trim())

describe('the preview of a fix', () => {
  it('says what it changes, solves and introduces', () => {
    const doc = pairWith({ failureDetection: 60 })
    const preview = previewFix(doc, set({ failureDetection: 90, failback: 29 }), null)
    expect(preview.after.topology.pairings).toEqual([paired(5, 2, 4, { failureDetection: 90, failback: 29 })])
    expect(preview.changes.map(({ message }) => message)).toEqual([
      'Pairing ldn-pool.contoso.com ⇄ dub-pool.contoso.com: Voice failure detection interval: 60 s → 90 s.',
      'Pairing ldn-pool.contoso.com ⇄ dub-pool.contoso.com: Voice failback interval: 600 s → 29 s.',
    ])
    expect(inShort(preview.solved)).toEqual(['REG-007 warning failureDetection'])
    expect(inShort(preview.introduced)).toEqual(['REG-009 error failback'])
  })

  it('says nothing where the fix no longer applies', () => {
    const doc = documentWith(topology(site(1, 'London', pool(2, 'ldn-pool'))))
    expect(previewFix(doc, set({ failback: 29 }), null)).toEqual({
      after: doc,
      changes: [],
      solved: [],
      introduced: [],
    })
  })

  it('counts a finding that only reads otherwise neither as solved nor as introduced', () => {
    const { solved, introduced } = previewFix(pairWith({ failback: 28 }), set({ failback: 29 }), null)
    expect([...solved, ...introduced]).toEqual([])
  })

  it('tells two findings of one rule on one pairing apart', () => {
    const doc = pairWith({ failureDetection: 29, failback: 29 })
    const { solved, introduced } = previewFix(doc, set({ failback: 600 }), null)
    expect(inShort(solved)).toEqual(['REG-009 error failback'])
    expect(introduced).toEqual([])
  })

  it('counts a finding that weighs otherwise as both', () => {
    const doc = documentWith(topology(site(1, 'London', pool(2, 'ldn-pool', { users: 3 * 6_660 + 1 }))))
    const more = alternative('Home more', (now) =>
      change.apply(now, { kind: 'pool', id: 'pool:2', fields: { users: 30_000 } }),
    )
    const { solved, introduced } = previewFix(doc, more, null)
    expect(inShort(solved)).toContain('CAP-001 info users')
    expect(inShort(introduced)).toContain('CAP-001 warning users')
  })

  it('says when an override ends with its finding', () => {
    const doc = {
      ...documentWith(
        topology(
          site(1, 'London', pool(2, 'ldn-pool', { platform: 'physical' })),
          site(3, 'Dublin', pool(4, 'dub-pool')),
          paired(5, 2, 4),
        ),
      ),
      overrides: [
        {
          rule: 'PAIR-003',
          targets: ['pairing:5', 'pool:2', 'pool:4'] as const,
          reason: 'Until May',
          author: null,
          expires: null,
        },
      ],
    }
    const same = alternative('Make it virtual', (now) =>
      change.apply(now, { kind: 'pool', id: 'pool:2', fields: { platform: 'virtual' } }),
    )
    const { solved, introduced } = previewFix(doc, same, null)
    expect(inShort(solved)).toContain('PAIR-003 unsupported')
    expect(inShort(introduced)).toContain('OVR-002 info')
  })

  it('is the same for each of several fixes, whichever was looked at before', () => {
    const doc = documentWith(
      topology(
        site(1, 'London', pool(2, 'ldn-pool'), pool(6, 'ldn-pool02')),
        site(3, 'Dublin', pool(4, 'dub-pool', { platform: 'physical' })),
        site(8, 'Cork', pool(9, 'cork-pool', { platform: 'physical' })),
        paired(5, 2, 4, { failback: 300 }),
      ),
    )
    const fixes = checkDocument(doc, null)
      .all()
      .flatMap((finding) => fixesOf(doc, finding))
    expect(fixes.length).toBeGreaterThan(2)
    const preview = previewer(doc, null)
    const inOrder = fixes.map(preview)
    const backwards = fixes.toReversed().map(preview).toReversed()
    expect(backwards).toEqual(inOrder)
    expect(inOrder).toEqual(fixes.map((fix) => previewFix(doc, fix, null)))
  })
})
