import {
  alwaysOn,
  file,
  mirrored,
  site,
  sql,
  standard,
  topology,
} from '../../../src/core/examples/notation.ts'
import { poolInOneDomainExamples as examples } from '../../../src/core/examples/pool-in-one-domain.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { poolInOneDomain } from '../../../src/core/rules/pool-in-one-domain.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const named = (...fqdns: string[]) => ({ servers: fqdns.map((fqdn) => ({ fqdn })) })

ruleCases(poolInOneDomain, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'one domain in capitals and not': onePool(named('fe1.contoso.com', 'fe2.CONTOSO.com', 'fe3.Contoso.COM')),
    'short names, which NAME-002 speaks of': onePool(named('fe1.contoso.com', 'fe2', '')),
    'a pool without a Back End': onePool({ store: null }),
    'a pool of a site with a domain of its own, whose file store is elsewhere': onePool({
      fqdn: 'ldn-pool.contoso.com',
      ...named('fe1.ldn.contoso.com', 'fe2.ldn.contoso.com', 'fe3.ldn.contoso.com'),
      store: sql(290, 'sql01.ldn.contoso.com'),
      share: file(291, 'dfs.contoso.com'),
    }),
    'a pool whose own name is in another domain': onePool({ fqdn: 'ldn-pool.fabrikam.com' }),
    'a mirror and a witness in another domain, which SQL-006 says': onePool({
      store: mirrored(290, 'sql01', 'sql02.fabrikam.com', 'sql03.fabrikam.com'),
    }),
    'a listener in another domain': onePool({ store: alwaysOn(290, 'sql.fabrikam.com', ['sql01', 'sql02']) }),
    'a Standard Edition server, whose database is its own': topology(
      site(1, 'Leeds', standard(2, 'lds-se01', { store: sql(290, 'sql01.fabrikam.com') })),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'sql:290'],
      says: [
        '3 computers of ldn-pool.contoso.com are named in the DNS domain contoso.com, but ldn-sql01.fabrikam.com is not.',
        'Use computers of one Active Directory domain for ldn-pool',
      ],
      field: 'sqlStore',
      severity: 'unsupported',
    },
    'a server in a domain below': {
      given: onePool(named('fe1.contoso.com', 'fe2.emea.contoso.com', 'fe3.contoso.com')),
      on: ['pool:2', 'server:202'],
      says: ['but fe2.emea.contoso.com is not.'],
      field: 'servers',
    },
    'a mirrored Back End in another domain': {
      given: onePool({ store: mirrored(290, 'sql01.fabrikam.com', 'sql02.fabrikam.com') }),
      on: ['pool:2', 'sql:290'],
      says: ['but sql01.fabrikam.com is not'],
    },
    'a node of an AlwaysOn Availability Group in another domain': {
      given: onePool({ store: alwaysOn(290, 'sql', ['sql01', 'sql02.fabrikam.com']) }),
      on: ['pool:2', 'sql:290'],
      says: ['but sql02.fabrikam.com is not'],
    },
    'three domains': {
      given: onePool({
        ...named('fe1.a.com', 'fe2.b.com', 'fe3.b.com'),
        store: sql(290, 'sql01.c.com'),
      }),
      on: ['pool:2', 'server:201', 'sql:290'],
      says: ['2 computers', 'are named in the DNS domain b.com, but fe1.a.com and sql01.c.com are not.'],
      field: 'servers',
    },
    'as many in one domain as in the other, told of those named later': {
      given: onePool({ ...named('fe1.a.com', 'fe2.b.com'), store: null }),
      on: ['pool:2', 'server:202'],
      says: ['1 computer of', 'is named in the DNS domain a.com, but fe2.b.com is not'],
    },
  },
})
