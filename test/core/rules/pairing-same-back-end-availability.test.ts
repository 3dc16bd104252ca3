import { pairingSameBackEndAvailability } from '../../../src/core/rules/pairing-same-back-end-availability.ts'
import { pairingSameBackEndAvailabilityExamples as examples } from '../../../src/core/examples/pairing-same-back-end-availability.ts'
import { mirrored } from '../../../src/core/examples/notation.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const twoWays = mirrored(90, 'sql01', 'sql02', 'sql03')

ruleCases(pairingSameBackEndAvailability, {
  sound: {
    'two single instances': pairOf({}, {}),
    [examples.sound.title]: examples.sound.given,
    'a Standard Edition server, which has no method': pairOf({ store: twoWays }, { edition: 'standard' }),
    'a pool without a store': pairOf({ store: twoWays }, { store: null }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pairing:5', 'pool:2', 'pool:4'],
      says: ['ldn-pool.contoso.com is mirrored', 'dub-pool.contoso.com is a single SQL Server instance'],
    },
  },
})
