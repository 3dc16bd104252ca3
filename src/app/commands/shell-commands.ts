import type { OpenShell } from '../store/shell-slice.ts'
import { simulationText } from '../text/simulation.ts'
import type { Command } from './command.ts'
import { outsideSimulation, state, unless } from './conditions.ts'
import { player } from './player-commands.ts'

const { commands: text, why } = simulationText

/** The Management Shell over the simulation. */
export const shellCommands: readonly Command[] = [
  { ...player('shell', 'Ctrl+`'), title: () => text.shell, run: (app) => state(app).callShell() },
  inShell('shell-clear', text.shellClear, ({ clear }) => clear()),
  inShell('shell-transcript', text.shellTranscript, ({ download }) => download()),
  inShell('shell-skip', text.shellSkip, ({ skip }) => skip(), true),
  inShell('shell-interrupt', text.shellInterrupt, ({ interrupt }) => interrupt(), true),
]

/** Something that is done with the shell that is open; with `running`, with the command that runs in it. */
function inShell(id: string, title: string, run: (shell: OpenShell) => void, running = false): Command {
  return {
    ...player(id),
    title: () => title,
    available: (app) =>
      unless(
        outsideSimulation(app),
        state(app).shell === null && why.noShell,
        running && state(app).lineUnderWay === null && why.noLine,
      ),
    run: (app) => {
      const { shell } = state(app)
      if (shell) run(shell)
    },
  }
}
