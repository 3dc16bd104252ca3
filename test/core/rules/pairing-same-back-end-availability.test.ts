import { pairingSameBackEndAvailability } from '../../../src/core/rules/pairing-same-back-end-availability.ts'
import { mirrored, paired, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const pairOf = (first: Parameters<typeof pool>[2], second: Parameters<typeof pool>[2], facts = {}) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', first)),
    site(3, 'Dublin', pool(4, 'dub-pool', second)),
    paired(5, 2, 4, facts),
  )

const twoWays = mirrored(90, 'sql01', 'sql02', 'sql03')

ruleCases(pairingSameBackEndAvailability, {
  sound: {
    'two single instances': pairOf({}, {}),
    'two mirrored stores': pairOf({ store: twoWays }, { store: mirrored(91, 'sql11', 'sql12', 'sql13') }),
    'a Standard Edition server, which has no method': pairOf({ store: twoWays }, { edition: 'standard' }),
    'a pool without a store': pairOf({ store: twoWays }, { store: null }),
  },
  broken: {
    'a mirrored store with a single instance': {
      given: pairOf({ store: twoWays }, {}),
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['ldn-pool.contoso.com is mirrored', 'dub-pool.contoso.com is a single SQL Server instance'],
    },
  },
})
