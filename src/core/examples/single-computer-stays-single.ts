import type { RuleExamples } from './example.ts'
import { fqdn, pool, site, topology } from './notation.ts'
import { applications } from './roles.ts'

const withServers = (...names: readonly string[]) =>
  topology(
    site(
      1,
      'London',
      pool(2, 'ldn-pool'),
      applications(3, 'ldn-app', { nextHop: 'pool:2', servers: names.map((name) => ({ fqdn: fqdn(name) })) }),
    ),
  )

/** What was published as a pool of one computer gets a second one, and so does what was published as a single computer. */
export const singleComputerStaysSingleExamples: RuleExamples = {
  rule: 'POOL-034',
  sound: {
    title: 'a second computer for a pool with a name of its own',
    given: withServers('ldn-app01', 'ldn-app02'),
    published: withServers('ldn-app01'),
  },
  broken: {
    title: 'a second computer for a single one',
    given: withServers('ldn-app01', 'ldn-app02'),
    published: withServers('ldn-app'),
  },
}
