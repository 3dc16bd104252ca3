import { change } from '../edit/change.ts'
import { domainOf } from '../model/fqdn.ts'
import { namesInUse, nextName } from '../edit/naming.ts'
import type { SqlAvailability, SqlStore } from '../model/store.ts'
import { mirroringNotStated, replicationNotStated } from '../model/store.ts'
import type { Topology } from '../model/topology.ts'
import { sqlAvailabilityFitsVersion } from '../rules/sql-availability-fits-version.ts'
import { fullName, listed } from '../words/words.ts'
import { alternative, type Fix, type FixesOf } from './fix.ts'
import { targetsOfKind } from './targets.ts'

/** SQL-003: the method that the version knows, on the same two computers. What the other method has no place for is said. */
export const sqlAvailabilityFitsVersionFixes: FixesOf = {
  rule: sqlAvailabilityFitsVersion.id,
  of(doc, finding) {
    const [found] = targetsOfKind(doc, finding, 'sql')
    if (!found) return []
    const { sqlStore } = found
    const { kind } = sqlStore.availability
    if (kind === 'mirrored') return toAlwaysOn(doc.topology, sqlStore, sqlStore.availability)
    return kind === 'alwaysOn' ? toMirroring(sqlStore, sqlStore.availability) : []
  },
}

type Of<K extends SqlAvailability['kind']> = Extract<SqlAvailability, { kind: K }>

function toAlwaysOn(
  topology: Topology,
  store: SqlStore,
  { primary, mirror, witness }: Of<'mirrored'>,
): Fix[] {
  const domain = domainOf(primary.fqdn)
  const name = nextName(`sqlag00${domain && `.${domain}`}`, namesInUse(topology))
  const rest = witness ? `, without the witness ${fullName(witness.fqdn)}` : ''
  return [
    replaced(
      store,
      `Replace the mirroring by an AlwaysOn Availability Group of ${listed([primary.fqdn, mirror.fqdn].map(fullName))} behind the listener ${name}${rest}`,
      {
        kind: 'alwaysOn',
        listener: { fqdn: name, instance: primary.instance },
        primary: primary.fqdn,
        secondaries: [mirror.fqdn],
        ...replicationNotStated,
      },
    ),
  ]
}

function toMirroring(store: SqlStore, { listener, primary, secondaries }: Of<'alwaysOn'>): Fix[] {
  const [mirror, ...further] = secondaries
  if (mirror === undefined || primary === '') return []
  const { instance } = listener
  const gone = listed([listener.fqdn, ...further].map(fullName))
  return [
    replaced(
      store,
      `Replace the AlwaysOn Availability Group by mirroring from ${fullName(primary)} to ${fullName(mirror)}, without ${gone}`,
      {
        kind: 'mirrored',
        primary: { fqdn: primary, instance },
        mirror: { fqdn: mirror, instance },
        witness: null,
        ...mirroringNotStated,
      },
    ),
  ]
}

function replaced({ id }: SqlStore, title: string, availability: SqlAvailability): Fix {
  return alternative(title, (doc) => change.apply(doc, { kind: 'sql', id, fields: { availability } }))
}
