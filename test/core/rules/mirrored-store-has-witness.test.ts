import { mirroredStoreHasWitness } from '../../../src/core/rules/mirrored-store-has-witness.ts'
import { mirrored, pool, site, soundPair, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (store: ReturnType<typeof mirrored>) => topology(site(1, 'London', pool(2, 'ldn-pool', { store })))

ruleCases(mirroredStoreHasWitness, {
  sound: {
    'a mirrored store with a witness': of(mirrored(90, 'sql01', 'sql02', 'sql03')),
    'a single instance': soundPair(),
  },
  broken: {
    'a mirrored store without a witness': {
      given: of(mirrored(90, 'sql01', 'sql02')),
      on: ['sql:90'],
      says: ['sql01.contoso.com\\rtc is mirrored to sql02.contoso.com\\rtc', 'Add a witness'],
      severity: 'warning',
    },
  },
})
