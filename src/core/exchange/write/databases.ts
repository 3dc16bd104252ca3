import type { SqlStoreId } from '../../model/id.ts'
import type { Site } from '../../model/site.ts'
import { connectionOf, type SqlInstance, type SqlStore } from '../../model/store.ts'
import { hostKey, siteKeyOf, storeAt, type Look } from './look.ts'
import { hostCluster } from './machines.ts'
import {
  needs,
  service,
  type Need,
  type Plan,
  type PlannedInstance,
  type PlannedService,
  type PlanPart,
} from './plan.ts'

/** The copies that a store may have, and its witness. */
type Copy = 'primary' | 'mirror' | 'witness'

/** What of a store one database role brings: services on its instances, and how they are needed. */
export interface Databases {
  readonly needs: readonly Need[]
  readonly services: readonly PlannedService[]
}

/** Who keeps databases of one role in a store. */
export interface DatabaseUse {
  readonly role: string
  readonly store: SqlStoreId | null
  readonly version: string | null
  /** The service that needs the databases. */
  readonly consumer: string
  /** The pool that has the databases for itself; `null` where all pools share one database of the role. */
  readonly owner: string | null
  readonly usage?: 'Default' | 'Backup'
}

const nothing: Databases = { needs: [], services: [] }

/** The databases of one role in a store: on its primary, on its mirror, and with a witness for both. */
export function databasesFor(look: Look, use: DatabaseUse): Databases {
  const found = storeAt(look.topology, use.store)
  if (!found) return nothing
  const { store, site } = found
  const { mirror, witness } = copiesOf(store)
  const place = (instance: SqlInstance) => instanceKey(look, site, instance)
  const database = (copy: Copy, instance: SqlInstance): PlannedService =>
    service(use.role, {
      key: `${use.role} ${use.owner ?? ''} ${place(instance)}`,
      version: use.version,
      on: place(instance),
      // the mirror comes after the pool, so that it has a number of its own
      group: copy === 'primary' ? (use.owner ?? place(instance)) : `${use.owner ?? ''} ${place(instance)}`,
      needs: witness ? needs(witnessKey(place(witness))) : [],
      database: { consumers: [use.consumer], shared: use.owner === null },
    })
  const primary = database('primary', connectionOf(store))
  const second = mirror ? database('mirror', mirror) : null
  return {
    needs: [
      { usage: use.usage ?? 'Default', service: primary.key },
      ...(second && use.usage !== 'Backup' ? [{ usage: 'Mirror' as const, service: second.key }] : []),
    ],
    services: [
      primary,
      ...(second ? [second] : []),
      ...(witness ? [witnessStore(place(witness), [primary, second], use.version)] : []),
    ],
  }
}

const witnessKey = (instance: string) => `WitnessStore ${instance}`

function witnessStore(
  instance: string,
  databases: readonly (PlannedService | null)[],
  version: string | null,
): PlannedService {
  return service('WitnessStore', {
    key: witnessKey(instance),
    version,
    on: instance,
    group: instance,
    database: { consumers: databases.flatMap((database) => (database ? [database.key] : [])), shared: true },
  })
}

/** The computers and instances of a SQL Server store; `isBackEnd` where a Front End pool keeps its users there. */
export function planSqlStore(look: Look, site: Site, store: SqlStore, isBackEnd: boolean): PlanPart {
  const { linkOf, formerStore } = look
  const link = linkOf(store.id)
  const before = formerStore(link)
  const a = store.availability
  const ports = a.kind === 'mirrored' ? a.ports : null
  const copies = copiesOf(store)
  const formerCopies = before && copiesOf(before)
  const planned = (['primary', 'mirror', 'witness'] as const).flatMap((copy) => {
    const instance = copies[copy]
    if (!instance) return []
    const former = formerCopies?.[copy] ?? null
    const key = instanceKey(look, site, instance)
    const cluster = hostKey(look, site, instance.fqdn)
    const own = copy === 'primary' ? link : null
    const facts: PlannedInstance = {
      key,
      link: own,
      formerName: former?.instance ?? null,
      cluster,
      name: instance.instance,
      alwaysOnPrimary: copy === 'primary' && a.kind === 'alwaysOn' ? a.primary : null,
      mirrorPort:
        ports && copy !== 'witness' ? ((copy === 'primary' ? ports.primary : ports.mirror) ?? 5022) : null,
      witnessPort: ports && copy === 'witness' ? (ports.witness ?? 7022) : null,
    }
    const host = hostCluster(
      cluster,
      {
        site: siteKeyOf(site.id),
        fqdn: instance.fqdn,
        links: own === null ? [] : [own],
        formerFqdn: former?.fqdn ?? null,
      },
      { isBackEnd: isBackEnd && look.isPublished && copy !== 'witness' },
    )
    return [{ facts, host }]
  })
  return {
    clusters: planned.map(({ host }) => host),
    instances: planned.map(({ facts }) => facts),
  }
}

function copiesOf({ availability }: SqlStore): Readonly<Record<Copy, SqlInstance | null>> {
  const primary = connectionOf({ availability })
  if (availability.kind !== 'mirrored') return { primary, mirror: null, witness: null }
  return { primary, mirror: availability.mirror, witness: availability.witness }
}

/** The mirrored stores whose mirror no service of a plan needs: a file tells a mirror by the services alone. */
export function mirrorsWithoutUse(look: Look, plan: Plan): readonly SqlStore[] {
  const needed = new Set(
    plan.services.flatMap(({ needs: all }) =>
      all.filter(({ usage }) => usage === 'Mirror').map(({ service: key }) => key),
    ),
  )
  const used = new Set(plan.services.filter(({ key }) => needed.has(key)).map(({ on }) => on))
  return look.topology.sites.flatMap((site) =>
    site.sqlStores.filter((store) => {
      const { mirror } = copiesOf(store)
      return mirror !== null && !used.has(instanceKey(look, site, mirror))
    }),
  )
}

function instanceKey(look: Look, site: Site, { fqdn, instance }: SqlInstance): string {
  return `sql ${hostKey(look, site, fqdn)} ${instance.toLowerCase()}`
}
