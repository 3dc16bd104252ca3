import { mirroredStoreHasWitness } from '../../../src/core/rules/mirrored-store-has-witness.ts'
import { mirroredStoreHasWitnessExamples as examples } from '../../../src/core/examples/mirrored-store-has-witness.ts'
import { soundPair } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

ruleCases(mirroredStoreHasWitness, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'a single instance': soundPair(),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['sql:290'],
      says: ['ldn-sql01.contoso.com\\rtc is mirrored to ldn-sql02.contoso.com\\rtc', 'Add a witness'],
      severity: 'warning',
    },
  },
})
