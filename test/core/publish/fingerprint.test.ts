import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../../src/core/format/write.ts'
import { emptyTopology } from '../../../src/core/model/topology.ts'
import { fingerprint } from '../../../src/core/publish/fingerprint.ts'
import { anyDocument } from '../../support/arbitrary.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'

describe('the fingerprint', () => {
  it('is the SHA-256 that another implementation finds over the canonical text', () => {
    fc.assert(
      fc.property(anyDocument, ({ topology, overrides }) => {
        const other = createHash('sha256').update(canonicalText(topology, overrides), 'utf8').digest('hex')
        expect(fingerprint(topology, overrides)).toBe(other)
      }),
    )
  })

  it('of the empty topology never changes from release to release', () => {
    expect(canonicalText(emptyTopology, [])).toBe(
      '{"topology":{"sipDomain":"","additionalSipDomains":[],"sites":[],"pairings":[],"managementStore":null,"unresolved":[]},"overrides":[]}',
    )
  })

  it('changes with one letter and with an override', () => {
    const topology = soundPair()
    const before = fingerprint(topology, [])
    const override = {
      rule: 'PAIR-002',
      targets: ['pairing:5' as const],
      reason: 'r',
      author: null,
      expires: null,
    }
    expect(fingerprint({ ...topology, sipDomain: 'Contoso.com' }, [])).not.toBe(before)
    expect(fingerprint(topology, [override])).not.toBe(before)
  })
})
