import { makeId, type FileStoreId, type RoleKind, type SqlStoreId } from '../../model/id.ts'
import type { Server } from '../../model/pool.ts'
import { productOf } from '../service-versions.ts'
import type { Machine, Service } from './deployment.ts'
import { hasRole } from './joined.ts'
import type { References } from './references.ts'
import type { FoundRole } from './roles.ts'
import type { DatabaseRole } from './sql-stores.ts'

/** What the builder of a role asks the rest of the deployment. */
export interface Surroundings {
  readonly references: References
  /** The number of a thing's id. */
  readonly numberOf: (thing: object) => number
  readonly serverOf: (machine: Machine) => Server
  readonly sqlStoreOf: (
    services: readonly Service[],
    role: DatabaseRole,
    copy?: 'default' | 'backup',
  ) => SqlStoreId | null
  readonly fileStoreOf: (services: readonly Service[]) => FileStoreId | null
}

/** What every role says; its version is that of its main service. */
export function base<K extends RoleKind>(found: FoundRole, around: Surroundings, kind: K, mainRole: string) {
  const { fqdn, cluster } = found
  return {
    kind,
    id: makeId(kind, around.numberOf(found)),
    fqdn,
    version: productOf(mainOf(found, mainRole)[0]?.version),
    servers: cluster.machines.map(around.serverOf),
    deployed: cluster.deployed,
  }
}

/** The services of a role that are of this kind. */
export function mainOf({ services }: Pick<FoundRole, 'services'>, role: string): Service[] {
  return services.filter((service) => hasRole(service, role))
}

/** The Edge pool that the services of a role use for media. */
export function edgePoolOf(found: FoundRole, { references }: Surroundings) {
  return references.idOf(found, found.services, 'EdgeServer', ['edge'])
}
