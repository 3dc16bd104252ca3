import type { ServerId } from '../../model/id.ts'
import { serviceStatus } from '../../simulate/administration/services.ts'
import { isPortBlocked } from '../../simulate/administration/reads.ts'
import { find } from '../../model/topology.ts'
import type { World } from '../../simulate/world.ts'

/** The ports that Test-NetConnection knows by name. */
export const portsByName: Readonly<Record<string, number>> = { HTTP: 80, RDP: 3389, SMB: 445, WINRM: 5985 }

/** What any computer with Windows listens on. */
const ofWindows: ReadonlySet<number> = new Set([135, 445, 3389, 5985])

/** What the services of a Front End Server listen on. */
const ofFrontEnds: ReadonlySet<number> = new Set([
  80, 443, 444, 4443, 5060, 5061, 5070, 5071, 5072, 5073, 8080,
])

/** The port of the backup of user data between two pools. */
const ofBackup = 9001

/** The port of SQL Server. */
const ofSqlServer = 1433

/** Whether something listens on a port of a computer that answers. `null` for one that is no computer of the product: a SQL Server or a file server. */
export function isPortOpen(world: World, computer: ServerId | null, name: string, port: number): boolean {
  if (ofWindows.has(port)) return true
  if (computer === null) return port === ofSqlServer && !name.includes('\\')
  const found = find(world.setting.topology, computer)
  const isBlocked = found?.kind === 'server' && isPortBlocked(world, found.pool.id)
  if (port === ofBackup) return !isBlocked && serviceStatus(world, computer, 'LYNCBACKUP') === 'Running'
  return ofFrontEnds.has(port) && serviceStatus(world, computer, 'RTCSRV') === 'Running'
}
