import { site, standard, topology } from '../../../src/core/examples/notation.ts'
import { onePool, pairOf } from '../../../src/core/examples/shapes.ts'
import { webServicesNotStated } from '../../../src/core/model/role.ts'
import { internalWebNamesOwnFixes } from '../../../src/core/fixes/internal-web-names-own.ts'
import { fixCases } from './fix-cases.ts'

const named = (internalFqdn: string) => ({ webServices: { ...webServicesNotStated, internalFqdn } })

fixCases(internalWebNamesOwnFixes, {
  'takes the override from a Standard Edition server': {
    given: topology(site(1, 'London', standard(2, 'ldn-se', named('web.contoso.com')))),
    certain: true,
    offers: {
      'Do not override the internal FQDN of the web services of ldn-se': [
        'Standard Edition server ldn-se.contoso.com: Override internal Web Services pool FQDN: web.contoso.com → not stated.',
      ],
    },
  },
  'takes an override away that is the name of the pool': {
    given: onePool(named('ldn-pool.contoso.com')),
    certain: true,
    offers: {
      'Do not override the internal FQDN of the web services of ldn-pool': [
        'Front End pool ldn-pool.contoso.com: Override internal Web Services pool FQDN: ldn-pool.contoso.com → not stated.',
      ],
    },
  },
  'offers another name, or none, where two pools have one': {
    given: pairOf(named('web.contoso.com'), named('web.contoso.com')),
    offers: {
      'Use ldn-web01.contoso.com instead for ldn-pool': [
        'Front End pool ldn-pool.contoso.com: Override internal Web Services pool FQDN: web.contoso.com → ldn-web01.contoso.com.',
      ],
      'Do not override the internal FQDN of the web services of ldn-pool': [
        'Front End pool ldn-pool.contoso.com: Override internal Web Services pool FQDN: web.contoso.com → not stated.',
      ],
    },
  },
})
