import { webServicesNotStated } from '../model/role.ts'
import type { RuleExamples } from './example.ts'
import { fqdn } from './notation.ts'
import { pairOf } from './shapes.ts'

const named = (name: string) => ({ webServices: { ...webServicesNotStated, externalFqdn: fqdn(name) } })

/** Two pools with a name each for the outside, and with one name. */
export const externalWebNamesUniqueExamples: RuleExamples = {
  rule: 'NAME-010',
  sound: { title: 'an external name for each pool', given: pairOf(named('ldn-web'), named('dub-web')) },
  broken: { title: 'one external name for two pools', given: pairOf(named('web'), named('web')) },
}
