import { readTheTables } from './read-the-tables.ts'
import { restartTrap } from './restart-trap.ts'
import { firstStart } from './first-start.ts'
import { firstServers } from './first-servers.ts'
import { primaryVotes } from './primary-votes.ts'
import { twoServers } from './two-servers.ts'
import { lostReplicas } from './lost-replicas.ts'
import { wrongFive } from './wrong-five.ts'
import { patchOneServer } from './patch-one-server.ts'
import { pairLivePools } from './pair-live-pools.ts'
import { afterTheUpdate } from './after-the-update.ts'
import { backupAsleep } from './backup-asleep.ts'
import { plannedFailover } from './planned-failover.ts'
import { edgeNextHop } from './edge-next-hop.ts'
import { voiceOnly } from './voice-only.ts'
import { londonGoesDark } from './london-goes-dark.ts'
import { fireInLondon } from './fire-in-london.ts'
import { databaseLost } from './database-lost.ts'
import { halfFailover } from './half-failover.ts'
import { failback } from './failback-with-users.ts'
import { partnerDead } from './failback-partner-dead.ts'
import { wrongTool } from './wrong-tool.ts'
import { emergencyLocations } from './emergency-locations.ts'
import { twoMasters } from './two-masters.ts'
import { tunedSettings } from './tuned-settings.ts'
import { capacityShortfall } from './capacity-shortfall.ts'
import { onTheWrongNode } from './on-the-wrong-node.ts'
import { unpairedPool } from './unpaired-pool.ts'
import { capstone } from './double-fault.ts'
import type { Drill } from '../drill.ts'

/** Every drill that comes with the product, in the order of the ladder. */
export const drills: readonly Drill[] = [
  readTheTables,
  restartTrap,
  firstStart,
  firstServers,
  primaryVotes,
  twoServers,
  lostReplicas,
  wrongFive,
  patchOneServer,
  pairLivePools,
  afterTheUpdate,
  backupAsleep,
  plannedFailover,
  edgeNextHop,
  voiceOnly,
  londonGoesDark,
  fireInLondon,
  databaseLost,
  halfFailover,
  failback,
  partnerDead,
  wrongTool,
  emergencyLocations,
  twoMasters,
  tunedSettings,
  capacityShortfall,
  onTheWrongNode,
  unpairedPool,
  capstone,
]
