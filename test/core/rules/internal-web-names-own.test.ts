import { internalWebNamesOwnExamples as examples } from '../../../src/core/examples/internal-web-names-own.ts'
import { pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { director } from '../../../src/core/examples/roles.ts'
import { onePool, pairOf } from '../../../src/core/examples/shapes.ts'
import { webServicesNotStated } from '../../../src/core/model/role.ts'
import { internalWebNamesOwn } from '../../../src/core/rules/internal-web-names-own.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const named = (internalFqdn: string) => ({ webServices: { ...webServicesNotStated, internalFqdn } })
const directors = (servers: number) =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool'), director(3, 'ldn-dir', { servers, ...named('dir.contoso.com') })),
  )

ruleCases(internalWebNamesOwn, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'nothing overridden': pairOf(),
    'a Director pool of two': directors(2),
    'a pool of one server that has a name of its own': onePool({ servers: 1, ...named('web.contoso.com') }),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'pool:4'],
      says: ['web.contoso.com is the internal FQDN of the web services of ldn-pool.contoso.com and dub-pool'],
      severity: 'error',
      field: 'webServices.internalFqdn',
    },
    'the name of the pool itself, in other letters': {
      given: onePool(named('LDN-pool.contoso.com')),
      on: ['pool:2'],
      says: ['the FQDN of a pool as well'],
    },
    'the name of another pool': {
      given: pairOf({}, named('ldn-pool.contoso.com')),
      on: ['pool:4', 'pool:2'],
      says: ['of dub-pool.contoso.com, and the FQDN of a pool as well'],
    },
    'a Standard Edition server': {
      given: topology(site(1, 'London', standard(2, 'ldn-se', named('web.contoso.com')))),
      on: ['pool:2'],
      says: ['ldn-se.contoso.com is a single computer', 'Do without the override'],
    },
    'a single Director': { given: directors(1), on: ['director:3'], says: ['single computer'] },
  },
})
