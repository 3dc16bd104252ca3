import { edge } from '../../../src/core/examples/roles.ts'
import { publishedNamesKeptFixes } from '../../../src/core/fixes/published-names-kept.ts'
import { pool, site, standard, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

fixCases(publishedNamesKeptFixes, {
  'takes the published names of a pool and its servers again, in one step': {
    given: topology(site(1, 'London', pool(2, 'city-pool', { deployed: true }))),
    published: topology(site(1, 'London', pool(2, 'ldn-pool', { servers: 1 }))),
    offers: {
      'Rename city-pool.contoso.com to ldn-pool.contoso.com and city-pool-fe01.contoso.com to ldn-pool-fe01.contoso.com, as published':
        [
          'Front End pool ldn-pool.contoso.com: FQDN: city-pool.contoso.com → ldn-pool.contoso.com.',
          'Front End Server ldn-pool-fe01.contoso.com: FQDN: city-pool-fe01.contoso.com → ldn-pool-fe01.contoso.com.',
        ],
    },
  },
  'renames a Standard Edition server whole': {
    given: topology(site(1, 'London', standard(2, 'city-se'))),
    published: topology(site(1, 'London', standard(2, 'ldn-se'))),
    offers: {
      'Rename city-se.contoso.com to ldn-se.contoso.com, as published': [
        'Standard Edition server ldn-se.contoso.com: FQDN: city-se.contoso.com → ldn-se.contoso.com.',
        'Front End Server ldn-se.contoso.com: FQDN: city-se.contoso.com → ldn-se.contoso.com.',
        'SQL Server store ldn-se.contoso.com\\rtc: instance: city-se.contoso.com\\rtc → ldn-se.contoso.com\\rtc.',
        'File store \\\\ldn-se.contoso.com\\share: FQDN: city-se.contoso.com → ldn-se.contoso.com.',
      ],
    },
  },
  'renames an Edge Server': {
    given: topology(site(1, 'London', edge(2, 'city-edge'))),
    published: topology(site(1, 'London', edge(2, 'ldn-edge'))),
    offers: {
      'Rename city-edge.contoso.com to ldn-edge.contoso.com, as published': [
        'Edge pool ldn-edge.contoso.com: FQDN: city-edge.contoso.com → ldn-edge.contoso.com.',
        'Edge Server ldn-edge.contoso.com: FQDN: city-edge.contoso.com → ldn-edge.contoso.com.',
      ],
    },
  },
})
