import { pairPools } from '#core/edit/pair-pools.ts'
import type { App } from '../store/context.tsx'
import { docOf } from '../store/selectors.ts'
import type { Command } from './command.ts'
import { state } from './conditions.ts'
import { fileCommands } from './file-commands.ts'
import { editCommands } from './edit-commands.ts'
import { drillCommands } from './drill-commands.ts'
import { failoverCommands } from './failover-commands.ts'
import { findingCommands } from './finding-commands.ts'
import { addCommands } from './add-commands.ts'
import { arrangeCommands } from './arrange-commands.ts'
import { goCommands } from './go-commands.ts'
import { playerCommands } from './player-commands.ts'
import { replicationCommands } from './replication-commands.ts'
import { roleCommands } from './role-commands.ts'
import { serviceCommands } from './service-commands.ts'
import { shellCommands } from './shell-commands.ts'
import { switchCommands } from './switch-commands.ts'
import { viewCommands } from './view-commands.ts'
import { helpCommands } from './help-commands.ts'

/** Every user command, in the order of menus and palette. */
export const commands: readonly Command[] = [
  ...fileCommands,
  ...editCommands,
  ...findingCommands,
  ...addCommands,
  ...roleCommands,
  ...arrangeCommands,
  ...switchCommands,
  ...playerCommands,
  ...shellCommands,
  ...serviceCommands,
  ...failoverCommands,
  ...replicationCommands,
  ...drillCommands,
  ...goCommands,
  ...viewCommands,
  ...helpCommands,
]

const byId = new Map(commands.map((entry) => [entry.id, entry]))

/** The command with this id. Throws for an id that is not in the catalogue: a mistake in the code, not in its use. */
export function command(id: string): Command {
  const found = byId.get(id)
  if (!found) throw new Error(`No command ${id}`)
  return found
}

/** Pairs two pools and says so; for gestures on the canvas. */
export function pairByGesture(app: App, pools: Parameters<typeof pairPools.apply>[1]['pools']): void {
  const said = pairPools.describe({ pools }, docOf(state(app)))
  state(app).edit(pairPools, { pools })
  state(app).notify(said)
}
