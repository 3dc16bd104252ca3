import { instanceName, type SqlAvailability, type SqlStore } from '../model/store.ts'
import { mirroringPage } from '../tables/back-end.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, sameName, shortName } from '../words/words.ts'

type Mirrored = Extract<SqlAvailability, { kind: 'mirrored' }>

/** SQL-012: another mirroring than the published one restarts the pool. Where only the witness went, SQL-014 says so. */
export const mirroringChangeRestartsPool: Rule = {
  id: 'SQL-012',
  severity: 'warning',
  law: 'After a change of the mirroring of the Back End, all Front End Servers of the pool are restarted.',
  reason:
    'The Front End Servers take up where the databases are when they start. A mirror moves in three steps: remove it, add the new one, publish.',
  source: { title: mirroringPage, section: 'Introduction' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  scope: 'pool',
  *check(pool, { sqlStore, published }) {
    if (pool.edition !== 'enterprise' || !sqlStore || !published?.sqlStore) return
    const change = changeBetween(published.sqlStore, sqlStore)
    if (change === null) return
    const servers = counted(pool.servers.length, 'Front End Server')
    yield {
      targets: [pool.id, sqlStore.id],
      field: 'sqlStore',
      ...(pool.deployed === false ? { severity: 'info' } : {}),
      message: `The Back End of ${fullName(pool.fqdn)} ${change.says}. After that is published, its ${servers} must be restarted.`,
      todo: `${change.todo} Then restart the Front End Servers of ${shortName(pool.fqdn)}, one after the other.`,
    }
  },
}

/** What a change of mirroring is, and what comes before the restart. */
interface Change {
  readonly says: string
  readonly todo: string
}

function changeBetween(then: SqlStore, now: SqlStore): Change | null {
  const [was, is] = [mirroringOf(then), mirroringOf(now)]
  if (is === null) return was && removed(was)
  if (was === null) return { says: `is to be mirrored to ${instanceName(is.mirror)}`, todo: 'Publish.' }
  if (!sameInstance(was.primary, is.primary) || !sameInstance(was.mirror, is.mirror))
    return {
      says: `was mirrored from ${instanceName(was.primary)} to ${instanceName(was.mirror)} and is to be mirrored from ${instanceName(is.primary)} to ${instanceName(is.mirror)}`,
      todo: 'Remove the old mirroring first, add the new one, and publish.',
    }
  if (is.witness === null || (was.witness && sameInstance(was.witness, is.witness))) return null
  return { says: `gets ${instanceName(is.witness)} as witness of its mirroring`, todo: 'Publish.' }
}

function removed({ mirror }: Mirrored): Change {
  return {
    says: `is no longer to be mirrored to ${instanceName(mirror)}`,
    todo: 'Remove the mirror in SQL Server with Uninstall-CsMirrorDatabase before you publish.',
  }
}

function mirroringOf({ availability }: SqlStore): Mirrored | null {
  return availability.kind === 'mirrored' ? availability : null
}

function sameInstance(a: Mirrored['primary'], b: Mirrored['primary']): boolean {
  return sameName(instanceName(a), instanceName(b))
}
