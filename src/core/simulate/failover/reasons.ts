/*
 * Why a pool failover or a failback is refused, fails or leaves out a step: what the trace says. The names of what is
 * meant stand in the topology.
 */

export const reasons = {
  noBackup: 'Pool failover can only be invoked if you have assigned a backup pool to the failed pool.',
  nextHop:
    'The pool is the next hop of an Edge pool: external access and federation would stop. Change the next hop of the Edge pool first.',
  noManagementStore: 'There is no Central Management store, so PoolState cannot be written.',
  managementOnPool:
    'The Central Management store is on the pool that is to be failed over. Fail over the Central Management store first.',
  managementMoving:
    'The Central Management store is being failed over. Wait until it is, then run the command again.',
  managementLost:
    'The Central Management store cannot be written. Fail it over or bring it back first, then run the command again.',
  managementReadOnly: 'The Central Management store takes no changes: its failover was left half done.',
  alreadyFailedOver: 'The pool is failed over already.',
  notFailedOver: 'The pool is not failed over.',
  halfFailedOver: 'The failover of the pool has not come to its end. Run Invoke-CsPoolFailOver again first.',
  sameState: 'PoolState has this value already.',
  stateChanged: 'PoolState was changed by hand meanwhile.',
  homeDown: 'The pool is down. Only disaster mode can fail over a pool that is not running.',
  homeParted: 'The pool cannot be reached from its backup pool. Only disaster mode can fail it over.',
  homeDatabasesLost: 'The Back End of the pool is down. Only disaster mode can fail it over.',
  homeLost: 'The home pool does not run.',
  homeCannotStart:
    'Too few servers of the home pool are up for its first start and its quorum. Repair it first.',
  homeNotStarted: 'The home pool has not started: it has no quorum, or its routing groups are not placed.',
  homeWithoutDatabases: 'The Back End of the home pool is down. Repair it first.',
  backupDown: 'The backup pool does not run, so it cannot take the users.',
  backupWithoutDatabases: 'The Back End of the backup pool is down, so it cannot take the users.',
  backupFailedOver: 'The backup pool is failed over, or being failed over, itself.',
  backupGone:
    'The backup pool does not run, so what users changed there cannot be copied. Only disaster mode can fail back without it.',
  backupParted:
    'The backup pool cannot be reached from the home pool. Only disaster mode can fail back without it.',
  notSteady: 'The Backup Service did not reach a steady state in time.',
  notFinal: 'The Backup Service did not reach its final state in time.',
  notReplicated:
    'The servers of the home pool did not get the changes of the Central Management store in time.',
  replicaStopped:
    'The Replica Replicator Agent (REPLICA) is stopped on a server of the home pool, so that it gets no changes of the Central Management store.',
  noInterface: 'Could not find a compatible interface with the server.',
  notStopped: 'The services of the home pool could not be stopped: it cannot be reached.',
  interrupted: 'The command was stopped.',
} as const
