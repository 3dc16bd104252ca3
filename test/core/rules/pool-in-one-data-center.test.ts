import { site, standard, topology } from '../../../src/core/examples/notation.ts'
import { poolInOneDataCenterExamples as examples } from '../../../src/core/examples/pool-in-one-data-center.ts'
import { chat, edge } from '../../../src/core/examples/roles.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { poolInOneDataCenter } from '../../../src/core/rules/pool-in-one-data-center.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const inCenters = (...centers: (string | null)[]) => centers.map((dataCenter) => ({ dataCenter }))

ruleCases(poolInOneDataCenter, {
  sound: {
    [examples.sound.title]: examples.sound.given,
    'data centres that are not stated': onePool({ servers: inCenters(null, null, null) }),
    'one that is stated of some': onePool({ servers: inCenters('East', null, '', ' ') }),
    'one data centre written in two ways': onePool({ servers: inCenters('East', ' EAST ', 'east') }),
    'a Persistent Chat pool, which may be stretched': topology(
      site(1, 'London', chat(2, 'ldn-chat', { servers: inCenters('East', 'West') })),
    ),
    'a Standard Edition server, which POOL-001 judges': topology(
      site(1, 'Leeds', standard(2, 'lds-se01', { servers: inCenters('East', 'West') })),
    ),
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      on: ['pool:2', 'server:201', 'server:202', 'server:203', 'server:204'],
      says: [
        'ldn-pool.contoso.com is stretched over 2 data centres: ldn-pool-fe01 and ldn-pool-fe02 in East and ldn-pool-fe03 and ldn-pool-fe04 in West.',
        'Make a pool in each data centre and pair them',
      ],
      severity: 'unsupported',
      field: 'servers',
    },
    'an Edge pool': {
      given: topology(site(1, 'London', edge(2, 'ldn-edge', { servers: inCenters('East', 'West') }))),
      on: ['edge:2', 'server:201', 'server:202'],
      says: ['ldn-edge.contoso.com is stretched over 2 data centres', 'Make a pool in each data centre, or'],
    },
    'three data centres, beside a server of which nothing is stated': {
      given: onePool({ servers: inCenters('A', null, 'B', 'C', 'a') }),
      on: ['pool:2', 'server:201', 'server:205', 'server:203', 'server:204'],
      says: ['over 3 data centres: ldn-pool-fe01 and ldn-pool-fe05 in A, ldn-pool-fe03 in B'],
    },
  },
})
