import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/format/read.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import type { Override } from '../../../src/core/model/document.ts'
import { blockers } from '../../../src/core/publish/gate.ts'
import { publish } from '../../../src/core/publish/publish.ts'
import { reportText } from '../../../src/core/publish/report.ts'
import { reviewOf } from '../../../src/core/publish/review.ts'
import { severities, type Finding, type Severity } from '../../../src/core/rules/rule.ts'
import { anyDocument } from '../../support/arbitrary.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'

const at = '2026-01-31T09:00:00.000Z'
const reason: Override = {
  rule: 'PAIR-003',
  targets: ['pairing:5'],
  reason: 'Until spring.',
  author: 'Ana',
  expires: '2027-03-31',
}

const finding = (severity: Severity, override: Override | null = null): Finding => ({
  rule: 'PAIR-003',
  severity,
  targets: ['pairing:5'],
  message: 'One pool is physical, the other virtual.',
  todo: 'Make them alike.',
  override,
  known: false,
})

const published = (...args: Parameters<typeof publish>) => {
  const result = publish(...args)
  if (!result.ok) throw new Error('refused')
  return result
}

describe('the gate', () => {
  it.each([
    ['error', null, true],
    ['unsupported', null, true],
    ['unsupported', reason, false],
    ['warning', null, false],
    ['info', null, false],
  ] as const)(
    'with a finding of severity %s and the override %j: blocked is %s',
    (severity, override, blocked) => {
      expect(blockers([finding(severity, override)])).toHaveLength(blocked ? 1 : 0)
    },
  )

  it('is not opened for an error by an override', () => {
    expect(blockers([finding('error', reason)])).toHaveLength(1)
  })
})

describe('publishing', () => {
  it('is refused with the findings that block it, and the document has no record of it', () => {
    const doc = documentOf(soundPair())
    const all = severities.map((severity) => finding(severity))
    expect(publish(doc, all, at)).toEqual({ ok: false, blockers: all.slice(0, 2) })
    expect(doc.published).toBeNull()
  })

  it('records revision, date, fingerprint and what was published', () => {
    const doc = documentOf(soundPair())
    const result = published(doc, [], at)
    expect(result.doc).toEqual({
      ...doc,
      published: {
        revision: 1,
        date: at,
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        topology: doc.topology,
        overrides: [],
        layout: doc.layout,
      },
    })
  })

  it('counts the revisions, and a republished document has no changes and the same fingerprint', () => {
    const first = published(documentOf(soundPair()), [], at)
    const second = published(first.doc, [], '2026-02-01T09:00:00Z')
    expect(second.doc.published!.revision).toBe(2)
    expect(second.doc.published!.fingerprint).toBe(first.doc.published!.fingerprint)
    expect(second.changes).toEqual([])
    expect(second.todo).toEqual([])
  })

  it('gives JSON that opens again as the published document', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const result = published(doc, [], at)
        expect(readDocument(result.text)).toEqual({ ok: true, doc: result.doc })
        expect(result.text).toBe(writeDocument(result.doc))
      }),
    )
  })

  it('compares with what was published last, not with what was imported', () => {
    const first = published(documentOf(soundPair()), [], at)
    const baseline = documentOf({ ...soundPair(), sites: [], pairings: [] })
    expect(published(first.doc, [], at, baseline).changes).toEqual([])
  })

  it('compares the first time with a baseline, if there is one', () => {
    const doc = documentOf(soundPair())
    const baseline = documentOf({ ...soundPair(), pairings: [] })
    expect(published(doc, [], at, baseline).changes.map(({ kind }) => kind)).toEqual(['paired'])
    expect(published(doc, [], at).changes.length).toBeGreaterThan(5)
  })
})

describe('the report', () => {
  const doc = documentOf(soundPair())

  it('lists findings worst first with their reasons, the changes, and what is to be done', () => {
    const findings = [finding('info'), finding('unsupported', reason), finding('warning')]
    const text = reportText(reviewOf(doc, findings), doc.topology)
    expect(text.split('\n').slice(0, 8)).toEqual([
      'Test, revision 1',
      'Nothing stands against publishing.',
      '',
      'Findings',
      '  Unsupported PAIR-003, ldn-pool.contoso.com ⇄ dub-pool.contoso.com: One pool is physical, the other virtual. Make them alike.',
      '    Overridden by Ana, until 2027-03-31: Until spring.',
      '  Warning PAIR-003, ldn-pool.contoso.com ⇄ dub-pool.contoso.com: One pool is physical, the other virtual. Make them alike.',
      '  Note PAIR-003, ldn-pool.contoso.com ⇄ dub-pool.contoso.com: One pool is physical, the other virtual. Make them alike.',
    ])
    expect(text).toContain('  Paired: ldn-pool.contoso.com and dub-pool.contoso.com.')
    expect(text).toContain('  Deploy ldn-pool.contoso.com.')
    expect(text.endsWith('\n')).toBe(true)
  })

  it('says what refuses publishing, and says so when there is nothing', () => {
    expect(reportText(reviewOf(doc, [finding('error')]), doc.topology)).toContain(
      'Publishing is refused by 1 finding.',
    )
    const again = published(doc, [], at).doc
    expect(reportText(reviewOf(again, []), again.topology)).toBe(
      [
        'Test, revision 2',
        'Nothing stands against publishing.',
        '',
        'Findings',
        '  None.',
        '',
        'Changes since the last publication',
        '  None.',
        '',
        'To do after publishing',
        '  Nothing.',
        '',
      ].join('\n'),
    )
  })
})
