import { namesUnique } from '../../../src/core/rules/names-unique.ts'
import { namesUniqueExamples as examples } from '../../../src/core/examples/names-unique.ts'
import { file, mirrored, pool, site, sql, standard, topology } from '../../../src/core/examples/notation.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const of = (...parts: ReturnType<typeof pool>[]) => topology(site(1, 'London', ...parts))
const at = (...names: string[]) => ({ servers: names.map((name) => ({ fqdn: `${name}.contoso.com` })) })

ruleCases(namesUnique, {
  sound: {
    'names that are missing, which NAME-002 says': of(pool(2, '', at('fe01')), pool(3, '', at('fe02'))),
    [examples.sound.title]: examples.sound.given,
    'a Standard Edition server with its own database and share': of(standard(2, 'ldn-se')),
    'two instances of one host': of(
      pool(2, 'a-pool', { store: sql(90, 'sql01', { instance: 'a' }) }),
      pool(3, 'b-pool', { store: sql(91, 'sql01', { instance: 'b' }) }),
    ),
    'a database and a share on one host': of(
      pool(2, 'a-pool', { store: sql(90, 'host'), share: file(91, 'host') }),
    ),
    'a store on a server of its own pool, which SQL-001 says': of(
      pool(2, 'a-pool', { store: sql(90, 'a-pool-fe01') }),
    ),
    'a witness on a server of its own pool, and on one of another': of(
      pool(2, 'a-pool', { store: mirrored(90, 'sql01', 'sql02', 'a-pool-fe01') }),
      pool(3, 'b-pool', { store: mirrored(91, 'sql03', 'sql04', 'a-pool-fe01') }),
    ),
    'a pool with the name of its server, which NAME-007 says': of(pool(2, 'a-pool', at('a-pool', 'fe02'))),
  },
  broken: {
    'two pools of one name, in other letters': {
      given: of(pool(2, 'ldn-pool', at('fe01')), pool(3, 'LDN-pool', at('fe02'))),
      on: ['pool:2', 'pool:3'],
      says: ['ldn-pool.contoso.com is the name of 2 things: a pool and a pool'],
      severity: 'error',
    },
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['server:201', 'server:401'],
      says: ['a server of ldn-pool.contoso.com and a server of dub-pool.contoso.com'],
    },
    'a server that stands twice in its pool': {
      given: of(pool(2, 'a-pool', at('fe01', 'fe01'))),
      on: ['server:201', 'server:202'],
    },
    'a server with the name of another pool': {
      given: of(pool(2, 'a-pool', at('b-pool')), pool(3, 'b-pool', at('fe01'))),
      on: ['pool:3', 'server:201'],
    },
    'two Standard Edition servers of one name, without their own computers': {
      given: of(standard(2, 'ldn-se', { store: null }), standard(3, 'ldn-se', { store: null })),
      on: ['pool:2', 'pool:3'],
      says: ['a Standard Edition server and a Standard Edition server'],
    },
    'a mirror and a witness on a server of another Enterprise Edition pool': {
      given: of(
        pool(2, 'a-pool', at('fe01')),
        pool(3, 'b-pool', { store: mirrored(90, 'sql01', 'fe01', 'fe01') }),
      ),
      on: ['server:201', 'sql:90'],
    },
    'a witness on the name of a pool': {
      given: of(pool(2, 'a-pool', { store: mirrored(90, 'sql01', 'sql02', 'a-pool') })),
      on: ['pool:2', 'sql:90'],
    },
    'a store on a server of another Enterprise Edition pool': {
      given: of(pool(2, 'a-pool', at('fe01')), pool(3, 'b-pool', { store: sql(90, 'fe01') })),
      on: ['server:201', 'sql:90'],
      says: ['a server of a-pool.contoso.com and a computer of a SQL Server store'],
    },
  },
})
