import { remove } from '../edit/remove.ts'
import { serversExchangedInTwoSteps } from '../rules/servers-exchanged-in-two-steps.ts'
import { fullName, listed } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/** POOL-022: the removal first, which leaves the new servers for later. A server that was removed has lost its id for good. */
export const serversExchangedInTwoStepsFixes: FixesOf = {
  rule: serversExchangedInTwoSteps.id,
  of(doc, finding) {
    const added = targetsOfKind(doc, finding, 'server').map((found) => found.server)
    if (added.length === 0) return []
    const title = `Take ${listed(added.map(({ fqdn }) => fullName(fqdn)))} out again, to be added after the removal is published`
    return [alternative(title, (current) => remove.apply(current, { ids: added.map(({ id }) => id) }))]
  },
}
