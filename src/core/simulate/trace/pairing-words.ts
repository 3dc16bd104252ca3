import type { BackupEvent, BackupTrouble } from '../backup/state.ts'
import { isOnTheWayOut } from '../backup/trouble.ts'
import type { FailoverEvent } from '../failover/state.ts'
import type { RegistrarEvent } from '../registrar/state.ts'
import { timeText } from '../scenario/time.ts'
import { counted, type Names } from './names.ts'
import { namedStep } from './step-words.ts'

/** What happened to the copying from a pool to its partner, in words. */
export function backupWords(event: BackupEvent): string {
  switch (event.is) {
    case 'backup-service-stopped':
      return 'The Lync Backup Service is stopped'
    case 'backup-service-started':
      return 'The Lync Backup Service is started'
    case 'backup-sync-invoked':
      return 'Invoke-CsBackupServiceSync'
    case 'backup-interval-set':
      return `What has changed is copied ${event.interval === null ? 'as often as usual' : `every ${timeText(event.interval)}`}`
    case 'backup-sync-refused':
      return `The synchronization is refused: ${backupTroubles[event.why]}`
    case 'backup-disturbed':
      return `Nothing is copied to the backup pool: ${backupTroubles[event.why]}${isOnTheWayOut(event.why) ? ' (ErrorState)' : '; the status of the pool itself still looks well'}`
    case 'backup-resumed':
      return 'Copying to the backup pool goes on, with what has piled up first (NonSteadyState)'
    case 'backup-paced':
      return event.by === 0
        ? 'Copying to the backup pool is as fast as usual'
        : `Copying to the backup pool takes ${timeText(event.by)} longer`
    case 'backup-steady':
      return 'All that had piled up is copied to the backup pool (SteadyState)'
    case 'backup-final':
      return `All that ${whose[event.whose]} have changed is copied to the partner`
    case 'changes-ended':
      return `${sentence(whose[event.whose])} cannot change anything any more`
    case 'changes-began':
      return `${sentence(whose[event.whose])} can change something again`
    case 'management-copy-began':
      return 'The pool copies the Central Management store to its partner'
    case 'management-copy-ended':
      return 'The pool does not copy the Central Management store any more'
  }
}

const whose = { own: 'the users of the pool', guests: 'the users of the partner' } as const

/** Why nothing is copied, in words. */
export const backupTroubles: Readonly<Record<BackupTrouble, string>> = {
  service: 'the Lync Backup Service is stopped',
  pool: 'no server of the pool runs',
  databases: 'the databases are not served',
  'file store': 'the file store is out of reach',
  link: 'the link to the site of the backup pool is cut',
  'partner file store': 'the file store of the backup pool is out of reach',
  'partner service': 'the Lync Backup Service of the backup pool is stopped',
  'partner pool': 'no server of the backup pool runs',
  'partner databases': 'the databases of the backup pool are not served',
}

/** What happened between a pool and its backup Registrar, in words. */
export function registrarWords(event: RegistrarEvent): string {
  switch (event.is) {
    case 'heartbeat-missed':
      return 'The backup Registrar misses the heartbeat of the pool'
    case 'voice-failed-over':
      return 'The failure detection interval is over: the backup pool lets users of the pool sign in, in resiliency mode'
    case 'heartbeat-back':
      return 'The backup Registrar hears the heartbeat of the pool again'
    case 'voice-failed-back':
      return 'The failback interval is over: users of the pool are sent home from the backup pool'
    case 'listening-ended':
      return endsOfListening[event.why]
  }
}

const endsOfListening: Readonly<Record<Extract<RegistrarEvent, { is: 'listening-ended' }>['why'], string>> = {
  partner: 'Nobody listens to the heartbeat: the backup pool is down',
  'pool failover': 'The heartbeat counts no longer: an administrator moves the users',
  'switched off': 'The heartbeat counts no longer: the backup pool is not the backup Registrar any more',
}

/** What happened in a pool failover or failback, in words. */
export function failoverWords(event: FailoverEvent, names: Names): string {
  switch (event.is) {
    case 'failover-invoked':
      return `Invoke-CsPoolFailOver${event.disaster ? ' -DisasterMode' : ''}${event.force === true ? ' -Force' : ''}`
    case 'failback-invoked':
      return `Invoke-CsPoolFailBack${event.disaster ? ' -DisasterMode' : ''}`
    case 'pool-state-set':
      return `Set-CsRegistrarConfiguration -PoolState ${event.to}`
    case 'interrupted':
      return 'The command is stopped'
    case 'edge-next-hop-moved':
      return `The next hop of ${names.of(event.edge)} is ${names.of(event.to)} now`
    case 'step-due':
      return event.step === 'F7' || event.step === 'B7'
        ? `The users of routing group ${event.done + 1} are loaded`
        : `Step ${namedStep(event.step)}: its time is over`
    case 'wait-over':
      return `Step ${namedStep(event.step)}: it is not waited for any longer`
    case 'pool-state-seen':
      return `The servers of the ${event.by === 'home' ? 'pool' : 'backup pool'} read PoolState ${event.to}`
    case 'refused':
      return `Refused: ${unstopped(event.why)}`
    case 'step-began':
      return `Step ${namedStep(event.step)}: it begins`
    case 'step-awaits':
      return `Step ${namedStep(event.step)}: it waits until ${timeText(event.moment)}, when they will be copied`
    case 'step-ended':
      return `Step ${namedStep(event.step)}: it is done`
    case 'step-failed':
      return `Step ${namedStep(event.step)}: it fails. ${unstopped(event.why)}`
    case 'step-skipped':
      return `Step ${namedStep(event.step)}: it is left out. ${unstopped(event.why)}`
    case 'group-hydrated':
      return `${event.done} of ${counted(event.of, 'routing group')} taken over`
    case 'changes-lost':
      return `What users changed from ${timeText(event.from)} to ${timeText(event.until)} is lost`
    case 'pool-state-written':
      return `PoolState is ${event.to} now`
    case 'reading-lost':
      return `The servers of the ${event.by === 'home' ? 'pool' : 'backup pool'} cannot read PoolState`
    case 'reading-back':
      return `The servers of the ${event.by === 'home' ? 'pool' : 'backup pool'} can read PoolState again`
    case 'failed-over':
      return 'Invoke-CsPoolFailOver has ended: users are in regular mode once the servers of the backup pool have read PoolState FailedOver'
    case 'failed-back':
      return 'Invoke-CsPoolFailBack has ended: users are in regular mode once the servers of the pool have read PoolState Active'
  }
}

/** A reason stands at the end of a line or of a sentence, which has its own full stop or none. */
function unstopped(reason: string): string {
  return reason.replace(/\.$/, '')
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
