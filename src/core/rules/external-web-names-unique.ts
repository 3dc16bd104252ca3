import { topologyBuilderHelpPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { idsOf, webPoolOf } from './web-services.ts'
import { fullName, listed } from '../words/words.ts'

/** NAME-010: each pool is published under a name of its own. Names that are not stated are left out. */
export const externalWebNamesUnique: Rule = {
  id: 'NAME-010',
  severity: 'error',
  law: 'The external FQDN of the web services is unique among pools, Standard Edition servers and Directors.',
  reason:
    'A reverse proxy tells by that name which pool a request from outside is for. Two pools of one name get each other’s requests.',
  source: { title: topologyBuilderHelpPage, section: 'Web services settings' },
  basis: 'documented',
  topologyBuilder: 'not documented',
  scope: 'shared',
  keys(found) {
    const name = webPoolOf(found)?.webServices.externalFqdn ?? ''
    return name === '' ? [] : [name.toLowerCase()]
  },
  *check(holders, name) {
    const pools = holders.map(webPoolOf).filter((pool) => pool !== null)
    const targets = idsOf(pools)
    if (!targets || pools.length < 2) return
    yield {
      targets,
      field: 'webServices.externalFqdn',
      message: `${name} is the external FQDN of the web services of ${listed(pools.map(({ fqdn }) => fullName(fqdn)))}. From outside they cannot be told apart.`,
      todo: 'Give each of them an external FQDN of its own, with a DNS record and a name in its certificate.',
    }
  },
}
