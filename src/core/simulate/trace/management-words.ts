import type { ManagementEvent, ManagementRefusal } from '../management/state.ts'
import { timeText } from '../scenario/time.ts'
import { counted, type Names } from './names.ts'

/** What happened to the Central Management store, in words. */
export function managementWords(event: ManagementEvent, names: Names): string {
  switch (event.is) {
    case 'management-failover-invoked':
      return `Invoke-CsManagementServerFailover to ${names.of(event.to)}${event.disaster ? ', in a disaster' : ''}`
    case 'management-restored':
      return 'Invoke-CsManagementServerFailover -Restore'
    case 'management-moved-by-hand':
      return `Move-CsManagementServer to ${names.of(event.to)}, from a backup`
    case 'replication-invoked':
      return `Invoke-CsManagementStoreReplication${event.computers === null ? '' : ` to ${event.computers.map(names.of).join(', ')}`}`
    case 'backup-service-configured':
      return `The configuration of the Backup Service is ${event.changes === null ? 'as usual again' : 'changed'}`
    case 'management-changed':
      return 'Something is changed in the configuration'
    case 'replication-slowed':
      return event.by === 0
        ? 'Replication is as fast as usual'
        : `Replication takes ${timeText(event.by)} longer everywhere`
    case 'management-failover-due':
      return event.phase === 'waiting' ? 'The time for replication is over' : 'The switch comes to its end'
    case 'replication-ended':
      return `Change ${event.version} is replicated to every computer that is reached`
    case 'replicas-current':
      return `${counted(event.computers.length, 'computer')} that ${event.computers.length === 1 ? 'was' : 'were'} behind ${event.computers.length === 1 ? 'has' : 'have'} every change`
    case 'management-failover-refused':
      return `The failover to ${names.of(event.to)} is refused: ${managementRefusals[event.why]}`
    case 'management-failover-began':
      return `The failover to ${names.of(event.to)} begins`
    case 'management-switch-began':
      return 'All is replicated: no more changes are taken until the switch is done'
    case 'management-failover-failed':
      return `The failover to ${names.of(event.to)} fails: ${managementRefusals[event.why]}`
    case 'management-failed-over':
      return `${names.of(event.to)} holds the active store now, with every change up to ${timeText(event.copiedUpTo)}`
    case 'management-lost':
      return 'The store is out of service, since its pool or the databases of that are down: nothing can be changed or replicated'
    case 'management-back':
      return 'The store can be used again'
    case 'management-stale':
      return `${names.of(event.on)} comes back with a stale copy`
    case 'management-copy-renewed':
      return `The copy on ${names.of(event.on)} is up to date again`
    case 'replication-began':
      return `Change ${event.version} is sent to every computer`
    case 'replicas-asked':
      return `${counted(event.computers.length, 'computer')} that ${event.computers.length === 1 ? 'is' : 'are'} reached again will have every change in ${timeText(event.after)}`
  }
}

/** Why the Central Management store is not failed over, in words. */
export const managementRefusals: Readonly<Record<ManagementRefusal, string>> = {
  'already moving': 'it is being failed over',
  'already there': 'it is there',
  'no standby': 'there is no standby copy',
  'not the standby': 'that pool holds no standby copy',
  'standby down': 'the pool that is to hold it does not run, or has no databases',
  'standby stale': 'its copy is stale',
  'active lost': 'the active store is lost; only a failover in a disaster can go on',
  'sites parted': 'the link between the two sites is cut',
}
