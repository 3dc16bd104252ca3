import { standardPairingDisasterRecoveryOnly } from '../../../src/core/rules/standard-pairing-disaster-recovery-only.ts'
import { paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const pairOf = (first: object, second: object, facts = {}) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', first)),
    site(3, 'Dublin', pool(4, 'dub-pool', second)),
    paired(5, 2, 4, facts),
  )

const standard = { edition: 'standard' }

ruleCases(standardPairingDisasterRecoveryOnly, {
  sound: {
    'two Enterprise Edition pools': pairOf({}, {}),
    'two editions': pairOf({}, standard),
  },
  broken: {
    'two Standard Edition servers': {
      given: pairOf(standard, standard),
      on: ['pairing:5'],
      says: ['ldn-pool.contoso.com and dub-pool.contoso.com', 'disaster recovery'],
      severity: 'info',
    },
  },
})
