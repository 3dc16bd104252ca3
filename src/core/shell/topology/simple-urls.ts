import type { SimpleUrl } from '../../model/simple-url.ts'
import { textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { coach } from '../failover/errors.ts'
import { mustRead } from '../failover/store-access.ts'
import { isLike } from '../values/wildcard.ts'
import { objectOf, type ObjectValue } from '../value.ts'
import { failMissing } from './identities.ts'

/** The type of the configuration of simple URLs, and of what is in it. */
export const simpleUrlConfiguration =
  'Microsoft.Rtc.Management.WritableConfig.Settings.SimpleUrl.SimpleUrlConfiguration'
const simpleUrl = 'Microsoft.Rtc.Management.WritableConfig.Settings.SimpleUrl.SimpleUrl'

/** The simple URLs, of the global scope: the topology knows no others. */
export const getSimpleUrlConfiguration: Cmdlet = {
  name: 'Get-CsSimpleUrlConfiguration',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const identity = textOf(bound, 'Identity')
    if (identity !== null && identity.toLowerCase() !== 'global')
      return yield* failMissing(shell, 'SimpleUrlConfiguration', identity)
    const filter = textOf(bound, 'Filter')
    if (filter !== null && !isLike('Global', filter)) return
    const { simpleUrls } = world.setting.topology
    if (simpleUrls.length === 0)
      yield* coach(
        shell,
        'The topology states no simple URLs: a Topology XML has no place for them, a file of Topology Builder has.',
      )
    yield* shell.emit(
      objectOf(
        simpleUrlConfiguration,
        { Identity: 'Global', SimpleUrl: simpleUrls.map(urlObject) },
        'Global',
      ),
    )
  },
}

function urlObject({ component, domain, active, urls }: SimpleUrl): ObjectValue {
  const facts = { SimpleUrlEntry: urls, Component: component, Domain: domain, ActiveUrl: active }
  return objectOf(simpleUrl, facts, `Component=${component};Domain=${domain};ActiveUrl=${active}`)
}
