import type { RuleExamples } from './example.ts'
import { pairOf } from './shapes.ts'

const withFirstServer = (fqdn: string) => pairOf({}, { servers: [{ fqdn }, {}, {}] })

/** Servers with names of their own, and one server that stands in two pools. */
export const namesUniqueExamples: RuleExamples = {
  rule: 'NAME-008',
  sound: {
    title: 'names of their own',
    given: withFirstServer('dub-pool-fe01.contoso.com'),
  },
  broken: {
    title: 'a server of two pools',
    given: withFirstServer('ldn-pool-fe01.contoso.com'),
  },
}
