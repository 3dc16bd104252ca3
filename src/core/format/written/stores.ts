import type {
  FileStore,
  MirroringPorts,
  SqlAvailability,
  SqlInstance,
  SqlSoftware,
  SqlStore,
} from '../../model/store.ts'

/** A SQL Server store as it is written. */
export function storeSqlStore({ id, availability, software }: SqlStore) {
  return { id, availability: storeAvailability(availability), software: storeSoftware(software) }
}

/** What a SQL Server runs, as it is written. */
export function storeSoftware({ release, edition }: SqlSoftware): SqlSoftware {
  return { release, edition }
}

/** Mirroring ports as they are written. */
export function storePorts({ primary, mirror, witness }: MirroringPorts): MirroringPorts {
  return { primary, mirror, witness }
}

function storeAvailability(a: SqlAvailability) {
  switch (a.kind) {
    case 'single':
      return { kind: a.kind, primary: storeInstance(a.primary) }
    case 'mirrored':
      return {
        kind: a.kind,
        primary: storeInstance(a.primary),
        mirror: storeInstance(a.mirror),
        witness: a.witness && storeInstance(a.witness),
        commit: a.commit,
        ports: storePorts(a.ports),
        mirrorSoftware: a.mirrorSoftware && storeSoftware(a.mirrorSoftware),
        witnessSoftware: a.witnessSoftware && storeSoftware(a.witnessSoftware),
      }
    case 'alwaysOn':
      return {
        kind: a.kind,
        listener: storeInstance(a.listener),
        primary: a.primary,
        secondaries: a.secondaries,
        commit: a.commit,
        readableSecondaries: a.readableSecondaries,
      }
    case 'failoverCluster':
      return {
        kind: a.kind,
        networkName: storeInstance(a.networkName),
        primary: a.primary,
        others: a.others,
      }
  }
}

function storeInstance({ fqdn, instance }: SqlInstance): SqlInstance {
  return { fqdn, instance }
}

/** A file store as it is written. */
export function storeFileStore({ id, fqdn, share, dfs }: FileStore): FileStore {
  return { id, fqdn, share, dfs }
}
