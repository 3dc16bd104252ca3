import { namesInUse, nextName } from '../edit/naming.ts'
import type { Site } from '../model/site.ts'
import { instanceName, type SqlInstance } from '../model/store.ts'
import { mirroredStoreHasWitness } from '../rules/mirrored-store-has-witness.ts'
import { sameName } from '../words/words.ts'
import { alternative, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'
import { withWitness } from './with-witness.ts'

/** How many witnesses of other stores are offered. */
const offered = 2

/** SQL-008: a witness of its own under a proposed name, or one that serves another store of the site already. */
export const mirroredStoreHasWitnessFixes: FixesOf = {
  rule: mirroredStoreHasWitness.id,
  of(doc, finding) {
    const [found] = targetsOfKind(doc, finding, 'sql')
    const availability = found?.sqlStore.availability
    if (!found || availability?.kind !== 'mirrored') return []
    const { id } = found.sqlStore
    const { primary, mirror } = availability
    const own = { fqdn: nextName(mirror.fqdn, namesInUse(doc.topology)), instance: '' }
    const others = witnessesOf(found.site).filter(
      ({ fqdn }) => !sameName(fqdn, primary.fqdn) && !sameName(fqdn, mirror.fqdn),
    )
    return [own, ...others.slice(0, offered)].map((witness) =>
      alternative(
        `${witness === own ? 'Add the witness' : 'Share the witness'} ${instanceName(witness)} for ${instanceName(primary)}`,
        (current) => withWitness(current, id, witness),
      ),
    )
  },
}

/** The witnesses of the mirrored stores of a site, each once. */
function witnessesOf({ sqlStores }: Site): SqlInstance[] {
  const byName = new Map<string, SqlInstance>()
  for (const { availability } of sqlStores) {
    const witness = availability.kind === 'mirrored' ? availability.witness : null
    if (witness) byName.set(instanceName(witness).toLowerCase(), witness)
  }
  return [...byName.values()]
}
