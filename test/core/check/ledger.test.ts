import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeId, type Id } from '../../../src/core/model/id.ts'
import { amend, emptyLedger, onTarget, type Ledger, type Ranked } from '../../../src/core/check/ledger.ts'
import { severities, type Severity } from '../../../src/core/rules/rule.ts'

/** A finding of this rank on these pools, told apart by its message. */
function ranked(rank: number, message: string, numbers: readonly number[], severity: Severity): Ranked {
  const [first = 0, ...others] = numbers
  const targets: [Id, ...Id[]] = [makeId('pool', first), ...others.map((number) => makeId('pool', number))]
  const finding = {
    rule: 'OURS-001',
    severity,
    targets,
    message,
    todo: 'Change it.',
    override: null,
    known: false,
  }
  return { finding, rank, answerKey: null }
}

const listed = ({ runs }: Ledger): Ranked[] => runs.flat()

const anyRanked = fc
  .tuple(
    fc.nat({ max: 20 }),
    fc.constantFrom('a', 'b', 'c'),
    fc.array(fc.nat({ max: 1500 }), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(...severities),
  )
  .map((facts) => ranked(...facts))

/** What comes, and which places of the list so far go. */
const anyAmendments = fc.array(
  fc.record({
    come: fc.array(anyRanked, { size: 'max', maxLength: 200 }),
    gone: fc.array(fc.nat({ max: 600 }), { size: 'max', maxLength: 100 }),
  }),
  { minLength: 1, maxLength: 4 },
)

describe('the ledger', () => {
  it('holds after any row of amendments what a plain list would, in order, counted and by target', () => {
    fc.assert(
      fc.property(anyAmendments, (amendments) => {
        let ledger = emptyLedger
        let plain: Ranked[] = []
        for (const { come, gone } of amendments) {
          const leaving = new Set(gone.flatMap((n) => plain[n] ?? []))
          ledger = amend(ledger, leaving, come)
          plain = [...plain.filter((each) => !leaving.has(each)), ...come]
          expect(new Set(listed(ledger))).toEqual(new Set(plain))
          expectSound(ledger, plain)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('stays what it was when another is made of it', () => {
    const first = Array.from({ length: 500 }, (_, i) => ranked(i, 'a', [i], 'warning'))
    const before = amend(emptyLedger, new Set(), first)
    amend(before, new Set(first.slice(100, 400)), [ranked(7, 'b', [1, 2], 'error')])
    expect(listed(before)).toEqual(first)
    expect(before.counts).toEqual({ error: 0, unsupported: 0, warning: 500, info: 0 })
    expect(onTarget(before, 'pool:1')).toEqual([first[1]])
    expect(listed(emptyLedger)).toEqual([])
    expect(onTarget(emptyLedger, 'pool:1')).toEqual([])
  })

  it('is the same ledger where nothing comes and nothing goes', () => {
    const ledger = amend(emptyLedger, new Set(), [ranked(1, 'a', [1], 'info')])
    expect(amend(ledger, new Set(), [])).toBe(ledger)
  })

  it('shares all but one short list and one bucket when one finding takes the place of another', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ranked(i, 'a', [i], 'info'))
    const before = amend(emptyLedger, new Set(), many)
    const after = amend(before, new Set(many.slice(9000, 9001)), [ranked(9000, 'b', [9000], 'info')])
    const fresh = after.runs.filter((run, i) => run !== before.runs[i])
    expect(fresh).toHaveLength(1)
    expect(fresh[0]?.length).toBeLessThanOrEqual(128)
    expect(after.byTarget.filter((bucket, i) => bucket !== before.byTarget[i])).toHaveLength(1)
    expect(onTarget(after, 'pool:8999')).toBe(onTarget(before, 'pool:8999'))
  })

  it('keeps its lists short while findings come one by one at one place', () => {
    let ledger = emptyLedger
    for (let i = 0; i < 1000; i++) ledger = amend(ledger, new Set(), [ranked(1000 - i, 'a', [i], 'info')])
    expect(Math.max(...ledger.runs.map((run) => run.length))).toBeLessThanOrEqual(128)
    expect(ledger.runs.length).toBeLessThan(40)
  })

  it('leaves no empty list behind', () => {
    const many = Array.from({ length: 500 }, (_, i) => ranked(i, 'a', [i], 'info'))
    const ledger = amend(amend(emptyLedger, new Set(), many), new Set(many), [])
    expect(ledger.runs).toEqual([])
    expect(ledger.byTarget.every((bucket) => bucket.size === 0)).toBe(true)
    expect(ledger.counts.info).toBe(0)
  })
})

function expectSound(ledger: Ledger, plain: readonly Ranked[]): void {
  const list = listed(ledger)
  expect(list).toHaveLength(plain.length)
  expect(list.every((each, i) => i === 0 || isInOrder(list[i - 1]!, each))).toBe(true)
  expect(ledger.runs.every((run) => run.length > 0)).toBe(true)
  for (const severity of severities)
    expect(ledger.counts[severity]).toBe(plain.filter(({ finding }) => finding.severity === severity).length)
  const onEach = new Map<Id, Ranked[]>()
  for (const each of list)
    for (const id of new Set(each.finding.targets)) onEach.set(id, [...(onEach.get(id) ?? []), each])
  const buckets = ledger.byTarget.flatMap((bucket) => [...bucket])
  expect(new Map(buckets)).toEqual(onEach)
  for (const [id, expected] of onEach) expect(onTarget(ledger, id)).toEqual(expected)
}

function isInOrder(a: Ranked, b: Ranked): boolean {
  const textOf = ({ finding }: Ranked): string => [...finding.targets, finding.message].join(' ')
  return a.rank < b.rank || (a.rank === b.rank && textOf(a) <= textOf(b))
}
