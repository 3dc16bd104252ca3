import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkDocument } from '../../../src/core/check/check.ts'
import {
  documentOf,
  failoverCluster,
  mirrored,
  pool,
  site,
  topology,
} from '../../../src/core/examples/notation.ts'
import type { Topology } from '../../../src/core/model/topology.ts'
import type { Finding } from '../../../src/core/rules/rule.ts'
import { anyTopology } from '../../support/arbitrary.ts'

/** The findings that an override can answer, as it names them: by rule and targets. */
function overridable(given: Topology): string[] {
  return checkDocument(documentOf(given), null)
    .all()
    .filter(({ severity }: Finding) => severity === 'unsupported')
    .map(({ rule, targets }) => `${rule} ${targets.join(' ')}`)
}

it('no two findings that can be overridden have one rule and the same targets, so that each is answered on its own', () => {
  fc.assert(
    fc.property(anyTopology, (given) => {
      const findings = overridable(given)
      expect(findings).toEqual([...new Set(findings)])
    }),
  )
})

it('that holds for several strange names and several shared nodes of the same stores', () => {
  const given = topology(
    site(
      1,
      'London',
      pool(2, 'a-pool', { store: failoverCluster(90, 'a', ['sql01', 'sql08', 'sql09']) }),
      pool(3, 'b-pool', { store: failoverCluster(91, 'b', ['sql03', 'sql08', 'sql09']) }),
      pool(4, 'c-pool', { store: mirrored(92, 'sql_04', 'sql_05', 'sql_06') }),
    ),
  )
  expect(overridable(given)).toEqual(['SQL-021 sql:90 sql:91', 'NAME-001 sql:92'])
})

it('that holds for two clusters of which each waits on the node of the other', () => {
  const given = topology(
    site(
      1,
      'London',
      pool(2, 'a-pool', { store: failoverCluster(90, 'a', ['sql01', 'sql02']) }),
      pool(3, 'b-pool', { store: failoverCluster(91, 'b', ['sql02', 'sql01']) }),
    ),
  )
  expect(overridable(given)).toEqual(['SQL-021 sql:90 sql:91'])
})
