import type { RuleExamples } from './example.ts'
import { onePool } from './shapes.ts'

/** A server with a hyphen in its name, and with an underscore. */
export const namesOfPlainCharactersExamples: RuleExamples = {
  rule: 'NAME-001',
  sound: {
    title: 'letters, digits and hyphens',
    given: onePool({ servers: [{ fqdn: 'ldn-fe01.contoso.com' }, {}, {}] }),
  },
  broken: {
    title: 'an underscore, which some computers do have',
    given: onePool({ servers: [{ fqdn: 'ldn_fe01.contoso.com' }, {}, {}] }),
  },
}
