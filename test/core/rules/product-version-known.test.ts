import type { ProductVersion } from '../../../src/core/model/pool.ts'
import { productVersionKnown } from '../../../src/core/rules/product-version-known.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (servers: number, version: ProductVersion) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { servers, version })))

ruleCases(productVersionKnown, {
  sound: { 'Lync Server 2013': of(3, '2013'), '2015': of(3, '2015'), '2019': of(3, '2019') },
  broken: {
    'a release that is not known': {
      given: of(3, 'other'),
      on: ['pool:2'],
      says: ['ldn-pool.contoso.com', 'not known'],
      severity: 'info',
      field: 'version',
    },
  },
})
