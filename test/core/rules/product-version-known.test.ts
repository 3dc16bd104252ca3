import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { productVersionKnown } from '../../../src/core/rules/product-version-known.ts'
import { productVersionKnownExamples as examples } from '../../../src/core/examples/product-version-known.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion) => onePool({ servers, version })

ruleCases(productVersionKnown, {
  sound: {
    'Lync Server 2013': of(3, '2013'),
    [examples.sound.title]: examples.sound.given,
    '2019': of(3, '2019'),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com', 'not known'],
      severity: 'info',
      field: 'version',
    },
  },
})
