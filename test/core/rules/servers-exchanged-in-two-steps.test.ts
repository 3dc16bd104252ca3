import { makeId } from '../../../src/core/model/id.ts'
import { site, standard, topology } from '../../../src/core/examples/notation.ts'
import { serversExchangedInTwoStepsExamples as examples } from '../../../src/core/examples/servers-exchanged-in-two-steps.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { serversExchangedInTwoSteps } from '../../../src/core/rules/servers-exchanged-in-two-steps.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const published = onePool({ servers: 4 })
const exchanged = (deployed: boolean | null) =>
  onePool({ deployed, servers: [{}, {}, { id: makeId('server', 298) }, { id: makeId('server', 299) }] })
const server = (id: number) =>
  topology(site(1, 'Leeds', standard(2, 'lds-se01', { servers: [{ id: makeId('server', id) }] })))

ruleCases(serversExchangedInTwoSteps, {
  sound: {
    [examples.sound.title]: { given: examples.sound.given, published: examples.sound.published! },
    'servers added': { given: onePool({ servers: 6 }), published },
    'servers in another order': {
      given: onePool({ servers: [2, 1, 3, 4].map((n) => ({ id: makeId('server', 200 + n) })) }),
      published,
    },
    'nothing published': exchanged(true),
    'a pool that was not published': { given: exchanged(true), published: topology() },
    'a Standard Edition server': { given: server(202), published: server(201) },
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      published: examples.broken.published!,
      on: ['pool:2', 'server:299'],
      says: [
        'Since the last publication ldn-pool-fe09 came to ldn-pool.contoso.com and ldn-pool-fe04 left it.',
        'Take ldn-pool-fe09 out',
      ],
      field: 'servers',
      severity: 'warning',
    },
    'several servers of a pool whose deployment is not stated': {
      given: exchanged(null),
      published,
      on: ['pool:2', 'server:298', 'server:299'],
      says: ['ldn-pool-fe03 and ldn-pool-fe04 came'],
      severity: 'warning',
    },
    'a pool that is stated not to be deployed, as a remark': {
      given: exchanged(false),
      published,
      on: ['pool:2', 'server:298', 'server:299'],
      severity: 'info',
    },
  },
})
