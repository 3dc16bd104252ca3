import { describe, expect, it } from 'vitest'
import { worstOfPool, worstOn } from '../../../src/app/canvas/worst.ts'
import type { Id } from '../../../src/core/model/id.ts'
import type { Findings } from '../../../src/core/check/check.ts'
import type { Finding, Severity } from '../../../src/core/rules/rule.ts'
import { pool } from '../../../src/core/examples/notation.ts'

const finding = (severity: Severity, targets: Finding['targets'], overridden = false): Finding => ({
  rule: 'X-001',
  severity,
  targets,
  message: '',
  todo: '',
  known: false,
  override: overridden ? { rule: 'X-001', targets, reason: 'Agreed', author: null, expires: null } : null,
})

const zero = { error: 0, unsupported: 0, warning: 0, info: 0 }

const findings = (...all: Finding[]): Findings => ({
  counts: zero,
  open: () => zero,
  all: () => all,
  on: (id: Id) => all.filter((each) => each.targets.includes(id)),
})

describe('the worst finding on a thing', () => {
  it('is of the worst severity there, with the number of that severity alone', () => {
    const given = findings(
      finding('warning', ['site:1']),
      finding('unsupported', ['site:1']),
      finding('unsupported', ['site:1']),
      finding('error', ['site:2']),
    )
    expect(worstOn(given, 'site:1')).toEqual({ severity: 'unsupported', count: 2, known: false })
    expect(worstOn(given, 'site:2')).toEqual({ severity: 'error', count: 1, known: false })
  })

  it('is none where there are only infos and overridden findings', () => {
    const given = findings(finding('info', ['site:1']), finding('unsupported', ['site:1'], true))
    expect(worstOn(given, 'site:1')).toBeNull()
    expect(worstOn(given, 'site:3')).toBeNull()
  })

  it('is what is known from the baseline only where nothing is open', () => {
    const known = { ...finding('error', ['site:1']), known: true }
    expect(worstOn(findings(known, known), 'site:1')).toEqual({ severity: 'error', count: 2, known: true })
    expect(worstOn(findings(known, finding('warning', ['site:1'])), 'site:1')).toEqual({
      severity: 'warning',
      count: 1,
      known: false,
    })
  })
})

describe('the worst finding on a pool', () => {
  const { pool: given } = pool(2, 'ldn-pool')

  it('counts those of its servers, and each once', () => {
    const all = findings(
      finding('warning', ['pool:2']),
      finding('error', ['server:201']),
      finding('error', ['pool:2', 'server:202', 'server:203']),
      finding('error', ['pool:4']),
    )
    expect(worstOfPool(all, given)).toEqual({ severity: 'error', count: 2, known: false })
  })

  it('is found anew for other findings on the same pool', () => {
    expect(worstOfPool(findings(finding('warning', ['pool:2'])), given)).toEqual({
      severity: 'warning',
      count: 1,
      known: false,
    })
    expect(worstOfPool(findings(), given)).toBeNull()
  })

  it('is the same object for the same findings, so that a card need not be drawn again', () => {
    const all = findings(finding('warning', ['pool:2']))
    expect(worstOfPool(all, given)).toBe(worstOfPool(all, given))
  })
})
