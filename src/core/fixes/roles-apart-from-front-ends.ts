import { namesInUse, nextName } from '../edit/naming.ts'
import { rename } from '../edit/rename.ts'
import type { Found } from '../model/topology.ts'
import { rolesApartFromFrontEnds } from '../rules/roles-apart-from-front-ends.ts'
import { listed, sameName } from '../words/words.ts'
import { vocabularyOf } from '../vocabulary/roles.ts'
import { alternative, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/** ROLE-001: free names for the computers of the roles, as far as their pools have a series of names to go on with. */
export const rolesApartFromFrontEndsFixes: FixesOf = {
  rule: rolesApartFromFrontEnds.id,
  of(doc, finding) {
    const computers = targetsOfKind(doc, finding, 'computer')
    const taken = namesInUse(doc.topology)
    const renamed = computers.flatMap((computer) => {
      const series = seriesOf(computer)
      if (series === undefined) return []
      const name = nextName(series, taken)
      taken.add(name.toLowerCase())
      return [{ ...computer, name }]
    })
    if (renamed.length < computers.length || renamed.length === 0) return []
    const what = renamed.map(({ role, name }) => `the ${vocabularyOf(role.kind).server} to ${name}`)
    return [
      alternative(`Rename ${listed(what)}`, (current) =>
        renamed.reduce(
          (renaming, { server, name }) => rename.apply(renaming, { id: server.id, name }),
          current,
        ),
      ),
    ]
  },
}

/** The name that the other computers of the pool went to last. */
function seriesOf({ role, server }: Extract<Found, { kind: 'computer' }>): string | undefined {
  return role.servers.findLast(({ fqdn }) => !sameName(fqdn, server.fqdn))?.fqdn
}
