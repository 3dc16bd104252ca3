import type { Topology } from '../../../src/core/model/topology.ts'
import { referencesResolved } from '../../../src/core/rules/references-resolved.ts'
import { referencesResolvedExamples as examples } from '../../../src/core/examples/references-resolved.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const from = (facts: Pick<Topology['unresolved'][number], 'relation' | 'reference'>) =>
  topology(site(1, 'London', pool(2, 'ldn-pool')), { unresolved: [{ from: 'pool:2', ...facts }] })

ruleCases(referencesResolved, {
  sound: { [examples.sound.title]: examples.sound.given },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['1-UserServices-7 as the Associated Backup Pool', 'does not define it'],
      severity: 'error',
    },
    'a store that is not there': {
      given: from({ relation: 'file store', reference: '1-FileStore-3' }),
      on: ['pool:2'],
      says: ['1-FileStore-3 as the file store'],
    },
  },
})
