import { externalWebNamesUniqueExamples as examples } from '../../../src/core/examples/external-web-names-unique.ts'
import { pool, site, topology } from '../../../src/core/examples/notation.ts'
import { director } from '../../../src/core/examples/roles.ts'
import { onePool, pairOf } from '../../../src/core/examples/shapes.ts'
import { webServicesNotStated } from '../../../src/core/model/role.ts'
import { externalWebNamesUnique } from '../../../src/core/rules/external-web-names-unique.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const named = (externalFqdn: string) => ({ webServices: { ...webServicesNotStated, externalFqdn } })

ruleCases(externalWebNamesUnique, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'names that are not stated': pairOf(),
    'the name of the pool itself': onePool(named('ldn-pool.contoso.com')),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'pool:4'],
      says: [
        'web.contoso.com is the external FQDN of the web services of ldn-pool.contoso.com and dub-pool.contoso.com',
      ],
      severity: 'error',
      field: 'webServices.externalFqdn',
    },
    'a pool and a Director pool, in other letters': {
      given: topology(
        site(
          1,
          'London',
          pool(2, 'ldn-pool', named('Web.contoso.com')),
          director(3, 'ldn-dir', named('web.contoso.com')),
        ),
      ),
      on: ['pool:2', 'director:3'],
    },
  },
})
