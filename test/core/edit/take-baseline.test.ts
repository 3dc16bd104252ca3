import { describe, expect, it } from 'vitest'
import { takeBaseline } from '../../../src/core/edit/take-baseline.ts'
import { remove } from '../../../src/core/edit/remove.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'
import type { Baseline, KnownFinding } from '../../../src/core/model/document.ts'
import { draft, editCases } from '../../support/edit-cases.ts'

const size: KnownFinding = { rule: 'POOL-002', targets: ['pool:2'] }
const paired: KnownFinding = { rule: 'PAIR-002', targets: ['pairing:5', 'pool:2'] }
const baseline: Baseline = { date: '2026-03-31', findings: [paired, size] }
const before = draft(soundPair())
const taken = draft(soundPair(), { baseline })

editCases(takeBaseline, {
  does: {
    'marks what is found, in one order whatever the order given': {
      before,
      args: { date: '2026-03-31', findings: [size, paired] },
      after: { baseline },
      says: 'Take a baseline of 2 findings',
    },
    'marks a finding once, whatever the order of its targets': {
      before,
      args: { date: '2026-03-31', findings: [size, { ...size, targets: size.targets.toReversed() }] },
      after: { baseline: { date: '2026-03-31', findings: [size] } },
    },
    'takes a baseline of nothing, from which everything is new': {
      before,
      args: { date: '2026-03-31', findings: [] },
      after: { baseline: { date: '2026-03-31', findings: [] } },
      says: 'Take a baseline of 0 findings',
    },
    'leaves out what is found on things that are gone': {
      before,
      args: { date: '2026-03-31', findings: [size, { rule: 'PAIR-002', targets: ['pool:2', 'pool:9'] }] },
      after: { baseline: { date: '2026-03-31', findings: [size] } },
    },
    'replaces an earlier one': {
      before: taken,
      args: { date: '2026-04-01', findings: [size] },
      after: { baseline: { date: '2026-04-01', findings: [size] } },
      says: 'Take a baseline of 1 finding',
    },
    'holds only the rule and the targets of what it is given': {
      before,
      args: { date: '2026-03-31', findings: [{ ...size, message: 'London has 2 servers.' } as KnownFinding] },
      after: { baseline: { date: '2026-03-31', findings: [size] } },
    },
  },
  leaves: {
    'it was taken on the same day with the same findings': {
      before: taken,
      args: { date: '2026-03-31', findings: [size, paired] },
    },
  },
})

describe('a baseline', () => {
  it('stays as it is when something that it names is deleted, because no other thing ever gets its id', () => {
    expect(remove.apply(taken, { ids: ['pool:2'] }).baseline).toBe(baseline)
  })
})
