import type { DocumentedVersion, Source } from '../../tables/table.ts'
import type { Basis } from '../../quorum/reading.ts'

/** Something that does not come along by itself when the users of a pool move to their backup pool, or home again. */
export interface NotCopied {
  /** What it is, as administrators call it. */
  readonly what: string
  /** On which way it is missing. */
  readonly on: 'failover' | 'failback' | 'both'
  /** Only where the run was in disaster mode. */
  readonly onlyInDisaster: boolean
  readonly versions: readonly DocumentedVersion[]
  /** What users have without it. */
  readonly effect: string
  /** What an administrator does about it; `null` where nothing brings it back. */
  readonly todo: string | null
  /** What of the administered data it is, so that it can be told whether somebody has seen to it; left out for the rest. */
  readonly data?: 'locations' | 'response groups' | 'conference directories'
  readonly basis: Basis
  readonly source: Source
}

const everyVersion = ['2013', '2015', '2019'] as const
const beforeChat2019 = ['2013', '2015'] as const

const experience: Source = {
  title: 'User experience during pool failure in Lync Server 2013',
  section: 'Introduction',
}
const prerequisites: Source = {
  title: 'Backup prerequisites for ABC pool failover in Lync Server 2013',
  section: 'What is backed up apart',
}
const failingOver: Source = {
  title: 'Failing over and failing back a pool in Skype for Business Server',
  section: 'Fail over a Front End pool',
}

/** Everything that the documents name, what is lost for good last. */
export const notCopied: readonly NotCopied[] = [
  {
    what: 'Location Information service database (LIS)',
    on: 'failover',
    onlyInDisaster: false,
    versions: everyVersion,
    effect: 'Emergency calls carry no location from the backup pool.',
    todo: 'Restore the latest export of the LIS database in the backup pool.',
    data: 'locations',
    basis: 'documented',
    source: experience,
  },
  {
    what: 'Response Groups',
    on: 'both',
    onlyInDisaster: false,
    versions: beforeChat2019,
    effect: 'Calls to Response Groups of the pool are not answered until they are imported.',
    todo: 'Import-CsRgsConfiguration at the pool that serves now.',
    data: 'response groups',
    basis: 'documented',
    source: {
      title: 'Planning for Response Group disaster recovery in Lync Server 2013',
      section: 'Disaster recovery procedure',
    },
  },
  {
    what: 'Response Groups, unless the Backup Service copies them',
    on: 'both',
    onlyInDisaster: false,
    versions: ['2019'],
    effect: 'Calls to Response Groups of the pool are not answered until they are imported.',
    todo: 'With the update of July 2019 on both pools, set EnableRgsBackupService; else import them.',
    data: 'response groups',
    basis: 'documented',
    source: {
      title: 'Backing up Response Group Service (RGS) data in Skype for Business Server 2019',
      section: 'Introduction',
    },
  },
  {
    what: 'Announcements and unassigned number ranges',
    on: 'both',
    onlyInDisaster: false,
    versions: everyVersion,
    effect: 'Calls to unassigned numbers of the pool get no announcement.',
    todo: 'Create the announcements again at the pool that serves now, and direct the ranges to it.',
    basis: 'documented',
    source: failingOver,
  },
  {
    what: 'Call Park settings, music on hold and Group Call Pickup ranges',
    on: 'both',
    onlyInDisaster: false,
    versions: everyVersion,
    effect: 'Group Call Pickup does not work until its ranges are redirected.',
    todo: 'Redirect the orbit ranges with Set-CsCallParkOrbit.',
    basis: 'documented',
    source: {
      title: 'Manage Group Call Pickup during disaster recovery',
      section: 'Redirect the ranges',
    },
  },
  {
    what: 'Conference directories',
    on: 'failover',
    onlyInDisaster: false,
    versions: everyVersion,
    effect: 'Dial-in conference IDs of the pool lead to the original pool.',
    todo: 'Move-CsConferenceDirectory, with -Force where the pool is gone for good.',
    data: 'conference directories',
    basis: 'documented',
    source: { title: 'Move-CsConferenceDirectory', section: 'Description' },
  },
  {
    what: 'Archiving and Monitoring databases',
    on: 'both',
    onlyInDisaster: false,
    versions: everyVersion,
    effect: 'Reports and archives stay where they were written.',
    todo: 'Back them up apart.',
    basis: 'documented',
    source: prerequisites,
  },
  {
    what: 'Persistent Chat',
    on: 'both',
    onlyInDisaster: false,
    versions: beforeChat2019,
    effect: 'Chat rooms are failed over in their own way.',
    todo: 'Fail over the Persistent Chat pool.',
    basis: 'documented',
    source: prerequisites,
  },
  {
    what: 'Conference content, such as uploaded presentations',
    on: 'failback',
    onlyInDisaster: false,
    versions: everyVersion,
    effect: 'Meetings at home lack what was uploaded at the backup pool.',
    todo: 'Invoke-CsBackupServiceSync -BackupModule ConfServices.DataConf for the backup pool, until it is steady.',
    basis: 'documented',
    source: {
      title: 'Configuring and monitoring the Backup Service in Skype for Business Server',
      section: 'Restore conference contents using the Backup Service',
    },
  },
  {
    what: 'What users changed after the last copy',
    on: 'failover',
    onlyInDisaster: true,
    versions: everyVersion,
    effect: 'Contacts, meetings and settings of the last minutes are as they were before.',
    todo: null,
    basis: 'documented',
    source: {
      title: 'Front End pool disaster recovery in Skype for Business Server',
      section: 'Recovery point objective',
    },
  },
  {
    what: 'What users changed at the backup pool',
    on: 'failback',
    onlyInDisaster: true,
    versions: everyVersion,
    effect: 'Everything since the failover is as it was before.',
    todo: null,
    basis: 'documented',
    source: { title: 'Invoke-CsPoolFailBack', section: 'Parameters, DisasterMode' },
  },
]
