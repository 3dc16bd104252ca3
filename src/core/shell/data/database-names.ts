import type { Pool } from '../../model/pool.ts'
import type { World } from '../../simulate/world.ts'

/** The types of databases that stand on the Back End of a pool, with the databases of each. */
const ofPools: Readonly<Record<string, readonly string[]>> = {
  User: ['rtcab', 'rtcxds', 'rtcshared'],
  Application: ['cpsdyn', 'rgsconfig', 'rgsdyn'],
  CentralMgmt: ['xds', 'lis'],
}

/** The databases on the Back End of a pool, of one type or of all; none where it has none of that type. */
export function databasesOn(
  { management, setting }: World,
  { id }: Pool,
  type: string | null,
): readonly string[] {
  const holdsStore = id === management.active || id === setting.topology.managementStore
  const here = Object.entries(ofPools).filter(([name]) => name !== 'CentralMgmt' || holdsStore)
  return here
    .filter(([name]) => type === null || name.toLowerCase() === type.toLowerCase())
    .flatMap(([, databases]) => databases)
}

/** The types whose databases a topology may put on a store of their own, which the simulation leaves out. */
export function isElsewhere(type: string): boolean {
  return /^(Archiving|Monitoring|PersistentChat|PersistentChatCompliance|ActiveMonitoring)$/i.test(type)
}
