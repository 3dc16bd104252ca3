import type { App } from '../store/context.tsx'
import { simulateFooting } from './footing.ts'
import { openShell } from './open-shell.ts'
import type { Shell } from './shell.ts'

/*
 * The Management Shell with all its cmdlets: a part that is fetched when a shell is first shown.
 */

export { ShellPanel } from './ShellPanel.tsx'

const shells = new WeakMap<App, Shell>()

/** The shell of Simulate mode, opened when it is first asked for. The simulation must have begun. */
export function simulateShell(app: App): Shell {
  let shell = shells.get(app)
  if (!shell) shells.set(app, (shell = openShell(app, simulateFooting)))
  return shell
}
