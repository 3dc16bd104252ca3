import { firstServersSpread } from '../../../src/core/rules/first-servers-spread.ts'
import { firstServersSpreadExamples as examples } from '../../../src/core/examples/first-servers-spread.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const inFault = (...domains: (string | null)[]) => domains.map((faultDomain) => ({ faultDomain }))
const inUpgrade = (...domains: (string | null)[]) => domains.map((upgradeDomain) => ({ upgradeDomain }))
const of = (servers: readonly object[]) => onePool({ servers })

ruleCases(firstServersSpread, {
  sound: {
    'domains that are not stated': of(inFault(null, null, null)),
    [examples.sound.title]: examples.sound.given,
    'two of four servers in one domain, which the database outvotes': of(inFault('a', 'a', 'b', 'c')),
    'three of the first seven in one domain': of(inFault('a', 'a', 'a', 'b', 'c', 'd', 'e', 'f')),
    'four of eight in one domain, one of which does not count': of(
      inFault('a', 'a', 'a', 'b', 'c', 'd', 'e', 'a'),
    ),
    'a size without a printed row': of(inFault('a')),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'server:201', 'server:202'],
      says: ['ldn-pool-fe01 and ldn-pool-fe02', 'fault domain, Rack 1', 'loses its quorum'],
      severity: 'warning',
      field: 'faultDomain',
    },
    'two of three servers in one upgrade domain': {
      given: of(inUpgrade('u1', 'u2', 'u1')),
      on: ['pool:2', 'server:201', 'server:203'],
      says: ['upgrade domain, u1', 'patched'],
      field: 'upgradeDomain',
    },
    'a fault domain that is an upgrade domain too, once': {
      given: of(['a', 'a', 'b'].map((domain) => ({ faultDomain: domain, upgradeDomain: domain }))),
      on: ['pool:2', 'server:201', 'server:202'],
      says: ['fault domain, a'],
      field: 'faultDomain',
    },
    'four of the first seven in one domain': {
      given: of(inFault('a', 'a', 'a', 'a', 'b', 'c', 'd', 'e')),
      on: ['pool:2', 'server:201', 'server:202', 'server:203', 'server:204'],
    },
  },
})
