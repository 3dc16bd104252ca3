import { webServicesNotStated } from '../model/role.ts'
import type { RuleExamples } from './example.ts'
import { fqdn } from './notation.ts'
import { pairOf } from './shapes.ts'

const named = (name: string) => ({ webServices: { ...webServicesNotStated, internalFqdn: fqdn(name) } })

/** Two pools whose web services have a name each inside, and one name. */
export const internalWebNamesOwnExamples: RuleExamples = {
  rule: 'NAME-011',
  sound: {
    title: 'an internal name for the web services of each pool',
    given: pairOf(named('ldn-web'), named('dub-web')),
  },
  broken: {
    title: 'one internal name for the web services of both',
    given: pairOf(named('web'), named('web')),
  },
}
