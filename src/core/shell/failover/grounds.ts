import type { ShellGround } from '../grounds.ts'

const trace = 'Understanding pool failover (masteringlync.com, 2013-11-04)'
const failingOver = 'Failing over a pool in Lync Server 2013'

/** What the cmdlets of this family say and show, and how sure that is. */
export const failoverGrounds: readonly ShellGround[] = [
  {
    what: 'The steps of Invoke-CsPoolFailOver and Invoke-CsPoolFailBack with -Verbose, and their warnings',
    basis: 'known',
    source: trace,
  },
  {
    what: 'New-CsRegistrarConfiguration without a warning becomes Set- in every later failover',
    basis: 'assumed',
    source: trace,
  },
  {
    what: 'Invoke-CsPoolFailOver and Invoke-CsPoolFailBack ask before they act',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'The bar of progress of both, by step and by the share of users that are taken over',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Invoke-CsPoolFailOver: the error for a pool that is the next hop of an Edge pool',
    basis: 'known',
    source: failingOver,
  },
  { what: 'Invoke-CsPoolFailOver: -Force gets past that error', basis: 'assumed', source: null },
  {
    what: 'Invoke-CsPoolFailOver: the errors where TCP 9001 is blocked; the end of the longer one is not known',
    basis: 'known',
    source: 'A console that was published (johnacook, 2013 to 2016)',
  },
  {
    what: 'Every other error of the two: no backup pool, the Central Management store, a state that is not reached in time',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Invoke-CsComputerFailOver with -Force does not look at -WhatIf',
    basis: 'documented',
    source: 'Invoke-CsComputerFailOver, Parameters, Force',
  },
  {
    what: 'The errors of Invoke-CsComputerFailOver and Invoke-CsComputerFailBack',
    basis: 'assumed',
    source: null,
  },
  { what: 'Get-CsPoolBackupRelationship: its properties', basis: 'assumed', source: null },
  { what: 'Backup-CsPool: how long it tries where no WaitTime is given', basis: 'assumed', source: null },
  {
    what: 'Get-CsBackupServiceStatus: the modules and their states',
    basis: 'known',
    source: 'Posts on the Backup Service (Jens Trier Rasmussen)',
  },
  {
    what: 'Get-CsBackupServiceStatus: the names of its types and of some properties, and its error for a service that is stopped',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Get-CsBackupServiceConfiguration: the defaults, but for MaxHighPriQueuePercentagePerUserStoreSync',
    basis: 'documented',
    source: 'Set-CsBackupServiceConfiguration, Parameters',
  },
  {
    what: 'Get-CsBackupServiceConfiguration: MaxHighPriQueuePercentagePerUserStoreSync 50',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Debug-CsInterPoolReplication and Debug-CsIntraPoolReplication: what they put out',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Invoke-CsManagementServerFailover: Current State and Proposed State',
    basis: 'assumed',
    source: 'Taken over from Move-CsManagementServer on a console that was published',
  },
  {
    what: 'Invoke-CsManagementServerFailover runs on a server of the pool that is to receive the store',
    basis: 'documented',
    source: 'Invoke-CsManagementServerFailover, Description',
  },
  {
    what: 'Invoke-CsManagementServerFailover and Move-CsManagementServer: their errors, and what Ctrl+C does',
    basis: 'assumed',
    source: null,
  },
  { what: 'Move-CsManagementServer: how long it takes', basis: 'assumed', source: null },
  {
    what: 'Get-CsManagementStoreReplicationStatus: the properties of a replica',
    basis: 'known',
    source: 'Scripts that were published read them',
  },
  {
    what: 'Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus: its properties but for the first, second and fourth',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Blank values mean that the Central Management store is down',
    basis: 'documented',
    source: failingOver,
  },
  {
    what: 'Replicas are shown as not up to date while the Central Management store is down, and report every minute',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Get-CsManagementConnection: its properties',
    basis: 'known',
    source: 'A script that was published reads them',
  },
  { what: 'The page that -Report writes', basis: 'assumed', source: null },
]
