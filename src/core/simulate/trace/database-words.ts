import type { PoolId } from '../../model/id.ts'
import type { DatabaseRole } from '../../outage/part.ts'
import type { BackEndEvent, HolderLoss, MoveRefusal } from '../back-end/state.ts'
import { clusterWords } from './cluster-words.ts'
import type { Names } from './names.ts'

/** What happened to the databases of a pool, in words. */
export function databaseWords(pool: PoolId, event: BackEndEvent, names: Names): string {
  const of = (role: DatabaseRole): string => names.database(pool, role)
  const on = (node: number | null): string => (node === null ? 'every node' : names.node(pool, node))
  switch (event.is) {
    case 'database-failover-invoked':
      return `Invoke-CsDatabaseFailover to ${of(event.to)}`
    case 'database-failover-refused':
      return `The databases are not failed over to ${of(event.to)}: ${refusals[event.why]}`
    case 'holder-failed':
      return `${of(event.role)} cannot serve the databases: ${losses[event.why]}`
    case 'holder-missed':
      return 'It is found out that the databases are not served'
    case 'holder-back':
      return `${of(event.role)} can serve the databases again`
    case 'database-failover-began':
      return event.by === 'itself'
        ? `The databases fail over to ${of(event.to)} by themselves`
        : `The databases are failed over to ${of(event.to)}`
    case 'database-failover-due':
      return 'The failover of the databases comes to its end'
    case 'databases-moved':
      return `${of(event.to)} has the databases now`
    case 'database-failover-failed':
      return `The failover of the databases to ${of(event.to)} fails: ${losses[event.why]}`
    case 'databases-lost':
      return `The databases are lost to the pool: ${outOf[event.why]}`
    case 'databases-served':
      return `The databases are served on ${of(event.on)}`
    case 'threshold-passed':
      return 'The databases have been lost for so long that the pool serves its users in resiliency mode only'
    case 'node-failed':
      return `${names.node(pool, event.node)} loses its power: a node of the failover cluster`
    case 'node-repaired':
      return `${names.node(pool, event.node)} has power again: a node of the failover cluster`
    case 'resource-hung':
      return `${event.resource} hangs on ${on(event.on)}: it answers nothing, and neither comes online nor goes offline`
    case 'resource-freed':
      return `${event.resource} hangs no longer on ${on(event.on)}`
    case 'cluster':
      return `Failover cluster: ${clusterWords(pool, event.event, names)}`
  }
}

const losses: Readonly<Record<HolderLoss, string>> = {
  computer: 'its computer is down',
  votes: 'two of primary, mirror and witness are down',
  listener: 'the listener is down',
  'network name': 'the network name is down',
  hangs: 'SQL Server does not answer',
  group: 'its group is not online in the failover cluster',
}

const refusals: Readonly<Record<MoveRefusal, string>> = {
  ...losses,
  'no such copy': 'there is no such copy',
  'already there': 'they are there',
  'already moving': 'they are being moved',
}

const outOf: Readonly<Record<Extract<BackEndEvent, { is: 'databases-lost' }>['why'], string>> = {
  store: 'the SQL Server store does not serve them',
  reach: 'the SQL Server store is out of reach',
  failover: 'they are being moved',
}
