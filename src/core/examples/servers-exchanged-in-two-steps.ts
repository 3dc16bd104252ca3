import { makeId } from '../model/id.ts'
import type { RuleExamples } from './example.ts'
import { fqdn } from './notation.ts'
import { onePool } from './shapes.ts'

const facts = { deployed: true }
const published = onePool({ ...facts, servers: 4 })
const newServer = { id: makeId('server', 299), fqdn: fqdn('ldn-pool-fe09') }

/** One server is removed, and one server is exchanged for another. */
export const serversExchangedInTwoStepsExamples: RuleExamples = {
  rule: 'POOL-022',
  sound: {
    title: 'a server removed',
    given: onePool({ ...facts, servers: 3 }),
    published,
  },
  broken: {
    title: 'a server removed and another one added',
    given: onePool({ ...facts, servers: [{}, {}, {}, newServer] }),
    published,
  },
}
