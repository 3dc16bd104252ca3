import type { App } from '../store/context.tsx'

export type CommandGroup =
  'file' | 'edit' | 'add' | 'arrange' | 'analyze' | 'simulate' | 'drill' | 'go' | 'view' | 'help'

/**
 * One thing a person can do. Menus, shortcuts, the palette and buttons are all made from it, so that they agree
 * on its name, its key and whether it is to be had.
 */
export interface Command {
  /** Stable, in kebab case, such as `add-site`. */
  readonly id: string
  readonly group: CommandGroup
  title(app: App): string
  /** Keys as "Ctrl+Shift+Z"; Ctrl stands for Cmd on a Mac. The first one is shown. */
  readonly keys: readonly string[]
  /** Single keys without Ctrl or Alt work only while the canvas or the outline has the focus. */
  readonly where?: 'canvas'
  /** `true`, or the reason why not. */
  available(app: App): true | string
  run(app: App): void | Promise<void>
}
